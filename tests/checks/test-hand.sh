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
refuse 1 'case.json: type of the event: there is no event type "expulsion-of-diplomats"; there is "expulsion-of-diplomat" (Expulsion of diplomats)' add case.json --type expulsion-of-diplomats
refuse 1 'case.json: there is no actor "Rusia"; there is "rus" (Russia)' add case.json --type talks --initiator Rusia
refuse 1 'case.json: source of the citation: there is no source "bcc"; there is "bbc"' add case.json --type talks --initiator fra --source bcc
refuse 2 'case.json: event "talks" is there already' add case.json --type talks --id talks
refuse 2 'case.json: --quote is given 1 time, but the event cites 0 sources' add case.json --type talks --quote x
refuse 2 'case.json: --status: there is no status "confirmd"; there is "confirmed"' add case.json --type talks --status confirmd
refuse 2 '--date "2018-13" is not EDTF: month 13 does not exist' add case.json --type talks --date 2018-13
refuse 2 "usage: timeline add FILE" add

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
refuse 2 'case.json: "a" is the id of an actor and of a source; choose with --kind' remove case.json a
refuse 2 'case.json: actor "a" is named by track "t" and 1 more' remove case.json a --kind actor
refuse 2 'case.json: --kind is event, actor, source, track or link, not "person"' remove case.json a --kind person
refuse 1 'case.json: there is no link "a"' remove case.json a --kind link
refuse 2 'case.json: event "e" is named by link "l" and 1 more' remove case.json e
refuse 1 'case.json: there is no event, actor, source, track or link "nothing"' remove case.json nothing
refuse 1 'case.json: there is no link "f" causes "e"' remove case.json f causes e
refuse 2 'usage: timeline remove FILE ID | FILE FROM TYPE TO' remove case.json e causes
run 0 a '' remove case.json a --kind source
run 0 l '' remove case.json l
run 0 'e precedes f' '' remove case.json e precedes f
run 0 '{"id":"f"}' '' remove case.json f --format json
run 0 t '' remove case.json t
run 0 b '' remove case.json b
document '{"format":"libtimeline","version":1,"actors":[{"id":"a"}],"sources":[{"id":"s"}],"events":[{"id":"e","type":"talks","participants":[{"actor":"a","role":"host"}],"citations":[{"source":"s"}]}]}'

# elsewhere; from and to standard streams; the mode stays; what cannot be written is an error
chmod 640 case.json
cp case.json before.json
run 0 f '' add case.json --type talks --id f -o other.json
cmp case.json before.json || { echo "-o: the document itself is changed"; status=1; }
"$TIMELINE" show other.json f > /dev/null || { echo "-o: no event f"; status=1; }
input=case.json
run 0 '{"format":"libtimeline","version":1,"events":[{"id":"g","type":"talks"}]}' '' add - --type talks --id g -o - << 'EOF'
EOF
