#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# A real graph, the history of a repository: every commit whose parent was written after it is found, and no other; and its
# generations are those that awk counts.
set -eu
export LC_ALL=C
commits="${TL_SHARED_DATA:-}/dags/simdjson.commits.tsv"
[ -r "$commits" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -F '\t' 'BEGIN { print "{\"format\":\"libtimeline\",\"version\":1}" }
  NR > 1 {
    printf "{\"event\":{\"id\":\"%s\",\"type\":\"event\",\"date\":\"%s\"}}\n", $1, $2
    n = split ($4, parent, " ")
    for (i = 1; i <= n; i++) printf "{\"link\":{\"from\":\"%s\",\"to\":\"%s\",\"type\":\"causes\"}}\n", parent[i], $1
  }' "$commits" > "$work/history.jsonl"

# the pairs that the command finds, and those that awk finds from the times brought to UTC by date
"$TIMELINE" check --limit 0 --format json "$work/history.jsonl" > "$work/problems" || [ $? = 1 ]
tr '{' '\n' < "$work/problems" | sed -n 's/.*"time-against-link","where":"link \([0-9a-f]*\) causes \([0-9a-f]*\)".*/\1 \2/p' |
  sort > "$work/found"
tail -n +2 "$commits" | cut -f 2 | date -u -f - +%s > "$work/seconds"
tail -n +2 "$commits" | paste - "$work/seconds" | awk -F '\t' '
  { time[$1] = $5; parents[$1] = $4 }
  END { for (c in time) { n = split (parents[c], p, " "); for (i = 1; i <= n; i++) if (time[p[i]] > time[c]) print p[i], c } }' |
  sort > "$work/expected"
[ -s "$work/expected" ] || { echo "no commit is older than its parent: nothing is tested"; exit 1; }
diff "$work/found" "$work/expected" || { echo "< found, > expected"; exit 1; }

# parents come first in the list, so one pass counts the generations
awk -F '\t' 'NR > 1 {
    n = split ($4, p, " "); g = 0
    for (i = 1; i <= n; i++) if (level[p[i]] + 1 > g) g = level[p[i]] + 1
    level[$1] = g; print g, $1 }' "$commits" | sort > "$work/levels"
"$TIMELINE" order "$work/history.jsonl" --format json |
  sed 's/.*"generations":\[\(.*\)\],"longest".*/\1/; s/\],\[/\n/g' | tr -d '[]"' |
  awk '{ n = split ($0, id, ","); for (i = 1; i <= n; i++) print NR - 1, id[i] }' | sort > "$work/generations"
cmp "$work/levels" "$work/generations"
wc -l < "$work/expected"
