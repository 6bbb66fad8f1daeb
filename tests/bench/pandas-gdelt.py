# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""Reads all columns of a file of GDELT events with pandas. Exits with 1 where pandas is not installed."""
import csv
import sys

try:
    import pandas
except ImportError:
    sys.exit(1)

pandas.read_csv(sys.argv[1], sep="\t", header=None, quoting=csv.QUOTE_NONE, low_memory=False)
