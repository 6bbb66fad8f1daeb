# The library is made of a convenience library that some unit tests link too: it shows them what the shared one hides.
noinst_LTLIBRARIES += libtimeline-internal.la
libtimeline_internal_la_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/%D% -I$(builddir)/%D% -DTL_COMPILATION
libtimeline_internal_la_CFLAGS = $(AM_CFLAGS) $(VISIBILITY_CFLAGS) $(JSONC_CFLAGS)
libtimeline_internal_la_LIBADD = $(GLIB_LIBS) $(JSONC_LIBS) -lm
libtimeline_internal_la_SOURCES = \
	%D%/base/tl-bits-private.h \
	%D%/base/tl-bytes-private.h \
	%D%/base/tl-arena.c %D%/base/tl-arena-private.h \
	%D%/base/tl-error.c %D%/base/tl-error-private.h \
	%D%/base/tl-hash.c %D%/base/tl-hash-private.h \
	%D%/base/tl-symbols.c %D%/base/tl-symbols-private.h \
	%D%/base/tl-calendar.c %D%/base/tl-calendar-private.h \
	%D%/base/tl-bounds.c \
	%D%/base/tl-date.c %D%/base/tl-date-private.h \
	%D%/base/tl-date-bounds.c \
	%D%/base/tl-date-convert.c \
	%D%/base/tl-date-iter.c \
	%D%/base/tl-date-resolve.c \
	%D%/base/tl-date-words.c \
	%D%/base/tl-date-expression.c %D%/base/tl-date-expression-private.h \
	%D%/base/tl-date-single.c %D%/base/tl-date-parse-private.h \
	%D%/base/tl-duration.c \
	%D%/base/tl-progress.c %D%/base/tl-progress-private.h \
	%D%/base/tl-phrase.c %D%/base/tl-phrase-private.h \
	%D%/base/tl-phrase-meanings.c \
	%D%/base/tl-phrase-rules.c \
	%D%/base/tl-relations.c \
	%D%/base/tl-version.c \
	%D%/vocab/tl-crosswalk.c \
	%D%/vocab/tl-event-type.c \
	%D%/vocab/tl-link-type.c \
	%D%/vocab/tl-quad.c \
	%D%/vocab/tl-scale.c \
	%D%/vocab/tl-vocab-private.h \
	%D%/vocab/tl-vocab-tables.c %D%/vocab/tl-vocab-tables-private.h \
	%D%/model/tl-accessors.c %D%/model/tl-accessors-private.h \
	%D%/model/tl-actor.c \
	%D%/model/tl-actors.c %D%/model/tl-actors-private.h \
	%D%/model/tl-citation.c \
	%D%/model/tl-columns-private.h \
	%D%/model/tl-copy.c %D%/model/tl-copy-private.h \
	%D%/model/tl-event.c \
	%D%/model/tl-event-columns.c \
	%D%/model/tl-event-item.c %D%/model/tl-event-item-private.h \
	%D%/model/tl-event-iter.c %D%/model/tl-event-plan.c %D%/model/tl-event-iter-private.h \
	%D%/model/tl-event-model.c \
	%D%/model/tl-index.c %D%/model/tl-index-private.h \
	%D%/model/tl-keyed.c %D%/model/tl-keyed-private.h \
	%D%/model/tl-link.c \
	%D%/model/tl-link-columns.c \
	%D%/model/tl-link-groups.c %D%/model/tl-link-groups-private.h \
	%D%/model/tl-link-order.c \
	%D%/model/tl-names.c %D%/model/tl-names-private.h \
	%D%/model/tl-nouns-private.h \
	%D%/model/tl-postings.c %D%/model/tl-postings-private.h \
	%D%/model/tl-problem.c %D%/model/tl-problem-private.h \
	%D%/model/tl-query.c %D%/model/tl-query-private.h \
	%D%/model/tl-record.c %D%/model/tl-record-private.h \
	%D%/model/tl-shapes.c \
	%D%/model/tl-source.c \
	%D%/model/tl-timeline.c %D%/model/tl-timeline-private.h \
	%D%/model/tl-timeline-events.c \
	%D%/model/tl-timeline-links.c \
	%D%/model/tl-track.c \
	%D%/model/tl-validate.c %D%/model/tl-validate-private.h \
	%D%/model/tl-value.c %D%/model/tl-value-private.h \
	%D%/reason/tl-account.c \
	%D%/reason/tl-as-of.c \
	%D%/reason/tl-causes.c \
	%D%/reason/tl-chain.c %D%/reason/tl-chain-private.h \
	%D%/reason/tl-check.c %D%/reason/tl-check-private.h \
	%D%/reason/tl-check-events.c \
	%D%/reason/tl-check-links.c \
	%D%/reason/tl-check-sources.c \
	%D%/reason/tl-check-tracks.c \
	%D%/reason/tl-check-whole.c \
	%D%/reason/tl-claims.c \
	%D%/reason/tl-counterfactual.c \
	%D%/reason/tl-credibility.c \
	%D%/reason/tl-difference.c %D%/reason/tl-difference-private.h \
	%D%/reason/tl-dyads.c %D%/reason/tl-dyads-private.h \
	%D%/reason/tl-graph.c %D%/reason/tl-graph-private.h \
	%D%/reason/tl-inference.c \
	%D%/reason/tl-link-join.c \
	%D%/reason/tl-merge.c %D%/reason/tl-merge-private.h \
	%D%/reason/tl-merge-lists.c %D%/reason/tl-merge-types.c %D%/reason/tl-merge-values.c \
	%D%/reason/tl-network.c %D%/reason/tl-network-private.h \
	%D%/reason/tl-network-solve.c %D%/reason/tl-network-straight.c \
	%D%/reason/tl-order.c \
	%D%/reason/tl-period.c %D%/reason/tl-period-private.h \
	%D%/reason/tl-pivots.c \
	%D%/reason/tl-reach.c %D%/reason/tl-reached.c %D%/reason/tl-between.c %D%/reason/tl-heap-private.h \
	%D%/reason/tl-scoring.c %D%/reason/tl-scoring-private.h \
	%D%/reason/tl-series.c \
	%D%/reason/tl-speakers.c %D%/reason/tl-speakers-private.h \
	%D%/reason/tl-standing.c %D%/reason/tl-standing-private.h \
	%D%/reason/tl-standing-fold.c \
	%D%/reason/tl-status.c %D%/reason/tl-status-day.c %D%/reason/tl-status-private.h \
	%D%/reason/tl-tell.c \
	%D%/reason/tl-tracer.c %D%/reason/tl-tracer-private.h \
	%D%/io/tl-formats.c %D%/io/tl-formats-private.h \
	%D%/io/tl-json-difference.c \
	%D%/io/tl-json-direct.c %D%/io/tl-json-direct-private.h \
	%D%/io/tl-json-pieces.c %D%/io/tl-json-pieces-private.h \
	%D%/io/tl-json-nouns.c \
	%D%/io/tl-json-out.c %D%/io/tl-json-out-private.h \
	%D%/io/tl-json-parser.c %D%/io/tl-json-parser-private.h \
	%D%/io/tl-json-scan.c %D%/io/tl-json-scan-private.h \
	%D%/io/tl-json-text.c %D%/io/tl-json-text-private.h \
	%D%/io/tl-json-types.c %D%/io/tl-json-types-private.h \
	%D%/io/tl-key-set.c %D%/io/tl-key-set-private.h \
	%D%/io/tl-loading.c \
	%D%/io/tl-reader.c %D%/io/tl-reader-private.h \
	%D%/io/tl-reading.c %D%/io/tl-reading-private.h \
	%D%/io/tl-reading-document.c \
	%D%/io/tl-reading-items.c %D%/io/tl-reading-items-private.h \
	%D%/io/tl-reading-links.c \
	%D%/io/tl-reading-names.c \
	%D%/io/tl-reading-packed.c %D%/io/tl-reading-packed-private.h \
	%D%/io/tl-reading-value.c %D%/io/tl-reading-value-private.h \
	%D%/io/tl-relay.c %D%/io/tl-relay-private.h \
	%D%/io/tl-save.c %D%/io/tl-save-private.h \
	%D%/io/tl-writer.c %D%/io/tl-writer-private.h \
	%D%/io/tl-writing.c %D%/io/tl-writing-private.h
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

