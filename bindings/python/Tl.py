# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""What makes the library feel at home in Python; PyGObject loads it with `from gi.repository import Tl`.

Everything follows the C library by a few rules, so that what it documents holds here as well:

- what C gets and sets is a member: `event.title`; what C counts and gives by index is a list: `event.participants`;
- a class takes what its C constructor takes, and any member by name: `Tl.Event("e", "talks", date="2014-05")`;
- where C takes a date, an EDTF text, a `date` or a `datetime` will do; where it takes one of an enumeration,
  its name; where it takes an id, what has it; the last arguments of a question may be left out;
- where C takes a `Tl.Monitor`, `progress` and `cancellable` by name will do: `timeline.check(progress=print)`; what the
  progress function raises stops the verb and comes out of it;
- `Tl.Timeline.load_async(path, callback=loaded, progress=print)` and `timeline.save_async()` go beside a main loop;
  what their progress raises comes out of `load_finish()` and `save_finish()`, which the callback calls;
- a series is a sequence of rows: `timeline.find_series("usa", "chn", "month")[0].count`;
- exchanges are asked by name: `timeline.find_exchanges("gbr", "rus", within="P2W", measure="diplomats").ladders`;
- a `Tl.EventModel(timeline, actor="usa")` is a list of items, whose properties are members as well;
- a timeline is a collection of its events, by id and in order; an error is a `GLib.Error`, an id that is not there a
  `KeyError`; what is not known is `None`.

