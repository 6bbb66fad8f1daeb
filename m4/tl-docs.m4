# TL_DOCS
# The manual, which gi-docgen makes of the introspection data, where both are there.
AC_DEFUN([TL_DOCS], [
  AC_ARG_ENABLE([docs],
    [AS_HELP_STRING([--enable-docs], [make the manual, with gi-docgen @<:@where it can be made@:>@])], [], [enable_docs=auto])
  AC_PATH_PROG([GI_DOCGEN], [gi-docgen])
  AC_PATH_PROG([DOCS_PYTHON], [python3])
  tl_docs=yes
  AS_IF([test "x$GI_DOCGEN" = x || test "x$DOCS_PYTHON" = x || test "x$found_introspection" != xyes], [tl_docs=no])
  AS_IF([test "x$enable_docs" = xyes && test $tl_docs = no],
    [AC_MSG_ERROR([the manual needs gi-docgen, Python 3 and introspection data])])
  AS_IF([test "x$enable_docs" = xauto], [enable_docs=$tl_docs])
  AM_CONDITIONAL([ENABLE_DOCS], [test "x$enable_docs" = xyes])
])
