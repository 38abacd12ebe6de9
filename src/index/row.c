/* row.c - what a list shows of a concept, read from an index
 * SPDX-License-Identifier: MIT
 */
#include "index/row.h"

enum status row_load(struct index *index, int64_t number, struct arena *arena, struct row *row,
	struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_CONCEPT, error);
	bool found = false, failed = false;
	enum status status;

	*row = (struct row){.id = NULL};
	if (!sql)
		return sql_error(index->db, error);
	sql_int(sql, number);
	status = sql_step(sql, &found, error);
	if (!status && !found)
		return error_set(error, STATUS_DATA, N_("the database is damaged"), NULL, NULL);
	if (status)
		return status;
	row->id = sql_column_needed(sql, 0, arena, &failed);
	row->tier = open_code(sql, 1, N_TIERS);
	row->theme = sql_column_needed(sql, 2, arena, &failed);
	status = open_split(arena, sql_column_text(sql, 3), &row->sectors, error);
	if (!status)
		status = open_split(arena, sql_column_text(sql, 4), &row->steps, error);
	row->review[LANG_CY] = open_code(sql, 5, N_REVIEWS);
	row->review[LANG_EN] = open_code(sql, 6, N_REVIEWS);
	row->headword[LANG_CY] = sql_column_copy(sql, 7, arena, &failed);
	row->headword[LANG_EN] = sql_column_copy(sql, 8, arena, &failed);
	row->sense[LANG_CY] = sql_column_copy(sql, 9, arena, &failed);
	row->sense[LANG_EN] = sql_column_copy(sql, 10, arena, &failed);
	sql_again(sql);
	return failed ? error_no_memory(error) : status;
}
