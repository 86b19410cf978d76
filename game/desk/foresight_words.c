/* A foreseen change in words, the most telling parts first to stay. */
#include <math.h>

#include "foresight_panel.h"

enum { PARTS_MOST = 11 };

struct part {
	const char *text;
	double weight;  /* how much it tells: the change against one that matters */
	bool kept;
};

struct parts {
	struct desk *d;
	int count;
	struct part part[PARTS_MOST];
};

/* `least`: what is smaller is not worth a word. */
static void part_add(struct parts *p, const char *key, double value, double least, const char *number,
	const char *team)
{
	if (isnan(value) || fabs(value) < least)
		return;
	p->part[p->count++] = (struct part){DESK_SAY(p->d, key, {"n", number}, {"team", team}), fabs(value) / least,
		false};
}

/* A change with its sign, as its field is read: "+$120 M". */
static const char *signed_value(struct desk *d, const char *field, double value)
{
	return ui_say(d->ui, "%s%s", value < 0 ? "−" : "+", desk_value(d, desk_field(d, "%s", field), fabs(value)));
}

static const char *signed_percent(struct desk *d, double share)
{
	return ui_say(d->ui, "%s %%", desk_signed(d, share * 100, 0));
}

static void parts_fill(struct parts *p, const struct foresight_change *c)
{
	struct desk *d = p->d;
	const char *tired = c->fatigue_team >= 0 ? speech_team(&d->speech, c->fatigue_team) : "";
	const char *glad = c->morale_team >= 0 ? speech_team(&d->speech, c->morale_team) : "";
	part_add(p, "foresight.change.gap", c->gap, 0.1, desk_signed(d, c->gap, 1), "");
	part_add(p, "foresight.change.weak", c->weak, 0.01, signed_percent(d, c->weak), "");
	part_add(p, "foresight.change.ships", c->ships, 0.01, signed_percent(d, c->ships), "");
	part_add(p, "foresight.change.late", c->late, 0.1, desk_signed(d, c->late, 1), "");
	part_add(p, "foresight.change.trust", c->trust, 0.25, desk_signed(d, c->trust, 1), "");
	part_add(p, "foresight.change.fatigue", c->fatigue, 0.5, desk_signed(d, c->fatigue, 0), tired);
	part_add(p, "foresight.change.morale", c->morale, 0.5, desk_signed(d, c->morale, 0), glad);
	part_add(p, "foresight.change.left", c->left, 0.5, desk_signed(d, c->left, 0), "");
	part_add(p, "foresight.change.users", c->users, 2, signed_value(d, "house.product_users", c->users), "");
	part_add(p, "foresight.change.goodwill", c->goodwill, 0.3, desk_signed(d, c->goodwill, 1), "");
	part_add(p, "foresight.change.spent", c->spent, 15, signed_value(d, "house.spent", c->spent), "");
}

/* Keeps what tells most, as far as it fits on a line. */
static void parts_keep(struct parts *p, float width)
{
	struct ui *ui = p->d->ui;
	float left = width, gap = ui_text_width(ui, TYPE_SMALL, " · ");
	for (int kept = 0; kept < p->count; kept++) {
		struct part *best = NULL;
		for (int i = 0; i < p->count; i++)
			if (!p->part[i].kept && (!best || p->part[i].weight > best->weight))
				best = &p->part[i];
		float w = ui_text_width(ui, TYPE_SMALL, best->text) + (kept > 0 ? gap : 0);
		if (width > 0 && kept > 0 && w > left)
			return;
		left -= w;
		best->kept = true;
	}
}

const char *foresight_words(struct desk *d, const struct foresight_change *change, float width)
{
	struct parts parts = {.d = d};
	struct writing w = {0};
	parts_fill(&parts, change);
	parts_keep(&parts, width);
	for (int i = 0; i < parts.count; i++)
		if (parts.part[i].kept)
			writing_printf(&w, "%s%s", w.length ? " · " : "", parts.part[i].text);
	if (!w.length)
		writing_put(&w, desk_word(d, "foresight.change.nothing"));
	return desk_written(d, &w);
}

const char *foresight_figure(struct desk *d, const struct foresight_change *change, float width)
{
	if (!isnan(change->gap) && fabs(change->gap) >= 0.05) {
		const char *bare = desk_signed(d, change->gap, 1), *points = DESK_SAY(d, "foresight.points", {"n", bare});
		return ui_text_width(d->ui, TYPE_SMALL, points) <= width ? points : bare;
	}
	struct parts parts = {.d = d};
	parts_fill(&parts, change);
	const struct part *best = NULL;
	for (int i = 0; i < parts.count; i++)
		if (ui_text_width(d->ui, TYPE_SMALL, parts.part[i].text) <= width &&
			(!best || parts.part[i].weight > best->weight))
			best = &parts.part[i];
	return best ? best->text : "±0";
}
