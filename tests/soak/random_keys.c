/* random_keys.c - what a person, a terminal or a cat on the keyboard may send
 * SPDX-License-Identifier: MIT
 */
#include "soak/random_keys.h"

#include <string.h>

#define N(array) ((unsigned)(sizeof(array) / sizeof *(array)))

static const char *const letters[] = {"a", "e", "i", "o", "w", "y", "ŵ", "ŷ", "â", "ê", "ô", "ï",
	"d", "dd", "ff", "ll", "ch", "ng", "rh", "n", "r", "s", "t", "g", "c", "p", "b", "m", "l",
	" ", " ", "-", "'", "?", "\"", "(", "*", "1", "2", "9", "[", "]", "Ŵ", "日", "e\xCC\x81",
	"€", "😀"};

static const char *const words[] = {"gofal ", "cymdeithasol", "lonely", "prescri", "presgripsiwn ",
	"health ", "sector:", "iechyd", "nghymuned", "link worker", "-term", "\"gweithiwr"};

static const char *const named[] = {"\033OA", "\033OB", "\033OC", "\033OD", "\033OH", "\033OF",
	"\033[5~", "\033[6~", "\033[3~", "\033[2~", "\033[Z", "\r", "\r", "\r", "\t", "\t", "\177",
	"\177", "\033", "\033", "\033OP", "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[24~",
	"\033[1;3D", "\033[1;3C", "\033[1;5D", "\033[1;5C", "\033[1;2A", "\033x", "\033\033",
	"\033\033\033\033\033\033\033\033"};

static const char *const nonsense[] = {"\xFF", "\xC3", "\xE2\x82", "\xF0\x9F", "\xC0\x80",
	"\xED\xA0\x80", "\xF4\x90\x80\x80", "\033[", "\033O", "\033[1;", "\033[<0;3",
	"\033]0;title", "\033]52;c;YQ==\a", "\033P1$r0m\033\\", "\033[201~", "\033[?1;2c",
	"\033[99999999999m", "\033[<9999;9999;9999M", "\033[M", "\033_x\033\\", "\xE2\x80\xAE",
	"\xE2\x80\x8B", "a\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85"};

void random_keys_init(struct random_keys *random, uint64_t seed)
{
	random->seed = seed;
	random->state = seed * 2654435761u + 1442695040888963407u;
}

/* xorshift64*: the same everywhere, unlike rand() */
unsigned random_keys_below(struct random_keys *random, unsigned n)
{
	random->state ^= random->state >> 12;
	random->state ^= random->state << 25;
	random->state ^= random->state >> 27;
	return (unsigned)((random->state * 2685821657736338717u >> 32) % n);
}

void random_keys_size(struct random_keys *random, int *rows, int *cols)
{
	unsigned kind = random_keys_below(random, 4);

	*rows = 1 + (int)random_keys_below(random, kind == 0   ? 8
						   : kind == 1 ? RANDOM_KEYS_ROWS
							       : 40);
	*cols = 1 + (int)random_keys_below(random, kind == 0   ? 20
						   : kind == 1 ? RANDOM_KEYS_COLS
							       : 120);
}

static void add_one(
	struct random_keys *random, const char *const *from, unsigned n, struct buf *out)
{
	buf_add_str(out, from[random_keys_below(random, n)]);
}

/* Ctrl with a letter, but for those that stop or leave. */
static void add_control(struct random_keys *random, struct buf *out)
{
	static const char left_out[] = {
		'C' & 0x1F, 'L' & 0x1F, 'Q' & 0x1F, 'Z' & 0x1F, '\\' & 0x1F};
	char control;

	do
		control = (char)random_keys_below(random, 32);
	while (memchr(left_out, control, sizeof left_out));
	buf_add(out, &control, 1);
}

static void add_mouse(struct random_keys *random, int rows, int cols, struct buf *out)
{
	static const unsigned buttons[] = {0, 0, 0, 64, 65, 1, 2, 35};
	unsigned button = buttons[random_keys_below(random, N(buttons))];

	buf_add_format(out, "\033[<%u;%u;%u%c", button,
		1 + random_keys_below(random, (unsigned)cols),
		1 + random_keys_below(random, (unsigned)rows),
		random_keys_below(random, 4) ? 'M' : 'm');
}

/* Most have their end; without it the program takes what follows for a part of it. */
static void add_paste(struct random_keys *random, struct buf *out)
{
	unsigned n = random_keys_below(random, random_keys_below(random, 8) ? 8 : 400);

	buf_add_str(out, "\033[200~");
	for (unsigned i = 0; i < n; i++) {
		add_one(random, words, N(words), out);
		if (random_keys_below(random, 8) == 0)
			add_one(random, nonsense, N(nonsense), out);
	}
	if (random_keys_below(random, 16))
		buf_add_str(out, "\033[201~");
}

void random_keys_add(struct random_keys *random, int rows, int cols, struct buf *out)
{
	unsigned kind = random_keys_below(random, 200);

	if (kind < 70)
		add_one(random, letters, N(letters), out);
	else if (kind < 80)
		add_one(random, words, N(words), out);
	else if (kind < 135)
		add_one(random, named, N(named), out);
	else if (kind < 165)
		add_control(random, out);
	else if (kind < 190)
		add_mouse(random, rows, cols, out);
	else if (kind < 198)
		add_one(random, nonsense, N(nonsense), out);
	else
		add_paste(random, out);
}
