#include "font.h"

#include <SDL2/SDL_ttf.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/machine.h"

enum { SLOTS = 16384, PROBES = 24, RUN_BYTES = 1024, MASK_BYTES_MOST = 6 << 20, SOURCES = 2 };

static const char *const face_file[FACES][SOURCES] = {
	[FACE_SANS] = {"inter-regular", "noto-sans-sc-regular"},
	[FACE_BOLD] = {"inter-semibold", "noto-sans-sc-bold"},
	[FACE_SERIF] = {"noto-serif-sc-regular", NULL},
	[FACE_SERIF_BOLD] = {"noto-serif-sc-bold", NULL},
	[FACE_MONO] = {"jetbrains-mono-regular", "noto-sans-sc-regular"},
};

struct source {
	char path[1024];       /* "" where there is none */
	const void *bytes;     /* of the file, mapped; NULL: it is read piece by piece */
	size_t size;
	TTF_Font *font;        /* opened when first needed */
	int pixels;
	bool chinese;          /* what it is for, where another stands in */
	bool failed;
};

struct entry {
	uint64_t key;          /* 0: free */
	uint32_t used;         /* frame of the last use */
	bool has_mask;
	float width;           /* below 0: not measured */
	cairo_surface_t *mask; /* NULL: nothing to see */
};

struct font_store {
	struct source source[FACES][SOURCES];
	struct entry *entry;
	uint32_t frame;
	size_t bytes;
	char missing[1024];    /* the first shipped face that is not there or no font; "": none */
};

static bool file_is(const char *path)
{
	SDL_RWops *file = SDL_RWFromFile(path, "rb");
	if (file)
		SDL_RWclose(file);
	return file != NULL;
}

static void source_find(struct source *source, const char *folder, const char *name)
{
	static const char *const endings[] = {"otf", "ttf"};
	for (int i = 0; i < 2 && name; i++) {
		snprintf(source->path, sizeof source->path, "%s/%s.%s", folder, name, endings[i]);
		if (file_is(source->path))
			return;
	}
	source->path[0] = '\0';
}

/* Where a shipped face is missing, any that the system has: an odd letter is better than none. */
static bool source_stand_in(struct source *source)
{
	static const char *const usual[] = {
		"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
		"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
		"/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
		"C:/Windows/Fonts/msyh.ttc",
	};
	int first = source->chinese ? 0 : 1, faces = sizeof usual / sizeof *usual;
	/* behind the one that stood in and is broken too: none is tried twice */
	for (int i = first; i < faces; i++)
		if (strcmp(source->path, usual[i]) == 0)
			first = i + 1;
	for (int i = first; i < faces; i++)
		if (file_is(usual[i])) {
			snprintf(source->path, sizeof source->path, "%s", usual[i]);
			return true;
		}
	source->path[0] = '\0';
	return false;
}

static void missing_note(struct font_store *store, const char *path)
{
	if (store->missing[0] == '\0')
		snprintf(store->missing, sizeof store->missing, "%s", path);
}

static bool faces_find(struct font_store *store, const char *folder)
{
	const char *any = NULL;
	char path[1024];
	for (int f = 0; f < FACES; f++) {
		bool stands_in = false; /* for a face of both scripts two stand in */
		for (int s = 0; s < SOURCES; s++) {
			struct source *source = &store->source[f][s];
			source->chinese = s > 0;
			source_find(source, folder, face_file[f][s]);
			if (source->path[0] == '\0' && (face_file[f][s] || stands_in))
				stands_in = source_stand_in(source);
			if (stands_in && face_file[f][s]) {
				snprintf(path, sizeof path, "%s/%s.otf", folder, face_file[f][s]);
				missing_note(store, path);
			}
			if (!any && source->path[0] != '\0')
				any = source->path;
		}
	}
	for (int f = 0; f < FACES && any; f++)
		if (store->source[f][0].path[0] == '\0')
			memmove(store->source[f][0].path, any, strlen(any) + 1);
	return any != NULL;
}

