bin_PROGRAMS += timeline
timeline_SOURCES = \
	%D%/timeline.c %D%/timeline.h \
	%D%/timeline-account.c \
	%D%/timeline-add.c \
	%D%/timeline-answers.c \
	%D%/timeline-chains.c \
	%D%/timeline-change.c \
	%D%/timeline-claims.c \
	%D%/timeline-convert.c \
	%D%/timeline-document.c \
	%D%/timeline-dry-run.c \
	%D%/timeline-edit.c \
	%D%/timeline-event-options.c \
	%D%/timeline-exchanges.c \
	%D%/timeline-date.c \
	%D%/timeline-events.c \
	%D%/timeline-graph.c \
	%D%/timeline-hand.c \
	%D%/timeline-info.c \
	%D%/timeline-items.c \
	%D%/timeline-json.c \
	%D%/timeline-link.c \
	%D%/timeline-list.c \
	%D%/timeline-losses.c \
	%D%/timeline-named.c \
	%D%/timeline-names.c \
	%D%/timeline-new.c \
	%D%/timeline-options.c \
	%D%/timeline-progress.c \
	%D%/timeline-reason.c \
	%D%/timeline-remove.c \
	%D%/timeline-rename.c \
	%D%/timeline-series.c \
	%D%/timeline-signals.c \
	%D%/timeline-status.c \
	%D%/timeline-table.c \
	%D%/timeline-terminal.c \
	%D%/timeline-types.c
timeline_CFLAGS = $(AM_CFLAGS) $(JSONC_CFLAGS)
timeline_LDADD = libtimeline-1.0.la $(GLIB_LIBS) $(JSONC_LIBS) -lm

bashcompletion_DATA = %D%/completions/timeline
EXTRA_DIST += %D%/completions/timeline
