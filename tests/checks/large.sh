#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# A million events there and back: canonical JSON and JSON Lines lead to the same bytes, lose nothing that grep can count,
# and take no more memory than they should. Run by `make check-large`, because it takes a minute. large.sh BUILDDIR [N]
set -eu
builddir=$1
n=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$builddir/tests/bench/make-document" "$n" "$work/given.json"
"$builddir/timeline" convert "$work/given.json" -o "$work/a.json"
"$builddir/timeline" convert "$work/a.json" -o "$work/b.json"
"$builddir/timeline" convert "$work/a.json" -o "$work/a.jsonl"
"$builddir/timeline" convert "$work/a.jsonl" -o "$work/c.json"
cmp "$work/a.json" "$work/b.json"
cmp "$work/a.json" "$work/c.json"
for member in id from quote confidence goldstein-gdelt role; do
  given=$(grep -o "\"$member\":" "$work/given.json" | wc -l)
  written=$(grep -o "\"$member\":" "$work/a.json" | wc -l)
  [ "$given" -eq "$written" ] || { echo "$member: $given given, $written written"; exit 1; }
done
lines=$(wc -l < "$work/a.jsonl")
echo "$n events, $lines lines: the same there and back"
