#include "programme_charts.h"

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "lab/ask/foresight.h"
#include "sim/programme.h"
#include "ui/chart/chart.h"

static const double neglected = 0.1, mix_most = 0.5;

/* In the middle: a chart does not tell where it was asked. */
static void card_open(struct desk *d, int field)
{
	struct rect page = ui_screen(d->ui);
	desk_card_open(d, field, page.w / 2, page.h / 3);
}

float programme_mix_chart(struct desk *d, struct rect r, const char *name, const double share[AXES_MAX])
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const double *looked = d->campaign->now.house.attention;
	struct measure row[AXES_MAX];
	for (int a = 0; a < s->axes; a++) {
		double more = share[a] - looked[a];
		bool short_of = more < -neglected;
		const char *points = desk_signed(d, more * 100, 0);
		row[a] = (struct measure){speech_axis(&d->speech, a), share[a], looked[a], desk_percent(d, share[a]),
			desk_percent(d, looked[a]), short_of ? DESK_SAY(d, "programme.mix.short", {"n", points}) : points,
			desk_axis_colour(d, a), ui_ink(ui, short_of ? INK_BAD : INK_MUTED)};
	}
	struct chart_words words = desk_chart_words(d);
	struct measures m = {.name = name, .heads = {desk_word(d, "programme.axis"), desk_word(d, "programme.mix.work"),
		desk_word(d, "programme.mix.field"), desk_word(d, "programme.mix.gap")}, .most = mix_most, .row = row,
		.count = s->axes, .words = &words};
	int asked = chart_measures(ui, r, &m);
	if (asked >= 0)
		card_open(d, desk_field(d, "field.attention.%s", s->axis[asked].id));
	return chart_measures_height(ui, &m);
}

static const char *verdict_words(struct desk *d, int verdict, double gap)
{
	if (verdict < 0)
		return DESK_SAY(d, "programme.unclaimed", {"n", desk_signed(d, gap, 0)});
	return DESK_SAY(d, "programme.verdict", {"sign", desk_verdict_sign(verdict)}, {"word", desk_verdict_word(d,
		verdict)}, {"n", desk_signed(d, gap, 0)});
}

float programme_promise_chart(struct desk *d, struct rect r, int model)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	struct state *believed = ui_scratch(ui, sizeof *believed);
	struct measure row[AXES_MAX];
	if (!believed)
		return 0;
	*believed = d->campaign->now;
	foresight_believe(s, believed);
	for (int a = 0; a < s->axes; a++) {
		struct programme_standing now = programme_standing(s, believed, model, a);
		char own[NUMBER_SIZE], other[NUMBER_SIZE];
		const char *by = now.by >= 0 ? speech_rival(&d->speech, now.by) : desk_word(d, "programme.own_last");
		row[a] = (struct measure){speech_axis(&d->speech, a), now.own, now.mark, ui_say(ui, "%s",
			writing_fixed(now.own, 0, own)), ui_say(ui, "%s %s", writing_fixed(now.mark, 0, other), by),
			verdict_words(d, now.verdict, now.gap), desk_axis_colour(d, a), desk_verdict_colour(d, now.verdict)};
	}
	struct chart_words words = desk_chart_words(d);
	bool lead = believed->model[model].goal == GOAL_LEAD;
	struct measures measures = {.name = desk_word(d, "programme.promise.name"), .heads = {desk_word(d,
		"programme.axis"), desk_word(d, "programme.believed"), desk_word(d, lead ? "programme.against.lead" :
		"programme.against.competitive"), desk_word(d, "programme.today")}, .most = 100, .row = row, .count = s->axes,
		.words = &words};
	int asked = chart_measures(ui, r, &measures);
	if (asked >= 0)
		card_open(d, desk_field(d, "model.%s.%s", s->model[model].id, s->axis[asked].id));
	return chart_measures_height(ui, &measures);
}

static const char *percent_say(struct ui *ui, void *context, double value)
{
	(void)ui;
	return desk_percent(context, value / 100);
}

float programme_work_chart(struct desk *d, struct rect r, int model)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	const struct model_state *m = &c->now.model[model];
	double said[MONTHS_MAX + 1], pace[2], pace_x[2];
	int from = m->start_month < 0 ? c->month : m->start_month, count = 0;
	for (int i = from; i <= c->month && count < MONTHS_MAX; i++)
		said[count++] = c->state[i].model[model].reported * 100;
	struct chart_words words = desk_chart_words(d);
	int end = m->due > c->month ? m->due : c->month + 1;
	struct chart_axis x = {.low = from, .high = end, .whole = true, .months = true,
		.january = calendar_january(&s->calendar), .say = desk_month_say, .context = d,
		.name = desk_word(d, "programme.month")};
	struct chart_axis y = {.low = 0, .high = 130, .ticks = 3, .say = percent_say, .context = d};
	struct chart chart;
	r.h = 150;
	pace_x[0] = c->month;
	pace_x[1] = end;
	pace[0] = count > 0 ? said[count - 1] : 0;
	pace[1] = 100;
	const char *needed = desk_word(d, "programme.needed"); /* beside the plot, clear of the button in its corner */
	chart_begin(&chart, d->ui, r, desk_word(d, "programme.work"), x, y, &words,
		ui_text_width(d->ui, TYPE_SMALL, needed) +
		12);
	chart_line(&chart, desk_word(d, "launch.reported.said"), NULL, said, count, 2, 0,
		desk_team_colour(d, s->model[model].team), count > 1);
	chart_line(&chart, needed, pace_x, pace, 2, 1.5f, 4, ui_ink(d->ui, INK_SOFT), true);
	chart_end(&chart);
	return r.h;
}
