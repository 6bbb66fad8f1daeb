# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""The worked example in Python: built from its facts, loaded, asked, reasoned about and saved. Takes the document."""
import datetime
import json
import os
import sys
import tempfile
import unittest

import gi

gi.require_version("Tl", "1.0")
from gi.repository import GLib, Tl

DOCUMENT = sys.argv.pop(1)


def date(told):
    if isinstance(told, dict):
        return Tl.Date(told.get("edtf"), verbatim=told.get("verbatim"), inferred=told.get("inferred", False))
    return told


def citation(told):
    return Tl.Citation(told["source"], **{name: date(value) if name == "date" else value
                                          for name, value in told.items() if name != "source"})


def build(facts):
    """Builds the timeline from the facts of a document by constructors alone, parents first."""
    timeline = Tl.Timeline(title=facts["title"], language=facts["language"])
    waiting = facts["actors"]
    while waiting:
        ready = [told for told in waiting if told.get("parent") is None or told["parent"] in timeline.actors]
        ready = [told for told in ready if all(a["actor"] in timeline.actors for a in told.get("affiliations", []))]
        for told in ready:
            offices = [(a["actor"], a["office"]) for a in told.pop("affiliations", [])]
            timeline.add(Tl.Actor(**told, affiliations=[(*office, None) for office in offices]))
        waiting = [told for told in waiting if told not in ready]
    timeline.add(*[Tl.Source(**told) for told in facts["sources"]], *[Tl.Track(**told) for told in facts["tracks"]])
    for told in facts["events"]:
        dates = {name: date(told.pop(name)) for name in ("date", "known") if name in told}
        timeline.add(Tl.Event(
            **dates,
            participants=[(p["actor"], p["role"]) for p in told.pop("participants")],
            citations=[citation(cited) for cited in told.pop("citations")],
            effects=[(effect["track"], effect["state"]) for effect in told.pop("effects", [])],
            **told))
    for told in facts["links"]:
        timeline.add(Tl.Link(told["from"], told["to"], told["type"], confidence=told.get("confidence"),
                             citations=[citation(cited) for cited in told.get("citations", [])]))
    return timeline


class WorkedExample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.timeline = Tl.load(DOCUMENT)

    def test_build(self):
        with open(DOCUMENT, encoding="utf-8") as document:
            text = document.read()
        self.assertEqual(build(json.loads(text)).to_json(pretty=True), text)

    def test_iterate(self):
        ids = [event.id for event in self.timeline]
        self.assertEqual(len(ids), len(self.timeline))
        self.assertEqual(len(ids), 21)
        self.assertEqual(ids[0], "dialogue-announced")
        self.assertEqual(ids[-4:], ["data-breaches", "huawei-eavesdropping", "trade-secret-theft", "university-hacking"])
        self.assertEqual((len(self.timeline.links), len(self.timeline.actors)), (28, 18))

    def test_event(self):
        event = self.timeline["pla-indictment"]
        self.assertEqual((event.type, str(event.date), event.date.verbatim), ("indictment", "2014-05", "on May"))
        self.assertEqual(event.participants, [("us-doj", "initiator"), ("pla-officers", "target")])
        self.assertEqual(event.participants[1].actor, "pla-officers")
        self.assertEqual([cited.source for cited in event.citations], ["no-more-cyber-talks", "public-record"])
        self.assertEqual(event.citations[1].date.to_date(), datetime.date(2014, 5, 19))
        self.assertEqual(event.status, Tl.EventStatus.REPORTED)
        self.assertIsNone(self.timeline["university-hacking"].date)

    def test_query(self):
        asked = self.timeline.query(type="accusation", actor="usa", since="2014-10-15", until=datetime.date(2014, 10, 15))
        self.assertEqual([event.id for event in asked],
                         ["hypocrisy-charge", "comey-ranking", "comey-two-kinds", "geng-statement", "huawei-accusation",
                          "fbi-accusation"])
        self.assertEqual(len(asked), 6)
        asked = self.timeline.query(type="accusation", since="2014-10-15", until="2014-10-15", certainly=True)
        self.assertEqual([event.id for event in asked], ["fbi-accusation"])

    def test_causes(self):
        causes = [(c.event, c.depth, round(c.confidence, 6)) for c in self.timeline.find_causes("dialogue-suspension")]
        self.assertEqual(causes, [("pla-indictment", 1, 0.9), ("huawei-eavesdropping", 1, 0.4),
                                  ("university-hacking", 1, 0.4), ("trade-secret-theft", 2, 0.81)])
        (strongest, *_) = self.timeline.find_roots("dialogue-suspension")
        self.assertEqual(strongest.path, ["trade-secret-theft", "pla-indictment", "dialogue-suspension"])
        self.assertEqual(self.timeline.find_pivots("dialogue-suspension"), [])

    def test_status(self):
        (status,) = self.timeline.find_status("usa", "chn", datetime.date(2014, 10, 19))
        self.assertEqual((status.track, status.state, str(status.certainty), status.event),
                         ("us-china-cyber-dialogue", "suspended", "certain", "dialogue-suspension"))
        self.assertEqual(status.since, (datetime.datetime(2014, 5, 1, tzinfo=datetime.timezone.utc),
                                        datetime.datetime(2014, 5, 31, 23, 59, 59, tzinfo=datetime.timezone.utc)))
        self.assertEqual([status.state for status in self.timeline.find_status("chn", "usa")],
                         ["none", "active", "suspended"])

    def test_claims(self):
        contested = {claim.event: claim.deniers for claim in self.timeline.find_claims()
                     if claim.verdict == Tl.Verdict.CONTESTED}
        self.assertEqual(contested, {"data-breaches": ["chn"], "huawei-eavesdropping": ["nsa"],
                                     "university-hacking": ["nsa"]})

    def test_save(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "us-china-cyber.jsonl")
            self.timeline.save(path)
            self.assertEqual(Tl.load(path).to_json(), self.timeline.to_json())
            with self.assertRaises(GLib.Error) as caught:
                self.timeline.save(os.path.join(folder, "nowhere", "us-china-cyber.json"))
        self.assertEqual(caught.exception.domain, "g-io-error-quark")


unittest.main(verbosity=0)
