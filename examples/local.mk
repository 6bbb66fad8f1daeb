# Each example is run by `make check`, and what it prints is compared with its .out.
tl_examples = %D%/01-one-event %D%/02-us-china-cyber %D%/03-status-history %D%/04-dyadic-series \
	%D%/05-claims-and-denials %D%/06-first-timeline %D%/07-dates-and-doubt %D%/08-causes-and-checks \
	%D%/09-formats %D%/10-large-timelines %D%/11-user-interface %D%/12-undo %D%/13-exchanges
noinst_PROGRAMS += $(tl_examples)
%C%_01_one_event_SOURCES = %D%/01-one-event.c
%C%_01_one_event_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_02_us_china_cyber_SOURCES = %D%/02-us-china-cyber.c
%C%_02_us_china_cyber_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_03_status_history_SOURCES = %D%/03-status-history.c
%C%_03_status_history_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_04_dyadic_series_SOURCES = %D%/04-dyadic-series.c
%C%_04_dyadic_series_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_05_claims_and_denials_SOURCES = %D%/05-claims-and-denials.c
%C%_05_claims_and_denials_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_06_first_timeline_SOURCES = %D%/06-first-timeline.c
%C%_06_first_timeline_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_07_dates_and_doubt_SOURCES = %D%/07-dates-and-doubt.c
%C%_07_dates_and_doubt_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_08_causes_and_checks_SOURCES = %D%/08-causes-and-checks.c
%C%_08_causes_and_checks_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_09_formats_SOURCES = %D%/09-formats.c
%C%_09_formats_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_10_large_timelines_SOURCES = %D%/10-large-timelines.c
%C%_10_large_timelines_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_11_user_interface_SOURCES = %D%/11-user-interface.c
%C%_11_user_interface_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_12_undo_SOURCES = %D%/12-undo.c
%C%_12_undo_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
%C%_13_exchanges_SOURCES = %D%/13-exchanges.c
%C%_13_exchanges_LDADD = libtimeline-1.0.la $(GLIB_LIBS)
tl_example_outputs = $(tl_examples:=.out)
EXTRA_DIST += $(tl_example_outputs)
# GNU make knows how to make any x.out from x, by copying: not here
$(tl_example_outputs): ;
EXTRA_DIST += %D%/sheets/salisbury.csv %D%/sheets/salisbury-actors.csv %D%/sheets/salisbury-mapping.json %D%/sheets/event.json %D%/sheets/gdelt.tsv
EXTRA_DIST += %D%/python/first.py %D%/python/first.out
