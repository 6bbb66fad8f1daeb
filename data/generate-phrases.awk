# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Checks the tables of phrases and turns them into the C that libtimeline/date/tl-phrase-language.c includes:
#
#   LC_ALL=C awk -f data/generate-phrases.awk data/phrases/en.tsv data/phrases/zh.tsv > libtimeline/date/tl-phrase-tables.inc
#
# A broken table gives one line, FILE:LINE: what is wrong, on standard error, and status 1. POSIX awk in the C locale:
# texts are bytes here.
#
# The name of a file is the name of its language. A pattern becomes a run of items: a number from 0 on is a literal word
# of the language, a number below 0 a class. "a|b" is expanded into one pattern for each word, "a?" into one with the
# word and one without it.

BEGIN {
  FS = "\t"
  n_builtin = split("DATE NUMBER DAY NTH ORDINAL YEAR DECADE SHORT TWO ISODAY", builtin, " ")
  n_languages = 0
}

FNR == 1 {
  begin_language()
  if ($0 != "kind\twords\tmeaning")
    fail("the header is not \"kind\", \"words\", \"meaning\"")
  next
}

{
  if ($0 ~ /[\001-\010\013-\037\177"\\]/ || $0 ~ /(^|\t) |  | (\t|$)/)
    fail("a control character, a quotation mark or a backslash, or a blank too many")
  if (NF != ($1 ~ /^(drop|ending|ordinal-ending|decade-ending)$/ ? 2 : 3))
    fail("a row has three columns, or two if its kind has no meaning")
  read_row()
}

END {
  if (failed)
    exit 1
  end_language()
  print "static const TlPhraseLanguage languages[] = {"
  for (i = 1; i <= n_languages; i++)
    printf "%s", entry[i]
  print "};"
}

function fail(message) {
  print FILENAME ":" FNR ": " message | "cat >&2"
  failed = 1
  exit 1
}

function begin_language(    parts, n) {
  if (n_languages > 0)
    end_language()
  n = split(FILENAME, parts, "/")
  language = parts[n]
  sub(/\.tsv$/, "", language)
  if (language !~ /^[a-z]+$/)
    fail("the name of a language is lower-case letters")
  n_languages++
  n_literals = n_items = 0
  split("", literal)
  split("", class_of)
  script = ""
  joined = 0
  literals = numerals = items = classes = rules = variants = drops = endings = ordinals = decades = ""
  n_classes = n_builtin
  for (n = 1; n <= n_builtin; n++)
    class_of[builtin[n]] = n
}

function end_language() {
  if (script == "" || rules == "")
    fail("the language " language " has no script or no rules")
  printf "static const char *const %s_literals[] = {\n%s  NULL };\n", language, literals
  printf "static const TlPhraseNumeral %s_numerals[] = {\n%s  { -1, 0, 0 } };\n", language, numerals
  printf "static const gint16 %s_items[] = {\n%s  0 };\n", language, items
  printf "static const TlPhraseClass %s_classes[] = {\n%s  { 0, 0, 0, 0, 0, 0, 0 } };\n", language, classes
  printf "static const TlPhraseRule %s_rules[] = {\n%s  { 0, 0, 0, { 0 } } };\n", language, rules
  printf "static const char *const %s_variants[] = {\n%s  NULL };\n", language, variants
  printf "static const char *const %s_drops[] = { %sNULL };\n", language, drops
  printf "static const char *const %s_endings[] = { %sNULL };\n", language, endings
  printf "static const char *const %s_ordinals[] = { %sNULL };\n", language, ordinals
  printf "static const char *const %s_decades[] = { %sNULL };\n\n", language, decades
  entry[n_languages] = sprintf("  { \"%s\", \"%s\", %d, %s_literals, %s_numerals, %s_items, %s_classes, %s_rules,\n" \
                               "    %s_variants, %s_drops, %s_endings, %s_ordinals, %s_decades },\n",
                               language, script, joined, language, language, language, language, language, language,
                               language, language, language, language)
}

function quoted_list(words,    parts, n, i, text) {
  n = split(words, parts, " ")
  for (i = 1; i <= n; i++)
    text = text "\"" parts[i] "\", "
  return text
}

function read_row() {
  if ($1 == "setting" && $2 == "script")
    script = $3
  else if ($1 == "setting" && $2 == "joined")
    joined = $3 == "yes"
  else if ($1 == "variant")
    variants = variants "  \"" $2 "\", \"" $3 "\",\n"
  else if ($1 == "drop")
    drops = drops quoted_list($2)
  else if ($1 == "ending")
    endings = endings quoted_list($2)
  else if ($1 == "ordinal-ending")
    ordinals = ordinals quoted_list($2)
  else if ($1 == "decade-ending")
    decades = decades quoted_list($2)
  else if ($1 ~ /^(digit|number|times|ordinal)$/)
    read_numeral()
  else if ($1 == "rule")
    expand($2, "", 1)
  else if ($1 ~ /^[A-Z]+$/)
    expand($2, "", 0)
  else
    fail("the kind \"" $1 "\" is unknown")
}

function literal_of(word) {
  if (!(word in literal)) {
    literal[word] = n_literals++
    literals = literals "  \"" word "\",\n"
  }
  return literal[word]
}

function read_numeral(    words, n, i) {
  if ($3 !~ /^[0-9]+$/)
    fail("the value of a numeral is not a number")
  n = split($2, words, " ")
  for (i = 1; i <= n; i++)
    numerals = numerals sprintf("  { %d, TL_NUMERAL_%s, %d },\n", literal_of(words[i]), toupper($1), $3)
}

# Adds the patterns that WORDS stands for, after the words in DONE.
function expand(words, done, is_rule,    at, first, rest, choices, n, i, optional) {
  if (words == "") {
    sub(/^ /, "", done)
    add_pattern(done, is_rule)
    return
  }
  at = index(words, " ")
  first = at ? substr(words, 1, at - 1) : words
  rest = at ? substr(words, at + 1) : ""
  optional = first ~ /\?$/
  sub(/\?$/, "", first)
  n = split(first, choices, "|")
  for (i = 1; i <= n; i++)
    expand(rest, done " " choices[i], is_rule)
  if (optional)
    expand(rest, done, is_rule)
}

# Appends the items of a pattern. value_at[] says at which place the value of a class is, by its name; the second of the
# same class has a 2 at its end.
function add_items(pattern,    parts, n, i, class) {
  first_item = n_items
  n = split(pattern, parts, " ")
  split("", value_at)
  n_values = 0
  n_dates = 0
  for (i = 1; i <= n; i++)
    if (parts[i] ~ /^[A-Z]+$/) {
      class = parts[i]
      if (!(class in class_of))
        fail("the class " class " is unknown here")
      items = items "  " (-class_of[class]) ",\n"
      if (class == "DATE")
        n_dates++
      else {
        value_at[class in value_at ? class "2" : class] = n_values
        n_values += class == "ISODAY" ? 3 : 1
      }
    } else
      items = items "  " literal_of(parts[i]) ",\n"
  n_items += n
  if (n == 0 || n > 12 || n_values > 6 || n_dates > 2 || pattern == "DATE")
    fail("the pattern \"" pattern "\" has too few or too many words")
  return n
}

function add_pattern(pattern, is_rule) {
  if (is_rule)
    add_rule(pattern)
  else
    add_class(pattern)
}

# The value is a number, a unit, or the value of a class of the pattern within a range.
function add_class(pattern,    n, parts, range) {
  if (!($1 in class_of))
    class_of[$1] = ++n_classes
  if (class_of[$1] <= n_builtin)
    fail("the class " $1 " is built in")
  n = add_items(pattern)
  if (n_dates > 0)
    fail("a class cannot contain DATE")
  if ($3 ~ /^[A-Z]+ [0-9]+-[0-9]+$/) {
    split($3, parts, " ")
    split(parts[2], range, "-")
    if (!(parts[1] in value_at))
      fail("the class " parts[1] " is not in the pattern \"" pattern "\"")
    classes = classes sprintf("  { %d, %d, %d, TRUE, %d, %d, %d },\n", class_of[$1], first_item, n,
                              value_at[parts[1]], range[1], range[2])
  } else
    classes = classes sprintf("  { %d, %d, %d, FALSE, %s, 0, 0 },\n", class_of[$1], first_item, n, constant($3))
}

# A number, or the name of a unit.
function constant(word) {
  if (word ~ /^-?[0-9]+$/)
    return word
  if (word !~ /^[a-z]+$/)
    fail("\"" word "\" is neither a number nor a unit nor a class of the pattern")
  return "TL_UNIT_" toupper(word)
}

function add_rule(pattern,    n, parts, n_parts, i, name, args) {
  n = add_items(pattern)
  n_parts = split($3, parts, " ")
  name = toupper(parts[1])
  gsub(/-/, "_", name)
  for (i = 2; i <= n_parts; i++)
    if (parts[i] == "ISODAY" && "ISODAY" in value_at)
      args = args sprintf("TL_PHRASE_VALUE + %d, TL_PHRASE_VALUE + %d, TL_PHRASE_VALUE + %d, ", value_at["ISODAY"],
                          value_at["ISODAY"] + 1, value_at["ISODAY"] + 2)
    else if (parts[i] in value_at)
      args = args "TL_PHRASE_VALUE + " value_at[parts[i]] ", "
    else
      args = args constant(parts[i]) ", "
  if (n_parts > 5)
    fail("a meaning has four values at most")
  rules = rules sprintf("  { %d, %d, TL_MEAN_%s, { %s0 } }, /* %s */\n", first_item, n, name, args, pattern)
}
