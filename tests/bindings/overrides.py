# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""What the overrides make of the library in Python, one rule after the other."""
import datetime
import gc
import pathlib
import sys
import tempfile
import unittest

import gi

gi.require_version("Tl", "1.0")
from gi.repository import Gio, GLib, Tl

UTC = datetime.timezone.utc


def small():
    timeline = Tl.Timeline(title="Small", language="en")
    timeline.add(
        Tl.Actor(id="usa", kind="state", name="United States", aliases=["US"], codes={"cameo": "USA"}),
        Tl.Actor("comey", kind="person", names={"zh": "科米"}, affiliations=[("usa", "Director", "2013-09-04/2017-05-09")]),
        Tl.Source("paper", date=datetime.date(2014, 5, 20), reliability="c"),
        Tl.Track("dialogue", between=["usa", "comey"], states=["open", "shut"], initial="open"),
        Tl.EventType("hotline-test", "talks", "A test of the hotline"),
        Tl.Event("talks-1", "hotline-test", date="2014-05", participants=[("usa", "initiator")], tags="cyber",
                 place=("Beijing", "chn", 39.9, 116.4), effects=[("dialogue", "shut")], scores={"goldstein-gdelt": 1.5},
                 attributes={"counts": 31, "names": ["a", "b"]}, citations=["paper"], titles={"de": "Gespräche"},
                 record=("2026-11-23", None, "me")),
        Tl.Event("talks-2", "talks", status="alleged", known=datetime.date(2014, 6, 1)),
        Tl.Link("talks-1", "talks-2", "causes", lag=("P1D",), confidence=0.5),
        Tl.Link(from_="talks-1", to="talks-2", type="precedes"))
    return timeline


