#include "source.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/frame/notice.h"
#include "desk/frame/words.h"

int source_pieces(const char *source, struct source_piece out[SOURCE_PIECES_MAX])
{
	int count = 0;
	while (*source && count < SOURCE_PIECES_MAX) {
		const char *end = strstr(source, "; ");
		size_t length = end ? (size_t)(end - source) : strlen(source);
		/* how the game made indices of it is no place where it stands */
		if (length > 0 && strncmp(source, "indices:", 8) != 0)
			out[count++] = (struct source_piece){source, length};
		source = end ? end + 2 : source + length;
	}
	return count;
}

static size_t span_until(const char *at, size_t length, const char *marks)
{
	size_t n = strcspn(at, marks);
	return n < length ? n : length;
}

void source_place(struct source_piece piece, char out[SOURCE_PLACE_SIZE])
{
	const char *web = strstr(piece.at, "://");
	bool address = web && web < piece.at + piece.length;
	const char *at = address ? web + 3 : piece.at;
	size_t left = piece.length - (size_t)(at - piece.at);
	if (address && left > 4 && strncmp(at, "www.", 4) == 0) {
		at += 4;
		left -= 4;
	}
	size_t length = span_until(at, left, address ? "/ " : ":;@("), word = span_until(at, length, " ");
	if (span_until(at, word, "/") < word) /* a repository: what follows is where in it */
		length = word;
	while (length > 0 && at[length - 1] == ' ')
		length--;
	snprintf(out, SOURCE_PLACE_SIZE, "%.*s", (int)length, at);
}

/* "Fortune", "GitHub, meta-llama/llama-models"; the place itself where it has no better name. */
static const char *source_publisher(struct desk *d, struct source_piece piece)
{
	char place[SOURCE_PLACE_SIZE];
	source_place(piece, place);
	const char *key = ui_say(d->ui, "source.name.%s", place);
	if (desk_has_word(d, WORDS_DESK, key))
		return desk_word(d, key);
	bool repository = strchr(place, '/') && !strstr(place, "://");
	return repository ? DESK_SAY(d, "source.repository", {"name", place}) : ui_say(d->ui, "%s", place);
}

const char *source_short(struct desk *d, const char *source)
{
	struct source_piece piece[SOURCE_PIECES_MAX];
	int count = source_pieces(source, piece);
	if (count == 0)
		return "";
	const char *first = source_publisher(d, piece[0]);
	return count > 1 ? ui_say(d->ui, "%s +%d", first, count - 1) : first;
}

bool source_doubted(const char *source, const char *confidence, bool alleged)
{
	return alleged || strncmp(source, "memory", 6) == 0 || strcmp(confidence, "memory") == 0 || strcmp(confidence,
		"claim") == 0;
}

static const char *sure_words(struct desk *d, const char *confidence)
{
	const char *key = ui_say(d->ui, "replay.confidence.%s", confidence);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : confidence;
}

static void row_draw(struct desk *d, struct rect *r, const char *head, const char *text, enum ink ink)
{
	if (!*text)
		return;
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, head), 1);
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, ink), text, 8);
}

/* Addresses have no blanks to break at. */
static const char *address_broken(struct desk *d, float w, struct source_piece piece)
{
	struct writing out = {0};
	size_t from = 0;
	for (size_t i = 1; i <= piece.length; i++) {
		bool inside = i < piece.length && ((unsigned char)piece.at[i] & 0xC0) == 0x80;
		const char *line = ui_say(d->ui, "%.*s", (int)(i - from), piece.at + from);
		if (inside || ui_text_width(d->ui, TYPE_MONO, line) <= w)
			continue;
		writing_put_bytes(&out, piece.at + from, i - 1 - from);
		writing_put(&out, "\n");
		from = i - 1;
	}
	writing_put_bytes(&out, piece.at + from, piece.length - from);
	return desk_written(d, &out);
}

static void pieces_draw(struct desk *d, struct rect *r, const char *source)
{
	struct source_piece piece[SOURCE_PIECES_MAX];
	int count = source_pieces(source, piece);
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, "source.publisher"), 1);
	for (int i = 0; i < count; i++) {
		char place[SOURCE_PLACE_SIZE];
		source_place(piece[i], place);
		ui_flow(d->ui, r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), source_publisher(d, piece[i]), 1);
		if (strlen(place) < piece[i].length)
			ui_flow(d->ui, r, TYPE_MONO, ui_ink(d->ui, INK_SOFT), address_broken(d, r->w - 4, piece[i]), 6);
		else
			rect_cut_top(r, 5);
	}
	rect_cut_top(r, 3);
}

static void card_body(struct desk *d, struct rect *r, const char *entity, const char *title)
{
	const struct content *content = d->campaign->content;
	const char *confidence = content_confidence(content, entity);
	bool alleged = content_alleged(content, entity);
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, "source.title"), 2);
	ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), title, 10);
	pieces_draw(d, r, content_source(content, entity));
	row_draw(d, r, "source.date", content_date(content, entity), INK_TEXT);
	row_draw(d, r, "source.sure", sure_words(d, confidence), source_doubted(content_source(content, entity), confidence,
		alleged) ? INK_WARN : INK_TEXT);
	if (alleged)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_WARN), desk_word(d, "source.alleged"), 8);
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_word(d, "source.game"), 0);
}

bool source_card(struct desk *d, const char *entity, const char *title)
{
	struct ui *ui = d->ui;
	if (!*entity)
		return false;
	struct rect page = ui_screen(ui);
	float *height = ui_kept(ui, ui_say(ui, "source of %s", entity));
	struct rect r = rect_centred(page, 460, fminf(fmaxf(*height, 120) + 92, page.h - 32));
	if (!ui_layer(ui, r, "source", true))
		return false;
	ui_sheet(ui, r, true);
	struct rect inside = rect_inset(r, 16, 16), foot = rect_cut_bottom(&inside, 40);
	inside = ui_scroll(ui, inside, "source");
	struct rect text = {inside.x + 4, inside.y, inside.w - 16, inside.h};
	card_body(d, &text, entity, title);
	if (fabsf(text.y - inside.y - *height) > 0.5f) {
		*height = text.y - inside.y;
		ui_again(ui, 0);
	}
	ui_scroll_end(ui, text.y - inside.y);
	foot = rect_inset(foot, 4, 0);
	if (ui_button_left(ui, &foot, desk_word(d, "source.copy"), KEY_NONE, LOOK_SMALL)) {
		const char *source = content_source(d->campaign->content, entity);
		ui_copy(ui, source);
		desk_tell(d, false, DESK_SAY(d, "replay.copied", {"source", source}));
	}
	bool close = ui_button_right(ui, &foot, desk_word(d, "card.close"), KEY_ESCAPE, LOOK_SMALL);
	ui_layer_end(ui);
	return !close;
}

bool source_fact_doubted(const struct fact *f)
{
	return source_doubted(f->source, f->confidence, f->alleged);
}

const char *source_doubt_words(struct desk *d, const struct fact *f)
{
	return !source_fact_doubted(f) ? "" : desk_word(d, f->alleged ? "replay.alleged" : "replay.unconfirmed");
}

const char *source_confidence_words(struct desk *d, const struct fact *f)
{
	const char *key = ui_say(d->ui, "replay.confidence.%s", f->confidence);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : f->confidence;
}
