#include "order_arguments.h"

int32_t *argument_slot(struct order *order, const struct order_argument *argument)
{
	return (int32_t *)(void *)((char *)order + argument->offset);
}

double *argument_amount_slot(struct order *order, const struct order_argument *argument)
{
	return (double *)(void *)((char *)order + argument->offset);
}

double argument_amount(const struct order *order, const struct order_argument *argument)
{
	return *(const double *)(const void *)((const char *)order + argument->offset);
}

/* Ids that stand `stride` bytes apart. */
static int words_ids(const char *id, size_t stride, int count, const char **words)
{
	for (int i = 0; i < count && i < ARGUMENT_WORDS_MAX; i++)
		words[i] = id + (size_t)i * stride;
	return count < ARGUMENT_WORDS_MAX ? count : ARGUMENT_WORDS_MAX;
}

#define IDS(of, count) words_ids((of)->id, sizeof *(of), count, words)

static int words_fixed(const char *const *fixed, const char **words)
{
	int count = 0;
	while (fixed && (words[count] = fixed[count]))
		count++;
	return count;
}

int argument_words(const struct scenario *s, const struct order *order, enum order_words list,
	const char *words[ARGUMENT_WORDS_MAX])
{
	const struct event *event = order->event >= 0 && order->event < s->events ? &s->event[order->event] : NULL;
	int count;
	switch (list) {
	case WORDS_AXES: return IDS(s->axis, s->axes);
	case WORDS_TEAMS: return IDS(s->team, s->teams);
	case WORDS_TEAMS_OR_BRIDGE:
		count = IDS(s->team, s->teams);
		words[count] = "bridge";
		return count + 1;
	case WORDS_THEMES: return IDS(s->theme, s->themes);
	case WORDS_MODELS: return IDS(s->model, s->models);
	case WORDS_PEOPLE: return IDS(s->person, s->people);
	case WORDS_EVENTS: return IDS(s->event, s->events);
	case WORDS_ACQUISITIONS: return IDS(s->acquisition, s->acquisitions);
	case WORDS_CHOICES: return event ? IDS(event->choice, event->choices) : 0;
#define FIXED(name, ...) case WORDS_##name:
	ORDER_FIXED_WORDS(FIXED) return words_fixed(order_fixed_words(list), words);
#undef FIXED
	}
	return 0;
}

static bool names(const struct order *order, const struct order_argument *a)
{
	return order_value(order, a) != ORDER_NONE;
}

static enum order_fault fault_of_either(const struct order *order)
{
	int either = 0, named = 0;
	for (const struct order_argument *a = order_verb(order->kind)->argument; a->kind != ARGUMENT_END; a++)
		if (a->subject && a->optional) {
			either++;
			named += names(order, a);
		}
	return either == 0 || named == 1 ? ORDER_GOOD : named == 0 ? ORDER_FAULT_NOBODY : ORDER_FAULT_BOTH;
}

static enum order_fault fault_of_found(const struct scenario *s, const struct order *order)
{
	if (s->lab < 0)
		return ORDER_FAULT_NO_LAB;
	return order->team == ORDER_NONE || order->team == s->lab ? ORDER_GOOD : ORDER_FAULT_NOT_LAB;
}

enum order_fault order_fault(const struct scenario *s, const struct order *order)
{
	if (order->kind == ORDER_FOUND)
		return fault_of_found(s, order);
	if (order->kind == ORDER_MERGE && !(order->teams & ~(1 << order->to)))
		return ORDER_FAULT_NO_OTHERS;
	if (order->kind == ORDER_LEND && order->team == order->to)
		return ORDER_FAULT_ITSELF;
	return fault_of_either(order);
}

void order_fill(const struct scenario *s, struct order *order)
{
	if (order->kind == ORDER_FOUND)
		order->team = s->lab;
}