class Members(unittest.TestCase):
    def test_read(self):
        event, comey = small()["talks-1"], small().actors["comey"]
        self.assertEqual((event.id, event.type, event.title, event.tags), ("talks-1", "hotline-test", None, ["cyber"]))
        self.assertEqual((event.place.name, event.place.latitude), ("Beijing", 39.9))
        self.assertEqual((str(event.record.created), event.record.modified, event.record.coder), ("2026-11-23", None, "me"))
        self.assertEqual((event.scores, event.titles), ({"goldstein-gdelt": 1.5}, {"de": "Gespräche"}))
        self.assertEqual(event.attributes, {"counts": 31, "names": ["a", "b"]})
        self.assertEqual(event.get_attribute("names"), '["a","b"]')
        self.assertEqual(event.effects[0].state, "shut")
        self.assertEqual(comey.affiliations, [("usa", "Director", Tl.Date("2013-09-04/2017-05-09"))])
        self.assertEqual((comey.names, comey.kind, comey.parent), ({"zh": "科米"}, Tl.ActorKind.PERSON, None))

    def test_unknown_is_none(self):
        causes, precedes = small().links
        self.assertEqual((causes.confidence, causes.lag), (0.5, ("P1D", None)))
        self.assertIsNone(precedes.confidence)
        self.assertIsNone(precedes.lag)
        self.assertIsNone(small()["talks-2"].place)
        self.assertEqual(Tl.Event("e", "talks", place=("Beijing",)).place, ("Beijing", None, None, None))

    def test_write(self):
        event = Tl.Event("e", "talks")
        event.title, event.date, event.status = "Talks", "2014~", "disputed"
        event.place = ("Beijing", "chn")
        self.assertEqual((event.title, str(event.date), event.status), ("Talks", "2014~", Tl.EventStatus.DISPUTED))
        self.assertEqual(event.place.country, "chn")
        event.title = event.date = event.place = None
        self.assertEqual(event, Tl.Event("e", "talks", status="disputed"))

    def test_of_an_enumeration(self):
        self.assertEqual(small()["talks-2"].status.certainty, Tl.Certainty.POSSIBLE)
        self.assertEqual(str(Tl.EventStatus.DENIED.certainty), "impossible")

    def test_sealed(self):
        timeline, event = small(), Tl.Event("talks-3", "talks")
        timeline.add(event)
        for held in event, timeline["talks-1"], timeline.links[0], timeline.actors["usa"]:
            self.assertTrue(held.is_sealed())
            self.assertRaises(TypeError, setattr, held, "kind" if isinstance(held, Tl.Actor) else "description"
                              if isinstance(held, Tl.Event) else "note", None)
        timeline.replace(event.copy(title="Talks"))
        self.assertEqual(timeline["talks-3"].title, "Talks")

    def test_change(self):
        timeline, changes = small(), []
        timeline.connect("changed", lambda timeline: changes.append(len(timeline)))
        old = timeline.actors["usa"]
        timeline.replace(old.copy(name="America"), timeline.event_types[0].copy(label="Test"))
        self.assertEqual((timeline.actors["usa"].name, timeline.event_types[0].label), ("America", "Test"))
        timeline.replace(old)
        self.assertEqual(timeline.actors["usa"], old)
        self.assertRaises(GLib.Error, timeline.remove, old)
        self.assertRaises(GLib.Error, timeline.remove_actor, "usa")
        timeline.remove(timeline.links[0])
        timeline.remove(old, dependents=True)
        self.assertNotIn("usa", timeline.actors)
        self.assertEqual(changes, [2] * 5)
        self.assertRaises(TypeError, timeline.remove, "talks-1")
        copy = timeline["talks-2"].copy()
        self.assertEqual((copy, copy.is_sealed()), (timeline["talks-2"], False))

    def test_mistakes(self):
        for wrong, error in ((lambda: Tl.Event("e", "talks", tittle="x"), TypeError),
                             (lambda: Tl.Event(id="e"), TypeError),
                             (lambda: Tl.Event("e", "talks", status="certain"), ValueError),
                             (lambda: Tl.Event("e", "talks", date="May"), GLib.Error),
                             (lambda: Tl.Timeline(name="x"), TypeError),
                             (lambda: small().add("talks-3"), TypeError),
                             (lambda: small().add(Tl.Event("talks-1", "talks")), GLib.Error),
                             (lambda: small().find_causes(), TypeError)):
            self.assertRaises(error, wrong)

    def test_values(self):
        first, second = small()["talks-1"], small()["talks-1"]
        self.assertEqual(first, second)
        self.assertEqual({first, second}, {first})
        self.assertNotEqual(first, first.copy(title="Other"))
        self.assertEqual(Tl.Event.from_json(first.to_json()), first)
        self.assertNotEqual(first, "talks-1")

    def test_repr(self):
        timeline = small()
        self.assertEqual(repr(timeline), "<Tl.Timeline 'Small', 2 events, 2 links>")
        self.assertEqual(repr(timeline["talks-1"]), "<Tl.Event talks-1, hotline-test, 2014-05>")
        self.assertEqual(repr(timeline.links[0]), "<Tl.Link talks-1 causes talks-2>")
        self.assertEqual(repr(timeline.actors["usa"]), "<Tl.Actor usa, United States>")
        self.assertEqual(repr(Tl.Date("2014-05")), "<Tl.Date 2014-05>")
        self.assertEqual(f"{timeline['talks-2'].status:>8}", " alleged")


