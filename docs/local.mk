dist_man_MANS += %D%/man/timeline.1 %D%/man/timeline-document.5
# in reading order: the guide, what to look up, how it is built
tl_chapters = \
	%D%/guide/first-timeline.md \
	%D%/guide/first-timeline-python.md \
	%D%/guide/first-spreadsheet.md \
	%D%/guide/dates-and-doubt.md \
	%D%/guide/causes-and-checks.md \
	%D%/guide/claims-and-denials.md \
	%D%/guide/exchanges.md \
	%D%/guide/formats.md \
	%D%/guide/large-timelines.md \
	%D%/guide/user-interfaces.md \
	%D%/guide/embedding.md \
	%D%/dates.md \
	%D%/checks.md \
	%D%/glossary.md \
	%D%/performance.md \
	%D%/reliability.md \
	%D%/versioning.md \
	%D%/architecture.md \
	%D%/rationale.md
tl_pictures = %D%/architecture.svg
EXTRA_DIST += %D%/README.md $(tl_chapters) $(tl_pictures) %D%/schema/timeline-1.schema.json \
	%D%/api/prepare.py %D%/api/libtimeline.toml.in %D%/api/urlmap.js %D%/api/extra.css

# ---- the manual: the headers' doc blocks and the chapters, made by gi-docgen without a network --------------------
.PHONY: docs
if ENABLE_DOCS
# the folder's name is that of the book for Devhelp, and of the place where Devhelp looks for it
tl_manual = %D%/api/libtimeline-$(TL_API_VERSION)
tl_manual_dir = $(datadir)/doc/libtimeline-$(TL_API_VERSION)
docs: $(tl_manual)/stamp
noinst_DATA += $(tl_manual)/stamp

%D%/api/libtimeline-1.0/stamp: libtimeline/Tl-1.0.gir $(tl_chapters) $(tl_pictures) %D%/api/prepare.py \
		%D%/api/libtimeline.toml.in %D%/api/urlmap.js %D%/api/extra.css %D%/local.mk
	@rm -rf $(tl_manual) %D%/api/content && $(MKDIR_P) %D%/api/content
	@$(DOCS_PYTHON) $(srcdir)/%D%/api/prepare.py libtimeline/Tl-1.0.gir %D%/api/content \
	  $(addprefix $(srcdir)/,$(tl_chapters))
	@$(SED) -e 's|@PACKAGE_VERSION[@]|$(PACKAGE_VERSION)|' \
	  -e 's|@chapters[@]|$(foreach chapter,$(notdir $(tl_chapters)),"$(chapter)",)|' \
	  -e 's|@pictures[@]|$(foreach picture,$(notdir $(tl_pictures)),"$(picture)",)|' \
	  $(srcdir)/%D%/api/libtimeline.toml.in > %D%/api/content/libtimeline.toml
	$(AM_V_GEN)$(GI_DOCGEN) generate -q --fatal-warnings --config=%D%/api/content/libtimeline.toml \
	  --content-dir=%D%/api/content --content-dir=$(srcdir)/%D%/api --content-dir=$(srcdir)/%D% \
	  --add-include-path=libtimeline --no-namespace-dir --output-dir=$(tl_manual) %D%/api/content/Tl-1.0.gir
	@cat $(srcdir)/%D%/api/extra.css >> $(tl_manual)/style.css && touch $@

install-data-local: $(tl_manual)/stamp
	$(MKDIR_P) "$(DESTDIR)$(tl_manual_dir)"
	cd $(tl_manual) && for file in *; do \
	  test "$$file" = stamp || $(INSTALL_DATA) "$$file" "$(DESTDIR)$(tl_manual_dir)/$$file" || exit 1; done
uninstall-local:
	rm -rf "$(DESTDIR)$(tl_manual_dir)"
mostlyclean-local:
	rm -rf $(tl_manual) %D%/api/content
else
docs:
	@echo "The manual needs gi-docgen, Python 3 and introspection data: see ./configure --help" >&2; false
endif
