# TL_BINDINGS
# Introspection data, the Vala binding and Python's overrides, each where what makes it is there. Neither
# gobject-introspection nor valac is needed to make configure: where their macros are missing, so is what they make.
AC_DEFUN([TL_BINDINGS], [
  dnl the typelib names a shared library, and nothing else can be called through it
  AS_IF([test "x$enable_shared" = xno], [AS_IF([test "x$enable_introspection" = x], [enable_introspection=no])])
  m4_ifdef([GOBJECT_INTROSPECTION_CHECK], [GOBJECT_INTROSPECTION_CHECK([1.74.0])], [TL_NO_INTROSPECTION])
  m4_ifdef([GOBJECT_INTROSPECTION_CHECK],
    [m4_ifdef([VAPIGEN_CHECK], [VAPIGEN_CHECK([0.56], [], [], [auto])], [TL_NO_VALA])], [TL_NO_VALA])
  AS_CASE([$found_introspection], [yes|no], [], [found_introspection=no])
  AS_IF([test "x$enable_werror" = xyes], [WARN_SCANNERFLAGS="--warn-error"])
  AC_SUBST([WARN_SCANNERFLAGS])
  AC_SUBST([found_introspection])
  AC_SUBST([enable_vala])

  AC_PATH_PROG([VALAC], [valac])
  AC_PATH_PROG([GJS], [gjs])
  TL_PYTHON
])

AC_DEFUN([TL_NO_INTROSPECTION], [
  AC_ARG_ENABLE([introspection],
    [AS_HELP_STRING([--enable-introspection], [needs the macros of gobject-introspection when configure is made])],
    [], [enable_introspection=no])
  AS_IF([test "x$enable_introspection" = xyes],
    [AC_MSG_ERROR([configure was made without the macros of gobject-introspection])])
  found_introspection=no
  AC_SUBST([INTROSPECTION_MAKEFILE])
  AC_SUBST([INTROSPECTION_SCANNER])
  AC_SUBST([INTROSPECTION_COMPILER])
  AM_CONDITIONAL([HAVE_INTROSPECTION], [false])
])

AC_DEFUN([TL_NO_VALA], [
  AC_ARG_ENABLE([vala],
    [AS_HELP_STRING([--enable-vala], [needs the macros of valac when configure is made])], [], [enable_vala=no])
  AS_IF([test "x$enable_vala" = xyes], [AC_MSG_ERROR([configure was made without the macros of valac])])
  enable_vala=no
  AC_SUBST([VAPIGEN])
  AM_CONDITIONAL([ENABLE_VAPIGEN], [false])
])

# Finds a Python that has PyGObject (the first one on the path need not), and where under the prefix it looks for
# overrides: below the system's own prefix where PyGObject itself lies, else in the first folder of modules that lies
# below the prefix, else where Python would look if it were installed there.
AC_DEFUN([TL_PYTHON], [
  AC_ARG_VAR([PYTHON], [a Python that has PyGObject])
  AC_MSG_CHECKING([for a Python with PyGObject])
  tl_python=
  for tl_candidate in "$PYTHON" "`command -v python3`" /usr/bin/python3; do
    AS_IF([test "x$tl_python" = x && test "x$tl_candidate" != x &&
           "$tl_candidate" -c 'import gi; gi.require_version ("GObject", "2.0")' 2> /dev/null],
      [tl_python=$tl_candidate])
  done
  PYTHON=$tl_python
  AC_MSG_RESULT([${PYTHON:-no}])

  AC_ARG_WITH([python-overrides-dir],
    [AS_HELP_STRING([--with-python-overrides-dir=DIR], [where PyGObject finds overrides @<:@below the prefix@:>@])],
    [], [with_python_overrides_dir=auto])
  AS_IF([test "x$PYTHON" = x || test "x$found_introspection" != xyes],
    [AS_IF([test "x$with_python_overrides_dir" = xauto], [with_python_overrides_dir=no])])
  AS_IF([test "x$with_python_overrides_dir" = xauto || test "x$with_python_overrides_dir" = xyes], [
    AS_IF([test "x$prefix" = xNONE], [tl_prefix=$ac_default_prefix], [tl_prefix=$prefix])
    with_python_overrides_dir='${prefix}'/`"$PYTHON" - "$tl_prefix" << 'END'
import os, sys, gi
prefix = sys.argv[[1]].rstrip ("/") + "/"
own = os.path.dirname (os.path.dirname (gi._overridesdir))
usual = prefix + "lib/python%d.%d/site-packages" % sys.version_info[[:2]]
places = [[own]] + [[place for place in sys.path if place.endswith ("-packages")]] + [[usual]]
print (os.path.join (next (place for place in places if place.startswith (prefix)), "gi/overrides")[[len (prefix):]])
END
`
  ])
  AC_SUBST([pythonoverridesdir], [$with_python_overrides_dir])
  AM_CONDITIONAL([ENABLE_PYTHON_OVERRIDES], [test "x$with_python_overrides_dir" != xno])
])
