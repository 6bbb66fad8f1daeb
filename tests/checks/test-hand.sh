#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Documents changed from the shell: what each command prints, what the document is afterwards, and that a change that is
# refused leaves it byte for byte as it was.
set -eu
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
status=0

# run WANTED-STATUS STDOUT STDERR ARGUMENTS: both outputs whole
run ()
{
  want=$1 output=$2 message=$3
  shift 3
  got=0
  "$TIMELINE" "$@" < "${input:-/dev/null}" > out 2> err || got=$?
  [ "$got" = "$want" ] || { echo "timeline $*: status $got, not $want"; cat err; status=1; }
  [ "$(cat out)" = "$output" ] || { echo "timeline $*: standard output is"; cat out; status=1; }
  [ "$(cat err)" = "$message" ] || { echo "timeline $*: standard error is"; cat err; status=1; }
}

# refuse STATUS STDERR ARGUMENTS: nothing is written
refuse ()
{
  cp case.json before.json
  wanted=$1 line=$2
  shift 2
  run "$wanted" '' "timeline: $line" "$@"
  cmp case.json before.json || { echo "timeline $*: it is refused, but changes the document"; status=1; }
}

# document JSON: what case.json is
document ()
{
  printf '%s\n' "$1" > wanted.json
  "$TIMELINE" convert case.json > found.json
  "$TIMELINE" convert wanted.json | diff - found.json || { echo "the document is not as it should be"; status=1; }
}

printf '{"format":"libtimeline","version":1,"sources":[{"id":"bbc","x-rank":1}],"x-own":{"b":[1.50]}}\n' > case.json

# add
run 0 uk-expels-23-2018-03-14 'timeline: added the state "gbr" (United Kingdom)
timeline: added the state "rus" (Russia)' add case.json --type expulsion-of-diplomat --date 2018-03-14 --title 'UK expels 23' \
  --initiator gbr --target Russia --source bbc --quote '23 diplomats' --tag skripal --status confirmed
run 0 attack 'timeline: --date "early March 2018" is 2018-03
timeline: added the source "https://example.org/1"' add case.json --type attack --date 'early March 2018' --known 2018-03-05 \
  --source https://example.org/1 --id attack --speaker GBR
run 0 '{"id":"talks"}' '' add case.json --type talks --format json
run 0 talks-2 '' add case.json --type talks
run 0 talks-3 '' add case.json --type talks --title '会谈'
run 0 ecole-d-ete-2018-2019 '' add case.json --type talks --title 'École d’été!' --date 2018/2019
document '{"format":"libtimeline","version":1,"actors":[{"id":"gbr","kind":"state","name":"United Kingdom","codes":{"cameo":"GBR","iso3166":"GBR","wikidata":"Q145"}},{"id":"rus","kind":"state","name":"Russia","codes":{"cameo":"RUS","iso3166":"RUS","wikidata":"Q159"}}],"sources":[{"id":"bbc","x-rank":1},{"id":"https://example.org/1","url":"https://example.org/1"}],"events":[{"id":"attack","type":"attack","date":{"edtf":"2018-03","verbatim":"early March 2018","inferred":true},"known":"2018-03-05","participants":[{"actor":"gbr","role":"speaker"}],"citations":[{"source":"https://example.org/1"}]},{"id":"uk-expels-23-2018-03-14","type":"expulsion-of-diplomat","date":"2018-03-14","title":"UK expels 23","status":"confirmed","participants":[{"actor":"gbr","role":"initiator"},{"actor":"rus","role":"target"}],"citations":[{"source":"bbc","quote":"23 diplomats"}],"tags":["skripal"]},{"id":"ecole-d-ete-2018-2019","type":"talks","date":"2018/2019","title":"École d’été!"},{"id":"talks","type":"talks"},{"id":"talks-2","type":"talks"},{"id":"talks-3","type":"talks","title":"会谈"}],"x-own":{"b":[1.50]}}'

