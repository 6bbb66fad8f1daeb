# Benchmarks: `make bench` runs them at full size, `make check` with a few rounds, so that they go on working.
tl_benchmarks = %D%/bench-date %D%/bench-load %D%/bench-query %D%/bench-graph
check_PROGRAMS += $(tl_benchmarks) %D%/bench-gdelt %D%/make-document %D%/make-gdelt %D%/measure
tl_bench_sources = %D%/bench.c %D%/bench.h
tl_bench_document = $(tl_bench_sources) %D%/bench-document.c %D%/bench-document.h
%C%_make_document_SOURCES = %D%/make-document.c %D%/bench-document.c %D%/bench-document.h
%C%_make_document_LDADD = $(GLIB_LIBS)
%C%_make_gdelt_SOURCES = %D%/make-gdelt.c
%C%_make_gdelt_LDADD = libtimeline-1.0.la $(GLIB_LIBS) -lm
%C%_bench_gdelt_SOURCES = %D%/bench-gdelt.c $(tl_bench_sources)
%C%_bench_gdelt_LDADD = libtimeline-1.0.la $(GLIB_LIBS) -ldl
%C%_measure_SOURCES = %D%/measure.c
%C%_bench_date_SOURCES = %D%/bench-date.c $(tl_bench_sources)
%C%_bench_date_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_bench_load_SOURCES = %D%/bench-load.c $(tl_bench_document)
%C%_bench_load_CPPFLAGS = $(AM_CPPFLAGS)
%C%_bench_load_CFLAGS = $(AM_CFLAGS) $(JSONC_CFLAGS)
%C%_bench_load_LDADD = libtimeline-1.0.la $(GLIB_LIBS) $(JSONC_LIBS)
%C%_bench_query_SOURCES = %D%/bench-query.c $(tl_bench_document)
%C%_bench_query_CPPFLAGS = $(AM_CPPFLAGS)
%C%_bench_query_CFLAGS = $(AM_CFLAGS)
%C%_bench_query_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_bench_graph_SOURCES = %D%/bench-graph.c $(tl_bench_document)
%C%_bench_graph_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/libtimeline -I$(builddir)/libtimeline -DTL_COMPILATION
%C%_bench_graph_CFLAGS = $(AM_CFLAGS)
%C%_bench_graph_LDADD = libtimeline-internal.la $(GLIB_LIBS) -lm
if HAVE_IGRAPH
%C%_bench_graph_CPPFLAGS += -DHAVE_IGRAPH
%C%_bench_graph_CFLAGS += $(IGRAPH_CFLAGS)
%C%_bench_graph_LDADD += $(IGRAPH_LIBS)
endif
if HAVE_BOOST
%C%_bench_graph_SOURCES += %D%/bench-boost.cc %D%/bench-boost.h
%C%_bench_graph_CPPFLAGS += -DHAVE_BOOST
%C%_bench_graph_CXXFLAGS = $(GLIB_CFLAGS)
endif
if HAVE_RAPIDJSON
%C%_bench_load_SOURCES += %D%/bench-rapidjson.cc %D%/bench-rapidjson.h
%C%_bench_load_CPPFLAGS += -DHAVE_RAPIDJSON
%C%_bench_load_CXXFLAGS = $(GLIB_CFLAGS)
endif
if HAVE_SQLITE
%C%_bench_query_CPPFLAGS += -DHAVE_SQLITE
%C%_bench_query_CFLAGS += $(SQLITE_CFLAGS)
%C%_bench_query_LDADD += $(SQLITE_LIBS)
endif

EXTRA_DIST += %D%/growth.sh %D%/shapes.sh %D%/make-shape.awk %D%/pandas-peer.py
EXTRA_DIST += %D%/bench-rapidjson.cc %D%/bench-rapidjson.h %D%/bench-boost.cc %D%/bench-boost.h
EXTRA_DIST += %D%/gdelt.sh %D%/pandas-gdelt.py
.PHONY: bench bench-gdelt bench-growth bench-shapes check-large
# BENCH_SIZE: how many events; BENCH_SIZES: the sizes whose growth is fitted
BENCH_SIZE = 1000000
bench: $(tl_benchmarks) bench-gdelt
	@echo; ./%D%/bench-date
	@for program in load query graph; do echo; \
	  TL_BENCH_PANDAS=$(srcdir)/%D%/pandas-peer.py ./%D%/bench-$$program $(BENCH_SIZE) || exit 1; done
check-large: timeline %D%/make-document
	@$(srcdir)/tests/checks/large.sh $(builddir)
bench-gdelt: %D%/bench-gdelt %D%/make-gdelt
	@TL_BENCH_PANDAS=$(srcdir)/%D%/pandas-gdelt.py $(srcdir)/%D%/gdelt.sh %D% $(BENCH_SIZE)
bench-growth: $(tl_benchmarks)
	@$(srcdir)/%D%/growth.sh %D% $(BENCH_SIZES)
# SHAPE_SIZE: the smallest of three sizes; SHAPES: which of them, all by default
SHAPE_SIZE = 50000
bench-shapes: timeline %D%/measure
	@ulimit -v 4000000; $(LIBTOOL) --quiet --mode=execute $(srcdir)/%D%/shapes.sh ./timeline %D%/measure $(SHAPE_SIZE) $(SHAPES)
