/* problem.c - what libyaml found wrong, in plain words that can be translated
 * SPDX-License-Identifier: MIT
 */
#include "yaml/problem.h"

#include <string.h>

#include "base/utf8.h"

/* Which mark of libyaml shows a person where to look: where it gave up, or where the thing it was
 * reading began. */
enum where { AT_PROBLEM, AT_CONTEXT };

struct explanation {
	const char *context; /* a part of libyaml's context; NULL: any */
	const char *problem; /* a part of libyaml's problem; NULL: any */
	const char *message; /* {1}: the character at the place shown */
	enum where where;
};

/* The first row that fits is taken. */
static const struct explanation explanations[] = {
	{" directive", NULL, YAML_NO_DIRECTIVES, AT_CONTEXT},
	{NULL, "YAML d", YAML_NO_DIRECTIVES, AT_PROBLEM},
	{NULL, " tag handle", YAML_NO_PROPERTIES, AT_PROBLEM},
	{" tag", NULL, YAML_NO_PROPERTIES, AT_CONTEXT},
	{" anchor", NULL, YAML_NO_PROPERTIES, AT_CONTEXT},
	{" alias", NULL, YAML_NO_PROPERTIES, AT_CONTEXT},
	{" simple key", NULL, N_("a key with a colon and a space behind it is expected here"),
		AT_CONTEXT},
	{" block scalar", NULL, N_("after > or | the text begins on the next line"), AT_PROBLEM},
	{" quoted scalar", "unexpected", N_("the quote that begins here is never closed"),
		AT_CONTEXT},
	{" quoted scalar", NULL,
		N_("unknown escape: write \\\\ for a backslash, or use single quotes"), AT_PROBLEM},
	{NULL, "cannot start any token", N_("a text that begins with {1} needs quotes"),
		AT_PROBLEM},
	{NULL, "block sequence entries",
		N_("a list entry cannot begin here: put it on a line of its own"), AT_PROBLEM},
	{NULL, "mapping keys", N_("a question mark and a space cannot begin a text: use quotes"),
		AT_PROBLEM},
	{NULL, "mapping values",
		N_("a colon cannot stand here: check the indent, or put the text in quotes"),
		AT_PROBLEM},
	{NULL, "unexpected ':'",
		N_("a colon cannot stand here: check the indent, or put the text in quotes"),
		AT_PROBLEM},
	{NULL, "node content", N_("a value is missing here"), AT_PROBLEM},
	{NULL, "',' or ']'", N_("a comma or the closing ] is missing"), AT_PROBLEM},
	{NULL, "',' or '}'", N_("a comma or the closing } is missing"), AT_PROBLEM},
	{NULL, "expected key",
		N_("this does not fit what stands before it: check the indent and the quotes"),
		AT_PROBLEM},
	{NULL, "'-' indicator",
		N_("this does not fit what stands before it: check the indent and the quotes"),
		AT_PROBLEM},
	{NULL, "<document start>", N_("nothing more is expected here"), AT_PROBLEM},
	{NULL, NULL, N_("this is not valid YAML"), AT_PROBLEM},
};

static bool has(const char *text, const char *part)
{
	return !part || (text && strstr(text, part));
}

static const struct explanation *explain(const yaml_parser_t *parser)
{
	const struct explanation *row = explanations;

	while (!has(parser->context, row->context) || !has(parser->problem, row->problem))
		row++;
	return row;
}

static void copy_character(char *character, const struct yaml_places *places, size_t at)
{
	unsigned codepoint;
	size_t len =
		at < places->len ? utf8_decode(places->text + at, places->len - at, &codepoint) : 0;

	memcpy(character, places->text + at, len);
	character[len] = '\0';
}

enum status yaml_problem(const yaml_parser_t *parser, const struct yaml_places *places,
	const struct yaml_node *open, const char *file, struct error *error)
{
	const struct explanation *row;
	const yaml_mark_t *mark;
	char character[UTF8_MAX + 1];

	if (parser->error == YAML_MEMORY_ERROR)
		return error_no_memory(error);
	row = explain(parser);
	/* What is never closed is missed at the file's end; what helps is where it began. */
	if (parser->context &&
		(row->where == AT_CONTEXT || parser->problem_mark.index >= places->count))
		mark = &parser->context_mark;
	else
		mark = &parser->problem_mark;
	/* Without such a mark it is a bracket, the last that was opened. */
	if (mark->index >= places->count && open) {
		error_set(error, STATUS_DATA, N_("what begins here is never closed"), NULL, NULL);
		error_at(error, file, open->line, open->column);
		return STATUS_DATA;
	}
	copy_character(character, places, yaml_place(places, mark->index));
	/* A tab begins no text; it stands where libyaml expects the blanks behind "-". */
	error_set(error, STATUS_DATA, character[0] == '\t' ? YAML_NO_TABS : row->message, character,
		NULL);
	error_at(error, file, mark->line + 1, mark->column + 1);
	return STATUS_DATA;
}
