#include "json_scan.h"

#include <stdlib.h>
#include <string.h>

#include "json_decode.h"

enum { OPEN_FIRST = 64 };

/* An object or array that is open, innermost first. */
struct frame {
	const struct frame *outer;
	char open;
	struct json_place place;
	const char *key;
	size_t key_size;
	int index;
	int32_t first; /* of its children among those of all that are open */
};

/* The children of all that is open, outermost first. */
struct open_nodes {
	struct json_node *item;
	int32_t count, room;
};

struct scanner {
	const char *text;
	size_t size, at;
	struct json_place place;
	struct json_store *store;
	struct json_fault *fault;
	const struct frame *frame;
	int depth;
	struct open_nodes open;
};

static int scan_peek(const struct scanner *s)
{
	return s->at < s->size ? (unsigned char)s->text[s->at] : -1;
}

static void scan_advance(struct scanner *s)
{
	unsigned char c = (unsigned char)s->text[s->at++];
	if (c == '\n') {
		s->place.line++;
		s->place.column = 1;
	} else if ((c & 0xc0) != 0x80) { /* a byte that continues a character is no column of its own */
		s->place.column++;
	}
}

static bool scan_take(struct scanner *s, char c)
{
	if (scan_peek(s) != (unsigned char)c)
		return false;
	scan_advance(s);
	return true;
}

static void scan_space(struct scanner *s)
{
	for (int c = scan_peek(s); c == ' ' || c == '\t' || c == '\n' || c == '\r'; c = scan_peek(s))
		scan_advance(s);
}

static void scan_pointer(const struct scanner *s, struct json_line *pointer)
{
	const struct frame *chain[SCAN_DEPTH_MAX];
	int count = 0;
	for (const struct frame *frame = s->frame; frame && count < SCAN_DEPTH_MAX; frame = frame->outer)
		chain[count++] = frame;
	while (count-- > 0) {
		if (chain[count]->key)
			json_line_put_key(pointer, chain[count]->key, chain[count]->key_size);
		else if (chain[count]->open == '[')
			json_line_put_index(pointer, chain[count]->index);
	}
}

static struct json_line *scan_fault_begin(struct scanner *s)
{
	s->fault->place = s->place;
	scan_pointer(s, &s->fault->pointer);
	return &s->fault->message;
}

static bool scan_fault(struct scanner *s, const char *message)
{
	struct json_line *line = scan_fault_begin(s);
	json_line_put(line, message, strlen(message));
	return false;
}

/* The same, then the character that stands there and how to mend it. */
static bool scan_fault_found(struct scanner *s, const char *message, const char *mend)
{
	struct json_line *line = scan_fault_begin(s);
	json_line_put(line, message, strlen(message));
	if (s->at < s->size) {
		json_line_print(line, ", found ");
		json_line_put(line, s->text + s->at, json_character_size((unsigned char)s->text[s->at]));
	}
	json_line_put(line, mend, strlen(mend));
	return false;
}

static bool scan_cut_short(struct scanner *s)
{
	const struct frame *frame = s->frame;
	struct json_line *line = scan_fault_begin(s);
	if (frame)
		json_line_print(line, "cut short: the %s opened at line %d, column %d is not closed; add %c",
			frame->open == '{' ? "object" : "array", (int)frame->place.line, (int)frame->place.column,
			frame->open == '{' ? '}' : ']');
	else
		json_line_print(line, "empty (allowed one JSON value)");
	return false;
}

static bool scan_no_memory(struct scanner *s)
{
	return scan_fault(s, "out of memory");
}

static bool scan_comment(struct scanner *s)
{
	return scan_fault(s, "JSON has no comments; say it in a \"note\" member");
}

static int scan_hex_digits(struct scanner *s)
{
	int value = 0;
	for (int i = 0; i < 4; i++) {
		int c = scan_peek(s);
		if (c >= '0' && c <= '9')
			value = value * 16 + c - '0';
		else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
			value = value * 16 + (c | 0x20) - 'a' + 10;
		else
			return -1;
		scan_advance(s);
	}
	return value;
}

static bool scan_unicode_escape(struct scanner *s)
{
	int value = scan_hex_digits(s);
	if (value < 0)
		return scan_fault(s, "\\u needs four hexadecimal digits, such as \\u00e9");
	if (value == 0)
		return scan_fault(s, "a text cannot hold the character \\u0000; remove it");
	if (value >= 0xdc00 && value <= 0xdfff)
		return scan_fault(s, "the second half of a surrogate pair stands alone; write the character itself");
	if (value < 0xd800 || value > 0xdbff)
		return true;
	int low = scan_take(s, '\\') && scan_take(s, 'u') ? scan_hex_digits(s) : -1;
	if (low < 0xdc00 || low > 0xdfff)
		return scan_fault(s, "the first half of a surrogate pair stands alone; write the character itself");
	return true;
}

static bool scan_escape(struct scanner *s)
{
	int c = scan_peek(s);
	if (c < 0)
		return true; /* the caller sees that the text is cut short */
	if (c == 'u') {
		scan_advance(s);
		return scan_unicode_escape(s);
	}
	if (c == 0 || !strchr("\"\\/bfnrt", c))
		return scan_fault_found(s, "unknown escape after \\", " (allowed \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)");
	scan_advance(s);
	return true;
}

