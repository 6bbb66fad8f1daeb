/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the commands share: how they read, answer and fail. */
#pragma once

#include <glib.h>
#include <json-c/json.h>
#include <libtimeline/libtimeline.h>

enum
{
  STATUS_DONE = 0,
  STATUS_NO = 1,    /* the answer is "no" */
  STATUS_WRONG = 2, /* the input cannot be read, or the usage is wrong */
};

/* What every command's options fill; each adds those of its own. */
typedef struct
{
  gboolean document; /* set before parsing: the answer is a document, written to --output in --format */
  gboolean json;
  gboolean pretty;
  char *from_format;
  char *format;
  char *output;
  char *loss_report;
  char **given; /* NAME=VALUE of the formats' options */
} Options;

/* Parses ARGV with the common options and ENTRIES (may be NULL). MIN to MAX operands must be left, which ARGV then
 * holds from 1 on. FALSE where it failed and said so. Options in ENTRIES that begin with "-" and a digit as operands
 * stand behind "--". */
gboolean options_parse (Options *options, const GOptionEntry *entries, const char *operands, int min, int max,
                        int *argc, char ***argv);
void options_clear (Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A reader as the options say, or NULL if they are wrong, which it has said. */
TlReader *options_reader (const Options *options);

/* The timeline of a file, or NULL where that failed, which it has said. */
TlTimeline *load (const Options *options, const char *path);

/* Where the answer is a document: its writer, or NULL where there is none for the format, which it has said; and the
 * writing. Returns STATUS, or STATUS_WRONG where that failed, which it has said. */
TlWriter *options_writer (const Options *options);
int write_document (const Options *options, TlWriter *writer, TlTimeline *timeline, int status);

/* "timeline: MESSAGE" on standard error; returns STATUS. */
int fail (int status, const char *format, ...) G_GNUC_PRINTF (2, 3);
int fail_error (int status, const GError *error);

/* How far a long verb is: a line on standard error where that is a terminal, once a second has passed, wiped at the
 * end. To be given to the verb as its function and data. */
typedef struct
{
  gint64 begun;
  int percent; /* -1: nothing shown */
  gboolean terminal;
} Progress;
void progress_begin (Progress *self);
void progress_show (double fraction, gpointer progress);
void progress_end (Progress *self);

/* An answer: collected, and printed whole, so that a failure leaves standard output empty. Returns STATUS, or
 * STATUS_WRONG where it cannot be written. */
int answer_text (const GString *text, int status);
int answer_json (const Options *options, struct json_object *answer, int status);

/* An answer that is a list: printed item by item, so that its length costs no memory. In text an item is what has been
 * put behind TEXT. */
typedef struct
{
  const Options *options;
  GString *text;
  guint64 n;
  gboolean ok;
} Listing;
void listing_begin (Listing *self, const Options *options);
void listing_add (Listing *self, struct json_object *item); /* takes ITEM, which is NULL in text */
int listing_end (Listing *self);

struct json_object *json_text (const char *text);  /* null for NULL */
struct json_object *json_double (double number);   /* the shortest decimal that reads back equal */
struct json_object *json_instant (gint64 instant); /* null for an open one */
struct json_object *json_strings (const char *const *strings);
struct json_object *json_link (const TlLink *link); /* {"from","to","type"}, and "id" where it has one */

/* How a date is shown to people: its label, its words, its expression. */
const char *shown_date (const TlDate *date);

/* The number of columns that TEXT takes in a terminal. */
int columns (const char *text);
/* TEXT, and blanks up to WIDTH columns. */
void append_padded (GString *out, const char *text, int width);
/* Bold where standard output is a terminal and NO_COLOR is not set. */
const char *bold_on (void);
const char *bold_off (void);

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
int timeline_command_asof (int argc, char **argv);
int timeline_command_account (int argc, char **argv);
int timeline_command_diff (int argc, char **argv);
int timeline_command_merge (int argc, char **argv);
int timeline_command_order (int argc, char **argv);
int timeline_command_convert (int argc, char **argv);
int timeline_command_formats (int argc, char **argv);
int timeline_command_types (int argc, char **argv);
int timeline_command_date (int argc, char **argv);
