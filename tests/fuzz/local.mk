# SPDX-License-Identifier: MIT
# With --enable-fuzzing libFuzzer has the main program, and ./dev fuzz runs them; else each runs its corpus once.
fuzzers = \
	tests/fuzz/fuzz_edit \
	tests/fuzz/fuzz_index \
	tests/fuzz/fuzz_jsonl \
	tests/fuzz/fuzz_line \
	tests/fuzz/fuzz_map \
	tests/fuzz/fuzz_query \
	tests/fuzz/fuzz_settings \
	tests/fuzz/fuzz_store \
	tests/fuzz/fuzz_text \
	tests/fuzz/fuzz_tokenizer \
	tests/fuzz/fuzz_yaml
if FUZZING
fuzz_common = tests/fuzz/fuzz.c tests/fuzz/fuzz.h
fuzz_flags = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += $(fuzzers)
CLEANFILES += $(fuzzers)
else
fuzz_common = tests/fuzz/fuzz.c tests/fuzz/fuzz.h tests/fuzz/replay.c
fuzz_flags = $(AM_LDFLAGS)
check_PROGRAMS += $(fuzzers)
TESTS += $(fuzzers)
endif
fuzz_libraries = libgeirfa.a $(LIBRARIES_USED)

tests_fuzz_fuzz_edit_SOURCES = tests/fuzz/fuzz_edit.c $(fuzz_common)
tests_fuzz_fuzz_edit_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_edit_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_index_SOURCES = tests/fuzz/fuzz_index.c tests/fuzz/damage.c tests/fuzz/damage.h $(fuzz_common)
tests_fuzz_fuzz_index_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_index_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_jsonl_SOURCES = tests/fuzz/fuzz_jsonl.c tests/fuzz/concepts.c tests/fuzz/concepts.h $(fuzz_common)
tests_fuzz_fuzz_jsonl_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_jsonl_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_line_SOURCES = tests/fuzz/fuzz_line.c $(fuzz_common)
tests_fuzz_fuzz_line_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_line_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_map_SOURCES = tests/fuzz/fuzz_map.c $(fuzz_common)
tests_fuzz_fuzz_map_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_map_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_query_SOURCES = tests/fuzz/fuzz_query.c $(fuzz_common)
tests_fuzz_fuzz_query_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_query_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_settings_SOURCES = tests/fuzz/fuzz_settings.c $(fuzz_common)
tests_fuzz_fuzz_settings_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_settings_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_store_SOURCES = tests/fuzz/fuzz_store.c tests/fuzz/damage.c tests/fuzz/damage.h $(fuzz_common)
tests_fuzz_fuzz_store_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_store_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_text_SOURCES = tests/fuzz/fuzz_text.c $(fuzz_common)
tests_fuzz_fuzz_text_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_text_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_tokenizer_SOURCES = tests/fuzz/fuzz_tokenizer.c $(fuzz_common)
tests_fuzz_fuzz_tokenizer_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_tokenizer_LDFLAGS = $(fuzz_flags)
tests_fuzz_fuzz_yaml_SOURCES = tests/fuzz/fuzz_yaml.c tests/fuzz/concepts.c tests/fuzz/concepts.h $(fuzz_common)
tests_fuzz_fuzz_yaml_LDADD = $(fuzz_libraries)
tests_fuzz_fuzz_yaml_LDFLAGS = $(fuzz_flags)

EXTRA_DIST += tests/fuzz/corpus tests/fuzz/run.sh tests/fuzz/replay.c \
	tests/fuzz/edit.dict \
	tests/fuzz/jsonl.dict \
	tests/fuzz/line.dict \
	tests/fuzz/query.dict \
	tests/fuzz/settings.dict \
	tests/fuzz/text.dict \
	tests/fuzz/tokenizer.dict \
	tests/fuzz/yaml.dict

.PHONY: fuzzers
fuzzers: $(fuzzers)
