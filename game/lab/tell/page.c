#define _POSIX_C_SOURCE 200809L
#include "page.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_USUAL = 92, WIDTH_LEAST = 60, WIDTH_MOST = 100 };

/* A character of UTF-8; *bytes is its length. What is no UTF-8 counts as one byte. */
static uint32_t character_at(const char *text, size_t *bytes)
{
	const unsigned char *b = (const unsigned char *)text;
	int more = b[0] >= 0xf0 ? 3 : b[0] >= 0xe0 ? 2 : b[0] >= 0xc0 ? 1 : 0;
	uint32_t code = more == 3 ? b[0] & 0x07u : more == 2 ? b[0] & 0x0fu : more == 1 ? b[0] & 0x1fu : b[0];
	*bytes = 1;
	for (int i = 1; i <= more && (b[i] & 0xc0) == 0x80; i++, ++*bytes)
		code = code << 6 | (b[i] & 0x3fu);
	return code;
}

static bool character_is_wide(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
		(c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
		(c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd) || (c >= 0x1f300 && c <= 0x1faff);
}

static int character_columns(uint32_t c)
{
	return c < 0x20 || (c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) ? 0 : character_is_wide(c) ? 2 : 1;
}

/* Chinese typesetting: these never begin a line. */
static bool character_closes(uint32_t c)
{
	static const uint32_t closing[] = {0x3001, 0x3002, 0xff0c, 0xff1b, 0xff1a, 0xff01, 0xff1f, 0xff09, 0x300d, 0x300f,
		0x300b, 0x3011, 0x201d, 0x2019, 0x2026, 0x2014, 0xff05, ',', '.', ';', ':', '!', '?', ')', ']'};
	for (size_t i = 0; i < sizeof closing / sizeof closing[0]; i++)
		if (c == closing[i])
			return true;
	return false;
}

/* … and these never end one. */
static bool character_opens(uint32_t c)
{
	return c == 0xff08 || c == 0x300c || c == 0x300e || c == 0x300a || c == 0x3010 || c == 0x201c || c == 0x2018 ||
		c == '(' || c == '[';
}

int page_columns(const char *text)
{
	int columns = 0;
	for (size_t bytes; *text; text += bytes)
		columns += character_columns(character_at(text, &bytes));
	return columns;
}

/* Bytes up to the next place where a line may end: a word, or a wide character with what must stay with it. */
static size_t piece_length(const char *text)
{
	size_t length = 0, bytes;
	bool wide_before = false, open_before = true;
	while (text[length] && text[length] != ' ' && text[length] != '\n') {
		uint32_t c = character_at(text + length, &bytes);
		bool wide = character_is_wide(c), style = c < 0x20;
		if (!style && !open_before && !character_closes(c) && (wide || wide_before))
			break;
		length += bytes;
		if (style)
			continue;
		open_before = character_opens(c);
		wide_before = wide || (wide_before && character_closes(c));
	}
	return length;
}

static void page_spaces(struct writing *out, int count)
{
	for (; count > 0; count--)
		writing_put(out, " ");
}

static const char *style_code(char style)
{
	switch (style) {
	case '\x02': return "\033[1m";
	case '\x03': return "\033[2m";
	case '\x04': return "\033[32m";
	case '\x05': return "\033[36m";
	case '\x06': return "\033[33m";
	case '\x07': return "\033[31m";
	case '\x0e': return "\033[34m";
	default: return "\033[0m";
	}
}

static void page_put(struct page *page, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] >= 0x20)
			writing_put_bytes(page->out, text + i, 1);
		else if (page->colour && text[i] != '\n')
			writing_put(page->out, style_code(text[i]));
}

static int piece_columns(const char *text, size_t length)
{
	int columns = 0;
	for (size_t at = 0, bytes; at < length; at += bytes)
		columns += character_columns(character_at(text + at, &bytes));
	return columns;
}

static void page_mark(struct page *page, int *column, const char *mark, int indent)
{
	int room = page->width - page_columns(mark);
	if (*column + 1 > room) {
		writing_put(page->out, "\n");
		page_spaces(page->out, indent);
		*column = indent;
	}
	page_spaces(page->out, room - *column);
	page_put(page, mark, strlen(mark));
}

static void page_break(struct page *page, int *column, int indent)
{
	writing_put(page->out, "\n");
	page_spaces(page->out, indent);
	*column = indent;
}

/* Bytes of a piece too long for any line, such as an address, up to the last good place that fits in `room` columns. */
static size_t piece_cut(const char *text, size_t length, int room)
{
	size_t cut = 0, good = 0;
	for (size_t bytes; cut < length; cut += bytes) {
		uint32_t c = character_at(text + cut, &bytes);
		room -= character_columns(c);
		if (room < 0 && cut > 0)
			break;
		if (c < 0x80 && strchr("/-_?&=.,", (int)c))
			good = cut + bytes;
	}
	return cut == length ? length : good > 0 ? good : cut;
}

void page_paragraph(struct page *page, const char *label, const char *text, const char *mark, int hang)
{
	int column = page->indent, start = page->indent;
	if (label)
		page_put(page, label, strlen(label));
	page_spaces(page->out, page->indent - (label ? page_columns(label) : 0));
	for (bool space = false; *text;) {
		if (*text == ' ' || *text == '\n') {
			if (*text == '\n') {
				page_break(page, &column, start);
				space = false;
			} else {
				space = column > start;
			}
			text++;
			continue;
		}
		size_t length = piece_length(text);
		int columns = piece_columns(text, length);
		if (column + space + columns > page->width && column > start) {
			start = page->indent + hang;
			page_break(page, &column, start);
			space = false;
		}
		if (column + columns > page->width) {
			length = piece_cut(text, length, page->width - column);
			columns = piece_columns(text, length);
		}
		page_spaces(page->out, space);
		page_put(page, text, length);
		column += space + columns;
		text += length;
		space = false;
	}
	if (mark && *mark)
		page_mark(page, &column, mark, page->indent + hang);
	writing_put(page->out, "\n");
}

void page_line(struct page *page, const char *text)
{
	size_t length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	page_put(page, text, length);
	writing_put(page->out, "\n");
}

void page_blank(struct page *page)
{
	writing_put(page->out, "\n");
}

void page_rule(struct page *page)
{
	for (int i = 0; i < page->width; i++)
		writing_put(page->out, "─");
	writing_put(page->out, "\n");
}

void page_pad(struct writing *line, const char *text, int columns)
{
	writing_put(line, text);
	page_spaces(line, columns - page_columns(text));
}

void page_pad_right(struct writing *line, const char *text, int columns)
{
	page_spaces(line, columns - page_columns(text));
	writing_put(line, text);
}

int page_width(FILE *stream)
{
	const char *columns = getenv("COLUMNS");
	long width = columns ? strtol(columns, NULL, 10) : 0;
	struct winsize size;
	if (width <= 0 && isatty(fileno(stream)) && ioctl(fileno(stream), TIOCGWINSZ, &size) == 0)
		width = size.ws_col;
	if (width <= 0)
		return WIDTH_USUAL;
	return width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : (int)width;
}

bool page_wants_colour(FILE *stream)
{
	const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
	return !(none && *none) && !(terminal && strcmp(terminal, "dumb") == 0) && isatty(fileno(stream));
}
