# Benchmarks: `make bench` runs them at full size, `make check` with a few rounds, so that they go on working.
tl_benchmarks = %D%/bench-date %D%/bench-graph %D%/bench-timeline
check_PROGRAMS += $(tl_benchmarks)
%C%_bench_date_SOURCES = %D%/bench-date.c %D%/bench.h
%C%_bench_date_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_bench_graph_SOURCES = %D%/bench-graph.c %D%/bench.h
%C%_bench_graph_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/libtimeline -I$(builddir)/libtimeline -DTL_COMPILATION
%C%_bench_graph_CFLAGS = $(AM_CFLAGS)
%C%_bench_graph_LDADD = libtimeline-internal.la $(GLIB_LIBS) -lm
%C%_bench_timeline_SOURCES = %D%/bench-timeline.c %D%/bench.h
%C%_bench_timeline_CPPFLAGS = $(AM_CPPFLAGS)
%C%_bench_timeline_CFLAGS = $(AM_CFLAGS) $(JSONC_CFLAGS)
%C%_bench_timeline_LDADD = libtimeline-1.0.la $(GLIB_LIBS) $(JSONC_LIBS)
if HAVE_IGRAPH
%C%_bench_graph_CPPFLAGS += -DHAVE_IGRAPH
%C%_bench_graph_CFLAGS += $(IGRAPH_CFLAGS)
%C%_bench_graph_LDADD += $(IGRAPH_LIBS)
endif
if HAVE_RAPIDJSON
%C%_bench_timeline_SOURCES += %D%/bench-rapidjson.cc %D%/bench-rapidjson.h
%C%_bench_timeline_CPPFLAGS += -DHAVE_RAPIDJSON
%C%_bench_timeline_CXXFLAGS = $(AM_CXXFLAGS) $(GLIB_CFLAGS)
endif
if HAVE_SQLITE
%C%_bench_timeline_CPPFLAGS += -DHAVE_SQLITE
%C%_bench_timeline_CFLAGS += $(SQLITE_CFLAGS)
%C%_bench_timeline_LDADD += $(SQLITE_LIBS)
%C%_bench_graph_CPPFLAGS += -DHAVE_SQLITE
%C%_bench_graph_CFLAGS += $(SQLITE_CFLAGS)
%C%_bench_graph_LDADD += $(SQLITE_LIBS)
endif

EXTRA_DIST += %D%/growth.sh %D%/pandas-peer.py %D%/bench-rapidjson.cc %D%/bench-rapidjson.h
.PHONY: bench bench-growth
bench-growth: %D%/bench-timeline
	@$(srcdir)/%D%/growth.sh %D%/bench-timeline $(BENCH_SIZES)
bench: $(tl_benchmarks)
	@for program in $(tl_benchmarks); do echo; TL_BENCH_PANDAS=$(srcdir)/%D%/pandas-peer.py ./$$program || exit 1; done
