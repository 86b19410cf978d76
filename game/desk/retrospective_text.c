/* The page as text, and saving both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "retrospective_page.h"
#include "run_code.h"

static void grades_write(struct desk *d, struct writing *w, const struct retrospective *page)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const struct state *record = retrospective_record(d);
	for (int g = 0; g < GRADES; g++) {
		writing_printf(w, "%s: %.0f", retrospective_grade_word(d, g),
			retrospective_grade(s, &d->campaign->now, g));
		if (record)
			writing_printf(w, " · %s", DESK_SAY(d, s->turn.dealt ? "retrospective.record.dealt" :
				"retrospective.record",
				{"n", ui_say(d->ui, "%.0f", retrospective_grade(s, record, g))}));
		if (page->luck_is == ANSWER_THERE)
			writing_printf(w, " · %s", DESK_SAY(d, "retrospective.luck",
				{"n", ui_say(d->ui, "%d", page->luck.below[g] * 100 / page->luck.rerolls)}));
		writing_put(w, "\n");
	}
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

static void why_write(struct desk *d, struct writing *w, const struct retrospective *page)
{
	for (int o = 0; o < WHY_OUTCOMES; o++) {
		const struct end_why *why = &page->why[o];
		if (page->why_is[o] != ANSWER_THERE)
			continue;
		writing_printf(w, "\n%s: %s\n", desk_word(d, "retrospective.why"), o == WHY_TRUST ?
			desk_word(d, "retrospective.why.trust") : retrospective_grade_word(d, o - WHY_GRADE));
		writing_printf(w, "%8.1f  %s\n", why->nothing, desk_word(d, "retrospective.why.nothing"));
		for (int i = 0; i < why->decisions; i++)
			writing_printf(w, "%+8.1f  %s  %s\n", why->decision[i].mean, desk_month_short(d, why->decision[i].month),
				desk_order_words(d, &why->decision[i].order));
		writing_printf(w, "%+8.1f  %s\n", why->rest, DESK_SAY(d, "retrospective.why.rest",
			{"n", ui_say(d->ui, "%d", why->others)}));
		writing_printf(w, "%+8.1f  %s\n%+8.1f  %s\n%8.1f\n", why->together, desk_word(d, "launch.why.together"),
			why->luck, desk_word(d, "launch.why.luck"), why->outcome);
	}
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

const char *retrospective_text(struct desk *d, const struct retrospective *page)
{
	const struct order_list *orders = &d->campaign->orders;
	struct writing w = {0};
	char *code = run_code_pack(d->campaign);
	writing_printf(&w, "%s\n\n%s\n%s\n\n", retrospective_kicker(d), retrospective_ending(d, "title"),
		retrospective_ending(d, "body"));
	grades_write(d, &w, page);
	launches_write(d, &w);
	why_write(d, &w, page);
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
	bool good = file && fputs(retrospective_text(d, page), file) >= 0;
	return file && fclose(file) == 0 && good;
}

void retrospective_save(struct desk *d, const struct retrospective *page)
{
	char path[1024] = "", text[1024];
	if (!desk_picture_path(d, path, sizeof path) || !ui_save_picture(d->ui, path)) {
		desk_tell(d, true, DESK_SAY(d, "picture.failed", {"path", path}));
		return;
	}
	snprintf(text, sizeof text, "%.*s.txt", (int)strlen(path) - 4, path); /* beside NAME.png */
	bool good = text_save(d, page, text);
	desk_tell(d, !good, DESK_SAY(d, good ? "retrospective.saved" : "retrospective.saved.picture", {"path", path},
		{"text", text}));
}