A value may be changed until a timeline holds it; after that `timeline.replace(value.copy(title="…"))` puts a changed
copy in its place. `timeline.connect("changed", function)` calls a function after each change.
"""

import datetime
import json
import keyword
import math
import os
from collections import namedtuple
from collections.abc import Sequence
from itertools import chain, repeat

from gi.module import get_introspection_module
from gi.repository import Gio, GLib, GObject

Tl = get_introspection_module("Tl")

__all__ = ["load"]

_OUT = 1  # GIDirection
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
# members that are lists and are not added to by their name without its last letter
_ADDERS = {"aliases": "add_alias", "between": "add_actor", "derived_from": "add_derived_from"}
# members that are dictionaries, and what sets one of their values
_SETTERS = {"names": "set_name_in", "titles": "set_title_in", "codes": "set_code", "scores": "set_score",
            "attributes": "set_attribute", "options": "set_option"}

# the members that a value is known by, as far as it has them
_TELLING = ("id", "track", "state", "event", "bound", "type", "date", "verdict", "certainty", "title", "name", "message")


# --- from Python to C -------------------------------------------------------------------------------------------------
def _as_is(value):
    return value


def _as_id(value):
    return value.get_id() if hasattr(value, "get_id") else value


def _as_ids(values):
    return values and [_as_id(value) for value in values]


def _as_number(value):
    return math.nan if value is None else value


def _as_date(value):
    if isinstance(value, datetime.date):
        return Tl.Date.new_from_iso8601(value.isoformat().replace("+00:00", "Z"))
    return Tl.Date.new(value) if isinstance(value, str) else value


def _as_citation(value):
    return value if isinstance(value, Tl.Citation) else Tl.Citation.new(_as_id(value))


def _as_member_of(enumeration):
    def as_member(value):
        if not isinstance(value, str):
            return value
        member = getattr(enumeration, value.upper().replace("-", "_"), None)
        if not isinstance(member, enumeration):
            raise ValueError(f"{enumeration.__name__} has no {value!r}")
        return member

    return as_member


def _class_of(argument):
    """The class of this library that an argument takes; None where it takes something else."""
    kind = argument.get_type()
    of_ours = kind.get_tag_as_string() == "interface" and kind.get_interface().get_namespace() == "Tl"
    return getattr(Tl, kind.get_interface().get_name()) if of_ours and not argument.get_scope() else None


def _taker(argument):
    """What turns what Python gives into what an argument takes."""
    kind, taken = argument.get_type(), _class_of(argument)
    tag = kind.get_tag_as_string()
    if taken and issubclass(taken, GObject.GEnum):
        return _as_member_of(taken)
    if tag == "array" and kind.get_param_type(0).get_tag_as_string() == "utf8":
        return _as_ids
    by_class = {Tl.Date: _as_date, Tl.Citation: _as_citation}
    return by_class.get(taken) or {"utf8": _as_id, "gdouble": _as_number, "filename": os.fspath}.get(tag, _as_is)


def _default(argument):
    """What an argument of a question is where it is left out: nothing, 0 or the first of its kind."""
    taken, tag = _class_of(argument), argument.get_type().get_tag_as_string()
    if _is_data(argument):
        return {}
    if argument.may_be_null():
        return {argument.get_name_unescaped(): None}
    counts = tag in ("guint32", "gdouble", "gboolean") or (taken and issubclass(taken, (GObject.GEnum, GObject.GFlags)))
    return {argument.get_name_unescaped(): 0} if counts else {}


def _functions_of(cls):
    return {name: getattr(cls, name) for name, value in vars(cls).items() if hasattr(value, "get_arguments")}


def _given(function):
    """What a function takes, without what frees what is given to another that it calls."""
    arguments = function.get_arguments()
    freeing = {argument.get_destroy() for argument in arguments}
    return [argument for place, argument in enumerate(arguments)
            if argument.get_direction() != _OUT and place not in freeing]


def _is_data(argument):
    """Whether an argument is what is given to a function that is called: whatever stands last."""
    return argument.get_type().get_tag_as_string() == "void"


class _Watch:
    """Watches a verb: what the progress function raises stops the verb, and comes out of it."""

    def __init__(self, progress, cancellable):
        self._progress, self._raised = progress, None
        self.cancellable = cancellable or Gio.Cancellable()
        self.report = self._report if progress else None

    def monitor(self):
        monitor = Tl.Monitor.new(self.cancellable)
        if self.report:
            monitor.set_progress(self.report)
        return monitor

    def _report(self, fraction, *data):
        if self._raised:
            return
        try:
            self._progress(fraction, *data)
        except BaseException as error:  # an interrupt from the keyboard as well
            self._raised = error
            self.cancellable.cancel()

    def answer(self, verb, *given, **named):
        try:
            answer = verb(*given, **named)
        except GLib.Error:
            if not self._raised:
                raise
        if self._raised:
            raise self._raised
        return answer


def _watched(verb):
    """Wraps a verb that takes a monitor so that `progress` and `cancellable` make one."""

    def watched(*given, progress=None, cancellable=None, **named):
        if progress is None and cancellable is None:
            return verb(*given, **named)
        if named.get("monitor") is not None:
            raise TypeError(f"{verb.__name__}() takes a monitor, or progress and cancellable")
        watch = _Watch(progress, cancellable)
        return watch.answer(verb, *given, **{**named, "monitor": watch.monitor()})

    watched.__name__, watched.__doc__ = verb.__name__, verb.__doc__
    return watched


def _ease(function):
    """Wraps a function of C so that it takes what Python has its own kind of; as it is where it takes nothing such."""
    arguments = _given(function)
    takers = {argument.get_name_unescaped(): _taker(argument) for argument in arguments}
    in_turn = [_as_is] * function.is_method() + list(takers.values())
    asks = function.get_name().startswith(("find_", "list_", "remove_"))
    defaults = {name: value for argument in arguments if asks for name, value in _default(argument).items()}
    is_long = any(_class_of(argument) is Tl.Monitor for argument in arguments)
    if not is_long and not defaults and all(taker is _as_is for taker in takers.values()):
        return function

    def eased(*given, **named):
        values = [taker(value) for taker, value in zip(chain(in_turn, repeat(_as_is)), given)]
        named = {name: takers.get(name, _as_is)(value) for name, value in named.items()}
        left = list(takers)[max(len(values) - function.is_method(), 0):]
        return function(*values, **{**{name: defaults[name] for name in left if name in defaults}, **named})

    eased.__name__, eased.__doc__ = function.get_name(), function.__doc__
    return _watched(eased) if is_long else eased


# --- from C to Python -------------------------------------------------------------------------------------------------
def _plain(value):
    return None if isinstance(value, float) and math.isnan(value) else value


def _moment(instant):
    return None if instant in (Tl.INSTANT_PAST, Tl.INSTANT_FUTURE) else _EPOCH + datetime.timedelta(seconds=instant)


def _named(name):
    return name + "_" if keyword.iskeyword(name) else name


def _reader(getter, noun):
    """A function that calls a getter and returns its result as one object: a value, a named tuple, or None."""
    tells = getter.get_return_type().get_tag_as_string()
    outs = [argument.get_name() for argument in getter.get_arguments() if argument.get_direction() == _OUT]
    if not outs:
        return lambda *given: _plain(getter(*given))
    has_result = tells not in ("void", "gboolean")
    fields = (["id" if tells == "utf8" else noun] if has_result else []) + outs
    shape = namedtuple(noun.title().replace("_", ""), fields) if len(fields) > 1 else lambda value: value

    def read(*given):
        values = getter(*given)
        if tells == "gboolean":
            if not values[0]:
                return None
            values = values[1:]
        return shape(*map(_plain, values))

    return read


def _members(cls):
    """Makes members of the getters and setters of a class, and lists of what it counts."""
    functions = _functions_of(cls)
    for name, getter in functions.items():
        verb, _, noun = name.partition("_")
        if verb not in ("get", "dup") or not getter.is_method() or _given(getter):
            continue
        nouns = noun[2:]
        one = nouns[:-2] if nouns.endswith("sses") else nouns[:-1]
        item = [functions[item] for item in (f"get_{nouns}", f"get_{one}", f"dup_{one}")
                if noun.startswith("n_") and item in functions and len(_given(functions[item])) == 1]
        if item:
            yield nouns, _list_member(cls, nouns, getter, item[0], functions.get(f"lookup_{one}"))
        else:
            yield _named(noun), property(_reader(getter, noun), _WRITERS.get((cls, noun)))


def _writer(setter):
    """What calls a setter with one value, or with a tuple for all that it takes; None for nothing of it."""
    eased = _ease(setter)
    takers = [_taker(argument) for argument in _given(setter) if not _is_data(argument)]

    def write(self, value):
        if hasattr(self, "is_sealed") and self.is_sealed():
            raise TypeError(f"{self!r} is sealed, since a timeline holds it: copy() it")
        if len(takers) == 1:
            return eased(self, value)
        values = [None] * len(takers) if value is None else list(value)
        eased(self, *values, *[None] * (len(takers) - len(values)))

    return write


def _list_member(cls, nouns, count, item, lookup):
    read = _reader(item, nouns[:-1])
    if cls is Tl.Timeline:
        return property(lambda self: Collection(nouns, self, count, read, lookup))
    return property(lambda self: [read(self, index) for index in range(count(self))])


class Collection(Sequence):
    """What a timeline holds of one kind, as it is now: by index in canonical order, or by id."""

    def __init__(self, nouns, timeline, count, item, lookup):
        self._nouns, self._timeline, self._count, self._item, self._lookup = nouns, timeline, count, item, lookup

    def __len__(self):
        return self._count(self._timeline)

    def __getitem__(self, key):
        if isinstance(key, str):
            found = self._lookup and self._lookup(self._timeline, key)
            if not found:
                raise KeyError(key)
            return found
        places = range(len(self))[key]
        return self._item(self._timeline, places) if isinstance(places, int) else [self[place] for place in places]

    def __contains__(self, wanted):
        id = _as_id(wanted)
        if self._lookup and isinstance(id, str):
            found = self._lookup(self._timeline, id)
            return found is not None and wanted in (id, found)
        return any(wanted == value for value in self)

    def __repr__(self):
        return f"<{len(self)} {self._nouns.replace('_', ' ')} of {self._timeline!r}>"


# --- the values -------------------------------------------------------------------------------------------------------
def _fill(self, members):
    """Gives a new value or object its members."""
    for name, value in members.items():
        put = getattr(self, _SETTERS.get(name, ""), None)
        add = getattr(self, _ADDERS.get(name, "add_" + name[:-1]), None)
        if put:
            for key, one in (value or {}).items():
                put(key, json.dumps(one) if name == "attributes" else one)
        elif (type(self), name) in _WRITERS:
            _WRITERS[type(self), name](self, value)
        elif add:
            for one in [value] if isinstance(value, str) else value or []:
                add(*one) if isinstance(one, (tuple, list)) else add(one)
        else:
            raise TypeError(f"{type(self).__name__} has no member {name!r}")
    return self


def _constructor(new):
    names = {argument.get_name(): argument.get_name_unescaped() for argument in _given(new)}
    make = _ease(new)

    def __new__(cls, *given, **members):
        named = {name: members.pop(key) for key, name in names.items() if key in members}
        return _fill(make(*given, **named), members)

    return __new__


def _repr(self):
    words = [getattr(self, name, None) for name in _TELLING]
    return f"<Tl.{type(self).__name__} {', '.join(str(word) for word in words if word is not None)}>"


def _map_member(name):
    return property(lambda self: json.loads(self.to_json()).get(name, {}))


_WRITERS = {}  # by class and member
_VALUES = Tl.Actor, Tl.Source, Tl.Citation, Tl.Event, Tl.Link, Tl.Track
for _name in dir(Tl):
    _class = getattr(Tl, _name)
    if not isinstance(_class, type):
        continue
    if issubclass(_class, GObject.GEnum):
        _class.__str__ = lambda self: self.value_nick
        _class.__format__ = lambda self, spec: format(self.value_nick, spec)
        for _member in [name[4:] for name in vars(_class) if name.startswith("get_")]:
            setattr(_class, _member, property(getattr(_class, "get_" + _member)))
        continue
    _functions = _functions_of(_class)
    _WRITERS.update({(_class, name[4:]): _writer(value) for name, value in _functions.items() if name[:4] == "set_"})
    for _member, _property in list(_members(_class)):
        if not hasattr(_class, _member):
            setattr(_class, _member, _property)
    for _member, _function in _functions.items():
        _eased = _ease(_function)
        if _eased is not _function:
            setattr(_class, _member, _eased if _function.is_method() else staticmethod(_eased))
    for _member, _function in _SETTERS.items():
        if _function in _functions and _class in _VALUES:
            setattr(_class, _member, _map_member(_member))
    if "new" in _functions and not issubclass(_class, GObject.Object):
        _class.__new__ = staticmethod(_constructor(_functions["new"]))
    if issubclass(_class, GObject.GBoxed) and "next" not in _functions:
        _class.__repr__ = _repr

Tl.Event.type = Tl.Event.event_type
Tl.Link.type = Tl.Link.link_type

for _class in *_VALUES, Tl.EventType, Tl.LinkType:
    _class.copy = lambda self, copy=_class.copy, **members: _fill(copy(self), members)
for _class in _VALUES:
    _class.from_json = staticmethod(lambda text, read=_class.new_from_json: read(text, -1))
    _class.__eq__ = lambda self, other: type(self) is type(other) and self.equal(other)
    _class.__hash__ = lambda self: hash(getattr(self, "id", None) or repr(self))
Tl.Link.__repr__ = lambda self: f"<Tl.Link {self.from_} {self.type} {self.to}>"
Tl.Citation.__repr__ = lambda self: f"<Tl.Citation {self.source} {self.stance}>"


# --- dates ------------------------------------------------------------------------------------------------------------
def _new_date(cls, edtf=None, verbatim=None, label=None, inferred=False):
    """A date of an EDTF text, a `date` or a `datetime`, and with the source's own words; or of these alone."""
    date = _as_date(edtf)
    return Tl.Date.new_annotated(date, verbatim, label, inferred) if verbatim or label or inferred else date


