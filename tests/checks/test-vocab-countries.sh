#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# data/generate-countries.awk takes the table of countries as it is, gives the same C each time, and refuses each kind of
# broken table with one line. The table has every country of ISO 3166-1, where Debian's iso-codes is installed, and every
# code and name of the event data that TL_SHARED_DATA has; without these the test is skipped at its end.
set -eu
export LC_ALL=C

data=$(cd "$(dirname "$0")/../../data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')
status=0

generate () { (cd "$1" && ${AWK:-awk} -f "$data/generate-countries.awk" countries.tsv); }

generate "$data" > "$work/first" || { echo "the table as it is does not pass"; exit 1; }
generate "$data" > "$work/second"
cmp "$work/first" "$work/second" || status=1

# refuses ERROR SED: the table once SED has changed it
refuses ()
{
  mkdir -p "$work/broken"
  sed "$2" "$work/table" > "$work/broken/countries.tsv"
  generate "$work/broken" > "$work/out" 2> "$work/errors" && taken=yes || taken=no
  if [ "$(cat "$work/errors")" != "countries.tsv:$1" ] || [ $taken = yes ]; then
    echo "should say: countries.tsv:$1"
    echo "says:       $(cat "$work/errors") (taken: $taken)"
    status=1
  fi
}

head -n 1 "$data/countries.tsv" > "$work/table"
cat >> "$work/table" << 'ROWS'
country	Chad	Tchad	fr	TD	TCD	148	CD	TCD	483	CHA	Q657	Republic of Chad
country	Chile	Chile	es	CL	CHL	152	CI	CHL	155	CHL	Q298	Republic of Chile
former	Baden	Baden	de						267	BAD		
ROWS
refuses "1: the header is not \"$(head -n 1 "$work/table")\"" '1s/kind/sort/'
refuses '3: 12 columns instead of 13' "3s/$tab[^$tab]*\$//"
refuses '3: a control character, a quotation mark or a backslash, or a blank at the edge of a column' '3s/Chile/"Chile"/'
refuses '3: a control character, a quotation mark or a backslash, or a blank at the edge of a column' '3s/es/es /'
refuses '3: there is no kind "land"' '3s/^country/land/'
refuses '3: a country without a name' "3s/Chile$tab/$tab/"
refuses '3: Cameroon does not follow Chad in the order of kinds and names' '3s/Chile/Cameroon/'
refuses '2: Chad has an own name without its language, or a language that is no tag' "2s/${tab}fr/$tab/"
refuses '2: Chad has an own name without its language, or a language that is no tag' '2s/fr/French/'
refuses '2: Chad has the alpha-3 "TC", which is none' '2s/TCD/TC/'
refuses '2: Chad has the cow "048", which is none' '2s/483/048/'
refuses '2: Chad has the wikidata "657", which is none' '2s/Q657/657/'
refuses '3: Chile has the alpha-2 TD of Chad' "3s/${tab}CL$tab/${tab}TD$tab/"
refuses '3: Chile has the fips10-4 CD of Chad' "3s/${tab}CI$tab/${tab}CD$tab/"
refuses '3: Chile has the name "TCHAD" of Chad' '3s/Republic of Chile/TCHAD/'
refuses '3: Chile has other names that are not a list apart by "; "' '3s/Republic of Chile/Chili;Chilli/'

[ $status = 0 ] || exit 1

# ---- against the lists of others
lists=
column () { awk -F '\t' -v n="$1" 'NR > 1 && $n != "" { print $n }' "$data/countries.tsv" | sort -u; }
awk -F '\t' 'NR > 1 { print $2; if ($3 != "") print $3; n = split ($13, names, "; "); for (i = 1; i <= n; i++) print names[i] }' \
  "$data/countries.tsv" | sort -u > "$work/names"

# has WHAT HAVE WANTED: every line that is wanted
has ()
{
  lists=yes
  sort -u "$3" | comm -13 "$2" - > "$work/lacking"
  [ -s "$3" ] || { echo "$1: the list to compare with is empty"; status=1; }
  [ ! -s "$work/lacking" ] || { echo "lacking, $1:"; cat "$work/lacking"; status=1; }
}

iso=/usr/share/iso-codes/json/iso_3166-1.json
if [ -e "$iso" ]; then
  for key in alpha_2:5 alpha_3:6 numeric:7; do
    column "${key#*:}" > "$work/have"
    sed -n "s/.*\"${key%:*}\": \"\([^\"]*\)\".*/\1/p" "$iso" > "$work/wanted"
    has "ISO 3166-1 ${key%:*}" "$work/have" "$work/wanted"
  done
fi
if [ -n "${TL_SHARED_DATA:-}" ] && [ -d "$TL_SHARED_DATA/gdelt/cameo" ]; then
  column 9 > "$work/have"
  awk -F '\t' 'NR > 1 && $1 != "0" { print $1 }' "$TL_SHARED_DATA/gdelt/cameo/CAMEO.country.txt" > "$work/wanted"
  has "codes of CAMEO" "$work/have" "$work/wanted"
  sort -u "$work/wanted" | comm -23 "$work/have" - > "$work/more"
  [ ! -s "$work/more" ] || { echo "not in CAMEO's list:"; cat "$work/more"; status=1; }
  # the places of GDELT
  column 8 > "$work/have"
  cut -f 54 "$TL_SHARED_DATA"/gdelt/samples/2.0-61col-*.tsv | grep . > "$work/wanted"
  has "places of GDELT" "$work/have" "$work/wanted"
  # the names of ICEWS: where actors and targets are from, and where it happened
  cut -f 5,11,18 "$TL_SHARED_DATA/icews/events.2018.sample.tab" | sed 1d | tr '\t' '\n' | grep -v '^NA$' | grep . > "$work/wanted"
  has "names of ICEWS" "$work/names" "$work/wanted"
fi
[ -n "$lists" ] || exit 77
exit $status
