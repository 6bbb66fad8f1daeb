/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

#define TL_MEMORY_HUGE ((gsize) 2 * 1024 * 1024) /* size of a huge page, and what it is aligned to */

/* Asks the system for huge pages in a large block of memory that has just been allocated or has grown. A page fault
 * costs more than filling a page, and a large hash table does not fit into the cache of addresses of small pages. Does
 * nothing where SIZE is small or the system has no huge pages. */
void _tl_memory_prefer_huge (gpointer memory, gsize size);
