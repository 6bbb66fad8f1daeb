/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-intake-private.h"

/* What words in cells refer to: actors, sources and types, which are found or made.
 *
 *   "Russia", "RUS", "rus"        the actor "rus"; made from the table of countries when it is first met
 *   "Fancy Bear"                  the actor "fancy-bear", named so
 *   "https://bbc.co.uk/1"         the source with that id and URL
 *   "BBC, https://bbc.co.uk/1"    the source "bbc", titled "BBC", with that URL
 *   "Expulsion of diplomat", "1661"   the type "expulsion-of-diplomat" */
typedef struct
{
  TlIntake *intake;
  gboolean by_id;      /* actors and sources are named by their ids: a table that we wrote */
  GHashTable *actors;  /* folded id, name, alias or code to id; "" if several actors have the name */
  GHashTable *titles;  /* title or address of a source that the document defines to id; "" if several have it */
  GHashTable *sources; /* text of a cell to id */
  GHashTable *types;   /* word of a cell to id */
} TlTableValues;

void _tl_table_values_init (TlTableValues *self, TlIntake *intake);
/* Learns the actors and sources that have been added otherwise. */
void _tl_table_values_learn (TlTableValues *self);
void _tl_table_values_clear (TlTableValues *self);

/* Returns the id of the actor, source or type that TEXT means, borrowed; NULL if reading must stop. The place of the
 * intake is that of the cell. */
const char *_tl_table_values_actor (TlTableValues *self, const char *text);
/* URL, AUTHOR and PUBLISHER, which may be NULL, and DATE go into a source that is made. */
typedef struct
{
  const char *url, *title, *author, *publisher;
  const TlDate *date;
} TlTableSource;
const char *_tl_table_values_source (TlTableValues *self, const char *text, const TlTableSource *details);
/* The type of that id, label, or code of CAMEO or PLOVER; NULL if there is none. */
const char *_tl_table_values_find_type (TlTableValues *self, const char *word);
/* KNOWN becomes FALSE if the word is no type: then the type is "event". */
const char *_tl_table_values_type (TlTableValues *self, const char *word, gboolean *known);

/* Lower-case ASCII letters and digits, joined by "-"; PREFIX and a hash if there are none. */
char *_tl_table_dup_slug (const char *text, const char *prefix);
