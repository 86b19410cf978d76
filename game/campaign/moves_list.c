/* The orders of a kind side by side, so that they can be compared. */
#include "moves.h"

struct list {
	const struct campaign *c;
	const struct order *draft;
	struct order *out;
	int count, most;
};

/* One more, as the draft says so far; NULL when there is no room. */
static struct order *add(struct list *l)
{
	if (l->count == l->most)
		return NULL;
	l->out[l->count] = *l->draft;
	return &l->out[l->count++];
}

static void of_themes(struct list *l)
{
	for (int t = 0; t < l->c->content->scenario.themes; t++) {
		const struct theme_state *theme = &l->c->now.theme[t];
		bool fits = l->draft->kind == ORDER_CUT_THEME ? !theme->cut :
			l->draft->kind == ORDER_RETURN ? theme->pulled > 0 : theme->pulled == 0 && !theme->cut;
		struct order *order = fits ? add(l) : NULL;
		if (order)
			order->theme = t;
	}
}

/* What was never begun can be cancelled too. */
static void of_models(struct list *l)
{
	for (int m = 0; m < l->c->content->scenario.models; m++) {
		const struct model_state *now = &l->c->now.model[m];
		bool fits = !now->shipped && !now->cancelled && (now->started || l->draft->kind == ORDER_CANCEL);
		struct order *order = fits ? add(l) : NULL;
		if (order)
			order->model = m;
	}
}

static void of_teams(struct list *l)
{
	for (int t = 0; t < l->c->content->scenario.teams; t++) {
		struct order *order = l->c->now.team[t].founded ? add(l) : NULL;
		if (order)
			order->team = t;
	}
}

static void of_people(struct list *l)
{
	for (int p = 0; p < l->c->content->scenario.people; p++) {
		struct order *order = l->c->now.person[p].present ? add(l) : NULL;
		if (order)
			order->person = p;
	}
}

/* Those in the house and those who could be called, who know the work best first. */
static void of_heads(struct list *l)
{
	const struct scenario *s = &l->c->content->scenario;
	int head = l->draft->kind == ORDER_APPOINT && l->draft->team >= 0 ? l->c->now.team[l->draft->team].head :
		ORDER_NONE;
	bool taken[PEOPLE_MAX] = {false};
	for (;;) {
		int best = ORDER_NONE;
		for (int p = 0; p < s->people; p++)
			if (!taken[p] && p != head && l->c->now.person[p].left_month < 0 &&
				(best < 0 || s->person[p].expertise > s->person[best].expertise))
				best = p;
		struct order *order = best >= 0 ? add(l) : NULL;
		if (!order)
			return;
		taken[best] = true;
		order->person = best;
	}
}

static void of_targets(struct list *l)
{
	for (int i = 0; i < l->c->content->scenario.acquisitions; i++) {
		struct order *order = add(l);
		if (order)
			order->target = i;
	}
}

int moves_of(const struct campaign *campaign, const struct order *draft, struct order *out, int most)
{
	struct list l = {campaign, draft, out, 0, most};
	switch (move_list((enum order_kind)draft->kind)) {
	case LIST_ONE: break;
	case LIST_THEMES: of_themes(&l); break;
	case LIST_MODELS: of_models(&l); break;
	case LIST_TEAMS: of_teams(&l); break;
	case LIST_STAYING:
		of_teams(&l);
		of_people(&l);
		break;
	case LIST_HEADS: of_heads(&l); break;
	case LIST_TARGETS: of_targets(&l); break;
	}
	return l.count;
}
