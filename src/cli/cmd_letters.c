/* cmd_letters.c - geirfa letters: how a word is read, for translators and for reports of faults
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "cli/print.h"
#include "present/label.h"
#include "text/fold.h"
#include "text/mutation.h"
#include "text/order.h"

/* A word with its sort key in the order at hand. */
struct sorted {
	const char *text;
	struct buf key;
};

static void print_line(struct print *print, const char *label, const struct buf *text)
{
	struct buf line;

	buf_init(&line);
	buf_add_str(&line, label);
	buf_add_str(&line, ": ");
	print_add(&line, PIECE_PLAIN, text->len ? text->data : "–");
	print_wrapped(print, &line, 2, 4);
	buf_release(&line);
}

static void add_form(struct buf *out, const struct mutated *form)
{
	if (out->len)
		buf_add_str(out, " · ");
	buf_add_str(out, form->text);
	if (form->mutation != MUTATION_NONE)
		buf_add_format(
			out, " (%s)", label_reason(REASON_MUTATION, form->mutation, FIELD_TERM));
}

static void print_mutations(struct print *print, const struct buf *folded)
{
	struct mutated radicals[MUTATION_RADICALS], forms[3];
	size_t n = mutation_radicals(folded->data, folded->len, radicals);
	struct buf text;

	buf_init(&text);
	for (size_t i = 1; i < n; i++)
		add_form(&text, &radicals[i]);
	print_line(print, _("May be mutated from"), &text);
	buf_clear(&text);
	n = mutation_apply(folded->data, folded->len, forms);
	for (size_t i = 0; i < n; i++)
		add_form(&text, &forms[i]);
	print_line(print, _("Mutates to"), &text);
	buf_release(&text);
}

static void print_letter(struct print *print, const char *word, struct order *orders[N_LANGS])
{
	struct buf text;

	buf_init(&text);
	for (int lang = 0; lang < N_LANGS; lang++) {
		int letter = order_letter(orders[lang], word, strlen(word));

		buf_add_format(&text, "%s%s %s", lang ? " · " : "", label_lang((enum lang)lang),
			letter < 0 ? "#" : order_letter_name(orders[lang], (size_t)letter));
	}
	print_line(print, _("Index letter"), &text);
	buf_release(&text);
}

static void print_word(struct print *print, const char *word, struct order *orders[N_LANGS])
{
	struct buf line, text;

	buf_init(&line);
	buf_init(&text);
	print_add(&line, PIECE_BOLD, word);
	print_wrapped(print, &line, 0, 2);
	fold_key(&text, word, strlen(word));
	print_line(print, _("Words, folded"), &text);
	buf_clear(&text);
	fold_squash(&text, word, strlen(word));
	print_line(print, _("Run together"), &text);
	buf_clear(&text);
	fold_word(&text, word, strlen(word));
	print_mutations(print, &text);
	print_letter(print, word, orders);
	buf_release(&text);
	buf_release(&line);
}

static int by_key(const void *a, const void *b)
{
	const struct sorted *one = a, *two = b;
	size_t len = one->key.len < two->key.len ? one->key.len : two->key.len;
	int order = memcmp(one->key.data, two->key.data, len);

	return order ? order : (one->key.len > two->key.len) - (one->key.len < two->key.len);
}

static enum status print_order(struct print *print, const struct cli *cli, enum lang lang,
	struct order *order, struct error *error)
{
	size_t n = cli->options.n_words - cli->first;
	struct sorted *words = calloc(n, sizeof *words);
	enum status status = words ? STATUS_OK : error_no_memory(error);
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; words && i < n; i++) {
		words[i].text = cli->options.words[cli->first + i];
		buf_init(&words[i].key);
		if (!status)
			status = order_key(
				order, words[i].text, strlen(words[i].text), &words[i].key, error);
	}
	if (words)
		qsort(words, n, sizeof *words, by_key);
	for (size_t i = 0; words && i < n; i++) {
		buf_add_format(&text, "%s%s", i ? " · " : "", words[i].text);
		buf_release(&words[i].key);
	}
	if (!status)
		print_line(print, lang == LANG_CY ? _("In Welsh order") : _("In English order"),
			&text);
	buf_release(&text);
	free(words);
	return status;
}

int cmd_letters(const struct cli *cli)
{
	struct order *orders[N_LANGS] = {NULL};
	struct error error;
	enum status status = STATUS_OK;
	struct print print;
	int code = EXIT_DONE;

	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = order_open((enum lang)lang, &orders[lang], &error);
	print_open(&print, cli->options.color, false);
	for (size_t i = cli->first; i < cli->options.n_words && !status; i++)
		print_word(&print, cli->options.words[i], orders);
	if (cli->options.n_words - cli->first > 1) {
		print_raw(&print, "\n");
		for (int lang = 0; lang < N_LANGS && !status; lang++)
			status = print_order(&print, cli, (enum lang)lang, orders[lang], &error);
	}
	if (status)
		code = cli_fail(&error);
	for (int lang = 0; lang < N_LANGS; lang++)
		order_free(orders[lang]);
	return print_close(&print, code);
}
