#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Every expression on which independent EDTF libraries agree: its validity, and its first and last day where given.
set -eu
cases="${TL_SHARED_DATA:-}/edtf/cases.tsv"
[ -r "$cases" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tail -n +2 "$cases" | cut -f 1 > "$work/expressions"
"$TIMELINE" date --batch < "$work/expressions" > "$work/answers" || [ $? = 1 ]
tail -n +2 "$cases" | paste - "$work/answers" | awk -F '\t' '
  function member(name,   text) {
    text = $NF
    if (!sub (".*\"" name "\":", "", text)) return ""
    sub (/[,}].*/, "", text)
    gsub (/"/, "", text)
    sub (/T.*/, "", text)
    return text
  }
  function ends(name,   text) {
    text = $NF
    sub (".*\"" name "\":\\[", "", text)
    sub (/\].*/, "", text)
    return text
  }
  function complain(what) { printf "%s: %s: %s\n", $1, what, $NF; bad = 1 }
  function judge(name, given, which,   flag) {
    if (given == "" || given == "DISPUTED") return
    if (given == "OPEN" || given == "UNKNOWN") {
      split (ends(given == "OPEN" ? "open" : "unknown"), flag, ",")
      if (member(name) != "null" || flag[which] != "true") complain(name " is not " given)
    }
    else if (member(name) != given) complain(name " is not " given)
  }
  {
    n++
    valid = $NF ~ /^\{"edtf"/
    if (valid != ($3 == "valid")) complain("is not " $3)
    if (valid) { judge("earliest", $4, 1); judge("latest", $5, 2) }
  }
  END { printf "%d expressions\n", n; exit bad || n < 100 }'
