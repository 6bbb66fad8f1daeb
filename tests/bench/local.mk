# Benchmarks: `make bench` runs them at full size, `make check` with a few rounds, so that they go on working.
tl_benchmarks = %D%/bench-date
check_PROGRAMS += $(tl_benchmarks)
%C%_bench_date_SOURCES = %D%/bench-date.c %D%/bench.h
%C%_bench_date_LDADD = libtimeline-1.0.la $(GLIB_LIBS)

.PHONY: bench
bench: $(tl_benchmarks)
	@for program in $(tl_benchmarks); do echo; ./$$program || exit 1; done