def _to_datetime(self, convert=Tl.Date.to_datetime):
    """The `datetime` of a date of one second, with its zone; else None."""
    moment = convert(self)
    return moment and datetime.datetime.fromisoformat(moment.format_iso8601().replace("Z", "+00:00"))


def _to_date(self):
    """The `date` of a date that is one day; else None."""
    day = self.start[0] and self.start[0].date()
    return day if day and self.edtf == day.isoformat() else None


def _steps(unit):
    return lambda self: iter(Tl.DateIter.new(self, unit))


def _next_date(self):
    date = self.next()
    if date is None:
        raise StopIteration
    return date


Tl.Date.__new__ = staticmethod(_new_date)
Tl.Date.__str__ = lambda self: self.edtf or self.verbatim
Tl.Date.__repr__ = lambda self: f"<Tl.Date {self}>"
Tl.Date.__eq__ = lambda self, other: isinstance(other, Tl.Date) and self.equal(other)
Tl.Date.__hash__ = Tl.Date.hash
Tl.Date.start = property(lambda self: tuple(map(_moment, self.get_start())), doc="earliest and latest, or None")
Tl.Date.end = property(lambda self: tuple(map(_moment, self.get_end())), doc="earliest and latest, or None")
Tl.Date.to_datetime = _to_datetime
Tl.Date.to_date = _to_date
Tl.Date.days = _steps(Tl.Precision.DAY)
Tl.Date.months = _steps(Tl.Precision.MONTH)
Tl.Date.years = _steps(Tl.Precision.YEAR)
Tl.DateIter.__iter__ = _as_is
Tl.DateIter.__next__ = _next_date


