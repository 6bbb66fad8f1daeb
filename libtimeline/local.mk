# The library is built from a convenience library. Some unit tests link it too, for symbols that the shared one hides.
noinst_LTLIBRARIES += libtimeline-internal.la
libtimeline_internal_la_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/%D% -I$(builddir)/%D% -DTL_COMPILATION
libtimeline_internal_la_CFLAGS = $(AM_CFLAGS) $(VISIBILITY_CFLAGS) $(JSONC_CFLAGS)
libtimeline_internal_la_LIBADD = $(GLIB_LIBS) $(JSONC_LIBS) -lm
libtimeline_internal_la_SOURCES = \
	%D%/base/tl-bits-private.h \
	%D%/base/tl-bytes-private.h \
	%D%/base/tl-decimal-private.h \
	%D%/base/tl-compressed-rows-private.h \
	%D%/base/tl-reverse-private.h \
	%D%/base/tl-topological-private.h \
	%D%/base/tl-arena.c %D%/base/tl-arena-private.h \
	%D%/base/tl-components.c %D%/base/tl-components-private.h \
	%D%/base/tl-error.c %D%/base/tl-error-private.h \
	%D%/base/tl-heap-private.h \
	%D%/base/tl-sorted-private.h \
	%D%/base/tl-hash.c %D%/base/tl-hash-private.h \
	%D%/base/tl-memory.c %D%/base/tl-memory-private.h \
	%D%/base/tl-members.c %D%/base/tl-members-private.h \
	%D%/base/tl-nearest.c %D%/base/tl-nearest-private.h \
	%D%/base/tl-text.c \
	%D%/base/tl-text-sort.c %D%/base/tl-text-sort-private.h \
	%D%/base/tl-symbols.c %D%/base/tl-symbols-private.h \
	%D%/date/tl-calendar.c %D%/date/tl-calendar-private.h \
	%D%/date/tl-bounds.c \
	%D%/date/tl-date.c %D%/date/tl-date-private.h \
	%D%/date/tl-date-bounds.c \
	%D%/date/tl-date-cell.c %D%/date/tl-date-cell-private.h %D%/date/tl-date-cell-parts-private.h \
	%D%/date/tl-date-cell-names.c \
	%D%/date/tl-date-cell-numbers.c \
	%D%/date/tl-date-cell-settle.c \
	%D%/date/tl-date-cell-single.c \
	%D%/date/tl-date-cell-spans.c \
	%D%/date/tl-date-cell-time.c \
	%D%/date/tl-date-cell-tokens.c \
	%D%/date/tl-date-convert.c \
	%D%/date/tl-date-hint.c %D%/date/tl-date-hint-private.h \
	%D%/date/tl-date-iter.c \
	%D%/date/tl-date-members.c %D%/date/tl-date-members-private.h \
	%D%/date/tl-date-resolve.c \
	%D%/date/tl-date-words.c \
	%D%/date/tl-date-expression.c %D%/date/tl-date-expression-private.h \
	%D%/date/tl-date-single.c %D%/date/tl-date-parse-private.h \
	%D%/date/tl-days.c %D%/date/tl-days-private.h \
	%D%/date/tl-duration.c \
	%D%/base/tl-monitor.c %D%/base/tl-monitor-private.h \
	%D%/base/tl-progress.c %D%/base/tl-progress-private.h \
	%D%/date/tl-phrase-private.h \
	%D%/date/tl-phrase-calendar.c \
	%D%/date/tl-phrase-counts.c \
	%D%/date/tl-phrase-days.c \
	%D%/date/tl-phrase-language.c \
	%D%/date/tl-phrase-mean.c \
	%D%/date/tl-phrase-meanings.c \
	%D%/date/tl-phrase-parse.c \
	%D%/date/tl-phrase-readings.c \
	%D%/date/tl-phrase-words.c \
	%D%/date/tl-relations.c \
	%D%/base/tl-version.c \
	%D%/vocab/tl-country.c \
	%D%/vocab/tl-crosswalk.c \
	%D%/vocab/tl-event-type.c \
	%D%/vocab/tl-link-type.c \
	%D%/vocab/tl-quad.c \
	%D%/vocab/tl-scale.c \
	%D%/vocab/tl-vocab-private.h \
	%D%/vocab/tl-vocab-tables.c %D%/vocab/tl-vocab-tables-private.h \
	%D%/model/noun/tl-accessors.c %D%/model/noun/tl-accessors-private.h \
	%D%/model/noun/tl-actor.c \
	%D%/model/tl-acting.c %D%/model/tl-acting-private.h \
	%D%/model/tl-below.c %D%/model/tl-below-private.h \
	%D%/model/tl-defined.c \
	%D%/model/tl-dependents.c %D%/model/tl-dependents-private.h \
	%D%/model/tl-missing.c \
	%D%/model/tl-actors.c %D%/model/tl-actors-private.h \
	%D%/model/noun/tl-citation.c \
	%D%/model/table/tl-columns-private.h \
	%D%/model/tl-copy.c %D%/model/tl-copy-private.h \
	%D%/model/noun/tl-event.c \
	%D%/model/table/tl-event-columns.c \
	%D%/view/tl-event-item.c %D%/view/tl-event-item-private.h \
	%D%/model/query/tl-event-iter.c %D%/model/query/tl-event-plan.c %D%/model/query/tl-event-iter-private.h \
	%D%/view/tl-event-model.c \
	%D%/model/table/tl-index.c %D%/model/table/tl-index-private.h \
	%D%/base/tl-radix-sort.c %D%/base/tl-radix-sort-private.h %D%/base/tl-radix-digits-private.h \
	%D%/model/noun/tl-link.c \
	%D%/model/table/tl-link-columns.c \
	%D%/model/table/tl-link-groups.c %D%/model/table/tl-link-groups-private.h \
	%D%/model/table/tl-link-order.c \
	%D%/model/table/tl-names.c %D%/model/table/tl-names-private.h \
	%D%/model/noun/tl-nouns-private.h \
	%D%/model/table/tl-postings.c %D%/model/table/tl-postings-private.h \
	%D%/model/noun/tl-problem.c %D%/model/noun/tl-problem-private.h \
	%D%/model/query/tl-query.c %D%/model/query/tl-query-private.h \
	%D%/model/table/tl-record.c %D%/model/table/tl-record-private.h \
	%D%/model/noun/tl-shapes.c \
	%D%/model/noun/tl-unknown.c %D%/model/noun/tl-unknown-private.h \
	%D%/model/noun/tl-source.c \
	%D%/model/tl-timeline.c %D%/model/tl-timeline-private.h \
	%D%/model/tl-timeline-events.c \
	%D%/model/tl-timeline-derived.c \
	%D%/model/tl-timeline-links.c \
	%D%/model/tl-timeline-nouns.c \
	%D%/model/tl-timeline-remove.c \
	%D%/model/tl-timeline-rename.c \
	%D%/model/tl-timeline-unite.c \
	%D%/model/tl-timeline-rows.c \
	%D%/model/tl-timeline-size.c \
	%D%/model/noun/tl-track.c \
	%D%/model/tl-validate.c %D%/model/tl-validate-private.h \
	%D%/model/noun/tl-value.c %D%/model/noun/tl-value-private.h \
	%D%/model/noun/tl-value-unite.c \
	%D%/reason/versions/tl-account.c \
	%D%/reason/versions/tl-as-of.c \
	%D%/reason/graph/tl-causes.c \
	%D%/reason/graph/tl-chain.c %D%/reason/graph/tl-chain-private.h \
	%D%/reason/check/tl-check.c %D%/reason/check/tl-check-private.h \
	%D%/reason/check/tl-check-claims.c \
	%D%/reason/check/tl-check-contradictions.c \
	%D%/reason/check/tl-check-cycles.c \
	%D%/reason/check/tl-check-duplicates.c \
	%D%/reason/check/tl-check-events.c \
	%D%/reason/check/tl-check-links.c %D%/reason/check/tl-check-members.c \
	%D%/reason/check/tl-check-offices.c \
	%D%/reason/check/tl-check-problems.c \
	%D%/reason/check/tl-check-reversals.c \
	%D%/reason/check/tl-check-tracks.c \
	%D%/reason/claims/tl-chain-sentences.c \
	%D%/reason/claims/tl-claims.c \
	%D%/reason/tl-counterfactual.c \
	%D%/reason/tl-distrust.c %D%/reason/tl-without-private.h \
	%D%/reason/claims/tl-credibility.c \
	%D%/reason/versions/tl-difference.c %D%/reason/versions/tl-difference-private.h \
	%D%/reason/relations/tl-dyads.c %D%/reason/relations/tl-dyads-private.h \
	%D%/reason/relations/tl-exchange.c %D%/reason/relations/tl-exchange-private.h \
	%D%/reason/relations/tl-exchange-query.c %D%/reason/relations/tl-exchange-query-private.h \
	%D%/reason/relations/tl-exchanges.c \
	%D%/reason/relations/tl-ladder.c \
	%D%/reason/relations/tl-pair-acts.c %D%/reason/relations/tl-pair-acts-private.h \
	%D%/reason/graph/tl-graph.c %D%/reason/graph/tl-graph-private.h \
	%D%/reason/dates/tl-contradictions.c \
	%D%/reason/dates/tl-tangle.c %D%/reason/dates/tl-tangle-search.c %D%/reason/dates/tl-tangle-private.h \
	%D%/reason/dates/tl-bounds-change.c %D%/reason/dates/tl-bounds-change-private.h \
	%D%/reason/dates/tl-inference.c \
	%D%/reason/versions/tl-link-join.c \
	%D%/reason/versions/tl-merge.c %D%/reason/versions/tl-merge-private.h \
	%D%/reason/versions/tl-merge-cycles.c \
	%D%/reason/versions/tl-merge-lists.c %D%/reason/versions/tl-merge-maps.c \
	%D%/reason/versions/tl-merge-types.c %D%/reason/versions/tl-merge-values.c %D%/reason/versions/tl-merging.c \
	%D%/reason/dates/tl-network.c %D%/reason/dates/tl-network-private.h \
	%D%/reason/dates/tl-network-solve.c %D%/reason/dates/tl-network-acyclic.c \
	%D%/reason/dates/tl-network-evidence.c %D%/reason/dates/tl-network-trace.c \
	%D%/reason/graph/tl-order.c \
	%D%/date/tl-period.c %D%/date/tl-period-private.h \
	%D%/reason/graph/tl-pivots.c \
	%D%/reason/graph/tl-path-search.c %D%/reason/graph/tl-path-search-private.h \
	%D%/reason/graph/tl-bidirectional-search.c \
	%D%/reason/graph/tl-reachable.c \
	%D%/reason/graph/tl-redundant-links.c \
	%D%/reason/relations/tl-others.c %D%/reason/relations/tl-others-private.h \
	%D%/reason/relations/tl-scoring.c %D%/reason/relations/tl-scoring-private.h \
	%D%/reason/relations/tl-series.c %D%/reason/relations/tl-series-private.h \
	%D%/reason/relations/tl-series-query.c %D%/reason/relations/tl-series-query-private.h \
	%D%/reason/relations/tl-series-rows.c \
	%D%/reason/claims/tl-speakers.c %D%/reason/claims/tl-speakers-private.h \
	%D%/reason/claims/tl-standing.c %D%/reason/claims/tl-standing-private.h \
	%D%/reason/claims/tl-standing-fold.c \
	%D%/reason/claims/tl-standing-words.c \
	%D%/reason/claims/tl-standings.c %D%/reason/claims/tl-standings-private.h \
	%D%/reason/relations/tl-states.c %D%/reason/relations/tl-states-private.h \
	%D%/reason/relations/tl-status.c %D%/reason/relations/tl-status-day.c %D%/reason/relations/tl-status-private.h \
	%D%/reason/graph/tl-timeline-graph.c \
	%D%/reason/graph/tl-tracer.c %D%/reason/graph/tl-tracer-private.h \
	%D%/document/tl-content.c %D%/document/tl-content-private.h \
	%D%/document/tl-formats.c %D%/document/tl-formats-private.h \
	%D%/document/tl-settings.c %D%/document/tl-settings-private.h \
	%D%/io/tl-format.c %D%/io/tl-format-private.h \
	%D%/io/tl-input.c %D%/io/tl-input-private.h \
	%D%/io/tl-intake.c %D%/io/tl-intake-private.h \
	%D%/io/tl-intake-add.c \
	%D%/io/tl-losses.c %D%/io/tl-losses-private.h \
	%D%/io/json/tl-json-losses.c %D%/io/json/tl-json-losses-private.h \
	%D%/io/tl-output.c %D%/io/tl-output-private.h \
	%D%/io/tl-packed.c %D%/io/tl-packed-private.h \
	%D%/io/tl-position.c %D%/io/tl-position-private.h \
	%D%/io/json/tl-json-buffer.c \
	%D%/io/json/tl-json-copy.c \
	%D%/io/json/tl-json-format.c %D%/io/json/tl-json-format-private.h \
	%D%/io/json/tl-json-sniff.c \
	%D%/io/json/tl-json-difference.c \
	%D%/io/json/tl-json-direct.c %D%/io/json/tl-json-direct-private.h \
	%D%/io/json/tl-json-pieces.c %D%/io/json/tl-json-pieces-private.h \
	%D%/io/json/tl-json-nouns.c \
	%D%/io/json/tl-json-out.c %D%/io/json/tl-json-out-private.h \
	%D%/io/json/tl-json-parser.c %D%/io/json/tl-json-parser-private.h \
	%D%/io/json/tl-json-scan.c %D%/io/json/tl-json-scan-private.h \
	%D%/io/json/tl-json-text.c %D%/io/json/tl-json-text-private.h \
	%D%/io/json/tl-json-types.c %D%/io/json/tl-json-types-private.h \
	%D%/io/json/tl-json-key-set.c %D%/io/json/tl-json-key-set-private.h \
	%D%/document/tl-loading.c \
	%D%/document/tl-origin.c %D%/document/tl-origin-private.h \
	%D%/document/tl-reader.c %D%/document/tl-reader-private.h \
	%D%/io/json/tl-json-reading.c %D%/io/json/tl-json-reading-private.h \
	%D%/io/json/tl-json-reading-document.c \
	%D%/io/json/tl-json-reading-items.c %D%/io/json/tl-json-reading-items-private.h \
	%D%/io/json/tl-json-reading-links.c \
	%D%/io/json/tl-json-reading-names.c \
	%D%/io/json/tl-json-reading-packed.c %D%/io/json/tl-json-reading-packed-private.h \
	%D%/io/json/tl-json-reading-value.c %D%/io/json/tl-json-reading-value-private.h \
	%D%/base/tl-progress-sink.c %D%/base/tl-progress-sink-private.h \
	%D%/io/events/tl-event-actors.c %D%/io/events/tl-event-actors-private.h \
	%D%/io/events/tl-event-pack-private.h \
	%D%/io/events/tl-event-rows.c %D%/io/events/tl-event-rows-private.h \
	%D%/io/events/tl-gdelt.c %D%/io/events/tl-gdelt-private.h \
	%D%/io/events/tl-gdelt-blocks.c %D%/io/events/tl-gdelt-blocks-private.h \
	%D%/io/events/tl-gdelt-format.c %D%/io/events/tl-gdelt-format-private.h \
	%D%/io/events/tl-icews.c %D%/io/events/tl-icews-format-private.h \
	%D%/io/events/tl-plover.c %D%/io/events/tl-plover-private.h \
	%D%/io/events/tl-plover-format.c %D%/io/events/tl-plover-format-private.h \
	%D%/io/events/tl-gdelt-mentions.c \
	%D%/io/events/tl-gdelt-memo.c %D%/io/events/tl-gdelt-memo-private.h \
	%D%/io/tl-companion.c %D%/io/tl-companion-private.h \
	%D%/io/tl-html-text.c %D%/io/tl-html-text-private.h \
	%D%/io/table/tl-table.c %D%/io/table/tl-table-private.h \
	%D%/io/table/tl-table-cells.c %D%/io/table/tl-table-cells-private.h \
	%D%/io/table/tl-table-beside.c \
	%D%/io/table/tl-table-cell.c \
	%D%/io/table/tl-table-citations.c \
	%D%/io/table/tl-table-dates.c %D%/io/table/tl-table-dates-private.h \
	%D%/io/table/tl-table-decoder.c %D%/io/table/tl-table-decoder-private.h \
	%D%/io/table/tl-table-delimiter.c %D%/io/table/tl-table-delimiter-private.h \
	%D%/io/table/tl-table-details.c \
	%D%/io/table/tl-table-event.c \
	%D%/io/table/tl-table-format.c %D%/io/table/tl-table-format-private.h \
	%D%/io/table/tl-table-ids.c \
	%D%/io/table/tl-table-guard.c %D%/io/table/tl-table-guard-private.h \
	%D%/io/table/tl-table-leftovers.c \
	%D%/io/table/tl-table-links.c \
	%D%/io/table/tl-table-mapping.c %D%/io/table/tl-table-mapping-private.h \
	%D%/io/table/tl-table-plan.c %D%/io/table/tl-table-plan-private.h \
	%D%/io/table/tl-table-reading.c %D%/io/table/tl-table-reading-private.h \
	%D%/io/table/tl-table-scanner.c %D%/io/table/tl-table-scanner-private.h \
	%D%/io/table/tl-table-target.c %D%/io/table/tl-table-target-private.h \
	%D%/io/table/tl-table-text.c %D%/io/table/tl-table-text-private.h \
	%D%/io/table/tl-table-used.c %D%/io/table/tl-table-used-private.h \
	%D%/io/table/tl-table-values.c %D%/io/table/tl-table-values-private.h \
	%D%/io/table/tl-table-writing.c %D%/io/table/tl-table-writing-private.h \
	%D%/io/workbook/tl-workbook-format.c %D%/io/workbook/tl-workbook-format-private.h \
	%D%/io/tl-save.c %D%/io/tl-save-private.h \
	%D%/io/tl-save-attributes.c \
	%D%/io/tl-save-target.c \
	%D%/document/tl-writer.c %D%/document/tl-writer-private.h \
	%D%/io/json/tl-json-writing.c %D%/io/json/tl-json-writing-private.h
