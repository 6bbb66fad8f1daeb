#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# How each question grows on documents of hostile shape: for each shape and question, the seconds of processor time, the
# most memory and the bytes of the answer at n, 2n and 4n, and the exponent that fits the seconds best. What it takes to
# read the document is part of it. shapes.sh TIMELINE MEASURE [N [SHAPE...]]
set -eu
timeline=$1
measure=$2
n=${3:-50000}
here=$(dirname "$0")
shift 2
[ $# -eq 0 ] || shift
shapes=${*:-hub funnel chain lags roots dense parallel changes likenesses turns sources days}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The questions of a shape, one a line. LAST is the last event.
questions () {
  common="info
convert
check
infer --no-paths
order
asof 2014-06"
  case $1 in
  hub) echo "$common
effects e0
effects e0 --no-paths --format json
show e0
without e0
why e$last" ;;
  funnel) echo "$common
causes e0
why e0
why e0 --no-paths --format json
pivots e0
without e0" ;;
  chain | roots | dense) echo "$common
causes e$last
causes e$last --no-paths --format json
why e$last
why e$last --no-paths --format json
pivots e$last
path e0 e$last
without e0" ;;
  lags) echo "$common
infer
infer --no-paths --format json
without e$last" ;;
  parallel) echo "$common
why e1
effects e0
without e0" ;;
  changes) echo "$common
status a0 a1
status a0 a1 --on 2014-06-01
open --on 2014-06
without e0" ;;
  likenesses | turns) echo "$common
list
series
series a0 a1 --by year
exchanges --within P2W
exchanges --within P2W --format json" ;;
  sources) echo "$common
claims
without --source s0
account s0
show e$last" ;;
  days) echo "$common
list --since 1500 --until 1501
series --by day" ;;
  esac
  echo "diff"
  echo "merge"
}

# Runs a question; appends a line of N, seconds, kilobytes and bytes of the answer.
ask () {
  size=$1 name=$2
  shift 2
  case $1 in
  diff) set -- diff "$work/$size" "$work/$size" ;;
  merge) set -- merge "$work/$size" "$work/$size" "$work/$size" ;;
  *) command=$1; shift; set -- "$command" "$work/$size" "$@" ;;
  esac
  status=0
  "$measure" "$work/time" "${SHAPE_SECONDS:-60}" "$timeline" "$@" > "$work/answer" 2> "$work/errors" || status=$?
  if [ $status -gt 1 ]; then
    echo "shapes.sh: $name: exit $status: $(head -n 1 "$work/errors")" >&2
    echo "$name" >> "$work/failed"
    return
  fi
  printf '%s\t%s\t%s\t%s\n' "$name" "$size" "$(cat "$work/time")" "$(wc -c < "$work/answer")"
}

for shape in $shapes; do
  for size in $n $((2 * n)) $((4 * n)); do
    awk -v shape="$shape" -v n="$size" -f "$here/make-shape.awk" > "$work/$size"
    last=$(grep -c '"event":' "$work/$size")
    last=$((last - 1))
    questions "$shape" > "$work/questions"
    while read -r question; do
      # the last event has another name at each size
      ask "$size" "$shape	$(echo "$question" | sed "s/e$last\$/LAST/; s/e$last /LAST /")" $question
    done < "$work/questions"
    rm "$work/$size"
  done
done > "$work/rows"

awk -F '\t' '
  function number(n) { return n >= 1e6 && n % 1e6 == 0 ? n / 1e6 "M" : n >= 1000 && n % 1000 == 0 ? n / 1000 "k" : n }
  {
    question = sprintf("%-11s %-40s", $1, $2)
    x = log($3)
    y = log($4 > 0.001 ? $4 : 0.001)
    if (!(question in n))
      questions[++n_questions] = question
    n[question]++; sx[question] += x; sy[question] += y; sxx[question] += x * x; sxy[question] += x * y
    text[question] = text[question] sprintf(" | %5s %7.2f s %5d MB %8.1f MB", number($3), $4, $5 / 1024, $6 / 1e6)
  }
  END {
    print "shape, question, then at each size: seconds, memory, answer; then the exponent of the seconds"
    for (i = 1; i <= n_questions; i++)
      {
        question = questions[i]
        fit = "-"
        if (n[question] > 1)
          fit = sprintf("N^%.2f", (n[question] * sxy[question] - sx[question] * sy[question]) \
                                      / (n[question] * sxx[question] - sx[question] ^ 2))
        print question text[question] " | " fit
      }
  }' "$work/rows"
[ ! -s "$work/failed" ]
