/* The run month by month: the chance of the launch that was next, with its largest turns; which launch that was; the
 * trust, beside what it was as it happened. */
#include <math.h>

#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "sim/programme.h"
#include "ui/chart/chart.h"
#include "retrospective_page.h"

static const float chance_h = 150, trust_h = 128;

static struct chart_axis months_axis(struct desk *d, int ticks)
{
	return (struct chart_axis){.low = 0, .high = d->campaign->month, .whole = true, .months = true, .ticks = ticks,
		.january = calendar_january(&d->campaign->content->scenario.calendar), .say = desk_month_say, .context = d,
		.name = desk_word(d, "replay.month")};
}

/* A line for each model: what jumps between two of them turned nothing. */
static struct chart chance_draw(struct desk *d, struct rect r, const struct retrospective *page,
	const struct when_span *span, int spans)
{
	struct ui *ui = d->ui;
	const struct when *when = &page->when;
	int months = d->campaign->month + 1;
	double *share = ui_scratch(ui, (size_t)(spans * months + 1) * sizeof *share);
	struct chart chart;
	struct chart_words words = desk_chart_words(d);
	struct chart_axis y = {.low = 0, .high = 112, .unit = "%", .ticks = 3};
	chart_begin(&chart, ui, r, desk_word(d, "retrospective.turns"), months_axis(d, -1), y, &words, 0);
	if (!chart.table && page->month >= 0 && !page->printing)
		chart_mark(&chart, page->month, NULL, ui_ink(ui, INK_LINK));
	for (int i = 0; share && i < spans; i++) {
		double *own = share + i * months;
		for (int m = 0; m < months; m++)
			own[m] = when->model[m] == span[i].model ? when->chance[m] * 100 : (double)NAN;
		chart_line(&chart, speech_model(&d->speech, span[i].model), NULL, own, months, 2, 0, ui_ink(ui, INK_LINK),
			false);
	}
	for (int i = 0; i < when->turns; i++) {
		const struct when_turn *turn = &when->turn[i];
		chart_point(&chart, turn->month + 1, when->chance[turn->month + 1] * 100,
			ui_say(ui, "%s %s", desk_month_short(d, turn->month), desk_signed(d, turn->moved * 100, 0)),
			ui_ink(ui, turn->moved < 0 ? INK_BAD : INK_GOOD));
	}
	chart_end(&chart);
	return chart;
}

/* In the first row where it is clear of the one before. */
static int span_row(float at[MODELS_MAX], float from, float to)
{
	int row = 0;
	while (row < MODELS_MAX - 1 && at[row] > from)
		row++;
	at[row] = to + 14;
	return row;
}

static float span_x(const struct desk *d, struct rect plot, int month)
{
	return plot.x + plot.w * (float)month / (float)d->campaign->month;
}

/* Where the name of a span stands: behind it, else before it, else over its beginning. */
static struct rect span_name(struct rect plot, float *from, float to, float w, float h)
{
	const float gap = 8;
	if (to + gap + w <= plot.x + plot.w)
		return (struct rect){to + gap, 0, w, h};
	if (*from - gap - w >= plot.x)
		return (struct rect){*from - gap - w, 0, w, h};
	struct rect name = {*from, 0, w, h};
	*from = fminf(to, *from + w + gap);
	return name;
}

static colour span_colour(const struct desk *d, const struct model_state *m)
{
	return m->shipped ? desk_verdict_colour(d, programme_verdict(m)) :
		ui_ink(d->ui, INK_MUTED);
}