if HAVE_LIBARCHIVE
libtimeline_internal_la_SOURCES += \
	%D%/io/workbook/tl-ods.c %D%/io/workbook/tl-ods-private.h \
	%D%/io/workbook/tl-ods-styles.c \
	%D%/io/workbook/tl-sheet.c %D%/io/workbook/tl-sheet-private.h \
	%D%/io/workbook/tl-sheet-date.c %D%/io/workbook/tl-sheet-date-private.h \
	%D%/io/workbook/tl-sheet-header.c \
	%D%/io/workbook/tl-workbook-archive.c %D%/io/workbook/tl-workbook-archive-private.h \
	%D%/io/workbook/tl-workbook-reading.c %D%/io/workbook/tl-workbook-reading-private.h \
	%D%/io/workbook/tl-xlsx.c %D%/io/workbook/tl-xlsx-private.h \
	%D%/io/workbook/tl-xlsx-relations.c \
	%D%/io/workbook/tl-xlsx-sheet.c \
	%D%/io/workbook/tl-xlsx-strings.c \
	%D%/io/workbook/tl-xlsx-styles.c
libtimeline_internal_la_CFLAGS += $(LIBARCHIVE_CFLAGS)
libtimeline_internal_la_LIBADD += $(LIBARCHIVE_LIBS)
endif
if HAVE_XLSXWRITER
libtimeline_internal_la_SOURCES += %D%/io/workbook/tl-xlsx-writing.c %D%/io/workbook/tl-xlsx-writing-private.h
libtimeline_internal_la_CFLAGS += $(XLSXWRITER_CFLAGS)
libtimeline_internal_la_LIBADD += $(XLSXWRITER_LIBS)
endif
nodist_libtimeline_internal_la_SOURCES = %D%/base/tl-enums.c

