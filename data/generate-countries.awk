# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Checks the table of countries and turns it into the C that libtimeline/vocab/tl-country.c includes:
#
#   LC_ALL=C awk -f data/generate-countries.awk data/countries.tsv > libtimeline/vocab/tl-country-tables.inc
#
# A broken table gives one line, FILE:LINE: what is wrong, on standard error, and status 1. POSIX awk in the C locale:
# texts are bytes here, their order is that of their bytes, and "" joined to a field keeps awk from comparing numbers.
#
# Texts go into one pool, each once, and the tables refer to them by their place in it, as in generate.awk. Two tables
# in order are searched by halving: the codes of each scheme, and all names, folded.

BEGIN {
  FS = "\t"
  header = "kind\tname\town-name\tlanguage\talpha-2\talpha-3\tnumeric\tfips10-4\tcameo\tcow\tcow-abbreviation\twikidata\tother-names"
  n_columns = split(header, columns, "\t")
  first_code = 5
  n_schemes = 8
  shape[5] = "^[A-Z][A-Z]$"
  shape[6] = shape[9] = shape[11] = "^[A-Z][A-Z][A-Z]$"
  shape[7] = "^[0-9][0-9][0-9]$"
  shape[8] = "^[A-Z][A-Z]$"
  shape[10] = "^[1-9][0-9]?[0-9]?$"
  shape[12] = "^Q[1-9][0-9]*$"
  rank["country"] = 1
  rank["former"] = 2
  rank["region"] = 3
  # The capitals beyond ASCII that the table has, and what g_utf8_casefold() makes of them, in pairs. test-country
  # fails where one is missing.
  n_pairs = split("Å å É é Í í Ö ö Č č Ε ε Κ κ ς σ Ј ј Б б Г г К к М м Р р С с Т т У у Ф ф Ц ц Қ қ Հ հ", pairs, " ")
  pool_size = 1 # place 0 is the empty text, which stands for none
  n = n_names = n_texts = 0
}

FNR == 1 {
  if ($0 != header)
    fail("the header is not \"" header "\"")
  next
}

{
  if (NF != n_columns)
    fail(NF " columns instead of " n_columns)
  if ($0 ~ /[\001-\010\013-\037\177"\\]/ || $0 ~ /(^|\t) | (\t|$)/)
    fail("a control character, a quotation mark or a backslash, or a blank at the edge of a column")
  read_country()
}

END {
  if (failed)
    exit 1
  write_countries()
  write_codes()
  write_names()
  write_pool() # last: by now every text has its place
}

function fail(message)
{
  print FILENAME ":" FNR ": " message | "cat 1>&2"
  close("cat 1>&2")
  failed = 1
  exit 1
}

# ---- reading --------------------------------------------------------------------------------------------------------

function read_country(  i, place)
{
  if (!($1 in rank))
    fail("there is no kind \"" $1 "\"")
  if ($2 == "")
    fail("a country without a name")
  place = rank[$1] " " $2
  if (previous "" >= place "")
    fail($2 " does not follow " previous_name " in the order of kinds and names")
  if (($3 == "") != ($4 == "") || $4 !~ /^([a-z][a-z][a-z]?(-[A-Z][a-z][a-z][a-z])?)?$/)
    fail($2 " has an own name without its language, or a language that is no tag")
  previous = place
  previous_name = $2
  for (i = 1; i <= n_columns; i++)
    field[n, i] = $i
  for (i = first_code; i < first_code + n_schemes; i++)
    read_code(i)
  add_name($2)
  add_name($3)
  add_names($13)
  n++
}

function read_code(i)
{
  if ($i == "")
    return
  if ($i !~ shape[i])
    fail($2 " has the " columns[i] " \"" $i "\", which is none")
  if ((i, $i) in code_owner)
    fail($2 " has the " columns[i] " " $i " of " code_owner[i, $i])
  code_owner[i, $i] = $2
}

function add_names(list,  i, n_others, others)
{
  n_others = split(list, others, "; ")
  for (i = 1; i <= n_others; i++)
    {
      if (others[i] == "" || others[i] ~ /^ | $|;/)
        fail($2 " has other names that are not a list apart by \"; \"")
      add_name(others[i])
    }
}

# A name is one country's. One that folds to another of the same country adds nothing.
function add_name(name,  folded)
{
  if (name == "")
    return
  folded = fold(name)
  if (!(folded in name_owner))
    {
      name_owner[folded] = n
      names[n_names++] = folded
    }
  else if (name_owner[folded] != n)
    fail($2 " has the name \"" name "\" of " field[name_owner[folded], 2])
}

function fold(text,  i)
{
  text = tolower(text)
  if (text ~ /[\200-\377]/)
    for (i = 1; i < n_pairs; i += 2)
      gsub(pairs[i], pairs[i + 1], text)
  return text
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

function write_countries(  i, j)
{
  print "/* Made from data/countries.tsv by data/generate-countries.awk: edit those, not this. */"
  print "\nstatic const TlCountry countries[] = {"
  for (i = 0; i < n; i++)
    {
      printf "  { TL_COUNTRY_KIND_%s, {", toupper(field[i, 1])
      for (j = 2; j <= n_columns; j++)
        printf " %d%s", place_of(field[i, j]), (j < n_columns ? "," : " } }, /* " field[i, 2] " */\n")
    }
  print "};"
}

# The codes of each scheme in the order of their bytes, one scheme after another.
function write_codes(  i, j, n_codes, n_keys, first, keys, owners)
{
  print "\nstatic const CountryKey country_codes[] = {"
  first = "0"
  n_codes = 0
  for (i = first_code; i < first_code + n_schemes; i++)
    {
      split("", keys)
      n_keys = 0
      for (j = 0; j < n; j++)
        if (field[j, i] != "")
          {
            owners[field[j, i]] = j
            keys[n_keys++] = field[j, i]
          }
      sort(keys, n_keys)
      for (j = 0; j < n_keys; j++)
        printf "  { %d, %d }, /* %s %s */\n", place_of(keys[j]), owners[keys[j]], columns[i], keys[j]
      n_codes += n_keys
      first = first ", " n_codes
    }
  print "};\n\nstatic const guint16 country_codes_first[] = { " first " };"
}

function write_names(  i)
{
  sort(names, n_names)
  print "\nstatic const CountryKey country_names[] = {"
  for (i = 0; i < n_names; i++)
    printf "  { %d, %d }, /* %s */\n", place_of(names[i]), name_owner[names[i]], names[i]
  print "};"
}

# Sorted by insertion into runs that are half in order already: there are a thousand.
function sort(texts, count,  i, j, text)
{
  for (i = 1; i < count; i++)
    {
      text = texts[i]
      for (j = i; j > 0 && texts[j - 1] "" > text ""; j--)
        texts[j] = texts[j - 1]
      texts[j] = text
    }
}

function write_pool(  i)
{
  if (pool_size > 65535)
    fail("the texts take " pool_size " bytes; their places have 16 bits")
  print "\nstatic const char country_texts[] =\n  \"\\0\""
  for (i = 0; i < n_texts; i++)
    printf "  \"%s\\0\"%s\n", pool[i], (i == n_texts - 1 ? ";" : "")
}