# what is not clear is refused, with what is near
refuse 2 "add: --type is missing; 'timeline types events' lists the types" add case.json
refuse 1 'case.json: type of the event: there is no event type "expulsion-of-diplomats"; there is "expulsion-of-diplomat" (Expulsion of a diplomat)' add case.json --type expulsion-of-diplomats
refuse 1 'case.json: there is no actor "Rusia"; there is "rus" (Russia)' add case.json --type talks --initiator Rusia
refuse 1 'case.json: source of the citation: there is no source "bcc"; there is "bbc"' add case.json --type talks --initiator fra --source bcc
refuse 2 'case.json: event "talks" is there already' add case.json --type talks --id talks
refuse 2 'case.json: --quote is given 1 time, but the event cites 0 sources' add case.json --type talks --quote x
refuse 2 'case.json: --status: there is no status "confirmd"; there is "confirmed"' add case.json --type talks --status confirmd
refuse 2 "--date \"2018-13\" is not EDTF: column 6: found '1', expected a month from 01 to 12, a season from 21 to 41, or XX" \
  add case.json --type talks --date 2018-13
refuse 2 "usage: timeline add FILE" add
refuse 2 'usage: timeline add FILE' add case.json talks --type talks
refuse 2 'add: Unknown option --titel; there is --title' add case.json --type talks --titel x

# values that nobody means
refuse 2 'case.json: the id of the event is empty' add case.json --type talks --id ''
refuse 2 'case.json: the id of the event holds the control character U+000A' add case.json --type talks --id "$(printf 'a\nb')"
refuse 2 'case.json: the id of the event holds the control character U+009B' add case.json --type talks --id "$(printf '\302\233')"
refuse 2 "--date \"last Wednesday\" is not EDTF: column 1: found 'l', expected a year of four digits" add case.json --type talks --date 'last Wednesday'
refuse 2 "--known \"whenever\" is not EDTF: column 1: found 'w', expected a year of four digits" add case.json --type talks --known whenever
refuse 2 'add: Invalid byte sequence in conversion input' add case.json --type talks --title "$(printf '\377')"
refuse 2 'case.json: --type is empty, but an event has a type' add case.json --type ''
refuse 1 'case.json: there is no actor "two words"' add case.json --type talks --target 'two words'
refuse 2 'case.json: type of the link is not UTF-8' link case.json attack "$(printf '\377')" talks
refuse 2 'case.json: the id of the link holds the control character U+001B' link case.json attack triggers talks --id "$(printf '\033')"
refuse 2 'case.json: "tomorrow" is not an ISO 8601 duration: column 1: expected P' link case.json attack triggers talks --lag-max tomorrow
refuse 1 'case.json: source of the citation: there is no source "nowhere"' link case.json attack triggers talks --source nowhere
cp case.json kept.json
run 0 'two  words' '' add case.json --type talks --id 'two  words' --title '' --date '' --known '' --status '' --initiator '' --tag '' --source ''
"$TIMELINE" convert case.json | grep -qF ',{"id":"two  words","type":"talks"}' || { echo "add: empty texts are members"; status=1; }
mv kept.json case.json

# the document's own actor is taken before the table of countries
cat > own.json <<'EOF'
{"format":"libtimeline","version":1,"actors":[{"id":"uk","name":"United Kingdom"},{"id":"georgia","kind":"person","name":"Georgia"},
{"id":"x","aliases":["Chad"]},{"id":"y","aliases":["Chad"]}]}
EOF
run 0 t '' add own.json --type talks --id t --initiator gbr --target Georgia
run 1 '' 'timeline: own.json: "Chad" names more than one actor: "x" and "y"' add own.json --type talks --initiator Chad
"$TIMELINE" show own.json t --format json | grep -qF '[{"actor":"uk","role":"initiator"},{"actor":"georgia","role":"target"}]' ||
  { echo "add: the document's own actors are not taken"; status=1; }