/* Which launch was the next, from when to when, and how it came out. */
static float spans_draw(struct desk *d, struct rect r, struct rect plot, const struct when_span *span, int spans)
{
	struct ui *ui = d->ui;
	float at[MODELS_MAX] = {0}, row_h = ui_line_height(ui, TYPE_SMALL) + 4;
	int rows = 0;
	for (int i = 0; i < spans; i++) {
		const struct model_state *m = &d->campaign->now.model[span[i].model];
		const char *name = speech_model(&d->speech, span[i].model);
		float from = span_x(d, plot, span[i].first), to = span_x(d, plot, span[i].last);
		struct rect place = span_name(plot, &from, to, ui_text_width(ui, TYPE_SMALL, name) + 2, row_h);
		int row = span_row(at, fminf(from - 4, place.x), fmaxf(to, place.x + place.w));
		rows = row + 1 > rows ? row + 1 : rows;
		place.y = r.y + (float)row * row_h;
		float y = place.y + row_h / 2;
		ui_line(ui, from, y, to, y, 3, colour_fade(span_colour(d, m), 0.5f));
		if (m->shipped)
			ui_circle(ui, to, y, 4, span_colour(d, m));
		ui_text(ui, place, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_LEFT, name);
	}
	return (float)rows * row_h;
}

static void trust_draw(struct desk *d, struct rect r, const struct retrospective *page)
{
	struct ui *ui = d->ui;
	struct campaign *c = d->campaign;
	const struct replay *record = c->content->history.count > 0 ? campaign_record(c) : NULL;
	int months = c->month + 1;
	double own[MONTHS_MAX + 1], then[MONTHS_MAX + 1];
	for (int m = 0; m < months; m++) {
		own[m] = c->state[m].house.trust;
		then[m] = record && m <= record->months ? record->state[m].house.trust : (double)NAN;
	}
	struct chart chart;
	struct chart_words words = desk_chart_words(d);
	struct chart_axis y = {.low = 0, .high = 112, .ticks = 3};
	chart_begin(&chart, ui, r, desk_word(d, "retrospective.trust"), months_axis(d, 0), y, &words, 0);
	if (!chart.table && page->month >= 0 && !page->printing)
		chart_mark(&chart, page->month, NULL, ui_ink(ui, INK_LINK));
	if (record)
		chart_line(&chart, desk_word(d, c->content->scenario.turn.dealt ? "retrospective.happened.dealt" :
			"retrospective.happened"), NULL, then, months, 1.5f, 4, ui_ink(ui, INK_MUTED), true);
	chart_line(&chart, desk_word(d, "retrospective.yours"), NULL, own, months, 2, 0, ui_ink(ui, INK_TEXT), true);
	chart_end(&chart);
}

/* The month that the mark stands at is dragged along the rows between the charts. */
static void month_choose(struct desk *d, struct rect r, struct retrospective *page)
{
	double month = page->month;
	if (ui_scrub(d->ui, r, desk_word(d, "retrospective.month"), &month, 0, d->campaign->month - 1, 1))
		page->month = (int)floor(month + 0.5);
}

static void look_back(struct desk *d, struct rect *r, const struct retrospective *page)
{
	struct rect row = rect_cut_top(r, ui_button_height(d->ui, LOOK_SMALL) + 12);
	row = rect_inset(row, 0, 6);
	if (ui_button_right(d->ui, &row, DESK_SAY(d, "retrospective.look", {"month", desk_month_short(d, page->month)}),
		KEY_OF('B'), LOOK_SMALL))
		desk_look_at(d, page->month);
	const char *how = desk_word(d, "retrospective.look.how");
	if (ui_text_width(d->ui, TYPE_SMALL, how) <= row.w - 12)
		ui_text(d->ui, row, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, how);
}

/* The axes on which a rival's release became the best in a month. */
static void lead_write(struct desk *d, struct writing *w, int month, int rival)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const struct state *then = &d->campaign->state[month], *after = then + 1;
	char axis[AXES_MAX][PHRASE_SIZE];
	const char *name[AXES_MAX];
	struct writing axes = {0};
	int count = 0;
	for (int a = 0; a < s->axes; a++)
		if (after->house.best_by[a] == rival && then->house.best_by[a] != rival) {
			name[count] = speech_axis_inside(&d->speech, a, axis[count]);
			count++;
		}
	if (count == 0)
		return;
	speech_list(&d->speech, &axes, name, count);
	writing_put(w, w->length > 0 ? desk_word_of(d, WORDS_LAB, "list.semicolon") : "");
	writing_put(w, DESK_SAY(d, "retrospective.lead", {"rival", speech_rival(&d->speech, rival)},
		{"axis", writing_text(&axes)}));
	writing_free(&axes);
}

