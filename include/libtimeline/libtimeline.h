/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

/* The only header to include. The headers below are in reading order: time, the vocabulary, the nouns, the timeline,
 * questions about it, reading and writing. */

#define TL_H_INSIDE
#include <libtimeline/tl-version-macros.h>
#include <libtimeline/tl-version.h>
#include <libtimeline/tl-version-check.h>
#include <libtimeline/tl-enums.h>
#include <libtimeline/tl-error.h>
#include <libtimeline/tl-progress.h>
#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-name.h>
#include <libtimeline/tl-text.h>
#include <libtimeline/tl-duration.h>
#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-date.h>
#include <libtimeline/tl-relations.h>
#include <libtimeline/tl-period.h>
#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link-type.h>
#include <libtimeline/tl-scale.h>
#include <libtimeline/tl-quad.h>
#include <libtimeline/tl-crosswalk.h>
#include <libtimeline/tl-country.h>
#include <libtimeline/tl-actor.h>
#include <libtimeline/tl-source.h>
#include <libtimeline/tl-citation.h>
#include <libtimeline/tl-event.h>
#include <libtimeline/tl-link.h>
#include <libtimeline/tl-track.h>
#include <libtimeline/tl-timeline.h>
#include <libtimeline/tl-query.h>
#include <libtimeline/tl-event-item.h>
#include <libtimeline/tl-event-model.h>
#include <libtimeline/tl-graph.h>
#include <libtimeline/tl-tracer.h>
#include <libtimeline/tl-bounds-change.h>
#include <libtimeline/tl-inference.h>
#include <libtimeline/tl-counterfactual.h>
#include <libtimeline/tl-standing.h>
#include <libtimeline/tl-standings.h>
#include <libtimeline/tl-status.h>
#include <libtimeline/tl-series-query.h>
#include <libtimeline/tl-series.h>
#include <libtimeline/tl-exchange-query.h>
#include <libtimeline/tl-exchange.h>
#include <libtimeline/tl-account.h>
#include <libtimeline/tl-format.h>
#include <libtimeline/tl-problem.h>
#include <libtimeline/tl-difference.h>
#include <libtimeline/tl-reader.h>
#include <libtimeline/tl-writer.h>
#include <libtimeline/tl-json.h>
#undef TL_H_INSIDE
