# The tables, and the C that is made of them.
tl_vocab_tables = \
	%D%/event-types.tsv \
	%D%/link-types.tsv \
	%D%/scales.tsv \
	%D%/scale-goldstein-gdelt.tsv \
	%D%/scale-goldstein-icews.tsv \
	%D%/scale-schrodt-plover.tsv \
	%D%/quads.tsv \
	%D%/crosswalk.tsv \
	%D%/plover.tsv \
	%D%/plover-contexts.tsv
EXTRA_DIST += %D%/README.md %D%/generate.awk $(tl_vocab_tables) %D%/generate-countries.awk %D%/countries.tsv

libtimeline/vocab/tl-vocab-tables.inc: $(tl_vocab_tables) %D%/generate.awk
	@$(MKDIR_P) libtimeline/vocab
	$(AM_V_GEN)LC_ALL=C $(AWK) -f $(srcdir)/%D%/generate.awk $(addprefix $(srcdir)/,$(tl_vocab_tables)) > $@.tmp && mv $@.tmp $@
BUILT_SOURCES += libtimeline/vocab/tl-vocab-tables.inc
CLEANFILES += libtimeline/vocab/tl-vocab-tables.inc

libtimeline/vocab/tl-country-tables.inc: %D%/countries.tsv %D%/generate-countries.awk
	@$(MKDIR_P) libtimeline/vocab
	$(AM_V_GEN)LC_ALL=C $(AWK) -f $(srcdir)/%D%/generate-countries.awk $(srcdir)/%D%/countries.tsv > $@.tmp && mv $@.tmp $@
BUILT_SOURCES += libtimeline/vocab/tl-country-tables.inc
CLEANFILES += libtimeline/vocab/tl-country-tables.inc

# One table a language. The first is the language of phrases whose script no other has.
tl_phrase_tables = %D%/phrases/en.tsv %D%/phrases/zh.tsv
EXTRA_DIST += %D%/generate-phrases.awk $(tl_phrase_tables)
libtimeline/date/tl-phrase-tables.inc: $(tl_phrase_tables) %D%/generate-phrases.awk
	@$(MKDIR_P) libtimeline/date
	$(AM_V_GEN)LC_ALL=C $(AWK) -f $(srcdir)/%D%/generate-phrases.awk $(addprefix $(srcdir)/,$(tl_phrase_tables)) > $@.tmp && mv $@.tmp $@
BUILT_SOURCES += libtimeline/date/tl-phrase-tables.inc
CLEANFILES += libtimeline/date/tl-phrase-tables.inc
