#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The codes, categories and scores in data/ are those of the lists they were carried over from: CAMEO's codes and
# GDELT's scores, ICEWS's scores, PLOVER's conversion table. TL_SHARED_DATA names the folder that holds these lists;
# where there is none the test is skipped.
set -eu
export LC_ALL=C

[ -n "${TL_SHARED_DATA:-}" ] && [ -d "$TL_SHARED_DATA/gdelt/cameo" ] || exit 77
data=$(cd "$(dirname "$0")/../../data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# same WHAT OURS THEIRS: both lists, sorted, are alike
same ()
{
  sort "$2" > "$work/ours"
  sort "$3" > "$work/theirs"
  [ -s "$work/theirs" ] || { echo "$1: the list to compare with is empty"; status=1; }
  diff "$work/ours" "$work/theirs" > "$work/diff" || { echo "$1: < ours, > theirs"; cat "$work/diff"; status=1; }
}

# code and score of each row of ICEWS's table; its texts hold commas and bytes that are not UTF-8
icews ()
{
  awk 'NR > 1 {
    line = $0
    n = 0
    while (n < 5)
      {
        if (match(line, /^"([^"]|"")*"/))
          field[++n] = substr(line, 2, RLENGTH - 2)
        else if (match(line, /^[^,]*/))
          field[++n] = substr(line, 1, RLENGTH)
        line = substr(line, RLENGTH + 2)
      }
    printf "%s\t%.1f\n", field[4], field[5]
  }' "$TL_SHARED_DATA/icews/cameo-codes.csv"
}

scores () { awk -F '\t' 'NR > 1 { printf "%s\t%.1f\n", $1, $2 }' "$1"; }

# ---- the scales
scores "$data/scale-goldstein-gdelt.tsv" > "$work/a"
scores "$TL_SHARED_DATA/gdelt/cameo/CAMEO.goldsteinscale.txt" > "$work/b"
same "scores of GDELT" "$work/a" "$work/b"
scores "$data/scale-goldstein-icews.tsv" > "$work/a"
icews > "$work/b"
same "scores of ICEWS" "$work/a" "$work/b"

# ---- the codes: every one of each list, and beyond them only what data/README.md names
awk -F '\t' '$1 ~ /^cameo-/ { print $4 }' "$data/event-types.tsv" > "$work/a"
{
  awk -F '\t' 'NR > 1 { print $1 }' "$TL_SHARED_DATA/gdelt/cameo/CAMEO.eventcodes.txt"
  icews | cut -f 1
  sed -n 's/^\([0-9][0-9]*\): .*/\1/p' "$TL_SHARED_DATA/plover/CAMEO2PLOVER-2021.txt"
  printf '%s\n' 155 176 1834 1951 1952
} | sort -u > "$work/b"
same "codes of CAMEO" "$work/a" "$work/b"

# ---- the categories: root 08 has two in PLOVER, of which the first counts
awk -F '\t' '$1 ~ /^cameo-/ && $5 != "" { print $4 "\t" $5 }' "$data/event-types.tsv" > "$work/a"
sed -n 's/^\([0-9][0-9]*\): \([A-Z]*\).*/\1	\2/p' "$TL_SHARED_DATA/plover/CAMEO2PLOVER-2021.txt" |
  awk '!seen[$1]++' > "$work/b"
same "categories of PLOVER" "$work/a" "$work/b"

# ---- the labels are the project's own, but for single words that leave no choice
awk -F '\t' 'NR == FNR { own[tolower($3)] = 1; next }
  { text = tolower($2); gsub(/ +$/, "", text); if (text in own && text ~ / /) print text }' \
  "$data/event-types.tsv" "$TL_SHARED_DATA/gdelt/cameo/CAMEO.eventcodes.txt" > "$work/a"
[ ! -s "$work/a" ] || { echo "labels in the words of the codebook:"; cat "$work/a"; status=1; }

exit $status