# --- queries and answers ----------------------------------------------------------------------------------------------
def _new_query(cls, since=None, until=None, **members):
    if since is not None or until is not None:
        members["window"] = (since, until)
    return _fill(Tl.Query.new(), members)


def _next_event(self):
    if not self.is_valid():
        raise RuntimeError("the timeline changed during iteration")
    if not self.next():
        raise StopIteration
    return self.get_event()


class Answer:
    """The events of a timeline that answer a query, in canonical order, as often as they are wanted."""

    def __init__(self, timeline, query, ask):
        self._timeline, self._query, self._ask = timeline, query, ask
        ask(timeline, query)  # so that an actor or type that is not there is an error here

    def __iter__(self):
        return self._ask(self._timeline, self._query)

    def __len__(self):
        return self._timeline.count(self._query)[1]

    def __repr__(self):
        return f"<{len(self)} events of {self._timeline!r}>"


def _query(self, query=None, ask=Tl.Timeline.query, **members):
    """Asks for events: by a `Tl.Query`, or by its members, such as `type="accusation", actor="usa", since="2014"`."""
    return Answer(self, query or Tl.Query(**members), ask)


def _find_series(self, first=None, second=None, period="month", scale=Tl.SCALE_DEFAULT, directed=False, empty=False,
                 ask=Tl.Timeline.find_series, **watching):
    """What two did to each other, or all, by period: asked by a `Tl.SeriesQuery`, or by its members."""
    if isinstance(first, Tl.SeriesQuery):
        return ask(self, first, **watching)
    if (first is None) != (second is None):
        raise TypeError("a series is of two actors, or of all")
    query = Tl.SeriesQuery(pair=(first, second), period=period, scale=scale, directed=directed, empty=empty)
    return ask(self, query, **watching)


