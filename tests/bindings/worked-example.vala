/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The worked example in Vala: built, loaded, asked, reasoned about and saved. Takes the document. */

private void equal (string what, string got, string wanted)
{
  if (got != wanted)
    error ("%s: “%s” is not “%s”", what, got, wanted);
}

private string document_of (Tl.Timeline timeline) throws Error
{
  var writer = new Tl.Writer ();

  writer.set_option ("indent", "yes");
  return (string) writer.write_data (timeline);
}

private string ids (Tl.Timeline timeline, Tl.Query? query) throws Error
{
  string[] found = {};
  var iter = timeline.query (query);

  while (iter.next ())
    found += iter.get_id ();
  return string.joinv (" ", found);
}

/* Adds an actor after those it belongs to. */
private void add_actor (Tl.Timeline built, Tl.Timeline told, string id) throws Error
{
  unowned Tl.Actor actor = told.lookup_actor (id);

  if (built.lookup_actor (id) != null)
    return;
  if (actor.get_parent () != null)
    add_actor (built, told, actor.get_parent ());
  for (uint i = 0; i < actor.get_n_affiliations (); i++)
    {
      unowned string above;

      actor.get_affiliation (i, out above, null, null);
      add_actor (built, told, above);
    }
  built.add_actor (new Tl.Actor.from_json (actor.to_json (), -1));
}

/* Builds the timeline from the values of another, each made anew. */
private Tl.Timeline build (Tl.Timeline told) throws Error
{
  var built = new Tl.Timeline ();

  built.set_title (told.get_title ());
  built.set_language (told.get_language ());
  for (uint i = 0; i < told.get_n_actors (); i++)
    add_actor (built, told, told.get_actor (i).get_id ());
  for (uint i = 0; i < told.get_n_sources (); i++)
    built.add_source (new Tl.Source.from_json (told.get_source (i).to_json (), -1));
  for (uint i = 0; i < told.get_n_tracks (); i++)
    built.add_track (new Tl.Track.from_json (told.get_track (i).to_json (), -1));
  for (uint i = 0; i < told.get_n_events (); i++)
    built.add_event (new Tl.Event.from_json (told.dup_event (i).to_json (), -1));
  for (uint i = 0; i < told.get_n_links (); i++)
    built.add_link (new Tl.Link.from_json (told.dup_link (i).to_json (), -1));
  return built;
}

/* The indictment by setters, as the document has it. */
private void check_event (Tl.Timeline timeline) throws Error
{
  var indictment = new Tl.Event ("pla-indictment", "indictment");
  var article = new Tl.Citation ("no-more-cyber-talks"), record = new Tl.Citation ("public-record");

  indictment.set_title ("Five PLA officers are indicted");
  indictment.set_date (new Tl.Date.annotated (new Tl.Date ("2014-05"), "on May", null, false));
  indictment.add_participant ("us-doj", "initiator");
  indictment.add_participant ("pla-officers", "target");
  article.set_quote ("over 30 counts");
  article.set_locator ("§3");
  record.set_date (new Tl.Date ("2014-05-19"));
  indictment.add_citation (article);
  indictment.add_citation (record);
  equal ("event", indictment.to_json (), timeline.lookup_event ("pla-indictment").to_json ());
}

/* An actor by setters, with what else it is called and its codes. */
private void check_actor (Tl.Timeline timeline) throws Error
{
  var nsa = new Tl.Actor ("nsa");

  nsa.set_kind (Tl.ActorKind.AGENCY);
  nsa.set_name ("NSA");
  nsa.add_alias ("National Security Agency");
  nsa.set_parent ("usa");
  nsa.set_code ("wikidata", "Q121194");
  equal ("actor", nsa.to_json (), timeline.lookup_actor ("nsa").to_json ());
}

/* A verb that is cancelled says so, and gives nothing. */
private void check_cancelled (Tl.Timeline timeline) throws Error
{
  var cancellable = new Cancellable ();

  cancellable.cancel ();
  try
    {
      timeline.check (new Tl.Monitor (cancellable));
      error ("what was cancelled went on");
    }
  catch (IOError.CANCELLED cancelled)
    {
    }
}

private void check_queries (Tl.Timeline timeline) throws Error
{
  var query = new Tl.Query ();
  var day = new Tl.Date ("2014-10-15");
  uint count;
  Tl.Bounds bounds = day.get_bounds (null);

  query.set_type ("accusation");
  query.set_actor ("usa");
  query.set_window (day, day);
  equal ("asked", ids (timeline, query),
         "hypocrisy-charge comey-ranking comey-two-kinds geng-statement huawei-accusation fbi-accusation");
  timeline.count (query, out count);
  equal ("counted", count.to_string (), "6");
  equal ("bounds", (bounds.latest_end - bounds.earliest_start).to_string (), "86399");
}

private void check_reasons (Tl.Timeline timeline) throws Error
{
  string[] told = {};
  var causes = timeline.find_causes ("dialogue-suspension", 0, 0);
  var statuses = timeline.find_status ("usa", "chn", new Tl.Date ("2014-10-19"));
  double done = 0;
  var monitor = new Tl.Monitor (null);

  monitor.set_progress ((fraction) => { done = fraction; });

  var claims = timeline.find_claims (monitor);

  causes.foreach ((cause) => { told += "%s %u %.2f".printf (cause.get_event (), cause.get_depth (), cause.get_confidence ()); });
  equal ("causes", string.joinv (", ", told), "pla-indictment 1 0.90, huawei-eavesdropping 1 0.40, "
         + "university-hacking 1 0.40, trade-secret-theft 2 0.81");
  assert (statuses.length == 1 && statuses[0].get_certainty () == Tl.Certainty.CERTAIN);
  equal ("status", statuses[0].get_state () + " " + statuses[0].get_event (), "suspended dialogue-suspension");
  equal ("progress", done.to_string (), "1");
  told = {};
  claims.foreach ((claim) => {
    if (claim.get_verdict () == Tl.Verdict.CONTESTED)
      told += claim.get_event () + " " + string.joinv (" ", claim.get_deniers ());
  });
  equal ("claims", string.joinv (", ", told), "data-breaches chn, huawei-eavesdropping nsa, university-hacking nsa");
}

private void check_saved (Tl.Timeline timeline, string text) throws Error
{
  var folder = DirUtils.make_tmp ("timeline-XXXXXX");
  var path = Path.build_filename (folder, "us-china-cyber.json");

  timeline.save (path);
  equal ("saved", document_of (Tl.Timeline.load (path)), text);
  FileUtils.remove (path);
  DirUtils.remove (folder);
}

public int main (string[] arguments)
{
  string text;

  try
    {
      var timeline = Tl.Timeline.load (arguments[1]);

      FileUtils.get_contents (arguments[1], out text);
      equal ("events", timeline.get_n_events ().to_string (), "21");
      equal ("the document built", document_of (build (timeline)), text);
      check_event (timeline);
      check_actor (timeline);
      check_cancelled (timeline);
      check_queries (timeline);
      check_reasons (timeline);
      check_saved (timeline, text);
      timeline.find_causes ("nothing", 0, 0);
    }
  catch (Error problem)
    {
      if (problem is Tl.Error.REFERENCE && problem.message == "there is no event \"nothing\"")
        return 0;
      printerr ("%s\n", problem.message);
    }
  return 1;
}