static bool scan_quoted(struct scanner *s)
{
	struct json_place open = s->place;
	scan_advance(s);
	for (int c = scan_peek(s); c >= 0; c = scan_peek(s)) {
		if (c == '\n' || c == '\r')
			return scan_fault(s, "a line ends inside a text; close it with \" or write \\n");
		if (c < 0x20)
			return scan_fault(s, "a control character stands in a text; write it as \\t or \\uXXXX");
		scan_advance(s);
		if (c == '"')
			return true;
		if (c == '\\' && !scan_escape(s))
			return false;
	}
	json_line_print(scan_fault_begin(s), "cut short: the text opened at line %d, column %d is not closed; add \"",
		(int)open.line, (int)open.column);
	return false;
}

static bool scan_text(struct scanner *s, struct json_node *out)
{
	size_t begin = s->at + 1;
	if (!scan_quoted(s))
		return false;
	out->kind = JSON_STRING;
	out->string = json_decode_text(s->store, s->text + begin, s->at - begin - 1);
	return out->string || scan_no_memory(s);
}

static bool scan_is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static bool scan_digits(struct scanner *s, const char *message)
{
	if (!scan_is_digit(scan_peek(s)))
		return scan_fault(s, message);
	while (scan_is_digit(scan_peek(s)))
		scan_advance(s);
	return true;
}

static bool scan_number(struct scanner *s, struct json_node *out)
{
	size_t begin = s->at;
	struct json_place place = s->place;
	scan_take(s, '-');
	if (scan_take(s, '0')) {
		if (scan_is_digit(scan_peek(s)))
			return scan_fault(s, "a number may not begin with 0 before another digit; remove the 0");
	} else if (!scan_digits(s, "a digit must follow -")) {
		return false;
	}
	if (scan_take(s, '.') && !scan_digits(s, "a digit must follow the decimal point"))
		return false;
	if (scan_take(s, 'e') || scan_take(s, 'E')) {
		if (!scan_take(s, '+'))
			scan_take(s, '-');
		if (!scan_digits(s, "a digit must follow the exponent's e"))
			return false;
	}
	if (s->at - begin > JSON_NUMBER_MAX) {
		s->place = place;
		return scan_fault(s, "the number has too many digits; round it (allowed 63 characters)");
	}
	out->kind = JSON_NUMBER;
	out->number = json_decode_number(s->text + begin, s->at - begin);
	return true;
}

static bool scan_is_word(int c)
{
	return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || scan_is_digit(c);
}

static bool scan_word(struct scanner *s, struct json_node *out)
{
	static const char *const words[] = {"true", "false", "null"};
	static const enum json_kind kinds[] = {JSON_TRUE, JSON_FALSE, JSON_NULL};
	size_t size = 0;
	while (s->at + size < s->size && scan_is_word((unsigned char)s->text[s->at + size]))
		size++;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == size && memcmp(words[i], s->text + s->at, size) == 0) {
			while (size-- > 0)
				scan_advance(s);
			out->kind = kinds[i];
			return true;
		}
	struct json_line *line = scan_fault_begin(s);
	json_line_put(line, s->text + s->at, size < 40 ? size : 40);
	json_line_print(line, " is not a value; a text stands in double quotes (allowed true, false, null)");
	return false;
}

static bool scan_value(struct scanner *s, struct json_node *out);

/* After a member or element: true to go on, with *closed when the closing bracket was taken. */
static bool scan_separator(struct scanner *s, char close, bool *closed)
{
	scan_space(s);
	*closed = scan_take(s, close);
	if (*closed)
		return true;
	if (scan_peek(s) < 0)
		return scan_cut_short(s);
	if (scan_peek(s) == '/')
		return scan_comment(s);
	struct json_place comma = s->place;
	if (!scan_take(s, ','))
		return scan_fault_found(s, close == '}' ? "expected , or } after a value" : "expected , or ] after a value",
			"");
	scan_space(s);
	if (scan_peek(s) == (unsigned char)close) {
		s->place = comma;
		return scan_fault(s, close == '}' ? "the comma before } is one too many; remove it"
			: "the comma before ] is one too many; remove it");
	}
	return true;
}

static bool scan_key(struct scanner *s, struct frame *frame, struct json_node *member)
{
	frame->key = NULL;
	if (scan_peek(s) < 0)
		return scan_cut_short(s);
	if (scan_peek(s) == '/')
		return scan_comment(s);
	if (scan_peek(s) != '"')
		return scan_fault_found(s, "expected a key in double quotes", "");
	size_t begin = s->at + 1;
	if (!scan_quoted(s))
		return false;
	frame->key = s->text + begin;
	frame->key_size = s->at - begin - 1;
	member->key = json_decode_text(s->store, frame->key, frame->key_size);
	if (!member->key)
		return scan_no_memory(s);
	scan_space(s);
	if (scan_take(s, ':'))
		return true;
	return scan_peek(s) < 0 ? scan_cut_short(s) : scan_fault_found(s, "expected : after the key", "");
}