/* What the field did by name; "" where nobody took a lead. */
static const char *field_words(struct desk *d, int month)
{
	struct writing w = {0};
	for (int i = 0; i < d->campaign->content->scenario.rivals; i++)
		lead_write(d, &w, month, i);
	return desk_written(d, &w);
}

static void turn_row(struct desk *d, struct rect *r, struct retrospective *page, const struct when_turn *turn)
{
	struct ui *ui = d->ui;
	const char *orders = retrospective_orders(d, turn->month), *field = field_words(d, turn->month);
	const char *month = desk_month_short(d, turn->month);
	const char *points = ui_say(ui, "%s %s", desk_signed(d, turn->moved * 100, 0),
		desk_word(d, "retrospective.points"));
	const char *parts = isnan(turn->by_orders) ? desk_word(d, "retrospective.no_order") :
		DESK_SAY(d, "retrospective.parts", {"orders", desk_signed(d, turn->by_orders * 100, 0)},
		{"rest", desk_signed(d, (turn->moved - turn->by_orders) * 100, 0)});
	float when_w = retrospective_month_width(d), w = ui_text_width(ui, TYPE_NOTE_BOLD, points) + 2;
	float line = ui_line_height(ui, TYPE_NOTE);
	struct rect text = {r->x + when_w, r->y + 6, r->w - when_w - 8 - w, 0};
	float h = 12 + ui_paragraph_height(ui, text.w, TYPE_NOTE, parts) +
		(orders ? ui_paragraph_height(ui, text.w, TYPE_SMALL, orders) + 2 : 0) +
		(field[0] ? ui_paragraph_height(ui, text.w, TYPE_SMALL, field) + 2 : 0);
	struct rect whole = {r->x, r->y, r->w, h};
	struct ui_hit hit = ui_hit(ui, whole, ui_say(ui, "turn %s", month), 0);
	if (hit.hover)
		ui_fill(ui, whole, ui_ink(ui, INK_WASH));
	ui_text(ui, (struct rect){r->x, text.y, when_w, line}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, month);
	ui_text(ui, (struct rect){r->x + r->w - w, text.y, w, line}, TYPE_NOTE_BOLD,
		ui_ink(ui, turn->moved < 0 ? INK_BAD : INK_GOOD), ALIGN_RIGHT, points);
	ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_TEXT), parts, 2);
	if (orders)
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_SOFT), orders, 2);
	if (field[0])
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), field, 0);
	ui_focus_ring(ui, whole, 3, hit);
	if (hit.clicked)
		page->month = turn->month;
	rect_cut_top(r, h);
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_RULE));
}

float retrospective_timeline(struct desk *d, struct rect r, struct retrospective *page)
{
	struct ui *ui = d->ui;
	float top = r.y;
	struct when_span span[MODELS_MAX];
	retrospective_head(d, &r, desk_word(d, "retrospective.turns"), desk_word(d, "retrospective.turns.how"));
	if (d->campaign->month < 1)
		return r.y - top;
	if (page->when_is == ANSWER_THERE) {
		int spans = when_spans(&page->when, span);
		struct chart chart = chance_draw(d, rect_cut_top(&r, chance_h), page, span, spans);
		if (!chart.table) {
			rect_cut_top(&r, 6);
			struct rect rows = rect_cut_top(&r, spans_draw(d, r, chart.plot, span, spans));
			month_choose(d, (struct rect){chart.plot.x, rows.y, span_x(d, chart.plot, d->campaign->month - 1) -
				chart.plot.x, rows.h}, page);
		}
		rect_cut_top(&r, 8);
	} else {
		retrospective_waiting(d, &r, page->when_is, "retrospective.counting", work_progress(d->work, WORK_TURNS));
	}
	ui_flow(ui, &r, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "retrospective.trust"), 2);
	trust_draw(d, rect_cut_top(&r, trust_h), page);
	rect_cut_top(&r, 4);
	if (page->month >= 0 && !page->printing)
		look_back(d, &r, page);
	for (int i = 0; page->when_is == ANSWER_THERE && i < page->when.turns; i++)
		turn_row(d, &r, page, &page->when.turn[i]);
	return r.y - top;
}
