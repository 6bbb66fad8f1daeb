#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# No file of the library needs a file of a later room, and no two files need each other, by the symbols in their objects.
# No two files define a static function of the same name, so that a breakpoint on a name stops in one place.
set -eu
export LC_ALL=C
rooms="base date vocab model/noun model/table model model/query view reason/graph reason/dates reason/claims
  reason/relations reason/check reason/versions reason io io/json io/table io/workbook io/events picture store document"
awk=${AWK:-awk}
sources="$top_srcdir/libtimeline"
objects="$top_builddir/libtimeline"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# expects FRAGMENT: a synthetic list must fail with that line
expects ()
{
  ! "$awk" -v rooms="$(echo $rooms)" -f "$top_srcdir/tests/checks/rooms.awk" "$work/list" > "$work/out" ||
    { echo "the check passes what it must refuse: $1"; status=1; }
  grep -q -F -e "$1" "$work/out" || { echo "the check does not report: $1"; cat "$work/out"; status=1; }
}

# ---- the check itself ------------------------------------------------------------------------------------------------

printf '%s\n' 'base/tl-a.c T _tl_a' 'base/tl-a.c U _tl_b' 'date/tl-b.c T _tl_b' > "$work/list"
expects 'arrow up: base/tl-a.c -> date/tl-b.c: _tl_b'
printf '%s\n' 'model/noun/tl-a.c U _tl_b' 'model/tl-b.c T _tl_b' > "$work/list"
expects 'arrow up: model/noun/tl-a.c -> model/tl-b.c: _tl_b'
printf '%s\n' 'io/viewer/tl-a.c U _tl_b' 'io/graph/tl-b.c T _tl_b' > "$work/list"
expects 'arrow aside: io/viewer/tl-a.c -> io/graph/tl-b.c: _tl_b'
printf '%s\n' 'cellar/tl-a.c T _tl_a' > "$work/list"
expects 'cellar/tl-a.c is in no room of the list'
printf '%s\n' 'base/tl-a.c T _tl_a' 'base/tl-a.c U _tl_b' 'base/tl-b.c T _tl_b' 'base/tl-b.c U _tl_c' \
  'base/tl-c.c D _tl_c' 'base/tl-c.c U _tl_a' 'base/tl-d.c U _tl_a' > "$work/list"
expects 'cycle of 3 files:'
expects '  base/tl-c.c -> base/tl-a.c: _tl_a'
printf '%s\n' 'io/table/tl-a.c U _tl_b' 'io/json/tl-b.c T _tl_b' 'io/json/tl-b.c U _tl_c' 'io/tl-c.c T _tl_c' > "$work/list"
"$awk" -v rooms="$(echo $rooms)" -f "$top_srcdir/tests/checks/rooms.awk" "$work/list" > /dev/null ||
  { echo "the check refuses arrows down"; status=1; }

# ---- static functions ------------------------------------------------------------------------------------------------

# the layout that test-format.sh holds has the type on one line and the name at the start of the next
find "$sources" -name '*.c' | sort | xargs "$awk" '
  /^static / && !/[;={]$/ && !/\(/ { type = 1; next }
  type && match ($0, /^[a-z_0-9]+ \(/) {
    name = substr ($0, 1, RLENGTH - 2)
    if (!((name, FILENAME) in seen)) { seen[name, FILENAME] = 1; where[name] = where[name] " " FILENAME; n[name]++ }
  }
  { type = 0 }
  END { for (name in n) if (n[name] > 1) print name ":" where[name]; else once++; if (!once) print "no static function found" }' |
  sed "s,$sources/,,g" | sort > "$work/names"
[ ! -s "$work/names" ] || { echo "static functions of one name in several files:"; cat "$work/names"; status=1; }

# ---- the library -----------------------------------------------------------------------------------------------------

[ $status = 0 ] && skip=77 || skip=1
command -v nm > /dev/null || exit $skip
(cd "$sources" && find . -name '*.c') | sed 's,^\./,,' | sort > "$work/sources"
while read -r source; do
  dir=$(dirname "$source")
  name=$(basename "$source" .c)
  for object in "$objects/$dir"/.libs/*internal_la-"$name".o "$objects/$dir"/*internal_la-"$name".o; do
    [ -e "$object" ] || continue
    nm "$object" | "$awk" -v file="$source" 'NF >= 2 { print file, $(NF - 1), $NF }'
    break
  done
done < "$work/sources" > "$work/list"
# objects of link-time optimisation have no symbols of their own
grep -q ' T _tl_' "$work/list" && ! grep -q ' __gnu_lto_slim$' "$work/list" || exit $skip
"$awk" -v rooms="$(echo $rooms)" -f "$top_srcdir/tests/checks/rooms.awk" "$work/list" || status=1
exit $status
