/* One message of the inbox: who speaks, a head, a body, where it is from. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/card/source.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "inbox_parts.h"

static const float badge = 14, indent = 38, pad = 12;

static colour speaker_colour(struct desk *d, const char *speaker)
{
	const struct scenario *s = &d->campaign->content->scenario;
	for (int t = 0; t < s->teams; t++)
		if (strcmp(s->team[t].id, speaker) == 0)
			return desk_team_colour(d, t);
	return strcmp(speaker, "chair") == 0 ? 0xFF1B1A17 : strcmp(speaker, "staff") == 0 ? 0xFF8A5A2B : 0xFF5F6672;
}

static const char *speaker_name(struct desk *d, const char *speaker)
{
	const char *key = ui_say(d->ui, "speaker.%s", speaker);
	if (desk_has_word(d, WORDS_DESK, key))
		return desk_word(d, key);
	return speech_name(&d->speech, "team.%s", speaker);
}

static const char *speaker_letters(struct desk *d, const char *speaker)
{
	const char *key = ui_say(d->ui, "speaker.%s.letters", speaker);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : ui_say(d->ui, "%c%c", speaker[0] - 32,
		speaker[1] - 32);
}

struct rect inbox_message(struct inbox *in, const struct letter *letter)
{
	struct desk *d = in->d;
	struct ui *ui = d->ui;
	struct rect r = {in->r.x + pad, in->r.y + 10, in->r.w - 2 * pad - 4, 0}, text = {r.x + indent, r.y, r.w - indent,
		RECT_ENDLESS};
	in->height = ui_kept(ui, ui_say(ui, "message %s %s", letter->speaker, letter->title));
	if (letter->wash != INK_CARD) { /* as high as it was in the last pass */
		ui_fill(ui, (struct rect){in->r.x, in->r.y, in->r.w, *in->height}, ui_ink(ui, letter->wash));
		ui_fill(ui, (struct rect){in->r.x, in->r.y, 3, *in->height}, ui_ink(ui, letter->wash == INK_BAD_WASH ? INK_BAD :
			INK_LINK));
	}
	desk_badge(d, r.x + badge, r.y + badge + 1, badge, speaker_colour(d, letter->speaker), speaker_letters(d,
		letter->speaker));
	const char *name = speaker_name(d, letter->speaker);
	ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), *letter->mark ? ui_say(ui, "%s · %s", name, letter->mark) :
		name, 0);
	ui_flow(ui, &text, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), letter->title, 2);
	if (*letter->body)
		ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_SOFT), letter->body, 4);
	if (*letter->source)
		text.y += inbox_source(in, text, letter->source, NULL);
	return text;
}

void inbox_message_end(struct inbox *in, float y)
{
	ui_line(in->d->ui, in->r.x, y + 9, in->r.x + in->r.w, y + 9, 1, ui_ink(in->d->ui, INK_RULE));
	if (fabsf(*in->height - (y + 9 - in->r.y)) > 0.5f) {
		*in->height = y + 9 - in->r.y;
		ui_again(in->d->ui, 0);
	}
	in->r.h -= y + 10 - in->r.y;
	in->r.y = y + 10;
}

void inbox_heading(struct inbox *in, const char *text)
{
	struct ui *ui = in->d->ui;
	struct rect r = {in->r.x + pad, in->r.y + 12, in->r.w - 2 * pad, 0};
	float h = ui_paragraph(ui, r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(in->d, text));
	in->r.y += h + 14;
	in->r.h -= h + 14;
}

static void source_open(struct inbox *in, const char *entity)
{
	snprintf(in->kept->source, sizeof in->kept->source, "%s", entity);
}

float inbox_source(struct inbox *in, struct rect r, const char *entity, const char *of)
{
	struct desk *d = in->d;
	struct ui *ui = d->ui;
	const struct content *content = d->campaign->content;
	const char *source = source_short(d, content_source(content, entity));
	bool doubted = source_doubted(content_source(content, entity), content_confidence(content, entity),
		content_alleged(content, entity));
	if (!*source)
		return 0;
	const char *label = of ? DESK_SAY(d, "source.line.of", {"of", of}, {"source", source}) : DESK_SAY(d, "source.line",
		{"source", source});
	const char *doubt = desk_word(d, content_alleged(content, entity) ? "inbox.alleged" : "inbox.unconfirmed");
	float h = ui_line_height(ui, TYPE_SMALL), w = ui_text_width(ui, TYPE_SMALL, label) + 2;
	bool beside = w + 8 + ui_text_width(ui, TYPE_SMALL, doubt) <= r.w;
	if (w > r.w)
		h = ui_paragraph_height(ui, r.w, TYPE_SMALL, label);
	struct rect place = {r.x, r.y, fminf(w, r.w), h};
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "source %s", entity), 0);
	ui_paragraph(ui, place, TYPE_SMALL, ui_ink(ui, INK_LINK), label);
	ui_line(ui, place.x, place.y + h - 1, place.x + place.w, place.y + h - 1, 1, colour_fade(ui_ink(ui, INK_LINK),
		hit.hover || hit.focus ? 1 : 0.35f));
	ui_focus_ring(ui, place, 2, hit);
	if (hit.clicked)
		source_open(in, entity);
	if (!doubted)
		return h + 4;
	struct rect at = beside ? (struct rect){r.x + w + 8, r.y, r.w - w - 8, h} : (struct rect){r.x, r.y + h, r.w, h};
	return h + 4 + (ui_paragraph(ui, at, TYPE_SMALL, ui_ink(ui, INK_WARN), doubt) > 0 && !beside ? h : 0);
}
