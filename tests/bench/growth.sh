#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# How each job grows with the number of events: the benchmarks at several sizes, and the exponent that fits the seconds
# of each job best (least squares over the logarithms), beside those of the peers for graphs; the others would take
# more memory than there is. growth.sh FOLDER [SIZE...]
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- 10000 100000 1000000 10000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in "$@"; do
  for program in load query; do
    TL_BENCH_ALONE=1 TL_BENCH_JSON="$work/rows" "$folder/bench-$program" "$n" > /dev/null
  done
  TL_BENCH_JSON="$work/rows" "$folder/bench-graph" "$n" > /dev/null
done
sed -n 's/.*"n":\([0-9]*\),"job":"\([^"]*\)","who":"\([A-Za-z]*\)","seconds":\([0-9.]*\).*/\1\t\4\t\2\t\3/p' "$work/rows" |
  awk -F '\t' '
  {
    x = log($1)
    y = log($2)
    job = sprintf("%-40s %-12s", $3, $4)
    if (!(job in n))
      jobs[++n_jobs] = job
    n[job]++; sx[job] += x; sy[job] += y; sxx[job] += x * x; sxy[job] += x * y
  }
  END {
    for (i = 1; i <= n_jobs; i++)
      {
        job = jobs[i]
        printf "%s N^%.2f\n", job, (n[job] * sxy[job] - sx[job] * sy[job]) / (n[job] * sxx[job] - sx[job] ^ 2)
      }
  }'
