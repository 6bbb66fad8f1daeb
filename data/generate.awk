# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Checks the vocabulary tables and turns them into the C that libtimeline/vocab/tl-vocab-tables.c includes:
#
#   LC_ALL=C awk -f data/generate.awk data/event-types.tsv data/link-types.tsv data/scales.tsv data/scale-*.tsv \
#     data/quads.tsv data/crosswalk.tsv data/plover.tsv data/plover-contexts.tsv > libtimeline/vocab/tl-vocab-tables.inc
#
# What a file is follows from its name; scale-NAME.tsv holds the rows of scale NAME. The C locale makes the order of
# ids that of their bytes. A broken table gives one line, FILE:LINE: what is wrong, on standard error, and status 1.
# POSIX awk; comparisons join "" to a field, or awk would take codes for numbers.
#
# All texts go into one pool, each once, and the tables refer to them by their place in it: no pointer, so that the
# tables are shared pages that no loader has to relocate.

BEGIN {
  FS = "\t"
  pool_size = 1 # place 0 is the empty text, which stands for none
  n_texts = n_events = n_links = n_scales = n_rows = n_quads = n_crosswalk = n_plover = n_contexts = 0
  header["events"] = "id\tparent\tlabel\tcameo\tplover"
  header["links"] = "id\tfamily\tlabel"
  header["scales"] = "id\tscheme\tversion\torigin"
  header["quads"] = "rule\tcode\tclass"
  header["plover"] = "category\tmodes"
  header["contexts"] = "context"
  header["crosswalk"] = "cameo\tplover\tmode\tcontexts"
  header["rows"] = "code\tscore"
  split("causal reaction inhibition discourse structure", names, " ")
  for (i in names)
    families[names[i]] = "TL_LINK_FAMILY_" toupper(names[i])
}

FNR == 1 {
  kind = kind_of(FILENAME)
  if ($0 != header[kind])
    fail("the header is not \"" header[kind] "\"")
  n_columns = split(header[kind], names, "\t")
  previous = ""
  next
}

