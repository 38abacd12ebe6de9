# SPDX-License-Identifier: MIT
# Each test says of its cases "ok" or "not ok" (TAP); ./dev check counts them.
TESTS = $(unit_tests) $(shell_tests) $(replay_tests) $(screen_tests)
TEST_EXTENSIONS = .sh .keys .script
SH_LOG_COMPILER = $(SHELL)
KEYS_LOG_COMPILER = tests/replay/replay$(EXEEXT)
SCRIPT_LOG_COMPILER = tests/screen/ptyterm$(EXEEXT)
AM_TESTS_ENVIRONMENT = \
	GEIRFA=$(abs_builddir)/geirfa$(EXEEXT); export GEIRFA; \
	GEIRFA_LOCALEDIR=$(abs_builddir)/locale; export GEIRFA_LOCALEDIR; \
	GEIRFA_SOURCE=$(abs_top_srcdir); export GEIRFA_SOURCE; \
	GEIRFA_BUILD=$(abs_builddir); export GEIRFA_BUILD; \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	LC_ALL=C.UTF-8; export LC_ALL; TZ=UTC; export TZ; \
	unset GEIRFA_GLOSSARY LANGUAGE NO_COLOR TMUX COLUMNS LINES;

check_PROGRAMS = $(unit_tests) \
	tests/cli/safe \
	tests/house/keys \
	tests/replay/replay \
	tests/screen/ptyterm \
	tests/soak/soak \
	tests/sweep/crash \
	tests/sweep/oom \
	tests/words/words
tests_sweep_crash_SOURCES = tests/sweep/crash.c $(sweep_sources)
tests_sweep_oom_SOURCES = tests/sweep/oom.c $(sweep_sources)
sweep_sources = \
	tests/sweep/faults.c \
	tests/sweep/faults.h \
	tests/sweep/scenarios.c \
	tests/sweep/scenarios.h
tests_soak_soak_SOURCES = \
	tests/soak/random_keys.c \
	tests/soak/random_keys.h \
	tests/soak/soak.c
tests_words_words_SOURCES = \
	tests/words/genders.c \
	tests/words/language.h \
	tests/words/mutations.c \
	tests/words/passages.c \
	tests/words/speller.c \
	tests/words/twins.c \
	tests/words/words.c \
	tests/words/wordset.c
tests_words_words_CFLAGS = $(AM_CFLAGS) $(ENCHANT_CFLAGS)
tests_words_words_LDADD = libgeirfa.a $(LIBRARIES_USED) $(ENCHANT_LIBS)
check_LIBRARIES = tests/libtest.a
tests_libtest_a_SOURCES = \
	tests/lib/fixture.c \
	tests/lib/fixture.h \
	tests/lib/glossaries.c \
	tests/lib/glossaries.h \
	tests/lib/lines.c \
	tests/lib/lines.h \
	tests/lib/places.c \
	tests/lib/places.h \
	tests/lib/pseudo.c \
	tests/lib/pseudo.h \
	tests/lib/picture.c \
	tests/lib/picture.h \
	tests/lib/pty.c \
	tests/lib/pty.h \
	tests/lib/pty_ends.c \
	tests/lib/screen_text.c \
	tests/lib/screen_text.h \
	tests/lib/script.c \
	tests/lib/script.h \
	tests/lib/sent.c \
	tests/lib/sent.h \
	tests/lib/spoil.c \
	tests/lib/spoil.h
AM_CPPFLAGS += -I$(top_srcdir)/tests
AM_CFLAGS += $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)
LDADD = tests/libtest.a libgeirfa.a $(LIBRARIES_USED) $(CMOCKA_LIBS) $(VTERM_LIBS) -lutil

