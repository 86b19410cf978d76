/* What a card knows of its number. */
#include <math.h>

#include "desk/frame/words.h"
#include "card.h"

void card_facts_gather(struct desk *d, struct card_facts *f, int field)
{
	if (f->changed == d->changed && f->changed != 0 && f->field == field)
		return;
	f->field = field;
	f->changed = d->changed;
	number_facts_gather(d->campaign, field, &f->is);
}

const char *card_cause_words(struct desk *d, const struct order *order, int orders, const struct cause *cause)
{
	const struct scenario *s = &d->campaign->content->scenario;
	if (cause->key)
		return desk_word_of(d, WORDS_CAUSES, cause->key);
	if (cause->order >= 0 && cause->order < orders)
		return DESK_SAY(d, "card.order", {"order", desk_order_words(d, &order[cause->order])});
	if (cause->event >= 0)
		return speech_name(&d->speech, "event.%s.title", s->event[cause->event].id);
	if (cause->rival >= 0)
		return DESK_SAY(d, "card.rival", {"rival", speech_rival(&d->speech, cause->rival)});
	return "?";
}

struct course {
	int count;
	double value[MONTHS_MAX + 1];
};

static struct course course_of(const struct field *field, const struct state *state, int count)
{
	struct course c = {.count = count <= MONTHS_MAX ? count : MONTHS_MAX + 1};
	for (int i = 0; i < c.count; i++)
		c.value[i] = field_read(field, &state[i]);
	return c;
}

static void range_add(const struct course *c, double *low, double *high)
{
	for (int i = 0; i < c->count; i++) {
		if (isnan(c->value[i]))
			continue;
		*low = fmin(*low, c->value[i]);
		*high = fmax(*high, c->value[i]);
	}
}

static void course_draw(struct desk *d, struct rect r, const struct course *c, double low, double high, int months,
	float width, float dash, colour ink)
{
	float xy[2 * (MONTHS_MAX + 1)];
	int n = 0;
	for (int i = 0; i <= c->count; i++) {
		if (i < c->count && !isnan(c->value[i])) {
			xy[2 * n] = r.x + r.w * (float)i / (float)(months > 0 ? months : 1);
			xy[2 * n + 1] = r.y + r.h * (1 - (float)((c->value[i] - low) / (high - low)));
			n++;
			continue;
		}
		ui_polyline(d->ui, xy, n, width, dash, ink);
		n = 0;
	}
}

void card_trend_draw(struct desk *d, struct rect r, int field)
{
	const struct field *f = &d->campaign->content->scenario.field[field];
	const struct replay *record = campaign_record(d->campaign);
	struct course mine = course_of(f, d->campaign->state, d->campaign->month + 1), theirs = {0};
	/* Where the future is dealt, history's orders must not foretell it. */
	bool dealt = d->campaign->content->scenario.turn.dealt;
	if (record)
		theirs = course_of(f, record->state, (dealt && record->months > d->campaign->month ? d->campaign->month :
			record->months) + 1);
	double low = HUGE_VAL, high = -HUGE_VAL;
	range_add(&mine, &low, &high);
	range_add(&theirs, &low, &high);
	if (low > high)
		return;
	double pad = fmax((high - low) * 0.08, fmax(fabs(high) * 0.01, 1e-6));
	low -= pad;
	high += pad;
	int months = d->campaign->until > d->campaign->month ? d->campaign->until : d->campaign->month;
	ui_fill(d->ui, r, ui_ink(d->ui, INK_WASH));
	float now = r.x + r.w * (float)d->campaign->month / (float)(months > 0 ? months : 1);
	ui_line(d->ui, now, r.y, now, r.y + r.h, 1, ui_ink(d->ui, INK_RULE));
	course_draw(d, r, &theirs, low, high, months, 1, 3, ui_ink(d->ui, INK_MUTED));
	course_draw(d, r, &mine, low, high, months, 2, 0, ui_ink(d->ui, INK_LINK));
	double last = mine.value[mine.count - 1];
	if (!isnan(last))
		ui_circle(d->ui, now, r.y + r.h * (1 - (float)((last - low) / (high - low))), 3, ui_ink(d->ui, INK_LINK));
}
