/* Sources: what each paragraph rests on, numbered as first cited, and their list at the end. */
#include <string.h>

#include "chronicle.h"

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

static bool byte_is_of_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		c == '-' || c == '_' || c == '.';
}

/* Whether a piece stands for itself, an address or OWNER/NAME of a repository, or belongs to the piece before it. */
static bool piece_is_source(const char *piece)
{
	size_t word = 0, name = 0;
	if (begins(piece, "http") || begins(piece, "indices: "))
		return true;
	while (byte_is_of_word(piece[word]))
		word++;
	if (word == 0 || piece[word] != '/')
		return false;
	while (byte_is_of_word(piece[word + 1 + name]))
		name++;
	return name > 0 && (piece[word + 1 + name] == ':' || piece[word + 1 + name] == ' ');
}

/* Bytes up to the "; " before the next source. */
static size_t source_length(const char *source)
{
	for (const char *end = strstr(source, "; "); end; end = strstr(end + 1, "; "))
		if (piece_is_source(end + 2))
			return (size_t)(end - source);
	return strlen(source);
}

/* Sources are told apart by what stands before a remark in brackets, addresses by what stands before a space. */
static size_t source_key(const char *source, size_t length)
{
	const char *remark = strstr(source, begins(source, "http") ? " " : " ("), *address = strstr(source, "http");
	size_t key = remark ? (size_t)(remark - source) : length;
	bool keeps_address = address && address > source && address < source + length;
	return key < length && !keeps_address ? key : length;
}

/* A remark stands while no other is made of the same source. */
static void source_remark(struct citation *known, const char *source, size_t length)
{
	if (length == known->key || known->remarks_differ)
		return;
	if (known->length == known->key) {
		known->text = source;
		known->length = length;
	} else if (known->length != length || strncmp(known->text, source, length) != 0) {
		known->remarks_differ = true;
		known->length = known->key;
	}
}

/* The source's number, from 0; -1 when there is no more room. */
static int source_take(struct chronicle *c, const char *source, size_t length, const char *confidence)
{
	size_t key = source_key(source, length);
	for (int i = 0; i < c->cited; i++) {
		struct citation *known = &c->citation[i];
		if (known->key != key || strncmp(known->text, source, key) != 0)
			continue;
		known->mixed = known->mixed || strcmp(known->confidence, confidence) != 0;
		source_remark(known, source, length);
		return i;
	}
	if (c->cited == CITED_MAX)
		return -1;
	c->citation[c->cited] = (struct citation){.text = source, .confidence = confidence, .length = length, .key = key};
	return c->cited++;
}

static void marks_add(struct marks *marks, int number)
{
	for (int i = 0; i < marks->count; i++)
		if (marks->number[i] == number)
			return;
	if (marks->count == MARKS_MAX)
		return;
	int at = marks->count++;
	for (; at > 0 && marks->number[at - 1] > number; at--)
		marks->number[at] = marks->number[at - 1];
	marks->number[at] = number;
}

void chronicle_cite(struct chronicle *c, struct marks *marks, const char *source, const char *confidence)
{
	if (!source || (confidence && strcmp(confidence, "assumed") == 0))
		return;
	while (*source) {
		size_t length = source_length(source);
		int number = source_take(c, source, length, confidence ? confidence : "");
		if (number >= 0)
			marks_add(marks, number + 1);
		source += length;
		source += *source ? 2 : 0;
	}
}

const char *chronicle_doubt(const struct chronicle *c, const char *confidence, bool alleged)
{
	if (alleged)
		return speech_word(c->speech, "doubt.alleged");
	if (strcmp(confidence, "memory") == 0)
		return speech_word(c->speech, "doubt.memory");
	return strcmp(confidence, "claim") == 0 ? speech_word(c->speech, "doubt.claim") : "";
}

static void marks_print(const struct marks *marks, char out[MARK_SIZE])
{
	size_t length = 0;
	out[0] = '\0';
	for (int i = 0; marks && i < marks->count && length < MARK_SIZE - 10; i++)
		length += (size_t)snprintf(out + length, MARK_SIZE - length, "%s%d", i ? "," : "[", marks->number[i]);
	if (length > 0)
		snprintf(out + length, MARK_SIZE - length, "]");
}

void chronicle_paragraph(struct chronicle *c, struct writing *text, const struct marks *marks, int hang)
{
	char mark[MARK_SIZE], dim[MARK_SIZE + 4];
	marks_print(marks, mark);
	snprintf(dim, sizeof dim, PAGE_DIM "%s" PAGE_PLAIN, mark);
	page_paragraph(&c->page, c->label, writing_text(text), mark[0] ? dim : NULL, hang);
	c->label = NULL;
	writing_clear(text);
}

static void source_say(struct chronicle *c, struct page *page, int i)
{
	const struct citation *citation = &c->citation[i];
	struct writing text = {0};
	char number[16];
	snprintf(number, sizeof number, "[%d]", i + 1);
	if (citation->length == 6 && begins(citation->text, "memory")) {
		writing_put(&text, speech_word(c->speech, "source.memory"));
	} else {
		writing_put_bytes(&text, citation->text, citation->length);
		if (!citation->mixed && !strstr(writing_text(&text), "memory"))
			writing_put(&text, chronicle_doubt(c, citation->confidence, false));
	}
	page_paragraph(page, number, writing_text(&text), NULL, 0);
	writing_free(&text);
}

void chronicle_sources(struct chronicle *c)
{
	struct page page = c->page;
	if (c->cited == 0)
		return;
	chronicle_title(c, "sources.title", "");
	page.indent = c->cited < 100 ? 5 : 6;
	for (int i = 0; i < c->cited; i++)
		source_say(c, &page, i);
}
