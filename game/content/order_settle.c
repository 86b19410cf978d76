#include <math.h>

#include "content.h"
#include "order_arguments.h"

static bool settle_word(const struct scenario *s, const struct order *given, const struct order_argument *a,
	struct order *out)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int32_t value = order_value(given, a);
	bool bridge = a->words == WORDS_TEAMS_OR_BRIDGE && value == ORDER_TO_BRIDGE;
	if (!bridge && (value < 0 || value >= argument_words(s, out, a->words, words)))
		return a->optional;
	*argument_slot(out, a) = value;
	return true;
}

static bool settle_set(const struct scenario *s, const struct order *given, const struct order_argument *a,
	struct order *out)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(s, out, a->words, words);
	int32_t bits = order_value(given, a), all = (int32_t)((UINT32_C(1) << count) - 1);
	*argument_slot(out, a) = bits < 0 ? 0 : bits & all;
	return true;
}

static bool settle_number(const struct order *given, const struct order_argument *a, int low, int high,
	struct order *out)
{
	int32_t value = order_value(given, a);
	if (value < low)
		return a->optional;
	*argument_slot(out, a) = value;
	return value <= high;
}

static bool settle_amount(const struct order *given, const struct order_argument *a, struct order *out)
{
	double amount = argument_amount(given, a);
	if (!(amount > 0.0))
		return a->optional;
	*argument_amount_slot(out, a) = amount;
	return amount <= a->high;
}

static bool settle_shares(const struct scenario *s, const struct order *given, const struct order_argument *a,
	struct order *out)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(s, out, a->words, words), named = 0;
	double sum = 0.0;
	for (int i = 0; i < count && i < ORDER_SHARES; i++) {
		if (isnan(given->share[i]))
			continue;
		if (!(given->share[i] >= 0.0 && given->share[i] <= 1.0))
			return false;
		out->share[i] = given->share[i];
		sum += given->share[i];
		named++;
	}
	return (named > 0 || a->optional) && sum <= 1.0 + 1e-9;
}

static bool settle_argument(const struct scenario *s, const struct order *given, const struct order_argument *a,
	struct order *out)
{
	switch (a->kind) {
	case ARGUMENT_WORD: return settle_word(s, given, a, out);
	case ARGUMENT_SET: return settle_set(s, given, a, out);
	case ARGUMENT_WHOLE: return settle_number(given, a, 1, a->high, out);
	case ARGUMENT_MONTH: return settle_number(given, a, 0, ORDER_MONTH_MAX, out);
	case ARGUMENT_AMOUNT: return settle_amount(given, a, out);
	case ARGUMENT_SHARES:
	case ARGUMENT_MIX: return settle_shares(s, given, a, out);
	case ARGUMENT_END: break;
	}
	return true;
}

bool content_order_settle(const struct scenario *s, const struct order *given, struct order *out)
{
	const struct order_verb *verb = order_verb(given->kind);
	if (!verb)
		return false;
	struct order order = order_none((enum order_kind)given->kind);
	for (const struct order_argument *a = verb->argument; a->kind != ARGUMENT_END; a++)
		if (!settle_argument(s, given, a, &order))
			return false;
	if (order_fault(s, &order) != ORDER_GOOD)
		return false;
	order_fill(s, &order);
	*out = order;
	return true;
}
