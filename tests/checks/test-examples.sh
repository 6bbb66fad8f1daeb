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

# each block of C or Python in a chapter of the guide stands in an example, and each block of output in what one prints
for chapter in "$top_srcdir"/docs/guide/*.md; do
  awk -v work="$work" '/^```c$/ { n++; on = work "/block" n ".c"; next } /^```python$/ { n++; on = work "/block" n ".py"; next }
    /^```$/ && !on { n++; on = work "/block" n ".out"; next }
    /^```/ { on = on ? "" : "other"; if (on == "") close(file); next } on && on != "other" { file = on; print > on }' "$chapter"
  for block in "$work"/block*; do
    case $block in
      *.c) pattern="*.c" ;;
      *.py) pattern="python/*.py" ;;
      *) pattern="*.out" ;;
    esac
    found=
    for example in "$top_srcdir"/examples/$pattern "$top_srcdir"/examples/python/$pattern; do
      [ -f "$example" ] || continue
      awk -v block="$block" 'BEGIN { while ((getline line < block) > 0) text = text line "\n" } { all = all $0 "\n" }
        END { exit index(all, text) == 0 }' "$example" && found=yes
    done
    [ "$found" ] || { echo "$(basename "$chapter"): no example has"; cat "$block"; status=1; }
  done
  ls "$work"/block*.c "$work"/block*.py 2> /dev/null | grep -q . || { echo "$(basename "$chapter"): no code"; status=1; }
  rm -f "$work"/block*
done
exit $status
