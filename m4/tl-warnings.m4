# TL_WARNINGS
# Strict warnings, each only where the compiler knows it; fatal in a git checkout or with --enable-werror.
# Substitutes WARN_CFLAGS.
AC_DEFUN([TL_WARNINGS], [
  AC_ARG_ENABLE([werror],
    [AS_HELP_STRING([--enable-werror], [make warnings fatal @<:@yes in a git checkout@:>@])],
    [], [AS_IF([test -e "$srcdir/.git"], [enable_werror=yes], [enable_werror=no])])
  WARN_CFLAGS=
  for tl_flag in -Wall -Wextra -Wshadow -Wundef -Wpointer-arith -Wcast-align -Wwrite-strings -Wformat=2 \
      -Wstrict-prototypes -Wmissing-prototypes -Wmissing-declarations -Wredundant-decls -Wnested-externs \
      -Wdeclaration-after-statement -Wimplicit-fallthrough -Wold-style-definition -Wvla; do
    TL_CHECK_CFLAG([$tl_flag], [WARN_CFLAGS="$WARN_CFLAGS $tl_flag"])
  done
  AS_IF([test "x$enable_werror" = xyes], [WARN_CFLAGS="$WARN_CFLAGS -Werror"])
  AC_SUBST([WARN_CFLAGS])
])

# TL_CHECK_CFLAG(FLAG, IF-KNOWN)
AC_DEFUN([TL_CHECK_CFLAG], [
  tl_saved_cflags=$CFLAGS
  CFLAGS="$CFLAGS -Werror $1"
  AC_MSG_CHECKING([whether $CC knows $1])
  AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])], [tl_known=yes], [tl_known=no])
  AC_MSG_RESULT([$tl_known])
  CFLAGS=$tl_saved_cflags
  AS_IF([test "x$tl_known" = xyes], [$2])
])