static bool open_add(struct open_nodes *open, const struct json_node *node)
{
	if (open->count == open->room) {
		int32_t room = open->room ? open->room * 2 : OPEN_FIRST;
		struct json_node *item = realloc(open->item, (size_t)room * sizeof *item);
		if (!item)
			return false;
		open->item = item;
		open->room = room;
	}
	open->item[open->count++] = *node;
	return true;
}

static bool scan_members(struct scanner *s, struct frame *frame)
{
	char close = frame->open == '{' ? '}' : ']';
	scan_space(s);
	if (scan_take(s, close))
		return true;
	for (bool closed = false; !closed; frame->index++) {
		struct json_node child = {0};
		if (frame->open == '{' && !scan_key(s, frame, &child))
			return false;
		scan_space(s);
		if (!scan_value(s, &child))
			return false;
		if (!open_add(&s->open, &child))
			return scan_no_memory(s);
		if (!scan_separator(s, close, &closed))
			return false;
		scan_space(s);
	}
	return true;
}

static bool scan_nested(struct scanner *s, struct json_node *out)
{
	if (s->depth == SCAN_DEPTH_MAX)
		return scan_fault(s, "nested too deep; flatten it (allowed 32 levels)");
	struct frame frame = {s->frame, s->text[s->at], s->place, NULL, 0, 0, s->open.count};
	scan_advance(s);
	s->frame = &frame;
	s->depth++;
	if (!scan_members(s, &frame))
		return false;
	s->depth--;
	s->frame = frame.outer;
	int32_t count = s->open.count - frame.first;
	s->open.count = frame.first;
	return json_tree_nest(s->store, out, frame.open == '{' ? JSON_OBJECT : JSON_ARRAY,
		count > 0 ? s->open.item + frame.first : NULL, count) || scan_no_memory(s);
}

static bool scan_not_a_value(struct scanner *s)
{
	switch (scan_peek(s)) {
	case '/': return scan_comment(s);
	case '\'': return scan_fault(s, "a text stands in double quotes, not in single ones");
	case '+': return scan_fault(s, "a number may not begin with +; remove it");
	case '.': return scan_fault(s, "a number needs a digit before the decimal point; write 0.");
	default: return scan_fault_found(s, "expected a value", "");
	}
}

static bool scan_value(struct scanner *s, struct json_node *out)
{
	int c = scan_peek(s);
	if (c < 0)
		return scan_cut_short(s);
	out->place = s->place;
	if (c == '{' || c == '[')
		return scan_nested(s, out);
	if (c == '"')
		return scan_text(s, out);
	if (c == '-' || scan_is_digit(c))
		return scan_number(s, out);
	return scan_is_word(c) ? scan_word(s, out) : scan_not_a_value(s);
}

/* Bytes of the character at `text` if it is valid UTF-8 (RFC 3629), otherwise 0. */
static size_t utf8_size(const unsigned char *text, size_t left)
{
	unsigned char first = text[0];
	size_t size = json_character_size(first);
	if (first < 0x80)
		return 1;
	if (first < 0xc2 || first > 0xf4 || left < size)
		return 0;
	for (size_t i = 1; i < size; i++)
		if ((text[i] & 0xc0) != 0x80)
			return 0;
	bool overlong = (first == 0xe0 && text[1] < 0xa0) || (first == 0xf0 && text[1] < 0x90);
	bool surrogate = first == 0xed && text[1] > 0x9f;
	bool beyond = first == 0xf4 && text[1] > 0x8f;
	return overlong || surrogate || beyond ? 0 : size;
}

static bool scan_utf8(struct scanner *s)
{
	if (s->size >= 3 && memcmp(s->text, "\xef\xbb\xbf", 3) == 0)
		return scan_fault(s, "begins with a byte order mark; save it as UTF-8 without one");
	while (s->at < s->size) {
		const unsigned char *text = (const unsigned char *)s->text + s->at;
		size_t size = utf8_size(text, s->size - s->at);
		if (size == 0) {
			json_line_print(scan_fault_begin(s), "byte 0x%02X is not UTF-8; save the file as UTF-8", *text);
			return false;
		}
		while (size-- > 0)
			scan_advance(s);
	}
	return true;
}

static bool scan_document(struct scanner *s, struct json_node *root)
{
	scan_space(s);
	if (!scan_value(s, root))
		return false;
	scan_space(s);
	if (scan_peek(s) == '/')
		return scan_comment(s);
	return s->at == s->size || scan_fault_found(s, "text after the end", "; remove it (allowed one JSON value)");
}

bool json_scan(const char *text, size_t size, int32_t file, struct json_store *store, struct json_node *root,
	struct json_fault *fault)
{
	struct scanner s = {.text = text, .size = size, .place = {file, 1, 1}, .store = store, .fault = fault};
	memset(fault, 0, sizeof *fault);
	*root = (struct json_node){0};
	bool good = scan_utf8(&s);
	s.at = 0;
	s.place = (struct json_place){file, 1, 1};
	good = good && scan_document(&s, root);
	free(s.open.item);
	return good;
}
