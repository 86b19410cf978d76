/* Releases: the headline, what was promised, and how each claimed axis compares. */
#include <string.h>

#include "chronicle.h"

static const char *const verdict_style[] = {PAGE_GOOD, PAGE_FAIR, PAGE_POOR, PAGE_BAD};

/* Capitals of the Latin letters, outside of a terminal that can show weight. */
static void capitals_put(struct writing *out, const char *text)
{
	for (; *text; text++) {
		char c = *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A') : *text;
		writing_put_bytes(out, &c, 1);
	}
}

static void headline_say(struct chronicle *c, int model)
{
	struct writing headline = {0}, capitals = {0}, text = {0};
	if (!speech_headline(c->speech, replay_last(c->replay), model, false, &headline))
		SAY(c->speech, &headline, "release.plain", {"model", speech_model(c->speech, model)});
	if (c->page.colour) {
		writing_printf(&text, PAGE_BOLD "%s" PAGE_PLAIN, writing_text(&headline));
	} else {
		capitals_put(&capitals, writing_text(&headline));
		SAY(c->speech, &text, "release.headline", {"capitals", writing_text(&capitals)},
			{"headline", writing_text(&headline)});
	}
	chronicle_paragraph(c, &text, NULL, 0);
	if (speech_headline(c->speech, replay_last(c->replay), model, true, &text))
		chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&capitals);
	writing_free(&headline);
	writing_free(&text);
}

static void terms_say(struct chronicle *c, int model)
{
	const struct speech *sp = c->speech;
	const struct model_state *m = &replay_last(c->replay)->model[model];
	struct writing text = {0};
	char late[PHRASE_SIZE];
	SAY(sp, &text, "release.terms", {"model", speech_model(sp, model)},
		{"license", speech_word(sp, m->license == LICENSE_OPEN ? "license.open" : "license.closed")},
		{"goal", speech_word(sp, m->goal == GOAL_LEAD ? "release.goal.lead" : "release.goal.competitive")});
	if (m->months_late > 0)
		SAY(sp, &text, "release.late", {"months", speech_count(sp, "duration.month", m->months_late, late)});
	else
		writing_put(&text, speech_word(sp, "release.on_time"));
	if (m->tuned)
		writing_put(&text, speech_word(sp, m->exposed ? "release.exposed" : "release.tuned"));
	writing_put(&text, speech_word(sp, "stop"));
	chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&text);
}

static int axis_columns(const struct chronicle *c)
{
	int widest = 0;
	for (int a = 0; a < c->scenario->axes; a++) {
		int columns = page_columns(speech_axis(c->speech, a));
		widest = columns > widest ? columns : widest;
	}
	return widest;
}

static void rival_say(struct chronicle *c, const struct model_state *m, int axis, struct writing *line)
{
	struct writing rival = {0};
	char digits[NUMBER_SIZE];
	int by = m->yardstick_by[axis];
	SAY(c->speech, &rival, m->goal == GOAL_LEAD ? "release.best" : "release.best_open",
		{"rival", by >= 0 ? speech_rival(c->speech, by) : speech_word(c->speech, "rival.nobody")},
		{"index", writing_fixed(m->yardstick[axis], 1, digits)});
	writing_put(line, writing_text(&rival));
	writing_free(&rival);
}

static void axis_put(struct chronicle *c, const struct model_state *m, int axis, int columns, bool full,
	struct writing *line)
{
	static const char *const keys[] = {"verdict.leads", "verdict.competitive", "verdict.trails", "verdict.weak"};
	struct writing verdict = {0};
	char index[NUMBER_SIZE], promised[NUMBER_SIZE];
	int v = m->verdict[axis];
	page_pad(line, "", CHRONICLE_INDENT + 2);
	page_pad(line, speech_axis(c->speech, axis), columns + 2);
	page_pad_right(line, writing_fixed(m->released[axis], 1, index), 5);
	writing_put(line, "  ");
	writing_printf(&verdict, "%s%s" PAGE_PLAIN, verdict_style[v], speech_word(c->speech, keys[v]));
	page_pad(line, writing_text(&verdict), 13);
	if (full)
		SAY(c->speech, line, m->goal == GOAL_LEAD ? "release.promised" : "release.needed",
			{"index", writing_fixed(m->promise[axis], 1, promised)});
	rival_say(c, m, axis, line);
	writing_free(&verdict);
}

static void axis_say(struct chronicle *c, const struct model_state *m, int axis, int columns)
{
	struct writing line = {0};
	if (m->verdict[axis] < 0 || m->verdict[axis] > 3)
		return;
	axis_put(c, m, axis, columns, true, &line);
	if (page_columns(writing_text(&line)) > c->page.width) {
		writing_clear(&line);
		axis_put(c, m, axis, columns, false, &line);
	}
	page_line(&c->page, writing_text(&line));
	writing_free(&line);
}

void chronicle_releases(struct chronicle *c, int month)
{
	const struct state *last = replay_last(c->replay);
	int columns = axis_columns(c);
	for (int i = 0; i < c->scenario->models; i++) {
		if (!last->model[i].shipped || last->model[i].ship_month != month)
			continue;
		headline_say(c, i);
		terms_say(c, i);
		for (int a = 0; a < c->scenario->axes; a++)
			axis_say(c, &last->model[i], a, columns);
	}
}