# the composition of Allen's relations, derived
%D%/base/tl-relations-table.inc: %D%/base/compose.awk
	@$(MKDIR_P) %D%/base
	$(AM_V_GEN)LC_ALL=C $(AWK) -f $(srcdir)/%D%/base/compose.awk > $@.tmp && mv $@.tmp $@
BUILT_SOURCES += %D%/base/tl-relations-table.inc
CLEANFILES += %D%/base/tl-relations-table.inc
EXTRA_DIST += %D%/base/compose.awk

if HAVE_INTROSPECTION
-include $(INTROSPECTION_MAKEFILE)
INTROSPECTION_GIRS = %D%/Tl-1.0.gir
INTROSPECTION_SCANNER_ARGS = --warn-all $(WARN_SCANNERFLAGS) --identifier-prefix=Tl --symbol-prefix=tl
INTROSPECTION_COMPILER_ARGS = --includedir=$(builddir)/%D%
# the scanner builds and runs a program that is linked to the library: it takes the sanitizers' flags too
INTROSPECTION_SCANNER_ENV = CFLAGS="$(CFLAGS) $(SANITIZER_CFLAGS)" LDFLAGS="$(LDFLAGS) $(SANITIZER_LDFLAGS)" \
	ASAN_OPTIONS=detect_leaks=0

%D%/Tl-1.0.gir: libtimeline-1.0.la
%C%_Tl_1_0_gir_NAMESPACE = Tl
%C%_Tl_1_0_gir_VERSION = 1.0
%C%_Tl_1_0_gir_LIBS = libtimeline-1.0.la
# without the availability macros, each of which would else become a function
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
