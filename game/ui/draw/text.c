/* Text on the page: sizes of the types, lines, wrapping in both scripts, and the record of what was written. */
#include <math.h>
#include <string.h>

#include "arena.h"
#include "page.h"
#include "ui/state.h"

enum { SEGMENTS_MAX = 8 };

static const struct { enum face face; float size, leading; int spaced; } types[TYPES] = {
	[TYPE_LABEL] = {FACE_BOLD, 11, 15, 1}, [TYPE_SMALL] = {FACE_SANS, 11, 15, 0}, [TYPE_NOTE] = {FACE_SANS, 12, 17, 0},
	[TYPE_NOTE_BOLD] = {FACE_BOLD, 12, 17, 0}, [TYPE_BODY] = {FACE_SANS, 14, 20, 0},
	[TYPE_BODY_BOLD] = {FACE_BOLD, 14, 20, 0},
	[TYPE_FIGURE] = {FACE_BOLD, 18, 23, 0}, [TYPE_TITLE] = {FACE_SANS, 18, 25, 0}, [TYPE_PROSE] = {FACE_SERIF, 14, 22,
	0},
	[TYPE_DECK] = {FACE_SERIF, 18, 27, 0}, [TYPE_SERIF_TITLE] = {FACE_SERIF_BOLD, 18, 25, 0},
	[TYPE_HEAD] = {FACE_SERIF_BOLD, 25, 33, 0}, [TYPE_DISPLAY] = {FACE_SERIF_BOLD, 46, 55, 0},
	[TYPE_MASTHEAD] = {FACE_SERIF_BOLD, 88, 84, 0},
	[TYPE_MONO] = {FACE_MONO, 12, 18, 0},
};

/* What of a text is drawn in one go: one weight. */
struct segment {
	const char *text;
	size_t length;
	bool bold;
	float width; /* logical */
};

struct line {
	int segments;
	struct segment segment[SEGMENTS_MAX];
	float width;
	bool cut; /* of more weights than it can hold */
};

static int type_pixels(const struct ui *ui, enum type type)
{
	return (int)(types[type].size * ui->look.text * ui->scale + 0.5f);
}

static int type_spacing(const struct ui *ui, enum type type)
{
	return types[type].spaced ? (int)(ui->scale * 0.6f + 0.5f) : 0;
}

static enum face type_face(enum type type, bool bold)
{
	enum face face = types[type].face;
	return !bold ? face : face == FACE_SANS ? FACE_BOLD : face == FACE_SERIF ? FACE_SERIF_BOLD : face;
}

float ui_line_height(const struct ui *ui, enum type type)
{
	return ceilf(types[type].leading * ui->look.text);
}

static float piece_width(const struct ui *ui, enum type type, bool bold, const char *text, size_t length)
{
	if (length == 0)
		return 0;
	return font_width(ui->fonts, type_face(type, bold), type_pixels(ui, type), type_spacing(ui, type), text,
		length) / ui->scale;
}

static void line_put(const struct ui *ui, struct line *line, enum type type, bool bold, const char *text, size_t length)
{
	if (length == 0)
		return;
	struct segment *last = line->segments > 0 ? &line->segment[line->segments - 1] : NULL;
	float width = piece_width(ui, type, bold, text, length);
	if (last && last->bold == bold && last->text + last->length == text) {
		last->length += length;
		last->width += width;
	} else if (line->segments < SEGMENTS_MAX) {
		line->segment[line->segments++] = (struct segment){text, length, bold, width};
	} else {
		line->cut = true;
		return;
	}
	line->width += width;
}

/* A whole text as one line. */
static struct line line_of(const struct ui *ui, enum type type, const char *text)
{
	struct line line = {0};
	bool bold = false;
	for (const char *from = text; *from;) {
		const char *to = from;
		while (*to && !ui_is_weight(*to))
			to++;
		line_put(ui, &line, type, bold, from, (size_t)(to - from));
		if (ui_is_weight(*to))
			bold = *to++ == UI_BOLD[0];
		from = to;
	}
	return line;
}