class Collections(unittest.TestCase):
    def test_timeline(self):
        timeline = small()
        self.assertEqual(len(timeline), 2)
        self.assertIn("talks-1", timeline)
        self.assertNotIn("talks-3", timeline)
        self.assertIn(timeline["talks-1"], timeline)
        self.assertNotIn(Tl.Event("talks-1", "talks"), timeline)
        self.assertEqual([event.id for event in timeline], ["talks-1", "talks-2"])
        self.assertEqual(timeline[-1].id, "talks-2")
        self.assertRaises(KeyError, lambda: timeline["talks-3"])
        self.assertRaises(IndexError, lambda: timeline[2])
        self.assertFalse(Tl.Timeline())

    def test_delete(self):
        timeline = small()
        with self.assertRaises(GLib.Error) as caught:
            del timeline["talks-1"]
        self.assertTrue(caught.exception.matches(Tl.error_quark(), Tl.Error.IN_USE))
        with self.assertRaises(KeyError):
            del timeline["talks-3"]
        for link in list(timeline.links):
            timeline.remove_link(link.from_, link.to, link.type)
        del timeline["talks-1"]
        self.assertEqual([event.id for event in timeline], ["talks-2"])

    def test_kinds(self):
        timeline = small()
        self.assertEqual([actor.id for actor in timeline.actors], ["comey", "usa"])
        self.assertEqual(timeline.actors["usa"].aliases, ["US"])
        self.assertIn("usa", timeline.actors)
        self.assertNotIn("US", timeline.actors)
        self.assertEqual(timeline.find_actor("US").id, "usa")
        self.assertEqual([track.states for track in timeline.tracks], [["open", "shut"]])
        self.assertEqual([link.type for link in timeline.links[::-1]], ["precedes", "causes"])
        self.assertEqual(timeline.event_types[0].parent, "talks")
        self.assertEqual(str(timeline.sources["paper"].reliability), "c")

    def test_query(self):
        timeline = small()
        self.assertEqual([event.id for event in timeline.query(tag="cyber")], ["talks-1"])
        self.assertEqual(len(timeline.query(Tl.Query(status="alleged"))), 1)
        self.assertEqual(len(timeline.query(dyad=("usa", "comey"))), 0)
        answer = timeline.query(since="2014")
        self.assertEqual([list(answer), list(answer)], [list(timeline), list(timeline)])
        steps = iter(timeline.query(since="2014", until="2014"))
        self.assertEqual([(event.id, str(steps.get_match())) for event in steps],
                         [("talks-1", "certain"), ("talks-2", "possible")])
        with self.assertRaises(GLib.Error) as caught:
            timeline.query(actor="nobody")
        self.assertTrue(caught.exception.matches(Tl.error_quark(), Tl.Error.REFERENCE))

    def test_change_while_iterating(self):
        timeline = small()
        steps = iter(timeline)
        next(steps)
        timeline.add(Tl.Event("talks-3", "talks"))
        self.assertRaises(RuntimeError, next, steps)
        self.assertEqual(len(list(timeline)), 3)

    def test_questions(self):
        timeline = small()
        first, second = timeline
        self.assertEqual([chain.event for chain in timeline.find_causes(second)], ["talks-1"])
        self.assertEqual(timeline.find_path(first, second, rule="shortest").path, ["talks-1", "talks-2"])
        self.assertIsNone(timeline.find_path(second, first))
        self.assertEqual(timeline.find_without(events=[first]).orphaned, ["talks-2"])
        self.assertEqual(len(timeline.dup_as_of(datetime.date(2014, 4, 30))), 0)

    def test_lists_of_ids(self):
        tracer = Tl.Tracer(small())
        self.assertEqual(tracer.list_causes("talks-2"), ["talks-1"])
        self.assertEqual(tracer.list_effects(small()["talks-1"], depth=1), ["talks-2"])
        self.assertRaises(GLib.Error, tracer.list_causes, "nothing")

    def test_progress(self):
        timeline = small()
        verbs = (timeline.check, timeline.infer, timeline.find_claims, timeline.find_unanswered,
                 lambda **how: timeline.find_without(events=["talks-1"], **how),
                 lambda **how: timeline.find_series("usa", "comey", "year", **how),
                 lambda **how: timeline.find_exchanges("usa", "comey", **how),
                 lambda **how: timeline.find_differences(small(), **how),
                 lambda **how: timeline.merge(timeline, small(), **how),
                 lambda **how: timeline.dup_as_of("2015", **how), lambda **how: timeline.dup_account("usa", **how))
        cancelled = Gio.Cancellable()
        cancelled.cancel()
        for verb in verbs:
            told = []
            verb()
            verb(progress=told.append)
            self.assertEqual((told, told[-1]), (sorted(told), 1))
            self.assertRaises(ZeroDivisionError, verb, progress=lambda fraction: 1 / 0)
            with self.assertRaises(GLib.Error) as caught:
                verb(cancellable=cancelled)
            self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))

    def test_monitor(self):
        told, going = [], Gio.Cancellable()
        monitor = Tl.Monitor(going, progress=told.append)
        self.assertEqual((monitor.cancellable, Tl.Monitor().cancellable), (going, None))
        small().find_unanswered("2015", monitor)
        self.assertEqual((told[-1], going.is_cancelled()), (1, False))
        told.clear()
        small().check(monitor=monitor)
        self.assertEqual(told[-1], 1)
        self.assertRaises(KeyboardInterrupt, small().check, cancellable=going, progress=self.interrupt)
        self.assertTrue(going.is_cancelled())
        self.assertRaises(GLib.Error, small().check, monitor)
        self.assertRaises(TypeError, small().check, monitor, progres=print)
        self.assertRaises(TypeError, small().check, monitor=monitor, progress=print)

    def test_series(self):
        timeline = small()
        timeline.add(Tl.Actor("chn", kind="state"))
        for id, date, actors in (("a", "2014-05-19", ("usa", "chn")), ("b", "2014-06", ("chn", "usa")),
                                 ("c", "2014", ("usa", "chn"))):
            timeline.add(Tl.Event(id, "accusation", date=date, participants=list(zip(actors, ("initiator", "target")))))
        series = timeline.find_series("usa", "chn", "month")
        self.assertEqual((len(series), [row.period for row in series][4:6]), (12, ["2014-05", "2014-06"]))
        self.assertEqual([row.count for row in series[4:6]], [1, 1])
        row = series[4]
        self.assertEqual((row.from_, row.to, row.possible_count, row.sum, row.mean), ("usa", "chn", 2, -2, -2))
        self.assertEqual((series.scale, series[0].sum, series[0].sum_low), ("goldstein-icews", None, -2))
        counted = timeline.find_series("usa", "chn", scale=None)
        self.assertEqual((counted.scale, counted[4].count, counted[4].sum), (None, 1, None))
        years = timeline.find_series("usa", "chn", "day", empty=True)
        self.assertEqual((len(years), len(timeline.find_series("usa", "chn", "day"))), (365, 365))
        self.assertEqual(repr(row), "<Tl.SeriesRow usa chn 2014-05, 1 events and 1 possible>")
        self.assertEqual(repr(series), "<Tl.Series 12 rows>")
        self.assertRaises(IndexError, lambda: series[12])
        self.assertEqual(series[-1], series[11])
        self.assertEqual(series.rows, list(timeline.find_series("usa", "chn")))
        self.assertEqual(row, timeline.find_series(Tl.SeriesQuery(pair=("usa", "chn")))[4])
        self.assertEqual(len({series[0], series[0], series[1]}), 2)
        self.assertNotEqual(row, series[5])
        scored = timeline.find_series("usa", timeline.actors["chn"], period="year", scale="goldstein-gdelt", directed=True)
        self.assertEqual([(row.count, row.mean < 0, row.sum_low < row.sum) for row in scored], [(2, True, False)])
        self.assertEqual(len(timeline.find_series(period="year")), 1)
        self.assertRaises(TypeError, timeline.find_series, "usa")
        self.assertRaises(GLib.Error, timeline.find_series, scale="nothing")
        self.assertRaises(ValueError, timeline.find_series, period="decade")
        self.assertRaises(GLib.Error, timeline.find_series, "usa", "nobody")
        del series, timeline
        gc.collect()
        self.assertEqual((row.from_, row.period), ("usa", "2014-05"))

    def test_exchanges(self):
        timeline = Tl.Timeline()
        timeline.add(Tl.Actor("gbr", kind="state"), Tl.Actor("rus", kind="state"))
        for id, date, actors in (("uk", "2018-03-14", ("gbr", "rus")), ("russia", "2018-03-17", ("rus", "gbr"))):
            timeline.add(Tl.Event(id, "expulsion", date=date, participants=list(zip(actors, ("initiator", "target"))),
                                  attributes={"diplomats": 23}))
        found = timeline.find_exchanges("gbr", timeline.actors["rus"], within="P1W", measure="diplomats")
        exchange, = found.exchanges
        self.assertEqual((exchange.act, exchange.answer, exchange.from_, exchange.to), ("uk", "russia", "gbr", "rus"))
        self.assertEqual((tuple(exchange.days), tuple(exchange.ratio)), ((3, 3), (1, 23, 23)))
        self.assertEqual((exchange.is_like(), exchange.is_linked()), (True, False))
        self.assertEqual([(act.act, act.answer, tuple(act.days)) for act in found.unanswered], [("russia", None, (0, 0))])
        ladder, = found.ladders
        self.assertEqual((ladder.acts, ladder.trend, ladder.turns), (["uk", "russia"], Tl.Trend.LEVEL, []))
        self.assertEqual(len(timeline.find_exchanges().unanswered), 2)
        self.assertEqual(len(timeline.find_exchanges(on="2018-03-15", within="P1W").exchanges), 0)
        self.assertRaises(TypeError, timeline.find_exchanges, "gbr")
        self.assertRaises(GLib.Error, timeline.find_exchanges, within="a week")
        self.assertRaises(GLib.Error, timeline.find_exchanges, scale="nothing")

    def test_answers(self):
        timeline = Tl.Timeline()
        timeline.add(Tl.Event("talks-1", "talks", date="2014-05"), Tl.Event("talks-2", "talks"),
                     Tl.Link("talks-1", "talks-2", "causes"))
        inference, without = timeline.infer(), timeline.find_without(events=["talks-1"])
        self.assertEqual([change.event for change in inference.tightened], ["talks-2"])
        change = inference.tightened[0]
        self.assertEqual(change.before.earliest_start, Tl.INSTANT_PAST)
        self.assertEqual(change.after.earliest_start, 1398902400)
        self.assertEqual([change.event for change in without.widened], ["talks-2"])
        self.assertEqual([(change.track, change.before, change.after) for change in without.tracks], [])
        self.assertEqual(repr(change), "<Tl.BoundsChange talks-2>")
        del inference, without, timeline
        gc.collect()
        self.assertEqual(change.event, "talks-2")

    def test_contradiction(self):
        timeline = Tl.Timeline()
        timeline.add(Tl.Event("a", "talks", date="2015"), Tl.Event("b", "talks", date="2014"), Tl.Link("a", "b", "causes"))
        steps = timeline.infer().steps
        self.assertEqual([(step.event, step.bound, step.constraint) for step in steps],
                         [("a", "start", "start(b) >= start(a)"), ("b", "start", None)])
        self.assertEqual((steps[0].link.to, steps[1].link), ("b", None))

    def interrupt(self, fraction):
        raise KeyboardInterrupt

    def test_values_outlive_the_timeline(self):
        timeline = small()
        usa, date, chains = timeline.actors["usa"], timeline["talks-1"].date, timeline.find_causes("talks-2")
        del timeline
        gc.collect()
        many = [Tl.Actor(f"actor {n}", name="x" * n) for n in range(1000)]
        self.assertEqual((usa.name, str(date), chains[0].event, len(many)), ("United States", "2014-05", "talks-1", 1000))


