# TL_SANITIZERS
# --enable-sanitizers=address,undefined | thread | ...: substitutes SANITIZER_CFLAGS and SANITIZER_LDFLAGS.
AC_DEFUN([TL_SANITIZERS], [
  AC_ARG_ENABLE([sanitizers],
    [AS_HELP_STRING([--enable-sanitizers=LIST], [comma list given to -fsanitize= @<:@address,undefined@:>@])],
    [AS_IF([test "x$enableval" = xyes], [enable_sanitizers=address,undefined])],
    [enable_sanitizers=no])
  SANITIZER_CFLAGS=
  SANITIZER_LDFLAGS=
  AS_IF([test "x$enable_sanitizers" != xno], [
    tl_saved_cflags=$CFLAGS
    CFLAGS="$CFLAGS -fsanitize=$enable_sanitizers"
    AC_MSG_CHECKING([whether $CC links with -fsanitize=$enable_sanitizers])
    AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])], [AC_MSG_RESULT([yes])],
      [AC_MSG_RESULT([no]); AC_MSG_ERROR([$CC cannot link with -fsanitize=$enable_sanitizers])])
    CFLAGS=$tl_saved_cflags
    SANITIZER_CFLAGS="-fsanitize=$enable_sanitizers -fno-omit-frame-pointer -fno-sanitize-recover=all -g"
    SANITIZER_LDFLAGS="-fsanitize=$enable_sanitizers"
  ])
  AM_CONDITIONAL([ENABLE_SANITIZERS], [test "x$enable_sanitizers" != xno])
  AC_SUBST([SANITIZER_CFLAGS])
  AC_SUBST([SANITIZER_LDFLAGS])
])
