/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

/* Memory for tables of megabytes that are looked into all over: in huge pages where the system has them for whoever
 * asks, so that a look waits for the table and not for the page table too. Freed with g_free(). */
#define TL_LARGE_PAGE ((gsize) 2 << 20)

static inline gpointer
_tl_large_advise (gpointer memory, gsize size)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  guintptr begin = ((guintptr) memory + TL_LARGE_PAGE - 1) & ~(TL_LARGE_PAGE - 1);
  guintptr end = ((guintptr) memory + size) & ~(TL_LARGE_PAGE - 1);

  if (end > begin)
    madvise ((gpointer) begin, end - begin, MADV_HUGEPAGE); /* what fails is as it was */
#endif
  return memory;
}

#define _tl_large_new(type, n) ((type *) _tl_large_advise (g_new (type, n), sizeof (type) * (n)))
#define _tl_large_renew(type, memory, n) ((type *) _tl_large_advise (g_renew (type, memory, n), sizeof (type) * (n)))
