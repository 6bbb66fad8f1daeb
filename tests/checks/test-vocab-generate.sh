#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# data/generate.awk takes the tables as they are, gives the same C each time, and refuses each kind of broken table with
# one line that names file, line and fault.
set -eu
export LC_ALL=C

data=$(cd "$(dirname "$0")/../../data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')
status=0

generate ()
{
  (cd "$1" && ${AWK:-awk} -f "$data/generate.awk" event-types.tsv link-types.tsv scales.tsv scale-goldstein-gdelt.tsv \
    scale-goldstein-icews.tsv scale-schrodt-plover.tsv quads.tsv crosswalk.tsv plover.tsv plover-contexts.tsv)
}

# judge ERROR FOLDER: the generator refuses the tables there with that one line, or, where it is "", takes them
judge ()
{
  generate "$2" > "$work/out" 2> "$work/errors" && taken=yes || taken=no
  if [ "$(cat "$work/errors")" != "$1" ] || { [ -n "$1" ] && [ $taken = yes ]; }; then
    echo "should say: $1"
    echo "says:       $(cat "$work/errors") (taken: $taken)"
    status=1
  fi
}

# refuses ERROR FILE SED: the tables, once SED has changed FILE
refuses ()
{
  rm -rf "$work/broken"
  mkdir "$work/broken"
  cp "$data"/*.tsv "$work/broken"
  sed "$3" "$data/$2" > "$work/broken/$2"
  judge "$1" "$work/broken"
}

generate "$data" > "$work/first" || { echo "the tables as they are do not pass"; exit 1; }
generate "$data" > "$work/second"
cmp "$work/first" "$work/second" || status=1

# a small tree to break: its own line numbers
cat > "$work/tree" << 'ROWS'
id	parent	label	cameo	plover
event		Event		
talks	event	Talks		
summit	talks	Summit		
cameo-04	talks	Consultation	04	CONSULT
cameo-040	cameo-04	Any consultation	040	CONSULT
ROWS
tree ()
{
  rm -rf "$work/small"
  mkdir "$work/small"
  cp "$data"/*.tsv "$work/small"
  head -n 1 "$data/crosswalk.tsv" > "$work/small/crosswalk.tsv"
  sed "$2" "$work/tree" > "$work/small/event-types.tsv"
  judge "${1:+event-types.tsv:$1}" "$work/small"
}

tree '' ''
tree '1: the header is not "id'"$tab"'parent'"$tab"'label'"$tab"'cameo'"$tab"'plover"' '1s/label/name/'
tree '4: 4 columns instead of 5' '4s/.$//'
tree '4: a character other than plain ASCII, or a blank at the edge of a column' '4s/Summit/Summit /'
tree '4: a character other than plain ASCII, or a blank at the edge of a column' '4s/Summit/Som'"$(printf '\303\251')/"
tree '4: a character other than plain ASCII, or a blank at the edge of a column' '4s/Summit/A "summit"/'
tree '4: "Summit" is not an id of small letters, digits and hyphens' '4s/^summit/Summit/'
tree '4: event type talks comes twice' '4s/^summit/talks/'
tree '4: event type summit has no label' '4s/Summit//'
tree '4: event type summit has a code that is none' "4s/Summit$tab/Summit${tab}4/"
tree '5: event type cameo-04 has the code 05' "5s/${tab}04/${tab}05/"
tree '4: there is no parent "tolks"' "4s/${tab}talks/${tab}tolks/"
tree '2: the first row is the root and has no parent' "2s/event$tab/event${tab}talks/"
tree '3: there is no parent ""' "3s/${tab}event/$tab/"
tree '3: the parent summit is not above its child: out of order, or a cycle' "3s/${tab}event/${tab}summit/"
tree '4: the parent summit is not above its child: out of order, or a cycle' "4s/${tab}talks/${tab}summit/"
tree '6: the rows below summit do not stand together' "5s/${tab}talks/${tab}event/; 6s/${tab}cameo-04/${tab}summit/"
tree '6: the next code above cameo-040 is ""' "6s/${tab}cameo-04/${tab}talks/"
tree '6: the next code above cameo-05 is "cameo-04"' "6s/040/05/g"

refuses 'link-types.tsv:3: link type causes comes twice' link-types.tsv '3s/^[a-z]*/causes/'
refuses 'link-types.tsv:3: link type triggers is of no known family, "casual"' link-types.tsv \
  '3s/causal/casual/'
refuses 'link-types.tsv:3: link type triggers has no label' link-types.tsv '3s/triggers$//'
refuses 'scales.tsv:3: scale goldstein-cameo does not follow goldstein-gdelt in the order of names' scales.tsv \
  '3s/icews/cameo/'
refuses 'scales.tsv:3: there is no table of scale goldstein-iceland' scales.tsv '3s/^goldstein-icews/goldstein-iceland/'
refuses 'scales.tsv:2: scale goldstein-gdelt has no version or no origin' scales.tsv "2s/${tab}1$tab/$tab$tab/"
refuses 'scale-goldstein-icews.tsv:1: scales.tsv does not name this scale' scales.tsv 3d
refuses 'scales.tsv:2: scale goldstein-gdelt scores codes of no known scheme, "weis"' scales.tsv '2s/cameo/weis/'
refuses 'quads.tsv:3: there is no rule "icews"' quads.tsv '3s/gdelt/icews/'
refuses 'quads.tsv:3: class "5" is not 1 to 4' quads.tsv '3s/1$/5/'
refuses 'quads.tsv:3: rule gdelt has the code 01 twice' quads.tsv '3s/02/01/'
refuses 'crosswalk.tsv:3: code 03 does not follow 03 in the order of codes' crosswalk.tsv '3s/030/03/'
refuses 'crosswalk.tsv:3: code 030 becomes what is no category, mode or list of contexts' crosswalk.tsv '3s/AGREE/agree/'
refuses 'crosswalk.tsv:3: event type cameo-030 has the category "AGREE"' crosswalk.tsv '3s/AGREE/AID/'
refuses 'crosswalk.tsv:33: category CONSULT has no mode fone' crosswalk.tsv '33s/phone/fone/'
refuses 'crosswalk.tsv:3: there is no context diplomatical' crosswalk.tsv '3s/diplomatic/diplomatical/'
refuses 'crosswalk.tsv:2: there is no category AGREE' plover.tsv '/^AGREE/d'
refuses 'plover.tsv:3: "consult" is no category, or has what is no list of modes' plover.tsv '3s/CONSULT/consult/'
refuses 'plover-contexts.tsv:3: context "asylum" is none, or does not follow asylum in the order of names' plover-contexts.tsv '3s/.*/asylum/'
refuses 'crosswalk.tsv:3: there is no event type cameo-0300' crosswalk.tsv '3s/030/0300/'
refuses 'scale-goldstein-gdelt.tsv:4: code 010 does not follow 010 in the order of codes' \
  scale-goldstein-gdelt.tsv '4s/011/010/'
refuses 'scale-goldstein-gdelt.tsv:4: code 011 has the score "-0,1", which is no decimal' \
  scale-goldstein-gdelt.tsv '4s/-0.1/-0,1/'

exit $status
