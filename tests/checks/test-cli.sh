#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The command's exit status, standard output and standard error, as a table: status | what standard output begins with |
# the whole of standard error | arguments.
set -eu
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
us="$top_srcdir/examples/02-us-china-cyber.out"
cp "$us" "$work/us.json"
cat > "$work/cycle.json" <<'EOF'
{"format":"libtimeline","version":1,"events":[{"id":"a","type":"talks"},{"id":"b","type":"talks"}],
"links":[{"from":"a","to":"b","type":"causes"},{"from":"b","to":"a","type":"causes"}]}
EOF
printf '{"format":"libtimeline","version":1,\n"events":[{"id":"a","type":"no-such"}]}' > "$work/type.json"
printf '{"format":"libtimeline","version":1,\n"events":[}' > "$work/syntax.json"
printf '{"format":"libtimeline","version":1,"sources":[{"id":"s"}],"events":[{"id":"a","type":"talks","date":"2014-05-10"},{"id":"b","type":"talks"},{"id":"c","type":"talks"}],"links":[{"from":"a","to":"b","type":"causes","lag":{"min":"P2D","max":"P4D"},"citations":[{"source":"s"}]},{"from":"c","to":"b","type":"causes"}]}' > "$work/gone.json"
printf '{"format":"libtimeline","version":1,"events":[{"id":"a","type":"talks"},{"id":"b","type":"talks"},{"id":"c","type":"talks"}],"links":[{"from":"a","to":"b","type":"causes"},{"from":"b","to":"c","type":"causes"}]}' > "$work/chain.json"
{
  printf '{"format":"libtimeline","version":1,"events":[\n'
  for i in $(seq 150); do printf '{"id":"e%s","type":"talks","date": "soon"}%s\n' "$i" "$([ "$i" = 150 ] || echo ,)"; done
  printf ']}\n'
} > "$work/many.json"
cd "$work"
formats='json, jsonl, csv, tsv, gdelt, gdelt-mentions, icews and plover'
written='json, jsonl, csv and tsv'
# unless the build was made without libarchive, and without libxlsxwriter
"$TIMELINE" formats | grep -q 'not built in' || formats='json, jsonl, csv, tsv, xlsx, ods, gdelt, gdelt-mentions, icews and plover'
! "$TIMELINE" formats | grep -q '^xlsx  *read  *write' || written='json, jsonl, csv, tsv and xlsx'

# expect STATUS STDOUT-PREFIX STDERR COMMAND...
expect ()
{
  want=$1 begin=$2 message=$3
  shift 3
  got=0
  "$TIMELINE" "$@" < "${input:-/dev/null}" > out 2> err || got=$?
  [ "$got" = "$want" ] || { echo "timeline $*: status $got, not $want"; cat err; status=1; }
  head -c "$(printf %s "$begin" | wc -c)" out > head
  [ "$(cat head)" = "$begin" ] || { echo "timeline $*: standard output is not '$begin…' but"; head -3 out; status=1; }
  [ "$message" = "*" ] || [ "$(cat err)" = "$message" ] || { echo "timeline $*: standard error is"; cat err; status=1; }
  [ "$want" != 2 ] || [ ! -s out ] || { echo "timeline $*: something on standard output"; status=1; }
  [ "$want" != 2 ] || [ "$(wc -l < err)" = 1 ] || { echo "timeline $*: not one line on standard error"; status=1; }
}

# usage
expect 2 '' "timeline: a command is missing; see 'timeline --help'"
expect 2 '' "timeline: there is no command \"frobnicate\"; see 'timeline --help'" frobnicate
expect 2 '' "timeline: there is no command \"lits\"; there is \"list\"; see 'timeline --help'" lits
expect 2 '' "timeline: there is no command \"Status\"; there is \"status\"; see 'timeline --help'" Status
expect 0 'Usage: timeline COMMAND' '' --help
expect 0 'timeline 1.' '' --version
expect 2 '' 'timeline: usage: timeline info FILE' info
expect 2 '' 'timeline: info: Unknown option --nonsense' info --nonsense us.json
expect 2 '' 'timeline: list: Unknown option --sinse; there is --since' list us.json --sinse 2014
expect 2 '' 'timeline: --by: a period is day, week, month, quarter or year, not "moth"; there is "month"' series us.json --by moth
expect 2 '' 'timeline: info answers as text or json, not "xml"' info --format xml us.json

# files
expect 2 '' 'timeline: nowhere.json: No such file or directory' info nowhere.json
expect 2 '' 'timeline: .: Is a directory' info .
expect 2 '' "timeline: syntax.json:2:11: events[0]: found '}', expected a value or ']'" info syntax.json
expect 2 '' 'timeline: type.json:2:28: events[0].type: there is no event type "no-such"' info type.json

# info, check
expect 0 '{"title":"US-China cyber relations, 2013-2014","events":21,"links":28,"actors":18,"sources":2,"tracks":1,"earliest":"2013-04-13T00:00:00Z","latest":"2014-10-21T23:59:59Z","types":{"accusation":6,' '' info --format json us.json
expect 0 '{"ok":true,"problems":[{"severity":"note","code":"likely-duplicate",' '' check --format json us.json
expect 1 '{"ok":false,"problems":[{"severity":"error","code":"causal-cycle","where":"event a","message":"2 events cause each other in a cycle' '' check --format json cycle.json
expect 1 '{"ok":false,"problems":[{"severity":"error","code":"dangling-reference","where":"type.json:2:28: event \"a\" (events[0].type)","message":"there is no event type' '' check --format json type.json
expect 2 '' "timeline: syntax.json:2:11: events[0]: found '}', expected a value or ']'" check syntax.json

