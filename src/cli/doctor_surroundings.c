/* doctor_surroundings.c - geirfa doctor: language, locale, messages, terminal, clipboard
 * SPDX-License-Identifier: MIT
 */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/copier.h"
#include "base/i18n.h"
#include "cli/doctor.h"
#include "present/label.h"

/* A variable of the environment that says something, or NULL. */
static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static void check_language(struct doctor *doctor)
{
	const struct cli *cli = doctor->cli;
	struct check *check = doctor_check(doctor, "language", _("Language"));

	if (cli->options.interface >= 0)
		check_say(check, _("{1}, as the option --interface says."), label_lang(cli->ui),
			NULL);
	else if (cli->settings.interface >= 0)
		check_say(check, _("{1}, as the settings say."), label_lang(cli->ui), NULL);
	else
		check_say(check,
			_("{1}, as the environment says (LANGUAGE, LC_ALL, LC_MESSAGES, LANG)."),
			label_lang(cli->ui), NULL);
	check_fact(check, "language", lang_code(cli->ui));
}

/* The locale of characters that the environment asks for, and the variable that does. */
static const char *asked_locale(const char **name)
{
	static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		*name = names[i];
		if (variable(*name))
			return variable(*name);
	}
	return NULL;
}

/* Whether it is here and says that characters are something else than UTF-8. */
static bool is_other_charset(const char *asked)
{
	locale_t locale = newlocale(LC_CTYPE_MASK, asked, (locale_t)0);
	bool other = locale && strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") != 0;

	if (locale)
		freelocale(locale);
	return other;
}

static void check_locale(struct doctor *doctor)
{
	const char *used = setlocale(LC_CTYPE, NULL), *name, *asked = asked_locale(&name);
	struct check *check = doctor_check(doctor, "locale", _("Locale"));

	check_fact(check, "used", used);
	if (asked)
		check_fact(check, "asked", asked);
	if (asked && strcmp(asked, used) == 0)
		check_say(check, _("{1}, from the variable {2}."), used, name);
	else
		check_say(check, _("{1}, chosen by Geirfa."), used, NULL);
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
		check_say(check, _("It has no UTF-8."), NULL, NULL);
		check_worse(check, CHECK_FAULT,
			_("Install a locale with UTF-8, such as C.UTF-8 or cy_GB.UTF-8."), NULL);
	} else if (asked && strcmp(asked, used) != 0 && is_other_charset(asked)) {
		check_say(check, _("{2} asks for ‘{1}’, which is not UTF-8."), asked, name);
		check_worse(check, CHECK_NOTE,
			_("If letters such as ŵ look wrong, have the terminal use UTF-8 and set "
			  "LANG=C.UTF-8."),
			NULL);
	} else if (asked && strcmp(asked, used) != 0) {
		check_say(check, _("{2} asks for ‘{1}’, which cannot be used here."), asked, name);
		check_worse(check, CHECK_NOTE,
			_("Install that locale, or choose one that ‘locale -a’ lists."), NULL);
	}
}

/* Only what is translated tells that the catalogue is there and can be used. */
static bool speaks_welsh(enum lang ui)
{
	bool speaks;

	i18n_set(LANG_CY);
	speaks = strcmp(gettext("Commands"), "Commands") != 0;
	i18n_set(ui);
	return speaks;
}

static void check_messages(struct doctor *doctor)
{
	bool found = speaks_welsh(doctor->cli->ui);
	struct check *check = doctor_check(doctor, "messages", _("Welsh messages"));
	struct buf file;

	buf_init(&file);
	buf_add_format(
		&file, "%s/cy/LC_MESSAGES/geirfa.mo", bindtextdomain(textdomain(NULL), NULL));
	check_fact(check, "file", file.data);
	check_flag(check, "found", found);
	if (found) {
		check_say(check, _("Found: {1}"), file.data, NULL);
	} else if (access(file.data, R_OK) < 0) {
		check_say(check, _("Not found: {1}"), file.data, NULL);
		check_worse(check, CHECK_FAULT,
			_("Install Geirfa again, or have GEIRFA_LOCALEDIR name the folder of its "
			  "catalogues."),
			NULL);
	} else {
		check_say(check, _("Found, but it cannot be used: {1}"), file.data, NULL);
		check_worse(check, CHECK_FAULT,
			_("Install a locale such as cy_GB.UTF-8 or en_GB.UTF-8."), NULL);
	}
	buf_release(&file);
}