# link
run 0 'attack triggers uk-expels-23-2018-03-14' '' link case.json attack triggers uk-expels-23-2018-03-14 --confidence 0.9 --lag-min P1D --lag-max P13D --note why --source bbc
run 0 l1 '' link case.json attack causes uk-expels-23-2018-03-14 --id l1
refuse 1 'case.json: there is no event "atack"; there is "attack"' link case.json atack triggers talks
refuse 1 'case.json: type of the link: there is no link type "trigers"; there is "triggers"' link case.json attack trigers talks
refuse 2 'case.json: the link "attack" triggers "uk-expels-23-2018-03-14" is there already' link case.json attack triggers uk-expels-23-2018-03-14
refuse 2 'case.json: the link "causes" goes from event "attack" to itself' link case.json attack causes attack
refuse 2 'case.json: --confidence is "1.5", but must be a number from 0 to 1' link case.json attack causes talks --confidence 1.5
refuse 2 'case.json: --confidence is "nan", but must be a number from 0 to 1' link case.json attack causes talks --confidence nan
refuse 2 'case.json: the lag is reversed: its min P2D is longer than its max P1D' link case.json attack causes talks --lag-min P2D --lag-max P1D
refuse 2 'case.json: nothing is changed, because causal-cycle: event attack: 2 events cause each other in a cycle, from "attack" back to it' link case.json uk-expels-23-2018-03-14 causes attack
"$TIMELINE" convert case.json | grep -qF '"links":[{"id":"l1","from":"attack","to":"uk-expels-23-2018-03-14","type":"causes"},{"from":"attack","to":"uk-expels-23-2018-03-14","type":"triggers","confidence":0.9,"lag":{"min":"P1D","max":"P13D"},"note":"why","citations":[{"source":"bbc"}]}]' ||
  { echo "link: the links are not as they should be"; status=1; }

# an error that was there before is no reason to refuse a change
cat > cycle.json <<'EOF'
{"format":"libtimeline","version":1,"events":[{"id":"a","type":"talks"},{"id":"b","type":"talks"}],
"links":[{"from":"a","to":"b","type":"causes"},{"from":"b","to":"a","type":"causes"}]}
EOF
run 0 a '' set cycle.json a --title A

# set
cat > case.json <<'EOF'
{
  "format": "libtimeline",
  "version": 1,
  "actors": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
  "sources": [{"id": "s"}, {"id": "t"}],
  "events": [{"id": "e", "type": "talks", "date": "2018", "title": "E", "status": "alleged", "tags": ["x"], "x-own": 1.50,
    "participants": [{"actor": "a", "role": "initiator", "x-p": 1}, {"actor": "b", "role": "initiator"}, {"actor": "c", "role": "host"}],
    "citations": [{"source": "s", "quote": "q", "x-c": 1}, {"source": "t"}]}]
}
EOF
run 0 e '' set case.json e --type summit --initiator c --initiator a --tag y --tag z --source t --source s --quote '' --quote r
document '{"format":"libtimeline","version":1,"actors":[{"id":"a"},{"id":"b"},{"id":"c"}],"sources":[{"id":"s"},{"id":"t"}],"events":[{"id":"e","type":"summit","date":"2018","title":"E","status":"alleged","participants":[{"actor":"a","role":"initiator","x-p":1},{"actor":"c","role":"host"},{"actor":"c","role":"initiator"}],"citations":[{"source":"t"},{"source":"s","quote":"r","x-c":1}],"tags":["y","z"],"x-own":1.50}]}'
[ "$(wc -l < case.json)" -gt 20 ] || { echo "set: an indented document does not stay so"; status=1; }
run 0 '{"id":"e"}' '' set case.json e --date '' --title '' --status '' --initiator '' --tag '' --source '' --format json
document '{"format":"libtimeline","version":1,"actors":[{"id":"a"},{"id":"b"},{"id":"c"}],"sources":[{"id":"s"},{"id":"t"}],"events":[{"id":"e","type":"summit","participants":[{"actor":"c","role":"host"}],"x-own":1.50}]}'
refuse 1 'case.json: there is no event "f"' set case.json f --title F
refuse 2 "set: no option says what to change; see 'timeline set --help'" set case.json e
refuse 2 'case.json: --type is empty, but an event has a type' set case.json e --type ''

