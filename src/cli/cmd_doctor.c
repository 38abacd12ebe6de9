/* cmd_doctor.c - geirfa doctor: what Geirfa finds around it, and what to do about it
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/doctor.h"
#include "cli/json_text.h"
#include "cli/print.h"
#include "sql/sql.h"
#include "text/library.h"
#include "text/width.h"

struct check *doctor_check(struct doctor *doctor, const char *id, const char *name)
{
	struct check *check = &doctor->items[doctor->n++];

	*check = (struct check){.id = id, .name = name, .facts = json_object()};
	buf_init(&check->text);
	buf_init(&check->advice);
	return check;
}

static void add_sentence(struct buf *out, const char *message, const char *arg1, const char *arg2)
{
	const char *const args[] = {arg1, arg2};
	struct buf text;

	buf_init(&text);
	buf_add_template(&text, message, args, 2);
	if (out->len)
		buf_add_char(out, ' ');
	buf_add_visible(out, text.data, text.len);
	buf_release(&text);
}

void check_say(struct check *check, const char *message, const char *arg1, const char *arg2)
{
	add_sentence(&check->text, message, arg1, arg2);
}

void check_worse(struct check *check, enum check_state state, const char *message, const char *arg)
{
	if (state > check->state)
		check->state = state;
	if (message)
		add_sentence(&check->advice, message, arg, NULL);
}

void check_fact(struct check *check, const char *key, const char *value)
{
	json_object_set_new(check->facts, key, json_text(value));
}

void check_number(struct check *check, const char *key, long long value)
{
	json_object_set_new(check->facts, key, json_integer(value));
}

void check_flag(struct check *check, const char *key, bool value)
{
	json_object_set_new(check->facts, key, json_boolean(value));
}

static void check_libraries(struct doctor *doctor)
{
	struct check *check = doctor_check(doctor, "libraries", _("Libraries"));
	struct terminal_kind kind = doctor->cli->host->terminal_kind(NULL);
	struct buf icu;

	buf_init(&icu);
	text_library(&icu);
	buf_add_format(&check->text, "SQLite %s · %s · %s", sql_library(), icu.data, kind.library);
	check_fact(check, "sqlite", sql_library());
	check_fact(check, "icu", icu.data + strcspn(icu.data, "0123456789"));
	check_fact(check, "curses", kind.library);
	buf_release(&icu);
}

static enum check_state worst(const struct doctor *doctor)
{
	enum check_state state = CHECK_GOOD;

	for (size_t i = 0; i < doctor->n; i++)
		state = doctor->items[i].state > state ? doctor->items[i].state : state;
	return state;
}

static const char *mark(enum check_state state)
{
	return state == CHECK_FAULT ? _("FAULT: ") : state == CHECK_NOTE ? _("note: ") : "";
}

static void print_check(struct print *print, const struct check *check, int cols)
{
	struct buf text;

	buf_init(&text);
	buf_add_str(&text, mark(check->state));
	buf_add_str(&text, check->text.data);
	print_row(print, check->name, cols, text.data);
	if (check->advice.len) {
		buf_clear(&text);
		buf_add_format(&text, "→ %s", check->advice.data);
		print_row(print, "", cols, text.data);
	}
	buf_release(&text);
}

static void print_checks(struct print *print, const struct doctor *doctor)
{
	static const char *const verdicts[N_CHECK_STATES] = {
		[CHECK_GOOD] = N_("All is well."),
		[CHECK_NOTE] = N_("Geirfa works; the notes say what could be better."),
		[CHECK_FAULT] = N_("Something keeps Geirfa from working properly."),
	};
	int widest = 0;

	for (size_t i = 0; i < doctor->n; i++) {
		int cols = width_text(doctor->items[i].name, strlen(doctor->items[i].name));

		widest = cols > widest ? cols : widest;
	}
	print_bold(print, "Geirfa ");
	print_bold(print, doctor->cli->host->version);
	print_raw(print, "\n");
	for (size_t i = 0; i < doctor->n; i++)
		print_check(print, &doctor->items[i], widest);
	print_raw(print, "\n");
	print_template(print, _(verdicts[worst(doctor)]), NULL, NULL);
}

static json_t *check_json(const struct check *check)
{
	static const char *const states[N_CHECK_STATES] = {"good", "note", "fault"};
	json_t *object = json_pack("{s:s, s:s, s:o, s:O}", "id", check->id, "state",
		states[check->state], "text", json_text(check->text.data), "facts", check->facts);

	if (object && check->advice.len)
		json_object_set_new(object, "advice", json_text(check->advice.data));
	return object;
}

static enum status print_json(struct print *print, const struct doctor *doctor, struct error *error)
{
	json_t *checks = json_array(), *all;

	for (size_t i = 0; i < doctor->n; i++)
		json_array_append_new(checks, check_json(&doctor->items[i]));
	all = json_pack("{s:s, s:b, s:o}", "version", doctor->cli->host->version, "works",
		worst(doctor) != CHECK_FAULT, "checks", checks);
	if (json_array_size(checks) != doctor->n) {
		json_decref(all);
		return error_no_memory(error);
	}
	return json_print(print, all, error);
}

static void release(struct doctor *doctor)
{
	for (size_t i = 0; i < doctor->n; i++) {
		buf_release(&doctor->items[i].text);
		buf_release(&doctor->items[i].advice);
		json_decref(doctor->items[i].facts);
	}
}

int cmd_doctor(const struct cli *cli)
{
	struct doctor doctor = {.cli = cli};
	struct print print;
	struct error error;
	int code;

	doctor_surroundings(&doctor);
	doctor_files(&doctor);
	check_libraries(&doctor);
	code = worst(&doctor) == CHECK_FAULT ? EXIT_DATA : EXIT_DONE;
	print_open(&print, cli->options.color, false);
	if (cli->options.format != FORMAT_JSON)
		print_checks(&print, &doctor);
	else if (print_json(&print, &doctor, &error))
		code = cli_fail(&error);
	release(&doctor);
	return print_close(&print, code);
}
