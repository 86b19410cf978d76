/* The field: who came out with what, who leads now, and where its attention goes. */
#include "chronicle.h"

enum { NAMES_MOST = 12, LEADS_MOST = 2 };

static const double attention_least = 0.04;

static bool rival_came_out(const struct chronicle *c, int month, int rival)
{
	return c->replay->state[month + 1].rival[rival].out && !c->replay->state[month].rival[rival].out;
}

/* Axes on which a rival's release took the lead of all, or of those with open weights. */
static int axes_taken(const struct chronicle *c, int month, int rival, bool open, int axes[AXES_MAX])
{
	const struct house_state *h = &c->replay->state[month + 1].house;
	int count = 0;
	for (int a = 0; a < c->scenario->axes; a++) {
		bool best = h->best_by[a] == rival;
		if (open ? h->open_by[a] == rival && !best : best)
			axes[count++] = a;
	}
	return count;
}

static void lead_say(struct chronicle *c, int month, int rival, bool open, struct writing *text, int *told)
{
	int axis[AXES_MAX], count = axes_taken(c, month, rival, open, axis);
	char name[AXES_MAX][PHRASE_SIZE];
	const char *axes[AXES_MAX];
	struct writing list = {0};
	if (count == 0 || *told >= LEADS_MOST)
		return;
	for (int i = 0; i < count; i++)
		axes[i] = speech_axis_inside(c->speech, axis[i], name[i]);
	speech_list(c->speech, &list, axes, count);
	writing_put(text, language_gap(c->speech->language));
	SAY(c->speech, text, open ? "rivals.lead_open" : "rivals.lead", {"rival", speech_rival(c->speech, rival)},
		{"axes", writing_text(&list)});
	writing_free(&list);
	++*told;
}

/* The axis whose share of attention moved most since it was last told; -1 when none moved enough to tell. */
static int attention_moved(const struct chronicle *c, int month)
{
	const double *now = c->replay->state[month + 1].house.attention;
	double most = 0.0;
	int axis = -1;
	for (int a = 0; a < c->scenario->axes; a++) {
		double moved = now[a] - c->attention[a].value;
		double weight = moved > 0.0 ? moved : -0.6 * moved; /* where it goes says more than whence it came */
		if ((moved >= attention_least || -moved >= attention_least) && weight > most) {
			most = weight;
			axis = a;
		}
	}
	return axis;
}

/* "reasoning rises from 0.16 to 0.28"; false when no axis moved enough to tell. */
static bool attention_part(struct chronicle *c, int month, struct writing *out)
{
	int axis = attention_moved(c, month);
	char from[NUMBER_SIZE], to[NUMBER_SIZE], name[PHRASE_SIZE];
	if (axis < 0)
		return false;
	double now = c->replay->state[month + 1].house.attention[axis];
	SAY(c->speech, out, now > c->attention[axis].value ? "attention.rises" : "attention.falls",
		{"axis", speech_axis_inside(c->speech, axis, name)}, {"from", writing_fixed(c->attention[axis].value, 2, from)},
		{"to", writing_fixed(now, 2, to)});
	c->attention[axis] = (struct told){now, month};
	return true;
}

static void attention_say(struct chronicle *c, int month, struct writing *text)
{
	struct writing first = {0}, second = {0};
	if (attention_part(c, month, &first)) {
		bool two = attention_part(c, month, &second);
		if (text->length > 0)
			writing_put(text, language_gap(c->speech->language));
		SAY(c->speech, text, two ? "attention.two" : "attention", {"first", writing_text(&first)},
			{"second", writing_text(&second)});
	}
	writing_free(&first);
	writing_free(&second);
}

void chronicle_field(struct chronicle *c, int month)
{
	struct writing text = {0}, list = {0};
	struct marks marks = {0};
	const char *names[NAMES_MOST];
	int count = 0, told = 0;
	for (int i = 0; i < c->scenario->rivals && count < NAMES_MOST; i++)
		if (rival_came_out(c, month, i)) {
			char entity[ID_SIZE + 8];
			snprintf(entity, sizeof entity, "rival.%s", c->scenario->rival[i].id);
			chronicle_cite(c, &marks, content_source(c->replay->content, entity),
				content_confidence(c->replay->content, entity));
			names[count++] = speech_rival(c->speech, i);
		}
	if (count > 0) {
		speech_list(c->speech, &list, names, count);
		SAY(c->speech, &text, "rivals.out", {"rivals", writing_text(&list)});
	}
	for (int open = 0; open < 2; open++)
		for (int i = 0; i < c->scenario->rivals; i++)
			if (rival_came_out(c, month, i))
				lead_say(c, month, i, open, &text, &told);
	attention_say(c, month, &text);
	if (text.length > 0)
		chronicle_paragraph(c, &text, &marks, 0);
	writing_free(&text);
	writing_free(&list);
}
