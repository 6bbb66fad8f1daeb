#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The command's help, its man page and its completion list the same commands and, for each command, the same options.
set -eu
export LC_ALL=C.UTF-8
bash --version > /dev/null 2>&1 || { echo "bash is not installed"; exit 77; }
status=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
page="$top_srcdir/docs/man/timeline.1"
completion="$top_srcdir/tools/completions/timeline"

# Each source is a file of lines "COMMAND" and "COMMAND --option"; "-" in the place of a command is "timeline" itself.

list_help ()
{
  "$TIMELINE" --help > "$work/usage"
  grep -o -e '--[a-z][a-z-]*' "$work/usage" | sort -u | grep -x -e --help -e --version | sed 's/^/- /'
  sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' "$work/usage" > "$work/commands"
  cat "$work/commands"
  while read -r command; do
    # at the beginning of a line: "  -f, --format=NAME"
    "$TIMELINE" "$command" --help < /dev/null | sed -n 's/^  *\(-[a-zA-Z], \)\{0,1\}\(--[a-z][a-z-]*\).*/\2/p' |
      sed "s/^/$command /"
  done < "$work/commands"
}

# list_man PAGE: the line after .TP names commands, or options: of the command above between .RS and .RE, of the
# commands that follow "For" or of all in the section OPTIONS. --version is of no command.
list_man ()
{
  sed 's/\\-/-/g; s/\\f[A-Z]//g; s/"//g' "$1" | awk '
    function options_of (text, commands,    i, n, names, rest) {
      n = split(commands, names, " ")
      for (rest = text; match(rest, /--[a-z][a-z-]*/); rest = substr(rest, RSTART + RLENGTH))
        for (i = 1; i <= n; i++)
          print names[i], substr(rest, RSTART, RLENGTH)
    }
    /^\.SH/ { section = $2; sub(/^OPTIONS.*/, "OPTIONS", section); next }
    /^\.RS/ { inner = 1 } /^\.RE/ { inner = 0 }
    /^\.TP/ { heading = 1; next }
    heading && section == "COMMANDS" && !inner {
      heading = 0; sub(/^\.[A-Z]+ /, ""); gsub(/ +/, " "); current = ""
      n = split($0, parts, / ?, ?/)
      for (i = 1; i <= n; i++) {
        split(parts[i], words, " ")
        if (words[1] in all == 0) { all[words[1]] = 1; everything = everything " " words[1]; print words[1] }
        current = current " " words[1]
      }
      options_of($0, current); next
    }
    heading && section == "COMMANDS" { heading = 0; options_of($0, current); next }
    heading && section == "OPTIONS" { heading = 0; held = $0; next }
    held != "" && $0 == "For" { wanted = 1; next }
    held != "" && wanted { sub(/^\.[A-Z]+ /, ""); gsub(/[,:]| and /, " "); options_of(held, $0); held = ""; wanted = 0; next }
    held != "" {
      if (held ~ /--help/ || held ~ /--version/) options_of(held, "-")
      if (held !~ /--version/) options_of(held, everything)
      held = ""
    }'
}

# what the completion offers after "timeline" and after "timeline COMMAND", when a word with "--" is begun
list_completion ()
{
  bash -c '
    . "$1"
    complete_word () { COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=(); _timeline; }
    complete_word timeline ""
    commands=("${COMPREPLY[@]}")
    for command in "${commands[@]}"; do
      case $command in -*) echo "- $command"; continue ;; esac
      echo "$command"
      complete_word timeline "$command" --
      for option in "${COMPREPLY[@]}"; do echo "$command $option"; done
    done' bash "$1"
}

# compare NAME FILE NAME FILE: what one has and the other has not
compare ()
{
  comm -23 "$2" "$4" | sed "s/^/$1 has, $3 has not: timeline /" > "$work/differences"
  comm -13 "$2" "$4" | sed "s/^/$3 has, $1 has not: timeline /" >> "$work/differences"
  cat "$work/differences"
  [ ! -s "$work/differences" ]
}

list_help | sort -u > "$work/help"
list_man "$page" | sort -u > "$work/man"
list_completion "$completion" | sort -u > "$work/completion"
grep -qx 'list --since' "$work/help" || { echo "timeline list --help: no option is seen in it"; status=1; }
compare "the help" "$work/help" "the man page" "$work/man" || status=1
compare "the help" "$work/help" "the completion" "$work/completion" || status=1

# a command or an option that is missing is seen
sed '/\.BI path /d; /^\.BI \\-\\-depth= N$/d' "$page" > "$work/page"
list_man "$work/page" | sort -u > "$work/short"
compare help "$work/help" page "$work/short" > "$work/out" && { echo "missing lines of the man page are not seen"; status=1; }
for line in path 'path --format' 'causes --depth' 'effects --depth'; do
  grep -qx "help has, page has not: timeline $line" "$work/out" || { echo "not seen: $line"; status=1; }
done
sed 's/ diff merge/ merge/; s/ --batch / /' "$completion" > "$work/words"
list_completion "$work/words" | sort -u > "$work/short"
compare help "$work/help" completion "$work/short" > "$work/out" && { echo "missing words of the completion are not seen"; status=1; }
for line in diff 'date --batch'; do
  grep -qx "help has, completion has not: timeline $line" "$work/out" || { echo "not seen: $line"; status=1; }
done
exit $status