struct font_store *font_open(const char *folder, char *why, size_t size)
{
	struct font_store *store = calloc(1, sizeof *store);
	if (!store)
		return NULL;
	store->entry = calloc(SLOTS, sizeof *store->entry);
	if (store->entry && TTF_Init() == 0 && faces_find(store, folder))
		return store;
	snprintf(why, size, "%s/%s.otf", folder, face_file[0][0]);
	font_close(store);
	return NULL;
}

const char *font_missing(const struct font_store *store)
{
	return store->missing[0] ? store->missing : NULL;
}

static size_t surface_bytes(cairo_surface_t *surface)
{
	return (size_t)cairo_image_surface_get_stride(surface) * (size_t)cairo_image_surface_get_height(surface);
}

static void entry_drop(struct font_store *store, struct entry *entry)
{
	if (entry->mask) {
		store->bytes -= surface_bytes(entry->mask);
		cairo_surface_destroy(entry->mask);
	}
	*entry = (struct entry){0};
}

static void source_close(struct source *source)
{
	if (source->font)
		TTF_CloseFont(source->font);
	machine_file_unmap(source->bytes, source->size);
}

void font_close(struct font_store *store)
{
	if (!store)
		return;
	for (int i = 0; store->entry && i < SLOTS; i++)
		entry_drop(store, &store->entry[i]);
	for (int f = 0; f < FACES; f++)
		for (int s = 0; s < SOURCES; s++)
			source_close(&store->source[f][s]);
	free(store->entry);
	free(store);
	if (TTF_WasInit())
		TTF_Quit();
}

/* Faces are read in tens of thousands of small pieces, each a call of the system where it is not mapped. */
static TTF_Font *source_open(struct source *source, int pixels)
{
	source->bytes = machine_file_map(source->path, &source->size);
	SDL_RWops *file = source->bytes && source->size <= INT_MAX ? SDL_RWFromConstMem(source->bytes, (int)source->size)
		: SDL_RWFromFile(source->path, "rb");
	return file ? TTF_OpenFontRW(file, 1, pixels) : NULL;
}

/* The font of a source at a size, opened when first asked for. */
static TTF_Font *source_font(struct font_store *store, struct source *source, int pixels)
{
	while (!source->font && !source->failed && source->path[0] != '\0') {
		source->font = source_open(source, pixels);
		source->pixels = pixels;
		if (source->font) {
			TTF_SetFontHinting(source->font, TTF_HINTING_LIGHT);
		} else {
			missing_note(store, source->path);
			machine_file_unmap(source->bytes, source->size);
			source->bytes = NULL;
			source->failed = !source_stand_in(source);
			if (!source->chinese && source[1].path[0] == '\0') /* it was of both scripts: two stand in */
				source_stand_in(&source[1]);
		}
	}
	if (source->font && source->pixels != pixels) {
		TTF_SetFontSize(source->font, pixels);
		source->pixels = pixels;
	}
	return source->font;
}

uint32_t font_character(const char *text, size_t length, size_t *bytes)
{
	const unsigned char *t = (const unsigned char *)text;
	size_t need = t[0] < 0x80 ? 1 : t[0] >= 0xF0 ? 4 : t[0] >= 0xE0 ? 3 : t[0] >= 0xC0 ? 2 : 0;
	*bytes = 1;
	if (need == 1)
		return t[0];
	if (need == 0 || need > length || t[0] > 0xF4)
		return 0xFFFD;
	uint32_t c = t[0] & (0xFFu >> (need + 1));
	for (size_t i = 1; i < need; i++) {
		if ((t[i] & 0xC0) != 0x80)
			return 0xFFFD;
		c = c << 6 | (t[i] & 0x3F);
	}
	*bytes = need;
	return c;
}

