/* Colours, signs and small pieces that every screen uses. */
#include <math.h>
#include <stdio.h>

#include "signs.h"

#include "words.h"

colour desk_track_colour(const struct desk *d, enum track track)
{
	static const colour paper[] = {[TRACK_RESEARCH] = 0xFF2F6DB5, [TRACK_PRODUCT] = 0xFFD9622B,
		[TRACK_SUPPORT] = 0xFF1E8A7A, [TRACK_LAB] = 0xFF7A4FBF};
	/* Okabe & Ito 2008, darkened until white letters can be read on them */
	static const colour safe[] = {[TRACK_RESEARCH] = 0xFF0067A5, [TRACK_PRODUCT] = 0xFFC45500,
		[TRACK_SUPPORT] = 0xFF008060, [TRACK_LAB] = 0xFFA85485};
	return ui_tint(d->ui, ui_look(d->ui).colour_safe ? safe[track] : paper[track]);
}

colour desk_team_colour(const struct desk *d, int team)
{
	if (!d->campaign || team < 0 || team >= d->campaign->content->scenario.teams)
		return ui_ink(d->ui, INK_GREY);
	return desk_track_colour(d, d->campaign->content->scenario.team[team].track);
}

colour desk_axis_colour(const struct desk *d, int axis)
{
	static const colour paper[] = {0xFF8A7A3C, 0xFF2F6DB5, 0xFF4E7F4B, 0xFFC2561F, 0xFFA86C2C, 0xFF6F6A8F, 0xFF3C8C94,
		0xFF9A4F74};
	return ui_tint(d->ui, paper[axis & 7]);
}

colour desk_verdict_colour(const struct desk *d, int verdict)
{
	static const enum ink inks[VERDICTS] = {INK_GOOD, INK_TEXT, INK_WARN, INK_BAD};
	return ui_ink(d->ui, verdict_word(verdict) ? inks[verdict] : INK_MUTED);
}

const char *desk_verdict_sign(int verdict)
{
	static const char *const signs[VERDICTS] = {"✓", "✓", "◐", "✕"};
	return verdict_word(verdict) ? signs[verdict] : "";
}

const char *desk_verdict_word(struct desk *d, int verdict)
{
	const char *word = verdict_word(verdict);
	return word ? speech_name(&d->speech, "verdict.%s", word) : "–";
}

void desk_badge(struct desk *d, float x, float y, float radius, colour c, const char *letters)
{
	ui_circle(d->ui, x, y, radius, c);
	ui_text(d->ui, (struct rect){x - radius, y - radius, 2 * radius, 2 * radius}, TYPE_LABEL,
		colour_upon(c), ALIGN_CENTRE, letters);
}

const char *desk_capitals(struct desk *d, const char *text)
{
	struct writing w = {0};
	writing_put(&w, text);
	for (size_t i = 0; i < w.length; i++)
		if (w.data[i] >= 'a' && w.data[i] <= 'z')
			w.data[i] = (char)(w.data[i] - 'a' + 'A');
	return desk_written(d, &w);
}

float desk_grown(const struct desk *d, float length)
{
	return length * fmaxf(1, ui_look(d->ui).text);
}

struct rect desk_sheet(struct desk *d, struct rect r, const char *title, const char *aside)
{
	ui_sheet(d->ui, r, false);
	struct rect inside = rect_inset(r, 16, 12), head = rect_cut_top(&inside, desk_grown(d, 22));
	float beside = aside && *aside ? ui_text_width(d->ui, TYPE_NOTE, aside) + 2 : 0;
	if (beside > 0 && ui_text_width(d->ui, TYPE_BODY_BOLD, title) + 8 + beside <= head.w) {
		ui_text(d->ui, rect_cut_right(&head, beside), TYPE_NOTE, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, aside);
		rect_cut_right(&head, 8);
	}
	ui_text(d->ui, head, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_LEFT, title);
	rect_cut_top(&inside, 8);
	return inside;
}

void desk_figure(struct desk *d, struct rect r, enum type type, colour c, enum align align, const char *text, int field)
{
	float w = ui_text_width(d->ui, type, text), x = align == ALIGN_RIGHT ? r.x + r.w - w : align == ALIGN_CENTRE ?
		r.x + (r.w - w) / 2 : r.x;
	if (field >= 0) {
		float h = ui_line_height(d->ui, type);
		struct rect place = rect_intersection(r, (struct rect){x - 2, r.y + (r.h - h) / 2, w + 4, h});
		const char *id = d->campaign->content->scenario.field[field].id;
		struct ui_hit hit = ui_hit(d->ui, place, ui_say(d->ui, "card %s", id), 0);
		float foot = place.y + place.h - 1;
		if (hit.hover || hit.focus)
			ui_line(d->ui, x, foot, x + w, foot, 1, c);
		else
			ui_dashed(d->ui, x, foot, x + w, foot, 1, 2, colour_fade(c, 0.35f));
		ui_focus_ring(d->ui, place, 3, hit);
		if (hit.clicked)
			desk_card_open(d, field, place.x, place.y + place.h);
	}
	ui_text(d->ui, r, type, c, align, text);
}

void desk_card_open(struct desk *d, int field, float x, float y)
{
	if (field < 0 || !d->campaign)
		return;
	if (d->cards == CARDS_MAX) {
		for (int i = 1; i < CARDS_MAX; i++)
			d->card[i - 1] = d->card[i];
		d->cards--;
	}
	d->card[d->cards++] = (struct card){field, x, y};
}
