/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <gio/gio.h>
#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * TL_ERROR:
 *
 * The domain of all errors that the library raises itself. Errors of the system (a missing file, a full disk, a
 * cancelled operation) are [error@Gio.IOErrorEnum] in the domain %G_IO_ERROR.
 */
#define TL_ERROR (tl_error_quark ())

/**
 * TlError:
 * @TL_ERROR_DATE: a text is not an EDTF expression
 * @TL_ERROR_PHRASE: a time phrase is unknown
 * @TL_ERROR_DURATION: a text is not an ISO 8601 duration
 * @TL_ERROR_VALUE: a value is outside its range or its closed list
 * @TL_ERROR_ID: a text cannot be an id: it is empty, not UTF-8, or has a control character
 * @TL_ERROR_DUPLICATE: an item with the same id exists already
 * @TL_ERROR_REFERENCE: an id, type or state does not exist
 * @TL_ERROR_IN_USE: an item cannot be removed because another item names it
 * @TL_ERROR_MISSING: a required member or value is missing
 * @TL_ERROR_SYNTAX: a text is not JSON as RFC 8259 defines it
 * @TL_ERROR_TYPE: a member has the wrong JSON type
 * @TL_ERROR_FORMAT: a text is not a document of this format, or has a version that this library does not know
 * @TL_ERROR_LIMIT: a limit of the reader is exceeded, or one on the length of an answer
 * @TL_ERROR_PROBLEMS: a reader in collect mode found problems; [method@Tl.Reader.get_problem] returns them
 * @TL_ERROR_CYCLE: the causal links form a cycle, and an order was requested
 *
 * The codes of the library's errors. A message is one line that states the fact with the id, place and value.
 *
 * Since: 1.0
 */
typedef enum
{
  /* base */
  TL_ERROR_DATE = 1,
  TL_ERROR_PHRASE,
  TL_ERROR_DURATION,
  /* model */
  TL_ERROR_VALUE = 101,
  TL_ERROR_ID,
  TL_ERROR_DUPLICATE,
  TL_ERROR_REFERENCE,
  TL_ERROR_IN_USE,
  TL_ERROR_MISSING,
  /* io */
  TL_ERROR_SYNTAX = 201,
  TL_ERROR_TYPE,
  TL_ERROR_FORMAT,
  TL_ERROR_LIMIT,
  TL_ERROR_PROBLEMS,
  /* reason */
  TL_ERROR_CYCLE = 301,
} TlError;

/**
 * tl_error_quark:
 *
 * Gets the domain of the library's errors, %TL_ERROR.
 *
 * Returns: the domain
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GQuark tl_error_quark (void);

G_END_DECLS