class Models(unittest.TestCase):
    def test_list(self):
        timeline = small()
        model = Tl.EventModel(timeline)
        self.assertEqual((len(model), [item.id for item in model]), (2, ["talks-1", "talks-2"]))
        self.assertEqual((model[0].id, model[-1].id), ("talks-1", "talks-2"))
        self.assertEqual([item.id for item in model[:1]], ["talks-1"])
        self.assertIs(model[0], model[0])
        self.assertIs(model.timeline, timeline)
        self.assertRaises(IndexError, lambda: model[2])
        self.assertEqual(len(Tl.EventModel(timeline, tag="cyber")), 1)
        self.assertEqual(len(Tl.EventModel(timeline, Tl.Query(limit=1))), 1)
        self.assertRaises(GLib.Error, Tl.EventModel, timeline, actor="nobody")
        self.assertEqual(repr(model), "<Tl.EventModel 2 events of <Tl.Timeline 'Small', 2 events, 2 links>>")

    def test_item(self):
        first, second = Tl.EventModel(small())
        self.assertEqual((first.event_type, first.title, first.date_text), ("hotline-test", None, "May 2014"))
        self.assertEqual((first.event.place.country, str(second.status), second.date_text), ("chn", "alleged", None))
        self.assertEqual((first.earliest_start, first.latest_end), (1398902400, 1401580799))
        self.assertEqual((second.earliest_start, second.latest_start), (Tl.INSTANT_PAST, Tl.INSTANT_FUTURE))
        self.assertEqual(repr(first), "<Tl.EventItem talks-1, hotline-test, 2014-05>")

    def test_follow(self):
        timeline, told = small(), []
        model = Tl.EventModel(timeline)
        model.connect("items-changed", lambda model, *what: told.append(what))
        timeline.add(Tl.Event("talks-0", "talks", date="2013"))
        self.assertEqual(([item.id for item in model][0], told), ("talks-0", [(0, 0, 1)]))
        model.set_query(Tl.Query(tag="cyber"))
        self.assertEqual([item.id for item in model], ["talks-1"])


