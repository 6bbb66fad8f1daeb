/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"
#include "io/tl-position-private.h"
#include "model/tl-timeline-private.h"

#include <libtimeline/tl-problem.h>

/* What reading needs, whatever the format: where values go, what they refer to, what is wrong and where.
 *
 *   format -> value -> timeline
 *               |
 *               +-> forward references: names that nothing defines yet, each with its place
 *               +-> deferred checks: states of tracks that are not there yet
 *               +-> problems: collected, or the first one ends the reading
 *
 * Both are resolved when all is read, so values may come in any order. A format says where it is, and adds:
 *
 *   _tl_intake_set_place (intake, &(TlPosition){ line, 1, NULL });
 *   if (!_tl_intake_add_value (intake, event))
 *     return FALSE;
 */

/* Finds the place of MEMBER of the value that is being added, from that of the value, which PLACE holds. */
typedef void (*TlLocateFunc) (const char *member, TlPosition *place, gpointer user_data);

struct _TlIntake
{
  TlTimeline *timeline; /* NULL: one value by itself, whose names are not looked up */
  TlNames *names;       /* its own */
  TlArena *scratch;     /* of the value that is being read */

  /* what was asked for; set by the reader */
  const char *name; /* of the document, for messages; may be NULL */
  const TlFormat *format;
  GHashTable *options;   /* borrowed: names to values, as given; may be NULL */
  char **companions;     /* borrowed: paths of files to read together with the document; may be NULL */
  gboolean format_given; /* by name: the content was not asked */
  gboolean collect;      /* go on after what is wrong; also if lenient */
  gboolean lenient;      /* and keep what can be kept */
  guint max_problems;
  guint64 max_items; /* 0: no limit */
  guint64 max_string;

  TlPosition place; /* of the value that is being added */
  TlLocateFunc locate;
  gpointer locate_data;
  guint64 n_items;
  GArray *forward_references; /* TlForwardReference */
  GArray *deferred_checks;    /* TlDeferredCheck */
  GArray *deferred_lags;      /* TlDeferredLag */
  GPtrArray *problems;        /* TlProblem: notes, and in collect mode errors */
  GArray *path_starts;        /* guint, by problem: where the path begins in its place */
  guint n_notes;
  guint n_errors;       /* also those beyond the limit, which are not listed */
  guint n_faults;       /* lenient: errors for which the part, link or item that is being read must be left out */
  GHashTable *suffixes; /* lenient: the number of the last suffix, by kind and id; NULL: none */
  GError *error;        /* what ended the reading, with its place */
  char *mapping;        /* of columns, that a table was read with; NULL: the format has no columns */
};

void _tl_intake_init (TlIntake *self, TlTimeline *timeline);
void _tl_intake_clear (TlIntake *self);

/* The value of an option of the format. */
const char *_tl_intake_get_option (const TlIntake *self, const char *name);

/* ---- what is wrong ---- */

/* Reports that something at PLACE is wrong. Takes PROBLEM. FALSE if reading must stop: always, unless problems are
 * collected. */
gboolean _tl_intake_report (TlIntake *self, const TlPosition *place, GError *problem);
/* The same under a CODE of its own, which is static, in place of that of the kind of error. */
gboolean _tl_intake_report_as (TlIntake *self, const char *code, const TlPosition *place, GError *problem);
/* Forgives the last error: what was wrong has been put right, or left out by itself. */
void _tl_intake_forgive (TlIntake *self);
/* Reports what reading cannot go on after. Takes ERROR. FALSE. */
gboolean _tl_intake_stop (TlIntake *self, const TlPosition *place, GError *error);
/* Notes what is worth knowing and does not make reading fail. CODE is static. */
void _tl_intake_note (TlIntake *self, const char *code, const TlPosition *place, const char *message, ...)
    G_GNUC_PRINTF (4, 5);
/* The same for what is likely to be wrong, or was assumed. */
void _tl_intake_warn (TlIntake *self, const char *code, const TlPosition *place, const char *message, ...)
    G_GNUC_PRINTF (4, 5);
/* One more item of those that are limited. FALSE with the error set. */
gboolean _tl_intake_count_item (TlIntake *self, GError **error);

/* ---- items that are being read, if problems are collected ---- */

/* What has been noted so far. */
typedef struct
{
  guint n_problems, n_references, n_checks, n_lags, n_faults;
} TlIntakeMark;

TlIntakeMark _tl_intake_mark (const TlIntake *self);
/* Adds the NAME of an item, such as event "a", to the place of each problem since MARK. */
void _tl_intake_name_problems (TlIntake *self, const TlIntakeMark *mark, const char *name);
/* Lenient: forgets what was noted since MARK except for problems, since the part or item is left out. */
void _tl_intake_leave_out (TlIntake *self, const TlIntakeMark *mark);

/* ---- adding ---- */

/* Where the next value is. The path is borrowed until the next call. */
void _tl_intake_set_place (TlIntake *self, const TlPosition *place);
void _tl_intake_set_locate (TlIntake *self, TlLocateFunc locate, gpointer user_data);

/* Adds an actor, source, track, event or link, built by the API and sealed from now on; or an own type. What it refers
 * to may come later. FALSE if reading must stop. */
gboolean _tl_intake_add_value (TlIntake *self, gpointer value);
gboolean _tl_intake_add_event_type (TlIntake *self, TlEventType *type);
gboolean _tl_intake_add_link_type (TlIntake *self, TlLinkType *type);

/* ---- what is resolved at the end ---- */

/* A name that nothing defines yet. Takes the path of PLACE. */
void _tl_intake_take_reference (TlIntake *self, TlNameKind kind, guint32 number, TlPosition place);
/* The states that the effects of the event in ROW name: now if their tracks are there, else at the end. */
gboolean _tl_intake_check_effects (TlIntake *self, const TlEvent *event, guint32 row, const TlPosition *place);
/* Whether the type of a link measures the lag that the link has: now if the type is there, else at the end. */
gboolean _tl_intake_check_lag (TlIntake *self, const TlLink *link, const TlPosition *place);
/* All is read: every reference must lead somewhere. FALSE if it does not. */
gboolean _tl_intake_finish (TlIntake *self);

/* What is there already. */
void _tl_intake_set_repeated_id (GError **problem, TlNameKind kind, const char *id);
void _tl_intake_set_repeated_link (GError **problem, const TlLink *link);
/* Returns "a-2" for the id "a" that is there already, or with the next number that is free. Free it with g_free(). */
char *_tl_intake_dup_free_id (TlIntake *self, TlNameKind kind, const char *id);
