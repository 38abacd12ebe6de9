/* order.c - alphabetical order and index letters of a language
 * SPDX-License-Identifier: MIT
 */
#include "text/order.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uiter.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/digraph.h"
#include "text/library.h"

enum {
	RULES = 1,	  /* counts up when digraph.c puts a word elsewhere */
	MAX_LETTERS = 34, /* of a language */
	LETTER_KEY = 8,	  /* bytes of a primary key that tell letters apart */
	MAX_SEEN = 1024,  /* bytes of a text that are looked at for its first letter */
	SHORT_KEY = 512,  /* bytes of a sort key that need no allocation */
};

struct order {
	enum lang lang;
	UCollator *collator;
	UCollator *primary; /* sees letters only */
	size_t n_letters;
	const char *const *names;
	/* where each letter begins, and where the alphabet ends */
	uint8_t starts[MAX_LETTERS + 1][LETTER_KEY];
	struct buf marked; /* scratch: the text with its digraphs marked */
	UChar *wide;	   /* scratch: the text in UTF-16 */
	size_t room;
};

static const char *const welsh[] = {"A", "B", "C", "Ch", "D", "Dd", "E", "F", "Ff", "G", "Ng", "H",
	"I", "J", "K", "L", "Ll", "M", "N", "O", "P", "Ph", "Q", "R", "Rh", "S", "T", "Th", "U",
	"V", "W", "X", "Y", "Z"};
static const char *const english[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L",
	"M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};

/* Ezh, the first letter that the collations put behind z. */
static const char behind_alphabet[] = "\xCA\x92";

static enum status icu_error(UErrorCode code, struct error *error)
{
	if (code == U_MEMORY_ALLOCATION_ERROR)
		return error_no_memory(error);
	return error_set(
		error, STATUS_INTERNAL, N_("ICU cannot sort: {1}"), u_errorName(code), NULL);
}

static UCollator *open_collator(enum lang lang, UCollationStrength strength, UErrorCode *code)
{
	UCollator *collator = ucol_open(lang_code(lang), code);

	ucol_setAttribute(collator, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, code);
	ucol_setAttribute(collator, UCOL_STRENGTH, (UColAttributeValue)strength, code);
	return collator;
}

/* The beginning of the primary key of a text, zero behind its end. */
static void letter_key(struct order *order, const char *text, size_t len, uint8_t key[LETTER_KEY],
	UErrorCode *code)
{
	UCharIterator iterator;
	uint32_t state[2] = {0, 0};

	memset(key, 0, LETTER_KEY);
	uiter_setUTF8(&iterator, text, (int32_t)utf8_cut(text, len, MAX_SEEN));
	ucol_nextSortKeyPart(order->primary, &iterator, state, key, LETTER_KEY, code);
}

static const struct alphabet {
	const char *const *names;
	size_t n;
} alphabets[N_LANGS] = {
	[LANG_CY] = {welsh, sizeof welsh / sizeof *welsh},
	[LANG_EN] = {english, sizeof english / sizeof *english},
};

static void set_letters(struct order *order, UErrorCode *code)
{
	order->names = alphabets[order->lang].names;
	order->n_letters = alphabets[order->lang].n;
	for (size_t i = 0; i <= order->n_letters; i++) {
		const char *text = i < order->n_letters ? order->names[i] : behind_alphabet;

		letter_key(order, text, strlen(text), order->starts[i], code);
	}
}

enum status order_open(enum lang lang, struct order **out, struct error *error)
{
	UErrorCode code = U_ZERO_ERROR;
	struct order *order = calloc(1, sizeof *order);

	*out = NULL;
	if (!order)
		return error_no_memory(error);
	order->lang = lang;
	buf_init(&order->marked);
	order->collator = open_collator(lang, UCOL_TERTIARY, &code);
	order->primary = open_collator(lang, UCOL_PRIMARY, &code);
	if (U_SUCCESS(code))
		set_letters(order, &code);
	if (U_FAILURE(code)) {
		order_free(order);
		return icu_error(code, error);
	}
	*out = order;
	return STATUS_OK;
}

void order_free(struct order *order)
{
	if (!order)
		return;
	ucol_close(order->collator);
	ucol_close(order->primary);
	buf_release(&order->marked);
	free(order->wide);
	free(order);
}

/* Fills order->wide; bad UTF-8 becomes U+FFFD. */
static enum status widen(
	struct order *order, const char *text, size_t len, int32_t *units, struct error *error)
{
	int32_t n = 0;

	if (len > order->room) {
		UChar *wide = realloc(order->wide, 2 * len * sizeof *wide);

		if (!wide)
			return error_no_memory(error);
		order->wide = wide;
		order->room = 2 * len;
	}
	for (size_t at = 0; at < len;) {
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
		U16_APPEND_UNSAFE(order->wide, n, c);
	}
	*units = n;
	return STATUS_OK;
}

/* Appends a key of @size bytes, its NUL included, that did not fit on the stack. */
static enum status add_long_key(
	struct order *order, int32_t units, int32_t size, struct buf *key, struct error *error)
{
	uint8_t *bytes = malloc((size_t)size);

	if (!bytes)
		return error_no_memory(error);
	ucol_getSortKey(order->collator, order->wide, units, bytes, size);
	buf_add(key, (const char *)bytes, (size_t)size - 1);
	free(bytes);
	return buf_status(key, error);
}

enum status order_key(
	struct order *order, const char *text, size_t len, struct buf *key, struct error *error)
{
	uint8_t bytes[SHORT_KEY];
	int32_t units = 0, size;
	enum status status;

	if (len > INT32_MAX / 16)
		return error_set(
			error, STATUS_DATA, N_("the text is too long to sort"), NULL, NULL);
	if (order->lang == LANG_CY && digraph_occurs(text, len)) {
		buf_clear(&order->marked);
		digraph_mark(&order->marked, text, len);
		status = buf_status(&order->marked, error);
		if (status)
			return status;
		text = order->marked.data;
		len = order->marked.len;
	}
	status = widen(order, text, len, &units, error);
	if (status)
		return status;
	size = ucol_getSortKey(order->collator, order->wide, units, bytes, sizeof bytes);
	if (size <= 0)
		return icu_error(U_INTERNAL_PROGRAM_ERROR, error);
	if (size > SHORT_KEY)
		return add_long_key(order, units, size, key, error);
	buf_add(key, (const char *)bytes, (size_t)size - 1);
	return buf_status(key, error);
}

size_t order_letters(const struct order *order)
{
	return order->n_letters;
}

const char *order_alphabet(enum lang lang, int i)
{
	return i >= 0 && (size_t)i < alphabets[lang].n ? alphabets[lang].names[i] : NULL;
}

const char *order_letter_name(const struct order *order, size_t i)
{
	return order->names[i];
}

int order_letter(struct order *order, const char *text, size_t len)
{
	UErrorCode code = U_ZERO_ERROR;
	uint8_t key[LETTER_KEY];
	size_t i = order->n_letters;

	letter_key(order, text, len, key, &code);
	if (U_FAILURE(code) || memcmp(key, order->starts[i], LETTER_KEY) >= 0)
		return -1;
	while (i > 0 && memcmp(key, order->starts[i - 1], LETTER_KEY) < 0)
		i--;
	return (int)i - 1;
}

void order_version(struct buf *out)
{
	text_library(out);
	buf_add_format(out, " %d", RULES);
}
