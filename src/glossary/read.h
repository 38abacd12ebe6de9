/* read.h - the files of a glossary, each read into its struct
 * SPDX-License-Identifier: MIT
 *
 * Each function but read_concept_node reads the reader's file; what was wrong is in the reader, and
 * only a file without a fault is added.
 */
#ifndef GEIRFA_GLOSSARY_READ_H
#define GEIRFA_GLOSSARY_READ_H

#include "glossary/fields.h"

/** read_themes - themes.yaml: ids with a name in each language */
void read_themes(struct reader *reader, struct categories *themes);

/** read_sectors - sectors.yaml: ids with name and code */
void read_sectors(struct reader *reader, struct categories *sectors);

/** read_sources - sources.yaml: ids with kind, name and address */
void read_sources(struct reader *reader, struct sources *sources);

/** read_map - a map; added to @maps */
void read_map(struct reader *reader, struct maps *maps);

/** read_page - a background page; added to @pages */
void read_page(struct reader *reader, struct pages *pages);

/** read_review - the state of review of both languages, into an array of enum review */
void read_review(struct reader *reader, const struct yaml_node *node, void *member);

/** read_concept - a concept; added to @concepts */
void read_concept(struct reader *reader, struct concepts *concepts);

/** read_concept_node - a concept from a tree of it, which need not come from YAML; @concept is
 * zeroed before the call */
void read_concept_node(
	struct reader *reader, const struct yaml_node *root, struct concept *concept);

#endif
