/* finding.c - what reading and checking a glossary brought to light
 * SPDX-License-Identifier: MIT
 */
#include "glossary/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"

void findings_init(struct findings *findings)
{
	memset(findings, 0, sizeof *findings);
}

void findings_release(struct findings *findings)
{
	free(findings->items);
	findings_init(findings);
}

void findings_add(struct findings *findings, enum grade grade, const char *rule,
	const struct error *error, const char *correction)
{
	struct finding *items;

	if (!findings)
		return;
	findings->count[grade]++;
	items = vec_grow(findings->items, findings->n, &findings->room, sizeof *items);
	if (!items) {
		findings->failed = true;
		return;
	}
	findings->items = items;
	items += findings->n++;
	items->grade = grade;
	items->rule = rule;
	items->error = *error;
	if (correction && strlen(correction) < sizeof items->correction)
		memcpy(items->correction, correction, strlen(correction) + 1);
}

static int compare_sizes(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
	const struct finding *one = a, *two = b;
	int order = strcmp(one->error.file, two->error.file);

	if (!order)
		order = compare_sizes(one->error.line, two->error.line);
	if (!order)
		order = compare_sizes(one->error.column, two->error.column);
	if (!order)
		order = (int)one->grade - (int)two->grade;
	if (!order)
		order = strcmp(one->rule, two->rule);
	return order;
}

void findings_sort(struct findings *findings)
{
	if (findings->n)
		qsort(findings->items, findings->n, sizeof *findings->items, compare);
}
