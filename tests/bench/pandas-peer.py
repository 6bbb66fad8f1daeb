# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
"""How long pandas takes to order events by date, and for the monthly series of all pairs: the median of five."""
import statistics
import sys
import time

import pandas

table = pandas.read_csv(sys.argv[1], sep="\t", names=["id", "first", "source", "target", "score"])
table = table.sample(frac=1, random_state=1).reset_index(drop=True)
table["source"] = table["source"].astype("category")
table["target"] = table["target"].astype("category")


def order():
    table.sort_values(["first", "id"])


def series():
    day = pandas.to_datetime(table["first"], unit="s").dt
    month = day.year * 12 + day.month
    table.groupby(["source", "target", month], observed=True)["score"].agg(["count", "sum", "mean"])


for name, job in (("order", order), ("series", series)):
    seconds = []
    for _ in range(5):
        begin = time.perf_counter()
        job()
        seconds.append(time.perf_counter() - begin)
    print(name, statistics.median(seconds))
