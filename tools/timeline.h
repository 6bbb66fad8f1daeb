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
  gboolean change;   /* set before parsing: a document is changed and written to --output; the answer is about that */
  gboolean json;
  gboolean pretty;
  gboolean force;
  gboolean lenient;
  char *from_format;
  char *format;
  char *written_format; /* NULL: that of the name of the output */
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
/* The same; FORMAT gets the format that the file was found to have. */
TlTimeline *load_as (const Options *options, const char *path, const TlFormat **format);

/* For commands that write a document. The first makes the writer, which indents JSON if --pretty or INDENTED says so,
 * or returns NULL after it has printed that the format is unknown. The second writes; it returns STATUS, or
 * STATUS_WRONG after it has printed an error. */
TlWriter *options_writer (const Options *options, gboolean indented);
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

/* ---- changes by hand ---- */

/* A change of a document: it is read, changed, checked and saved as a whole, or not at all. Its Options, set up with
 * .change, are parsed before. */
typedef struct
{
  Options *options;
  const char *path; /* of the document that is read */
  TlTimeline *timeline;
  TlWriter *writer;
  GHashTable *errors; /* that the document had before */
  GPtrArray *notes;   /* lines to be printed on standard error once the document is saved */
} Change;
/* Reads the document. Returns FALSE after it has printed an error. */
gboolean change_begin (Change *self, Options *options, const char *path);
/* Whether the change brings in an error that the document did not have before. */
gboolean change_check (Change *self, GError **error);
/* Prints why the change is refused. Returns STATUS_NO for what is not in the document, else STATUS_WRONG. */
int change_refuse (const Change *self, const GError *error);
void change_note (Change *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Checks and saves. Each of the two then prints its answer: the id of what was changed, or how many items were. They
 * return STATUS_DONE, or STATUS_WRONG after they have printed an error. */
int change_end (Change *self, const char *id);
int change_end_number (Change *self, guint n);
void change_clear (Change *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

/* What the options of add and set say of an event; NULL if they say nothing. An empty text removes a member. */
typedef struct
{
  char *id;
  char *type;
  char *date;
  char *known;
  char *title;
  char *status;
  char **initiators;
  char **targets;
  char **speakers;
  char **sources;
  char **quotes;
  char **tags;
  TlDate *on; /* what DATE and KNOWN mean; NULL for an empty text */
  TlDate *known_on;
} EventOptions;
/* Parses ARGV as options_parse() does. */
gboolean event_options_parse (EventOptions *self, Options *options, gboolean is_new, int *argc, char ***argv);
gboolean event_options_has_any (const EventOptions *self);
void event_options_clear (EventOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EventOptions, event_options_clear)
/* Changes EVENT, which is not sealed. Actors and sources that the document lacks are added to it if it is clear what
 * they are. */
gboolean event_options_apply (const EventOptions *self, Change *change, TlEvent *event, GError **error);
/* The id of an actor or source that was named; NULL with an error. What is added to the timeline is noted. */
const char *need_actor (Change *change, const char *name, GError **error);
const char *need_source (Change *change, const char *name, GError **error);

/* The items that a command finds by their id. A link without an id is found by its ends and type. */
typedef enum
{
  ITEM_EVENT,
  ITEM_ACTOR,
  ITEM_SOURCE,
  ITEM_TRACK,
  ITEM_LINK,
  ITEM_EVENT_TYPE,
  ITEM_LINK_TYPE,
} ItemKind;
typedef struct
{
  ItemKind kind;
  char *id;
  char *sentence; /* "FROM TYPE TO" for a link without an id; NULL for all else */
  TlLink *link;   /* for a link */
} Item;
#define ITEM_KIND_HELP                                                                                                 \
  "Kind of the item, if several have the id: event, actor, source, track, link, event-type, link-type"
/* Finds the item that WORDS name, which are an id, or FROM TYPE TO of a link. An id is of the kind that is named or, if
 * KIND_NAME is NULL, of any. */
gboolean item_find (Item *self, TlTimeline *timeline, char *const *words, const char *kind_name, GError **error);
void item_clear (Item *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Item, item_clear)
const char *item_noun (const Item *self);
/* What an answer calls it. */
const char *item_name (const Item *self);
gboolean item_remove (const Item *self, TlTimeline *timeline, TlRemoveFlags flags, GError **error);
/* N gets the number of items that were changed. */
gboolean item_rename (const Item *self, TlTimeline *timeline, const char *id, guint *n, GError **error);
/* The item in JSON; NULL with an error for what has none of its own. */
char *item_dup_json (const Item *self, TlTimeline *timeline, GError **error);
/* Puts what JSON says in the place of the item, which must keep its id. On failure the timeline is unchanged. */
gboolean item_replace (Item *self, TlTimeline *timeline, const char *json, GError **error);

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
int timeline_command_add (int argc, char **argv);
int timeline_command_set (int argc, char **argv);
int timeline_command_link (int argc, char **argv);
int timeline_command_remove (int argc, char **argv);
int timeline_command_rename (int argc, char **argv);
int timeline_command_unite (int argc, char **argv);
int timeline_command_edit (int argc, char **argv);
int timeline_command_new (int argc, char **argv);
