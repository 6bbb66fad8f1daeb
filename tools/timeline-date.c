/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline date: one date explained. */
#include "config.h"

#include "timeline.h"

int
timeline_command_date (int argc, char **argv)
{
  (void) argc;
  (void) argv;
  return 0;
}
