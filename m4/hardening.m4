# SPDX-License-Identifier: MIT
# hardening.m4 - what a compiler and a linker have against faults that are still in a program

# GEIRFA_ACCEPTS(VARIABLE, FLAG, [MORE], [SOURCE]): the flag is added to the variable where a program is compiled and
# linked with it, without a warning. MORE is what it makes sense with alone.
AC_DEFUN([GEIRFA_ACCEPTS], [
	AC_MSG_CHECKING([whether $CC accepts $2])
	geirfa_saved=$CFLAGS
	CFLAGS="$CFLAGS $3 $2 -Werror"
	AC_LINK_IFELSE([m4_default([$4], [AC_LANG_PROGRAM()])],
		[AC_MSG_RESULT([yes]); $1="$$1 $2"], [AC_MSG_RESULT([no])])
	CFLAGS=$geirfa_saved])

# GEIRFA_HARDENING: HARDEN_CPPFLAGS, HARDEN_CFLAGS and HARDEN_LDFLAGS, empty where they are not wanted. Without
# optimisation there is nothing to fortify; sanitizers, which check the same and more, are not put out by it.
AC_DEFUN([GEIRFA_HARDENING], [
	AC_ARG_ENABLE([hardening], [AS_HELP_STRING([--disable-hardening],
		[leave out stack protector, fortified functions, PIE, RELRO and the like])],
		[], [enable_hardening=yes])
	AS_IF([test "$enable_hardening" != no], [
		GEIRFA_ACCEPTS([HARDEN_CFLAGS], [-fstack-protector-strong])
		GEIRFA_ACCEPTS([HARDEN_CFLAGS], [-fstack-clash-protection])
		GEIRFA_ACCEPTS([HARDEN_CFLAGS], [-fcf-protection])
		GEIRFA_ACCEPTS([HARDEN_CFLAGS], [-fPIE], [-pie])
		GEIRFA_ACCEPTS([HARDEN_LDFLAGS], [-pie], [-fPIE])
		GEIRFA_ACCEPTS([HARDEN_LDFLAGS], [-Wl,-z,relro])
		GEIRFA_ACCEPTS([HARDEN_LDFLAGS], [-Wl,-z,now])
		GEIRFA_ACCEPTS([HARDEN_LDFLAGS], [-Wl,-z,noexecstack])
		# A compiler or person that has set a level of its own is left with it.
		AS_IF([test -z "$SANITIZE_CFLAGS$COVER_CFLAGS"], [
			m4_define([fortifiable], [AC_LANG_SOURCE([[
				#if !defined __OPTIMIZE__ || defined _FORTIFY_SOURCE
				#error not here
				#endif
				int main(void) { return 0; }]])])
			AC_COMPILE_IFELSE([fortifiable], [
				geirfa_fortify=
				GEIRFA_ACCEPTS([geirfa_fortify], [-D_FORTIFY_SOURCE=3], [], [AC_LANG_PROGRAM([[
					#include <features.h>
					#if !defined __USE_FORTIFY_LEVEL || __USE_FORTIFY_LEVEL < 3
					#error not known
					#endif]])])
				AS_IF([test -z "$geirfa_fortify"], [GEIRFA_ACCEPTS([geirfa_fortify], [-D_FORTIFY_SOURCE=2])])
				HARDEN_CPPFLAGS=$geirfa_fortify])])])
	AC_SUBST([HARDEN_CPPFLAGS])
	AC_SUBST([HARDEN_CFLAGS])
	AC_SUBST([HARDEN_LDFLAGS])])
