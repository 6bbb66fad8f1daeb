# CUnit programs, one a module; then checks that are scripts; last the sum of CUnit's totals.
EXTRA_DIST += %D%/support/local.supp %D%/support/cppcheck.supp %D%/support/lsan.supp %D%/support/tsan.supp \
	$(srcdir)/%D%/data $(srcdir)/%D%/fuzz/corpus %D%/fuzz/date.dict %D%/fuzz/json.dict %D%/fuzz/fuzz-all.sh \
	%D%/embed/CMakeLists.txt %D%/embed/Makefile %D%/embed/embed.c %D%/embed/embed.cc %D%/embed/embed.out \
	%D%/embed/meson.build %D%/abi/libtimeline-1.0.abi \
	%D%/bindings/languages.sh %D%/bindings/overrides.py \
	%D%/bindings/worked-example.js %D%/bindings/worked-example.py %D%/bindings/worked-example.vala
CLEANFILES += us-china-cyber.json

tl_cunit_programs = \
	%D%/unit/reason/versions/test-account \
	%D%/unit/base/test-algorithms \
	%D%/unit/reason/graph/test-causes \
	%D%/unit/reason/versions/test-change \
	%D%/unit/reason/check/test-check \
	%D%/unit/reason/check/test-contradictions \
	%D%/unit/reason/check/test-check-claims \
	%D%/unit/reason/test-counterfactual \
	%D%/unit/date/test-date \
	%D%/unit/date/test-date-cell \
	%D%/unit/date/test-date-convert \
	%D%/unit/date/test-date-iter \
	%D%/unit/date/test-date-random \
	%D%/unit/date/test-date-resolve \
	%D%/unit/date/test-period \
	%D%/unit/view/test-event-model \
	%D%/unit/document/test-formats \
	%D%/unit/reason/graph/test-graph \
	%D%/unit/reason/graph/test-via \
	%D%/unit/reason/dates/test-inference \
	%D%/unit/io/events/test-gdelt \
	%D%/unit/io/events/test-icews \
	%D%/unit/io/events/test-mentions \
	%D%/unit/io/events/test-plover \
	%D%/unit/io/json/test-json \
	%D%/unit/io/json/test-judge \
	%D%/unit/model/test-find \
	%D%/unit/model/test-links \
	%D%/unit/document/test-loading \
	%D%/unit/document/test-memory \
	%D%/unit/reason/versions/test-merge-random \
	%D%/unit/model/test-edit \
	%D%/unit/model/test-edit-random \
	%D%/unit/model/test-model \
	%D%/unit/base/test-nearest \
	%D%/unit/model/test-own-types \
	%D%/unit/model/test-rename \
	%D%/unit/document/test-progress \
	%D%/unit/document/test-same \
	%D%/unit/model/query/test-query \
	%D%/unit/document/test-reader \
	%D%/unit/date/test-relations \
	%D%/unit/date/test-gaps \
	%D%/unit/io/test-save \
	%D%/unit/io/table/test-table \
	%D%/unit/io/table/test-table-text \
	%D%/unit/io/table/test-table-writing \
	%D%/unit/vocab/test-scale \
	%D%/unit/reason/relations/test-dyads \
	%D%/unit/reason/relations/test-exchanges \
	%D%/unit/reason/relations/test-exchanges-random \
	%D%/unit/reason/relations/test-roll-up \
	%D%/unit/reason/relations/test-series \
	%D%/unit/reason/test-shapes \
	%D%/unit/reason/claims/test-standing \
	%D%/unit/reason/claims/test-chain-sentences \
	%D%/unit/reason/claims/test-sides \
	%D%/unit/reason/claims/test-statements \
	%D%/unit/reason/relations/test-status \
	%D%/unit/document/test-threads \
	%D%/unit/base/test-version \
	%D%/unit/base/test-text \
	%D%/unit/vocab/test-country \
	%D%/unit/vocab/test-vocab \
	%D%/unit/document/test-writer
