/* Which decisions moved what the run came to, as an account that adds up. */
#include <math.h>

#include "desk/frame/words.h"
#include "ui/chart/chart.h"
#include "retrospective_page.h"

enum { BARS = WHY_LARGEST_MAX + 1 };

/* A line of the account without a bar: what it stands at, or what no decision alone moved. */
static void account_row(struct desk *d, struct rect *r, enum type type, const char *what, const char *value)
{
	struct ui *ui = d->ui;
	float w = ui_text_width(ui, TYPE_NOTE_BOLD, value) + 2, h = ui_paragraph_height(ui, r->w - w - 12, type, what);
	struct rect row = rect_cut_top(r, h + 8);
	ui_paragraph(ui, (struct rect){row.x, row.y + 4, row.w - w - 12, h}, type,
		ui_ink(ui, type == TYPE_NOTE ? INK_SOFT : INK_TEXT), what);
	ui_text(ui, (struct rect){row.x + row.w - w, row.y + 4, w, ui_line_height(ui, TYPE_NOTE_BOLD)}, TYPE_NOTE_BOLD,
		ui_ink(ui, INK_TEXT), ALIGN_RIGHT, value);
}

static struct signed_bar bar_of(struct desk *d, const char *label, double amount, double low, double high, bool grey)
{
	return (struct signed_bar){.label = label, .value = desk_signed(d, amount, 1), .amount = amount, .low = low,
		.high = high, .c = ui_ink(d->ui, grey ? INK_GREY : amount < 0 ? INK_BAD : INK_GOOD)};
}

static int bars_of(struct desk *d, const struct why_largest *why, struct signed_bar bar[BARS])
{
	int count = 0;
	for (int i = 0; i < why->decisions; i++) {
		const struct why_decision *w = &why->decision[i];
		const char *label = ui_say(d->ui, UI_BOLD "%s" UI_PLAIN "  %s", desk_month_short(d, w->month),
			desk_order_words(d, &w->order));
		bar[count++] = bar_of(d, label, w->mean, w->low, w->high, false);
	}
	if (why->others > 0)
		bar[count++] = bar_of(d, DESK_SAY(d, "retrospective.why.rest", {"n", ui_say(d->ui, "%d", why->others)}),
			why->rest, NAN, NAN, true);
	return count;
}

static void account_draw(struct desk *d, struct rect *r, const struct why_largest *why, const char *what)
{
	struct ui *ui = d->ui;
	struct signed_bar bar[BARS];
	char number[NUMBER_SIZE];
	int count = bars_of(d, why, bar);
	account_row(d, r, TYPE_NOTE, desk_word(d, "retrospective.why.nothing"),
		ui_say(ui, "%s", writing_fixed(why->nothing, 1, number)));
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_RULE));
	rect_cut_top(r, 4);
	if (why->decisions == 0)
		ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_MUTED), desk_word(d, "retrospective.why.none"), 4);
	rect_cut_top(r, chart_signed(ui, *r, bar, count) + 4);
	account_row(d, r, TYPE_NOTE, desk_word(d, "retrospective.why.together"), desk_signed(d, why->together, 1));
	account_row(d, r, TYPE_NOTE, desk_word(d, "launch.why.luck"), desk_signed(d, why->luck, 1));
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_TEXT));
	account_row(d, r, TYPE_NOTE_BOLD, DESK_SAY(d, "retrospective.why.outcome", {"what", what}),
		ui_say(ui, "%s", writing_fixed(why->outcome, 1, number)));
}

float retrospective_why(struct desk *d, struct rect r, struct retrospective *page)
{
	struct ui *ui = d->ui;
	float top = r.y;
	const char *label[WHY_OUTCOMES];
	for (int o = 0; o < WHY_OUTCOMES; o++)
		label[o] = retrospective_outcome_word(d, o);
	retrospective_head(d, &r, desk_word(d, "retrospective.why"), desk_word(d, "retrospective.why.how"));
	page->why_chosen = ui_choice(ui, rect_cut_top(&r, ui_choice_height(ui, r.w, label, WHY_OUTCOMES)),
		desk_word(d, "retrospective.why"), label, WHY_OUTCOMES, page->why_chosen, 0);
	rect_cut_top(&r, 8);
	int chosen = page->why_chosen;
	if (page->why_is[chosen] == ANSWER_THERE)
		account_draw(d, &r, &page->why[chosen], label[chosen]);
	else
		retrospective_waiting(d, &r, page->why_is[chosen], "launch.why.running",
			page->why_begun == chosen ? work_progress(d->work, WORK_END_WHY) : 0);
	return r.y - top;
}
