#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The JSON Schema against somebody else's validator: it takes what is written, and refuses what breaks its rules.
set -eu
python=/usr/bin/python3
$python -c 'import jsonschema; jsonschema.Draft202012Validator' 2> /dev/null || exit 77
exec $python - "$top_srcdir" << 'EOF'
import copy, json, pathlib, sys
import jsonschema

top = pathlib.Path(sys.argv[1])
schema = json.loads((top / "docs/schema/timeline-1.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
bad = 0

for path in [top / "examples/01-one-event.out", top / "examples/02-us-china-cyber.out",
             top / "tests/data/model/everything.json", top / "tests/data/model/everything.canonical.json"]:
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        print(f"{path.name}: {error.json_path}: {error.message}")
        bad = 1

# what the schema itself can see broken; the place, and what to put there
document = json.loads((top / "tests/data/model/everything.json").read_text(encoding="utf-8"))
breaks = [
    (["format"], "csv"), (["version"], 2), (["version"], "1"), (["title"], 7), (["title"], None), (["actors", 0, "id"], ""),
    (["actors", 0, "id"], "a\nb"), (["actors", 0, "id"], 5), (["actors", 0, "kind"], "planet"), (["sources", 0, "reliability"], "G"),
    (["events", 0, "status"], "rumoured"), (["events", 0, "type"], None), (["events", 0, "tags"], "x"),
    (["events", 0, "date"], 2014), (["links", 0, "confidence"], 1.5), (["links", 0, "confidence"], "high"),
    (["links", 0, "to"], None), (["links", 0, "lag", "max"], "3 days"), (["tracks", 0, "between"], ["usa"]), (["events"], {}), (["links"], None), (["types", "links", 0, "family"], "friendly"),
]
for path, value in breaks:
    broken = copy.deepcopy(document)
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    if validator.is_valid(broken):
        print(f"{path} = {value!r} is not refused")
        bad = 1
for path in (["format"], ["version"], ["events", 0, "id"], ["events", 0, "type"], ["links", 0, "from"], ["tracks", 0, "id"]):
    broken = copy.deepcopy(document)
    place = broken
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    if validator.is_valid(broken):
        print(f"without {path} it is not refused")
        bad = 1
sys.exit(bad)
EOF