if HAVE_LIBARCHIVE
tl_cunit_programs += %D%/unit/io/workbook/test-workbook %D%/unit/io/workbook/test-sheet-date
endif
if HAVE_IGRAPH
tl_cunit_programs += %D%/unit/reason/graph/test-igraph
endif
tl_test_cppflags = $(AM_CPPFLAGS) -I$(srcdir)/%D%/support -I$(srcdir)/libtimeline -I$(builddir)/libtimeline -DTL_COMPILATION
tl_test_cflags = $(AM_CFLAGS) $(CUNIT_CFLAGS)
tl_test_ldadd = %D%/libtltest.la libtimeline-1.0.la $(GLIB_LIBS) $(JSONC_LIBS) $(CUNIT_LIBS)
# those that look behind the public headers
tl_inner_programs = %D%/unit/base/test-nearest %D%/unit/base/test-algorithms %D%/unit/date/test-date %D%/unit/date/test-date-cell %D%/unit/document/test-formats %D%/unit/view/test-event-model %D%/unit/io/events/test-mentions %D%/unit/io/json/test-json %D%/unit/io/json/test-judge \
	%D%/unit/io/table/test-table-text \
	%D%/unit/reason/relations/test-dyads %D%/unit/reason/relations/test-roll-up %D%/unit/reason/relations/test-series %D%/unit/date/test-period \
	%D%/unit/vocab/test-vocab
tl_inner_ldadd = %D%/libtltest.la libtimeline-internal.la $(GLIB_LIBS) $(JSONC_LIBS) $(CUNIT_LIBS)

if ENABLE_TESTS
check_PROGRAMS += $(tl_cunit_programs) %D%/fuzz/replay
check_LTLIBRARIES += %D%/libtltest.la
%C%_libtltest_la_SOURCES = %D%/support/tl-test.c %D%/support/tl-test.h %D%/support/tl-judge.c %D%/support/tl-judge.h
%C%_libtltest_la_CPPFLAGS = $(tl_test_cppflags)
%C%_libtltest_la_CFLAGS = $(tl_test_cflags) $(JSONC_CFLAGS)
%C%_libtltest_la_LIBADD = $(GLIB_LIBS) $(JSONC_LIBS) $(CUNIT_LIBS)