# remove
cat > case.json <<'EOF'
{"format":"libtimeline","version":1,"actors":[{"id":"a"},{"id":"b"}],"sources":[{"id":"a"},{"id":"s"}],
"tracks":[{"id":"t","between":["a","b"],"states":["on"]}],
"events":[{"id":"e","type":"talks","participants":[{"actor":"a","role":"host"}],"citations":[{"source":"s"}]},{"id":"f","type":"talks"}],
"links":[{"id":"l","from":"e","to":"f","type":"causes"},{"from":"e","to":"f","type":"precedes"}]}
EOF
in_use='--cascade removes it all the same'
refuse 2 'case.json: "a" is the id of an actor and of a source; choose with --kind' remove case.json a
refuse 2 "case.json: actor \"a\" is named by track \"t\" and 1 more; $in_use" remove case.json a --kind actor
refuse 2 'case.json: --kind is event, actor, source, track, link, event-type or link-type, not "person"' remove case.json a --kind person
refuse 1 'case.json: there is no link "a" in the document' remove case.json a --kind link
refuse 1 'case.json: there is no event-type "talks" in the document' remove case.json talks --kind event-type
refuse 2 "case.json: event \"e\" is named by link \"l\" and 1 more; $in_use" remove case.json e
refuse 1 'case.json: nothing in the document has the id "nothing"' remove case.json nothing
refuse 1 'case.json: there is no link "f" causes "e"' remove case.json f causes e
refuse 2 'usage: timeline remove FILE ID | FILE FROM TYPE TO' remove case.json e causes
cp case.json kept.json
run 0 a '' remove case.json a --kind source
run 0 l '' remove case.json l
run 0 'e precedes f' '' remove case.json e precedes f
run 0 '{"id":"f"}' '' remove case.json f --format json
run 0 t '' remove case.json t
run 0 b '' remove case.json b
document '{"format":"libtimeline","version":1,"actors":[{"id":"a"}],"sources":[{"id":"s"}],"events":[{"id":"e","type":"talks","participants":[{"actor":"a","role":"host"}],"citations":[{"source":"s"}]}]}'

# with what cannot be without it
mv kept.json case.json
run 0 a 'timeline: removed: track "t"
timeline: changed: event "e"' remove case.json a --kind actor --cascade
run 0 e 'timeline: removed: the link "e" precedes "f"
timeline: removed: link "l"' remove case.json e --cascade
run 0 f '' remove case.json f --cascade
document '{"format":"libtimeline","version":1,"actors":[{"id":"b"}],"sources":[{"id":"a"},{"id":"s"}]}'
awk 'BEGIN { printf "{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"a\"}],\"events\":["
  for (i = 100; i < 115; i++) printf "%s{\"id\":\"e%d\",\"type\":\"talks\",\"participants\":[{\"actor\":\"a\",\"role\":\"host\"}]}", (i > 100 ? "," : ""), i
  print "]}" }' > case.json
run 0 a "$(seq 100 109 | sed 's/.*/timeline: changed: event "e&"/'; echo 'timeline: and 5 more')" remove case.json a --cascade

