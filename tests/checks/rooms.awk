# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Reads the symbols of object files, and reports each arrow from a room to a later one and each cycle of files.
#
#   input                                      graph of files
#   base/tl-a.c T _tl_a                        model/tl-b.c -> base/tl-a.c: _tl_a
#   model/tl-b.c U _tl_a
#
# A line is a file, a letter as nm prints it and a symbol. An arrow leads from the file that needs a symbol to the file
# that defines it. The rooms come in the variable "rooms", in order, separated by spaces. A folder below a listed room
# that is not listed itself comes right after those that are, and its siblings may not use each other.

# The place of a room in the order, as a number. 0: no listed room.
function rank_of (room,    i, parent)
{
  if (room in rank)
    return rank[room]
  parent = room
  sub (/\/[^\/]*$/, "", parent)
  if (parent == room || !(parent in rank))
    return 0
  for (i = n_rooms; i > 0; i--)
    if (order[i] == parent || index (order[i], parent "/") == 1)
      return i + 0.5
}

function room_of (file,    room)
{
  room = file
  return sub (/\/[^\/]*$/, "", room) ? room : "."
}

# Tarjan's algorithm, one call a file.
function visit (file,    i, n, next_file, parts)
{
  number[file] = low[file] = ++n_visited
  stack[++top] = file
  on_stack[file] = 1
  n = split (arrows[file], parts, " ")
  for (i = 1; i <= n; i++)
    {
      next_file = parts[i]
      if (!(next_file in number))
        {
          visit(next_file)
          if (low[next_file] < low[file])
            low[file] = low[next_file]
        }
      else if (next_file in on_stack && number[next_file] < low[file])
        low[file] = number[next_file]
    }
  if (low[file] == number[file])
    close_component(file)
}

# Takes a component off the stack; of two files or more it is a cycle.
function close_component (file,    member, members, n)
{
  do
    {
      member = stack[top--]
      delete on_stack[member]
      members[++n] = member
      component[member] = file
    }
  while (member != file)
  if (n > 1)
    report_cycle(members, n)
}

function report_cycle (members, n,    i, j, key)
{
  printf "cycle of %d files:\n", n
  for (i = n; i > 0; i--)
    for (j = n; j > 0; j--)
      {
        key = members[i] " " members[j]
        if (key in symbols)
          print "  " members[i] " -> " members[j] ":" symbols[key]
      }
  failed = 1
}

function check_rooms (from, to,    a, b)
{
  a = rank_of(room_of(from))
  b = rank_of(room_of(to))
  if (a >= b && (a > b || room_of(from) == room_of(to)))
    return
  printf "arrow %s: %s -> %s:%s\n", a < b ? "up" : "aside", from, to, symbols[from " " to]
  failed = 1
}

BEGIN {
  n_rooms = split (rooms, order, " ")
  for (i = 1; i <= n_rooms; i++)
    rank[order[i]] = i
}

{
  if (!($1 in known))
    {
      known[$1] = 1
      files[++n_files] = $1
      if (!rank_of(room_of($1)))
        {
          print $1 " is in no room of the list"
          failed = 1
        }
    }
}

$2 ~ /^[TDBRVWCGS]$/ { defined_in[$3] = $1 }
$2 == "U" { needs[++n_needs] = $1 " " $3 }

END {
  for (i = 1; i <= n_needs; i++)
    {
      split (needs[i], need, " ")
      from = need[1]
      if (!(need[2] in defined_in) || defined_in[need[2]] == from)
        continue
      key = from " " defined_in[need[2]]
      if (!(key in symbols))
        {
          arrows[from] = arrows[from] " " defined_in[need[2]]
          pairs[++n_pairs] = key
        }
      symbols[key] = symbols[key] " " need[2]
    }
  for (i = 1; i <= n_pairs; i++)
    {
      split (pairs[i], pair, " ")
      check_rooms(pair[1], pair[2])
    }
  for (i = 1; i <= n_files; i++)
    if (!(files[i] in number))
      visit(files[i])
  printf "%d files, %d arrows\n", n_files, n_pairs
  exit failed
}