%C%_unit_reason_versions_test_account_SOURCES = %D%/unit/reason/versions/test-account.c
%C%_unit_reason_versions_test_account_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_versions_test_account_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_versions_test_account_LDADD = $(tl_test_ldadd)
%C%_unit_reason_versions_test_change_SOURCES = %D%/unit/reason/versions/test-change.c
%C%_unit_reason_versions_test_change_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_versions_test_change_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_versions_test_change_LDADD = $(tl_test_ldadd)
%C%_unit_reason_relations_test_roll_up_SOURCES = %D%/unit/reason/relations/test-roll-up.c
%C%_unit_reason_relations_test_roll_up_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_roll_up_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_roll_up_LDADD = $(tl_inner_ldadd)
%C%_unit_reason_test_shapes_SOURCES = %D%/unit/reason/test-shapes.c
%C%_unit_reason_test_shapes_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_test_shapes_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_test_shapes_LDADD = $(tl_test_ldadd)
%C%_unit_reason_relations_test_dyads_SOURCES = %D%/unit/reason/relations/test-dyads.c %D%/unit/reason/relations/tl-series-fixture.h
%C%_unit_reason_relations_test_dyads_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_dyads_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_dyads_LDADD = $(tl_inner_ldadd)
%C%_unit_date_test_period_SOURCES = %D%/unit/date/test-period.c
%C%_unit_date_test_period_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_period_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_period_LDADD = $(tl_inner_ldadd)
%C%_unit_reason_relations_test_exchanges_SOURCES = %D%/unit/reason/relations/test-exchanges.c
%C%_unit_reason_relations_test_exchanges_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_exchanges_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_exchanges_LDADD = $(tl_test_ldadd)
%C%_unit_reason_relations_test_exchanges_random_SOURCES = %D%/unit/reason/relations/test-exchanges-random.c
%C%_unit_reason_relations_test_exchanges_random_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_exchanges_random_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_exchanges_random_LDADD = $(tl_test_ldadd)
%C%_unit_reason_relations_test_series_SOURCES = %D%/unit/reason/relations/test-series.c %D%/unit/reason/relations/tl-series-fixture.h
%C%_unit_reason_relations_test_series_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_series_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_series_LDADD = $(tl_inner_ldadd)
%C%_unit_base_test_algorithms_SOURCES = %D%/unit/base/test-algorithms.c
%C%_unit_base_test_algorithms_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_base_test_algorithms_CFLAGS = $(tl_test_cflags)
%C%_unit_base_test_algorithms_LDADD = $(tl_inner_ldadd)
%C%_unit_reason_graph_test_causes_SOURCES = %D%/unit/reason/graph/test-causes.c
%C%_unit_reason_graph_test_causes_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_graph_test_causes_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_graph_test_causes_LDADD = $(tl_test_ldadd)
%C%_unit_reason_check_test_check_SOURCES = %D%/unit/reason/check/test-check.c
%C%_unit_reason_check_test_check_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_check_test_check_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_check_test_check_LDADD = $(tl_test_ldadd)
%C%_unit_reason_check_test_contradictions_SOURCES = %D%/unit/reason/check/test-contradictions.c
%C%_unit_reason_check_test_contradictions_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_check_test_contradictions_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_check_test_contradictions_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_date_SOURCES = %D%/unit/date/test-date.c
%C%_unit_date_test_date_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_LDADD = $(tl_inner_ldadd)
%C%_unit_date_test_date_cell_SOURCES = %D%/unit/date/test-date-cell.c
%C%_unit_date_test_date_cell_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_cell_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_cell_LDADD = $(tl_inner_ldadd)
%C%_unit_date_test_date_convert_SOURCES = %D%/unit/date/test-date-convert.c
%C%_unit_date_test_date_convert_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_convert_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_convert_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_date_iter_SOURCES = %D%/unit/date/test-date-iter.c
%C%_unit_date_test_date_iter_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_iter_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_iter_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_date_random_SOURCES = %D%/unit/date/test-date-random.c
%C%_unit_date_test_date_random_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_random_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_random_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_date_resolve_SOURCES = %D%/unit/date/test-date-resolve.c
%C%_unit_date_test_date_resolve_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_date_resolve_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_date_resolve_LDADD = $(tl_test_ldadd)
%C%_unit_view_test_event_model_SOURCES = %D%/unit/view/test-event-model.c
%C%_unit_view_test_event_model_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_view_test_event_model_CFLAGS = $(tl_test_cflags)
%C%_unit_view_test_event_model_LDADD = $(tl_inner_ldadd)
%C%_unit_document_test_formats_SOURCES = %D%/unit/document/test-formats.c \
	%D%/unit/document/toy/tl-toy-format.c %D%/unit/document/toy/tl-toy-format.h
