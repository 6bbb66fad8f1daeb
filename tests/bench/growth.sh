#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# How each job grows with the number of events: the benchmarks at several sizes, and the exponent that fits the seconds
# of each job best (least squares over the logarithms). growth.sh FOLDER [SIZE...]
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- 10000 100000 1000000 10000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in "$@"; do
  for program in load query graph; do
    TL_BENCH_ALONE=1 TL_BENCH_JSON="$work/rows" "$folder/bench-$program" "$n" > /dev/null
  done
done
sed -n 's/.*"n":\([0-9]*\),"job":"\([^"]*\)","who":"libtimeline","seconds":\([0-9.]*\).*/\1\t\3\t\2/p' "$work/rows" |
  awk -F '\t' '
  {
    x = log($1)
    y = log($2)
    if (!($3 in n))
      jobs[++n_jobs] = $3
    n[$3]++; sx[$3] += x; sy[$3] += y; sxx[$3] += x * x; sxy[$3] += x * y
  }
  END {
    for (i = 1; i <= n_jobs; i++)
      {
        job = jobs[i]
        printf "%-40s N^%.2f\n", job, (n[job] * sxy[job] - sx[job] * sy[job]) / (n[job] * sxx[job] - sx[job] ^ 2)
      }
  }'