lib_LTLIBRARIES += libtimeline-1.0.la
libtimeline_1_0_la_SOURCES =
libtimeline_1_0_la_LIBADD = libtimeline-internal.la
libtimeline_1_0_la_LDFLAGS = $(AM_LDFLAGS) -version-info $(TL_LT_VERSION) -no-undefined \
	-Wl,--version-script=$(srcdir)/%D%/libtimeline.sym
EXTRA_libtimeline_1_0_la_DEPENDENCIES = %D%/libtimeline.sym
EXTRA_DIST += %D%/libtimeline.sym
CLEANFILES += %D%/base/tl-enums.c

%D%/base/tl-enums.c: $(tl_enum_headers) %D%/base/tl-enums.c.template
	@$(MKDIR_P) %D%/base
	$(AM_V_GEN)$(GLIB_MKENUMS) --template $(srcdir)/%D%/base/tl-enums.c.template \
	  $(addprefix $(srcdir)/,$(tl_enum_headers)) > $@.tmp && mv $@.tmp $@

# awk derives the table that composes Allen's relations
%D%/date/tl-relations-table.inc: %D%/date/compose.awk
	@$(MKDIR_P) %D%/date
	$(AM_V_GEN)LC_ALL=C $(AWK) -f $(srcdir)/%D%/date/compose.awk > $@.tmp && mv $@.tmp $@