class MainLoops(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name) / "small.json"
        self.loop, self.told, self.answers = GLib.MainLoop(), [], []

    def ask(self, begin, *given, **named):
        """Begins, runs the main loop until it is done, and gives what the callback found."""
        begin(*given, callback=self.done, **named)
        self.loop.run()
        answer = self.answers.pop()
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def done(self, source, result):
        try:
            self.answers.append(source.save_finish(result) if source is not None else Tl.Timeline.load_finish(result))
        except BaseException as error:
            self.answers.append(error)
        self.loop.quit()

    def note(self, source, result, *data):
        self.told.extend(data)
        self.loop.quit()

    def interrupt(self, fraction):
        raise KeyboardInterrupt

    def test_there_and_back(self):
        self.assertTrue(self.ask(small().save_async, self.path, progress=self.told.append))
        self.assertEqual((self.told, self.told[-1]), (sorted(self.told), 1))
        self.told.clear()
        again = self.ask(Tl.Timeline.load_async, self.path, progress=self.told.append)
        self.assertEqual((self.told, self.told[-1]), (sorted(self.told), 1))
        self.assertEqual(again.to_json(), small().to_json())
        self.assertEqual(self.ask(Tl.Timeline.load_async, str(self.path)).to_json(), again.to_json())

    def test_in_turn(self):
        small().save(self.path)
        Tl.Timeline.load_async(self.path, Tl.Monitor(progress=self.told.append), self.note, "and", "more")
        self.loop.run()
        self.assertEqual(self.told[-3:], [1, "and", "more"])

    def test_errors(self):
        self.assertRaises(GLib.Error, self.ask, Tl.Timeline.load_async, "/nowhere/at/all.json")
        self.assertRaises(GLib.Error, self.ask, small().save_async, "/nowhere/at/all.json")

    def test_stopped(self):
        small().save(self.path)
        cancelled = Gio.Cancellable()
        cancelled.cancel()
        for begin in Tl.Timeline.load_async, Tl.Timeline(title="New").save_async:
            with self.assertRaises(GLib.Error) as caught:
                self.ask(begin, self.path, cancellable=cancelled)
            self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))
        self.assertRaises(KeyboardInterrupt, self.ask, Tl.Timeline.load_async, self.path, progress=self.interrupt)
        self.assertEqual(Tl.load(self.path).title, "Small")
        self.assertEqual([path.name for path in self.path.parent.iterdir()], ["small.json"])

    def test_here(self):
        timeline = small()
        timeline.save(self.path, progress=self.told.append)
        self.assertEqual((self.told[0], self.told[-1]), (0, 1))
        for verb in timeline.save, Tl.load:
            self.assertRaises(KeyboardInterrupt, verb, self.path, progress=self.interrupt)
        self.told.clear()
        self.assertEqual(len(Tl.load(self.path, progress=self.told.append)), 2)
        self.assertEqual((self.told[0], self.told[-1]), (0, 1))

    def test_reader(self):
        def read(reader, result):
            self.answers.append(reader.read_file_finish(result))
            self.loop.quit()

        small().save(self.path)
        Tl.Reader(progress=self.told.append).read_file_async(self.path, None, read)
        self.loop.run()
        self.assertEqual((len(self.answers.pop()), self.told[-1]), (2, 1))


