#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Workbooks on the command line: what is written opens in openpyxl and in LibreOffice with the same cells, a sheet that
# LibreOffice saves reads the same, and real files, where they are there, have the events that they have.
set -eu
export LC_ALL=C.UTF-8
"$TIMELINE" formats | grep -q '^xlsx  *read' || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
cd "$work"

# same FILE...: the timelines of all files are those of the first, but for the word in made ids
same ()
{
  first=
  for file; do
    "$TIMELINE" convert "$file" --format jsonl 2> err | sed -E 's/"(csv|xlsx|ods)-([0-9a-f]{12})/"\2/g' | sort > lines ||
      { cat err; status=1; }
    [ -n "$first" ] || { cp lines first; first=$file; }
    cmp -s lines first || { echo "$first and $file differ"; diff first lines | head -5; status=1; }
  done
}

# ---- what we write ---------------------------------------------------------------------------------------------------

us="$top_srcdir/examples/02-us-china-cyber.out"
cp "$us" us.json
if "$TIMELINE" formats | grep -q '^xlsx  *read  *write'; then
  "$TIMELINE" convert us.json -o us.xlsx --loss-report losses.json 2> /dev/null
  "$TIMELINE" convert us.json -o again.xlsx 2> /dev/null
  cmp us.xlsx again.xlsx || { echo "the same timeline is not the same bytes"; status=1; }
  "$TIMELINE" convert us.json -o us.csv --loss-report csv-losses.json 2> /dev/null
  cmp losses.json csv-losses.json || { echo "a workbook loses what a table does not"; status=1; }
  same us.csv us.xlsx
  if python3 -c 'import openpyxl' 2> /dev/null; then
    python3 - << 'EOF' || { echo "openpyxl reads other cells"; status=1; }
import csv, openpyxl
rows = [["" if cell is None else str(cell) for cell in row] for row in
        openpyxl.load_workbook("us.xlsx")["events"].iter_rows(values_only=True)]
def plain(cell):
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in tuple("=+-@\t\n") and cell[1:2] != "'" else cell
table = [[plain(cell) for cell in row] for row in csv.reader(open("us.csv", newline="", encoding="utf-8"))]
assert rows == table, [pair for pair in zip(rows, table) if pair[0] != pair[1]][:1]
EOF
  fi
  if command -v soffice > /dev/null; then
    for kind in ods xlsx; do
      mkdir -p saved
      soffice -env:UserInstallation="file://$work/profile" --headless --convert-to $kind --outdir saved us.xlsx \
        > /dev/null 2>&1 && same us.xlsx saved/us.$kind
    done
  fi
fi

# ---- real files ------------------------------------------------------------------------------------------------------

# has FILE OPTION COUNT PATTERN
has ()
{
  [ -e "$data/$1" ] || return 0
  "$TIMELINE" convert "$data/$1" $2 --lenient --dry-run > out 2>&1 || { echo "$1: status $?"; head -3 out; status=1; }
  grep -q "^events $3," out || { echo "$1: not $3 events"; grep ^events out; status=1; }
  "$TIMELINE" convert "$data/$1" $2 --lenient --format jsonl 2> /dev/null >> out
  grep -q -e "$4" out || { echo "$1: no $4"; status=1; }
}
data=${TL_SHARED_DATA:-nowhere}/formats
has xlsx/dcid-2.0-2023.xlsx '--option sheet=1' 429 '"date":"2000-09-01"'
has xlsx/dcid-2.0-2023.xlsx '--option sheet=2' 862 "F4: 336 dates have a time that the format of the cell does not show"
has made-here/cfr-attacker-coded.ods '' 713 '"date":"2005-08-25","title":"Titan Rain"'
has made-here/russia-investigation.ods '' 194 '"date":"1973-05-19/1977-06-19","title":"H. Everett Olson"'
if [ -e "$data/xlsx/dcid-2.0-2023.xlsx" ]; then
  ! "$TIMELINE" info "$data/xlsx/dcid-2.0-2023.xlsx" 2> err || { echo "one of two sheets was guessed"; status=1; }
  grep -q 'the sheets "DCID_2.0_Release_public_June_20" and "DCID_2.0_Release_update_Februar" may all be meant' err ||
    { cat err; status=1; }
fi

# ---- what is no workbook ---------------------------------------------------------------------------------------------

printf 'PK\003\004 and no more' > broken.xlsx
printf '\320\317\021\340\241\261\032\341 and more' > old.xlsx
for file in broken.xlsx old.xlsx; do
  ! "$TIMELINE" info $file 2> err || { echo "$file is read"; status=1; }
  [ "$(wc -l < err)" = 1 ] || { echo "$file: not one line"; cat err; status=1; }
done
exit $status
