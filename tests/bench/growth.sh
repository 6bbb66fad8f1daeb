#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# How each job grows with the number of events: bench-timeline at several sizes, and the exponent that fits its seconds best
# (least squares over the logarithms). growth.sh PROGRAM [SIZE...]
set -eu
program=$1
shift
[ $# -gt 0 ] || set -- 10000 100000 1000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in "$@"; do
  TL_BENCH_ALONE=1 TL_BENCH_JSON="$work/rows" "$program" "$n" > /dev/null
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
        printf "%-34s N^%.2f\n", job, (n[job] * sxy[job] - sx[job] * sy[job]) / (n[job] * sxx[job] - sx[job] ^ 2)
      }
  }'