class Dates(unittest.TestCase):
    def test_in(self):
        self.assertEqual(str(Tl.Date(datetime.date(2014, 5, 19))), "2014-05-19")
        self.assertEqual(str(Tl.Date(datetime.datetime(2014, 5, 19, 12, 30, tzinfo=UTC))), "2014-05-19T12:30:00Z")
        local = Tl.Date(datetime.datetime(2014, 5, 19, 12, 30))
        self.assertTrue(local.flags & Tl.DateFlags.LOCAL)
        self.assertEqual(str(Tl.Date(verbatim="before the leak")), "before the leak")
        self.assertTrue(Tl.Date("2014", inferred=True).is_inferred())

    def test_out(self):
        for moment in (datetime.datetime(2014, 5, 19, 12, 30, tzinfo=UTC),
                       datetime.datetime(1, 1, 1, 0, 0, 0, 250000, tzinfo=UTC),
                       datetime.datetime(2014, 5, 19, 12, 30, 1, 5,
                                         datetime.timezone(datetime.timedelta(hours=5, minutes=30)))):
            self.assertEqual(Tl.Date(moment).to_datetime(), moment)
            self.assertEqual(Tl.Date(moment).to_datetime().utcoffset(), moment.utcoffset())
        self.assertEqual(Tl.Date("2014-05-19").to_date(), datetime.date(2014, 5, 19))
        for text in ("2014-05", "2014-05-19~", "2014-05-19/2014-05-20", "../2014", "2014-05-19T12:30:00Z"):
            self.assertIsNone(Tl.Date(text).to_date(), text)
        self.assertIsNone(Tl.Date("2014-05-19").to_datetime())

    def test_bounds(self):
        self.assertEqual(Tl.Date("2014-02").start, (datetime.datetime(2014, 2, 1, tzinfo=UTC),
                                                    datetime.datetime(2014, 2, 28, 23, 59, 59, tzinfo=UTC)))
        self.assertEqual(Tl.Date("2009/..").end, (datetime.datetime(2009, 1, 1, tzinfo=UTC), None))
        self.assertEqual(Tl.Date("2014-05").precision, Tl.Precision.MONTH)

    def test_relations(self):
        self.assertEqual(Tl.Date("2014-05").is_before(datetime.date(2014, 6, 1)), Tl.Certainty.CERTAIN)
        self.assertEqual(str(Tl.Date("2014-05").is_before("2014-05-19")), "possible")
        self.assertFalse(Tl.Date("2015").is_before("2014"))
        self.assertEqual(str(Tl.Date.resolve("yesterday", datetime.date(2014, 5, 19))), "2014-05-18")

    def test_steps(self):
        self.assertEqual([str(month) for month in Tl.Date("2014-01/2014-03").months()], ["2014-01", "2014-02", "2014-03"])
        self.assertEqual(len(list(Tl.Date("2012").days())), 366)
        self.assertRaises(GLib.Error, lambda: Tl.Date("2009/..").years())