unit_tests = \
	tests/unit/test_arena \
	tests/unit/test_ascii \
	tests/unit/test_bindings \
	tests/unit/test_browse \
	tests/unit/test_buf \
	tests/unit/test_build \
	tests/unit/test_clipboard \
	tests/unit/test_concept_write \
	tests/unit/test_copy \
	tests/unit/test_digraph \
	tests/unit/test_distance \
	tests/unit/test_doc \
	tests/unit/test_english \
	tests/unit/test_entry_layout \
	tests/unit/test_entry_map \
	tests/unit/test_file \
	tests/unit/test_filters \
	tests/unit/test_fold \
	tests/unit/test_glossary \
	tests/unit/test_highlight \
	tests/unit/test_hints \
	tests/unit/test_history \
	tests/unit/test_index \
	tests/unit/test_inflection \
	tests/unit/test_jsonl \
	tests/unit/test_jsonl_lines \
	tests/unit/test_keymap \
	tests/unit/test_label \
	tests/unit/test_layout \
	tests/unit/test_lineedit \
	tests/unit/test_lint \
	tests/unit/test_lint_built \
	tests/unit/test_lint_ids \
	tests/unit/test_list \
	tests/unit/test_lookup \
	tests/unit/test_looks \
	tests/unit/test_map_layout \
	tests/unit/test_markup \
	tests/unit/test_mentions \
	tests/unit/test_mutation \
	tests/unit/test_order \
	tests/unit/test_page_doc \
	tests/unit/test_plurals \
	tests/unit/test_quality \
	tests/unit/test_search \
	tests/unit/test_settings \
	tests/unit/test_store \
	tests/unit/test_store_held \
	tests/unit/test_surface \
	tests/unit/test_tags \
	tests/unit/test_theme \
	tests/unit/test_utf8 \
	tests/unit/test_vec \
	tests/unit/test_width \
	tests/unit/test_words \
	tests/unit/test_yaml_edit \
	tests/unit/test_yaml_faults \
	tests/unit/test_yaml_tree \
	tests/unit/test_yaml_write \
	tests/view/test_telling \
	tests/view/test_goldens \
	tests/view/test_pseudo \
	tests/view/test_reach \
	tests/view/test_maps \
	tests/view/test_typing \
	tests/view/test_views

shell_tests = \
	tests/cli/batch.sh \
	tests/cli/dialogue.sh \
	tests/cli/complete.sh \
	tests/cli/doctor.sh \
	tests/cli/edit.sh \
	tests/cli/environment.sh \
	tests/cli/find-json.sh \
	tests/cli/hostile.sh \
	tests/cli/find-text.sh \
	tests/cli/index.sh \
	tests/cli/journey.sh \
	tests/cli/language.sh \
	tests/cli/lines.sh \
	tests/cli/lint.sh \
	tests/cli/list.sh \
	tests/cli/page.sh \
	tests/cli/show.sh \
	tests/cli/stats.sh \
	tests/cli/stopped.sh \
	tests/cli/terminal.sh \
	tests/cli/usage.sh \
	tests/house/desktop.sh \
	tests/house/hardening.sh \
	tests/house/layers.sh \
	tests/house/order.sh \
	tests/screen/copy-tmux.sh \
	tests/screen/full-disk.sh \
	tests/screen/look-up-tmux.sh \
	tests/screen/resize-tmux.sh \
	tests/soak/soak.sh \
	tests/sweep/sweep.sh \
	tests/words/words.sh

replay_tests = \
	tests/replay/ahead.keys \
	tests/replay/filters-cy.keys \
	tests/replay/filters-en.keys \
	tests/replay/filters-mouse.keys \
	tests/replay/copy-cy.keys \
	tests/replay/copy-en.keys \
	tests/replay/around-cy.keys \
	tests/replay/around-en.keys \
	tests/replay/help.keys \
	tests/replay/hints.keys \
	tests/replay/language.keys \
	tests/replay/letters.keys \
	tests/replay/link-steps.keys \
	tests/replay/links.keys \
	tests/replay/look-up-cy.keys \
	tests/replay/look-up-en.keys \
	tests/replay/maps-cy.keys \
	tests/replay/maps-en.keys \
	tests/replay/memory-cy.keys \
	tests/replay/memory-en.keys \
	tests/replay/mentions-cy.keys \
	tests/replay/mentions-en.keys \
	tests/replay/mouse.keys \
	tests/replay/narrow-cy.keys \
	tests/replay/narrow-en.keys \
	tests/replay/pages-cy.keys \
	tests/replay/pages-en.keys \
	tests/replay/palette.keys \
	tests/replay/palette-describes.keys \
	tests/replay/pointing.keys \
	tests/replay/paste.keys \
	tests/replay/resize.keys \
	tests/replay/swap.keys \
	tests/replay/tiny.keys \
	tests/replay/typing.keys \
	tests/replay/unbound.keys \
	tests/replay/walk.keys \
	tests/replay/welcome-cy.keys \
	tests/replay/welcome-en.keys

