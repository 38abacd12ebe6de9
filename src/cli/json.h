/* json.h - results and entries as JSON: the keys are a contract
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_JSON_H
#define GEIRFA_CLI_JSON_H

#include "base/buf.h"
#include "index/mentions.h"
#include "index/search.h"

/**
 * json_results - append the results of a search as an object and a new line: doc/json.md
 * @query: as it was typed; bad UTF-8 becomes U+FFFD
 * @shown: how many to tell, at most all; "count" is that of all
 */
enum status json_results(const char *query, const struct results *results, size_t shown,
	struct buf *out, struct error *error) MUST_CHECK;

/**
 * json_batch - append the results of a search as an object on one line
 * @microseconds: what the search took
 */
enum status json_batch(const char *query, const struct results *results, size_t shown,
	int64_t microseconds, struct buf *out, struct error *error) MUST_CHECK;

/**
 * json_concept - append a concept as an object in the shape of its YAML file
 * @mentions: of the definition in each language, which become its last key; NULL: none
 * @only:   a language to tell alone, or -1
 * @prefix: written before each line
 *
 * Keys in the order of the file's; defaults are left out but for a term's status. No new line at
 * the end.
 */
enum status json_concept(const struct concept *concept, const struct mentions mentions[N_LANGS],
	int only, const char *prefix, struct buf *out, struct error *error) MUST_CHECK;

#endif
