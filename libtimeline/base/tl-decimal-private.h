/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <float.h>
#include <math.h>

/* Returns the decimal that the sum of decimals is. Doubles hold few decimals exactly, so -2.4 - 0.32 is
 * -2.7199999999999998; the double that is read from "-2.72" is meant. SIZE is the sum of the magnitudes of what was
 * added. The result is the nearest double of a number with up to six decimals, if one is within the error of rounding
 * of VALUE, else VALUE. A whole number divided by a power of ten is rounded correctly, so the quotient is that
 * double. */
static inline double
_tl_decimal_near (double value, double size)
{
  for (double power = 1; power <= 1e6; power *= 10)
    {
      double near = rint (value * power) / power;

      if (fabs (near - value) <= size * DBL_EPSILON)
        return near;
    }
  return value;
}
