/* What became of it: the ending, the grades, and every release beside the record. */
#include <math.h>
#include <string.h>

#include "sim/step.h"
#include "chronicle.h"

enum { BAR = 20, NAME_COLUMNS = 13, MONTH_COLUMNS = 8, CELL_COLUMNS = 12 };

static void ending_say(struct chronicle *c)
{
	const struct state *last = replay_last(c->replay);
	int ending = state_over(c->scenario, last) ? state_ending(c->scenario, last) : -1;
	struct writing text = {0}, title = {0};
	if (ending < 0)
		return;
	const char *id = c->scenario->ending[ending].id, *body = speech_text(c->speech, "ending.%s.body", id);
	speech_title(c->speech, &title, speech_name(c->speech, "ending.%s.title", id));
	SAY(c->speech, &text, "ending", {"title", writing_text(&title)}, {"bold", PAGE_BOLD},
		{"plain", PAGE_PLAIN}, {"body", body ? body : ""});
	page_paragraph(&c->page, NULL, writing_text(&text), NULL, 0);
	page_blank(&c->page);
	writing_free(&title);
	writing_free(&text);
}

static void figures_say(struct chronicle *c)
{
	const struct house_state *h = &replay_last(c->replay)->house;
	struct writing text = {0};
	char months[PHRASE_SIZE], left[PHRASE_SIZE], joined[PHRASE_SIZE], users[NUMBER_SIZE], hundreds[NUMBER_SIZE],
		trust[NUMBER_SIZE];
	SAY(c->speech, &text, h->out ? "figures.out" : "figures",
		{"months", speech_count(c->speech, "duration.month", c->replay->months, months)},
		{"left", speech_count(c->speech, "count.people", h->left_total, left)},
		{"joined", speech_count(c->speech, "count.people", h->joined_total, joined)},
		{"users", writing_fixed(h->users, 0, users)}, {"hundreds", writing_fixed(h->users / 100.0, 1, hundreds)},
		{"trust", writing_fixed(h->trust, 0, trust)});
	page_paragraph(&c->page, NULL, writing_text(&text), NULL, 0);
	page_blank(&c->page);
	writing_free(&text);
}

static void grade_say(struct chronicle *c, int which)
{
	double grade = state_grade(c->scenario, replay_last(c->replay), which);
	struct writing line = {0};
	char digits[NUMBER_SIZE];
	page_pad(&line, "", CHRONICLE_INDENT);
	page_pad(&line, speech_grade(c->speech, which), NAME_COLUMNS);
	for (int i = 0; i < BAR; i++)
		writing_put(&line, grade >= (i + 0.5) * 100.0 / BAR ? "█" : "░");
	page_pad_right(&line, writing_fixed(grade, 0, digits), 5);
	page_line(&c->page, writing_text(&line));
	writing_free(&line);
}

static void grades_say(struct chronicle *c)
{
	for (int g = 0; g < GRADES; g++)
		grade_say(c, g);
	page_blank(&c->page);
}

void chronicle_title(struct chronicle *c, const char *key, const char *name)
{
	struct writing title = {0}, line = {0};
	SAY(c->speech, &title, key, {"model", name});
	writing_printf(&line, PAGE_BOLD "%s" PAGE_PLAIN, writing_text(&title));
	page_paragraph(&(struct page){c->page.out, c->page.width, 0, c->page.colour}, NULL, writing_text(&line), NULL, 0);
	writing_free(&title);
	writing_free(&line);
}

/* Axes of which the record says something, each with the columns it needs. */
struct compared {
	int count, axis[AXES_MAX], columns[AXES_MAX];
};

static struct compared compared_axes(const struct chronicle *c)
{
	struct compared all = {0};
	for (int a = 0; a < c->scenario->axes; a++)
		for (int i = 0; i < c->scenario->models; i++)
			if (c->scenario->model[i].recorded_month >= 0 && !isnan(c->scenario->model[i].recorded[a])) {
				int columns = page_columns(speech_axis(c->speech, a)) + 2;
				all.axis[all.count] = a;
				all.columns[all.count++] = columns > CELL_COLUMNS ? columns : CELL_COLUMNS;
				break;
			}
	return all;
}

static void compare_heads(struct chronicle *c, const struct compared *all, int first, int last)
{
	struct writing line = {0};
	writing_put(&line, PAGE_DIM);
	page_pad(&line, "", NAME_COLUMNS);
	page_pad(&line, speech_word(c->speech, "compare.month"), 2 * MONTH_COLUMNS);
	for (int i = first; i < last; i++)
		page_pad_right(&line, speech_axis(c->speech, all->axis[i]), all->columns[i]);
	writing_put(&line, PAGE_PLAIN);
	page_line(&c->page, writing_text(&line));
	writing_free(&line);
}

