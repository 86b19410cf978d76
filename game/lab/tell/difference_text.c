/* What the patch changed in one run, for people. */
#include <math.h>
#include <string.h>

#include "sim/step.h"
#include "difference_inner.h"

enum { FIELDS_TOLD = 6, SECTION_INDENT = 2, NAME_COLUMNS = 15, FIELD_COLUMNS = 28, CHANGE_COLUMNS = 22 };

static const double index_least = 0.5;

/* Two runs, each with the words of its own package. */
struct section {
	const struct replay *base, *changed;
	struct speech before, after;
	struct page page;
};

void difference_print_pair(double from, double to, int decimals, char out[2][NUMBER_SIZE])
{
	do {
		writing_fixed(from, decimals, out[0]);
		writing_fixed(to, decimals, out[1]);
	} while (from != to && strcmp(out[0], out[1]) == 0 && ++decimals <= 6);
}

const char *difference_print_signed(double number, int decimals, char out[NUMBER_SIZE + 4])
{
	char digits[NUMBER_SIZE];
	writing_fixed(number, decimals, digits);
	bool zero = strspn(digits, "0.") == strlen(digits), minus = digits[0] == '-';
	snprintf(out, NUMBER_SIZE + 4, "%s%s", zero || isnan(number) ? "" : minus ? "−" : "+", digits + minus);
	return out;
}

int difference_decimals(const struct field *field)
{
	return field->kind == FIELD_WHOLE ? 0 : field->high <= 60.0 ? 2 : 1;
}

void difference_put_change(const struct speech *sp, const char *from, const char *to, struct writing *out)
{
	if (strcmp(from, to) == 0)
		writing_put(out, to);
	else
		SAY(sp, out, "change.arrow", {"from", from}, {"to", to});
}

bool difference_put_title(const struct difference_base *base, bool known, const char *key, const struct speech *sp,
	struct page *page)
{
	struct writing text = {0};
	page->indent = 0;
	writing_printf(&text, PAGE_BOLD "%s" PAGE_PLAIN, speech_word(sp, key));
	page_paragraph(page, NULL, writing_text(&text), NULL, 0);
	page->indent = SECTION_INDENT;
	writing_clear(&text);
	if (!known) {
		SAY(sp, &text, "change.no_base", {"why", base->why});
		page_paragraph(page, NULL, writing_text(&text), NULL, 0);
		page_blank(page);
	}
	writing_free(&text);
	return known;
}

static void parting_say(struct section *s, const struct difference_parting *parting)
{
	const struct field *field = &s->changed->scenario->field[parting->field];
	struct writing text = {0};
	char month[PHRASE_SIZE], values[2][NUMBER_SIZE];
	difference_print_pair(parting->from, parting->to, difference_decimals(field), values);
	SAY(&s->after, &text, parting->month < 0 ? "change.parts.start" : "change.parts",
		{"month", parting->month < 0 ? "" : speech_month(&s->after, parting->month, month)}, {"field", field->id},
		{"from", values[0]}, {"to", values[1]});
	page_paragraph(&s->page, NULL, writing_text(&text), NULL, 0);
	page_blank(&s->page);
	writing_free(&text);
}

static void row_put(struct section *s, const char *name, const char *text)
{
	struct writing label = {0};
	page_pad(&label, "", SECTION_INDENT);
	writing_put(&label, name);
	s->page.indent = 2 * SECTION_INDENT + NAME_COLUMNS;
	page_paragraph(&s->page, writing_text(&label), text, NULL, 0);
	s->page.indent = SECTION_INDENT;
	writing_free(&label);
}

static bool axis_is_told(const struct model_state *m, int axis)
{
	return m->shipped && m->verdict[axis] != VERDICT_NONE;
}

static const char *verdict_told(const struct speech *sp, const struct model_state *m, int axis)
{
	return speech_verdict(sp, axis_is_told(m, axis) ? m->verdict[axis] : VERDICT_NONE);
}

