# SPDX-License-Identifier: MIT
# Each test says of its cases "ok" or "not ok" (TAP); ./dev check counts them.
TESTS = $(unit_tests) $(shell_tests)
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = \
	GEIRFA=$(abs_builddir)/geirfa$(EXEEXT); export GEIRFA; \
	GEIRFA_LOCALEDIR=$(abs_builddir)/locale; export GEIRFA_LOCALEDIR; \
	GEIRFA_SOURCE=$(abs_top_srcdir); export GEIRFA_SOURCE; \
	GEIRFA_BUILD=$(abs_builddir); export GEIRFA_BUILD; \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	LC_ALL=C.UTF-8; export LC_ALL; TZ=UTC; export TZ; \
	unset GEIRFA_GLOSSARY LANGUAGE NO_COLOR TMUX COLUMNS LINES;

check_PROGRAMS = $(unit_tests)
check_LIBRARIES = tests/libtest.a
tests_libtest_a_SOURCES = \
	tests/lib/fixture.c \
	tests/lib/fixture.h \
	tests/lib/screen_text.c \
	tests/lib/screen_text.h
AM_CPPFLAGS += -I$(top_srcdir)/tests
AM_CFLAGS += $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)
LDADD = tests/libtest.a libgeirfa.a $(LIBRARIES_USED) $(CMOCKA_LIBS) $(VTERM_LIBS) -lutil

unit_tests = \
	tests/unit/test_arena \
	tests/unit/test_buf \
	tests/unit/test_concept_write \
	tests/unit/test_digraph \
	tests/unit/test_doc \
	tests/unit/test_entry_layout \
	tests/unit/test_file \
	tests/unit/test_fold \
	tests/unit/test_glossary \
	tests/unit/test_history \
	tests/unit/test_index \
	tests/unit/test_keymap \
	tests/unit/test_label \
	tests/unit/test_layout \
	tests/unit/test_lineedit \
	tests/unit/test_lint \
	tests/unit/test_lint_built \
	tests/unit/test_lint_ids \
	tests/unit/test_list \
	tests/unit/test_lookup \
	tests/unit/test_markup \
	tests/unit/test_mutation \
	tests/unit/test_order \
	tests/unit/test_plurals \
	tests/unit/test_search \
	tests/unit/test_settings \
	tests/unit/test_surface \
	tests/unit/test_utf8 \
	tests/unit/test_vec \
	tests/unit/test_width \
	tests/unit/test_words \
	tests/unit/test_yaml_edit \
	tests/unit/test_yaml_faults \
	tests/unit/test_yaml_tree \
	tests/unit/test_yaml_write \
	tests/view/test_views

shell_tests = \
	tests/cli/edit.sh \
	tests/cli/find-json.sh \
	tests/cli/find-text.sh \
	tests/cli/index.sh \
	tests/cli/language.sh \
	tests/cli/lint.sh \
	tests/cli/list.sh \
	tests/cli/show.sh \
	tests/cli/terminal.sh \
	tests/cli/usage.sh \
	tests/house/layers.sh \
	tests/house/order.sh
