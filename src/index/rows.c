/* rows.c - what the rows of an index have in common
 * SPDX-License-Identifier: MIT
 */
#include "index/rows.h"

void rows_bind(struct sql *sql, const struct bitext *text)
{
	sql_text(sql, text->in[LANG_CY].text);
	sql_text(sql, text->in[LANG_EN].text);
}

void rows_join(const struct values *values, struct buf *out)
{
	buf_clear(out);
	for (size_t i = 0; i < values->n; i++) {
		if (i)
			buf_add_char(out, ' ');
		buf_add_str(out, values->items[i].text);
	}
}

static enum status add_values(struct tags *tags, const char *kind, const struct values *values,
	int64_t number, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < values->n && !status; i++)
		status = tags_add(tags, kind, values->items[i].text, number, error);
	return status;
}

enum status rows_tags(
	struct tags *tags, const struct concept *concept, int64_t number, struct error *error)
{
	enum status status =
		tags_add(tags, "tier", codes_of_tier.names[concept->tier], number, error);

	if (!status && concept->theme.text)
		status = tags_add(tags, "theme", concept->theme.text, number, error);
	if (!status)
		status = add_values(tags, "sector", &concept->sectors, number, error);
	if (!status)
		status = add_values(tags, "step", &concept->steps, number, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = tags_add(tags, "review", codes_of_review.names[concept->review[lang]],
			number, error);
	return status;
}
