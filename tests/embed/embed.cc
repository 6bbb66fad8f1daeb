/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The program of embed.c in C++17: std::unique_ptr owns the values of the library, and errors become exceptions. */
#include <libtimeline/libtimeline.h>

#include <cstdio>
#include <cstdlib>
#include <future>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/* Releases a value that a function returned with (transfer full) or (transfer container). */
template <auto drop> struct Drop
{
  template <typename T>
  void
  operator() (T *what) const noexcept
  {
    drop (what);
  }
};
using Timeline = std::unique_ptr<TlTimeline, Drop<g_object_unref>>;
using Event = std::unique_ptr<TlEvent, Drop<tl_event_unref>>;
using Query = std::unique_ptr<TlQuery, Drop<tl_query_unref>>;
using EventIter = std::unique_ptr<TlEventIter, Drop<tl_event_iter_free>>;
using Array = std::unique_ptr<GPtrArray, Drop<g_ptr_array_unref>>;
using Error = std::unique_ptr<GError, Drop<g_error_free>>;

/* Calls @verb with the arguments and a place for an error. Returns an owner for its result, or throws the error. */
template <typename Owner, typename Verb, typename... Arguments>
static Owner
ask (Verb verb, Arguments... arguments)
{
  GError *error = nullptr;
  Owner answer (verb (arguments..., &error));
  Error owned (error);

  if (!answer)
    throw std::runtime_error (owned->message);
  return answer;
}

/* Runs in a thread of its own. The timeline is shared, because no thread changes it. All other data belong to this
 * thread. */
static std::string
tell_causes (TlTimeline *timeline, const char *event)
{
  const auto causes = ask<Array> (tl_timeline_find_causes, timeline, event, 0u, 0.0);
  std::string text;

  for (guint i = 0; i < causes->len; i++)
    {
      const auto *chain = static_cast<const TlChain *> (g_ptr_array_index (causes.get (), i));
      const Event cause (tl_timeline_lookup_event (timeline, tl_chain_get_event (chain)));
      char confidence[16];

      std::snprintf (confidence, sizeof confidence, "%.2f  ", tl_chain_get_confidence (chain));
      text += std::string (confidence) + tl_event_get_title (cause.get ()) + "\n";
    }
  return text;
}

static void
print_causes (TlTimeline *timeline, const std::vector<const char *> &events)
{
  std::vector<std::future<std::string>> answers;

  for (const char *event : events)
    answers.push_back (std::async (std::launch::async, tell_causes, timeline, event));
  for (std::size_t i = 0; i < events.size (); i++)
    try
      {
        const std::string answer = answers[i].get ();

        std::cout << events[i] << "\n" << answer;
      }
    catch (const std::runtime_error &wrong)
      {
        std::cout << events[i] << "\n" << wrong.what () << "\n";
      }
}

static void
print_accusations (TlTimeline *timeline)
{
  const Query query (tl_query_new ());
  unsigned n = 0;

  tl_query_set_type (query.get (), "accusation");
  for (const auto iter = ask<EventIter> (tl_timeline_query, timeline, query.get ()); tl_event_iter_next (iter.get ());)
    n++;
  std::cout << n << " accusations\n";
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    {
      std::cerr << "usage: " << argv[0] << " DOCUMENT [EVENT...]\n";
      return 2;
    }
  try
    {
      const auto timeline = ask<Timeline> (tl_timeline_load, argv[1]);

      print_causes (timeline.get (), std::vector<const char *> (argv + 2, argv + argc));
      print_accusations (timeline.get ());
    }
  catch (const std::runtime_error &wrong)
    {
      std::cerr << wrong.what () << "\n";
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
