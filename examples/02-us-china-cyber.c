/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#include <libtimeline/libtimeline.h>
int main (void) { return 0; }
