#include "order_list.h"

#include <math.h>

#include "order.h"
#include "scenario.h"

#define ARGUMENT(key, kind, member, words, high, optional, subject) \
	{key, ARGUMENT_##kind, offsetof(struct order, member), words, high, optional, subject}
#define WORD(key, member, words) ARGUMENT(key, WORD, member, WORDS_##words, 0, false, false)
#define MAY_WORD(key, member, words) ARGUMENT(key, WORD, member, WORDS_##words, 0, true, false)
#define OF_WORD(key, member, words) ARGUMENT(key, WORD, member, WORDS_##words, 0, false, true)
#define EITHER_WORD(key, member, words) ARGUMENT(key, WORD, member, WORDS_##words, 0, true, true)
#define OF_MODEL OF_WORD("model", model, MODELS)
#define OF_TEAM OF_WORD("team", team, TEAMS)
#define OF_THEME OF_WORD("theme", theme, THEMES)
#define SET(key, member, words) ARGUMENT(key, SET, member, WORDS_##words, 0, false, false)
#define WHOLE(key, member, high) ARGUMENT(key, WHOLE, member, 0, high, false, false)
#define AMOUNT(key, member, high) ARGUMENT(key, AMOUNT, member, 0, high, false, false)
#define MONTH(key) ARGUMENT(key, MONTH, month, 0, 0, false, false)
#define MAY_MONTH(key) ARGUMENT(key, MONTH, month, 0, 0, true, false)
#define SHARES(words) ARGUMENT("", SHARES, share, WORDS_##words, 0, false, false)
#define MIX(key, words) ARGUMENT(key, MIX, share, WORDS_##words, 0, true, false)
#define NOTHING {.kind = ARGUMENT_END}

static const struct order_verb verbs[ORDER_KINDS] = {
#define VERB(code, word, again, influence, money, ...) \
	[ORDER_##code] = {word, AGAIN_##again, INFLUENCE_##influence, MONEY_##money, {__VA_ARGS__}},
	ORDER_LIST(VERB)
#undef VERB
};

const struct order_verb *order_verb(int kind)
{
	return kind >= 0 && kind < ORDER_KINDS ? &verbs[kind] : NULL;
}

const char *order_word(int kind)
{
	return kind >= 0 && kind < ORDER_KINDS ? verbs[kind].word : NULL;
}

const char *const *order_fixed_words(enum order_words words)
{
	switch (words) {
	case WORDS_AXES:
	case WORDS_TEAMS:
	case WORDS_TEAMS_OR_BRIDGE:
	case WORDS_THEMES:
	case WORDS_MODELS:
	case WORDS_PEOPLE:
	case WORDS_EVENTS:
	case WORDS_ACQUISITIONS:
	case WORDS_CHOICES: return NULL;
#define FIXED(name, ...) \
	case WORDS_##name: { \
		static const char *const fixed[] = {__VA_ARGS__, NULL}; \
		return fixed; \
	}
	ORDER_FIXED_WORDS(FIXED)
#undef FIXED
	}
	return NULL;
}

const char *order_value_word(enum order_kind kind, int value)
{
	const struct order_verb *verb = order_verb((int)kind);
	for (const struct order_argument *a = verb ? verb->argument : NULL; a && a->kind != ARGUMENT_END; a++) {
		const char *const *word = a->kind == ARGUMENT_WORD ? order_fixed_words(a->words) : NULL;
		if (!word || a->offset != offsetof(struct order, value))
			continue;
		for (int i = 0; word[i]; i++)
			if (i == value)
				return word[i];
	}
	return NULL;
}

struct order order_none(enum order_kind kind)
{
	struct order order = {.kind = (int32_t)kind, .model = ORDER_NONE, .team = ORDER_NONE, .to = ORDER_NONE,
		.theme = ORDER_NONE, .person = ORDER_NONE, .event = ORDER_NONE, .target = ORDER_NONE, .value = ORDER_NONE,
		.month = ORDER_NONE, .goal = ORDER_NONE, .license = ORDER_NONE};
	for (int i = 0; i < ORDER_SHARES; i++)
		order.share[i] = NAN;
	return order;
}

int32_t order_value(const struct order *order, const struct order_argument *argument)
{
	return *(const int32_t *)(const void *)((const char *)order + argument->offset);
}
