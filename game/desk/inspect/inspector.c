#include "inspector.h"

#include <math.h>
#include <string.h>

#include "content/json/nearest.h"
#include "sim/state_check.h"
#include "ui/inspect/inspect.h"

enum { WORD_SIZE = 64 };

static const char field_name[] = "inspected field";
static const float width = 420, height = 390, edge = 12;

struct inspector {
	char word[WORD_SIZE]; /* names fields */
};

/* Whether a word with stars stands for a text. Where letters do not fit, only the last star need take one more: what an
 * earlier one could take instead, that one can as well. */
static bool matches(const char *word, const char *text)
{
	const char *after_star = NULL, *taken = NULL;
	while (*text || *word == '*')
		if (*word == '*') {
			after_star = ++word;
			taken = text;
		} else if (*word == *text) {
			word++;
			text++;
		} else if (after_star) {
			word = after_star;
			text = ++taken;
		} else {
			return false;
		}
	return !*word;
}

int inspector_fields(const struct scenario *s, const char *word, int out[INSPECTED_FIELDS_MAX])
{
	int count = 0;
	for (int i = 0; *word && i < s->fields && count < INSPECTED_FIELDS_MAX; i++)
		if (matches(word, s->field[i].id))
			out[count++] = i;
	return count;
}

static void line(struct desk *d, struct rect *r, const char *text)
{
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_TEXT), text, 2);
}

/* What differs from run to run. */
static void time_lines(struct desk *d, struct rect *r, const struct ui_inspected *w)
{
	struct ui *ui = d->ui;
	line(d, r, ui_say(ui, "frame %d: %.1f ms, processor %.1f ms, painted %.0f %%", w->frames, w->frame_ms,
		w->processor_ms, 100 * (double)w->painted));
	line(d, r, w->next_s < 0 ? "next frame: when something happens" :
		ui_say(ui, "next frame: asked for in %.2f s", w->next_s));
	line(d, r, ui_say(ui, "arena at most %zu bytes", w->arena_most));
}

static void window_lines(struct desk *d, struct rect *r, const struct ui_inspected *w)
{
	struct ui *ui = d->ui;
	if (!d->untimed)
		time_lines(d, r, w);
	line(d, r, ui_say(ui, "hits %d of %d, texts %d of %d, layers %d of %d, slots %d of %d", w->hits, w->hits_most,
		w->texts, w->texts_most, w->layers, w->layers_most, w->slots, w->slots_most));
	line(d, r, ui_say(ui, "arena %zu of %zu bytes", w->arena, w->arena_room));
	const char *pointed = !*w->pointed ? "nothing" : ui_say(ui, "%s (layer %d, %.0f %.0f, %.0f x %.0f)", w->pointed,
		w->pointed_layer, (double)w->pointed_at.x, (double)w->pointed_at.y, (double)w->pointed_at.w,
		(double)w->pointed_at.h);
	line(d, r, ui_say(ui, "under the mouse: %s", pointed));
	line(d, r, ui_say(ui, "focus: %s", *w->focused ? w->focused : "nothing"));
}

static void jobs_line(struct desk *d, struct rect *r)
{
	const char *jobs = "";
	for (int k = 0; k < WORK_KINDS; k++) {
		int done = work_progress(d->work, (enum work_kind)k);
		if (done >= 0)
			jobs = ui_say(d->ui, "%s %s %d/1000%s", jobs, work_word((enum work_kind)k), done,
				work_runs(d->work, (enum work_kind)k) ? "" : " (waits)");
	}
	line(d, r, ui_say(d->ui, "jobs:%s", *jobs ? jobs : " none"));
}

static void state_lines(struct desk *d, struct rect *r)
{
	const struct campaign *c = d->campaign;
	struct state_fault fault;
	line(d, r, ui_say(d->ui, "screen %d, subject %d, back %d, changed %u", (int)d->place.screen, d->place.subject,
		d->backs, d->changed));
	jobs_line(d, r);
	if (!c)
		return;
	line(d, r, ui_say(d->ui, "month %d of %d, seed %llu, orders pending %d", c->month, c->until,
		(unsigned long long)c->seed, c->pending_count));
	bool sound = state_check(&c->content->scenario, &c->now, STATE_ORDERED, &fault);
	line(d, r, sound ? "state: sound" : ui_say(d->ui, "state: %s is %.6g: %s", fault.field, fault.value, fault.rule));
}

/* "no such field": the nearest that there is. */
static const char *near_words(struct desk *d, const struct scenario *s, const char *word)
{
	const char **words = ui_scratch(d->ui, (size_t)s->fields * sizeof *words);
	for (int i = 0; words && i < s->fields; i++)
		words[i] = s->field[i].id;
	const char *near = words ? nearest_word(word, words, s->fields) : NULL;
	return near ? ui_say(d->ui, "no such field; did you mean %s?", near) : "no such field";
}

/* "began 68, last month 70": what a field was when the month began, and the last one. */
static const char *past_words(struct desk *d, const struct field *f)
{
	const struct campaign *c = d->campaign;
	const char *began = ui_say(d->ui, "began %.6g", field_read(f, &c->state[c->month]));
	return c->month == 0 ? began : ui_say(d->ui, "%s, last month %.6g", began,
		field_read(f, &c->state[c->month - 1]));
}

/* Each with its value now, this month's orders carried out, and what it was. */
static void field_lines(struct desk *d, struct rect *r, const char *word)
{
	const struct campaign *c = d->campaign;
	int field[INSPECTED_FIELDS_MAX], count = inspector_fields(&c->content->scenario, word, field);
	if (count == 0 && *word)
		line(d, r, near_words(d, &c->content->scenario, word));
	for (int i = 0; i < count; i++) {
		const struct field *f = &c->content->scenario.field[field[i]];
		line(d, r, ui_say(d->ui, "%s  %.6g  (%s)", f->id, field_read(f, &c->now), past_words(d, f)));
	}
	if (count == INSPECTED_FIELDS_MAX)
		line(d, r, "no more are listed");
}

static void panel_draw(struct desk *d, struct rect r, const struct ui_inspected *window)
{
	struct inspector *in = desk_state(d, PART_INSPECTOR, sizeof *in);
	ui_sheet(d->ui, r, true);
	r = rect_inset(r, 10, 8);
	window_lines(d, &r, window);
	state_lines(d, &r);
	if (!in || !d->campaign)
		return;
	ui_field(d->ui, rect_cut_top(&r, 26), field_name, in->word, sizeof in->word);
	rect_cut_top(&r, 4);
	struct rect fields = ui_scroll(d->ui, r, "inspected fields");
	float top = fields.y;
	field_lines(d, &fields, in->word);
	ui_scroll_end(d->ui, fields.y - top);
}

void inspector_draw(struct desk *d)
{
	struct ui_inspected window;
	struct rect page = ui_screen(d->ui);
	float h = fminf(height, page.h - 2 * edge);
	struct rect r = {edge, page.h - h - edge, fminf(width, page.w - 2 * edge), h};
	ui_inspect(d->ui, &window);
	if (!ui_layer_pin(d->ui, r, "inspector"))
		return;
	panel_draw(d, r, &window);
	ui_layer_end(d->ui);
}
