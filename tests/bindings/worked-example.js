// SPDX-License-Identifier: LGPL-2.1-or-later
// SPDX-FileCopyrightText: the libtimeline developers

// The worked example in JavaScript: built from its facts, loaded, asked, reasoned about and saved. Takes the document.
imports.gi.versions.Tl = '1.0';

const {Gio, GLib, Tl} = imports.gi;
const ByteArray = imports.byteArray;

const documentPath = ARGV[0];
const text = ByteArray.toString(GLib.file_get_contents(documentPath)[1]);
const timeline = Tl.Timeline.load(documentPath);

function equal(what, got, wanted) {
    if (JSON.stringify(got) !== JSON.stringify(wanted))
        throw new Error(`${what}: ${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
}

function member(enumeration, nick) {
    return enumeration[nick.toUpperCase().replace(/-/g, '_')];
}

function dateOf(told) {
    if (typeof told === 'string')
        return Tl.Date.new(told);
    const edtf = told.edtf ? Tl.Date.new(told.edtf) : null;
    return Tl.Date.new_annotated(edtf, told.verbatim ?? null, null, told.inferred ?? false);
}

function citationOf(told) {
    const citation = Tl.Citation.new(told.source);

    citation.set_quote(told.quote ?? null);
    citation.set_locator(told.locator ?? null);
    citation.set_date(told.date ? dateOf(told.date) : null);
    return citation;
}

function actorOf(told) {
    const actor = Tl.Actor.new(told.id);

    actor.set_name(told.name);
    actor.set_kind(member(Tl.ActorKind, told.kind));
    actor.set_parent(told.parent ?? null);
    (told.aliases ?? []).forEach(alias => actor.add_alias(alias));
    Object.entries(told.codes ?? {}).forEach(([scheme, code]) => actor.set_code(scheme, code));
    (told.affiliations ?? []).forEach(held => actor.add_affiliation(held.actor, held.office, null));
    return actor;
}

function sourceOf(told) {
    const source = Tl.Source.new(told.id);

    source.set_title(told.title);
    source.set_author(told.author ?? null);
    source.set_date(told.date ? dateOf(told.date) : null);
    source.set_reliability(told.reliability ? Tl.Reliability[told.reliability] : Tl.Reliability.NONE);
    return source;
}

function trackOf(told) {
    const track = Tl.Track.new(told.id);

    track.set_title(told.title);
    told.between.forEach(actor => track.add_actor(actor));
    told.states.forEach(state => track.add_state(state));
    track.set_initial(told.initial);
    return track;
}

function eventOf(told) {
    const event = Tl.Event.new(told.id, told.type);

    event.set_title(told.title);
    event.set_date(told.date ? dateOf(told.date) : null);
    event.set_known(told.known ? dateOf(told.known) : null);
    event.set_status(member(Tl.EventStatus, told.status ?? 'reported'));
    told.participants.forEach(taking => event.add_participant(taking.actor, taking.role));
    told.citations.forEach(cited => event.add_citation(citationOf(cited)));
    (told.effects ?? []).forEach(effect => event.add_effect(effect.track, effect.state));
    return event;
}

function linkOf(told) {
    const link = Tl.Link.new(told.from, told.to, told.type);

    link.set_confidence(told.confidence ?? NaN);
    (told.citations ?? []).forEach(cited => link.add_citation(citationOf(cited)));
    return link;
}

// Adds actors after those they belong to.
function addActors(built, told) {
    const ready = actor => [actor.parent, ...(actor.affiliations ?? []).map(held => held.actor)]
        .every(id => !id || built.lookup_actor(id));

    for (let waiting = told; waiting.length > 0;) {
        const now = waiting.filter(ready);

        now.forEach(actor => built.add_actor(actorOf(actor)));
        waiting = waiting.filter(actor => !now.includes(actor));
    }
}

function build(facts) {
    const built = new Tl.Timeline();

    built.set_title(facts.title);
    built.set_language(facts.language);
    addActors(built, facts.actors);
    facts.sources.forEach(told => built.add_source(sourceOf(told)));
    facts.tracks.forEach(told => built.add_track(trackOf(told)));
    facts.events.forEach(told => built.add_event(eventOf(told)));
    facts.links.forEach(told => built.add_link(linkOf(told)));
    return built;
}

function documentOf(written) {
    const writer = new Tl.Writer();

    writer.set_option('indent', 'yes');
    return ByteArray.toString(writer.write_data(written));
}

function ids(query) {
    const found = [];

    for (const iter = timeline.query(query); iter.next();)
        found.push(iter.get_event().get_id());
    return found;
}

// build
equal('the document built', documentOf(build(JSON.parse(text))), text);

// iterate
equal('events', timeline.get_n_events(), 21);
equal('all', ids(null).slice(-4), ['data-breaches', 'huawei-eavesdropping', 'trade-secret-theft', 'university-hacking']);

// query
const query = new Tl.Query();
const day = Tl.Date.new('2014-10-15');

query.set_type('accusation');
query.set_actor('usa');
query.set_window(day, day);
equal('asked', ids(query), ['hypocrisy-charge', 'comey-ranking', 'comey-two-kinds', 'geng-statement', 'huawei-accusation',
    'fbi-accusation']);
equal('counted', timeline.count(query), [true, 6]);
const indictment = timeline.lookup_event('pla-indictment');

equal('date', [indictment.get_date().get_edtf(), indictment.get_date().get_verbatim()], ['2014-05', 'on May']);
equal('participant', indictment.get_participant(1), ['pla-officers', 'target']);
equal('nothing', timeline.lookup_event('nothing'), null);

// reason
const causes = timeline.find_causes('dialogue-suspension', 0, 0);

equal('causes', causes.map(cause => [cause.get_event(), cause.get_depth(), cause.get_confidence().toFixed(2)]),
    [['pla-indictment', 1, '0.90'], ['huawei-eavesdropping', 1, '0.40'], ['university-hacking', 1, '0.40'],
        ['trade-secret-theft', 2, '0.81']]);
const standing = timeline.find_status('usa', 'chn', Tl.Date.new('2014-10-19'));

equal('status', standing.map(status => [status.get_track(), status.get_state(), status.get_certainty(), status.get_event()]),
    [['us-china-cyber-dialogue', 'suspended', Tl.Certainty.CERTAIN, 'dialogue-suspension']]);
let done = 0;
const monitor = Tl.Monitor.new(null);

monitor.set_progress(fraction => {
    done = fraction;
});
const contested = timeline.find_claims(monitor).filter(claim => claim.get_verdict() === Tl.Verdict.CONTESTED);

equal('claims', contested.map(claim => [claim.get_event(), claim.get_deniers()]),
    [['data-breaches', ['chn']], ['huawei-eavesdropping', ['nsa']], ['university-hacking', ['nsa']]]);

equal('progress', done, 1);

// errors
const cancellable = new Gio.Cancellable();
let caught = null;

cancellable.cancel();
try {
    timeline.check(Tl.Monitor.new(cancellable));
} catch (error) {
    caught = error;
}
equal('cancelled', caught !== null && caught.matches(Gio.IOErrorEnum, Gio.IOErrorEnum.CANCELLED), true);
caught = null;

try {
    timeline.find_causes('nothing', 0, 0);
} catch (error) {
    caught = error;
}
equal('error', caught !== null && caught.matches(Tl.Error, Tl.Error.REFERENCE), true);

// save
const [saved, stream] = Gio.File.new_tmp('us-china-cyber-XXXXXX.json');

stream.close(null);
timeline.save(saved.get_path());
equal('saved', documentOf(Tl.Timeline.load(saved.get_path())), text);
saved.delete(null);