static bool axis_line(const struct section *s, const struct model_state *from, const struct model_state *to, int axis,
	struct writing *lines)
{
	int was = difference_twin_axis(s->base->scenario, s->changed->scenario->axis[axis].id);
	if (was < 0 || (!axis_is_told(from, was) && !axis_is_told(to, axis)))
		return false;
	double moved = to->released[axis] - from->released[was];
	bool same = from->verdict[was] == to->verdict[axis];
	if (fabs(moved) < index_least && same)
		return false;
	struct writing cell = {0};
	char before[NUMBER_SIZE], after[NUMBER_SIZE], by[NUMBER_SIZE + 4];
	page_pad(lines, "", 2 * SECTION_INDENT);
	page_pad(lines, speech_axis(&s->after, axis), NAME_COLUMNS);
	SAY(&s->after, &cell, "change.arrow", {"from", writing_fixed(from->released[was], 1, before)},
		{"to", writing_fixed(to->released[axis], 1, after)});
	writing_printf(&cell, " (%s)", difference_print_signed(moved, 1, by));
	page_pad(lines, writing_text(&cell), CHANGE_COLUMNS);
	difference_put_change(&s->after, verdict_told(&s->before, from, was), verdict_told(&s->after, to, axis), lines);
	writing_put(lines, "\n");
	writing_free(&cell);
	return true;
}

/* The headlines where they differ. */
static bool headline_line(const struct section *s, int was, int now, struct writing *out)
{
	struct writing before = {0}, after = {0}, quoted[2] = {{0}, {0}};
	speech_headline(&s->before, replay_last(s->base), was, false, &before);
	speech_headline(&s->after, replay_last(s->changed), now, false, &after);
	bool differ = strcmp(writing_text(&before), writing_text(&after)) != 0;
	SAY(&s->after, &quoted[0], "change.said", {"text", writing_text(&before)});
	SAY(&s->after, &quoted[1], "change.said", {"text", writing_text(&after)});
	if (differ)
		difference_put_change(&s->after, writing_text(&quoted[0]), writing_text(&quoted[1]), out);
	writing_free(&before);
	writing_free(&after);
	writing_free(&quoted[0]);
	writing_free(&quoted[1]);
	return differ;
}

static void lines_say(struct page *page, char *lines)
{
	for (char *end; (end = strchr(lines, '\n')); lines = end + 1) {
		*end = '\0';
		page_line(page, lines);
	}
}

/* A release that both have: its month, headline and axes; false when all are as before. */
static bool release_both(struct section *s, int was, int now)
{
	const struct model_state *from = &replay_last(s->base)->model[was], *to = &replay_last(s->changed)->model[now];
	struct writing when = {0}, headline = {0}, lines = {0};
	char before[CALENDAR_TEXT_SIZE], after[CALENDAR_TEXT_SIZE];
	bool told = headline_line(s, was, now, &headline) || from->ship_month != to->ship_month;
	for (int a = 0; a < s->changed->scenario->axes; a++)
		told = axis_line(s, from, to, a, &lines) || told;
	calendar_print(&s->base->scenario->calendar, from->ship_month, before);
	calendar_print(&s->changed->scenario->calendar, to->ship_month, after);
	difference_put_change(&s->after, before, after, &when);
	if (told)
		row_put(s, speech_model(&s->after, now), writing_text(&when));
	s->page.indent = 2 * SECTION_INDENT;
	if (headline.length > 0)
		page_paragraph(&s->page, NULL, writing_text(&headline), NULL, SECTION_INDENT);
	s->page.indent = SECTION_INDENT;
	if (lines.data)
		lines_say(&s->page, lines.data);
	writing_free(&when);
	writing_free(&headline);
	writing_free(&lines);
	return told;
}

/* A release that only one of the two has. */
static void release_one(struct section *s, const struct speech *sp, const char *key, int model, int month)
{
	struct writing text = {0};
	char when[PHRASE_SIZE];
	SAY(sp, &text, key, {"month", speech_month(sp, month, when)});
	row_put(s, speech_model(sp, model), writing_text(&text));
	writing_free(&text);
}

static void same_say(struct section *s, const char *const *names, int count)
{
	struct writing list = {0}, text = {0};
	speech_list(&s->after, &list, names, count);
	SAY(&s->after, &text, "change.same", {"models", writing_text(&list)});
	if (count > 0)
		page_paragraph(&s->page, NULL, writing_text(&text), NULL, SECTION_INDENT);
	page_blank(&s->page);
	writing_free(&list);
	writing_free(&text);
}

