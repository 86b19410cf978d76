/* Releases: the headline, what was promised, and how each claimed axis compares. */
#include <string.h>

#include "chronicle.h"

static const char *const verdict_style[VERDICTS] = {PAGE_GOOD, PAGE_FAIR, PAGE_POOR, PAGE_BAD};

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

/* The columns of a release's table; `promise` 0: not told, since nothing was promised or no room is left. */
struct table { int axis, promise; };

/* Nobody has shown anything on the axis before: there is nothing to lead or to trail. */
static bool first_of_its_kind(const struct model_state *m, int axis)
{
	return m->yardstick_by[axis] < 0 && !(m->yardstick[axis] > 0.0);
}

/* What the promise came to where there was somebody to be measured by. */
static void promise_say(const struct chronicle *c, const struct model_state *m, int axis, struct writing *out)
{
	char index[NUMBER_SIZE];
	if (m->yardstick_by[axis] >= 0 && m->promise[axis] >= 0.05)
		SAY(c->speech, out, m->goal == GOAL_LEAD ? "release.promised" : "release.needed",
			{"index", writing_fixed(m->promise[axis], 1, index)});
}

static void rival_say(const struct chronicle *c, const struct model_state *m, int axis, struct writing *line)
{
	char digits[NUMBER_SIZE];
	int by = m->yardstick_by[axis];
	SAY(c->speech, line, m->goal == GOAL_LEAD ? "release.best" : "release.best_open",
		{"rival", by >= 0 ? speech_rival(c->speech, by) : speech_word(c->speech, "rival.nobody")},
		{"index", writing_fixed(m->yardstick[axis], 1, digits)});
}

static void axis_put(const struct chronicle *c, const struct model_state *m, int axis, const struct table *table,
	struct writing *line)
{
	struct writing verdict = {0}, promise = {0};
	char index[NUMBER_SIZE];
	bool first = first_of_its_kind(m, axis);
	page_pad(line, "", CHRONICLE_INDENT + 2);
	page_pad(line, speech_axis(c->speech, axis), table->axis + 2);
	page_pad_right(line, writing_fixed(m->released[axis], 1, index), 5);
	writing_put(line, "  ");
	writing_printf(&verdict, "%s%s" PAGE_PLAIN, first ? PAGE_FAIR : verdict_style[m->verdict[axis]],
		first ? speech_word(c->speech, "verdict.first") : speech_verdict(c->speech, m->verdict[axis]));
	page_pad(line, writing_text(&verdict), 13);
	if (!first && table->promise > 0) {
		promise_say(c, m, axis, &promise);
		page_pad(line, writing_text(&promise), table->promise + 2);
	}
	if (!first)
		rival_say(c, m, axis, line);
	writing_free(&verdict);
	writing_free(&promise);
}

static bool axis_is_told(const struct model_state *m, int axis)
{
	return m->verdict[axis] != VERDICT_NONE;
}

static struct table table_of(const struct chronicle *c, const struct model_state *m, int axis_columns)
{
	struct table table = {axis_columns, 0};
	struct writing text = {0};
	int widest = 0;
	for (int a = 0; a < c->scenario->axes; a++) {
		writing_clear(&text);
		if (axis_is_told(m, a))
			promise_say(c, m, a, &text);
		int columns = page_columns(writing_text(&text));
		table.promise = columns > table.promise ? columns : table.promise;
	}
	for (int a = 0; a < c->scenario->axes; a++) {
		writing_clear(&text);
		if (axis_is_told(m, a))
			axis_put(c, m, a, &table, &text);
		widest = page_columns(writing_text(&text)) > widest ? page_columns(writing_text(&text)) : widest;
	}
	if (widest > c->page.width)
		table.promise = 0;
	writing_free(&text);
	return table;
}

static void axes_say(struct chronicle *c, const struct model_state *m, int axis_columns)
{
	const struct table table = table_of(c, m, axis_columns);
	for (int a = 0; a < c->scenario->axes; a++) {
		struct writing line = {0};
		if (!axis_is_told(m, a))
			continue;
		axis_put(c, m, a, &table, &line);
		page_line(&c->page, writing_text(&line));
		writing_free(&line);
	}
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
		axes_say(c, &last->model[i], columns);
	}
}
