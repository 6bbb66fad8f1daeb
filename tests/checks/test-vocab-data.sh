#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The codes, categories and scores in data/ are those of the lists they were carried over from: CAMEO's codes and
# GDELT's scores, ICEWS's scores, PLOVER's conversion table. TL_SHARED_DATA names the folder that holds these lists;
# without them the test is skipped.
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

# ---- the crosswalk: category, mode and contexts of each code; in the row of 175 a context stands in the place of the mode
awk -F '\t' 'NR > 1 && length($1) > 2 { gsub(/; /, ";", $4); print $1 "\t" $2 "\t" $3 "\t" $4 }' "$data/crosswalk.tsv" \
  > "$work/a"
sed -n 's/#.*//; s/^\([0-9][0-9][0-9][0-9]*\): */\1,/p' "$TL_SHARED_DATA/plover/CAMEO2PLOVER-2021.txt" | awk -F , '
  {
    for (i = 1; i <= 4; i++)
      gsub(/^ +| +$/, "", $i)
    if ($3 == "pro_autocracy")
      {
        $4 = $4 ";" $3
        $3 = ""
      }
    n = split($4, contexts, / *; */)
    if (n == 2 && contexts[1] > contexts[2])
      $4 = contexts[2] ";" contexts[1]
    gsub(/ *; */, ";", $4)
    print $1 "\t" $2 "\t" $3 "\t" $4
  }' | sort -u > "$work/b"
same "crosswalk to PLOVER" "$work/a" "$work/b"

# ---- quads: the class that GDELT gives each of its events is that of the root of its code
for sample in 2.0-61col-100.tsv 2.0-61col-translated-100.tsv 1.0-57-and-58col-710.tsv; do
  awk -F '\t' '{ print $29 "\t" $30 }' "$TL_SHARED_DATA/gdelt/samples/$sample"
done | sort -u > "$work/b"
awk -F '\t' '$1 == "gdelt" { print $2 "\t" $3 }' "$data/quads.tsv" > "$work/all"
awk -F '\t' 'NR == FNR { seen[$1] = 1; next } $1 in seen' "$work/b" "$work/all" > "$work/a"
same "classes of GDELT" "$work/a" "$work/b"

# ---- the labels are the project's own, but for single words that leave no choice
awk -F '\t' 'NR == FNR { own[tolower($3)] = 1; next }
  { text = tolower($2); gsub(/ +$/, "", text); if (text in own && text ~ / /) print text }' \
  "$data/event-types.tsv" "$TL_SHARED_DATA/gdelt/cameo/CAMEO.eventcodes.txt" > "$work/a"
[ ! -s "$work/a" ] || { echo "labels in the words of the codebook:"; cat "$work/a"; status=1; }

exit $status