/* Which source of a face shows a character: the first that has it. */
static int source_of(struct font_store *store, enum face face, int pixels, uint32_t c)
{
	if (c < 0x80)
		return 0;
	for (int s = 0; s < SOURCES; s++) {
		TTF_Font *font = source_font(store, &store->source[face][s], pixels);
		if (font && TTF_GlyphIsProvided32(font, c))
			return s;
	}
	return 0;
}

struct run {
	TTF_Font *font;
	char text[RUN_BYTES];
};

/* An apostrophe between Latin letters. The serif's is as wide as a Chinese character; the sans' one stands in. */
static bool is_apostrophe(uint32_t c, const char *after, size_t length)
{
	return c == 0x2019 && (length == 0 || (unsigned char)*after < 128);
}

/* The next run of one source, or one letter of it where letters are spaced. Returns the bytes it took; 0 at the end. */
static size_t run_next(struct font_store *store, enum face face, int pixels, bool single, const char *text,
	size_t length, struct run *run)
{
	size_t at = 0, bytes;
	int source = -1;
	bool serif = face == FACE_SERIF || face == FACE_SERIF_BOLD;
	uint32_t first = font_character(text, length, &bytes);
	if (serif && is_apostrophe(first, text + bytes, length - bytes)) {
		memcpy(run->text, text, bytes);
		run->text[bytes] = '\0';
		run->font = source_font(store, &store->source[face == FACE_SERIF ? FACE_SANS : FACE_BOLD][0], pixels);
		return bytes;
	}
	while (at < length) {
		uint32_t c = font_character(text + at, length - at, &bytes);
		int wanted = source_of(store, face, pixels, c);
		if ((source >= 0 && (wanted != source || single)) || at + bytes >= RUN_BYTES)
			break;
		if (serif && at > 0 && is_apostrophe(c, text + at + bytes, length - at - bytes))
			break;
		source = wanted;
		memcpy(run->text + at, text + at, bytes);
		if (c == 0xFFFD && bytes == 1)
			run->text[at] = '?'; /* SDL_ttf draws nothing of a text that is no UTF-8 */
		at += bytes;
	}
	run->text[at] = '\0';
	run->font = at > 0 ? source_font(store, &store->source[face][source], pixels) : NULL;
	return at;
}

static struct entry *entry_at(struct font_store *store, uint64_t key)
{
	struct entry *oldest = NULL;
	for (unsigned i = 0; i < PROBES; i++) {
		struct entry *entry = &store->entry[(key + i) % SLOTS];
		if (entry->key == key) {
			entry->used = store->frame;
			return entry;
		}
		if (entry->key == 0) {
			oldest = entry;
			break;
		}
		if (!oldest || entry->used < oldest->used)
			oldest = entry;
	}
	entry_drop(store, oldest);
	oldest->key = key;
	oldest->used = store->frame;
	oldest->width = -1;
	return oldest;
}

static struct entry *entry_of(struct font_store *store, enum face face, int pixels, int spacing, const char *text,
	size_t length)
{
	uint64_t key = 0xcbf29ce484222325u;
	for (size_t i = 0; i < length; i++)
		key = (key ^ (unsigned char)text[i]) * 0x100000001b3u;
	key ^= (uint64_t)face << 32 | (uint64_t)(unsigned)pixels << 8 | (uint64_t)(unsigned)spacing;
	key *= 0x9E3779B97F4A7C15u;
	key ^= key >> 29;
	return entry_at(store, key ? key : 1);
}

/* Advance of a run; SDL_ttf counts no spaces at the end. */
static float run_width(const struct run *run, int spacing)
{
	int w = 0, h, space = 0;
	size_t length = strlen(run->text), spaces = 0;
	while (spaces < length && run->text[length - 1 - spaces] == ' ')
		spaces++;
	if (!run->font || TTF_SizeUTF8(run->font, run->text, &w, &h) != 0)
		return 0;
	if (spaces > 0) {
		char word[RUN_BYTES];
		memcpy(word, run->text, length - spaces);
		word[length - spaces] = '\0';
		w = 0;
		if (length > spaces)
			TTF_SizeUTF8(run->font, word, &w, &h);
		TTF_GlyphMetrics32(run->font, ' ', NULL, NULL, NULL, NULL, &space);
	}
	return (float)(w + (int)spaces * space + spacing);
}