%C%_unit_document_test_formats_CPPFLAGS = $(tl_test_cppflags) -I$(srcdir)/%D%/unit/document
%C%_unit_document_test_formats_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_formats_LDADD = $(tl_inner_ldadd)
%C%_unit_reason_graph_test_via_SOURCES = %D%/unit/reason/graph/test-via.c
%C%_unit_reason_graph_test_via_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_graph_test_via_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_graph_test_via_LDADD = $(tl_test_ldadd)
%C%_unit_reason_graph_test_graph_SOURCES = %D%/unit/reason/graph/test-graph.c
%C%_unit_reason_graph_test_graph_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_graph_test_graph_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_graph_test_graph_LDADD = $(tl_test_ldadd)
if HAVE_IGRAPH
%C%_unit_reason_graph_test_igraph_SOURCES = %D%/unit/reason/graph/test-igraph.c
%C%_unit_reason_graph_test_igraph_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_graph_test_igraph_CFLAGS = $(tl_test_cflags) $(IGRAPH_CFLAGS)
%C%_unit_reason_graph_test_igraph_LDADD = $(tl_test_ldadd) $(IGRAPH_LIBS) -lm
endif
%C%_unit_reason_dates_test_inference_SOURCES = %D%/unit/reason/dates/test-inference.c
%C%_unit_reason_dates_test_inference_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_dates_test_inference_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_dates_test_inference_LDADD = $(tl_test_ldadd)
%C%_unit_io_events_test_gdelt_SOURCES = %D%/unit/io/events/test-gdelt.c
%C%_unit_io_events_test_gdelt_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_events_test_gdelt_CFLAGS = $(tl_test_cflags)
%C%_unit_io_events_test_gdelt_LDADD = $(tl_test_ldadd)
%C%_unit_io_events_test_icews_SOURCES = %D%/unit/io/events/test-icews.c
%C%_unit_io_events_test_icews_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_events_test_icews_CFLAGS = $(tl_test_cflags)
%C%_unit_io_events_test_icews_LDADD = $(tl_test_ldadd)
%C%_unit_io_events_test_mentions_SOURCES = %D%/unit/io/events/test-mentions.c
%C%_unit_io_events_test_mentions_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_events_test_mentions_CFLAGS = $(tl_test_cflags)
%C%_unit_io_events_test_mentions_LDADD = $(tl_inner_ldadd)
%C%_unit_io_events_test_plover_SOURCES = %D%/unit/io/events/test-plover.c
%C%_unit_io_events_test_plover_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_events_test_plover_CFLAGS = $(tl_test_cflags)
%C%_unit_io_events_test_plover_LDADD = $(tl_test_ldadd)
%C%_unit_io_json_test_json_SOURCES = %D%/unit/io/json/test-json.c
%C%_unit_io_json_test_json_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_json_test_json_CFLAGS = $(tl_test_cflags)
%C%_unit_io_json_test_json_LDADD = $(tl_inner_ldadd)
%C%_unit_io_json_test_judge_SOURCES = %D%/unit/io/json/test-judge.c
%C%_unit_io_json_test_judge_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_json_test_judge_CFLAGS = $(tl_test_cflags)
%C%_unit_io_json_test_judge_LDADD = $(tl_inner_ldadd)
%C%_unit_model_test_find_SOURCES = %D%/unit/model/test-find.c
%C%_unit_model_test_find_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_find_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_find_LDADD = $(tl_test_ldadd)
%C%_unit_model_test_edit_random_SOURCES = %D%/unit/model/test-edit-random.c %D%/unit/model/edit-random.h \
	%D%/unit/model/edit-values.c %D%/unit/model/edit-naive.c
%C%_unit_model_test_edit_random_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_edit_random_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_edit_random_LDADD = $(tl_test_ldadd)
%C%_unit_model_test_edit_SOURCES = %D%/unit/model/test-edit.c
%C%_unit_model_test_edit_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_edit_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_edit_LDADD = $(tl_test_ldadd)
%C%_unit_base_test_nearest_SOURCES = %D%/unit/base/test-nearest.c
%C%_unit_base_test_nearest_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_base_test_nearest_CFLAGS = $(tl_test_cflags)
%C%_unit_base_test_nearest_LDADD = $(tl_inner_ldadd)
%C%_unit_model_test_links_SOURCES = %D%/unit/model/test-links.c
%C%_unit_model_test_links_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_links_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_links_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_loading_SOURCES = %D%/unit/document/test-loading.c
%C%_unit_document_test_loading_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_document_test_loading_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_loading_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_memory_SOURCES = %D%/unit/document/test-memory.c %D%/bench/bench-document.c %D%/bench/bench-document.h
%C%_unit_document_test_memory_CPPFLAGS = $(tl_test_cppflags) -I$(srcdir)/%D%/bench
%C%_unit_document_test_memory_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_memory_LDADD = $(tl_test_ldadd)
%C%_unit_reason_versions_test_merge_random_SOURCES = %D%/unit/reason/versions/test-merge-random.c
%C%_unit_reason_versions_test_merge_random_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_versions_test_merge_random_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_versions_test_merge_random_LDADD = $(tl_test_ldadd)
%C%_unit_model_test_model_SOURCES = %D%/unit/model/test-model.c
%C%_unit_model_test_model_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_model_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_model_LDADD = $(tl_test_ldadd)
%C%_unit_model_test_own_types_SOURCES = %D%/unit/model/test-own-types.c
%C%_unit_model_test_own_types_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_own_types_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_own_types_LDADD = $(tl_test_ldadd)
%C%_unit_model_test_rename_SOURCES = %D%/unit/model/test-rename.c
%C%_unit_model_test_rename_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_test_rename_CFLAGS = $(tl_test_cflags)
%C%_unit_model_test_rename_LDADD = $(tl_test_ldadd)
%C%_unit_vocab_test_scale_SOURCES = %D%/unit/vocab/test-scale.c
%C%_unit_vocab_test_scale_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_vocab_test_scale_CFLAGS = $(tl_test_cflags)
%C%_unit_vocab_test_scale_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_same_SOURCES = %D%/unit/document/test-same.c \
	%D%/unit/document/same-answers.c %D%/unit/document/same-answers.h