# rename: what names the item follows, and nothing else changes
cat > case.json <<'EOF'
{"format":"libtimeline","version":1,
"types":{"events":[{"id":"own-talks","parent":"talks"}],"links":[{"id":"own-causes","family":"causal"}]},
"actors":[{"id":"x1","parent":"x2"},{"id":"x2","affiliations":[{"actor":"x3"}]},{"id":"x3"}],
"sources":[{"id":"s1","derived_from":["s2"]},{"id":"s2"},{"id":"x3"}],
"tracks":[{"id":"t1","between":["x2","x3"],"states":["on","off"]}],
"events":[{"id":"e1","type":"own-talks","participants":[{"actor":"x3","role":"host"}],
 "citations":[{"source":"s2","speaker":"x3"}],"effects":[{"track":"t1","state":"on"}],"attributes":{"about":"x2"}},
 {"id":"e2","type":"talks"}],
"links":[{"from":"e1","to":"e2","type":"own-causes","citations":[{"source":"s2"}]},{"id":"l1","from":"e1","to":"e2","type":"precedes"}]}
EOF
cp case.json kept.json
# renamed ANSWER OLD NEW: as if each "OLD" but that of the attribute was replaced by hand
renamed ()
{
  answer=$1
  shift
  run 0 "$answer changed" '' rename case.json "$@"
  document "$(sed "s/\"$1\"/\"$2\"/g; s/\"about\":\"$2\"/\"about\":\"$1\"/" kept.json)"
  cp kept.json case.json
}
renamed '1 item' x1 'First of all'
renamed '3 items' x2 aa
renamed '3 items' e1 0
renamed '3 items' e2 会谈
renamed '2 items' t1 embassy
renamed '1 item' s1 z
renamed '4 items' s2 a
renamed '2 items' own-talks a-type
renamed '2 items' own-causes a-cause
renamed '1 item' l1 l2
run 0 '{"changed":1}' '' rename case.json x3 new --kind source --format json
cp kept.json case.json
refuse 2 'case.json: "x3" is the id of an actor and of a source; choose with --kind' rename case.json x3 new
refuse 2 'case.json: event "e2" is there already' rename case.json e1 e2
refuse 2 'case.json: event "e1" is there already' rename case.json e1 e1
refuse 2 'case.json: event type "talks" is there already' rename case.json own-talks talks
refuse 2 'case.json: the id of the event is empty' rename case.json e1 ''
refuse 2 'case.json: the id of the event holds the control character U+0009' rename case.json e1 "$(printf 'a\tb')"
refuse 2 'case.json: the id of the event is not UTF-8' rename case.json e1 "$(printf '\377')"
refuse 2 'case.json: the id of the link is empty' rename case.json l1 ''
refuse 1 'case.json: nothing in the document has the id "e3"' rename case.json e3 e4
refuse 1 'case.json: nothing in the document has the id "talks"' rename case.json talks e4
refuse 2 'usage: timeline rename FILE OLD NEW' rename case.json e1

# unite
cat > case.json <<'EOF'
{"format":"libtimeline","version":1,
"actors":[{"id":"rus","kind":"state","name":"Russia"},{"id":"russia","kind":"group","name":"Russian Federation","codes":{"iso3166":"RUS"}},
{"id":"mfa","parent":"russia"},{"id":"gbr","name":"United Kingdom"}],
"sources":[{"id":"bbc","title":"BBC"},{"id":"bbc-news","title":"BBC News","url":"https://example.org"},{"id":"rus"},{"id":"russia"}],
"tracks":[{"id":"t","between":["russia","gbr"],"states":["on"]}],
"events":[{"id":"e","type":"talks","participants":[{"actor":"russia","role":"host"},{"actor":"rus","role":"host"}],
"citations":[{"source":"bbc-news","speaker":"russia"}]}]}
EOF
refuse 2 'case.json: "rus" and "russia" are the ids of actors and of sources; choose with --kind' unite case.json rus russia
refuse 2 'case.json: --kind is actor or source, not "event"' unite case.json rus russia --kind event
refuse 2 'case.json: actor "russia" and "mfa" cannot be one: one is above the other' unite case.json russia mfa
refuse 2 'case.json: actor "gbr" and "russia" cannot be one: track "t" is between them' unite case.json gbr russia
refuse 2 'case.json: source "bbc" is one already' unite case.json bbc bbc
refuse 1 'case.json: there is no actor "bbc"' unite case.json bbc gbr
refuse 1 'case.json: there is no source "bcc"; there is "bbc" (BBC)' unite case.json bbc bcc --kind source
refuse 2 'usage: timeline unite FILE KEEP OTHER' unite case.json bbc
run 0 '4 items changed' 'timeline: actor rus: kind stays "state"; that of "russia" was "group"
timeline: actor rus: name stays "Russia"; that of "russia" was "Russian Federation"' unite case.json rus 'russian federation'
run 0 '{"changed":2}' 'timeline: source bbc: title stays "BBC"; that of "bbc-news" was "BBC News"' unite case.json bbc bbc-news --format json
document '{"format":"libtimeline","version":1,"actors":[{"id":"gbr","name":"United Kingdom"},{"id":"mfa","parent":"rus"},{"id":"rus","kind":"state","name":"Russia","aliases":["russia","Russian Federation"],"codes":{"iso3166":"RUS"}}],"sources":[{"id":"bbc","title":"BBC","url":"https://example.org"},{"id":"rus"},{"id":"russia"}],"tracks":[{"id":"t","between":["rus","gbr"],"states":["on"]}],"events":[{"id":"e","type":"talks","participants":[{"actor":"rus","role":"host"}],"citations":[{"source":"bbc","speaker":"rus"}]}]}'