def _find_exchanges(self, first=None, second=None, within=None, measure=None, scale=Tl.SCALE_DEFAULT, on=None,
                    ask=Tl.Timeline.find_exchanges, **watching):
    """How two answered each other, or all: asked by a `Tl.ExchangeQuery`, or by its members."""
    if isinstance(first, Tl.ExchangeQuery):
        return ask(self, first, **watching)
    if (first is None) != (second is None):
        raise TypeError("exchanges are of two actors, or of all")
    query = Tl.ExchangeQuery(pair=(first, second), within=within, measure=measure, scale=scale, on=on)
    return ask(self, query, **watching)


def _row_of_series(self, key):
    places = range(len(self))[key]
    return self.get_row(places) if isinstance(places, int) else [self.get_row(place) for place in places]


def _repr_of_row(self):
    possible = self.possible_count - self.count
    return f"<Tl.SeriesRow {self.from_} {self.to} {self.period}, {self.count} events" + (
        f" and {possible} possible>" if possible else ">")


def _delay(self):
    found, shortest, longest = self.get_delay()
    return (datetime.timedelta(seconds=shortest), datetime.timedelta(seconds=longest)) if found else None


def _since(self):
    found, earliest, latest = self.get_since()
    return (_moment(earliest), _moment(latest)) if found else None


Tl.Query.__new__ = staticmethod(_new_query)
Tl.EventIter.__iter__ = _as_is
Tl.EventIter.__next__ = _next_event
Tl.Series.__len__ = Tl.Series.get_n_rows
Tl.Series.__getitem__ = _row_of_series
Tl.Series.__iter__ = lambda self: (self.get_row(place) for place in range(len(self)))
Tl.Series.__repr__ = lambda self: f"<Tl.Series {len(self)} rows>"
Tl.SeriesRow.__repr__ = _repr_of_row
Tl.SeriesRow.__eq__ = lambda self, other: isinstance(other, Tl.SeriesRow) and self.equal(other)
Tl.SeriesRow.__hash__ = lambda self: hash(repr(self))
Tl.Standing.delay = property(_delay, doc="shortest and longest, or None")
Tl.Status.since = property(_since, doc="earliest and latest, or None")


# --- the model --------------------------------------------------------------------------------------------------------
def _new_model(cls, timeline, query=None, **members):
    return Tl.EventModel.new(timeline, query or (Tl.Query(**members) if members else None))


def _property(name):
    return property(lambda self: self.get_property(name))


Tl.EventModel.__new__ = staticmethod(_new_model)
Tl.EventModel.__init__ = lambda self, *given, **members: None
Tl.EventModel.__repr__ = lambda self: f"<Tl.EventModel {len(self)} events of {self.timeline!r}>"
Tl.EventItem.__repr__ = lambda self: repr(self.event).replace("Tl.Event", "Tl.EventItem", 1)
for _member in Tl.EventItem.list_properties():
    if not hasattr(Tl.EventItem, _member.name.replace("-", "_")):
        setattr(Tl.EventItem, _member.name.replace("-", "_"), _property(_member.name))