class Documents(unittest.TestCase):
    def test_round_trip(self):
        timeline = small()
        self.assertEqual(Tl.Timeline.from_json(timeline.to_json()).to_json(), timeline.to_json())
        self.assertIn('\n  "title": "Small"', timeline.to_json(pretty=True))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "ü.json"
            timeline.save(path)
            self.assertEqual(path.read_text(encoding="utf-8"), timeline.to_json())
            self.assertEqual(Tl.load(path).to_json(), timeline.to_json())

    def test_errors(self):
        with self.assertRaises(GLib.Error) as caught:
            Tl.load("/nowhere/at/all.json")
        self.assertEqual(caught.exception.domain, "g-io-error-quark")
        with self.assertRaises(GLib.Error) as caught:
            Tl.Timeline.from_json('{"format":"libtimeline","version":1,"events":[{}]}')
        self.assertTrue(caught.exception.matches(Tl.error_quark(), Tl.Error.MISSING))

    def test_collect(self):
        reader = Tl.Reader(collect=True)
        bad = b'{"format":"libtimeline","version":1,"events":[{"id":"a"},{"type":"talks"}]}'
        self.assertRaises(GLib.Error, reader.read_data, bad)
        self.assertEqual(len(reader.problems), 2)

    def test_formats(self):
        json = Tl.Format.lookup("json")
        self.assertEqual(json, Tl.Format.get_builtin(0))
        self.assertEqual((json.label, json.extensions, json.is_read()), ("JSON", ["json"], True))
        self.assertEqual([(option.name, option.values, option.default) for option in json.options],
                         [("indent", ["yes", "no"], "no")])
        self.assertIsNone(Tl.Format.lookup_by_path("x.svg"))
        self.assertRaises(GLib.Error, Tl.Writer().set_option, "colour", "red")
        writer = Tl.Writer(format="json", options={"indent": "yes"})
        self.assertEqual(writer.write_data(small()).decode(), small().to_json(pretty=True))
        self.assertEqual(writer.losses, [])


unittest.main(verbosity=0)
