/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-plan-private.h"

/* A table that we wrote says of each date how early, how late and how fine it is, since a spreadsheet that saves the
 * table may have changed the date:
 *
 *   date         earliest     latest       precision
 *   2014/05/01   2014-05-01   2014-05-31   month       was 2014-05, and is that again, with a warning
 *   2014-06      2014-05-01   2014-05-31   month       is outside: an error
 *
 * An empty guard does not guard. DATE may become another. FALSE if reading must stop. */
gboolean _tl_table_guard_date (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date);
