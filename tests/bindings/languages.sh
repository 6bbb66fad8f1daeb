# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# How a test in each language is run; what reads this sets "run" to the command that finds the library. 77: cannot be run.
set -eu
here="$top_srcdir/tests/bindings"
document="$top_srcdir/examples/02-us-china-cyber.out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1 TMPDIR="$work" XDG_CACHE_HOME="$work"

# programs that are not built with the sanitizers must have their library before all others; interpreters leak at exit
preload=
case ${SANITIZER_CFLAGS:-} in
  *address*)
    preload="LD_PRELOAD=$($CC -print-file-name=libasan.so) ASAN_OPTIONS=detect_leaks=0"
    [ -e "$($CC -print-file-name=libasan.so)" ] || { echo "no libasan.so that can be loaded first"; exit 77; }
    ;;
  *thread*)
    echo "not under the thread sanitizer"
    exit 77
    ;;
esac

try_python () {
  [ -n "${PYTHON:-}" ] && [ "${overrides:-no}" != no ] || { echo "no Python with PyGObject"; return 77; }
  $run env $preload "$PYTHON" "$here/worked-example.py" "$document" || return 1
  $run env $preload "$PYTHON" "$here/overrides.py" || return 1
  # the program of the README, and what it says that it prints
  awk '/^```python$/ { on = 1; next } /^```$/ { on = 0 } on' "$top_srcdir/README.md" > "$work/readme.py"
  awk '/^```python$/ { seen = 1 } /^```$/ { fence += seen; on = seen && fence == 2; next } on' "$top_srcdir/README.md" > "$work/readme.out"
  cp "$document" "$work/us-china-cyber.json"
  (cd "$work" && $run env $preload "$PYTHON" readme.py > out) && [ -s "$work/out" ] && cmp "$work/out" "$work/readme.out" || return 1
  for example in "$top_srcdir"/examples/python/*.py; do
    (cd "$work" && $run env $preload "$PYTHON" "$example" > out) && cmp "$work/out" "${example%.py}.out" || return 1
  done
}

try_gjs () {
  [ -n "${GJS:-}" ] && [ "${introspection:-no}" = yes ] || { echo "no gjs, or no introspection data"; return 77; }
  $run env $preload "$GJS" "$here/worked-example.js" "$document" || return 1
}

# $1: an option that says where the .vapi is, where valac does not look by itself
try_vala () {
  [ -n "${VALAC:-}" ] && [ "${vala:-no}" = yes ] || { echo "no valac, or no .vapi"; return 77; }
  # what valac writes has no const
  $run "$VALAC" -q $1 --cc="$CC" -X -w --pkg libtimeline-1.0 -d "$work" -o worked-example "$here/worked-example.vala" || return 1
  $run env $preload "$work/worked-example" "$document" || return 1
}
