/* What decisions came to, as lines whose printed numbers add up. */
#include <math.h>

#include "why.h"

struct account {
	double unit, sum, printed;
	struct why_line *line;
	int lines;
};

/* Rounds where the sum stands and not each amount alone: the lines then add up as they are printed. */
static void account_add(struct account *a, enum why_part part, int decision, double amount)
{
	a->sum += amount;
	double to = round(a->sum / a->unit) * a->unit, moved = to - a->printed;
	if (fabs(moved) < a->unit / 2)
		return;
	a->line[a->lines++] = (struct why_line){part, decision, moved};
	a->printed = to;
}

int why_account(const struct why *why, int most, double unit, struct why_line *out)
{
	struct account a = {.unit = unit, .line = out};
	double rest = 0.0, together = why->together;
	int shown = 0;
	if (isnan(why->outcome) || isnan(why->expected))
		return 0;
	if (isnan(together)) { /* nothing ships without them: all that no decision did alone they did together */
		together = why->expected;
		for (int i = 0; i < why->decisions; i++)
			together -= isnan(why->decision[i].mean) ? 0.0 : why->decision[i].mean;
	} else {
		account_add(&a, WHY_NOTHING, -1, why->nothing);
	}
	for (int i = 0; i < why->decisions; i++) {
		double mean = why->decision[i].mean;
		if (isnan(mean))
			continue;
		if (shown < most && fabs(mean) >= unit / 2) {
			account_add(&a, WHY_DECISION, i, mean);
			shown++;
		} else {
			rest += mean;
		}
	}
	account_add(&a, WHY_REST, -1, rest);
	account_add(&a, WHY_TOGETHER, -1, together);
	account_add(&a, WHY_LUCK, -1, why->luck);
	return a.lines;
}

void why_largest(const struct why *why, double least, struct why_largest *out)
{
	*out = (struct why_largest){.nothing = why->nothing, .together = why->together, .luck = why->luck,
		.outcome = why->outcome};
	for (int i = 0; i < why->decisions; i++) {
		const struct why_decision *w = &why->decision[i];
		if (isnan(w->mean) || w->mean == 0.0)
			continue;
		if (out->decisions < WHY_LARGEST_MAX && fabs(w->mean) >= least) {
			out->decision[out->decisions++] = *w;
		} else {
			out->rest += w->mean;
			out->others++;
		}
	}
}
