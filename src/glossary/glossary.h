/* glossary.h - a whole glossary read from its source folder
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_GLOSSARY_H
#define GEIRFA_GLOSSARY_GLOSSARY_H

#include "base/arena.h"
#include "glossary/concept.h"
#include "glossary/finding.h"

/* A theme or a sector: an id with a name, and for a sector a short code, in each language. */
struct category {
	struct value id;
	struct bitext name, code;
	struct value source;
};

struct categories {
	struct category *items;
	size_t n;
};

struct source {
	struct value id;
	enum source_kind kind;
	struct bitext name;
	struct value url;
};

struct sources {
	struct source *items;
	size_t n;
};

/* A place on a map: the steps of concepts are the nodes of the map "pathway". */
struct map_node {
	struct value id;
	struct bitext label;
	unsigned row, column; /* of the map's grid, from 0 */
	struct values concepts;
	struct bitext caption; /* stands above the label; only maps that are made have it */
};

struct map_arrow {
	struct value from, to; /* node ids */
	struct bitext label;
	bool plain; /* a line without a head; only maps that are made have it */
};

struct map {
	struct value id;
	struct bitext title, summary;
	struct values sources;
	struct map_node *nodes;
	size_t n_nodes;
	struct map_arrow *arrows;
	size_t n_arrows;
	const char *file;
};

struct maps {
	struct map *items;
	size_t n;
};

/* A stretch of a background page. */
struct page_part {
	struct bitext heading; /* may be missing */
	struct bitext text;
};

struct page {
	struct value id;
	unsigned order; /* among the pages, the least first */
	struct bitext title;
	struct values sources;
	struct page_part *parts;
	size_t n_parts;
	struct values concepts; /* what to read next */
	enum review review[N_LANGS];
	const char *file;
};

struct pages {
	struct page *items;
	size_t n;
};

struct concepts {
	struct concept *items; /* in the order of their files' names */
	size_t n;
};

struct glossary {
	struct arena arena; /* all that the others point to */
	struct categories themes, sectors;
	struct sources sources;
	struct maps maps;
	struct pages pages; /* by order */
	struct concepts concepts;
	const char *themes_file, *sectors_file, *sources_file;
};

/**
 * glossary_read - read a source folder: themes.yaml, sectors.yaml, sources.yaml, concepts/, maps/,
 * pages/
 * @folder:   its path
 * @glossary: released with glossary_release, also after a failure
 * @findings: every fault of form in every file, with its place: unreadable file, unknown key, wrong
 * kind of value …; may be NULL
 * @error:    the first fault
 *
 * A file with a fault is left out and the reading goes on. Returns STATUS_DATA when any file had
 * one, STATUS_NOT_FOUND or STATUS_IO when the folder itself cannot be read. Whether the parts agree
 * with each other is lint's business (glossary/lint.h).
 */
enum status glossary_read(const char *folder, struct glossary *glossary, struct findings *findings,
	struct error *error) MUST_CHECK;

/**
 * glossary_read_tables - read what glossary_read does but for the concepts
 */
enum status glossary_read_tables(const char *folder, struct glossary *glossary,
	struct findings *findings, struct error *error) MUST_CHECK;

/** glossary_release - free everything; the glossary is then empty */
void glossary_release(struct glossary *glossary);

/** glossary_concept - the concept with an id, or NULL; one comparison for each concept */
const struct concept *glossary_concept(const struct glossary *glossary, const char *id);

/** category_find - the theme or sector with an id, or NULL */
const struct category *category_find(const struct categories *categories, const char *id);

/** source_find - the source whose id begins a term's source text, or NULL */
const struct source *source_find(const struct sources *sources, const char *source);

/** map_find - the map with an id, or NULL */
const struct map *map_find(const struct maps *maps, const char *id);

/** map_node_find - the node with an id, or NULL; NULL too when @map is NULL */
const struct map_node *map_node_find(const struct map *map, const char *id);

#endif
