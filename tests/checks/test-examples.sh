#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Every example runs and prints its .out; the program in the README is the first example, and compiles as it stands.
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
exit $status
