#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Tables and the command: dry runs, mappings, files read together, errors by row and column, exit codes, no dependence on
# locale or time zone; then every table that is shared, with what must come of it. Without the shared data the rest runs
# and the test counts as skipped.
set -eu
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
sheets="$top_srcdir/examples/sheets"
cp "$sheets"/* "$work"
cd "$work"

complain ()
{
  echo "$*"
  status=1
}

# expect STATUS TEXT COMMAND...: the exit status, and lines of a file of extended regular expressions that must be found
expect ()
{
  want=$1 pattern=$2
  shift 2
  got=0
  timeout 60 "$TIMELINE" "$@" < "${input:-/dev/null}" > out 2> err || got=$?
  [ "$got" = "$want" ] || { complain "timeline $*: status $got, not $want"; cat err; }
  cat out err > both
  grep -q -e "$pattern" both || { complain "timeline $*: nothing like '$pattern' in"; cat both; }
  [ "$want" != 2 ] || [ ! -s out ] || complain "timeline $*: something on standard output"
  [ "$want" != 2 ] || [ "$(wc -l < err)" = 1 ] || { complain "timeline $*: not one line on standard error"; cat err; }
}

# ---- a story in one sheet --------------------------------------------------------------------------------------------

expect 0 '^events 6, links 6, actors 6, sources 3, tracks 0$' convert --dry-run salisbury.csv
expect 0 'row 1, "type": "Nerve agent attack" is no type' convert --dry-run salisbury.csv
expect 0 '^0.57  poisoning$' why salisbury.csv allies
expect 0 'alleged; denied by Russia' why salisbury.csv allies
expect 0 'after 3 days; like for like' exchanges salisbury.csv gbr rus
expect 0 '^events 6, links 6, actors 6, sources 3, tracks 0$' convert --dry-run --mapping salisbury-mapping.json \
  --also salisbury-actors.csv salisbury.csv
expect 0 '"kind":"person","name":"Sergei Skripal"' convert --also salisbury-actors.csv salisbury.csv
expect 2 'salisbury-mapping.json: expected a name that ends in actors' info --also salisbury-mapping.json salisbury.csv
expect 2 'nowhere-actors.csv: No such file' info --also nowhere-actors.csv salisbury.csv
"$TIMELINE" convert salisbury.csv -o salisbury.json 2> /dev/null
expect 2 'is one file: it is not read together with salisbury-actors.csv' info --also salisbury-actors.csv salisbury.json

# nothing is written by a dry run, and the answer as JSON is JSON
mkdir dry && cp salisbury.csv dry
"$TIMELINE" convert --dry-run dry/salisbury.csv -o dry/out.json > /dev/null 2>&1
[ "$(ls dry)" = salisbury.csv ] || complain "a dry run writes: $(ls dry)"
expect 0 '^{"format":"csv","columns":\[{"name":"id","to":"id"},{"name":"date","to":"date","order":"dmy"}' \
  convert --dry-run --format json salisbury.csv
expect 0 '"counts":{"events":6,"links":6,"actors":6,"sources":3,"tracks":0}' convert --dry-run --format json salisbury.csv
expect 2 'there are no columns that a mapping could be of' convert --dry-run --write-mapping m.json salisbury.json
expect 2 'write-mapping wants --dry-run' convert --write-mapping m.json salisbury.csv

# ---- the mapping that was used reads the same bytes ------------------------------------------------------------------

# same_by_mapping FILE OPTION...
same_by_mapping ()
{
  table=$1
  shift
  "$TIMELINE" convert "$@" "$table" -o first.json 2> /dev/null || { complain "$table cannot be read"; return; }
  "$TIMELINE" convert --dry-run --write-mapping used.json "$@" "$table" > /dev/null 2>&1 || complain "$table: no mapping"
  "$TIMELINE" convert --mapping used.json "$@" "$table" -o second.json 2> err || { complain "$table: mapping refused"; cat err; }
  cmp -s first.json second.json || complain "$table: the written mapping reads another timeline"
}

same_by_mapping salisbury.csv
same_by_mapping salisbury.csv --mapping salisbury-mapping.json
printf 'sep=;\nWhen;Who;What\n05/06/2014;US|France;Talks\n19/05/2014;UK;"More; talks"\n' > sep.csv
same_by_mapping sep.csv
printf 'date,title\n2014,\223quoted\224\n' > cp1252.csv
same_by_mapping cp1252.csv
printf 'date\ttitle\n2014\tx\n' | iconv -f utf-8 -t utf-16 > wide.txt
same_by_mapping wide.txt

# ---- mistakes --------------------------------------------------------------------------------------------------------

printf 'date,title\n2014,a\nsoon,b\nlater,c\n' > dates.csv
expect 2 '^timeline: dates.csv:3:1: row 2, "date": "soon" is not a date' convert dates.csv
expect 1 'row 2, "date": "soon"' convert --dry-run dates.csv
expect 1 'row 3, "date": "later"' convert --dry-run dates.csv
expect 1 '^2 errors: it would not be read$' convert --dry-run dates.csv
expect 0 '"date":{"verbatim":"soon"}' convert --lenient dates.csv
printf 'date,title\n2014,"a\nb\n2015,c\n' > quote.csv
expect 2 '^timeline: quote.csv:2:1: the quote that opens here is never closed$' convert quote.csv
expect 1 '^timeline: quote.csv:2:1: the quote that opens here is never closed$' convert --dry-run quote.csv
printf 'date,lat,title\n2014,"48,8566",a\n' > lat.csv
expect 2 'row 1, "lat": found "48,8566", expected a number with a point; the option decimal=, reads commas' convert lat.csv
expect 0 '"lat":48.8566' convert --option decimal=, lat.csv
printf 'date,title,date\n2014,a,2015\n' > twice.csv
expect 2 '^timeline: twice.csv:1:1: header: columns 1 and 3 are both called "date"$' convert twice.csv
printf 'date,title\n2014,a\303(\n' > latin.csv
printf 'date,title\n2014,\303\251\n2015,\351\n' > mixed.csv
expect 2 '^timeline: mixed.csv:3:1: the bytes E9 0A are no text in UTF-8' convert mixed.csv
head -c 1100000 /dev/zero | tr '\0' x > long && { printf 'date,title\n2014,'; cat long; } > long.csv
expect 2 'long.csv:2:1: the cell is longer than the limit of 1048576 bytes' convert long.csv
: > empty.csv
expect 2 '^timeline: empty.csv:1:1: the table is empty' convert empty.csv
expect 2 'a\.csv: No such file' convert a.csv
expect 2 'option "dates" cannot be "ymd": it is dmy or mdy' convert --option dates=ymd dates.csv
printf '{"format":"libtimeline-mapping","columns":{"date":"when"}}' > wrong.json
expect 2 '^timeline: dates.csv: in the mapping: there is no target "when"; the targets are ' convert --mapping wrong.json dates.csv
expect 2 'nowhere.json.*No such file' convert --mapping nowhere.json dates.csv
input=salisbury.csv expect 0 '^events        6$' info -
input=salisbury.csv expect 0 '^format  CSV table$' convert --dry-run -
printf 'Dear Sir, hello\nyes, no\n' > letter
expect 2 'this looks like a table with commas, CSV' info letter
expect 0 '^date      date$\|^  date' convert --dry-run --from-format csv cp1252.csv

# ---- locale and time zone --------------------------------------------------------------------------------------------

printf 'date,title,lat,n\n02/01/2014,a,1.5,2.5\n31/12/2012 23:30,b,-1.25,x\n1 mai 2014,c,,\n' > place.csv
"$TIMELINE" convert place.csv -o reference.json 2> reference.err
# locales that are not installed are made; where that is impossible, programs take C in their place
mkdir locales
for locale in de_DE fr_FR en_US tr_TR; do
  localedef -i "$locale" -f UTF-8 "locales/$locale.UTF-8" 2> /dev/null || true
done
for locale in C de_DE.UTF-8 fr_FR.UTF-8 en_US.UTF-8 tr_TR.UTF-8; do
  for zone in UTC Pacific/Kiritimati America/New_York; do
    env LOCPATH="$work/locales" LC_ALL="$locale" LANGUAGE="$locale" TZ="$zone" "$TIMELINE" convert place.csv -o other.json 2> other.err
    cmp -s reference.json other.json || complain "$locale, $zone: another timeline"
    cmp -s reference.err other.err || complain "$locale, $zone: other messages"
  done
done

# ---- the shared tables -----------------------------------------------------------------------------------------------

data="${TL_SHARED_DATA:-}"
if [ ! -r "$data/formats/PROVENANCE.tsv" ]; then
  [ "$status" = 0 ] || exit 1
  echo "the shared tables are not there"
  exit 77
fi

# table FILE STATUS EXPECTED WARNINGS [OPTION...]: the counts, or the number of errors, and the number of warnings
table ()
{
  file=$1 want=$2 line=$3 warnings=$4
  shift 4
  expect "$want" "$line" convert --dry-run "$@" "$data/$file"
  found=$(grep -c '^  warning: ' out) || true
  [ "$found" = "$warnings" ] || complain "$file: $found warnings, not $warnings"
}

table formats/csv/campaign-trail-mdy.csv 0 '^events 106, links 0, actors 0, sources 0, tracks 0$' 0
table formats/csv/events-in-british-history.csv 1 '^14 errors: ' 0
table formats/csv/events-in-british-history.csv 1 '^1 error: ' 0 --option years=yes
table formats/csv/potential-candidates-events.csv 0 '^events 74, links 0, actors 0, sources 14, tracks 0$' 7
table formats/csv/potential-candidates-events.csv 0 '"date":{"edtf":"2014-' 6 --option year=2014
table formats/csv/russia-investigation.csv 0 '^events 194, links 0, actors 0, sources 0, tracks 0$' 1
table formats/csv/us-presidents.csv 0 '^events 46, links 0, actors 0, sources 45, tracks 0$' 0
table formats/made-here/tab-utf16.txt 0 '^events 46, links 0, actors 0, sources 45, tracks 0$' 0
table formats/made-here/semicolon-cp1252.csv 1 '^1 error: ' 1
table formats/made-here/semicolon-cp1252.csv 1 'row 3, "hdate": "924 after 17 jul 924" is not a date' 1
table formats/timelinejs/women-in-computing.csv 0 '^events 10, links 0, actors 0, sources 11, tracks 0$' 0
table chronologies/cfr-tracker.csv 0 '^events 768, links 0, actors 659, sources 1338, tracks 0$' 9
table chronologies/dcid-2.0.csv 1 'row 236, "interactionenddate": the end 2015-01-15 is before the start 2015-11-25' 0
table chronologies/us-china-2013-2015.tsv 1 'row 16, "end": the end 2000-01-01 is before the start 2012-01-01' 0
for file in formats/csv/campaign-trail-mdy.csv formats/csv/russia-investigation.csv formats/csv/us-presidents.csv \
  formats/made-here/tab-utf16.txt chronologies/cfr-tracker.csv; do
  same_by_mapping "$data/$file"
done

# events EXPECTED FILE: of a file with mistakes, read leniently
events ()
{
  expect 0 "^events  *$1\$" info --lenient "$data/$2"
}
events 429 chronologies/dcid-2.0.csv
events 142 chronologies/us-china-2013-2015.tsv
events 63 formats/made-here/semicolon-cp1252.csv
exit $status
