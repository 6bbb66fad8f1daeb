/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* What a column of a table is: a member of an event, or something that a member is made of. */
typedef enum
{
  TL_TARGET_ATTRIBUTE, /* detail: its key */
  TL_TARGET_ID,
  TL_TARGET_DATE,
  TL_TARGET_START,
  TL_TARGET_END,
  TL_TARGET_YEAR,
  TL_TARGET_MONTH,
  TL_TARGET_DAY,
  TL_TARGET_TIME,
  TL_TARGET_END_YEAR,
  TL_TARGET_END_MONTH,
  TL_TARGET_END_DAY,
  TL_TARGET_END_TIME,
  TL_TARGET_DISPLAY_DATE,
  TL_TARGET_KNOWN,
  TL_TARGET_PUBLISHED, /* the date of the sources of the row */
  TL_TARGET_TYPE,
  TL_TARGET_TITLE, /* detail: a language, or NULL */
  TL_TARGET_DESCRIPTION,
  TL_TARGET_PARTICIPANT, /* detail: the role; NULL: role=id in the cell */
  TL_TARGET_SPEAKER,     /* of the citations: actor, or source/actor */
  TL_TARGET_PLACE,
  TL_TARGET_COUNTRY,
  TL_TARGET_LAT,
  TL_TARGET_LON,
  TL_TARGET_SOURCE,
  TL_TARGET_URL, /* of the sources, in their order */
  TL_TARGET_QUOTE,
  TL_TARGET_AUTHOR,
  TL_TARGET_PUBLISHER,
  TL_TARGET_STATUS,
  TL_TARGET_TAG,
  TL_TARGET_MARKING,
  TL_TARGET_CAUSE,  /* links into the row; detail: the type unless the cell names one */
  TL_TARGET_LINK,   /* links from the row; detail: the type, or NULL: type:id in the cell */
  TL_TARGET_ANSWER, /* links from the event in the cell into the row; detail: the type */
  TL_TARGET_EFFECT,
  TL_TARGET_SCORE,      /* detail: the scale */
  TL_TARGET_CODING,     /* detail: the scheme */
  TL_TARGET_ATTRIBUTES, /* all of them, as JSON */
  TL_TARGET_EARLIEST,   /* these three guard the date, where we wrote the table */
  TL_TARGET_LATEST,
  TL_TARGET_PRECISION,
  TL_TARGET_JSON,         /* there, too: what the other columns cannot carry */
  TL_TARGET_SOURCE_TITLE, /* of the first source; tables of TimelineJS */
  TL_TARGET_STORYLINE,    /* title or era, in these */
  TL_TARGET_IGNORE,
  TL_N_TARGETS,
} TlTarget;

/* The name of a target in a mapping: "title", "participant". */
const char *_tl_target_get_name (TlTarget target);
/* TL_N_TARGETS if there is none. */
TlTarget _tl_target_find (const char *name);
char *_tl_target_dup_names (void);

/* How a date column is read: those that hold whole dates. */
gboolean _tl_target_is_date (TlTarget target);
/* Whether an event has only one of it. */
gboolean _tl_target_is_single (TlTarget target);

/* What the header NAME means. RANK: the lower of two names of one target is taken. DETAIL is NULL or static.
 * TL_TARGET_ATTRIBUTE if the name is not known. */
TlTarget _tl_target_of_header (const char *name, guint *rank, const char **detail);
/* The form in which header names are compared: folded, without blanks, "_", "-", ".", and a colon at the end. */
char *_tl_target_fold_header (const char *name);
