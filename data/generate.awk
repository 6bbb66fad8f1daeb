# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Turns the vocabulary tables into C:
#   LC_ALL=C awk -f data/generate.awk data/event-types.tsv data/link-types.tsv data/scales.tsv data/scale-*.tsv > tl-vocab-tables.inc
# The first line of a table names its columns. A repeated id, an unknown parent or family, or a parent that comes after
# its child ends it with the place.

function fail(message) { print FILENAME ":" FNR ": " message > "/dev/stderr"; failed = 1; exit 1 }
function quoted(text) { gsub(/[\\"]/, "\\\\&", text); return text == "" ? "NULL" : "\"" text "\"" }
# An insertion sort of keys[1..n] into order[1..n].
function sort(keys, order, n,   i, j, k) {
  for (i = 1; i <= n; i++) {
    k = i
    for (j = i - 1; j >= 1 && keys[order[j]] > keys[k]; j--) order[j + 1] = order[j]
    order[j + 1] = k
  }
}

BEGIN {
  FS = "\t"
  n_families = split("causal reaction inhibition discourse structure", names, " ")
  for (i = 1; i <= n_families; i++) family["" names[i]] = "TL_LINK_FAMILY_" toupper(names[i])
}

FNR == 1 { table = FILENAME; sub(/.*\//, "", table); sub(/\.tsv$/, "", table); next }

table == "event-types" {
  if ($1 in event) fail("the event type \"" $1 "\" is there already")
  if ($2 == "" ? n_events > 0 : !($2 in event)) fail("\"" $1 "\" has no parent before it")
  event[$1] = n_events + 0
  event_id[++n_events] = $1 ""
  event_row[n_events] = "  { -1, TRUE, " quoted($1) ", " quoted($2) ", " quoted($3) ", " quoted($4) ", " quoted($5) ", NULL },"
  event_parent[n_events] = $2 == "" ? "G_MAXUINT" : event[$2] "u"
}

table == "link-types" {
  if ($1 in link) fail("the link type \"" $1 "\" is there already")
  if (!($2 in family)) fail("there is no family \"" $2 "\"")
  link[$1] = 1
  link_id[++n_links] = $1 ""
  link_row[n_links] = "  { -1, " family[$2] ", " quoted($1) ", " quoted($3) ", NULL },"
}

table == "scales" {
  scale_row[++n_scales] = $1
  scale_text[$1] = quoted($1) ", " quoted($2) ", " quoted($3)
}

table ~ /^scale-/ {
  name = substr(table, 7)
  if ((name, $1) in score) fail("the code \"" $1 "\" is there already")
  if (last[name] >= $1 "") fail("the codes are not sorted")
  last[name] = $1 ""
  score[name, $1] = 1
  n_scores[name]++
  scores[name] = scores[name] "  { " quoted($1) ", " $2 " },\n"
}

END {
  if (failed) exit 1
  print "/* Made by generate.awk from the tables of data/. */\n"
  print "static const TlEventType event_types[] = {"
  for (i = 1; i <= n_events; i++) print event_row[i]
  print "};\n\nstatic const guint event_type_parents[] = {"
  for (i = 1; i <= n_events; i++) print "  " event_parent[i] ","
  print "};\n\n/* by id */\nstatic const guint16 event_type_order[] = {"
  sort(event_id, order, n_events)
  for (i = 1; i <= n_events; i++) print "  " order[i] - 1 ","
  print "};\n\nstatic const TlLinkType link_types[] = {"
  for (i = 1; i <= n_links; i++) print link_row[i]
  print "};\n"
  for (i = 1; i <= n_scales; i++) {
    name = scale_row[i]
    symbol = name
    gsub(/-/, "_", symbol)
    print "static const TlScaleRow " symbol "_rows[] = {\n" scores[name] "};\n"
    list = list "  { " scale_text[name] ", " symbol "_rows, " n_scores[name] " },\n"
  }
  print "static const TlScale scales[] = {\n" list "};"
}
