#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Huge, deep, truncated, binary and repetitive documents: each gives one line and exit 2 (or is read), within 64 MB of
# address space per megabyte read and without a crash.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
status=0
head='{"format":"libtimeline","version":1'

# refused NAME: the file NAME.json must give one line on standard error, nothing on standard output, and exit 2
refused ()
{
  got=0
  timeout 60 "$TIMELINE" info "$1.json" > out 2> err || got=$?
  [ "$got" = 2 ] && [ ! -s out ] && [ "$(wc -l < err)" = 1 ] && [ "$(wc -c < err)" -lt 1000 ] ||
    { echo "$1: status $got"; head -c 1000 err; status=1; }
}

repeat () { awk -v n="$1" -v s="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", s }'; }

{ printf '%s,"x":' "$head"; repeat 200000 '['; } > deep-array.json
refused deep-array
{ printf '%s,"x":' "$head"; repeat 200000 '{"a":'; } > deep-object.json
refused deep-object
{ printf '%s,"events":[' "$head"; repeat 300000 '{"id":"a","type":"talks"},'; printf '{}]}'; } > duplicates.json
refused duplicates
{ printf '%s' "$head"; repeat 300000 ',"title":"x"'; printf '}'; } > duplicate-members.json
refused duplicate-members
{ printf '%s,"title":"' "$head"; repeat 2000000 'long '; } > endless-string.json
refused endless-string
{ printf '%s,"x":' "$head"; repeat 1000000 '9'; printf 'e'; } > endless-number.json
refused endless-number
head -c 1000000 /dev/urandom > binary.json
refused binary
head -c 1000000 /dev/zero > zeros.json
refused zeros
: > empty.json
refused empty
repeat 1000000 ' ' > blanks.json
refused blanks
{ printf '%s,"links":[' "$head"; repeat 100000 '{"from":"a","to":"b","type":"causes"},'; printf '{}]}'; } > dangling.json
refused dangling

# found in review: each crashed, or took time without bound
{ printf '%s,"a":1,"a\\u0000' "$head"; repeat 1000000 'b'; printf '":2}'; } > nul-key.json
timeout 20 "$TIMELINE" info nul-key.json > out || { echo "nul-key: status $?"; status=1; }
printf '%s,"events":[{"id":"a","type":"talks","a\\u0000":' "$head" > nul-cut.json
refused nul-cut
got=0
"$TIMELINE" check nul-cut.json > out 2> err || got=$?
[ "$got" = 2 ] || { echo "nul-cut: check gives $got"; status=1; }
printf '%s,"events":[{"id":"a","type":"talks"},{"id":"b","type":"talks"},{"id":"c","type":"talks"},{"id":"d","type":"talks"},{"id":"e","type":"talks","date":"2014"}],"links":[{"from":"a","to":"b","type":"causes","lag":{"min":"P285000000000Y"}},{"from":"b","to":"c","type":"causes","lag":{"min":"P285000000000Y"}},{"from":"d","to":"c","type":"causes","lag":{"max":"P285000000000Y"}},{"from":"e","to":"d","type":"causes","lag":{"max":"P285000000000Y"}}]}' "$head" > lags.json
timeout 60 "$TIMELINE" infer lags.json > out || { echo "lags: status $?"; status=1; }
awk -v h="$head" 'BEGIN { printf "%s,\"types\":{\"events\":[", h
  for (i = 0; i < 40000; i++) printf "%s{\"id\":\"t%d\",\"parent\":\"%s\"}", (i ? "," : ""), i, (i ? "t" i - 1 : "talks")
  print "]},\"events\":[{\"id\":\"a\",\"type\":\"t39999\"}]}" }' > types.json
timeout 20 "$TIMELINE" list types.json --type talks > out || { echo "types: status $?"; status=1; }
awk -v h="$head" 'BEGIN { printf "%s,\"tracks\":[{\"id\":\"t\",\"states\":[", h
  for (i = 0; i < 60000; i++) printf "%s\"s%d\"", (i ? "," : ""), i
  printf "]}],\"events\":[{\"id\":\"a\",\"type\":\"talks\",\"effects\":["
  for (i = 0; i < 60000; i++) printf "%s{\"track\":\"t\",\"state\":\"s%d\"}", (i ? "," : ""), i
  print "]}]}" }' > states.json
timeout 20 "$TIMELINE" info states.json > out || { echo "states: status $?"; status=1; }
ln -s target.json link.json
"$TIMELINE" convert "$top_srcdir/examples/02-us-china-cyber.out" -o link.json || status=1
[ -L link.json ] && [ -f target.json ] || { echo "a link to no file yet is not followed"; status=1; }

# a document cut short anywhere is refused, wherever the cut is
us="$top_srcdir/examples/02-us-china-cyber.out"
size=$(wc -c < "$us")
cut=0
while [ "$cut" -lt $((size - 3)) ]; do
  head -c "$cut" "$us" > cut.json
  refused cut
  cut=$((cut + 397))
done

# many of everything is read
awk 'BEGIN {
  printf "{\"format\":\"libtimeline\",\"version\":1,\"events\":["
  for (i = 0; i < 100000; i++) printf "%s{\"id\":\"e%d\",\"type\":\"talks\",\"date\":\"2014-05-%02d\",\"x%d\":1}", (i ? "," : ""), i, i % 28 + 1, i
  printf "],\"links\":["
  for (i = 1; i < 100000; i++) printf "%s{\"from\":\"e%d\",\"to\":\"e%d\",\"type\":\"causes\"}", (i > 1 ? "," : ""), i - 1, i
  print "]}" }' > many.json
timeout 120 "$TIMELINE" causes many.json e2000 --format json > out || { echo "many: status $?"; status=1; }
[ "$(tr '{' '\n' < out | grep -c '"id"')" = 2000 ] || { echo "many: not 2000 causes"; status=1; }
exit $status