%C%_unit_document_test_same_CPPFLAGS = $(tl_test_cppflags) -I$(srcdir)/%D%/unit/document
%C%_unit_document_test_same_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_same_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_progress_SOURCES = %D%/unit/document/test-progress.c
%C%_unit_document_test_progress_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_document_test_progress_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_progress_LDADD = $(tl_test_ldadd)
%C%_unit_model_query_test_query_SOURCES = %D%/unit/model/query/test-query.c
%C%_unit_model_query_test_query_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_model_query_test_query_CFLAGS = $(tl_test_cflags)
%C%_unit_model_query_test_query_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_reader_SOURCES = %D%/unit/document/test-reader.c
%C%_unit_document_test_reader_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_document_test_reader_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_reader_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_gaps_SOURCES = %D%/unit/date/test-gaps.c
%C%_unit_date_test_gaps_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_gaps_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_gaps_LDADD = $(tl_test_ldadd)
%C%_unit_date_test_relations_SOURCES = %D%/unit/date/test-relations.c
%C%_unit_date_test_relations_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_date_test_relations_CFLAGS = $(tl_test_cflags)
%C%_unit_date_test_relations_LDADD = $(tl_test_ldadd)
%C%_unit_io_test_save_SOURCES = %D%/unit/io/test-save.c
%C%_unit_io_test_save_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_test_save_CFLAGS = $(tl_test_cflags)
%C%_unit_io_test_save_LDADD = $(tl_test_ldadd)
%C%_unit_io_workbook_test_workbook_SOURCES = %D%/unit/io/workbook/test-workbook.c %D%/support/tl-test-workbook.c \
	%D%/support/tl-test-workbook.h