static void say_size(struct check *check)
{
	struct winsize size;
	char cols[16], rows[16];

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (ioctl(fd, TIOCGWINSZ, &size) < 0 || !size.ws_col || !size.ws_row)
			continue;
		snprintf(cols, sizeof cols, "%d", size.ws_col);
		snprintf(rows, sizeof rows, "%d", size.ws_row);
		check_say(check, _("Columns: {1}, lines: {2}."), cols, rows);
		check_number(check, "columns", size.ws_col);
		check_number(check, "lines", size.ws_row);
		return;
	}
	check_say(check, _("No terminal is there now."), NULL, NULL);
}

static void say_colors(struct check *check, const struct terminal_kind *kind)
{
	char number[16];

	snprintf(number, sizeof number, "%d", kind->colors);
	check_number(check, "colors", kind->colors);
	if (!kind->colors)
		check_say(check, _("It has no colours; bold and underline do."), NULL, NULL);
	else if (variable("NO_COLOR"))
		check_say(
			check, _("Colours: {1}, not used because NO_COLOR is set."), number, NULL);
	else
		check_say(check, _("Colours: {1}."), number, NULL);
}

static void check_terminal(struct doctor *doctor)
{
	const char *type = variable("TERM");
	struct terminal_kind kind = doctor->cli->host->terminal_kind(type);
	struct check *check = doctor_check(doctor, "terminal", _("Terminal"));
	bool usable = kind.known && kind.moves;

	if (type)
		check_fact(check, "type", type);
	check_flag(check, "usable", usable);
	if (!type)
		check_say(check, _("The variable TERM does not say what kind it is."), NULL, NULL);
	else if (!kind.known)
		check_say(check, _("‘{1}’ is a kind that is not known here."), type, NULL);
	else if (!kind.moves)
		check_say(check, _("‘{1}’ cannot show the interface."), type, NULL);
	else
		check_say(check, _("‘{1}’ can show the interface."), type, NULL);
	if (kind.known)
		say_colors(check, &kind);
	say_size(check);
	if (!usable)
		check_worse(check, isatty(STDOUT_FILENO) ? CHECK_FAULT : CHECK_NOTE,
			_("For the interface set TERM to the kind of your terminal, such as "
			  "xterm-256color; the commands work without."),
			NULL);
}

/* Says of a program that copies whether it is here and has what it copies to. */
static bool say_program(struct check *check, const struct copier *copier)
{
	bool works = copier_works(copier);

	check_flag(check, copier->name, works);
	if (works)
		check_say(check, _("{1} is there."), copier->name, NULL);
	else if (copier_is_here(copier))
		check_say(check, _("{1} is there, but {2} is not set."), copier->name,
			copier->display);
	return works;
}

static void check_clipboard(struct doctor *doctor)
{
	const char *type = variable("TERM");
	struct check *check = doctor_check(doctor, "clipboard", _("Clipboard"));
	bool program = false;
	bool osc = isatty(STDOUT_FILENO) && copier_is_terminal(type) &&
		   doctor->cli->host->terminal_kind(type).moves;

	for (size_t i = 0; copier_at(i); i++)
		program |= say_program(check, copier_at(i));
	check_flag(check, "osc52", osc);
	if (osc)
		check_say(check,
			_("The terminal can be asked to copy (OSC 52); not every one does."), NULL,
			NULL);
	if (!check->text.len)
		check_say(check, _("No way to it was found."), NULL, NULL);
	if (!program && !osc)
		check_worse(check, CHECK_NOTE,
			_("To copy terms install wl-clipboard (Wayland) or xclip (X11)."), NULL);
}

void doctor_surroundings(struct doctor *doctor)
{
	check_language(doctor);
	check_locale(doctor);
	check_messages(doctor);
	check_terminal(doctor);
	check_clipboard(doctor);
}
