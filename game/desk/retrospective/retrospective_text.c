/* The page as text, and saving both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/run_code.h"
#include "desk/frame/keep.h"
#include "desk/frame/notice.h"
#include "desk/frame/words.h"
#include "lab/tell/page.h"
#include "retrospective_page.h"

enum { NUMBER_COLUMNS = 8 };

static const float printed_w = 1320;

static void grades_write(struct desk *d, struct writing *w, const struct retrospective *page)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const struct state *record = campaign_record_beside(d->campaign);
	for (int g = 0; g < GRADES; g++) {
		writing_put(w, DESK_SAY(d, "retrospective.line", {"what", speech_grade(&d->speech, g)},
			{"value", ui_say(d->ui, "%.0f", state_grade(s, &d->campaign->now, g))}));
		if (record)
			writing_printf(w, " · %s", retrospective_record_words(d, state_grade(s, record, g)));
		if (page->luck_is == ANSWER_THERE)
			writing_printf(w, " · %s", retrospective_luck_words(d, &page->luck, g));
		writing_put(w, "\n");
	}
}

static void fates_write(struct desk *d, struct writing *w)
{
	struct fate fate[FATES_MOST];
	int count = retrospective_fates(d, false, fate);
	writing_printf(w, "\n%s\n", desk_word(d, "retrospective.became"));
	for (int i = 0; i < count; i++)
		writing_printf(w, "%s\n", fate[i].words);
}

static void launches_write(struct desk *d, struct writing *w)
{
	const struct campaign *c = d->campaign;
	writing_printf(w, "\n%s\n", desk_word(d, "retrospective.launches"));
	for (int month = 0; month < c->month; month++)
		for (int i = 0; i < c->content->scenario.models; i++) {
			const struct model_state *m = &c->now.model[i];
			struct writing head = {0};
			if (m->shipped && m->ship_month == month) {
				bool has = speech_headline(&d->speech, &c->now, i, false, &head);
				writing_printf(w, "%s  %s\n", desk_month_short(d, month), has ? writing_text(&head) :
					speech_model(&d->speech, i));
			}
			writing_free(&head);
		}
}

/* A row of an account: the number, then what it is of. */
static void account_write(struct writing *w, const char *number, const char *what)
{
	page_pad_right(w, number, NUMBER_COLUMNS);
	writing_printf(w, "  %s\n", what);
}

static void why_write(struct desk *d, struct writing *w, const struct why_largest *why, const char *what)
{
	char number[NUMBER_SIZE];
	writing_printf(w, "\n%s\n", DESK_SAY(d, "retrospective.line", {"what", desk_word(d, "retrospective.why")},
		{"value", what}));
	account_write(w, writing_fixed(why->nothing, 1, number), desk_word(d, "retrospective.why.nothing"));
	for (int i = 0; i < why->decisions; i++) {
		const struct why_decision *row = &why->decision[i];
		account_write(w, desk_signed(d, row->mean, 1), ui_say(d->ui, "%s  %s", desk_month_short(d, row->month),
			desk_order_words(d, &row->order)));
	}
	if (why->others > 0)
		account_write(w, desk_signed(d, why->rest, 1), DESK_SAY(d, "retrospective.why.rest",
			{"n", ui_say(d->ui, "%d", why->others)}));
	account_write(w, desk_signed(d, why->together, 1), desk_word(d, "retrospective.why.together"));
	account_write(w, desk_signed(d, why->luck, 1), desk_word(d, "launch.why.luck"));
	account_write(w, writing_fixed(why->outcome, 1, number), DESK_SAY(d, "retrospective.why.outcome", {"what", what}));
}

static void people_write(struct desk *d, struct writing *w)
{
	const struct campaign *c = d->campaign;
	writing_printf(w, "\n%s\n", desk_word(d, "retrospective.gone"));
	for (int month = 0; month < c->month; month++)
		for (int p = 0; p < c->content->scenario.people; p++)
			if (c->now.person[p].left_month == month)
				writing_printf(w, "%s  %s\n", desk_month_short(d, month), speech_person(&d->speech, p));
}

/* The page as plain text, kept until the frame ends. */
static const char *page_text(struct desk *d, const struct retrospective *page)
{
	const struct order_list *orders = &d->campaign->orders;
	struct writing w = {0};
	char *code = run_code_pack(d->campaign);
	writing_printf(&w, "%s\n\n%s\n%s\n\n", retrospective_kicker(d), retrospective_ending(d, "title"),
		retrospective_ending(d, "body"));
	grades_write(d, &w, page);
	fates_write(d, &w);
	launches_write(d, &w);
	for (int o = 0; o < WHY_OUTCOMES; o++)
		if (page->why_is[o] == ANSWER_THERE)
			why_write(d, &w, &page->why[o], retrospective_outcome_word(d, o));
	people_write(d, &w);
	writing_printf(&w, "\n%s\n", desk_word(d, "retrospective.orders"));
	for (int i = 0; i < orders->count; i++)
		writing_printf(&w, "%s  %s\n", desk_month_short(d, orders->item[i].month),
			desk_order_words(d, &orders->item[i].order));
	if (code)
		writing_printf(&w, "\n%s\n%s\n", desk_word(d, "retrospective.code.below"), code);
	free(code);
	return desk_written(d, &w);
}

static bool text_save(struct desk *d, const struct retrospective *page, const char *path)
{
	FILE *file = fopen(path, "wb");
	bool good = file && fputs(page_text(d, page), file) >= 0;
	return file && fclose(file) == 0 && good;
}

struct printed { struct desk *d; struct retrospective *page; };

static float page_draw(void *context, struct rect r)
{
	const struct printed *p = context;
	const float margin = 56;
	return retrospective_paper(p->d, rect_inset(r, margin, margin), p->page) + 2 * margin;
}

static bool picture_save(struct desk *d, struct retrospective *page, const char *path)
{
	struct printed printed = {d, page};
	page->printing = true;
	bool good = ui_save_page(d->ui, path, printed_w, page_draw, &printed);
	page->printing = false;
	return good;
}

void retrospective_save(struct desk *d, struct retrospective *page)
{
	char path[1024] = "", text[1024];
	if (!desk_picture_path(d, path, sizeof path) || !picture_save(d, page, path)) {
		desk_tell(d, true, DESK_SAY(d, "picture.failed", {"path", path}));
		return;
	}
	snprintf(text, sizeof text, "%.*s.txt", (int)strlen(path) - 4, path); /* beside NAME.png */
	bool good = text_save(d, page, text);
	desk_tell(d, !good, DESK_SAY(d, good ? "retrospective.saved" : "retrospective.saved.picture", {"path", path},
		{"text", text}));
}
