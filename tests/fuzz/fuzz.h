/* fuzz.h - what the fuzzers share
 * SPDX-License-Identifier: MIT
 *
 * A fuzzer is a file fuzz_NAME.c with LLVMFuzzerTestOneInput: built with --enable-fuzzing it
 * searches for inputs that break something, and else it runs those of tests/fuzz/corpus/NAME
 * (replay.c).
 */
#ifndef GEIRFA_TESTS_FUZZ_H
#define GEIRFA_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/** LLVMFuzzerTestOneInput - try one input; what must hold and does not ends the program */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold, whatever the input. */
#define MUST(holds) ((holds) ? (void)0 : fuzz_fail(#holds, __FILE__, __LINE__))

/** fuzz_fail - say what does not hold, and end the program */
_Noreturn void fuzz_fail(const char *what, const char *file, int line);

/* What is left of an input that is read piece by piece; when it is over there are zeros. */
struct fuzz_input {
	const uint8_t *data;
	size_t left;
};

/** fuzz_number - a number below @limit, of as many bytes as it may need */
size_t fuzz_number(struct fuzz_input *input, size_t limit);

/** fuzz_text - a text of less than 256 bytes without NUL: a byte says how many; added,
 * NUL-terminated, to a buffer that is cleared before */
void fuzz_text(struct fuzz_input *input, struct buf *out);

/** fuzz_line - the input up to a line feed, or all of it; added to a buffer that is cleared before,
 * a NUL ends the text */
void fuzz_line(struct fuzz_input *input, struct buf *out);

/** fuzz_path - the path of a file of that name in a folder of this program's own, which goes when
 * the program ends; good until the next call */
const char *fuzz_path(const char *name);

/** fuzz_write - make the file hold these bytes, and give its path */
const char *fuzz_write(const char *name, const void *bytes, size_t size);

/** fuzz_is_same - whether two buffers hold the same bytes */
bool fuzz_is_same(const struct buf *a, const struct buf *b);

/** fuzz_build - build an index of the small test glossary, the same bytes each time, and give its
 * path */
const char *fuzz_build(void);

#endif
