/* That the faces in fonts/ show every text of data/: the files are the arguments. Reads the tables of the faces
 * itself, so that a machine without SDL can tell that a new text needs fonts/subset to be run again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { last_character = 0x10ffff };

struct bytes {
	const char *name;
	unsigned char *data;
	size_t size;
};

/* The texts of data/, set by main once. */
struct texts {
	int count;
	char **paths;
};

static struct bytes bytes_read(const char *path)
{
	struct bytes bytes = {path, NULL, 0};
	FILE *file = fopen(path, "rb");
	long size = -1;

	if (file != NULL && fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	if (size < 0)
		fail_msg("%s cannot be read", path);
	rewind(file);
	bytes.size = (size_t)size;
	bytes.data = malloc(bytes.size + 1);
	assert_non_null(bytes.data);
	assert_int_equal(fread(bytes.data, 1, bytes.size, file), bytes.size);
	bytes.data[bytes.size] = 0;
	fclose(file);
	return bytes;
}

/* A big-endian number of `width` bytes. */
static uint32_t bytes_number(struct bytes bytes, size_t at, int width)
{
	uint32_t number = 0;

	assert_true(at + (size_t)width <= bytes.size);
	for (int i = 0; i < width; i++)
		number = number << 8 | bytes.data[at + (size_t)i];
	return number;
}

static size_t face_table(struct bytes face, const char *tag)
{
	uint32_t count = bytes_number(face, 4, 2);

	for (uint32_t i = 0; i < count; i++)
		if (memcmp(face.data + 12 + i * 16, tag, 4) == 0)
			return bytes_number(face, 12 + i * 16 + 8, 4);
	fail_msg("a face without the table %s", tag);
	return 0;
}

/* Format 4 has the plane up to U+FFFF in segments of 16 bits. */
static uint32_t glyph_by_segment(struct bytes face, size_t map, uint32_t code)
{
	uint32_t count = bytes_number(face, map + 6, 2) / 2;
	size_t ends = map + 14, starts = ends + 2 * (size_t)count + 2;
	size_t deltas = starts + 2 * (size_t)count, offsets = deltas + 2 * (size_t)count;

	for (size_t i = 0; i < count && code <= 0xffff; i++) {
		uint32_t start = bytes_number(face, starts + 2 * i, 2), offset = bytes_number(face, offsets + 2 * i, 2);
		uint32_t delta = bytes_number(face, deltas + 2 * i, 2), glyph = code;
		if (bytes_number(face, ends + 2 * i, 2) < code)
			continue;
		if (start > code)
			return 0;
		if (offset != 0)
			glyph = bytes_number(face, offsets + 2 * i + offset + 2 * (code - start), 2);
		return glyph == 0 && offset != 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}

/* Format 12 has all planes in groups of characters whose glyphs follow each other. */
static uint32_t glyph_by_group(struct bytes face, size_t map, uint32_t code)
{
	uint32_t count = bytes_number(face, map + 12, 4);

	for (size_t i = 0; i < count; i++) {
		uint32_t start = bytes_number(face, map + 16 + 12 * i, 4);
		if (start <= code && code <= bytes_number(face, map + 20 + 12 * i, 4))
			return bytes_number(face, map + 24 + 12 * i, 4) + code - start;
	}
	return 0;
}

/* 0 when the face does not show the character. */
static uint32_t face_glyph(struct bytes face, uint32_t code)
{
	size_t cmap = face_table(face, "cmap");
	uint32_t count = bytes_number(face, cmap + 2, 2), glyph = 0;

	for (uint32_t i = 0; i < count && glyph == 0; i++) {
		size_t map = cmap + bytes_number(face, cmap + 4 + i * 8 + 4, 4);
		uint32_t format = bytes_number(face, map, 2);
		if (format == 4)
			glyph = glyph_by_segment(face, map, code);
		else if (format == 12)
			glyph = glyph_by_group(face, map, code);
	}
	return glyph;
}

static uint32_t face_advance(struct bytes face, uint32_t glyph)
{
	uint32_t measured = bytes_number(face, face_table(face, "hhea") + 34, 2);

	return bytes_number(face, face_table(face, "hmtx") + 4 * (size_t)(glyph < measured ? glyph : measured - 1), 2);
}

/* The next character at *at, in UTF-8 or as JSON's \uXXXX (each half of a pair as nothing). */
static uint32_t text_next(const unsigned char **at)
{
	const unsigned char *text = *at;
	int more = (*text >= 0xc0) + (*text >= 0xe0) + (*text >= 0xf0), i = 1;
	uint32_t code = more == 0 ? *text : *text & (0x3fu >> more);
	char digits[5] = "";

	if (text[0] == '\\' && text[1] == 'u' && strlen((const char *)text) >= 6) {
		memcpy(digits, text + 2, 4);
		code = (uint32_t)strtoul(digits, NULL, 16);
		*at += 6;
		return code >= 0xd800 && code < 0xe000 ? 0 : code;
	}
	for (; i <= more && text[i] != 0; i++)
		code = code << 6 | (text[i] & 0x3fu);
	*at += i;
	return code;
}

static int count_missing(const char *path, const unsigned char *text, const struct bytes faces[], int count)
{
	unsigned char *seen = calloc(last_character + 1, 1);
	int missing = 0;

	assert_non_null(seen);
	while (*text != 0) {
		uint32_t code = text_next(&text);
		bool shown = code < 0x20 || code > last_character || seen[code] != 0;
		for (int i = 0; i < count && !shown; i++)
			shown = face_glyph(faces[i], code) != 0;
		if (code <= last_character)
			seen[code] = 1;
		if (!shown && missing++ < 20)
			print_error("%s: U+%04X is in neither %s nor what follows it\n", path, (unsigned)code, faces[0].name);
	}
	free(seen);
	return missing;
}

/* What is asked for in order; NULL ends it. */
typedef const char *role[5];

static const role roles[] = {
	{"inter-regular.otf", "noto-sans-sc-regular.otf"},
	{"inter-semibold.otf", "noto-sans-sc-bold.otf"},
	{"noto-serif-sc-regular.otf", "inter-regular.otf", "noto-sans-sc-regular.otf"},
	{"noto-serif-sc-bold.otf", "inter-semibold.otf", "noto-sans-sc-bold.otf"},
	{"jetbrains-mono-regular.ttf", "noto-sans-sc-regular.otf", "inter-regular.otf"},
};

/* What the interface draws besides the texts: states, directions, keys. */
static const char signs[] = "←↑→↓▲▼◀▶■□●○◐◑✓✕⏎⌫−×±≥≤≈…€£"
							"·•—–“”‘’′″°µ%+/、。「」《》：；，（）？！";

static struct bytes face_read(const char *name)
{
	char path[128];
	struct bytes face;

	snprintf(path, sizeof(path), "fonts/%s", name);
	face = bytes_read(path);
	face.name = name;
	return face;
}

static void test_texts(void **state)
{
	const struct texts *texts = *state;
	int missing = 0;

	assert_true(texts->count > 0);
	for (size_t r = 0; r < sizeof(roles) / sizeof(roles[0]); r++) {
		struct bytes faces[5];
		int count = 0;
		for (; roles[r][count] != NULL; count++)
			faces[count] = face_read(roles[r][count]);
		missing += count_missing("signs", (const unsigned char *)signs, faces, count);
		for (int i = 0; i < texts->count; i++) {
			struct bytes text = bytes_read(texts->paths[i]);
			missing += count_missing(texts->paths[i], text.data, faces, count);
			free(text.data);
		}
		while (count > 0)
			free(faces[--count].data);
	}
	if (missing > 0)
		fail_msg("%d characters are in no face: run fonts/subset, or word it otherwise", missing);
}

static void test_digits_are_tabular(void **state)
{
	static const char *const names[] = {"inter-regular.otf", "inter-semibold.otf"};

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct bytes face = face_read(names[i]);
		for (uint32_t digit = '1'; digit <= '9'; digit++)
			assert_int_equal(face_advance(face, face_glyph(face, digit)), face_advance(face, face_glyph(face, '0')));
		free(face.data);
	}
}

int main(int argc, char **argv)
{
	struct texts texts = {argc - 1, argv + 1};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_prestate(test_texts, &texts),
		cmocka_unit_test(test_digits_are_tabular),
	};

	return cmocka_run_group_tests_name("fonts", tests, NULL, NULL);
}
