/* cmd_complete.c - geirfa complete: how a half-typed command line may go on, for the shells
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "cli/print.h"
#include "cli/command.h"
#include "index/complete.h"
#include "index/pages.h"

/* A command line up to the word that is being typed. */
struct typed {
	const char *word;
	const struct command *command; /* NULL: none yet */
	enum option option;	       /* whose value the word is; N_OPTIONS: none */
	size_t n_words;		       /* behind the command */
	struct buf before;	       /* these, with a blank behind each */
	const char *glossary;
	struct print print;
	const char *prefix; /* of each candidate: "--sector=" */
	size_t prefix_len;
};

static void put(struct typed *typed, const char *candidate)
{
	if (strncmp(candidate, typed->word, strlen(typed->word)) != 0)
		return;
	buf_add(&typed->print.text, typed->prefix, typed->prefix_len);
	print_text(&typed->print, candidate);
	print_raw(&typed->print, "\n");
}

static void take_word(struct typed *typed, const char *word, bool literal)
{
	if (!typed->command && !typed->n_words && !literal && (typed->command = command_find(word)))
		return;
	typed->n_words++;
	buf_add_format(&typed->before, "%s ", word);
}

/* Takes the words before the last one apart. */
static void take_words(struct typed *typed, const char **words, size_t n)
{
	bool literal = false;

	for (size_t i = 0; i < n; i++) {
		const char *value = NULL;
		enum option option = literal ? N_OPTIONS : option_find(words[i], &value);

		if (!literal && strcmp(words[i], "--") == 0) {
			literal = true;
		} else if (option == N_OPTIONS) {
			if (literal || words[i][0] != '-')
				take_word(typed, words[i], literal);
		} else if (option_needs_value(option) && !value) {
			if (i + 1 == n)
				typed->option = option;
			else
				value = words[++i];
		}
		if (option == OPTION_GLOSSARY && value)
			typed->glossary = value;
	}
}

static void put_codes(struct typed *typed, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put(typed, names[i]);
}

static void put_categories(struct typed *typed, const struct categories *categories)
{
	for (size_t i = 0; i < categories->n; i++)
		put(typed, categories->items[i].id.text);
}

static void put_steps(struct typed *typed, const struct index *index)
{
	const struct map *pathway = map_find(index_maps(index), "pathway");

	for (size_t i = 0; pathway && i < pathway->n_nodes; i++)
		put(typed, pathway->nodes[i].id.text);
}

/* @index is NULL where there is no glossary. */
static void put_values(struct typed *typed, enum option option, const struct index *index)
{
	static const char *const langs[] = {"cy", "en", "both"}, *const modes[] = {
									 "auto", "always", "never"};

	switch (option) {
	case OPTION_GLOSSARY:
	case OPTION_OUTPUT:
		print_raw(&typed->print, ":files\n");
		break;
	case OPTION_INTERFACE:
	case OPTION_ORDER:
		put_codes(typed, langs, 2);
		break;
	case OPTION_LANG:
		put_codes(typed, langs, 3);
		break;
	case OPTION_COLOR:
		put_codes(typed, modes, 3);
		break;
	case OPTION_TIER:
		put_codes(typed, codes_of_tier.names, codes_of_tier.n);
		break;
	case OPTION_REVIEW:
		put_codes(typed, codes_of_review.names, codes_of_review.n);
		break;
	case OPTION_SECTOR:
		if (index)
			put_categories(typed, index_sectors(index));
		break;
	case OPTION_THEME:
		if (index)
			put_categories(typed, index_themes(index));
		break;
	case OPTION_STEP:
		if (index)
			put_steps(typed, index);
		break;
	default:
		break;
	}
}

static void put_options(struct typed *typed)
{
	unsigned options = OPTIONS_COMMON | (typed->command ? typed->command->options : 0);

	for (int option = 0; option < N_OPTIONS; option++) {
		if (options & 1U << option)
			put(typed, option_name((enum option)option));
	}
}

static void put_commands(struct typed *typed)
{
	for (size_t i = 0; command_at(i); i++) {
		if (!command_is_hidden(command_at(i)))
			put(typed, command_at(i)->name);
	}
}

/* What was typed stays as it is, for shells pass over what begins otherwise. */
static void put_rests(struct typed *typed, const struct completions *completions)
{
	for (size_t i = 0; i < completions->rests.n; i++) {
		print_text(&typed->print, typed->word);
		print_text(&typed->print, completions->rests.items[i].text);
		print_raw(&typed->print, "\n");
	}
}

static void put_terms(struct typed *typed, struct index *index)
{
	struct completions completions;

	buf_add_str(&typed->before, typed->word);
	if (!complete_terms(index, typed->before.data, &completions, NULL))
		put_rests(typed, &completions);
	completions_release(&completions);
}

static void put_ids(struct typed *typed, struct index *index)
{
	struct completions completions;

	if (!complete_ids(index, typed->word, &completions, NULL))
		put_rests(typed, &completions);
	completions_release(&completions);
}

static void put_pages(struct typed *typed, struct index *index)
{
	struct page_list list;

	if (!pages_load(index, NULL, &list, NULL)) {
		for (size_t i = 0; i < list.pages.n; i++)
			put(typed, list.pages.items[i].id.text);
	}
	pages_release(&list);
}

/* The words of a command; those of none are looked up. */
static void put_words(struct typed *typed, struct index *index)
{
	const char *name = typed->command ? typed->command->name : "find";

	if (typed->command && typed->n_words >= typed->command->most)
		return;
	if (strcmp(name, "help") == 0)
		put_commands(typed);
	else if (strcmp(name, "lint") == 0 || strcmp(name, "index") == 0)
		print_raw(&typed->print, ":files\n");
	else if (index && strcmp(name, "edit") == 0)
		put_ids(typed, index);
	else if (index && strcmp(name, "page") == 0)
		put_pages(typed, index);
	else if (index && (strcmp(name, "find") == 0 || strcmp(name, "show") == 0))
		put_terms(typed, index);
}

static void put_all(struct typed *typed, struct index *index)
{
	const char *value;
	enum option option = option_find(typed->word, &value);

	if (typed->option != N_OPTIONS) {
		put_values(typed, typed->option, index);
	} else if (option != N_OPTIONS && value) {
		typed->prefix = typed->word;
		typed->prefix_len = (size_t)(value - typed->word);
		typed->word = value;
		put_values(typed, option, index);
	} else if (typed->word[0] == '-') {
		put_options(typed);
	} else {
		if (!typed->command && !typed->n_words)
			put_commands(typed);
		/* Before anything is typed all terms would hide the commands. */
		if (typed->command || typed->n_words || *typed->word)
			put_words(typed, index);
	}
}

/* A shell waits: faults of the glossary are not its affair, and nothing is said. */
int cmd_complete(const struct cli *cli)
{
	size_t n = cli->options.n_words - cli->first;
	const char **words = cli->options.words + cli->first;
	struct typed typed = {.word = n ? words[n - 1] : "",
		.option = N_OPTIONS,
		.glossary = cli->options.glossary};
	struct index *index = NULL;

	buf_init(&typed.before);
	print_open(&typed.print, COLOR_NEVER, false);
	take_words(&typed, words, n ? n - 1 : 0);
	if (index_locate(typed.glossary, &index, NULL, NULL))
		index = NULL;
	put_all(&typed, index);
	index_close(index);
	buf_release(&typed.before);
	return print_close(&typed.print, EXIT_DONE);
}