%C%_unit_io_workbook_test_workbook_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_workbook_test_workbook_CFLAGS = $(tl_test_cflags)
%C%_unit_io_workbook_test_workbook_LDADD = $(tl_test_ldadd)
%C%_unit_io_workbook_test_sheet_date_SOURCES = %D%/unit/io/workbook/test-sheet-date.c
%C%_unit_io_workbook_test_sheet_date_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_workbook_test_sheet_date_CFLAGS = $(tl_test_cflags)
%C%_unit_io_workbook_test_sheet_date_LDADD = $(tl_inner_ldadd)
%C%_unit_io_table_test_table_SOURCES = %D%/unit/io/table/test-table.c
%C%_unit_io_table_test_table_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_table_test_table_CFLAGS = $(tl_test_cflags)
%C%_unit_io_table_test_table_LDADD = $(tl_test_ldadd)
%C%_unit_io_table_test_table_writing_SOURCES = %D%/unit/io/table/test-table-writing.c
%C%_unit_io_table_test_table_writing_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_table_test_table_writing_CFLAGS = $(tl_test_cflags)
%C%_unit_io_table_test_table_writing_LDADD = $(tl_test_ldadd)
%C%_unit_io_table_test_table_text_SOURCES = %D%/unit/io/table/test-table-text.c
%C%_unit_io_table_test_table_text_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_io_table_test_table_text_CFLAGS = $(tl_test_cflags)
%C%_unit_io_table_test_table_text_LDADD = $(tl_inner_ldadd)
%C%_unit_reason_test_counterfactual_SOURCES = %D%/unit/reason/test-counterfactual.c
%C%_unit_reason_test_counterfactual_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_test_counterfactual_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_test_counterfactual_LDADD = $(tl_test_ldadd)
%C%_unit_reason_check_test_check_claims_SOURCES = %D%/unit/reason/check/test-check-claims.c
%C%_unit_reason_check_test_check_claims_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_check_test_check_claims_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_check_test_check_claims_LDADD = $(tl_test_ldadd)
%C%_unit_reason_claims_test_chain_sentences_SOURCES = %D%/unit/reason/claims/test-chain-sentences.c
%C%_unit_reason_claims_test_chain_sentences_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_claims_test_chain_sentences_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_claims_test_chain_sentences_LDADD = $(tl_test_ldadd)
%C%_unit_reason_claims_test_sides_SOURCES = %D%/unit/reason/claims/test-sides.c
%C%_unit_reason_claims_test_sides_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_claims_test_sides_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_claims_test_sides_LDADD = $(tl_test_ldadd)
%C%_unit_reason_claims_test_standing_SOURCES = %D%/unit/reason/claims/test-standing.c
%C%_unit_reason_claims_test_standing_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_claims_test_standing_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_claims_test_standing_LDADD = $(tl_test_ldadd)
%C%_unit_reason_claims_test_statements_SOURCES = %D%/unit/reason/claims/test-statements.c
%C%_unit_reason_claims_test_statements_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_claims_test_statements_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_claims_test_statements_LDADD = $(tl_test_ldadd)
%C%_unit_reason_relations_test_status_SOURCES = %D%/unit/reason/relations/test-status.c
%C%_unit_reason_relations_test_status_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_reason_relations_test_status_CFLAGS = $(tl_test_cflags)
%C%_unit_reason_relations_test_status_LDADD = $(tl_test_ldadd)
%C%_unit_document_test_threads_SOURCES = %D%/unit/document/test-threads.c %D%/support/tl-questions.c %D%/support/tl-questions.h
%C%_unit_document_test_threads_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_document_test_threads_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_threads_LDADD = $(tl_test_ldadd)
%C%_unit_base_test_text_SOURCES = %D%/unit/base/test-text.c
%C%_unit_base_test_text_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_base_test_text_CFLAGS = $(tl_test_cflags)
%C%_unit_base_test_text_LDADD = $(tl_test_ldadd)
%C%_unit_base_test_version_SOURCES = %D%/unit/base/test-version.c
%C%_unit_base_test_version_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_base_test_version_CFLAGS = $(tl_test_cflags)
%C%_unit_base_test_version_LDADD = $(tl_test_ldadd)
%C%_unit_vocab_test_country_SOURCES = %D%/unit/vocab/test-country.c
%C%_unit_vocab_test_country_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_vocab_test_country_CFLAGS = $(tl_test_cflags)
%C%_unit_vocab_test_country_LDADD = $(tl_test_ldadd)
%C%_unit_vocab_test_vocab_SOURCES = %D%/unit/vocab/test-vocab.c
%C%_unit_vocab_test_vocab_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_vocab_test_vocab_CFLAGS = $(tl_test_cflags)
%C%_unit_vocab_test_vocab_LDADD = $(tl_inner_ldadd)
%C%_unit_document_test_writer_SOURCES = %D%/unit/document/test-writer.c
%C%_unit_document_test_writer_CPPFLAGS = $(tl_test_cppflags)
%C%_unit_document_test_writer_CFLAGS = $(tl_test_cflags)
%C%_unit_document_test_writer_LDADD = $(tl_test_ldadd)

