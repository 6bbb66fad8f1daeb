# Tests of what is installed, laid out as gnome-desktop-testing-runner looks for them. What they read lies beside their
# descriptions, each file at its place in this tree; programs that look behind the public headers are left out.
installedtestdir = $(libexecdir)/installed-tests/libtimeline-$(TL_API_VERSION)
installedtestmetadir = $(datadir)/installed-tests/libtimeline-$(TL_API_VERSION)

tl_installed_programs = $(filter-out $(tl_inner_programs) %/test-igraph,$(tl_cunit_programs))
tl_installed_scripts = %D%/checks/test-cli.sh %D%/checks/test-documents.sh
tl_installed_files = examples/02-us-china-cyber.out \
	$(patsubst $(srcdir)/%,%,$(filter-out %.md,$(wildcard $(srcdir)/%D%/data/*/*)))
tl_installed_environment = env G_DEBUG=fatal-warnings,fatal-criticals G_TEST_SRCDIR=$(installedtestmetadir)/%D% \
	top_srcdir=$(installedtestmetadir) TIMELINE=$(bindir)/timeline

all-local: $(tl_installed_programs)

install-exec-local: $(tl_installed_programs)
	@$(MKDIR_P) "$(DESTDIR)$(installedtestdir)" "$(DESTDIR)$(installedtestmetadir)"
	@for file in $(tl_installed_programs); do \
	  $(LIBTOOL) $(AM_LIBTOOLFLAGS) --mode=install $(INSTALL_PROGRAM) $$file "$(DESTDIR)$(installedtestdir)" || exit 1; \
	done
	@for file in $(tl_installed_scripts); do \
	  $(INSTALL_SCRIPT) $(srcdir)/$$file "$(DESTDIR)$(installedtestdir)" || exit 1; \
	done
	@for file in $(tl_installed_files); do \
	  $(MKDIR_P) "$(DESTDIR)$(installedtestmetadir)/`dirname $$file`" && \
	  $(INSTALL_DATA) $(srcdir)/$$file "$(DESTDIR)$(installedtestmetadir)/$$file" || exit 1; \
	done
	@for file in $(notdir $(tl_installed_programs) $(tl_installed_scripts)); do \
	  printf '[Test]\nType=session\nExec=%s\n' "$(tl_installed_environment) $(installedtestdir)/$$file" \
	    > "$(DESTDIR)$(installedtestmetadir)/`basename $$file .sh`.test" || exit 1; \
	done

uninstall-hook:
	rm -rf "$(DESTDIR)$(installedtestdir)" "$(DESTDIR)$(installedtestmetadir)"

# by the runner where it is there, else one after the other
installcheck-local:
	@if test -n "$(TEST_RUNNER)"; then \
	  $(TEST_RUNNER) --dir="$(datadir)" libtimeline-$(TL_API_VERSION)/; \
	else \
	  for test in "$(installedtestmetadir)"/*.test; do \
	    echo "$$test"; status=0; sh -c "`sed -n 's/^Exec=//p' $$test`" || status=$$?; \
	    test $$status = 0 || test $$status = 77 || exit 1; \
	  done; \
	fi
