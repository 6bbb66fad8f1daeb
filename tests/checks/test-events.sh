#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Real files of event data, which are not part of the project: they are beside it. Counts are checked, that
# what is read can be written and read again, and questions straight from a file. 77 without the folder.
set -eu
data=$top_srcdir/../shared/data
[ -d "$data/gdelt/samples" ] || { echo "no shared data"; exit 77; }
timeline="$top_builddir/timeline"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# counts FILE EVENTS ACTORS SOURCES [OPTION...]
counts ()
{
  file=$1 expected="$2 $3 $4"
  shift 4
  "$timeline" convert "$@" "$file" -o "$work/all.json" 2> "$work/notes" || { cat "$work/notes"; exit 1; }
  found=$("$timeline" info --format json "$work/all.json" \
    | sed 's/.*"events":\([0-9]*\),.*"actors":\([0-9]*\),"sources":\([0-9]*\),.*/\1 \2 \3/')
  [ "$found" = "$expected" ] || { echo "$file: found $found, expected $expected"; exit 1; }
  "$timeline" convert "$work/all.json" -o "$work/again.json"
  cmp "$work/all.json" "$work/again.json"
}

counts "$data/gdelt/samples/1.0-57-and-58col-710.tsv" 710 220 448
counts "$data/gdelt/samples/2.0-61col-100.tsv" 100 55 49
counts "$data/gdelt/samples/2.0-61col-translated-100.tsv" 100 53 62
counts "$data/icews/events.2018.sample.tab" 3705 1445 1876
counts "$data/plover/gold-standard-323.txt" 321 342 0 --lenient

# mentions: of the hundred, some are of events that are in the sample
"$timeline" convert "$data/gdelt/samples/2.0-61col-100.tsv" --also "$data/gdelt/samples/2.0-mentions-16col-100.tsv" \
  -o "$work/both.json" 2> "$work/notes"
grep -q 'mentions from here on are of events that have not been read' "$work/notes"
[ "$(grep -o '"MentionType"' "$work/both.json" | wc -l)" -gt 0 ]

# several files of events, and a question straight from a file
"$timeline" convert "$data/gdelt/samples/2.0-61col-100.tsv" --also "$data/gdelt/samples/2.0-61col-translated-100.tsv" \
  -o "$work/both.json" 2> "$work/notes"
"$timeline" series --by month "$data/gdelt/samples/1.0-57-and-58col-710.tsv" USA CHN 2> /dev/null | grep -q 2016-07
