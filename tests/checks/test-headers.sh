#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The umbrella header compiles under strict warnings as C and as C++, each header compiles alone where it may be included
# alone, and says so where it may not; none reaches for json-c.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
flags="-I$top_srcdir/include -I$top_builddir/include $GLIB_CFLAGS"
strict="-Wall -Wextra -pedantic -Werror"

# compiles COMPILER-AND-FLAGS HEADER [DEFINE]
compiles ()
{
  printf '#include <libtimeline/%s>\nint main (void) { return 0; }\n' "$2" > "$work/test.$suffix"
  $1 $strict $flags ${3:-} -fsyntax-only "$work/test.$suffix" 2> "$work/errors"
}

for header in "$top_srcdir"/include/libtimeline/libtimeline.h "$top_srcdir"/include/libtimeline/tl-*.h; do
  name=$(basename "$header")
  suffix=c
  compiles "$CC -std=c99" "$name" -DTL_COMPILATION || { echo "$name as C"; cat "$work/errors"; status=1; }
  if command -v ${CXX%% *} > /dev/null; then
    suffix=cc
    compiles "$CXX -std=c++11" "$name" -DTL_COMPILATION || { echo "$name as C++"; cat "$work/errors"; status=1; }
    suffix=c
  fi
  case $name in
    libtimeline.h) compiles "$CC -std=c99" "$name" || { cat "$work/errors"; status=1; } ;;
    tl-version-macros.h) ;;
    *) ! compiles "$CC -std=c99" "$name" || { echo "$name can be included directly"; status=1; } ;;
  esac
done
if grep -l '[<"]json' "$top_srcdir"/include/libtimeline/*.h; then
  echo "json-c in a public header"
  status=1
fi
exit $status
