/* A foreseen change in words, the most telling parts first to stay. */
#include <math.h>

#include "foresight_words.h"

#include "words.h"

enum { PARTS_MOST = 11 };

struct part {
	const char *text;
	double weight;  /* how much it tells: the change against one that matters */
	enum ink ink;   /* good, bad or neither */
	bool kept;
};

struct parts {
	struct desk *d;
	int count;
	struct part part[PARTS_MOST];
};

static enum ink judged(double value, enum field_good good)
{
	double better = value * (double)good;
	return better > 0 ? INK_GOOD : better < 0 ? INK_BAD : INK_SOFT;
}

/* `least`: what is smaller is not worth a word. */
static void part_add(struct parts *p, enum field_good good, double value, double least, const char *text)
{
	if (!isnan(value) && fabs(value) >= least)
		p->part[p->count++] = (struct part){text, fabs(value) / least, judged(value, good), false};
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

/* The pattern of a key with a number, of a team where it is of one. */
static const char *say(struct desk *d, const char *key, const char *number, int team)
{
	return DESK_SAY(d, ui_say(d->ui, "foresight.change.%s", key), {"n", number},
		{"team", team >= 0 ? speech_team(&d->speech, team) : ""});
}

/* Tenths only where they matter. */
static const char *signed_brief(struct desk *d, double value)
{
	return desk_signed(d, value, fabs(value) < 9.95);
}

static void parts_fill(struct parts *p, const struct foresight_change *c)
{
	struct desk *d = p->d;
	part_add(p, GOOD_UP, c->gap, 0.1, say(d, "gap", signed_brief(d, c->gap), -1));
	part_add(p, GOOD_DOWN, c->weak, 0.01, say(d, "weak", signed_percent(d, c->weak), -1));
	part_add(p, GOOD_UP, c->ships, 0.01, say(d, "ships", signed_percent(d, c->ships), -1));
	part_add(p, GOOD_DOWN, c->late, 0.1, say(d, "late", signed_brief(d, c->late), -1));
	part_add(p, GOOD_UP, c->trust, 0.25, say(d, "trust", signed_brief(d, c->trust), -1));
	part_add(p, GOOD_DOWN, c->fatigue, 0.5, say(d, "fatigue", desk_signed(d, c->fatigue, 0), c->fatigue_team));
	part_add(p, GOOD_UP, c->morale, 0.5, say(d, "morale", desk_signed(d, c->morale, 0), c->morale_team));
	part_add(p, GOOD_DOWN, c->left, 0.5, say(d, "left", desk_signed(d, c->left, 0), -1));
	part_add(p, GOOD_UP, c->users, 2, say(d, "users", signed_value(d, "house.product_users", c->users), -1));
	part_add(p, GOOD_UP, c->goodwill, 0.3, say(d, "goodwill", signed_brief(d, c->goodwill), -1));
	part_add(p, GOOD_NEITHER, c->spent, 15, say(d, "spent", signed_value(d, "house.spent", c->spent), -1));
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

/* What tells most of what fits and points the way that all of it points. */
static const struct part *part_figure(struct desk *d, const struct parts *p, float width)
{
	const struct part *most = NULL, *best = NULL;
	for (int i = 0; i < p->count; i++)
		most = !most || p->part[i].weight > most->weight ? &p->part[i] : most;
	for (int i = 0; i < p->count; i++)
		if (p->part[i].ink == most->ink && ui_text_width(d->ui, TYPE_SMALL, p->part[i].text) <= width &&
			(!best || p->part[i].weight > best->weight))
			best = &p->part[i];
	return best;
}

const char *foresight_figure(struct desk *d, const struct foresight_change *change, float width, enum ink *ink)
{
	if (!isnan(change->gap) && fabs(change->gap) >= 0.05) {
		const char *bare = signed_brief(d, change->gap), *points = DESK_SAY(d, "foresight.points", {"n", bare});
		*ink = judged(change->gap, GOOD_UP);
		return ui_text_width(d->ui, TYPE_SMALL, points) <= width ? points : bare;
	}
	struct parts parts = {.d = d};
	parts_fill(&parts, change);
	const struct part *part = part_figure(d, &parts, width);
	*ink = part ? part->ink : INK_SOFT;
	return part ? part->text : parts.count > 0 ? "…" : "±0";
}
