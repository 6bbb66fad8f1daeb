tlincludedir = $(includedir)/libtimeline-$(TL_API_VERSION)/libtimeline
tl_public_headers = \
	%D%/libtimeline/libtimeline.h \
	%D%/libtimeline/tl-version-macros.h \
	%D%/libtimeline/tl-version-check.h \
	%D%/libtimeline/tl-error.h \
	%D%/libtimeline/tl-name.h \
	%D%/libtimeline/tl-text.h \
	%D%/libtimeline/tl-progress.h \
	%D%/libtimeline/tl-monitor.h \
	%D%/libtimeline/tl-bounds.h \
	%D%/libtimeline/tl-date.h \
	%D%/libtimeline/tl-relations.h \
	%D%/libtimeline/tl-period.h \
	%D%/libtimeline/tl-duration.h \
	%D%/libtimeline/tl-event-type.h \
	%D%/libtimeline/tl-link-type.h \
	%D%/libtimeline/tl-scale.h \
	%D%/libtimeline/tl-quad.h \
	%D%/libtimeline/tl-crosswalk.h \
	%D%/libtimeline/tl-country.h \
	%D%/libtimeline/tl-actor.h \
	%D%/libtimeline/tl-source.h \
	%D%/libtimeline/tl-citation.h \
	%D%/libtimeline/tl-event.h \
	%D%/libtimeline/tl-link.h \
	%D%/libtimeline/tl-track.h \
	%D%/libtimeline/tl-timeline.h \
	%D%/libtimeline/tl-query.h \
	%D%/libtimeline/tl-event-item.h \
	%D%/libtimeline/tl-event-model.h \
	%D%/libtimeline/tl-graph.h \
	%D%/libtimeline/tl-tracer.h \
	%D%/libtimeline/tl-bounds-change.h \
	%D%/libtimeline/tl-inference.h \
	%D%/libtimeline/tl-counterfactual.h \
	%D%/libtimeline/tl-standing.h \
	%D%/libtimeline/tl-standings.h \
	%D%/libtimeline/tl-status.h \
	%D%/libtimeline/tl-series-query.h \
	%D%/libtimeline/tl-series.h \
	%D%/libtimeline/tl-exchange-query.h \
	%D%/libtimeline/tl-exchange.h \
	%D%/libtimeline/tl-account.h \
	%D%/libtimeline/tl-difference.h \
	%D%/libtimeline/tl-format.h \
	%D%/libtimeline/tl-problem.h \
	%D%/libtimeline/tl-reader.h \
	%D%/libtimeline/tl-writer.h \
	%D%/libtimeline/tl-json.h
tlinclude_HEADERS = $(tl_public_headers)
tl_built_headers = %D%/libtimeline/tl-enums.h
nodist_tlinclude_HEADERS = %D%/libtimeline/tl-version.h $(tl_built_headers)
BUILT_SOURCES += $(tl_built_headers)
CLEANFILES += $(tl_built_headers) %D%/libtimeline/stamp-enums.h
tl_enum_headers = $(filter-out %/libtimeline.h %/tl-version-macros.h,$(tl_public_headers))

%D%/libtimeline/tl-enums.h: %D%/libtimeline/stamp-enums.h ; @:
%D%/libtimeline/stamp-enums.h: $(tl_enum_headers) libtimeline/base/tl-enums.h.template
	@$(MKDIR_P) %D%/libtimeline
	$(AM_V_GEN)$(GLIB_MKENUMS) --template $(srcdir)/libtimeline/base/tl-enums.h.template \
	  $(addprefix $(srcdir)/,$(tl_enum_headers)) > %D%/libtimeline/tl-enums.h.tmp && \
	(cmp -s %D%/libtimeline/tl-enums.h.tmp %D%/libtimeline/tl-enums.h || cp %D%/libtimeline/tl-enums.h.tmp %D%/libtimeline/tl-enums.h) && \
	rm -f %D%/libtimeline/tl-enums.h.tmp && touch $@
EXTRA_DIST += libtimeline/base/tl-enums.h.template libtimeline/base/tl-enums.c.template
