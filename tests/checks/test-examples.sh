#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Every example runs and prints its .out; the program in the README is the first example, and compiles as it stands;
# commands that the README, the guide and the man page show answer as they say.
set -eu
status=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for source in "$top_srcdir"/examples/[0-9]*.c; do
  name=$(basename "$source" .c)
  "$top_builddir/examples/$name" > "$work/out" || { echo "$name: status $?"; status=1; }
  cmp "$work/out" "$top_srcdir/examples/$name.out" || status=1
done

# the block of README.md that begins with ```c
awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' "$top_srcdir/README.md" > "$work/readme.c"
awk '/^#include/ { on = 1 } on' "$top_srcdir/examples/01-one-event.c" | diff - "$work/readme.c" ||
  { echo "the program of README.md is not examples/01-one-event.c"; status=1; }

# each block of code in a chapter of the guide stands in an example or in tests/embed, and each block of output in what
# one prints
for chapter in "$top_srcdir"/docs/guide/*.md; do
  awk -v work="$work" 'BEGIN { split("c c cpp cc python py make mk cmake cmake meson meson csv csv json json", names)
      for (i = 1; i in names; i += 2) suffix["```" names[i]] = names[i + 1] }
    $0 in suffix { n++; on = work "/block" n "." suffix[$0]; next } /^```$/ && !on { n++; on = work "/block" n ".out"; next }
    /^```/ { on = on ? "" : "other"; if (on == "") close(file); next } on && on != "other" { file = on; print > on }' "$chapter"
  for block in "$work"/block*; do
    case $block in
      *.c) files="$top_srcdir/examples/*.c $top_srcdir/tests/embed/*.c" ;;
      *.cc) files="$top_srcdir/tests/embed/*.cc" ;;
      *.py) files="$top_srcdir/examples/python/*.py" ;;
      *.mk) files="$top_srcdir/tests/embed/Makefile" ;;
      *.cmake) files="$top_srcdir/tests/embed/CMakeLists.txt" ;;
      *.csv) files="$top_srcdir/examples/sheets/*.csv" ;;
      *.json) files="$top_srcdir/examples/sheets/*.json" ;;
      *.meson) files="$top_srcdir/tests/embed/meson.build" ;;
      *) files="$top_srcdir/examples/*.out $top_srcdir/examples/python/*.out $top_srcdir/tests/embed/*.out" ;;
    esac
    found=
    for example in $files; do
      awk -v block="$block" 'BEGIN { while ((getline line < block) > 0) text = text line "\n" } { all = all $0 "\n" }
        END { exit index(all, text) == 0 }' "$example" && found=yes
    done
    [ "$found" ] || { echo "$(basename "$chapter"): no example has"; cat "$block"; status=1; }
  done
  ls "$work"/block*.c "$work"/block*.py "$work"/block*.csv 2> /dev/null | grep -q . || { echo "$(basename "$chapter"): no code"; status=1; }
  rm -f "$work"/block*
done
# each command of README.md, of the guide and of the man page runs; what stands below it is part of its answer
timeline ()
{
  "$TIMELINE" "$@"
}
for name in us-china-cyber base ours theirs; do
  cp "$top_srcdir/examples/02-us-china-cyber.out" "$work/$name.json"
done
cp "$top_srcdir"/examples/sheets/* "$work"
# run TEXT COMMAND-FILE
run ()
{
  got=0
  (cd "$work" && eval "$(cat "$2")") < /dev/null > "$work/out" 2> "$work/err" || got=$?
  # the command says what it understood of a date in words, and how many notes there are about a table
  [ "$got" -lt 2 ] && ! grep -v -e '^timeline: --[a-z]* ".*" is [0-9]' -e ' 0 warnings and .* lists all$' "$work/err" || { echo "$(basename "$1"): status $got of"; cat "$2" "$work/err"; status=1; }
}
for text in "$top_srcdir"/README.md "$top_srcdir"/docs/guide/*.md; do
  rm -f "$work"/command* "$work"/answer*
  awk -v work="$work" '/^```console$/ { on = 1; next } /^```/ { on = 0 }
    on && /^\$ / { n++; print substr($0, 3) > (work "/command" n); next } on { print > (work "/answer" n) }' "$text"
  n=1
  while [ -f "$work/command$n" ]; do
    run "$text" "$work/command$n"
    [ ! -f "$work/answer$n" ] || awk -v answer="$work/answer$n" \
      'BEGIN { while ((getline line < answer) > 0) text = text line "\n" } { all = all $0 "\n" } END { exit index(all, text) == 0 }' \
      "$work/out" || { echo "$(basename "$text"): another answer has"; cat "$work/command$n"; status=1; }
    n=$((n + 1))
  done
  # a chapter on another language alone, whose blocks are all checked above, need not show the command
  if [ "$n" = 1 ] && { grep -q '^```c$' "$text" || ! grep -q '^```python$' "$text"; }; then
    echo "$(basename "$text"): no command"
    status=1
  fi
done
sed -n '/^\.SH EXAMPLES/,/^\.SH SEE/s/^timeline /&/p' "$top_srcdir/docs/man/timeline.1" | sed 's/\\-/-/g' > "$work/man"
[ -s "$work/man" ] || { echo "timeline.1: no command"; status=1; }
while read -r line; do
  printf '%s\n' "$line" > "$work/command"
  run "$top_srcdir/docs/man/timeline.1" "$work/command"
done < "$work/man"
exit $status
