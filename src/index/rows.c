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

void rows_tag(struct buf *out, const char *kind, const char *value)
{
	buf_add_format(out, "%s:%s\n", kind, value);
}

void rows_tags(const struct concept *concept, struct buf *out)
{
	rows_tag(out, "tier", codes_of_tier.names[concept->tier]);
	if (concept->theme.text)
		rows_tag(out, "theme", concept->theme.text);
	for (size_t i = 0; i < concept->sectors.n; i++)
		rows_tag(out, "sector", concept->sectors.items[i].text);
	for (size_t i = 0; i < concept->steps.n; i++)
		rows_tag(out, "step", concept->steps.items[i].text);
	for (int lang = 0; lang < N_LANGS; lang++)
		rows_tag(out, "review", codes_of_review.names[concept->review[lang]]);
}
