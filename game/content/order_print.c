#include <math.h>

#include "content.h"
#include "order_arguments.h"

struct printer {
	struct writing *out;
	bool after; /* something stands before in this object */
};

static void print_key(struct printer *p, const char *key)
{
	writing_json_key(p->out, p->after ? ", " : "", key);
	p->after = true;
}

static void print_set(struct printer *p, const char *const *words, int count, int32_t bits)
{
	const char *comma = "";
	writing_put(p->out, "[");
	for (int i = 0; i < count && i < 31; i++)
		if (bits > 0 && bits >> i & 1) {
			writing_put(p->out, comma);
			writing_json_string(p->out, words[i]);
			comma = ", ";
		}
	writing_put(p->out, "]");
}

static void print_shares(struct printer *p, const char *const *words, int count, const double *share)
{
	for (int i = 0; i < count && i < ORDER_SHARES; i++)
		if (!isnan(share[i])) {
			print_key(p, words[i]);
			writing_json_exact(p->out, share[i]);
		}
}

static void print_mix(struct printer *p, const char *key, const char *const *words, int count, const double *share)
{
	bool named = false;
	for (int i = 0; i < count && i < ORDER_SHARES; i++)
		named = named || !isnan(share[i]);
	if (!named)
		return;
	print_key(p, key);
	writing_put(p->out, "{");
	p->after = false;
	print_shares(p, words, count, share);
	writing_put(p->out, "}");
	p->after = true;
}

static void print_word(struct printer *p, const struct order_argument *a, const char *const *words, int count,
	int32_t value)
{
	if (a->words == WORDS_TEAMS_OR_BRIDGE && value == ORDER_TO_BRIDGE)
		value = count - 1;
	if (value < 0 || value >= count)
		return;
	print_key(p, a->key);
	writing_json_string(p->out, words[value]);
}

static void print_month(struct printer *p, const struct scenario *s, const char *key, int32_t month)
{
	char text[CALENDAR_TEXT_SIZE];
	if (month < 0)
		return;
	calendar_print(&s->calendar, month, text);
	print_key(p, key);
	writing_json_string(p->out, text);
}

static void print_whole(struct printer *p, const struct order_argument *a, int32_t value)
{
	if (a->optional && value < 1)
		return;
	print_key(p, a->key);
	writing_printf(p->out, "%d", (int)value);
}

static void print_amount(struct printer *p, const struct order_argument *a, double amount)
{
	if (a->optional && !(amount > 0.0))
		return;
	print_key(p, a->key);
	writing_json_exact(p->out, amount);
}

static void print_argument(struct printer *p, const struct scenario *s, const struct order *order,
	const struct order_argument *a)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(s, order, a->words, words);
	switch (a->kind) {
	case ARGUMENT_WORD: print_word(p, a, words, count, order_value(order, a)); break;
	case ARGUMENT_SET:
		print_key(p, a->key);
		print_set(p, words, count, order_value(order, a));
		break;
	case ARGUMENT_WHOLE: print_whole(p, a, order_value(order, a)); break;
	case ARGUMENT_MONTH: print_month(p, s, a->key, order_value(order, a)); break;
	case ARGUMENT_AMOUNT: print_amount(p, a, argument_amount(order, a)); break;
	case ARGUMENT_SHARES: print_shares(p, words, count, order->share); break;
	case ARGUMENT_MIX: print_mix(p, a->key, words, count, order->share); break;
	case ARGUMENT_END: break;
	}
}

void content_order_print(const struct scenario *scenario, const struct order *order, struct writing *out)
{
	struct printer p = {out, false};
	if (!order_word(order->kind))
		return;
	writing_put(out, "{");
	print_key(&p, "do");
	writing_json_string(out, order_word(order->kind));
	for (const struct order_argument *a = order_verb(order->kind)->argument; a->kind != ARGUMENT_END; a++)
		print_argument(&p, scenario, order, a);
	writing_put(out, "}");
}