float ui_text_width(struct ui *ui, enum type type, const char *text)
{
	return line_of(ui, type, text).width;
}

static void segment_draw(struct ui *ui, float x, float base, enum type type, colour c, const struct segment *segment)
{
	int pixels = type_pixels(ui, type), spacing = type_spacing(ui, type);
	enum face face = type_face(type, segment->bold);
	/* the whole may be wider or narrower than the words that it was measured by */
	float width = font_width(ui->fonts, face, pixels, spacing, segment->text, segment->length);
	struct mask_size size = font_mask_size(pixels, width);
	int left = ui_whole_pixel(roundf(x * ui->scale)), top = ui_whole_pixel(roundf(base * ui->scale)) - size.ascent;
	struct mark mark = {.kind = MARK_TEXT, .colours = 1, .colour = {c}, .size = {(float)left, (float)top},
		.face = (int32_t)face, .pixels = pixels, .spacing = spacing, .count = (int32_t)segment->length};
	ui_mark(ui, &mark, (struct area){left, top, left + size.w, top + size.h}, segment->text, segment->length);
}

static void line_draw(struct ui *ui, float x, float y, float h, enum type type, colour c, const struct line *line)
{
	if (!ui->drawing)
		return;
	struct rect clip = ui_clip_now(ui);
	if (y > clip.y + clip.h || y + h < clip.y)
		return;
	float size = types[type].size * ui->look.text, base = y + h / 2 + size * 0.36f;
	for (int i = 0; i < line->segments; i++) {
		segment_draw(ui, x, base, type, c, &line->segment[i]);
		x += line->segment[i].width;
	}
}

/* The longest beginning of the text that leaves room for an ellipsis. */
static const char *text_shortened(struct ui *ui, enum type type, const char *text, float w)
{
	size_t length = strlen(text), at = 0, bytes;
	char *out = ui_arena(ui, length + 4);
	if (!out)
		return "";
	strcpy(out, "…");
	while (at < length) {
		font_character(text + at, length - at, &bytes);
		memcpy(out, text, at + bytes);
		strcpy(out + at + bytes, "…");
		if (ui_text_width(ui, type, out) > w) {
			strcpy(out + at, "…");
			break;
		}
		at += bytes;
	}
	return out;
}

void ui_text(struct ui *ui, struct rect r, enum type type, colour c, enum align align, const char *text)
{
	struct line line = line_of(ui, type, text);
	bool cut = line.cut, long_one = line.width > r.w + 0.6f;
	if (long_one)
		line = line_of(ui, type, text_shortened(ui, type, text, r.w));
	float room = r.w - line.width, x = r.x + (align == ALIGN_CENTRE ? room / 2 : align == ALIGN_RIGHT ? room : 0);
	float leading = ui_line_height(ui, type);
	line_draw(ui, x, r.y, r.h, type, c, &line);
	ui_note_text(ui, (struct rect){x, r.y + (r.h - leading) / 2, line.width, leading}, text, cut || long_one);
}

float ui_text_at(struct ui *ui, float x, float y, enum type type, colour c, const char *text)
{
	float w = ui_text_width(ui, type, text);
	ui_text(ui, (struct rect){x, y, w + 1, ui_line_height(ui, type)}, type, c, ALIGN_LEFT, text);
	return w;
}

static bool is_wide(uint32_t c)
{
	return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
		(c >= 0xFF00 && c <= 0xFFEF) ||
		(c >= 0x20000 && c <= 0x3FFFF);
}

static bool may_not_begin(uint32_t c)
{
	static const uint32_t marks[] = {0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF09, 0x300B, 0x300D,
		0x300F, 0x3011, 0x2019,
		0x201D, 0x2026, 0x2014, 0xFF05, 0xB7, '%', ',', '.', ')', ':', ';', '!', '?'};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (c == marks[i])
			return true;
	return false;
}

static bool may_not_end(uint32_t c)
{
	return c == 0xFF08 || c == 0x300A || c == 0x300C || c == 0x300E || c == 0x3010 || c == 0x2018 || c == 0x201C ||
		c == '(';
}

