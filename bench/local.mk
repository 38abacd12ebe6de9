# SPDX-License-Identifier: MIT
# The benchmarks of ./dev bench; nothing else builds them.
EXTRA_PROGRAMS = $(bench_programs)
EXTRA_DIST += bench/run.sh bench/session.keys bench/table.jq bench/words.sh
CLEANFILES += $(EXTRA_PROGRAMS)

bench_programs = \
	bench/corpus \
	bench/freedict \
	bench/keys \
	bench/plain_build \
	bench/recall \
	bench/screen
bench_common = bench/bench.c bench/bench.h
bench_libraries = libgeirfa.a $(LIBRARIES_USED)

bench_corpus_SOURCES = bench/corpus.c bench/lexicon.c bench/lexicon.h $(bench_common)
bench_corpus_LDADD = $(bench_libraries)
bench_freedict_SOURCES = bench/freedict.c $(bench_common)
bench_freedict_LDADD = $(bench_libraries)
bench_keys_SOURCES = bench/keys.c bench/plain.c bench/plain.h bench/typed.c bench/typed.h $(bench_common)
bench_keys_LDADD = $(bench_libraries)
bench_plain_build_SOURCES = bench/plain_build.c bench/plain.c bench/plain.h $(bench_common)
bench_plain_build_LDADD = $(bench_libraries)
bench_recall_SOURCES = bench/recall.c $(bench_common)
bench_recall_LDADD = $(bench_libraries)
bench_screen_SOURCES = bench/screen.c $(bench_common)
bench_screen_LDADD = $(bench_libraries) -lutil

.PHONY: bench-programs
bench-programs: $(bench_programs)
