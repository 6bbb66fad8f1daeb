#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Series of real events against SQLite: ICEWS's events and quadruples and GDELT's events become JSON Lines here, and each
# figure of `timeline series` must be what SQLite says of the same rows. TL_SHARED_DATA names the folder that holds them.
set -eu
[ -n "${TL_SHARED_DATA:-}" ] && [ -d "$TL_SHARED_DATA/icews" ] || exit 77
python=/usr/bin/python3
$python -c 'import sqlite3' 2> /dev/null || exit 77
exec $python - "$TL_SHARED_DATA" "$TIMELINE" << 'EOP'
import csv, json, pathlib, sqlite3, subprocess, sys, tempfile

data, timeline = pathlib.Path(sys.argv[1]), sys.argv[2]
work = tempfile.TemporaryDirectory()
failed = 0


def rows(path, **options):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        yield from csv.reader(file, **options)


tabs = {"delimiter": "\t", "quoting": csv.QUOTE_NONE}
codes = {row[3]: (row[2], float(row[4])) for row in list(rows(data / "icews/cameo-codes.csv"))[1:]}
by_name = {name: code for code, (name, score) in reversed(codes.items())}


def root_class(code):
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 9 else 3 if root <= 14 else 4


def icews_events():
    """source actor, its state, target actor, its state, day, code, score of its own, score, class"""
    table = list(rows(data / "icews/events.2018.sample.tab", **tabs))
    for row in (dict(zip(table[0], row)) for row in table[1:]):
        states = [row["Source Country"], row["Target Country"]]
        if "NA" not in states and "" not in states:
            score = float(row["Intensity"])
            yield (row["Source Name"], states[0], row["Target Name"], states[1], row["Event Date"], row["CAMEO Code"],
                   score, score, root_class(row["CAMEO Code"]))


def icews_quadruples():
    for row in rows(data / "icews/quadruples-2005-2015.tsv", **tabs):
        if len(row) == 4 and row[1] in by_name:
            code = by_name[row[1]]
            yield row[0], None, row[2], None, row[3], code, None, codes[code][1], root_class(code)


def gdelt_events():
    """GDELT's own score and class of each event are the judges of ours, which come from its code"""
    for name in ("2.0-61col-100.tsv", "2.0-61col-translated-100.tsv", "1.0-57-and-58col-710.tsv"):
        for row in rows(data / "gdelt/samples" / name, **tabs):
            a, b, code = row[7], row[17], row[26]
            if len(row) in (57, 58, 61) and a and b:
                day = f"{row[1][:4]}-{row[1][4:6]}-{row[1][6:]}"
                yield row[5] + " ", a, row[15] + " ", b, day, code, None, float(row[30]), int(row[29])


def write(events, path):
    """Agencies and units below their states, so that series has to roll up."""
    actors, lines = {}, []
    for number, (source, a, target, b, day, code, own, score, quad) in enumerate(events):
        for name, state in ((source, a), (target, b)):
            if state is not None:
                actors[state] = {"id": state, "kind": "state"}
                actors.setdefault(name + " of " + state, {"id": name + " of " + state, "parent": state})
            else:
                actors[name] = {"id": name, "kind": "state"}
        event = {"id": f"e{number}", "type": "cameo-" + code, "date": day, "participants": [
            {"actor": source + " of " + a if a is not None else source, "role": "initiator"},
            {"actor": target + " of " + b if b is not None else target, "role": "target"}]}
        if own is not None:
            event["scores"] = {"goldstein-icews": own}
        lines.append({"event": event})
    head = {"format": "libtimeline", "version": 1}
    items = [head] + [{"actor": actor} for actor in actors.values()] + lines
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), encoding="utf-8")


# the label of the period of day d; a week is that of its Thursday
periods = {"day": "d", "month": "substr(d, 1, 7)", "year": "substr(d, 1, 4)",
           "quarter": "substr(d, 1, 4) || '-Q' || ((substr(d, 6, 2) + 2) / 3)",
           "week": "strftime('%Y', d, '-3 days', 'weekday 4') || '-W' || "
                   "printf('%02d', (strftime('%j', d, '-3 days', 'weekday 4') - 1) / 7 + 1)"}


def expected(database, period, directed):
    # ids are ordered by their bytes, so that SQLite's own order of texts is the right one
    pair = "s, t" if directed else "min(s, t), max(s, t)"
    return database.execute(
        f"select {pair}, {periods[period]}, count(*), sum(g), avg(g), sum(max(g, 0)), sum(min(g, 0)), sum(q = 1),"
        " sum(q = 2), sum(q = 3), sum(q = 4) from e where s <> t group by 1, 2, 3 order by 1, 2, 3").fetchall()


def near(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))


def compare(name, found, wanted):
    global failed
    if len(found) != len(wanted) or not wanted:
        print(f"{name}: {len(found)} rows, not {len(wanted)}")
        failed = 1
        return
    for row, want in zip(found, wanted):
        have = (row["from"], row["to"], row["period"], row["count"])
        figures = (row["sum"], row["mean"], row["cooperation"], row["conflict"])
        if (have != want[:4] or row["possible_count"] != row["count"] or not all(map(near, figures, want[4:8]))
                or tuple(row["quad"]) != want[8:] or row["sum_low"] != row["sum"] or row["sum_high"] != row["sum"]):
            print(f"{name}: {row}, not {want}")
            failed = 1
            return


def ask(path, *arguments):
    return json.loads(subprocess.check_output([timeline, "series", "--format", "json", str(path), *arguments]))


for name, events, scale in (("icews", list(icews_events()), "goldstein-icews"),
                            ("quadruples", list(icews_quadruples()), "goldstein-icews"),
                            ("gdelt", list(gdelt_events()), "goldstein-gdelt")):
    path = pathlib.Path(work.name) / (name + ".jsonl")
    write(events, path)
    database = sqlite3.connect(":memory:")
    database.execute("create table e (s, t, d, g, q)")
    database.executemany("insert into e values (?, ?, ?, ?, ?)", [
        (a if a is not None else source, b if b is not None else target, day, score, quad)
        for source, a, target, b, day, code, own, score, quad in events])
    for period in periods:
        for directed in (False, True):
            flags = ["--by", period, "--scale", scale] + ["--directed"] * directed
            compare(f"{name} {' '.join(flags)}", ask(path, *flags), expected(database, period, directed))
    # each of some pairs alone is what it is among all
    pairs = expected(database, "month", True)
    for s, t in sorted({row[:2] for row in pairs})[:: len(pairs) // 8 + 1]:
        flags = ["--scale", scale, "--directed"]
        compare(f"{name} {s} {t}", ask(path, *flags, "--", s, t), [row for row in pairs if row[:2] == (s, t)])
sys.exit(failed)
EOP