/* The bytes up to the next place where a line may break: a word with the spaces behind it, or a Chinese character with
 * the marks that must stay with it. Ends before a change of weight. */
static size_t token_length(const char *text, size_t *spaces)
{
	size_t length = strlen(text), at = 0, bytes;
	uint32_t before = 0;
	*spaces = 0;
	while (at < length && !ui_is_weight(text[at]) && text[at] != '\n') {
		uint32_t c = font_character(text + at, length - at, &bytes);
		if (*spaces > 0 && c != ' ')
			break;
		if (at > 0 && *spaces == 0 && c != ' ' && (is_wide(c) || is_wide(before)) && !may_not_begin(c) &&
			!may_not_end(before))
			break;
		*spaces += c == ' ';
		before = c;
		at += bytes;
	}
	return at;
}

typedef void line_visitor(void *context, int number, const struct line *line);

/* A word wider than the line is broken where it must be. */
static size_t token_that_fits(const struct ui *ui, enum type type, bool bold, const char *text, size_t token, float w)
{
	size_t at = 0, bytes;
	while (at < token) {
		font_character(text + at, token - at, &bytes);
		if (at > 0 && piece_width(ui, type, bold, text, at + bytes) > w)
			break;
		at += bytes;
	}
	return at;
}

/* Breaks a text into lines of a width; returns how many. */
static int lines_each(const struct ui *ui, float w, enum type type, const char *text, line_visitor *visit,
	void *context)
{
	struct line line = {0};
	bool bold = false;
	int lines = 0;
	for (const char *at = text; *at && lines < LINES_MAX;) {
		if (ui_is_weight(*at)) {
			bold = *at++ == UI_BOLD[0];
			continue;
		}
		bool feed = *at == '\n';
		size_t spaces, token = feed ? 0 : token_length(at, &spaces);
		float seen = feed ? 0 : piece_width(ui, type, bold, at, token - spaces);
		if (feed || (line.width > 0 && line.width + seen > w + 0.5f)) {
			if (visit)
				visit(context, lines, &line);
			lines++;
			line = (struct line){0};
			at += feed;
			continue;
		}
		if (seen > w)
			token = token_that_fits(ui, type, bold, at, token, w);
		line_put(ui, &line, type, bold, at, token);
		at += token;
	}
	if (line.width > 0 && lines < LINES_MAX) {
		if (visit)
			visit(context, lines, &line);
		lines++;
	}
	return lines;
}

struct paragraph {
	struct ui *ui;
	struct rect r;
	enum type type;
	colour c;
	float widest;
	bool cut;
};

static void paragraph_line(void *context, int number, const struct line *line)
{
	struct paragraph *p = context;
	float leading = ui_line_height(p->ui, p->type);
	line_draw(p->ui, p->r.x, p->r.y + (float)number * leading, leading, p->type, p->c, line);
	p->widest = fmaxf(p->widest, line->width);
	p->cut = p->cut || line->cut;
}

float ui_paragraph(struct ui *ui, struct rect r, enum type type, colour c, const char *text)
{
	struct paragraph paragraph = {ui, r, type, c, 0, false};
	int lines = lines_each(ui, r.w, type, text, paragraph_line, &paragraph);
	float h = (float)lines * ui_line_height(ui, type);
	ui_note_text(ui, (struct rect){r.x, r.y, fminf(paragraph.widest, r.w), h}, text,
		paragraph.cut || lines == LINES_MAX);
	return h;
}

float ui_paragraph_height(struct ui *ui, float w, enum type type, const char *text)
{
	return (float)lines_each(ui, w, type, text, NULL, NULL) * ui_line_height(ui, type);
}

void ui_flow(struct ui *ui, struct rect *r, enum type type, colour c, const char *text, float gap)
{
	float h = ui_paragraph(ui, *r, type, c, text) + gap;
	/* content may run past what is seen: places that scroll measure it */
	r->y += h;
	r->h -= h;
}

const char *ui_face_missing(const struct ui *ui)
{
	return font_missing(ui->fonts);
}
