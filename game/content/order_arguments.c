#include "order_arguments.h"

#define WORD(key, member, list) {key, ARGUMENT_WORD, offsetof(struct order, member), list, 0, false}
#define WORD_OR_NONE(key, member, list) {key, ARGUMENT_WORD, offsetof(struct order, member), list, 0, true}
#define SET(key, member, list) {key, ARGUMENT_SET, offsetof(struct order, member), list, 0, false}
#define WHOLE(key, member, high) {key, ARGUMENT_WHOLE, offsetof(struct order, member), 0, high, false}
#define MONTH(key) {key, ARGUMENT_MONTH, offsetof(struct order, month), 0, 0, false}
#define MONTH_OR_NONE(key) {key, ARGUMENT_MONTH, offsetof(struct order, month), 0, 0, true}
#define MODEL WORD("model", model, LIST_MODELS)
#define TEAM WORD("team", team, LIST_TEAMS)
#define THEME WORD("theme", theme, LIST_THEMES)
#define PRIVILEGES SET("privileges", value, LIST_PRIVILEGES)

static const struct argument arguments[ORDER_KINDS][ARGUMENTS_MAX + 1] = {
	[ORDER_ALLOCATE] = {{"", ARGUMENT_SHARES, 0, LIST_TEAMS, 0, false}},
	[ORDER_BUY] = {{"accelerators_k", ARGUMENT_AMOUNT, 0, 0, 1000, false}},
	[ORDER_START] = {MODEL, {"mix", ARGUMENT_MIX, 0, LIST_AXES, 0, true}, WORD_OR_NONE("goal", goal, LIST_GOALS),
		WORD_OR_NONE("license", license, LIST_LICENSES), MONTH_OR_NONE("date")},
	[ORDER_MIX] = {MODEL, {"", ARGUMENT_SHARES, 0, LIST_AXES, 0, false}},
	[ORDER_DATE] = {MODEL, MONTH("to")},
	[ORDER_GOAL] = {MODEL, WORD("goal", value, LIST_GOALS)},
	[ORDER_LICENSE] = {MODEL, WORD("license", value, LIST_LICENSES)},
	[ORDER_TUNE] = {MODEL},
	[ORDER_CANCEL] = {MODEL},
	[ORDER_AUDIT] = {MODEL},
	[ORDER_PACE] = {TEAM, WORD("pace", value, LIST_PACES)},
	[ORDER_HIRE] = {TEAM, WORD("hire", value, LIST_HIRES)},
	[ORDER_PAPERS] = {TEAM, WORD("papers", value, LIST_PAPERS)},
	[ORDER_LEND] = {WORD("from", team, LIST_TEAMS), WORD("to", to, LIST_TEAMS_OR_BRIDGE),
		WHOLE("people", people, 100000), WHOLE("months", month, 60)},
	[ORDER_PULL] = {THEME, MODEL},
	[ORDER_RETURN] = {THEME},
	[ORDER_CUT_THEME] = {THEME},
	[ORDER_MERGE] = {SET("teams", teams, LIST_TEAMS), WORD("into", to, LIST_TEAMS)},
	[ORDER_FOUND] = {WORD_OR_NONE("team", team, LIST_TEAMS), PRIVILEGES, WORD("head", person, LIST_PEOPLE)},
	[ORDER_PRIVILEGE] = {TEAM, PRIVILEGES},
	[ORDER_ACQUIRE] = {WORD("target", target, LIST_ACQUISITIONS)},
	[ORDER_APPOINT] = {TEAM, WORD("person", person, LIST_PEOPLE)},
	[ORDER_SEAT] = {TEAM},
	[ORDER_RETAIN] = {WORD_OR_NONE("person", person, LIST_PEOPLE), WORD_OR_NONE("team", team, LIST_TEAMS)},
	[ORDER_LAY_OFF] = {TEAM, WHOLE("people", people, 100000)},
	[ORDER_ANSWER] = {WORD("event", event, LIST_EVENTS), WORD("choice", value, LIST_CHOICES)},
};

const struct argument *argument_first(int kind)
{
	return arguments[kind];
}

static int words_values(enum order_kind kind, const char **words)
{
	int count = 0;
	while ((words[count] = order_value_word(kind, count)))
		count++;
	return count;
}

/* Ids that stand `stride` bytes apart. */
static int words_ids(const char *id, size_t stride, int count, const char **words)
{
	for (int i = 0; i < count && i < ARGUMENT_WORDS_MAX; i++)
		words[i] = id + (size_t)i * stride;
	return count < ARGUMENT_WORDS_MAX ? count : ARGUMENT_WORDS_MAX;
}

#define IDS(of, count) words_ids((of)->id, sizeof *(of), count, words)

static const char *const privileges[] = {"no_reviews", "answers_to_nobody", "gates_papers"};
enum { PRIVILEGES_COUNT = sizeof privileges / sizeof *privileges };

int argument_words(const struct scenario *s, const struct order *order, enum argument_list list,
	const char *words[ARGUMENT_WORDS_MAX])
{
	const struct event *event = order->event >= 0 && order->event < s->events ? &s->event[order->event] : NULL;
	int count;
	switch (list) {
	case LIST_AXES: return IDS(s->axis, s->axes);
	case LIST_TEAMS: return IDS(s->team, s->teams);
	case LIST_TEAMS_OR_BRIDGE:
		count = IDS(s->team, s->teams);
		words[count] = "bridge";
		return count + 1;
	case LIST_THEMES: return IDS(s->theme, s->themes);
	case LIST_MODELS: return IDS(s->model, s->models);
	case LIST_PEOPLE: return IDS(s->person, s->people);
	case LIST_EVENTS: return IDS(s->event, s->events);
	case LIST_ACQUISITIONS: return IDS(s->acquisition, s->acquisitions);
	case LIST_CHOICES: return event ? IDS(event->choice, event->choices) : 0;
	case LIST_GOALS: return words_values(ORDER_GOAL, words);
	case LIST_LICENSES: return words_values(ORDER_LICENSE, words);
	case LIST_PACES: return words_values(ORDER_PACE, words);
	case LIST_HIRES: return words_values(ORDER_HIRE, words);
	case LIST_PAPERS: return words_values(ORDER_PAPERS, words);
	case LIST_PRIVILEGES:
		for (int i = 0; i < PRIVILEGES_COUNT; i++)
			words[i] = privileges[i];
		return PRIVILEGES_COUNT;
	}
	return 0;
}
