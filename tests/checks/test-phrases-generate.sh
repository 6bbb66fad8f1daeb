#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# data/generate-phrases.awk takes the tables as they are, gives the same C each time, and refuses each kind of broken table
# with one line that names file, line and fault.
set -eu
export LC_ALL=C

data=$(cd "$(dirname "$0")/../../data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

generate ()
{
  (cd "$1" && ${AWK:-awk} -f "$data/generate-phrases.awk" ./*.tsv)
}

# refuses ERROR ROW: a small language with that row at the end, in line 6; a blank in ROW before and after | is a tab
refuses ()
{
  rm -rf "$work/small"
  mkdir "$work/small"
  {
    printf 'kind\twords\tmeaning\nsetting\tscript\tLatn\ndigit\tone\t1\nUNITS\tdays\tday\nrule\ttoday\tday 0\n'
    printf '%s\n' "$2" | sed "s/ ; /$(printf '\t')/g"
  } > "$work/small/xx.tsv"
  generate "$work/small" > "$work/out" 2> "$work/errors" && taken=yes || taken=no
  if [ "$(cat "$work/errors")" != "$1" ] || { [ -n "$1" ] && [ $taken = yes ]; }; then
    echo "should say: $1"
    echo "says:       $(cat "$work/errors") (taken: $taken)"
    status=1
  fi
}

generate "$data/phrases" > "$work/first" || { echo "the tables as they are do not pass"; exit 1; }
generate "$data/phrases" > "$work/second"
cmp "$work/first" "$work/second" || status=1

refuses '' 'rule ; NUMBER UNITS ago? ; count NUMBER UNITS -1'
refuses './xx.tsv:6: the kind "noun" is unknown' 'noun ; cat ; 1'
refuses './xx.tsv:6: the class CAT is unknown here' 'rule ; CAT ; day 0'
refuses './xx.tsv:6: the class DATE is built in' 'DATE ; today ; 0'
refuses './xx.tsv:6: a class cannot contain DATE' 'CAT ; on DATE ; 0'
refuses './xx.tsv:6: the class MONTH is not in the pattern "NUMBER m"' 'CAT ; NUMBER m ; MONTH 1-12'
refuses './xx.tsv:6: the value of a numeral is not a number' 'digit ; two ; zwei'
refuses './xx.tsv:6: the pattern "DATE" has too few or too many words' 'rule ; DATE ; same'
refuses './xx.tsv:6: the pattern "" has too few or too many words' 'rule ; on? ; day 0'
refuses './xx.tsv:6: "UNITS" is neither a number nor a unit nor a class of the pattern' 'rule ; soon ; unit UNITS 0'
refuses './xx.tsv:6: a meaning has four values at most' 'rule ; soon ; day 1 2 3 4 5'
refuses './xx.tsv:6: a row has three columns, or two if its kind has no meaning' 'rule ; soon'
refuses './xx.tsv:6: a control character, a quotation mark or a backslash, or a blank too many' 'rule ; a  b ; day 0'
exit $status