{
  if (NF != n_columns)
    fail(NF " columns instead of " n_columns)
  if ($0 !~ /^[ -~\t]*$/ || $0 ~ /["\\]/ || $0 ~ /(^|\t) | (\t|$)/)
    fail("a character other than plain ASCII, or a blank at the edge of a column")
}

kind == "events" { read_event() }
kind == "links" { read_link() }
kind == "scales" { read_scale() }
kind == "rows" { read_row() }
kind == "quads" { read_quad() }
kind == "crosswalk" { read_crosswalk() }
kind == "plover" { read_plover() }
kind == "contexts" { read_context() }

END {
  if (failed)
    exit 1
  check_tree()
  check_scales()
  check_crosswalk()
  write_head()
  write_events()
  write_links()
  write_scales()
  write_quads()
  write_crosswalk()
  write_plover()
  write_pool() # last: by now every text has its place
}

# ---- reading --------------------------------------------------------------------------------------------------------

function fail(message) { fail_at(FILENAME ":" FNR, message) }

function fail_at(place, message)
{
  print place ": " message | "cat 1>&2"
  close("cat 1>&2")
  failed = 1
  exit 1
}

function kind_of(path)
{
  sub(/^.*\//, "", path)
  if (path == "event-types.tsv")
    return "events"
  if (path == "link-types.tsv")
    return "links"
  if (path == "scales.tsv")
    return "scales"
  if (path == "quads.tsv")
    return "quads"
  if (path == "crosswalk.tsv")
    return "crosswalk"
  if (path == "plover.tsv")
    return "plover"
  if (path == "plover-contexts.tsv")
    return "contexts"
  if (path !~ /^scale-.*\.tsv$/)
    fail("no vocabulary table has this name")
  scale = substr(path, 7, length(path) - 10)
  if (scale in row_first)
    fail("scale " scale " comes twice")
  row_first[scale] = n_rows
  row_count[scale] = longest[scale] = 0
  return "rows"
}

function check_id(id)
{
  if (id !~ /^[a-z0-9]+(-[a-z0-9]+)*$/)
    fail("\"" id "\" is not an id of small letters, digits and hyphens")
}

function read_event()
{
  check_id($1)
  if ($1 in event_index)
    fail("event type " $1 " comes twice")
  if ($3 == "")
    fail("event type " $1 " has no label")
  if ($4 !~ /^([0-9][0-9][0-9]?[0-9]?)?$/ || $5 !~ /^[A-Z]*$/)
    fail("event type " $1 " has a code that is none")
  if ($1 ~ /^cameo-/ && $1 != "cameo-" $4)
    fail("event type " $1 " has the code " $4)
  event_index[$1] = n_events
  event_id[n_events] = $1
  event_parent[n_events] = $2
  event_label[n_events] = $3
  event_cameo[n_events] = $4
  event_plover[n_events] = $5
  event_place[n_events++] = FILENAME ":" FNR
}

function read_link()
{
  check_id($1)
  if ($1 in link_index)
    fail("link type " $1 " comes twice")
  if (!($2 in families))
    fail("link type " $1 " is of no known family, \"" $2 "\"")
  if ($3 == "")
    fail("link type " $1 " has no label")
  link_index[$1] = n_links
  link_id[n_links] = $1
  link_family[n_links] = $2
  link_label[n_links++] = $3
}

function read_scale()
{
  check_id($1)
  if (previous "" >= $1 "")
    fail("scale " $1 " does not follow " previous " in the order of names")
  if ($2 != "cameo" && $2 != "plover")
    fail("scale " $1 " scores codes of no known scheme, \"" $2 "\"")
  if ($3 == "" || $4 == "")
    fail("scale " $1 " has no version or no origin")
  previous = scale_id[n_scales] = $1
  scale_scheme[n_scales] = $2
  scale_version[n_scales] = $3
  scale_origin[n_scales] = $4
  scale_place[n_scales++] = FILENAME ":" FNR
}

function read_row()
{
  if ($1 == "" || previous "" >= $1 "")
    fail("code " $1 " does not follow " previous " in the order of codes")
  if ($2 !~ /^-?[0-9]+\.[0-9]+$/)
    fail("code " $1 " has the score \"" $2 "\", which is no decimal")
  if (length($1) > longest[scale])
    longest[scale] = length($1)
  previous = row_code[n_rows] = $1
  row_score[n_rows++] = $2
  row_count[scale]++
}

function read_quad()
{
  if ($1 != "gdelt" && $1 != "plover")
    fail("there is no rule \"" $1 "\"")
  if ($3 !~ /^[1-4]$/)
    fail("class \"" $3 "\" is not 1 to 4")
  if (($1, $2) in quads)
    fail("rule " $1 " has the code " $2 " twice")
  quads[$1, $2] = 1
  quad_rule[n_quads] = $1
  quad_code[n_quads] = $2
  quad_class[n_quads++] = $3
}

function read_crosswalk()
{
  if ($1 == "" || previous "" >= $1 "")
    fail("code " $1 " does not follow " previous " in the order of codes")
  if ($2 !~ /^[A-Z]+$/ || $3 !~ /^[a-z-]*$/ || $4 !~ /^([a-z_]+(; [a-z_]+)*)?$/)
    fail("code " $1 " becomes what is no category, mode or list of contexts")
  previous = crosswalk_cameo[n_crosswalk] = $1
  crosswalk_plover[n_crosswalk] = $2
  crosswalk_mode[n_crosswalk] = $3
  crosswalk_place[n_crosswalk] = FILENAME ":" FNR
  crosswalk_contexts[n_crosswalk++] = $4
}

function read_plover(  i, n, modes)
{
  if ($1 !~ /^[A-Z]+$/ || $2 !~ /^([a-z-]+(; [a-z-]+)*)?$/)
    fail("\"" $1 "\" is no category, or has what is no list of modes")
  n = split($2, modes, "; ")
  for (i = 1; i <= n; i++)
    plover_modes[$1, modes[i]] = 1
  plover_index[$1] = n_plover
  plover_category[n_plover] = $1
  plover_list[n_plover++] = $2
}

function read_context()
{
  if ($1 !~ /^[a-z_]+$/ || previous "" >= $1 "")
    fail("context \"" $1 "\" is none, or does not follow " previous " in the order of names")
  previous = context[n_contexts] = $1
  contexts[$1] = n_contexts++
}

# ---- what only the whole table shows --------------------------------------------------------------------------------

# A tree written as a book's contents: the root first, every type at once followed by all that is below it.
function check_tree(  i, depth, open)
{
  depth = 0
  for (i = 0; i < n_events; i++)
    {
      if (i > 0 && !(event_parent[i] in event_index))
        fail_at(event_place[i], "there is no parent \"" event_parent[i] "\"")
      if (i == 0 && event_parent[i] != "")
        fail_at(event_place[i], "the first row is the root and has no parent")
      if (i > 0 && event_index[event_parent[i]] >= i)
        fail_at(event_place[i], \
          "the parent " event_parent[i] " is not above its child: out of order, or a cycle")
      while (depth > 0 && open[depth - 1] != event_parent[i])
        depth--
      if (i > 0 && depth == 0)
        fail_at(event_place[i], "the rows below " event_parent[i] " do not stand together")
      open[depth++] = event_id[i]
      check_code(i)
    }
}

# CAMEO's own hierarchy holds whatever names stand between: the next code above a code is the one a digit shorter.
function check_code(i,  above)
{
  if (event_id[i] !~ /^cameo-/)
    return
  above = event_parent[i]
  while (above != "" && above !~ /^cameo-/)
    above = event_parent[event_index[above]]
  if (above != (length(event_cameo[i]) > 2 ? substr(event_id[i], 1, length(event_id[i]) - 1) : ""))
    fail_at(event_place[i], "the next code above " event_id[i] " is \"" above "\"")
}

function check_scales(  i, known)
{
  for (i = 0; i < n_scales; i++)
    {
      if (!(scale_id[i] in row_first))
        fail_at(scale_place[i], "there is no table of scale " scale_id[i])
      known[scale_id[i]] = 1
    }
  for (i in row_first)
    if (!(i in known))
      fail_at("scale-" i ".tsv:1", "scales.tsv does not name this scale")
}

# A code becomes the category that its event type has, a mode of it, and contexts that there are.
function check_crosswalk(  i, j, n, names, type)
{
  for (i = 0; i < n_crosswalk; i++)
    {
      type = "cameo-" crosswalk_cameo[i]
      if (!(type in event_index))
        fail_at(crosswalk_place[i], "there is no event type " type)
      if (event_plover[event_index[type]] != crosswalk_plover[i])
        fail_at(crosswalk_place[i], "event type " type " has the category \"" event_plover[event_index[type]] "\"")
      if (!(crosswalk_plover[i] in plover_index))
        fail_at(crosswalk_place[i], "there is no category " crosswalk_plover[i])
      if (crosswalk_mode[i] != "" && !((crosswalk_plover[i], crosswalk_mode[i]) in plover_modes))
        fail_at(crosswalk_place[i], "category " crosswalk_plover[i] " has no mode " crosswalk_mode[i])
      n = split(crosswalk_contexts[i], names, "; ")
      for (j = 1; j <= n; j++)
        if (!(names[j] in contexts))
          fail_at(crosswalk_place[i], "there is no context " names[j])
    }
}

# ---- writing --------------------------------------------------------------------------------------------------------

function place_of(text)
{
  if (text == "")
    return 0
  if (!(text in places))
    {
      places[text] = pool_size
      pool[n_texts++] = text
      pool_size += length(text) + 1
    }
  return places[text]
}

function write_head()
{
  print "/* Made from data/ by data/generate.awk: edit those, not this. */"
}

function is_above(above, id)
{
  while (id != "" && id != above)
    id = event_parent[event_index[id]]
  return id != ""
}

# The type of the code of type I, if it is on another branch.
function type_of_code(i,  code)
{
  code = "cameo-" event_cameo[i]
  if (!(code in event_index) || is_above(code, event_id[i]) || is_above(event_id[i], code))
    return "TL_VOCAB_NO_PARENT"
  return event_index[code]
}

# The ids with the header of an interned string: see tl-symbols-private.h.
function write_symbols(name, ids, n,  i)
{
  print "\nconst TlSymbolConstant " name "[] = {"
  for (i = 0; i < n; i++)
    if (length(ids[i]) > 31)
      fail_at("data", "the id \"" ids[i] "\" has more than 31 bytes")
    else
      printf "  { %d, %d, \"%s\" },\n", length(ids[i]), i, ids[i]
  print "};"
}

function write_events(  i)
{
  print "\nconst guint _tl_n_event_types = " n_events ";"
  print "\nconst TlEventType _tl_event_types[] = {"
  for (i = 0; i < n_events; i++)
    printf "  { TL_VOCAB_STATIC, %s, %s, { %d, %d, %d, %d, %d } }, /* %s */\n",
      (i == 0 ? "TL_VOCAB_NO_PARENT" : event_index[event_parent[i]]), type_of_code(i), place_of(event_id[i]), place_of(event_parent[i]),
      place_of(event_label[i]), place_of(event_cameo[i]), place_of(event_plover[i]), event_id[i]
  print "};"
  write_order("_tl_event_types_by_id", event_id, n_events)
  write_symbols("_tl_event_type_symbols", event_id, n_events)
}

function write_links(  i)
{
  print "\nconst guint _tl_n_link_types = " n_links ";"
  print "\nconst TlLinkType _tl_link_types[] = {"
  for (i = 0; i < n_links; i++)
    printf "  { TL_VOCAB_STATIC, %s, { %d, %d } }, /* %s */\n", families[link_family[i]], place_of(link_id[i]),
      place_of(link_label[i]), link_id[i]
  print "};"
  write_order("_tl_link_types_by_id", link_id, n_links)
  write_symbols("_tl_link_type_symbols", link_id, n_links)
}

function write_scales(  i)
{
  print "\nconst guint _tl_n_scales = " n_scales ";"
  print "\nconst TlScale _tl_scales[] = {"
  for (i = 0; i < n_scales; i++)
    printf "  { { %d, %d, %d, %d }, %d, %d, %d }, /* %s */\n", place_of(scale_id[i]), place_of(scale_scheme[i]),
      place_of(scale_version[i]), place_of(scale_origin[i]), row_first[scale_id[i]], row_count[scale_id[i]], longest[scale_id[i]], scale_id[i]
  print "};\n\nconst TlScaleRow _tl_scale_rows[] = {"
  for (i = 0; i < n_rows; i++)
    printf "  { %s, %d }, /* %s */\n", row_score[i], place_of(row_code[i]), row_code[i]
  print "};"
}

function write_quads(  i)
{
  print "\nconst guint _tl_n_quad_rows = " n_quads ";"
  print "\nconst TlQuadRow _tl_quad_rows[] = {"
  for (i = 0; i < n_quads; i++)
    printf "  { TL_QUAD_RULE_%s, %d, %d }, /* %s */\n", toupper(quad_rule[i]), quad_class[i], place_of(quad_code[i]),
      quad_code[i]
  print "};"
}

function write_crosswalk(  i)
{
  print "\nconst guint _tl_n_crosswalk_rows = " n_crosswalk ";"
  print "\nconst TlCrosswalkRow _tl_crosswalk_rows[] = {"
  for (i = 0; i < n_crosswalk; i++)
    printf "  { %d, %d, %d, %d }, /* %s */\n", place_of(crosswalk_cameo[i]), place_of(crosswalk_plover[i]),
      place_of(crosswalk_mode[i]), place_of(crosswalk_contexts[i]), crosswalk_cameo[i]
  print "};"
}

function write_plover(  i)
{
  print "\nconst guint _tl_n_plover_rows = " n_plover ", _tl_n_plover_contexts = " n_contexts ";"
  print "\nconst TlPloverRow _tl_plover_rows[] = {"
  for (i = 0; i < n_plover; i++)
    printf "  { %d, %d }, /* %s */\n", place_of(plover_category[i]), place_of(plover_list[i]), plover_category[i]
  print "};\n\nconst guint16 _tl_plover_contexts[] = {"
  for (i = 0; i < n_contexts; i++)
    printf "  %d, /* %s */\n", place_of(context[i]), context[i]
  print "};"
}

# The numbers of the ids in the order of their bytes, sorted by insertion: there are a few hundred.
function write_order(name, ids, n,  i, j, order)
{
  for (i = 0; i < n; i++)
    {
      for (j = i; j > 0 && ids[order[j - 1]] "" > ids[i] ""; j--)
        order[j] = order[j - 1]
      order[j] = i
    }
  print "\nconst guint16 " name "[] = {"
  for (i = 0; i < n; i++)
    printf "%s%d,%s", (i % 16 == 0 ? "  " : " "), order[i], (i % 16 == 15 || i == n - 1 ? "\n" : "")
  print "};"
}

function write_pool(  i)
{
  if (pool_size > 65535)
    fail_at("generate.awk", "the texts take " pool_size " bytes; their places have 16 bits")
  print "\nconst char _tl_vocab_texts[] =\n  \"\\0\""
  for (i = 0; i < n_texts; i++)
    printf "  \"%s\\0\"%s\n", pool[i], (i == n_texts - 1 ? ";" : "")
}