# edit: an editor is a command of the shell, to which the name of a file is added
unset VISUAL EDITOR
export TMPDIR="$work/tmp"
mkdir tmp
cat > case.json <<'EOF'
{"format":"libtimeline","version":1,"actors":[{"id":"a"}],
"events":[{"id":"e","type":"talks","title":"A title","x-own":1.50},{"id":"f","type":"talks"},{"id":"g","type":"talks"}],
"links":[{"from":"e","to":"f","type":"causes"},{"id":"l","from":"f","to":"g","type":"causes"},{"id":"m","from":"f","to":"g","type":"causes"}]}
EOF
cat > type-text <<'EOF'
cat "$1" > shown
printf '%s' "$TEXT" > "$1"
EOF
export EDITOR='sh type-text' TEXT='{"id":"e","type":"summit","participants":[{"actor":"a","role":"host"}],"x-own":1.50}'
run 0 e '' edit case.json e
printf '{\n  "id": "e",\n  "type": "talks",\n  "title": "A title",\n  "x-own": 1.50\n}\n' | cmp - shown || status=1
document "{\"format\":\"libtimeline\",\"version\":1,\"actors\":[{\"id\":\"a\"}],\"events\":[$TEXT,"'{"id":"f","type":"talks"},{"id":"g","type":"talks"}],"links":[{"from":"e","to":"f","type":"causes"},{"id":"l","from":"f","to":"g","type":"causes"},{"id":"m","from":"f","to":"g","type":"causes"}]}'
TEXT='{"id":"a","name":"A"}'
run 0 '{"id":"a"}' '' edit case.json a --format json
TEXT='{"from":"e","to":"g","type":"triggers","confidence":0.9}'
export VISUAL="$EDITOR" EDITOR=false
run 0 'e triggers g' '' edit case.json e causes f
export EDITOR="$VISUAL" VISUAL=
TEXT='{"id":"n","from":"f","to":"g","type":"enables"}'
run 0 n '' edit case.json l
document '{"format":"libtimeline","version":1,"actors":[{"id":"a","name":"A"}],"events":[{"id":"e","type":"summit","participants":[{"actor":"a","role":"host"}],"x-own":1.50},{"id":"f","type":"talks"},{"id":"g","type":"talks"}],"links":[{"id":"m","from":"f","to":"g","type":"causes"},{"id":"n","from":"f","to":"g","type":"enables"},{"from":"e","to":"g","type":"triggers","confidence":0.9}]}'

# mistake STATUS STDERR TEXT ID: without a terminal, there is no second try
mistake ()
{
  export TEXT="$3"
  refuse "$1" "case.json: $2" edit case.json "$4"
}
mistake 2 "the edited text: 1:10: id: found the end of the text, expected ',' or '}'" '{"id":"e"' e
mistake 2 'the edited text: 1:1: found the end of the text, expected an object' '' e
mistake 2 "the edited text: the id is \"h\" now, but was \"e\"; 'timeline rename' changes ids" '{"id":"h","type":"talks"}' e
mistake 2 'the edited text is not UTF-8' "$(printf '{"id":"\377"}')" e
mistake 1 'the edited text: type of the event: there is no event type "tallks"; there is "talks" (Talks)' '{"id":"e","type":"tallks"}' e
mistake 2 'the edited text: link "n" is there already' '{"id":"n","from":"f","to":"g","type":"causes"}' m
mistake 2 'nothing is changed, because causal-cycle: event e: 2 events cause each other in a cycle, from "e" back to it' '{"from":"g","to":"e","type":"causes"}' m
export EDITOR=false
refuse 2 'case.json: nothing is changed, because the editor "false" failed with status 1' edit case.json e
export EDITOR='kill -9 $$;'
refuse 2 'case.json: nothing is changed, because the editor "kill -9 $$;" was ended' edit case.json e
export EDITOR=true
refuse 1 'case.json: nothing in the document has the id "h"' edit case.json h
refuse 2 'usage: timeline edit FILE ID | FILE FROM TYPE TO' edit case.json e causes
refuse 0 'case.json: nothing is changed' edit case.json e
cat > case.json <<'EOF'
{"format":"libtimeline","version":1,"types":{"events":[{"id":"own"}]},"events":[{"id":"f","type":"talks"},{"id":"g","type":"talks"}],
"links":[{"id":"l","from":"f","to":"g","type":"causes"},{"id":"m","from":"f","to":"g","type":"causes"}]}
EOF
refuse 2 'case.json: 2 links are "f" causes "g"; choose one by its id' edit case.json f causes g
refuse 2 'case.json: "own" is the id of an event-type, which is edited in the document itself' edit case.json own
[ -z "$(ls tmp)" ] || { echo "edit: files are left over"; status=1; }

