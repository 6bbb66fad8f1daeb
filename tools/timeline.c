/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The program `timeline`: finds the command by its name and runs it. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *operands;
  const char *summary;
  int (*run) (int argc, char **argv);
} commands[] = {
  { "info", "FILE", "numbers of items, and the time they cover", timeline_command_info },
  { "check", "FILE", "list every problem", timeline_command_check },
  { "list", "FILE", "list events in order of time, with filters", timeline_command_list },
  { "show", "FILE EVENT", "print one event", timeline_command_show },
  { "causes", "FILE EVENT", "what led to an event", timeline_command_causes },
  { "effects", "FILE EVENT", "what followed from an event", timeline_command_effects },
  { "why", "FILE EVENT", "the strongest chain from every root cause, in sentences", timeline_command_why },
  { "path", "FILE FROM TO", "the strongest and the shortest chain between two events", timeline_command_path },
  { "pivots", "FILE EVENT", "the events on every chain that led to an event", timeline_command_pivots },
  { "without", "FILE EVENT...", "what would be left if events had not happened", timeline_command_without },
  { "infer", "FILE", "dates tightened through links, or a contradiction", timeline_command_infer },
  { "status", "FILE A B", "the relations of two actors, on a day or over time", timeline_command_status },
  { "claims", "FILE [EVENT]", "who says so, who denies it, who answers", timeline_command_claims },
  { "open", "FILE --on D", "unanswered accusations and suspended dialogues", timeline_command_open },
  { "series", "FILE [A B]", "cooperation and conflict of two actors over time", timeline_command_series },
  { "exchanges", "FILE [A B]", "who answered whom, after how long, and in what proportion",
    timeline_command_exchanges },
  { "asof", "FILE D", "the document as it could have been written on a day", timeline_command_asof },
  { "account", "FILE WHO", "the document according to one actor or source", timeline_command_account },
  { "diff", "OLD NEW", "the differences between two documents", timeline_command_diff },
  { "merge", "BASE OURS THEIRS", "merge the changes of two documents", timeline_command_merge },
  { "order", "FILE", "causal generations and the longest chain", timeline_command_order },
  { "convert", "IN -o OUT", "write a document in another format", timeline_command_convert },
  { "new", "FILE", "start a document or a sheet with an example", timeline_command_new },
  { "add", "FILE", "add an event to a document", timeline_command_add },
  { "set", "FILE EVENT", "change an event of a document", timeline_command_set },
  { "link", "FILE FROM TYPE TO", "add a link between two events", timeline_command_link },
  { "remove", "FILE ID", "remove an item from a document", timeline_command_remove },
  { "rename", "FILE OLD NEW", "give an item another id, wherever it is named", timeline_command_rename },
  { "unite", "FILE KEEP OTHER", "make one actor or source of two", timeline_command_unite },
  { "edit", "FILE ID", "edit an item of a document as JSON", timeline_command_edit },
  { "formats", "", "list the formats and their options", timeline_command_formats },
  { "date", "EXPR [EXPR2]", "explain a date, or compare two", timeline_command_date },
  { "types", "[events|links|scales|...]", "print the built-in vocabulary", timeline_command_types },
};

/* A device may be full. */
static int
end_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return STATUS_DONE;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}

static int
print_usage (void)
{
  printf ("Usage: timeline COMMAND [OPTION…] ARGUMENT…\n\n"
          "Asks a document of events between states what happened, when, who says so, and what led to it.\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-9s %-31s %s\n", commands[i].name, commands[i].operands, commands[i].summary);
  printf ("\nFILE is a path, or - for standard input. 'timeline COMMAND --help' lists the options of a command;\n"
          "'timeline --help' prints this text, 'timeline --version' the version.\n"
          "Exit status: 0 done, 1 the answer is no, 2 the input cannot be read or the usage is wrong.\n");
  return end_output ();
}

static int
refuse_command (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL }, *nearest;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  nearest = g_utf8_validate (name, -1, NULL) ? tl_name_find_nearest (name, names) : NULL;
  if (nearest != NULL)
    return fail (STATUS_WRONG, "there is no command \"%s\"; there is \"%s\"; see 'timeline --help'", name, nearest);
  return fail (STATUS_WRONG, "there is no command \"%s\"; see 'timeline --help'", name);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  signal (SIGPIPE, SIG_IGN); /* a closed pipe is then reported as an error of writing */
  g_set_prgname ("timeline");
  if (argc < 2)
    return fail (STATUS_WRONG, "a command is missing; see 'timeline --help'");
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_usage ();
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("timeline %d.%d.%d\n", TL_MAJOR_VERSION, TL_MINOR_VERSION, TL_MICRO_VERSION);
      return end_output ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);
  return refuse_command (argv[1]);
}