# all fuzz targets in one program, with a plain main: it replays files
tl_fuzz_sources = \
	%D%/fuzz/fuzz-check.c %D%/fuzz/fuzz-claims.c %D%/fuzz/fuzz-date.c %D%/fuzz/fuzz-date-cell.c %D%/fuzz/fuzz-diff.c \
	%D%/fuzz/fuzz-edits.c %D%/fuzz/fuzz-events.c %D%/fuzz/fuzz-exchanges.c %D%/fuzz/fuzz-infer.c %D%/fuzz/fuzz-json.c \
	%D%/fuzz/fuzz-judge.c %D%/fuzz/fuzz-merge.c %D%/fuzz/fuzz-phrase.c %D%/fuzz/fuzz-query.c \
	%D%/fuzz/fuzz-reader.c %D%/fuzz/fuzz-same.c %D%/fuzz/fuzz-series.c %D%/fuzz/fuzz-status.c \
	%D%/fuzz/fuzz-table.c %D%/fuzz/fuzz-versions.c %D%/fuzz/fuzz-why.c %D%/fuzz/fuzz-without.c %D%/fuzz/fuzz-writer.c \
	%D%/fuzz/fuzz-targets.c %D%/fuzz/fuzz.h %D%/fuzz/fuzz-document.c %D%/fuzz/fuzz-document.h %D%/fuzz/fuzz-edit.c \
	%D%/fuzz/fuzz-workbook.c %D%/support/tl-test-workbook.c %D%/support/tl-test-workbook.h \
	%D%/fuzz/fuzz-support.c %D%/support/tl-judge.c %D%/support/tl-judge.h \
	%D%/unit/document/same-answers.c %D%/unit/document/same-answers.h
tl_fuzz_cppflags = $(tl_test_cppflags) -I$(srcdir)/%D%/fuzz -I$(srcdir)/%D%/unit/document
tl_fuzz_ldadd = libtimeline-internal.la $(GLIB_LIBS) $(JSONC_LIBS)
%C%_fuzz_replay_SOURCES = %D%/fuzz/replay.c $(tl_fuzz_sources)
%C%_fuzz_replay_CPPFLAGS = $(tl_fuzz_cppflags)
%C%_fuzz_replay_CFLAGS = $(tl_test_cflags) $(JSONC_CFLAGS)
%C%_fuzz_replay_LDADD = $(tl_fuzz_ldadd)

tl_checks = \
	%D%/bindings/test-gjs.sh \
	%D%/bindings/test-installed.sh \
	%D%/bindings/test-python.sh \
	%D%/bindings/test-vala.sh \
	%D%/checks/test-abi.sh \
	%D%/checks/test-bench.sh \
	%D%/checks/test-cli.sh \
	%D%/checks/test-commit-graph.sh \
	%D%/checks/test-docs.sh \
	%D%/checks/test-documents.sh \
	%D%/checks/test-edtf-cases.sh \
	%D%/checks/test-embed.sh \
	%D%/checks/test-examples.sh \
	%D%/checks/test-format.sh \
	%D%/checks/test-events.sh \
	%D%/checks/test-hand.sh \
	%D%/checks/test-fuzz-replay.sh \
	%D%/checks/test-headers.sh \
	%D%/checks/test-help.sh \
	%D%/checks/test-packed.sh \
	%D%/checks/test-rooms.sh \
	%D%/checks/test-schema.sh \
	%D%/checks/test-save.sh \
	%D%/checks/test-series.sh \
	%D%/checks/test-tables.sh \
	%D%/checks/test-workbooks.sh \
	%D%/checks/test-terminal.sh \
	%D%/checks/test-symbols.sh \
	%D%/checks/test-version.sh \
	%D%/checks/test-vocab-countries.sh \
	%D%/checks/test-vocab-data.sh \
	%D%/checks/test-phrases-generate.sh \
	%D%/checks/test-vocab-generate.sh