static void compare_month(const struct chronicle *c, int month, struct writing *line)
{
	char text[CALENDAR_TEXT_SIZE];
	if (month >= 0)
		calendar_print(&c->scenario->calendar, month, text);
	page_pad(line, month >= 0 ? text : "–", MONTH_COLUMNS);
}

static void compare_row(struct chronicle *c, const struct compared *all, int model, int first, int last)
{
	const struct model_state *m = &replay_last(c->replay)->model[model];
	const struct model *of_scenario = &c->scenario->model[model];
	struct writing line = {0};
	char simulated[NUMBER_SIZE], recorded[NUMBER_SIZE], cell[2 * NUMBER_SIZE + 2];
	page_pad(&line, speech_model(c->speech, model), NAME_COLUMNS);
	compare_month(c, m->shipped ? m->ship_month : -1, &line);
	writing_put(&line, PAGE_DIM);
	compare_month(c, of_scenario->recorded_month, &line);
	writing_put(&line, PAGE_PLAIN);
	for (int i = first; i < last; i++) {
		int a = all->axis[i];
		writing_fixed(m->released[a], 1, simulated);
		writing_fixed(of_scenario->recorded_month < 0 ? (double)NAN : of_scenario->recorded[a], 1, recorded);
		snprintf(cell, sizeof cell, "%s" PAGE_DIM "/%s" PAGE_PLAIN, simulated, recorded);
		page_pad_right(&line, cell, all->columns[i]);
	}
	page_line(&c->page, writing_text(&line));
	writing_free(&line);
}

static bool worth_a_row(const struct chronicle *c, int model)
{
	return replay_last(c->replay)->model[model].shipped || c->scenario->model[model].recorded_month >= 0;
}

static void compare_say(struct chronicle *c)
{
	struct compared all = compared_axes(c);
	chronicle_title(c, "compare.title", "");
	for (int first = 0, last = 0; first < all.count; first = last) {
		int columns = NAME_COLUMNS + 2 * MONTH_COLUMNS;
		while (last < all.count && (last == first || columns + all.columns[last] <= c->page.width))
			columns += all.columns[last++];
		compare_heads(c, &all, first, last);
		for (int i = 0; i < c->scenario->models; i++)
			if (worth_a_row(c, i))
				compare_row(c, &all, i, first, last);
		page_blank(&c->page);
	}
}

/* The last release of those that mattered most to the house; -1 when there was none. */
static int last_flagship(const struct replay *r)
{
	int model[MODELS_MAX], count = replay_releases(r, model), best = -1;
	for (int i = 0; i < count; i++) {
		const struct model *m = &r->scenario->model[model[i]];
		const struct model *so_far = best >= 0 ? &r->scenario->model[best] : NULL;
		if (!so_far || m->flagship > so_far->flagship ||
			(m->flagship == so_far->flagship && m->importance >= so_far->importance))
			best = model[i];
	}
	return best;
}

static void benchmarks_say(struct chronicle *c)
{
	const struct content *content = c->replay->content;
	int model = last_flagship(c->replay);
	struct writing line = {0};
	char percent[NUMBER_SIZE], score[2 * NUMBER_SIZE];
	if (model < 0 || content->links == 0)
		return;
	chronicle_title(c, "benchmarks.title", speech_model(c->speech, model));
	for (int i = 0, column = 0; i < content->links; i++) {
		const struct link *link = &content->link[i];
		double recorded = c->scenario->model[model].recorded[link->axis];
		int length = snprintf(score, sizeof score, "%s",
			writing_fixed(link_score(link, replay_last(c->replay)->model[model].released[link->axis]), 0, percent));
		if (!isnan(recorded))
			snprintf(score + length, sizeof score - (size_t)length, PAGE_DIM "/%s" PAGE_PLAIN,
				writing_fixed(link_score(link, recorded), 0, percent));
		page_pad(&line, link->id, 21);
		page_pad(&line, score, 9);
		if (++column == c->page.width / 30 || i + 1 == content->links) {
			page_line(&c->page, writing_text(&line));
			writing_clear(&line);
			column = 0;
		}
	}
	page_blank(&c->page);
	writing_free(&line);
}

void chronicle_end(struct chronicle *c)
{
	page_rule(&c->page);
	ending_say(c);
	figures_say(c);
	grades_say(c);
	compare_say(c);
	benchmarks_say(c);
}
