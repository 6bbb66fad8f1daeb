# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Writes a document of hostile shape as JSON Lines: awk -v shape=NAME -v n=N -f make-shape.awk
function event(id, rest) { printf "{\"event\":{\"id\":\"%s\",\"type\":\"talks\"%s}}\n", id, rest }
function link(from, to, rest) { printf "{\"link\":{\"from\":\"e%d\",\"to\":\"e%d\",\"type\":\"causes\"%s}}\n", from, to, rest }
function events(count, rest, i) { for (i = 0; i < count; i++) event("e" i, rest) }
function actors(i) { for (i = 0; i < 2; i++) printf "{\"actor\":{\"id\":\"a%d\",\"kind\":\"state\"}}\n", i }
function between(from, to)
{
  return ",\"participants\":[{\"actor\":\"a" from "\",\"role\":\"initiator\"},{\"actor\":\"a" to "\",\"role\":\"target\"}]"
}
# the I-th day from the year 1000 on, of years of 336 days
function day(i) { return sprintf("%04d-%02d-%02d", 1000 + int(i / 336), int(i / 28) % 12 + 1, i % 28 + 1) }

# e0 causes all others
function hub(i) { events(n); for (i = 1; i < n; i++) link(0, i) }
# all others cause e0
function funnel(i) { events(n); for (i = 1; i < n; i++) link(i, 0) }
# each causes the next
function chain(i) { events(n); for (i = 1; i < n; i++) link(i - 1, i) }
# only the last has a date; the others follow from it
function lags(i)
{
  events(n - 1)
  event("e" (n - 1), ",\"date\":\"2014-05-01\"")
  for (i = 1; i < n; i++)
    link(i - 1, i, ",\"lag\":{\"min\":\"PT1S\",\"max\":\"PT2S\"}")
}
# n/2 roots, then a chain of n/2
function roots(i, half)
{
  half = int(n / 2)
  events(2 * half)
  for (i = 0; i < half; i++)
    link(i, half)
  for (i = half + 1; i < 2 * half; i++)
    link(i - 1, i)
}
# as many links as n, among few events: each causes all later ones
function dense(i, j, m)
{
  m = int(sqrt(2 * n))
  events(m)
  for (i = 0; i < m; i++)
    for (j = i + 1; j < m; j++)
      link(i, j, ",\"confidence\":0.9")
}
# e0 causes e1 in n ways
function parallel(i) { events(2); for (i = 0; i < n; i++) link(0, 1, ",\"id\":\"l" i "\"") }
# n events set one track in turn, possibly at any time of one year
function changes(i)
{
  actors()
  print "{\"track\":{\"id\":\"k\",\"between\":[\"a0\",\"a1\"],\"states\":[\"none\",\"on\",\"off\"]}}"
  for (i = 0; i < n; i++)
    event("e" i, ",\"date\":\"2014\",\"effects\":[{\"track\":\"k\",\"state\":\"" (i % 2 ? "on" : "off") "\"}]")
}
# n events alike in type, date and actors
function likenesses(i) { actors(); for (i = 0; i < n; i++) event("e" i, ",\"date\":\"2014-05-01\"" between(0, 1)) }
# n acts in turn, a day apart
function turns(i) { actors(); for (i = 0; i < n; i++) event("e" i, ",\"date\":\"" day(i) "\"" between(i % 2, 1 - i % 2)) }
# each source derives from the one before it, the first one from the last
function sources(i)
{
  for (i = 0; i < n; i++)
    printf "{\"source\":{\"id\":\"s%d\",\"derived_from\":[\"s%d\"]}}\n", i, (i + 1) % n
  for (i = 0; i < n; i++)
    event("e" i, ",\"date\":\"2014\",\"citations\":[{\"source\":\"s" i "\"}]")
}
# three events dated to one of n days
function days(i, set)
{
  for (i = 0; i < n; i++)
    set = set (i > 0 ? "," : "") day(2 * i)
  actors()
  for (i = 0; i < 3; i++)
    event("e" i, ",\"date\":\"[" set "]\"" between(0, 1))
}

BEGIN {
  print "{\"format\":\"libtimeline\",\"version\":1}"
  if (shape == "hub") hub()
  else if (shape == "funnel") funnel()
  else if (shape == "chain") chain()
  else if (shape == "lags") lags()
  else if (shape == "roots") roots()
  else if (shape == "dense") dense()
  else if (shape == "parallel") parallel()
  else if (shape == "changes") changes()
  else if (shape == "likenesses") likenesses()
  else if (shape == "turns") turns()
  else if (shape == "sources") sources()
  else if (shape == "days") days()
  else exit 1
}
