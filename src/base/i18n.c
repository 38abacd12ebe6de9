/* i18n.c - the language of the interface
 * SPDX-License-Identifier: MIT
 */
#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char domain[] = "geirfa";

const char *i18n_context(const char *key, const char *message)
{
	const char *text = gettext(key);

	return text == key ? message : text;
}

/* gettext translates nothing while LC_MESSAGES is C or POSIX; from glibc 2.39 on C.UTF-8 counts as
 * C too. */
static bool is_c_locale(const char *name)
{
	return !name || strcmp(name, "C") == 0 || strncmp(name, "C.", 2) == 0 ||
	       strcmp(name, "POSIX") == 0;
}

/* Any locale will do, for no message of the system's own is shown: only the gate to LANGUAGE must
 * open. */
static void open_messages(void)
{
	static const char *const names[] = {"cy_GB.UTF-8", "en_GB.UTF-8", "en_US.UTF-8", "C.UTF-8"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (setlocale(LC_MESSAGES, names[i]))
			return;
	}
}

void i18n_init(const char *localedir)
{
	/* Nothing else of a locale is used, and each category is a file to be found and opened. */
	if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	if (is_c_locale(setlocale(LC_MESSAGES, "")))
		open_messages();
	bindtextdomain(domain, localedir);
	bind_textdomain_codeset(domain, "UTF-8");
	textdomain(domain);
}

/* The language of one locale name such as cy_GB.UTF-8, which need not end in NUL; -1 for one that
 * is not ours. */
static int language_of_locale(const char *name, size_t len)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		if (len >= 2 && strncmp(name, lang_code((enum lang)lang), 2) == 0 &&
			(len == 2 || strchr("_.@-", name[2])))
			return lang;
	}
	return -1;
}

/* The first language of a list such as fr:cy that is ours, or -1. */
static int language_of_list(const char *list)
{
	for (;;) {
		size_t len = strcspn(list, ":");
		int lang = language_of_locale(list, len);

		if (lang >= 0 || !list[len])
			return lang;
		list += len + 1;
	}
}

enum lang i18n_from_environment(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	const char *value = getenv("LANGUAGE");
	int lang = value ? language_of_list(value) : -1;

	for (size_t i = 0; lang < 0 && i < sizeof variables / sizeof *variables; i++) {
		value = getenv(variables[i]);
		if (!value || !*value)
			continue;
		lang = language_of_locale(value, strlen(value));
		if (lang < 0)
			break; /* the first that is set decides */
	}
	return lang < 0 ? LANG_EN : (enum lang)lang;
}

static bool is_utf8(const char *codeset, size_t len)
{
	return (len == 5 && strncasecmp(codeset, "UTF-8", len) == 0) ||
	       (len == 4 && strncasecmp(codeset, "UTF8", len) == 0);
}

/* What the name of a locale says: cy_GB.ISO8859-14@euro. */
static bool names_another_codeset(const char *name)
{
	const char *codeset = strchr(name, '.');

	return codeset && !is_utf8(codeset + 1, strcspn(codeset + 1, "@"));
}

bool i18n_shows_unicode(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
	bool unicode = true;

	if (locale) {
		const char *codeset = nl_langinfo_l(CODESET, locale);

		unicode =
			is_utf8(codeset, strlen(codeset)) || strcmp(codeset, "ANSI_X3.4-1968") == 0;
		freelocale(locale);
		return unicode;
	}
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
		const char *value = getenv(variables[i]);

		if (value && *value)
			return !names_another_codeset(value);
	}
	return true;
}

void i18n_set(enum lang lang)
{
	setenv("LANGUAGE", lang_code(lang), 1);
	/* Without this gettext goes on giving what it looked up before. */
	textdomain(domain);
}
