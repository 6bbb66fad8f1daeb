#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Documents in gzip data and in zip archives are read through; those that are broken are one clear error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$top_srcdir/examples/02-us-china-cyber.out" "$work/case.json"
cp "$top_srcdir/examples/sheets/salisbury.csv" "$top_srcdir/examples/sheets/salisbury-actors.csv" "$top_srcdir/examples/sheets/gdelt.tsv" "$work"
cd "$work"
status=0
# same FILE PACKED: the answers are the same
same ()
{
  "$TIMELINE" convert "$1" -f json > one.json 2> one.err
  "$TIMELINE" convert "$2" -f json > two.json 2> two.err || { echo "$2 is not read"; cat two.err; status=1; }
  cmp one.json two.json || { echo "$2: another document"; status=1; }
}
# refuse MESSAGE FILE
refuse ()
{
  got=0
  "$TIMELINE" info "$2" > out 2> err || got=$?
  [ "$got" = 2 ] && [ "$(cat err)" = "timeline: $2: $1" ] || { echo "$2: status $got"; cat err; status=1; }
}

for file in case.json salisbury.csv gdelt.tsv; do
  gzip -k "$file"
  same "$file" "$file.gz"
done
cp case.json.gz anything
same case.json anything
"$TIMELINE" info - < case.json.gz > out && "$TIMELINE" info case.json | cmp - out || status=1
"$TIMELINE" convert salisbury.csv --also salisbury-actors.csv -f json > one.json 2> err
gzip salisbury-actors.csv
"$TIMELINE" convert salisbury.csv.gz --also salisbury-actors.csv.gz -f json > two.json 2> err || { cat err; status=1; }
cmp one.json two.json || { echo "--also: another document"; status=1; }
head -c 500 case.json.gz > short.gz
refuse 'the gzip data end too early' short.gz
printf '\037\213\010\000\000\000\000\000\000\003\377\377\377\377\377\377' > broken.gz
refuse 'the gzip data are broken' broken.gz
# what is packed is not changed in place
cp case.json.gz before.gz
! "$TIMELINE" add case.json.gz --type talks > out 2> err && grep -q 'a packed file is not changed in place' err && cmp before.gz case.json.gz || { echo "add: a packed file is changed"; status=1; }

if "$TIMELINE" formats | grep -q 'not built in' || ! python3 -c 'import zipfile' 2> /dev/null; then
  exit $status
fi
python3 - << 'PYTHON'
import zipfile
for name, files in (("case.zip", ["case.json"]), ("gdelt.tsv.zip", ["gdelt.tsv"]), ("two.zip", ["case.json", "gdelt.tsv"])):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file)
with zipfile.ZipFile("folder.zip", "w") as archive:
    archive.writestr("folder/", "")
PYTHON
same case.json case.zip
same gdelt.tsv gdelt.tsv.zip
refuse 'the zip archive has several files, expected one: unpack it first' two.zip
refuse 'the zip archive has no file' folder.zip
head -c 700 case.zip > short.zip
"$TIMELINE" info short.zip > out 2> err && status=1
grep -q '^timeline: short.zip: the zip archive cannot be unpacked: ' err && [ "$(wc -l < err)" = 1 ] || { echo "short.zip"; cat err; status=1; }
exit $status
