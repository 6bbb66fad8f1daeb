/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-problem.h>

/* CHAIN may be NULL. */
TlProblem *_tl_problem_new (TlSeverity severity, const char *code, const char *where, const char *message,
                            const char *const *chain);
/* Returns a problem for data that a format cannot represent. WHAT is, for example, "event.date". ID is NULL for the
 * document itself. CODE must be a static string. */
TlProblem *_tl_problem_new_loss (const char *code, const char *what, const char *id, const char *why);
