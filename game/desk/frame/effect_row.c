#include "effect_row.h"

#include <math.h>

#include "field_words.h"
#include "signs.h"
#include "words.h"

enum effect_worth effect_judge(const struct field *field, double change)
{
	double good = change * field->good;
	return good > 0 ? JUDGED_BETTER : good < 0 ? JUDGED_WORSE : JUDGED_NEITHER;
}

static colour effect_colour(const struct desk *d, enum effect_worth worth)
{
	return ui_ink(d->ui, worth == JUDGED_BETTER ? INK_GOOD : worth == JUDGED_WORSE ? INK_BAD : INK_SOFT);
}

/* "+2 of 100, better"; the word alone is left out where it is neither. */
static const char *effect_words(struct desk *d, int field, double change)
{
	const struct scenario *s = &d->campaign->content->scenario;
	enum effect_worth worth = effect_judge(&s->field[field], change);
	const char *n = field_words_change(d, field, change), *unit = field_words_unit(d, s, field);
	const char *amount = *unit ? DESK_SAY(d, "effect.amount", {"n", n}, {"unit", unit}) : n;
	return worth == JUDGED_NEITHER ? amount : DESK_SAY(d, "effect.judged", {"amount", amount},
		{"word", desk_word(d, worth == JUDGED_BETTER ? "effect.better" : "effect.worse")});
}

static void amount_draw(struct desk *d, struct rect r, const char *amount, colour c, const struct effect_row *row)
{
	struct ui *ui = d->ui;
	ui_text(ui, r, TYPE_SMALL, c, ALIGN_RIGHT, amount);
	if (!row->name)
		return;
	struct ui_hit hit = ui_hit(ui, r, row->name, 0);
	float foot = r.y + r.h - 1;
	if (hit.hover || hit.focus)
		ui_line(ui, r.x, foot, r.x + r.w, foot, 1, c);
	else
		ui_dashed(ui, r.x, foot, r.x + r.w, foot, 1, 2, colour_fade(c, 0.35f));
	ui_focus_ring(ui, r, 3, hit);
	if (hit.clicked)
		desk_card_open(d, row->field, r.x, r.y + r.h);
}

float effect_row(struct desk *d, struct rect r, struct effect_row row)
{
	struct ui *ui = d->ui;
	const struct field *field = &d->campaign->content->scenario.field[row.field];
	colour c = effect_colour(d, effect_judge(field, row.change));
	const char *name = field_words_full(d, &d->speech, row.field), *amount = effect_words(d, row.field, row.change);
	const char *arrow = row.change < 0 ? "▼" : "▲";
	float sign = fmaxf(14, ui_text_width(ui, TYPE_SMALL, arrow) + 3), line = ui_line_height(ui, TYPE_SMALL);
	float w = ui_text_width(ui, TYPE_SMALL, amount) + 2, left = r.w - sign - w - 8;
	bool beside = left >= 72; /* else the amount goes below the name */
	float h = ui_paragraph_height(ui, beside ? left : r.w - sign, TYPE_SMALL, name);
	ui_text(ui, (struct rect){r.x, r.y, sign, line}, TYPE_SMALL, c, ALIGN_LEFT, arrow);
	ui_paragraph(ui, (struct rect){r.x + sign, r.y, beside ? left : r.w - sign, h}, TYPE_SMALL, ui_ink(ui, INK_SOFT),
		name);
	float y = beside ? r.y : r.y + h;
	amount_draw(d, (struct rect){r.x + r.w - w, y, w, line}, amount, c, &row);
	return (beside ? h : h + line) + 2;
}
