# What makes the library feel at home in Python and lets Vala call it, both from the introspection data.
EXTRA_DIST += %D%/python/Tl.py %D%/vala/Tl-1.0.metadata

if ENABLE_PYTHON_OVERRIDES
pythonoverrides_DATA = %D%/python/Tl.py
# in the place under which PyGObject finds it, for ./run
noinst_DATA += %D%/python/gi/overrides/Tl.py
%D%/python/gi/overrides/Tl.py: %D%/python/Tl.py
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)cp $(srcdir)/%D%/python/Tl.py $@
endif
clean-local:
	rm -rf %D%/python/gi

if ENABLE_VAPIGEN
# vapigen leaves the time of a file alone that would stay the same
%D%/vala/libtimeline-1.0.vapi: libtimeline/Tl-1.0.gir %D%/vala/libtimeline-1.0.deps %D%/vala/Tl-1.0.metadata
	$(AM_V_GEN)$(VAPIGEN) --quiet --directory=%D%/vala --library=libtimeline-1.0 --metadatadir=$(srcdir)/%D%/vala \
	  --pkg=gio-2.0 libtimeline/Tl-1.0.gir && touch $@
%D%/vala/libtimeline-1.0.deps: Makefile
	@$(MKDIR_P) $(@D)
	$(AM_V_GEN)echo gio-2.0 > $@
vapidir = $(datadir)/vala/vapi
nodist_vapi_DATA = %D%/vala/libtimeline-1.0.vapi %D%/vala/libtimeline-1.0.deps
CLEANFILES += $(nodist_vapi_DATA)
endif