# --- the timeline -----------------------------------------------------------------------------------------------------
def load(path, cancellable=None, progress=None):
    """Reads the timeline of a file."""
    watch = _Watch(progress, cancellable)
    return watch.answer(Tl.Reader(progress=watch.report).read_file, path, watch.cancellable)


def _load_async(path, monitor=None, callback=None, *data, progress=None, cancellable=None, begin=Tl.Timeline.load_async):
    """Reads the timeline of a file beside the main loop; the callback asks `Tl.Timeline.load_finish()` for it."""
    _begin(begin, path, monitor, _Watch(progress, cancellable), callback, data)


def _save_async(self, path, monitor=None, callback=None, *data, progress=None, cancellable=None,
                begin=Tl.Timeline.save_async):
    """Writes the timeline to a file beside the main loop; the callback asks `save_finish()` how it went."""
    _begin(lambda *given: begin(self, *given), path, monitor, _Watch(progress, cancellable), callback, data)


def _begin(begin, path, monitor, watch, callback, data):
    def done(source, result, *none):
        result.watch = watch
        if callback:
            callback(source, result, *data)

    begin(path, monitor or watch.monitor(), done)


def _finish(finish):
    return lambda *given: given[-1].watch.answer(finish, *given)


def _new_object(self, **members):
    GObject.Object.__init__(self)
    _fill(self, members)


def _save(self, path, cancellable=None, progress=None):
    """Writes the timeline to a file, in the format of its name."""
    watch = _Watch(progress, cancellable)
    return watch.answer(Tl.Writer(progress=watch.report).write_file, self, path, watch.cancellable)


def _to_json(self, pretty=False):
    """The timeline as a document."""
    return Tl.Writer(options={"indent": "yes" if pretty else "no"}).write_data(self).decode()


def _from_json(text):
    """The timeline of a document."""
    return Tl.Reader().read_data(text.encode())


def _kind_of(value):
    if type(value) not in _KINDS:
        raise TypeError(f"a timeline holds no {type(value).__name__}")
    return _KINDS[type(value)]


def _add(self, *values):
    """Adds actors, sources, tracks, types, events and links, which are sealed; what they name comes first."""
    for value in values:
        getattr(self, "add_" + _kind_of(value))(value)


def _replace(self, *values):
    """Puts values in the place of those that have their ids."""
    for value in values:
        getattr(self, "replace_" + _kind_of(value))(value)


def _remove(self, *values, dependents=False):
    """Removes actors, sources, tracks, types, events and links, and on request what depends on them."""
    flags = Tl.RemoveFlags.DEPENDENTS if dependents else Tl.RemoveFlags.NONE
    for value in values:
        if _kind_of(value) == "link":
            self.remove_link(value.from_, value.to, value.type, value.id)
        else:
            getattr(self, "remove_" + _kind_of(value))(value, flags)


def _delete(self, id):
    if id not in self:
        raise KeyError(id)
    self.remove_event(id)


_KINDS = {Tl.Actor: "actor", Tl.Source: "source", Tl.Track: "track", Tl.EventType: "event_type",
          Tl.LinkType: "link_type", Tl.Event: "event", Tl.Link: "link"}
for _class in Tl.Timeline, Tl.Reader, Tl.Writer:
    _class.__init__ = _new_object
Tl.Timeline.load = staticmethod(load)
Tl.Timeline.save = _save
Tl.Timeline.load_async = staticmethod(_load_async)
Tl.Timeline.load_finish = staticmethod(_finish(Tl.Timeline.load_finish))
Tl.Timeline.save_async = _save_async
Tl.Timeline.save_finish = _finish(Tl.Timeline.save_finish)
Tl.Timeline.to_json = _to_json
Tl.Timeline.from_json = staticmethod(_from_json)
Tl.Timeline.add = _add
Tl.Timeline.replace = _replace
Tl.Timeline.remove = _remove
Tl.Timeline.query = _query
Tl.Timeline.find_series = _find_series
Tl.Timeline.find_exchanges = _find_exchanges
Tl.Timeline.__len__ = Tl.Timeline.get_n_events
Tl.Timeline.__iter__ = lambda self: iter(self.query())
Tl.Timeline.__getitem__ = lambda self, key: self.events[key]
Tl.Timeline.__delitem__ = _delete
Tl.Timeline.__contains__ = lambda self, wanted: wanted in self.events
Tl.Timeline.__repr__ = lambda self: f"<Tl.Timeline {self.title or ''!r}, {len(self)} events, {len(self.links)} links>"
