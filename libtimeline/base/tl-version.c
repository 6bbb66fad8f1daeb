/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The version of the library at run time. */
#include "config.h"

#include <libtimeline/tl-version-check.h>

void
tl_get_version (guint *major, guint *minor, guint *micro)
{
  if (major != NULL)
    *major = TL_MAJOR_VERSION;
  if (minor != NULL)
    *minor = TL_MINOR_VERSION;
  if (micro != NULL)
    *micro = TL_MICRO_VERSION;
}

/* A library with another major version is incompatible, so a newer major version does not suffice. */
gboolean
tl_check_version (guint major, guint minor, guint micro)
{
  guint there[3];

  tl_get_version (&there[0], &there[1], &there[2]);
  return there[0] == major && (there[1] > minor || (there[1] == minor && there[2] >= micro));
}