BUILT_SOURCES += %D%/date/tl-relations-table.inc
CLEANFILES += %D%/date/tl-relations-table.inc
EXTRA_DIST += %D%/date/compose.awk

if HAVE_INTROSPECTION
-include $(INTROSPECTION_MAKEFILE)
INTROSPECTION_GIRS = %D%/Tl-1.0.gir
INTROSPECTION_SCANNER_ARGS = --warn-all $(WARN_SCANNERFLAGS) --identifier-prefix=Tl --symbol-prefix=tl
INTROSPECTION_COMPILER_ARGS = --includedir=$(builddir)/%D%
# the scanner builds and runs a program linked to the library, so it needs the flags of the sanitizers as well
INTROSPECTION_SCANNER_ENV = CFLAGS="$(CFLAGS) $(SANITIZER_CFLAGS)" LDFLAGS="$(LDFLAGS) $(SANITIZER_LDFLAGS)" \
	ASAN_OPTIONS=detect_leaks=0

%D%/Tl-1.0.gir: libtimeline-1.0.la
%C%_Tl_1_0_gir_NAMESPACE = Tl
%C%_Tl_1_0_gir_VERSION = 1.0
%C%_Tl_1_0_gir_LIBS = libtimeline-1.0.la
# the header of the availability macros is left out: the scanner would make a function of each macro
%C%_Tl_1_0_gir_FILES = $(filter-out %/tl-version-macros.h,$(tl_public_headers)) \
	include/libtimeline/tl-version.h $(tl_built_headers)
%C%_Tl_1_0_gir_INCLUDES = Gio-2.0 GObject-2.0
%C%_Tl_1_0_gir_PACKAGES = gio-2.0 gobject-2.0
%C%_Tl_1_0_gir_EXPORT_PACKAGES = libtimeline-1.0
%C%_Tl_1_0_gir_C_INCLUDES = libtimeline/libtimeline.h
%C%_Tl_1_0_gir_CFLAGS = $(AM_CPPFLAGS) -DTL_COMPILATION
girdir = $(datadir)/gir-1.0
nodist_gir_DATA = $(INTROSPECTION_GIRS)
typelibdir = $(libdir)/girepository-1.0
typelib_DATA = $(INTROSPECTION_GIRS:.gir=.typelib)
CLEANFILES += $(nodist_gir_DATA) $(typelib_DATA)
endif