EXTRA_DIST += %D%/checks/links.py %D%/checks/rooms.awk
dist_check_SCRIPTS += $(tl_checks) %D%/checks/cunit-summary.sh %D%/checks/large.sh %D%/checks/abi.sh %D%/checks/format.sh
TESTS += $(tl_cunit_programs) $(tl_checks)
# runs after the CUnit programs and prints the sum of their summaries on the terminal
TESTS += %D%/checks/cunit-summary.sh
%D%/checks/cunit-summary.log: $(tl_cunit_programs:=.log)
endif ENABLE_TESTS

if ENABLE_INSTALLED_TESTS
include tests/installed.mk
endif

# and the same with libFuzzer, which tests/fuzz/fuzz-all.sh runs; needs ./configure CC=clang --enable-fuzzing
if ENABLE_FUZZING
EXTRA_PROGRAMS = %D%/fuzz/fuzz
CLEANFILES += %D%/fuzz/fuzz$(EXEEXT)
%C%_fuzz_fuzz_SOURCES = %D%/fuzz/fuzz-libfuzzer.c $(tl_fuzz_sources)
%C%_fuzz_fuzz_CPPFLAGS = $(tl_fuzz_cppflags)
%C%_fuzz_fuzz_CFLAGS = $(tl_test_cflags) $(JSONC_CFLAGS)
%C%_fuzz_fuzz_LDADD = $(tl_fuzz_ldadd) $(LIB_FUZZING_ENGINE)
.PHONY: fuzz-program
fuzz-program: $(BUILT_SOURCES)
	$(MAKE) $(AM_MAKEFLAGS) %D%/fuzz/fuzz$(EXEEXT) %D%/fuzz/replay$(EXEEXT)
endif

TEST_EXTENSIONS = .sh
AM_TESTS_ENVIRONMENT = \
	export GLIBC_TUNABLES=glibc.malloc.tcache_count=0; \
	export G_DEBUG=fatal-warnings,fatal-criticals G_TEST_SRCDIR="$(abs_srcdir)/tests" G_TEST_BUILDDIR="$(abs_builddir)" \
	  top_srcdir="$(abs_top_srcdir)" top_builddir="$(abs_top_builddir)" TIMELINE="$(abs_top_builddir)/timeline" \
	  CC="$(CC)" CXX="$(CXX)" GLIB_CFLAGS="$(GLIB_CFLAGS)" AWK="$(AWK)" MAKE="$(MAKE)" \
	  SANITIZER_CFLAGS="$(SANITIZER_CFLAGS)" PYTHON="$(PYTHON)" GJS="$(GJS)" VALAC="$(VALAC)" \
	  introspection="$(found_introspection)" vala="$(enable_vala)" overrides="$(pythonoverridesdir)" \
	  TL_SHARED_DATA="$(abs_top_srcdir)/../shared/data" \
	  TL_TEST_FD=9 TL_CUNIT_LOGS="$(tl_cunit_programs:=.log)" \
	  G_SLICE=always-malloc UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
	  LSAN_OPTIONS="suppressions=$(abs_srcdir)/tests/support/lsan.supp:print_suppressions=0" \
	  TSAN_OPTIONS="suppressions=$(abs_srcdir)/tests/support/tsan.supp:print_suppressions=0";
AM_TESTS_FD_REDIRECT = 9>&2

# the binary interface against the dump of it that is kept, and the dump made again; see docs/versioning.md
.PHONY: check-abi update-abi
check-abi update-abi: %-abi: libtimeline-1.0.la
	@sh $(srcdir)/%D%/checks/abi.sh $* $(srcdir) $(builddir)

# a minute of fuzzing each target, or FUZZ_SECONDS, in a tree of its own; FUZZ_TARGETS names some of them. Needs clang.
.PHONY: fuzz-all
FUZZ_SECONDS = 60
FUZZ_TARGETS =
fuzz-all:
	sh $(srcdir)/%D%/fuzz/fuzz-all.sh $(abs_srcdir) fuzz-tree '$(FUZZ_SECONDS)' $(FUZZ_TARGETS)
