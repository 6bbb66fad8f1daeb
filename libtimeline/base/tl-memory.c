/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Large blocks of memory. */
#include "config.h"

#include "base/tl-memory-private.h"

#include <stdlib.h>
#include <sys/mman.h>

void
_tl_memory_prefer_huge (gpointer memory, gsize size)
{
#ifdef MADV_HUGEPAGE
  guintptr begin = ((guintptr) memory + TL_MEMORY_HUGE - 1) & ~(guintptr) (TL_MEMORY_HUGE - 1);
  guintptr end = ((guintptr) memory + size) & ~(guintptr) (TL_MEMORY_HUGE - 1);

  if (begin < end)
    madvise ((gpointer) begin, end - begin, MADV_HUGEPAGE); /* a hint: whether it is taken changes no result */
#else
  (void) memory;
  (void) size;
#endif
}