# another program changed the document meanwhile: that is kept, and so is what was written
cat > both <<'EOF'
echo '{"format":"libtimeline","version":1}' > case.json
printf '{"id":"f","type":"summit"}' > "$1"
EOF
got=0
EDITOR='sh both' "$TIMELINE" edit case.json f > out 2> err || got=$?
[ "$got" = 2 ] && [ "$(cat case.json)" = '{"format":"libtimeline","version":1}' ] && grep -q 'what you wrote is in ' err ||
  { echo "edit: a document that changed meanwhile"; cat err; status=1; }
[ "$(cat tmp/*)" = '{"id":"f","type":"summit"}' ] || { echo "edit: what was written is lost"; status=1; }

# on a terminal it asks
cat > second <<'EOF'
[ -e tried ] && printf '{"id":"e","type":"summit"}' > "$1" || printf '{"id":"e"' > "$1"
echo > tried
EOF
if command -v script > /dev/null; then
  for answer in y n; do
    echo '{"format":"libtimeline","version":1,"events":[{"id":"e","type":"talks"}]}' > case.json
    rm -f tried
    { sleep 1; printf '%s\n' "$answer"; sleep 1; } |
      EDITOR='sh second' script -qec "'$TIMELINE' edit case.json e" typescript > /dev/null || true
    grep -q 'Edit again? \[Y/n\]' typescript || { echo "edit: nothing is asked"; cat typescript; status=1; }
    found=$(grep -c summit case.json || true)
    [ "$answer$found" = y1 ] || [ "$answer$found" = n0 ] || { echo "edit: after $answer:"; cat typescript case.json; status=1; }
  done
fi

# new
run 0 first.timeline.json '' new first.timeline.json
run 0 '0 errors, 0 warnings, 0 notes' '' check first.timeline.json
"$TIMELINE" info first.timeline.json --format json | grep -q '"events":2,"links":1,"actors":2,"sources":1' || status=1
run 0 '{"file":"first.jsonl"}' '' new first.jsonl --format json
run 0 '0 errors, 0 warnings, 0 notes' '' check first.jsonl
[ "$(wc -l < first.jsonl)" = 7 ] || { echo "new: another document"; cat first.jsonl; status=1; }
run 0 first.csv '' new first.csv
run 0 first.TSV '' new first.TSV
printf '%s\r\n' 'id,date,title,type,status,initiator,target,speaker,place,country,source,quote,tags,known,caused-by,description' \
  'expulsion,2018-03-14,The United Kingdom expels 23 diplomats,expulsion-of-diplomat,confirmed,gbr,rus,,London,GBR,https://example.org/article,23 diplomats,example,,,' |
  cmp - first.csv || status=1
