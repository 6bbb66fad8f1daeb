#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# No byte of a document or a file name reaches a terminal raw: every command answers about a document whose every text
# has an escape sequence, a directional override and a line break. Also --help to a full device, "--", NO_COLOR and TERM.
set -eu
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
cd "$work"

# write NAME TITLE: a document; X is the hostile text, Y what of it an id may have
write ()
{
  sed -e 's/Y/x\\u202e/g' -e 's/X/x\\u001b[31m\\u202e\\u009b2J\\n/g' -e "s/TITLE/$2/" > "$1" <<'EOF'
{"format":"libtimeline","version":1,"title":"TITLE","description":"X",
"actors":[{"id":"aY","name":"nX","aliases":["lX"],"kind":"state"},{"id":"bY","name":"mX","kind":"state"}],
"sources":[{"id":"sY","title":"tX","author":"uX"},{"id":"rY","derived_from":["sY"]}],
"types":{"events":[{"id":"yY","parent":"talks","label":"zX"}]},
"tracks":[{"id":"kY","between":["aY","bY"],"title":"jX","states":["oY","pY"],"initial":"oY"}],
"events":[
{"id":"eY","type":"yY","date":{"edtf":"2014-05-19","verbatim":"vX"},"title":"hX","description":"dX","status":"alleged",
 "participants":[{"actor":"aY","role":"initiator"},{"actor":"bY","role":"target"}],
 "citations":[{"source":"sY","quote":"qX","locator":"cX"},{"source":"rY","speaker":"bY","stance":"denies"}],
 "effects":[{"track":"kY","state":"pY"}],"tags":["gX"],"attributes":{"X":1}},
{"id":"fY","type":"accusation","date":"2014-05-10","title":"wX","participants":[{"actor":"bY","role":"speaker"}],
 "citations":[{"source":"sY"}]}],
"links":[{"id":"iY","from":"eY","to":"fY","type":"triggers","note":"X","citations":[{"source":"sY"}]}]}
EOF
}
write hostile.json 'A X'
write other.json 'B X'
write third.json 'C X'
printf '{"format":"libtimeline","version":1,"events":[{"id":"x\\u001b[31m","type":"no\\u001b[31m\\n"}]}' > broken.json
x=$(printf 'x\033[31m\342\200\256\302\2332J\n.'); x=${x%.}
y=$(printf 'x\342\200\256')
e="e$y" f="f$y" a="a$y" b="b$y" s="s$y"

# ask COMMAND...: no byte of the answer or of the message controls a terminal
ask ()
{
  "$TIMELINE" "$@" > out 2> err || [ $? -le 2 ] || { echo "timeline $*: crashed"; status=1; }
  for file in out err; do
    if LC_ALL=C grep -q -e "$(printf '[\001-\010\013-\037\177]')" $file || grep -q -e "$(printf '\342\200\256')" -e "$(printf '\302\233')" $file; then
      echo "timeline $1: a control code in its $file"
      od -c $file | head -20
      status=1
    fi
  done
  [ -s out ] || [ -s err ] || { echo "timeline $*: no answer"; status=1; }
}
for command in info check list order infer claims "open --on 2015" series; do
  ask $command hostile.json
done
for command in show effects why without claims; do
  ask $command hostile.json "$e"
done
ask causes hostile.json "$f"
ask pivots hostile.json "$f"
ask why hostile.json "$f"
ask path hostile.json "$e" "$f"
ask without hostile.json --source "$s"
ask status hostile.json "$a" "$b"
ask status hostile.json "$a" "$b" --on 2014-06
ask series hostile.json "$a" "$b"
ask diff hostile.json other.json
ask merge hostile.json other.json third.json -o merged.json
cp hostile.json changed.json
ask add changed.json --type "y$y" --title "$x" --initiator "$a" --source "$s" --tag "$x"
ask add changed.json --type "$x"
ask add changed.json --type talks --id "$x"
ask add changed.json --type talks --id "$e"
ask set changed.json "$e" --speaker "$x"
ask link changed.json "$e" triggers "$f" --id "$y"
ask link changed.json "$e" "$x" "$f"
ask rename changed.json "$f" "$e"
ask rename changed.json "$x" "$x"
ask unite changed.json "$a" "$b"
ask unite changed.json "$s" "r$y"
EDITOR='printf "{\"id\":\"\033[31m\"}" >' ask edit changed.json "$e"
ask remove changed.json "$a"
ask remove changed.json "$a" --cascade
ask new "$x.json"
ask new "$x.json"
ask check broken.json
ask info broken.json
ask list hostile.json --actor "$x"
ask list hostile.json --type "$x"
ask list hostile.json --since "$x"
ask date "$x"
ask info "no$x$(printf '\377')file"
ask "no$x" hostile.json
"$TIMELINE" convert hostile.json -o "out$x.json"
[ -e "out$x.json" ] || { echo "convert: a name with control codes is not written"; status=1; }
ask convert hostile.json -o "out.$x"

# a full device is noticed by --help, too
for command in --help --version "info --help" "date --help"; do
  got=0
  "$TIMELINE" $command > /dev/full 2> err || got=$?
  [ $got = 2 ] && [ "$(cat err)" = "timeline: standard output: No space left on device" ] || { echo "$command: status $got"; cat err; status=1; }
done

# -- ends the options wherever it is
mv hostile.json -- -hostile.json
for place in "-- -hostile.json" "--limit=1 -- -hostile.json"; do
  "$TIMELINE" list $place > out 2> err && [ -s out ] || { echo "list $place:"; cat err; status=1; }
done
mv -- -hostile.json hostile.json
"$TIMELINE" list hostile.json -- > out && [ -s out ] || { echo "list FILE --"; status=1; }

# bold COLOUR-SETTINGS: whether a terminal gets escape sequences
bold ()
{
  env -u NO_COLOR TERM=xterm "$@" script -qec "$TIMELINE why $top_srcdir/examples/02-us-china-cyber.out yang-statement" /dev/null < /dev/null | grep -q "$(printf '\033')"
}
if command -v script > /dev/null; then
  bold A=1 || { echo "nothing is bold on a terminal"; status=1; }
  bold NO_COLOR= || { echo "an empty NO_COLOR is not ignored"; status=1; }
  ! bold NO_COLOR=1 || { echo "NO_COLOR is ignored"; status=1; }
  ! bold TERM=dumb || { echo "TERM=dumb is ignored"; status=1; }
fi

# JSON is written as it is, but not to a terminal: there what would control it is escaped
for command in "convert hostile.json" "account hostile.json $a" "list --format json hostile.json" "info --pretty --format json hostile.json"; do
  "$TIMELINE" $command > plain
  grep -q "$(printf '\342\200\256')" plain || { echo "$command: not canonical"; status=1; }
  command -v script > /dev/null || continue
  script -qec "\"$TIMELINE\" $command" /dev/null < /dev/null | tr -d '\r' > shown
  ! grep -q -e "$(printf '\342\200\256')" -e "$(printf '\302\233')" shown || { echo "$command: raw on a terminal"; status=1; }
  grep -qF '\u202e' shown || { echo "$command: nothing is escaped on a terminal"; status=1; }
done
exit $status
