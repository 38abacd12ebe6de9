/* fuzz_index.c - an index that is damaged, or made by anybody: a status, and no harm
 * SPDX-License-Identifier: MIT
 *
 * An input is a list of changes to a sound index; then all is read of it that Geirfa reads.
 */
#include <stdlib.h>

#include "fuzz/damage.h"
#include "index/browse.h"
#include "index/complete.h"
#include "index/pages.h"
#include "index/search.h"
#include "index/stats.h"
#include "present/doc.h"
#include "present/page_doc.h"
#include "tui/entry_layout.h"
#include "tui/map_layout.h"

enum { ROWS_MOST = 20 };

/* Columns that what is read depends on. */
static const char *const columns[][2] = {{"meta", "value"}, {"theme", "code"}, {"theme", "cy"},
	{"sector", "code"}, {"sector", "en"}, {"source", "code"}, {"source", "kind"},
	{"source", "url"}, {"map", "code"}, {"map", "title_cy"}, {"map", "sources"},
	{"map_node", "code"}, {"map_node", "cy"}, {"map_node", "place_row"},
	{"map_node", "place_column"}, {"map_node", "concepts"}, {"map_node", "map"},
	{"map_arrow", "start"}, {"map_arrow", "finish"}, {"map_arrow", "cy"}, {"page", "code"},
	{"page", "title_cy"}, {"page", "concepts"}, {"page", "review_cy"},
	{"page_part", "heading_en"}, {"page_part", "text_cy"}, {"concept", "id"},
	{"concept", "code"}, {"concept", "tier"}, {"concept", "theme"}, {"concept", "sectors"},
	{"concept", "steps"}, {"concept", "review_cy"}, {"concept", "headword_cy"},
	{"concept", "headword_en"}, {"concept", "sense_en"}, {"concept", "file"},
	{"former", "concept"}, {"text", "text"}, {"text", "kind"}, {"text", "lang"},
	{"relation", "target"}, {"relation", "kind"}, {"relation", "why_cy"}, {"term", "id"},
	{"term", "concept"}, {"term", "lang"}, {"term", "text"}, {"term", "status"},
	{"term", "pos"}, {"term", "gender"}, {"term", "number"}, {"term", "mutates"},
	{"term", "review"}, {"term", "singular"}, {"term", "abbreviation"}, {"term", "instead"},
	{"term", "labels"}, {"term", "note_cy"}, {"term", "why_en"}, {"term_list", "kind"},
	{"term_list", "text"}, {"name", "key"}, {"name", "kind"}, {"name", "term"},
	{"name", "text"}, {"name", "squash"}, {"place", "concept"}, {"place", "letter"},
	{"place", "id"}, {"tag", "tag"}, {"tag", "chunk"}, {"tag", "numbers"}, {"letter", "letter"},
	{"letter", "id"}, {"tally", "n"}, {"tally", "tier"}, {"vocab", "word"}, {"vocab", "stem"},
	{"vocab", "letters"}, {"vocab", "frequency"}, {"spelling", "words"},
	{"start_cy_data", "block"}, {"start_en_idx", "pgno"}, {"term_cy_data", "block"},
	{"term_en_data", "block"}, {"term_cy_config", "v"}, {"text_cy_data", "block"},
	{"text_en_data", "block"}};

static const struct buf *sound_index(void)
{
	static struct buf text;

	if (!text.data) {
		buf_init(&text);
		damage_read(fuzz_build(), &text);
	}
	return &text;
}

/* Makes the changes that the input asks for, and gives the file's path. */
static const char *damaged(struct fuzz_input *input)
{
	const struct damage damage = {sound_index(), columns, sizeof columns / sizeof *columns};
	const char *path;
	struct buf text;

	buf_init(&text);
	path = damage_write(&damage, "damaged", input, &text);
	buf_release(&text);
	return path;
}

static void check_entry(struct index *index, const char *id, enum lang ui)
{
	struct highlight highlight = {0};
	struct paper paper;
	struct entry entry;
	struct doc doc;

	if (entry_load(index, id, &entry, NULL) == STATUS_OK) {
		const struct doc_options options = {.ui = ui, .only = -1};

		if (doc_build(&entry, index, &options, &doc, NULL) == STATUS_OK) {
			if (entry_layout_build(&doc, ui, 80, &highlight, &paper, NULL) == STATUS_OK)
				MUST(paper.n > 0);
			paper_release(&paper);
		}
		doc_release(&doc);
	}
	entry_release(&entry);
}

static void check_search(struct index *index, const char *query)
{
	struct search_request request = {.query = query, .only = -1, .limit = ROWS_MOST};
	struct results results;

	if (search_run(index, &request, &results, NULL) == STATUS_OK) {
		for (size_t i = 0; i < results.n; i++)
			MUST(results.hits[i].id && results.hits[i].text);
	}
	results_release(&results);
}

static void check_lists(struct index *index, enum lang lang)
{
	struct browse_letter *letters = NULL;
	struct browse_page page;
	size_t n;

	if (browse_rows(index, lang, NULL, 0, ROWS_MOST, &page, NULL) == STATUS_OK) {
		for (size_t i = 0; i < page.n; i++)
			check_entry(index, page.rows[i].id, lang);
	}
	browse_release(&page);
	if (browse_letters(index, lang, NULL, &letters, &n, NULL) == STATUS_OK) {
		for (size_t i = 0; i < n; i++)
			MUST(letters[i].name);
	}
	free(letters);
}

static void check_filters(struct index *index)
{
	struct value health = {.text = "health-care"};
	struct filter filter = {.sectors = {&health, 1}, .tiers = 1U << TIER_CORE};
	struct completions completions;
	struct browse_page page;
	struct stats stats;
	size_t n;

	if (browse_count(index, &filter, &n, NULL) == STATUS_OK)
		MUST(n <= INT32_MAX);
	(void)!browse_rows(index, LANG_EN, &filter, 1, ROWS_MOST, &page, NULL);
	browse_release(&page);
	(void)!stats_read(index, &filter, &stats, NULL);
	stats_release(&stats);
	(void)!complete_terms(index, "co", &completions, NULL);
	completions_release(&completions);
}

static void check_map(const struct map *map)
{
	struct map_layout layout;
	struct surface surface;

	if (map->n_nodes && map_layout_build(map, LANG_CY, 80, &layout, NULL) == STATUS_OK) {
		MUST(surface_init(&surface, 24, 80, NULL) == STATUS_OK);
		map_layout_draw(&layout, map, LANG_CY, 0, 0, 0, &surface);
		surface_release(&surface);
		map_layout_release(&layout);
	}
}

static void check_pages(struct index *index)
{
	struct page_list pages;

	if (pages_load(index, NULL, &pages, NULL) == STATUS_OK) {
		for (size_t i = 0; i < pages.pages.n; i++) {
			struct page_list one;

			(void)!pages_load(index, pages.pages.items[i].id.text, &one, NULL);
			pages_release(&one);
		}
	}
	pages_release(&pages);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const queries[] = {"gymuned", "asedau cymunedol",
		"sector:health-care wel", "\"link worker\"", "comunity"};
	struct fuzz_input input = {data, size};
	struct error error = {0};
	struct index *index;

	if (index_open(damaged(&input), &index, &error)) {
		MUST(!index && error.status && error.message);
		return 0;
	}
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		check_search(index, queries[i]);
	check_lists(index, LANG_CY);
	check_lists(index, LANG_EN);
	check_filters(index);
	check_pages(index);
	for (size_t i = 0; i < index_maps(index)->n; i++)
		check_map(&index_maps(index)->items[i]);
	index_close(index);
	return 0;
}