tr ',' '\t' < first.csv | cmp - first.TSV || status=1
run 2 '' 'timeline: first.csv: a CSV table is not changed in place, since it cannot hold all of a timeline; write a document with -o FILE.timeline.json' add first.csv --type talks
"$TIMELINE" add first.csv --type talks --id z -o sheet.json > out 2> err || { echo "add: a sheet is not read"; cat err; status=1; }
"$TIMELINE" show sheet.json z > out || { echo "add: no event z"; status=1; }
"$TIMELINE" convert first.TSV --dry-run > out 2> err || { echo "new: a sheet that cannot be read"; cat out err; status=1; }
! grep -E 'warning|attribute' out err || { echo "new: a column that means nothing"; status=1; }
echo mine > first.csv
run 2 '' 'timeline: first.csv: File exists' new first.csv
[ "$(cat first.csv)" = mine ] || { echo "new: a file is replaced"; status=1; }
ln -s nowhere.json dangling.json
run 2 '' 'timeline: dangling.json: File exists' new dangling.json
run 2 '' 'timeline: no/first.json: No such file or directory' new no/first.json
run 2 '' 'timeline: first.xlsx: a sheet is .csv or .tsv' new first.xlsx
run 2 '' "timeline: first: a document is .timeline.json or another name that 'timeline formats' lists; a sheet is .csv or .tsv" new first
[ ! -e nowhere.json ] && [ ! -e first.xlsx ] && [ ! -e first ] || { echo "new: a file is left"; status=1; }

# elsewhere; from and to standard streams; the mode and the format stay; what cannot be read or written is an error
echo '{"format":"libtimeline","version":1,"events":[{"id":"e","type":"talks"}]}' > case.json
chmod 640 case.json
cp case.json before.json
run 0 f '' add case.json --type talks --id f -o other.json
cmp case.json before.json || { echo "-o: the document itself is changed"; status=1; }
"$TIMELINE" show other.json f > /dev/null || { echo "-o: no event f"; status=1; }
input=before.json
run 0 '{"format":"libtimeline","version":1,"events":[{"id":"e","type":"talks"},{"id":"g","type":"talks"}]}' '' add - --type talks --id g -o -
run 2 '' 'timeline: standard input cannot be changed; write the changed document with -o FILE' add - --type talks
input=
ln -s case.json link.json
run 0 f '' add link.json --type talks --id f
[ -L link.json ] && [ "$(stat -c %a case.json)" = 640 ] || { echo "add: the link or the mode is lost"; status=1; }
"$TIMELINE" convert case.json -f jsonl -o lines.json
run 0 g '' add lines.json --type talks --id g
[ "$(wc -l < lines.json)" = 4 ] || { echo "add: the format is not kept"; cat lines.json; status=1; }
chmod 444 case.json
refuse 2 'case.json: the file is write-protected, and is only replaced by force' add case.json --type talks
run 0 g '' add case.json --type talks --id g --force
run 2 '' 'timeline: nothing.json: No such file or directory' add nothing.json --type talks
printf '{"a":' > broken.json
run 2 '' 'timeline: broken.json:1:6: a: found the end of the text, expected a value' add broken.json --type talks

# real documents: what some commands change, others change back
for real in "$top_srcdir/examples/02-us-china-cyber.out" "$top_srcdir/tests/data/model/everything.json"; do
  "$TIMELINE" convert "$real" > first.json
  cp first.json work.json
  event=$("$TIMELINE" list work.json --limit 1 --format json | sed 's/^\[{"id":"\([^"]*\)".*/\1/')
  actor=$(sed 's/.*"actors":\[{"id":"\([^"]*\)".*/\1/' work.json)
  "$TIMELINE" add work.json --type talks --id zz-new --initiator "$actor" > out
  "$TIMELINE" link work.json "$event" answered-by zz-new --note 'a note' > out
  "$TIMELINE" rename work.json "$event" zz-other > out
  "$TIMELINE" rename work.json "$actor" zz-actor --kind actor > out
  "$TIMELINE" remove work.json zz-other answered-by zz-new > out
  "$TIMELINE" remove work.json zz-new > out
  ! cmp -s first.json work.json || { echo "$real: nothing is renamed"; status=1; }
  "$TIMELINE" rename work.json zz-other "$event" > out
  "$TIMELINE" rename work.json zz-actor "$actor" > out
  cmp first.json work.json || { echo "$real: another document is left"; status=1; }
done
exit $status