screen_tests = \
	tests/screen/ahead.script \
	tests/screen/ascii.script \
	tests/screen/burst.script \
	tests/screen/copy.script \
	tests/screen/ends.script \
	tests/screen/journey-cy.script \
	tests/screen/journey-en.script \
	tests/screen/hostile.script \
	tests/screen/index-changes.script \
	tests/screen/keys.script \
	tests/screen/language.script \
	tests/screen/look-up-cy.script \
	tests/screen/look-up-en.script \
	tests/screen/mouse-off.script \
	tests/screen/mouse.script \
	tests/screen/narrow.script \
	tests/screen/no-color.script \
	tests/screen/nonsense.script \
	tests/screen/paste.script \
	tests/screen/pictures.script \
	tests/screen/refused.script \
	tests/screen/resize.script \
	tests/screen/signals-panels.script \
	tests/screen/signals.script \
	tests/screen/stop.script \
	tests/screen/theme.script \
	tests/screen/tiny.script \
	tests/screen/vt100.script

# Not the folder tests as a whole: what is built lies there too.
EXTRA_DIST += $(shell_tests) $(replay_tests) $(screen_tests) \
	tests/cli/dialogue-cy.txt \
	tests/cli/dialogue-en.txt \
	tests/cli/journey-cy.txt \
	tests/cli/journey-en.txt \
	tests/data \
	tests/lib/cli.sh \
	tests/lib/tap.sh \
	tests/lint/code.sh \
	tests/lib/tmux.sh \
	tests/replay/ahead.screen \
	tests/replay/around-cy.screen \
	tests/replay/around-en.screen \
	tests/replay/filters-cy.screen \
	tests/replay/filters-en.screen \
	tests/replay/filters-mouse.screen \
	tests/replay/copy-cy.screen \
	tests/replay/copy-en.screen \
	tests/replay/help.screen \
	tests/replay/hints.screen \
	tests/replay/language.screen \
	tests/replay/letters.screen \
	tests/replay/link-steps.screen \
	tests/replay/links.screen \
	tests/replay/look-up-cy.screen \
	tests/replay/look-up-en.screen \
	tests/replay/maps-cy.screen \
	tests/replay/maps-en.screen \
	tests/replay/memory-cy.screen \
	tests/replay/memory-en.screen \
	tests/replay/mentions-cy.screen \
	tests/replay/mentions-en.screen \
	tests/replay/mouse.screen \
	tests/replay/narrow-cy.screen \
	tests/replay/narrow-en.screen \
	tests/replay/pages-cy.screen \
	tests/replay/pages-en.screen \
	tests/replay/palette.screen \
	tests/replay/palette-describes.screen \
	tests/replay/pointing.screen \
	tests/replay/paste.screen \
	tests/replay/resize.screen \
	tests/replay/swap.screen \
	tests/replay/tiny.screen \
	tests/replay/typing.screen \
	tests/replay/unbound.screen \
	tests/replay/walk.screen \
	tests/replay/welcome-cy.screen \
	tests/replay/welcome-en.screen \
	tests/screen/ahead.expect \
	tests/screen/ascii.expect \
	tests/screen/burst.expect \
	tests/screen/copy.expect \
	tests/screen/full-disk.expect \
	tests/screen/full-disk.script \
	tests/screen/ends.expect \
	tests/screen/hostile.expect \
	tests/screen/index-changes.expect \
	tests/screen/journey-cy.expect \
	tests/screen/journey-en.expect \
	tests/screen/keys.expect \
	tests/screen/signals-panels.expect \
	tests/screen/language.expect \
	tests/screen/look-up-cy.expect \
	tests/screen/look-up-en.expect \
	tests/screen/mouse-off.expect \
	tests/screen/mouse.expect \
	tests/screen/narrow.expect \
	tests/screen/no-color.expect \
	tests/screen/nonsense.expect \
	tests/screen/paste.expect \
	tests/screen/pictures.expect \
	tests/screen/refused.expect \
	tests/screen/resize.expect \
	tests/screen/signals.expect \
	tests/screen/stop.expect \
	tests/screen/theme.expect \
	tests/screen/tiny.expect \
	tests/screen/vt100.expect \
	tests/search-quality.tsv \
	tests/view/goldens \
	tests/words/cy.txt \
	tests/words/en.txt \
	tests/words/freedict.sh \
	tests/words/gender.txt \
	tests/words/names.txt \
	tests/words/planted
