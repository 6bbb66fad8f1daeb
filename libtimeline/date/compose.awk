# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Derives the composition of Allen's relations: all triples of intervals over nine seconds are looked at. Nine are enough:
# six ends in a row of strict steps take six, and of the steps at most two must leave a second free.

# The number of the relation of an interval to another, in the order of TlRelations.
function relation(as, ae, bs, be)
{
  if (ae + 1 < bs) return 0
  if (ae + 1 == bs) return 1
  if (be + 1 < as) return 7
  if (be + 1 == as) return 8
  if (as == bs) return ae == be ? 6 : ae < be ? 3 : 10
  if (ae == be) return as > bs ? 5 : 12
  if (as < bs) return ae < be ? 2 : 11
  return ae < be ? 4 : 9
}

BEGIN {
  for (s = 0; s < 9; s++)
    for (e = s; e < 9; e++) { first[n] = s; last[n++] = e }
  for (i = 0; i < n; i++)
    for (j = 0; j < n; j++)
      of[i, j] = relation(first[i], last[i], first[j], last[j])
  for (i = 0; i < n; i++)
    for (j = 0; j < n; j++)
      for (k = 0; k < n; k++)
        seen[of[i, j], of[j, k], of[i, k]] = 1
  for (ab = 0; ab < 13; ab++) {
    printf "  { "
    for (bc = 0; bc < 13; bc++) {
      set = 0
      for (ac = 12; ac >= 0; ac--) set = set * 2 + ((ab, bc, ac) in seen)
      printf "0x%04x%s", set, bc < 12 ? ", " : " },\n"
    }
  }
}
