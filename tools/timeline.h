/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Functions that the commands share: parsing options, reading documents, printing answers and errors. */
#pragma once

#include <gio/gio.h>
#include <json-c/json.h>
#include <libtimeline/libtimeline.h>
#include <pthread.h>
#include <signal.h>

enum
{
  STATUS_DONE = 0,
  STATUS_NO = 1,    /* the answer is "no" */
  STATUS_WRONG = 2, /* the input cannot be read, or the usage is wrong */
};

/* The options that all commands have; each command adds its own. */
typedef struct
{
  gboolean document; /* set before parsing: the answer is a document, written to --output in --format */
  gboolean json;
  gboolean pretty;
  gboolean force;
  gboolean lenient;
  char *from_format;
  char *format;
  char *output;
  char *loss_report;
  char **given; /* NAME=VALUE of the formats' options */
  char **also;  /* files to read together with each document */
} Options;

/* Parses ARGV with the common options and ENTRIES (may be NULL). Afterwards ARGV has from MIN to MAX operands, from
 * index 1 on. Returns FALSE after it has printed an error. An operand that begins with "-" must come after "--". */
gboolean options_parse (Options *options, const GOptionEntry *entries, const char *operands, int min, int max,
                        int *argc, char ***argv);
void options_clear (Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Reads the date of an option or operand: EDTF, or a phrase that needs no day, such as "early March 2018". Says on
 * standard error what it understood a phrase as. NAME is the option with a blank after it, or "". Returns NULL with an
 * error. */
TlDate *read_given_date (const char *name, const char *text, GError **error);

/* Makes a reader as the options say. Returns NULL after it has printed an error. */
TlReader *options_reader (const Options *options);

/* Reads the timeline of a file, and prints the warnings about it. Returns NULL after it has printed an error. */
TlTimeline *load (const Options *options, const char *path);
/* The same with a reader that is set up. */
TlTimeline *load_with (TlReader *reader, const char *path);
/* convert --dry-run: prints what a reader makes of a file. */
int dry_run (const Options *options, TlReader *reader, const char *path, const char *mapping);

/* For commands whose answer is a document. The first makes the writer, or returns NULL after it has printed that the
 * format is unknown. The second writes; it returns STATUS, or STATUS_WRONG after it has printed an error. */
TlWriter *options_writer (const Options *options);
int write_document (const Options *options, TlWriter *writer, TlTimeline *timeline, int status);

/* The report of --loss-report: the first fails if it would take the place of the document; the second writes it, and
 * counts the losses in a line on standard error. It returns STATUS, or STATUS_WRONG after it has printed an error. */
gboolean check_loss_report (const Options *options, GError **error);
int report_losses (const Options *options, TlWriter *writer, int status);

/* Prints "timeline: MESSAGE" on standard error and returns STATUS. */
int fail (int status, const char *format, ...) G_GNUC_PRINTF (2, 3);
int fail_error (int status, const GError *error);

/* Shows the progress of a long verb as a line on standard error, if that is a terminal, after the first second. The
 * line is erased at the end. Pass the monitor to the verb, or progress_show() and the Progress as its function and
 * data. */
typedef struct
{
  TlMonitor *monitor;
  gint64 begun;
  int percent; /* -1: nothing shown */
  gboolean terminal;
} Progress;
void progress_begin (Progress *self);
void progress_show (double fraction, gpointer progress);
void progress_end (Progress *self);

/* Between the two, SIGHUP, SIGINT and SIGTERM cancel CANCELLABLE instead of ending the program. The second call ends it
 * if one came. */
typedef struct
{
  GCancellable *cancellable;
  sigset_t waited, before;
  pthread_t thread;
  gboolean running;
  int caught; /* 0: none */
} Signals;
void signals_begin (Signals *self);
void signals_end (Signals *self);

/* Print an answer as a whole, so that standard output stays empty after an error. They return STATUS, or STATUS_WRONG
 * if the answer cannot be written. */
int answer_text (const GString *text, int status);
int print_text (const char *text, gsize length, int status);
int answer_json (const Options *options, struct json_object *answer, int status);
/* Prints an answer that is JSON text already. */
int answer_json_text (const Options *options, const GString *json, int status);
/* Indents compact JSON. */
GString *indent_json (const char *json);
/* The text of VALUE, indented if the options say so; VALUE keeps it. */
const char *serialize_json (const Options *options, struct json_object *value);

/* Prints an answer bit by bit, so that memory does not grow with its length: a list or, after listing_begin_members(),
 * an object in JSON. In text mode, append an item to TEXT and then call listing_add(). On a terminal, NOTHING is
 * printed in place of an empty list. */
typedef struct
{
  const Options *options;
  GString *text;
  const char *nothing; /* set after listing_begin(); NULL: print nothing */
  guint64 n;           /* items added */
  gboolean ok;
  guint depth; /* of arrays and objects that are open */
  char brackets[6];
  guint64 counts[6]; /* of their items */
} Listing;
void listing_begin (Listing *self, const Options *options);
void listing_begin_members (Listing *self, const Options *options);
void listing_add (Listing *self, struct json_object *item); /* takes ITEM, which is NULL in text mode */
/* In JSON: a value, a string (null for NULL), and the brackets of an array or object of which the next ones are items.
 * NAME is that of the member, NULL in an array. */
void listing_put (Listing *self, const char *name, struct json_object *value); /* takes VALUE */
void listing_put_text (Listing *self, const char *name, const char *text);
void listing_open (Listing *self, const char *name, char bracket);
void listing_close (Listing *self);
int listing_end (Listing *self);

/* Appends TEXT as a string of JSON. */
void append_json_string (GString *out, const char *text);
struct json_object *json_text (const char *text);  /* null for NULL */
struct json_object *json_double (double number);   /* the shortest decimal that reads back equal; null for NAN */
struct json_object *json_instant (gint64 instant); /* null for an unbounded one */
struct json_object *json_strings (const char *const *strings);
struct json_object *json_link (const TlLink *link); /* {"from","to","type"}, and "id" if it has one */
struct json_object *json_problem (const TlProblem *problem);

/* What an answer in text calls an actor, source, track or link type: its name, title or label, else its id. */
const char *shown_actor (TlTimeline *timeline, const char *id);
const char *shown_source (TlTimeline *timeline, const char *id);
const char *shown_track (TlTimeline *timeline, const char *id);
const char *shown_link_type (TlTimeline *timeline, const char *id);
/* Appends the names of actors, separated by commas. */
void append_actors (GString *out, TlTimeline *timeline, const char *const *ids);

/* "no WHAT between A and B", for the NOTHING of a listing. ACTORS are the two that were asked for, or NULL for all. */
char *dup_nothing (TlTimeline *timeline, const char *what, char *const *actors);

/* A date for people: its label, else the date in words; "undated" for NULL. */
char *dup_date (const TlDate *date);

/* The number of columns that append_padded() would fill with TEXT. */
int columns (const char *text);
/* Appends TEXT, with escapes for what would control a terminal, and blanks up to WIDTH columns. */
void append_padded (GString *out, const char *text, int width);
/* A copy of JSON in which what would control a terminal is escaped, as it may be in JSON. */
char *dup_json_for_terminal (const char *json);
/* The shortest decimal that reads back equal; "-" for NAN. */
char *dup_decimal (double number);
/* Two digits after the point, in every locale; "-" for NAN. */
char *dup_hundredths (double number);
/* A table of text. Begin it with the headings and a letter for each column: l for left, r for right. Measure each row
 * once, then append the heading and each row. */
typedef struct
{
  guint n;
  const char *sides;
  int widths[12];
} Table;
void table_begin (Table *self, const char *const *headings, const char *sides);
void table_measure (Table *self, const char *const *cells);
void table_append (const Table *self, GString *out, const char *const *cells);
void table_append_heading (const Table *self, GString *out, const char *const *headings);

/* A table in a listing, with as many rows as there may be: it holds some, measures them and prints them. Headings whose
 * first is empty are not printed. */
typedef struct
{
  Listing *listing;
  Table table;
  const char *const *headings;
  GArray *held;
} Rows;
void rows_begin (Rows *self, Listing *listing, const char *const *headings, const char *sides);
void rows_add (Rows *self, char **cells, char *below); /* takes both; BELOW, a line below the row, may be NULL */
void rows_end (Rows *self);

/* Bold, if standard output is a terminal, and neither NO_COLOR nor TERM=dumb asks for plain text. */
const char *bold_on (void);
const char *bold_off (void);

/* The doubts about the events of an answer, in words. */
typedef struct
{
  TlTimeline *timeline;
  TlStandings *standings;
  GHashTable *texts; /* by id */
} Doubts;
Doubts *doubts_new (TlTimeline *timeline);
void doubts_free (Doubts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doubts, doubts_free)
/* " (alleged; denied by NSA)", or ""; SELF keeps it. */
const char *find_doubt (Doubts *self, const char *event);

/* Append the title of an event, else its id; and the ids of the events of a path. The doubts about an event follow it
 * in parentheses. */
void append_title (GString *out, Doubts *doubts, const TlEvent *event);
char *dup_title (Doubts *doubts, const TlEvent *event);
void append_path (GString *out, Doubts *doubts, const char *const *ids);
/* Appends a line for each event: its id, its title, its doubts. HEADING, INDENT columns wide, is before the first. */
void append_events (GString *out, Doubts *doubts, const char *heading, int indent, const char *const *ids);
/* Adds "status" and "standing" of an event to OBJECT. */
void json_add_standing (struct json_object *object, TlStandings *standings, const char *event);
/* The text answer shows paths of more links in part, and does not repeat so long an end of a chain. */
#define MOST_LINKS_SHOWN 20
/* Appends the path of a chain as append_path() does; the middle of a long one is left out. ASKED is the event at its
 * other end. With EFFECTS, that is the cause. */
void append_chain_path (GString *out, Doubts *doubts, const TlChain *chain, const char *asked, gboolean effects);
/* Adds to EVENTS, an object, {"status","standing"} of each event of a path, by its id. */
void json_add_path_events (struct json_object *events, TlStandings *standings, const char *const *ids);

int timeline_command_info (int argc, char **argv);
int timeline_command_check (int argc, char **argv);
int timeline_command_list (int argc, char **argv);
int timeline_command_show (int argc, char **argv);
int timeline_command_causes (int argc, char **argv);
int timeline_command_effects (int argc, char **argv);
int timeline_command_why (int argc, char **argv);
int timeline_command_path (int argc, char **argv);
int timeline_command_pivots (int argc, char **argv);
int timeline_command_infer (int argc, char **argv);
int timeline_command_without (int argc, char **argv);
int timeline_command_status (int argc, char **argv);
int timeline_command_claims (int argc, char **argv);
int timeline_command_open (int argc, char **argv);
int timeline_command_series (int argc, char **argv);
int timeline_command_exchanges (int argc, char **argv);
int timeline_command_asof (int argc, char **argv);
int timeline_command_account (int argc, char **argv);
int timeline_command_diff (int argc, char **argv);
int timeline_command_merge (int argc, char **argv);
int timeline_command_order (int argc, char **argv);
int timeline_command_convert (int argc, char **argv);
int timeline_command_formats (int argc, char **argv);
int timeline_command_types (int argc, char **argv);
int timeline_command_date (int argc, char **argv);