float font_width(struct font_store *store, enum face face, int pixels, int spacing, const char *text, size_t length)
{
	struct entry *entry = entry_of(store, face, pixels, spacing, text, length);
	if (entry->width >= 0)
		return entry->width;
	struct run run;
	float width = 0;
	for (size_t at = 0, took; at < length && (took = run_next(store, face, pixels, spacing > 0, text + at,
		length - at, &run)) > 0; at += took)
		width += run_width(&run, spacing);
	entry->width = width;
	return width;
}

/* Adds a run's coverage, white upon transparent, to the mask from x on. */
static void mask_put(cairo_surface_t *mask, SDL_Surface *run, int x, int y)
{
	unsigned char *to = cairo_image_surface_get_data(mask);
	int stride = cairo_image_surface_get_stride(mask), w = cairo_image_surface_get_width(mask),
		h = cairo_image_surface_get_height(mask);
	for (int row = 0; row < run->h; row++) {
		if (row + y < 0 || row + y >= h)
			continue;
		const uint32_t *from = (const uint32_t *)(const void *)((const unsigned char *)run->pixels + row * run->pitch);
		for (int column = 0; column < run->w && column + x < w; column++) {
			unsigned cover = from[column] >> 24;
			unsigned char *at = to + (row + y) * stride + column + x;
			if (column + x >= 0 && cover > *at)
				*at = (unsigned char)cover;
		}
	}
}

struct mask_size font_mask_size(int pixels, float width)
{
	int room = pixels / 2;
	return (struct mask_size){(int)ceilf(width) + pixels, pixels * 2 + room, pixels + room};
}

static void mask_draw(struct font_store *store, struct entry *entry, enum face face, int pixels, int spacing,
	const char *text, size_t length)
{
	struct run run;
	struct mask_size size = font_mask_size(pixels, entry->width);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, size.w, size.h);
	if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
		cairo_surface_destroy(surface);
		return;
	}
	cairo_surface_flush(surface);
	int x = 0;
	for (size_t at = 0, took; at < length && (took = run_next(store, face, pixels, spacing > 0, text + at,
		length - at, &run)) > 0; at += took) {
		int w = 0, h;
		if (!run.font || TTF_SizeUTF8(run.font, run.text, &w, &h) != 0)
			continue;
		SDL_Surface *drawn = TTF_RenderUTF8_Blended(run.font, run.text, (SDL_Color){255, 255, 255, 255});
		if (drawn)
			mask_put(surface, drawn, x, size.ascent - TTF_FontAscent(run.font));
		SDL_FreeSurface(drawn);
		x += (int)run_width(&run, spacing);
	}
	cairo_surface_mark_dirty(surface);
	entry->mask = surface;
	store->bytes += surface_bytes(surface);
}

cairo_surface_t *font_mask(struct font_store *store, enum face face, int pixels, int spacing, const char *text,
	size_t length)
{
	font_width(store, face, pixels, spacing, text, length);
	struct entry *entry = entry_of(store, face, pixels, spacing, text, length);
	if (!entry->has_mask && entry->width > 0)
		mask_draw(store, entry, face, pixels, spacing, text, length);
	entry->has_mask = true;
	return entry->mask;
}

void font_tidy(struct font_store *store)
{
	store->frame++;
	if (store->bytes <= MASK_BYTES_MOST)
		return;
	for (int i = 0; i < SLOTS; i++) {
		struct entry *entry = &store->entry[i];
		/* emptied in place, so that no chain of probes is broken */
		if (entry->mask && entry->used + 2 < store->frame) {
			store->bytes -= surface_bytes(entry->mask);
			cairo_surface_destroy(entry->mask);
			entry->mask = NULL;
			entry->has_mask = false;
		}
	}
}
