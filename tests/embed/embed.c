/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A program in C that embeds the library. It reads a document, finds the causes of each given event in a thread of its
 * own, and counts the accusations between the actors. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

typedef struct
{
  TlTimeline *timeline;
  const char *event;
} Question;

/* Runs in a thread of its own. The timeline is shared, because no thread changes it. All other data belong to this
 * thread. */
static gpointer
tell_causes (gpointer data)
{
  const Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) causes = tl_timeline_find_causes (question->timeline, question->event, 0, 0, &error);
  GString *text = g_string_new (NULL);
  guint i;

  if (causes == NULL)
    g_string_append_printf (text, "%s\n", error->message);
  for (i = 0; causes != NULL && i < causes->len; i++)
    {
      const TlChain *chain = g_ptr_array_index (causes, i);
      g_autoptr (TlEvent) cause = tl_timeline_lookup_event (question->timeline, tl_chain_get_event (chain));

      g_string_append_printf (text, "%.2f  %s\n", tl_chain_get_confidence (chain), tl_event_get_title (cause));
    }
  return g_string_free (text, FALSE);
}

/* Asks about @n events at the same time, and prints the answers in the order of the questions. */
static void
print_causes (TlTimeline *timeline, char **events, int n)
{
  g_autofree Question *questions = g_new0 (Question, n);
  g_autofree GThread **threads = g_new0 (GThread *, n);
  int i;

  for (i = 0; i < n; i++)
    {
      questions[i].timeline = timeline;
      questions[i].event = events[i];
      threads[i] = g_thread_new ("causes", tell_causes, &questions[i]);
    }
  for (i = 0; i < n; i++)
    {
      g_autofree char *answer = g_thread_join (threads[i]);

      printf ("%s\n%s", events[i], answer);
    }
}

static gboolean
print_accusations (TlTimeline *timeline, GError **error)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlEventIter) iter = NULL;
  guint n = 0;

  tl_query_set_type (query, "accusation");
  iter = tl_timeline_query (timeline, query, error);
  if (iter == NULL)
    return FALSE;
  while (tl_event_iter_next (iter))
    n++;
  printf ("%u accusations\n", n);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = NULL;

  if (argc < 2)
    {
      fprintf (stderr, "usage: %s DOCUMENT [EVENT...]\n", argv[0]);
      return 2;
    }
  timeline = tl_timeline_load (argv[1], &error);
  if (timeline == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  print_causes (timeline, argv + 2, argc - 2);
  if (!print_accusations (timeline, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  return 0;
}
