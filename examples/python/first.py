#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""A first timeline in Python: built, looked into, asked why and how things stood, saved and loaded."""
import datetime

import gi

gi.require_version("Tl", "1.0")
from gi.repository import GLib, Tl

# Add first what events name: the actors, the source, and the track of relations that they change.
timeline = Tl.Timeline(title="Five officers", language="en")
timeline.add(
    Tl.Actor("usa", kind="state", name="United States"),
    Tl.Actor("chn", kind="state", name="China"),
    Tl.Source("paper", title="A newspaper", reliability="b"),
    Tl.Track("dialogue", between=["chn", "usa"], states=["active", "suspended"], initial="active"))

# No date is more exact than its source: the theft has none, and the suspension happened on some day of a month.
timeline.add(
    Tl.Event("theft", "espionage", title="Trade secrets are stolen", status="alleged",
             participants=[("chn", "initiator"), ("usa", "target")], citations=[Tl.Citation("paper", speaker="usa")]),
    Tl.Event("indictment", "indictment", title="Five officers are indicted", date=datetime.date(2014, 5, 19),
             participants=[("usa", "initiator"), ("chn", "target")], citations=["paper"]),
    Tl.Event("suspension", "suspension-of-dialogue", title="China pulls out of the dialogue",
             date=Tl.Date("2014-05", verbatim="in May"), participants=[("chn", "initiator"), ("usa", "target")],
             effects=[("dialogue", "suspended")], citations=["paper"]),
    Tl.Event("denial", "denial", title="China denies the theft", date="2014-05-20",
             participants=[("chn", "speaker")], citations=["paper"]),
    Tl.Link("theft", "indictment", "provokes", confidence=0.9),
    Tl.Link("indictment", "suspension", "triggers", confidence=0.8),
    Tl.Link("denial", "theft", "denies"))

print("all:")
for event in timeline:
    print(f"  {event.id:<12}{event.date or 'undated'}")
print(len(timeline), "events;", "denial" in timeline, timeline["suspension"].participants[0].actor)

print("after 19 May:")
for event in timeline.query(actor="chn", since=datetime.date(2014, 5, 20)):
    print(f"  {event.id:<12}{event.date or 'undated'}")
print("certainly:", [event.id for event in timeline.query(since="2014-05-20", certainly=True)])

print("why:")
for cause in timeline.find_causes("suspension"):
    print(f"  {' → '.join(cause.path)}: {cause.confidence:.2f}")

print("how they stood:")
for status in timeline.find_status("usa", "chn", datetime.date(2014, 6, 4)):
    print(f"  {status.track} {status.state}, {status.certainty}, since {status.since[0]:%d %B} at the earliest")

print("claims:")
for claim in timeline.find_claims():
    print(f"  {claim.event} is {claim.verdict}: {claim.supporters} against {claim.deniers}")

timeline.save("first.json")
assert Tl.load("first.json").to_json() == timeline.to_json()
try:
    timeline.add(Tl.Event("arrest", "arrest", participants=[("nobody", "target")]))
except GLib.Error as error:
    print("error:", error.message)