# check: how many problems there are, of which as many are listed as asked for
expect 1 '{"ok":false,"problems":[{"severity":"error","code":"invalid-date","where":"many.json:2:35: event \"e1\" (events[0].date)",' '' check --format json many.json
expect 1 'error   invalid-date' '' check --limit 1 many.json
[ "$(tail -2 out)" = "and 149 more, which --limit 0 lists too
150 errors, 0 warnings, 0 notes" ] || { echo "check --limit: does not end as it should"; cat out; status=1; }
"$TIMELINE" check many.json > out || true
[ "$(grep -c invalid-date out)" = 100 ] || { echo "check: does not list 100 problems"; status=1; }
"$TIMELINE" check --limit 0 many.json > out || true
[ "$(grep -c invalid-date out)" = 150 ] || { echo "check --limit 0: does not list all"; status=1; }
expect 2 '' 'timeline: --limit is -1, but must be 0 or more' check --limit -1 many.json

# lenient reading: never without the option, never in silence
expect 2 '' 'timeline: many.json:2:35: events[0].date: "soon" is not EDTF: column 1: found '"'s', expected a year of four digits" info many.json
expect 0 '{"title":null,"events":150,' '*' info --lenient --format json many.json
[ "$(head -1 err)" = 'timeline: many.json: 150 mistakes; what breaks a rule was left out, or kept in words:' ] && [ "$(wc -l < err)" = 12 ] || { echo "--lenient: standard error is"; cat err; status=1; }
expect 0 '{"format":"libtimeline","version":1,"events":[{"id":"a","type":"event"}]}' '*' convert --lenient --format json type.json
expect 1 '{"ok":false,' '' check --lenient --format json type.json
expect 0 '{"title":"US-China' '' info --lenient --format json us.json
expect 2 '' "timeline: syntax.json:2:11: events[0]: found '}', expected a value or ']'" info --lenient syntax.json

# --pretty indents every answer, and changes nothing else
pretty ()
{
  "$TIMELINE" "$@" --format json > compact 2> /dev/null || true
  "$TIMELINE" "$@" --format json --pretty > indented 2> /dev/null || true
  [ "$(wc -l < compact)" = 1 ] && [ "$(wc -l < indented)" -gt 1 ] && [ "$(tr -d ' \n' < compact)" = "$(tr -d ' \n' < indented)" ] || { echo "timeline $*: --pretty does not indent it"; head -3 indented; status=1; }
}
pretty info us.json
pretty check us.json
pretty check many.json
pretty list us.json
pretty show us.json pla-indictment
pretty causes us.json dialogue-suspension
pretty effects us.json pla-indictment
pretty why us.json dialogue-suspension
pretty path us.json trade-secret-theft dialogue-suspension
pretty pivots chain.json c
pretty without us.json pla-indictment
pretty infer us.json
pretty status us.json usa chn
pretty claims us.json
pretty open us.json --on 2014-10-21
pretty series us.json usa chn
pretty series us.json
pretty asof us.json 2014
pretty account us.json usa
pretty diff us.json gone.json
pretty merge us.json us.json us.json
pretty order us.json
pretty convert us.json
pretty formats
pretty types events
pretty types links
pretty types scales
pretty date 2014-05
pretty date 2014-05 2014

# list, show
expect 0 '[{"id":"dialogue-announced","type":"policy-announcement","date":"2013-04-13","start":["2013-04-13T00:00:00Z","2013-04-13T23:59:59Z"],"end":["2013-04-13T00:00:00Z","2013-04-13T23:59:59Z"],"title":"A cyber working group is announced","match":"certain","status":"reported","standing":"asserted","participants":[{"actor":"usa","role":"speaker"},{"actor":"chn","role":"target"}]}]' '' list --format json --limit 1 us.json
expect 0 '[]' '' list --format json --since 2020 --certainly us.json
expect 0 '[{"id":"pla-indictment"' '' list --format json --type indictment --since 2014-05 --until 2014-05 us.json
expect 1 '' 'timeline: us.json: there is no actor "nobody"' list --actor nobody us.json
expect 0 '' 'timeline: --since "early May 2014" is 2014-05' list --since 'early May 2014' us.json
expect 0 '' 'timeline: --until "May 2014" is 2014-05' list --until 'May 2014' us.json
expect 0 '' 'timeline: --on "4 March 2014" is 2014-03-04' status --on '4 March 2014' us.json usa chn
expect 2 '' 'timeline: --since "May" is not EDTF: column 1: found '"'M', expected a year of four digits" list --since May us.json
expect 2 '' 'timeline: --since "2014" is after --until "2013"' list --since 2014 --until 2013 us.json
expect 0 '{"id":"pla-indictment","type":"indictment",' '' show --format json us.json pla-indictment
expect 1 '' 'timeline: us.json: there is no event "nothing"' show us.json nothing
expect 1 '' 'timeline: us.json: there is no event "pla-inditement"; there is "pla-indictment" (Five PLA officers are indicted)' show us.json pla-inditement
expect 1 '' 'timeline: us.json: there is no actor "Chinna"; there is "chn" (China)' list --actor Chinna us.json
expect 1 '' 'timeline: us.json: there is no event type "inditement"; there is "indictment" (Indictment)' list --type inditement us.json
expect 2 '' 'timeline: there is no status "alledged"; there is "alleged"' list --status alledged us.json

# every line marks what is doubtful
doubtful ()
{
  want=$1
  shift
  "$TIMELINE" "$@" > out 2> err || true
  grep -qF -- "$want" out || { echo "timeline $*: no '$want' in"; cat out err; status=1; }
}
doubtful 'The NSA listens in on Huawei and its managers (alleged; denied by NSA)' list us.json
doubtful 'PLA officers steal trade secrets of US companies (alleged)' causes us.json dialogue-suspension
doubtful 'trade-secret-theft (alleged) → pla-indictment → dialogue-suspension' causes us.json dialogue-suspension
doubtful 'huawei-eavesdropping (alleged; denied by NSA) → dialogue-suspension' path us.json huawei-eavesdropping dialogue-suspension
doubtful '“The NSA listens in on Huawei and its managers” (alleged; denied by NSA) contributes to' why us.json dialogue-suspension
doubtful 'PLA officers steal trade secrets of US companies (alleged)' pivots us.json yang-statement
"$TIMELINE" why --format json us.json dialogue-suspension | grep -qF '"huawei-eavesdropping":{"status":"alleged","standing":"contested"}' || { echo "why: the standing of an event is missing"; status=1; }

# an empty answer says so on a terminal, and is empty elsewhere
empty ()
{
  want=$1
  shift
  [ -z "$("$TIMELINE" "$@")" ] || { echo "timeline $*: an empty list is not empty"; status=1; }
  ! command -v script > /dev/null || script -qec "$TIMELINE $*" /dev/null < /dev/null > out 2>&1 || true
  ! command -v script > /dev/null || grep -qF "$want" out || { echo "timeline $*: no '$want' on a terminal"; cat out; status=1; }
}
empty 'no event matches' list --since 2020 --certainly us.json
empty 'the document names no cause for it' causes us.json trade-secret-theft
empty 'the document names no effect of it' effects us.json yang-statement

# causes, effects, order
expect 0 '[{"id":"pla-indictment","depth":1,"confidence":0.9,"via":"dialogue-suspension","path":["pla-indictment","dialogue-suspension"],"status":"reported","standing":"asserted"}' '' causes --format json us.json dialogue-suspension
expect 0 '[{"id":"pla-indictment","depth":1,"confidence":0.9,"via":"dialogue-suspension","status":"reported","standing":"asserted"}' '' causes --no-paths --format json us.json dialogue-suspension
expect 0 '[{"id":"trade-secret-theft","depth":1,' '' causes --format json --min-confidence 0.9 us.json pla-indictment
expect 0 '[]' '' causes --format json us.json trade-secret-theft
expect 0 '[{"id":"pla-indictment","depth":1,' '' effects --format json --depth 1 us.json trade-secret-theft
expect 1 '' 'timeline: us.json: there is no event "nothing"' causes us.json nothing
expect 2 '' '*' causes --min-confidence 2 us.json pla-indictment
expect 0 '{"acyclic":true,"generations":[[' '' order --format json us.json
expect 1 '{"acyclic":false,"cycle":["a","b"]}' '' order --format json cycle.json

# why, path, pivots
expect 0 '{"event":"dialogue-suspension","chains":[{"root":"trade-secret-theft","confidence":0.81,"weakest":{"from":"trade-secret-theft","to":"pla-indictment","type":"provokes"},"path":["trade-secret-theft","pla-indictment","dialogue-suspension"]},{"root":"huawei-eavesdropping","confidence":0.4,' '' why --format json us.json dialogue-suspension
expect 0 '{"event":"c","chains":[{"root":"a","confidence":1,"weakest":{"from":"a","to":"b","type":"causes"},"via":"b"}],"events":{"a":{"status":"reported","standing":"asserted","via":"b"},"b":{"status":"reported","standing":"asserted","via":"c"},"c":{"status":"reported","standing":"asserted","via":null}}}' '' why --no-paths --format json "$work/chain.json" c
expect 0 'removed   trade-secret-theft  PLA officers steal trade secrets of US companies (alleged)' '' without us.json trade-secret-theft
expect 0 '0.81  trade-secret-theft (alleged)
      The weakest link: trade-secret-theft (alleged) provokes pla-indictment.
0.40  huawei-eavesdropping (alleged; denied by NSA)' '' why --no-paths us.json dialogue-suspension
expect 0 '{"event":"yang-statement","chains":[{"root":"trade-secret-theft","confidence":0.7,' '' why --rule minimum --format json us.json yang-statement
expect 2 '' 'timeline: --rule is product or minimum, not "maximum"' why --rule maximum us.json yang-statement
expect 1 '' 'timeline: us.json: there is no event "nothing"' why us.json nothing
expect 0 '{"strongest":{"path":["trade-secret-theft","pla-indictment","yang-statement"],"confidence":0.63},"shortest":{"path":["trade-secret-theft","pla-indictment","yang-statement"],"confidence":0.63},"events":{"trade-secret-theft":{"status":"alleged","standing":"asserted"},"pla-indictment":{' '' path --format json us.json trade-secret-theft yang-statement
expect 1 '' 'timeline: us.json: no chain leads from "yang-statement" to "trade-secret-theft"' path us.json yang-statement trade-secret-theft
expect 0 '[{"id":"trade-secret-theft","status":"alleged","standing":"asserted"},{"id":"pla-indictment","status":"reported","standing":"asserted"}]' '' pivots --format json us.json yang-statement

# infer, without
expect 0 '{"consistent":true,"tightened":[]}' '' infer --format json us.json
printf '{"format":"libtimeline","version":1,"events":[{"id":"a","type":"talks","date":"2014-05-10"},{"id":"b","type":"talks"}],"links":[{"from":"a","to":"b","type":"causes","lag":{"min":"P2D","max":"P4D"}}]}' > lag.json
expect 0 '{"consistent":true,"tightened":[{"id":"b","start":{"given":[null,null],"inferred":["2014-05-12T00:00:00Z","2014-05-14T23:59:59Z"]},"end":{"given":[null,null],"inferred":["2014-05-12T00:00:00Z",null]},"by":[{"from":"a","to":"b","type":"causes"}]}]}' '' infer --format json lag.json
sed 's/"id":"b"/"id":"b","date":"2014-05-20"/' lag.json > late.json
expect 1 '{"consistent":false,"chain":[{"event":"b","bound":"start","earliest":"2014-05-20T00:00:00Z","latest":"2014-05-20T23:59:59Z"},{"link":{"from":"a","to":"b","type":"causes"},"constraint":"start(a) >= start(b) - P4D"},{"event":"a","bound":"start","earliest":"2014-05-10T00:00:00Z","latest":"2014-05-10T23:59:59Z"}]}' '' infer --format json late.json
sed 's/"version":1/&,"actors":[{"id":"rus","name":"Russia"}],"sources":[{"id":"tass","author":"rus"}]/
     s/"date":"2014-05-20"/&,"citations":[{"source":"tass","stance":"denies"}]/' late.json > denied.json
expect 1 'These dates and links contradict each other:
start(b) (denied by Russia)
  is within 2014-05-20T00:00:00Z to 2014-05-20T23:59:59Z
  constraint start(a) >= start(b) - P4D
  because   a causes b
start(a)
  is within' '' infer denied.json
expect 0 '{"removed":["dialogue-opening"],"orphaned":[],"widened":[],"tracks":[{"track":"us-china-cyber-dialogue","before":["none","active","suspended"],"after":["none","suspended"]}]}' '' without --format json us.json dialogue-opening
expect 0 'removed   dialogue-opening  The cyber working group first meets
orphaned  none
track     The dialogue of China and the US on cyber security
  before  none → active → suspended
  after   none → suspended' '' without us.json dialogue-opening
cat > trust.json <<'EOF'
{"format":"libtimeline","version":1,"actors":[{"id":"uk","name":"United Kingdom"},{"id":"rus","name":"Russia"}],
"sources":[{"id":"bbc","author":"uk","reliability":"A"},{"id":"tass","author":"rus","reliability":"C"}],
"tracks":[{"id":"t","between":["uk","rus"],"states":["normal","suspended"],"initial":"normal"}],
"events":[{"id":"speech","type":"statement","date":"2018-03-12","citations":[{"source":"bbc"}]},
{"id":"expulsion","type":"expulsion-of-diplomat","date":"2018-03-14","title":"Diplomats leave","citations":[{"source":"bbc"},{"source":"tass"}],"effects":[{"track":"t","state":"suspended"}]}],
"links":[{"from":"speech","to":"expulsion","type":"causes"}]}
EOF
expect 0 '{"removed":["speech"],"orphaned":[],"widened":[],"tracks":[],"uncaused":["expulsion"],"standing":[{"id":"expulsion","before":"asserted","after":"asserted","credibility":[0.95,0.5]}]}' '' without --format json trust.json --source bbc
expect 0 'removed   speech
uncaused  expulsion  Diplomats leave
standing  expulsion  Diplomats leave
  verdict      asserted
  supporters   United Kingdom, Russia → Russia
  credibility  0.95 → 0.50
  independent  2 → 1' '' without trust.json --source bbc
expect 0 '{"removed":[],"orphaned":[],"widened":[{"id":"b","start":{"before":["2014-05-12T00:00:00Z","2014-05-14T23:59:59Z"],"after":[null,null]},' '' without --format json gone.json --source s
expect 1 '' 'timeline: us.json: there is no event "nothing"' without us.json nothing
expect 1 '' 'timeline: us.json: there is no source "nobody"' without us.json --source nobody
expect 2 '' '*' without us.json
expect 2 '' '*' without us.json pla-indictment --source no-more-cyber-talks

# status, claims, open
expect 0 '[{"track":"us-china-cyber-dialogue","state":"suspended","certainty":"certain","since":["2014-05-01T00:00:00Z","2014-05-31T23:59:59Z"],"by":"dialogue-suspension"}]' '' status --format json us.json usa chn --on 2014-10-19
expect 0 '[{"track":"us-china-cyber-dialogue","state":"active","certainty":"certain","since":["2013-07-08T00:00:00Z","2013-07-08T23:59:59Z"],"by":"dialogue-opening"}]' '' status --format json us.json usa chn --on 2014-01-01
expect 0 '[{"track":"us-china-cyber-dialogue","state":"none","certainty":"certain","since":null,"by":null},' '' status --format json us.json chn usa
expect 1 '' 'timeline: us.json: there is no actor "nobody"' status us.json usa nobody
# by name, by alias, by code and by id, in any case, they are the same two
expect 0 'The dialogue of China and the US on cyber security  suspended  certain  since May 2014, by dialogue-suspension' '' status us.json "united states" China --on 2014-10-19
for pair in 'us CHINA' 'US China' 'CHN USA' 'Washington Beijing' 'Q30 Q148' 'chn US'; do
  expect 0 'The dialogue of China and the US on cyber security  suspended  certain  since May 2014, by dialogue-suspension' '' status us.json $pair --on 2014-10-19
  expect 0 'The dialogue of China and the US on cyber security  active  certain  since 8 July 2013, by dialogue-opening' '' status us.json $pair --on 2014-01-01
done
expect 0 '[{"id":"hypocrisy-charge","standing":"asserted","supporters":["Lawrence Mwangi"],"deniers":[],"doubters":[],"independent_sources":1,"answered_by":[],"days_to_answer":null},' '' claims --format json us.json
grep -q '"id":"huawei-eavesdropping","standing":"contested","supporters":\["Lawrence Mwangi","geng","chn"\],"deniers":\["nsa"\]' out || { echo "claims: the NSA's denial is missing"; status=1; }
grep -q '"id":"data-breaches","standing":"contested","supporters":\["Lawrence Mwangi","comey","fbi"\],"deniers":\["chn"\]' out || { echo "claims: China's dismissal is missing"; status=1; }
expect 0 '[]' '' claims --unanswered --on 2013-01 --format json us.json
expect 2 '' 'timeline: --on needs --unanswered' claims --on 2013-01 us.json
expect 0 '[{"id":"data-breaches","standing":"contested","supporters":["Lawrence Mwangi","comey","fbi"],"deniers":["chn"],"doubters":[],"independent_sources":1,"answered_by":["fbi-accusation","china-dismissal"],"days_to_answer":' '' claims --format json us.json data-breaches
expect 0 'data-breaches            contested US companies are broken into more and more
  supporters   Lawrence Mwangi, James Comey, FBI
  deniers      China
  credibility  0.50
  answered by  fbi-accusation   The FBI accuses hackers backed by China
               china-dismissal  China dismisses the FBI'"'"'s claims' '' claims us.json data-breaches
expect 1 '' 'timeline: us.json: there is no event "data-breach"; there is "data-breaches" (US companies are broken into more and more)' claims us.json data-breach
expect 2 '' 'timeline: --unanswered is for all accusations, not for one event' claims --unanswered us.json data-breaches
cat > doubts.json <<'EOF'
{"format":"libtimeline","version":1,"actors":[{"id":"usa","name":"United States"},{"id":"rus","name":"Russia"},{"id":"chn","name":"China"}],
"events":[{"id":"a","type":"accusation","date":"2018-03-04","participants":[{"actor":"usa","role":"speaker"}]},
{"id":"d","type":"denial","date":"2018-03-05","participants":[{"actor":"rus","role":"speaker"}]},
{"id":"q","type":"statement","date":"2018-03-06","participants":[{"actor":"chn","role":"speaker"}]},
{"id":"b","type":"espionage","known":"2018-03-04"}],
"links":[{"from":"a","to":"b","type":"accuses-of"},{"from":"d","to":"b","type":"denies"},{"from":"q","to":"b","type":"doubts"}]}
EOF
expect 0 '[{"id":"b","standing":"contested","supporters":["usa"],"deniers":["rus"],"doubters":["chn"],' '' claims --format json doubts.json b
expect 0 'b                        contested 
  supporters   United States
  deniers      Russia
  doubters     China
  answered by  d' '' claims doubts.json b
expect 0 'b
id           b
type         espionage
date         undated
known        4 March 2018
status       reported
standing     contested
supporters   United States
deniers      Russia
doubters     China
incoming     a accuses of it
             d denies it
             q doubts it' '' show doubts.json b
expect 0 '{"id":"b","type":"espionage","known":"2018-03-04","standing":"contested","supporters":["usa"],"deniers":["rus"],"doubters":["chn"],"incoming":' '' show --format json doubts.json b
sed 's/"known":"2018-03-04"/"known":"2018-03-04","status":"confirmed"/; s/,{"from":"a","to":"b","type":"accuses-of"}//' doubts.json > noted.json
expect 0 '{"ok":true,"problems":[' '' check --format json noted.json
grep -q '"code":"confirmed-but-contested","where":"event b","message":"the status is confirmed, but the event is contested: some deny it"' out || { echo "check: the status is not noted"; status=1; }
expect 0 '[{"kind":"accusation","id":"hypocrisy-charge","since":' '' open --on 2014-10-21 --format json us.json
grep -q '{"kind":"suspension","track":"us-china-cyber-dialogue","since":\["2014-05-01T00:00:00Z","2014-05-31T23:59:59Z"\]}' out || { echo "open: the suspension is missing"; status=1; }
expect 2 '' 'timeline: usage: timeline open FILE --on D' open us.json
printf '{"format":"libtimeline","version":1,"actors":[{"id":"usa"},{"id":"chn"}],"tracks":[{"id":"t","between":["usa","chn"],"states":["active","suspended"],"initial":"active"},{"id":"u","between":["usa","chn"],"states":["active","suspended"],"initial":"active"}],"events":[{"id":"a","type":"suspension-of-dialogue","date":"2014-05","effects":[{"track":"t","state":"suspended"},{"track":"u","state":"suspended"}]},{"id":"b","type":"resumption-of-dialogue","date":"2014-05","effects":[{"track":"t","state":"active"}]},{"id":"c","type":"suspension-of-dialogue","date":"2014-05/2014-06","effects":[{"track":"t","state":"suspended"}]}]}' > twice.json
expect 0 '[{"kind":"suspension","track":"t","since":["2014-05-01T00:00:00Z","2014-05-20T23:59:59Z"]},{"kind":"suspension","track":"u","since":["2014-05-01T00:00:00Z","2014-05-20T23:59:59Z"]}]' '' open --on 2014-05-20 --format json twice.json
expect 0 'suspension  t                            since 2014-05-01T00:00:00Z
suspension  u                            since 2014-05-01T00:00:00Z' '' open --on 2014-05-20 twice.json
# days are counted on the calendar
printf '{"format":"libtimeline","version":1,"events":[{"id":"a","type":"accusation","date":"2018-03-12"},{"id":"b","type":"denial","date":"2018-03-13"}],"links":[{"from":"a","to":"b","type":"answered-by"}]}' > days.json
expect 0 '[{"id":"a","standing":"asserted","supporters":[],"deniers":[],"doubters":[],"independent_sources":0,"answered_by":["b"],"days_to_answer":[1,1]}]' '' claims --format json days.json
grep -q '^  after        1 day$' out || "$TIMELINE" claims days.json | grep -q '^  after        1 day$' || { echo 'claims: not one day'; status=1; }
# since when it may have been, over all readings; in the history what the dates do not put in order is possible
expect 0 't  active     possible  since 2014-05-20T23:59:59Z at the latest
t  suspended  possible  since 2014-05-01T00:00:00Z to 2014-05-20T23:59:59Z
u  active     possible
u  suspended  possible  since May 2014, by a' '' status --on 2014-05-20 twice.json usa chn
expect 0 't  active     certain
t  suspended  possible  since May 2014, by a
t  active     possible  since May 2014, by b
t  suspended  possible  by c, from May 2014 to June 2014
u  active     certain
u  suspended  certain   since May 2014, by a' '' status twice.json usa chn
# a track is shown by its title, and no title breaks the columns; an empty answer says so on a terminal
expect 0 'The dialogue of China and the US on cyber security  none       certain
The dialogue of China and the US on cyber security  active     certain  since 8 July 2013, by dialogue-opening' '' status us.json usa chn
expect 0 '' '' status us.json usa snowden
if script -qc true /dev/null > /dev/null 2>&1; then
  script -qc "'$TIMELINE' status us.json usa snowden" /dev/null < /dev/null | grep -q '^no track between United States and Edward Snowden' || { echo "status: nothing said on a terminal"; status=1; }
  script -qc "'$TIMELINE' series us.json nsa fbi" /dev/null < /dev/null | grep -q '^no events between' || { echo "series: nothing said on a terminal"; status=1; }
fi

expect 0 'hypocrisy-charge         asserted  China calls Washington a hypocrite
  supporters   Lawrence Mwangi
  credibility  0.50' '' claims us.json

# series
expect 0 '[{"from":"usa","to":"chn","period":"2013-Q2","count":1,"possible_count":3,"sum":0,"mean":0,"sum_low":-2,"sum_high":0,"cooperation":0,"conflict":0,"quad":[1,0,0,0],"scale":"goldstein-icews"},' '' series --by quarter --format json us.json usa chn
expect 0 '[{"from":"chn","to":"usa","period":"2013","count":2,"possible_count":6,"sum":7,' '' series --by year --format json us.json
expect 0 '[{"from":"chn","to":"usa","period":"2013","count":0,' '' series --by year --format json --directed us.json
expect 0 '[{"from":"chn","to":"usa","period":"2013","count":0,"possible_count":1,"sum":null,"mean":null,"sum_low":-2,"sum_high":0,"cooperation":null,"conflict":null,"quad":[0,0,0,0],"scale":"goldstein-gdelt"},{"from":"chn","to":"usa","period":"2014","count":5,"possible_count":6,"sum":-13,"mean":-2.6,' '' series --by year --format json --directed --scale goldstein-gdelt us.json chn usa
expect 0 'scores by goldstein-icews; - is not known
from                           to             period   count  most    sum     mean    low   high  quads
China                          United States  2013-04      1     2      0        0      0      0  1 0 0 0' '' series us.json
printf '{"format":"libtimeline","version":1,"actors":[{"id":"usa","kind":"state","name":"A state with a long name"},{"id":"chn","kind":"state"}],"events":[' > years.json
for year in 2010 2012; do
  [ "$year" = 2010 ] || printf , >> years.json
  printf '{"id":"a%s","type":"talks","date":"%s","scores":{"goldstein-icews":-2.4},"participants":[{"actor":"usa","role":"initiator"},{"actor":"chn","role":"target"}]},' $year $year >> years.json
  printf '{"id":"b%s","type":"talks","date":"%s","scores":{"goldstein-icews":-0.32},"participants":[{"actor":"usa","role":"initiator"},{"actor":"chn","role":"target"}]}' $year $year >> years.json
done
printf ']}' >> years.json
expect 0 'scores by goldstein-icews; - is not known
from                      to   period  count  most    sum   mean    low   high  quads
A state with a long name  chn  2010        2     2  -2.72  -1.36  -2.72  -2.72  2 0 0 0
A state with a long name  chn  2011        0     0      -      -      -      -  0 0 0 0
A state with a long name  chn  2012        2     2  -2.72  -1.36  -2.72  -2.72  2 0 0 0' '' series --by year --empty years.json usa chn
expect 0 '[{"from":"usa","to":"chn","period":"2010","count":2,"possible_count":2,"sum":-2.72,"mean":-1.36,"sum_low":-2.72,"sum_high":-2.72,"cooperation":0,"conflict":-2.72,"quad":[2,0,0,0],"scale":"goldstein-icews"},{"from":"usa","to":"chn","period":"2012",' '' series --by year --format json years.json usa chn
expect 0 '[]' '' series --format json cycle.json
expect 0 '' '' series cycle.json
expect 1 '' 'timeline: us.json: there is no actor "nobody"' series us.json usa nobody
expect 2 '' 'timeline: a series needs two actors or none: series FILE [A B]' series us.json usa
expect 2 '' 'timeline: --by: a period is day, week, month, quarter or year, not "decade"' series us.json --by decade
expect 2 '' "timeline: there is no scale \"weis\"; see 'timeline types scales'" series us.json --scale weis

# exchanges
printf '{"format":"libtimeline","version":1,"actors":[{"id":"gbr","kind":"state","name":"United Kingdom"},{"id":"rus","kind":"state"}],"events":[' > expelled.json
printf '{"id":"uk","type":"expulsion","date":"2018-03-14","title":"23 leave London","participants":[{"actor":"gbr","role":"initiator"},{"actor":"rus","role":"target"}],"attributes":{"diplomats":23}},' >> expelled.json
printf '{"id":"ru","type":"expulsion","date":"2018-03-17","participants":[{"actor":"rus","role":"initiator"},{"actor":"gbr","role":"target"}],"attributes":{"diplomats":46}}]}' >> expelled.json
expect 0 '{"exchanges":[{"act":"uk","answer":"ru","days":[3,3],"like":true,"ratio":2,"values":[23,46],"score_ratio":1,"scores":[-5,-5],"linked":false,"from":"gbr","to":"rus","certainty":"certain"}],"unanswered":[{"act":"ru","days":[3,3],"from":"rus","to":"gbr","certainty":"certain"}],"ladders":[{"acts":["uk","ru"],"trend":"escalating","turns":[]}],"measure":"diplomats","scale":"goldstein-icews","until":"2018-03-20T23:59:59Z"}' '' exchanges --format json expelled.json gbr rus --within P1W --measure diplomats --on 2018-03-20
expect 0 '{"exchanges":[],"unanswered":[{"act":"uk","days":[3,3],"from":"gbr","to":"rus","certainty":"certain"},{"act":"ru","days":[0,0],' '' exchanges --format json expelled.json
expect 0 'Exchanges
14 March 2018  United Kingdom: 23 leave London
  17 March 2018  rus: ru
    after 3 days; like for like; diplomats 23 : 46, ratio 2; no link says so

Unanswered by 2018-03-17
17 March 2018  rus: ru
    without an answer for 0 days

Ladders
escalating: uk → ru' '' exchanges expelled.json --within P1W --measure diplomats
expect 0 '' '' exchanges cycle.json
expect 1 '' 'timeline: expelled.json: there is no actor "nobody"' exchanges expelled.json gbr nobody
expect 2 '' 'timeline: exchanges are of two actors or of all: exchanges FILE [A B]' exchanges expelled.json gbr
expect 2 '' '*' exchanges expelled.json --within 'two weeks'
expect 2 '' "timeline: there is no scale \"weis\"; see 'timeline types scales'" exchanges expelled.json --scale weis

# asof, account
expect 0 '{"format":"libtimeline","version":1,"title":"US-China' '' asof us.json 2013-05-01
! grep -q '"id":"snowden-leaks"' out || { echo "asof: the leaks are known too early"; status=1; }
"$TIMELINE" asof us.json 2013-05-01 -o early.json && "$TIMELINE" check early.json > /dev/null || { echo "asof: what it writes has errors"; status=1; }
expect 0 '' '' asof us.json 2030 -o later.json --pretty
cmp us.json later.json || { echo "asof: at the end of all something is missing"; status=1; }
expect 2 '' 'timeline: "May" is not EDTF: column 1: found '"'M', expected a year of four digits" asof us.json May
expect 0 '' '' account us.json chn -o chn.json
expect 0 '' '' account us.json usa -o usa.jsonl
expect 1 '' 'timeline: us.json: there is no actor and no source "nobody"' account us.json nobody
expect 0 '{"format":"libtimeline","version":1,' '' account us.json chn --format json
"$TIMELINE" check chn.json > /dev/null || { echo "account: what it writes has errors"; status=1; }

# diff, merge
expect 0 '' '' diff us.json us.json
expect 0 '{"added":[],"removed":[],"changed":[]}' '' diff --format json us.json us.json
expect 1 '{"added":[{"kind":"event","id":"dialogue-announced"},' '' diff --format json chn.json usa.jsonl
"$TIMELINE" diff chn.json usa.jsonl > out || true
grep -qx '~ event data-breaches (US companies are broken into more and more) status: "denied" -> "alleged"' out || { echo "diff: the breaches have no title"; status=1; }
"$TIMELINE" diff --format json chn.json usa.jsonl > out || true
grep -q '{"kind":"event","id":"data-breaches","member":"status","old":"denied","new":"alleged"}' out || { echo "diff: the two accounts agree on the breaches"; status=1; }
grep -q '{"kind":"link","id":{"from":"china-dismissal","to":"data-breaches","type":"denies"}}' out || { echo "diff: a link is missing"; status=1; }
expect 1 '- event hypocrisy-charge' '' diff chn.json usa.jsonl
sed 's/"title": "US-China cyber relations, 2013-2014"/"title": "Ours"/' us.json > ours.json
sed 's/"language": "en"/"language": "en-GB"/' us.json > theirs.json
sed 's/"title": "US-China cyber relations, 2013-2014"/"title": "Theirs"/' us.json > other.json
expect 0 '{"format":"libtimeline","version":1,"title":"Ours","language":"en-GB",' '' merge us.json ours.json theirs.json
expect 1 '{"format":"libtimeline","version":1,"title":"Ours","language":"en",' 'timeline: timeline: title: changed by both: ours "Ours", theirs "Theirs"; ours is kept' merge us.json ours.json other.json
expect 2 '' 'timeline: usage: timeline merge BASE OURS THEIRS' merge us.json ours.json
expect 2 '' "timeline: syntax.json:2:11: events[0]: found '}', expected a value or ']'" merge us.json ours.json syntax.json

# date
expect 0 '{"edtf":"2014-05","level":0,"precision":"month",' '' date --format json 2014-05
expect 0 '{"edtf":"-0044","level":1,"precision":"year","earliest":"-0044-01-01T00:00:00Z",' '' date --format json -0044
expect 2 '' "timeline: \"201\": column 4: found the end, expected a year of four digits; the decade is 201X; perhaps 0201 is meant" date 201
expect 0 '{"relations":["before","meets"]}' '' date --format json 2014-05-19 2014-05-20
expect 0 'before meets' '' date 2014-05-19 2014-05-20
expect 0 '{"relations":["after"]}' '' date --format json 2014 -0044
expect 0 '{"edtf":"2014-05~","level":1,"precision":"month","earliest":"2014-04-28T00:00:00Z","latest":"2014-06-03T23:59:59Z",' '' date --format json --tolerance P3D 2014-05~
expect 0 '{"edtf":"[2014-10-08,2014-10-15]",' '' date --format json --resolve 'last Wednesday' --anchor 2014-10-16
expect 0 '{"edtf":"-0045-12-31",' '' date --format json --resolve yesterday --anchor -0044-01-01
expect 2 '' 'timeline: "soon" is not a known phrase about time' date --resolve soon --anchor 2014-10-16
expect 2 '' 'timeline: "soon" is not a known phrase about time' date --resolve soon
expect 2 '' 'timeline: "yesterday" is relative to the day on which it was said, which is not given: add --anchor D' date --resolve yesterday
expect 0 '{"edtf":"2018-03-04",' '' date --format json --resolve 'March 4, 2018'
expect 0 '{"edtf":"2014-10-08",' '' date --format json --resolve 上周三 --anchor 2014-10-16
expect 0 '{"edtf":"2015-05",' '' date --format json --resolve 'in May' --anchor 2014-10-16 --tense future
expect 0 '{"edtf":"2014-05-18",' 'timeline: --anchor "19 May 2014" is 2014-05-19' date --format json --resolve yesterday --anchor '19 May 2014'
expect 2 '' 'timeline: --tense "perfect" is unknown: expected past, future or either' date --resolve 'in May' --anchor 2014 --tense perfect
expect 2 '' 'timeline: the language "de" has no table of phrases: expected en, zh' date --resolve 'Mai 2014' --language de
expect 2 '' '*' date --tense past 2014
expect 2 '' "timeline: \"2018-3-4\": column 7: found '-', expected a month from 01 to 12, a season from 21 to 41, or XX; perhaps 2018-03-04 is meant" date 2018-3-4
expect 2 '' 'timeline: --tolerance "3 days" is not an ISO 8601 duration: column 1: expected P' date --tolerance '3 days' 2014~
expect 2 '' '*' date
expect 2 '' '*' date --batch 2014
printf '2014-05-19\n20\0\n[2013,2014]\n2014\t2015\n2014\t201\n\n 2014\n2014' > lines
cat > answers <<'EOF'
{"edtf":"2014-05-19","level":0,"precision":"day","earliest":"2014-05-19T00:00:00Z","latest":"2014-05-19T23:59:59Z","start":["2014-05-19T00:00:00Z","2014-05-19T23:59:59Z"],"end":["2014-05-19T00:00:00Z","2014-05-19T23:59:59Z"],"open":[false,false],"unknown":[false,false],"uncertain":false,"approximate":false,"unspecified":false}
{"error":"found U+0000, expected the end","column":3}
{"edtf":"[2013,2014]","level":2,"precision":"year","earliest":"2013-01-01T00:00:00Z","latest":"2014-12-31T23:59:59Z","start":["2013-01-01T00:00:00Z","2014-12-31T23:59:59Z"],"end":["2013-01-01T00:00:00Z","2014-12-31T23:59:59Z"],"open":[false,false],"unknown":[false,false],"uncertain":false,"approximate":false,"unspecified":false,"members":["2013","2014"]}
{"relations":["before","meets"]}
{"error":"found the end, expected a year of four digits; the decade is 201X; perhaps 0201 is meant","column":9}
{"error":"found the end, expected a year of four digits","column":1}
{"error":"found ' ', expected a year of four digits; perhaps 2014 is meant","column":1}
{"edtf":"2014","level":0,"precision":"year","earliest":"2014-01-01T00:00:00Z","latest":"2014-12-31T23:59:59Z","start":["2014-01-01T00:00:00Z","2014-12-31T23:59:59Z"],"end":["2014-01-01T00:00:00Z","2014-12-31T23:59:59Z"],"open":[false,false],"unknown":[false,false],"uncertain":false,"approximate":false,"unspecified":false}
EOF
input=lines
expect 1 '{"edtf":"2014-05-19",' '' date --batch
diff answers out || status=1
input=

# another program asks one line after another, without closing the pipe
mkfifo questions answered
"$TIMELINE" date --batch < questions > answered &
exec 3> questions 4< answered
for date in 2014 2014-05 2014-05-19; do
  echo "$date" >&3
  timeout 30 head -n 1 <&4 > out || :
  grep -q "^{\"edtf\":\"$date\"" out || { echo "a line to date --batch is not answered at once: $(cat out)"; status=1; }
done
exec 3>&- 4<&-
wait

# types
expect 0 '[{"id":"' '' types --format json
expect 0 '[{"id":"' '' types --format json links
expect 0 '[{"id":"' '' types --format json scales
expect 0 '[{"cameo":"01","plover":null,"mode":null,"contexts":[],"lost":["cameo 01"]},' '' types --format json crosswalk
expect 0 '01    nothing in PLOVER
010   nothing in PLOVER' '' types crosswalk
"$TIMELINE" types crosswalk > "$work/crosswalk"
grep -qx '03    AGREE                                               the same as cameo 035, cameo 0352' "$work/crosswalk" ||
  { echo "types crosswalk: $(grep '^03 ' "$work/crosswalk")"; exit 1; }
expect 0 'goldstein-gdelt   1' '' types scales
expect 0 '[{"category":"AGREE","quad":1,"modes":[]},{"category":"CONSULT","quad":1,"modes":["multilateral","phone","third-party","visit"]},' '' types --format json plover
expect 0 '[{"id":"asylum"},' '' types --format json contexts
expect 0 '[{"name":"Afghanistan","kind":"country","own_name":"افغانستان","language":"ps","codes":{"iso3166-1-alpha-2":"AF",' '' \
  types --format json countries
expect 0 'country  AF  AFG  AF  AFG  700  AFG  Q889     Afghanistan (افغانستان)' '' types countries
"$TIMELINE" types countries > "$work/countries"
for line in 'country  CN  CHN  CH  CHN  710  CHN  Q148     China (中国)' 'former   SU  SUN  -   -    -    -    Q15180   Soviet Union (Советский Союз)' \
  'region   -   -    -   AFR  -    -    Q15      Africa'; do
  grep -qFx "$line" "$work/countries" || { echo "types countries lacks: $line"; exit 1; }
done
expect 2 '' 'timeline: types lists events, links, scales, plover, contexts, crosswalk or countries, not "verbs"' types verbs

# convert: both ways, the same bytes; nothing half-written
expect 0 '' '' convert us.json -o us.jsonl
expect 0 '' '' convert us.jsonl -o again.json --pretty
cmp us.json again.json || status=1
expect 0 '{"format":"libtimeline","version":1,"title":"US-China' '' convert us.jsonl --format json
input=us.jsonl
expect 0 '{"format":"libtimeline","version":1,"title":"US-China' '' convert - --format json
input=
cp us.json old.json
expect 2 '' "timeline: syntax.json:2:11: events[0]: found '}', expected a value or ']'" convert syntax.json -o old.json
cmp us.json old.json || { echo "convert: the old file is gone"; status=1; }
expect 2 '' '*' convert us.json -o no/such/folder.json
expect 2 '' 'timeline: there is no format "docx"; the formats that are written are '"$written" convert us.json --format docx
expect 2 '' 'timeline: there is no format "docx"; the formats that are read are '"$formats" info --from-format docx us.json
ln -s old.json alias.json
chmod 640 old.json
expect 0 '' '' convert cycle.json -o alias.json
[ -L alias.json ] && [ "$(stat -c %a old.json)" = 640 ] || { echo "convert: the link or the mode is lost"; status=1; }
expect 0 '[]' '' convert us.json -o us2.json --loss-report /dev/stdout

# the format of what is written, and options of formats
expect 2 '' 'timeline: x.svg: no format has the extension "svg", and none is set; the formats that are written are '"$written" convert us.json -o x.svg
expect 2 '' 'timeline: x: the name has no extension, and no format is set; the formats that are written are '"$written" asof us.json 2014 -o x
[ ! -e x.svg ] && [ ! -e x ] || { echo "convert: something was written"; status=1; }
expect 0 '' '' convert us.json -o x.svg --format json
expect 0 '' '' convert us.json -o /dev/null
expect 0 '{"format":"libtimeline","version":1,' '' convert us.json -o /dev/stdout
expect 0 '{"format":"libtimeline","version":1,' '' convert us.json -o -
expect 0 '' '' convert us.json -o indented.json --option indent=yes
cmp indented.json again.json || { echo "convert: --option indent=yes is not --pretty"; status=1; }
expect 0 '{"format":"libtimeline"' '' convert us.json --pretty --option indent=no
expect 0 '' '' convert us.json -o again.jsonl --pretty
cmp us.jsonl again.jsonl || { echo "convert: --pretty changed JSON Lines"; status=1; }
expect 2 '' 'timeline: option "indent" cannot be "maybe": it is yes or no' convert us.json --option indent=maybe
expect 2 '' 'timeline: there is no option "indent": format "jsonl" takes none to be written' convert us.json --format jsonl --option indent=yes
expect 2 '' 'timeline: there is no option "colour" of a format that is written; known are indent, bom and leftovers' convert us.json --option colour=red
expect 2 '' 'timeline: there is no option "colour" of a format that is read; known are delimiter, dates, pivot, year, years, serial, split, decimal, type, encoding, mapping, sheet, fill-down and attributes' info us.json --option colour=red
expect 2 '' 'timeline: --option wants NAME=VALUE, not "indent"' convert us.json --option indent
printf 'weight,height\n1,2\n' > table
expect 2 '' 'timeline: table: this looks like a table with commas, CSV; the formats that are read are '"$formats" info table
cp us.jsonl lines.json
expect 0 '{"ok":true,"problems":[{"severity":"note","code":' '' check --format json lines.json
grep -q '"code":"other-format","where":"lines.json"' out || { echo "check: a name that says another format is not noted"; status=1; }

# formats: what is listed is what --help and the completion name
expect 0 'json          read  write  .json               JSON' '' formats
expect 0 '[{"name":"json","label":"JSON","extensions":["json"],"read":true,"write":true,"options":[{"name":"indent","values":["yes","no"],"default":"no"}]},{"name":"jsonl",' '' formats --format json
expect 0 '' '' convert --help
grep -q "Write as NAME: $(echo "$written" | sed 's/ and / or /')\$" out && grep -q "Read as NAME: $(echo "$formats" | sed 's/ and / or /')\$" out || { echo "--help names other formats"; status=1; }
if [ -w /dev/full ]; then
  "$TIMELINE" info us.json > /dev/full 2> err && { echo "info: a full disk goes unnoticed"; status=1; }
  [ "$(cat err)" = 'timeline: standard output: No space left on device' ] || { cat err; status=1; }
fi
exit $status