static void releases_say(struct section *s)
{
	const struct state *before = replay_last(s->base), *after = replay_last(s->changed);
	const char *same[MODELS_MAX];
	int model[MODELS_MAX], count = replay_releases(s->changed, model), alike = 0;
	for (int i = 0; i < count; i++) {
		int was = difference_twin_model(s->base->scenario, s->changed->scenario->model[model[i]].id);
		if (was < 0 || !before->model[was].shipped)
			release_one(s, &s->after, "change.only.with", model[i], after->model[model[i]].ship_month);
		else if (!release_both(s, was, model[i]))
			same[alike++] = speech_model(&s->after, model[i]);
	}
	count = replay_releases(s->base, model);
	for (int i = 0; i < count; i++) {
		int now = difference_twin_model(s->changed->scenario, s->base->scenario->model[model[i]].id);
		if (now < 0 || !after->model[now].shipped)
			release_one(s, &s->before, "change.only.without", model[i], before->model[model[i]].ship_month);
	}
	same_say(s, same, alike);
}

static const char *ending_of(const struct speech *sp, const struct replay *r)
{
	const struct state *last = replay_last(r);
	int ending = state_over(r->scenario, last) ? state_ending(r->scenario, last) : -1;
	return ending < 0 ? speech_word(sp, "change.ending.none") :
		speech_name(sp, "ending.%s.title", r->scenario->ending[ending].id);
}

static void ending_say(struct section *s)
{
	struct writing text = {0};
	const char *from = ending_of(&s->before, s->base), *to = ending_of(&s->after, s->changed);
	if (strcmp(from, to) == 0)
		SAY(&s->after, &text, "change.ending.same", {"title", to});
	else
		difference_put_change(&s->after, from, to, &text);
	row_put(s, speech_word(&s->after, "change.ending"), writing_text(&text));
	writing_free(&text);
}

static void grades_say(struct section *s)
{
	struct writing text = {0};
	char before[NUMBER_SIZE], after[NUMBER_SIZE];
	for (int i = 0; i < GRADES; i++) {
		double from = state_grade(s->base->scenario, replay_last(s->base), i);
		double to = state_grade(s->changed->scenario, replay_last(s->changed), i);
		writing_put(&text, i ? speech_word(&s->after, "list.semicolon") : "");
		writing_printf(&text, "%s ", speech_grade(&s->after, i));
		difference_put_change(&s->after, writing_fixed(from, 0, before), writing_fixed(to, 0, after), &text);
	}
	row_put(s, speech_word(&s->after, "change.grades"), writing_text(&text));
	page_blank(&s->page);
	writing_free(&text);
}

static void fields_say(struct section *s)
{
	struct difference_field field[FIELDS_TOLD];
	int count = difference_fields(s->base, s->changed, field, FIELDS_TOLD);
	if (count > 0)
		page_paragraph(&s->page, NULL, speech_word(&s->after, "change.fields"), NULL, 0);
	for (int i = 0; i < count; i++) {
		const struct field *f = &s->changed->scenario->field[field[i].field];
		struct writing line = {0}, cell = {0};
		char values[2][NUMBER_SIZE];
		difference_print_pair(field[i].from, field[i].to, difference_decimals(f), values);
		page_pad(&line, "", 2 * SECTION_INDENT);
		page_pad(&line, f->id, FIELD_COLUMNS);
		difference_put_change(&s->after, values[0], values[1], &cell);
		writing_put(&line, writing_text(&cell));
		s->page.indent = 2 * SECTION_INDENT + FIELD_COLUMNS + CHANGE_COLUMNS;
		page_paragraph(&s->page, writing_text(&line), unit_table[f->unit].word, NULL, 0);
		s->page.indent = SECTION_INDENT;
		writing_free(&line);
		writing_free(&cell);
	}
	if (count > 0)
		page_blank(&s->page);
}

void difference_chronicle(const struct difference_base *base, const struct replay *changed, const struct speech *sp,
	struct page page)
{
	struct difference_parting parting;
	struct section s = {base->replay, changed, *sp, *sp, page};
	if (!difference_put_title(base, base->replay != NULL, "change.title", sp, &s.page))
		return;
	s.before.content = base->replay->content;
	if (!difference_find(base->replay, changed, &parting)) {
		page_paragraph(&s.page, NULL, speech_word(sp, "change.none"), NULL, 0);
		page_blank(&s.page);
		return;
	}
	parting_say(&s, &parting);
	releases_say(&s);
	ending_say(&s);
	grades_say(&s);
	fields_say(&s);
}
