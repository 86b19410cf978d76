#include "orders.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "month_read.h"
#include "order_arguments.h"

enum { KEYS_MAX = ORDER_ARGUMENTS_MAX + AXES_MAX + TEAMS_MAX + 8 };

struct reading {
	const struct json_at *at;
	const struct scenario *scenario;
	struct order *order;
	int32_t *shift; /* NULL where a date may not be shifted */
};

static bool read_word(const struct reading *r, const struct order_argument *a)
{
	const char *words[ARGUMENT_WORDS_MAX];
	if (a->words == WORDS_CHOICES && r->order->event == ORDER_NONE)
		return false; /* the event's fault is reported; its choices are not known */
	int count = argument_words(r->scenario, r->order, a->words, words);
	int32_t *slot = argument_slot(r->order, a);
	if (!json_word(r->at, a->key, words, count, slot))
		return false;
	if (a->words == WORDS_TEAMS_OR_BRIDGE && *slot == count - 1)
		*slot = ORDER_TO_BRIDGE;
	return true;
}

/* An element of an array that holds words, at most 64 of them. */
static bool read_element(const struct json_at *item, const char *const *words, int count, uint64_t *bits)
{
	int32_t word = 0;
	if (!json_word_at(item, words, count, &word))
		return false;
	bool again = *bits >> word & 1;
	*bits |= UINT64_C(1) << word;
	if (again)
		json_report(item, "\"%s\" stands twice; keep one", words[word]);
	return !again;
}

_Static_assert(TEAMS_MAX < 31, "a set of teams fits an order's member");

static bool read_set(const struct reading *r, const struct order_argument *a)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(r->scenario, r->order, a->words, words);
	struct json_at set = json_member(r->at, a->key);
	uint64_t bits = 0;
	bool good = json_is_array(&set);
	if (!good)
		return false;
	for (struct json_at item = json_first(&set); item.node; json_next(&item))
		good = read_element(&item, words, count, &bits) && good;
	*argument_slot(r->order, a) = (int32_t)bits;
	return good;
}

static bool read_month(const struct reading *r, const struct order_argument *a)
{
	const struct scenario *s = r->scenario;
	int32_t *slot = argument_slot(r->order, a);
	if (!month_read(r->at, a->key, &s->calendar, slot))
		return false;
	if (*slot >= 0 && *slot <= ORDER_MONTH_MAX)
		return true;
	char first[CALENDAR_TEXT_SIZE], last[CALENDAR_TEXT_SIZE];
	struct json_at member = json_member(r->at, a->key);
	calendar_print(&s->calendar, 0, first);
	calendar_print(&s->calendar, ORDER_MONTH_MAX, last);
	json_report(&member, "the month is out of range (allowed %s to %s)", first, last);
	return false;
}

static bool read_amount(const struct reading *r, const struct order_argument *a)
{
	struct json_at member = json_member(r->at, a->key);
	double amount = 0.0;
	if (!json_number(r->at, a->key, 0.0, a->high, &amount))
		return false;
	if (!(amount > 0.0))
		json_report(&member, "must be more than 0 (allowed up to %d)", a->high);
	*argument_amount_slot(r->order, a) = amount;
	return amount > 0.0;
}

/* Shares named in the object `of`, each 0-1 and together at most 1. */
static bool read_shares(const struct reading *r, const struct order_argument *a, const struct json_at *of)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(r->scenario, r->order, a->words, words), named = 0;
	double sum = 0.0;
	bool good = true;
	for (int i = 0; i < count && i < ORDER_SHARES; i++) {
		if (!json_member(of, words[i]).node)
			continue;
		good = json_number(of, words[i], 0.0, 1.0, &r->order->share[i]) && good;
		sum += good ? r->order->share[i] : 0.0;
		named++;
	}
	if (named == 0)
		json_report(of, "no share is given; name at least one %s with its share, such as \"%s\": 0.25",
			a->words == WORDS_TEAMS ? "team" : "axis", count ? words[0] : "");
	if (sum > 1.0 + 1e-9)
		json_report(of, "the shares add up to %.6g; lower them (allowed at most 1)", sum);
	return good && named > 0 && sum <= 1.0 + 1e-9;
}

static bool read_mix(const struct reading *r, const struct order_argument *a)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int count = argument_words(r->scenario, r->order, a->words, words);
	struct json_at mix = json_member(r->at, a->key);
	int errors = json_errors(mix.reader);
	if (!json_is_object(&mix))
		return false;
	json_allow(&mix, words, count);
	return read_shares(r, a, &mix) && json_errors(mix.reader) == errors;
}

static bool read_argument(const struct reading *r, const struct order_argument *a)
{
	if (a->optional && !json_member(r->at, a->key).node)
		return true;
	switch (a->kind) {
	case ARGUMENT_WORD: return read_word(r, a);
	case ARGUMENT_SET: return read_set(r, a);
	case ARGUMENT_WHOLE: return json_whole(r->at, a->key, 1, a->high, argument_slot(r->order, a));
	case ARGUMENT_MONTH: return read_month(r, a);
	case ARGUMENT_AMOUNT: return read_amount(r, a);
	case ARGUMENT_SHARES: return read_shares(r, a, r->at);
	case ARGUMENT_MIX: return read_mix(r, a);
	case ARGUMENT_END: break;
	}
	return true;
}

/* "shift" in the place of a date's "to". */
static bool read_shift(const struct reading *r)
{
	struct json_at member = json_member(r->at, "shift"), to = json_member(r->at, "to");
	if (to.node) {
		json_report(&member, "stands beside \"to\"; keep one of the two");
		return false;
	}
	if (!json_whole(r->at, "shift", -36, 36, r->shift))
		return false;
	if (*r->shift == 0)
		json_report(&member, "a shift by 0 months does nothing; remove the order (allowed -36 to -1, 1 to 36)");
	return *r->shift != 0;
}

static bool read_arguments(const struct reading *r)
{
	bool good = true;
	for (const struct order_argument *a = order_verb(r->order->kind)->argument; a->kind != ARGUMENT_END; a++) {
		bool shifted = a->kind == ARGUMENT_MONTH && r->order->kind == ORDER_DATE && r->shift
			&& json_member(r->at, "shift").node;
		good = (shifted ? read_shift(r) : read_argument(r, a)) && good;
	}
	return good;
}

/* Reports keys that the verb does not take. */
static void read_keys(const struct reading *r)
{
	const char *keys[KEYS_MAX + ARGUMENT_WORDS_MAX];
	int count = 0;
	for (const struct order_argument *a = order_verb(r->order->kind)->argument; a->kind != ARGUMENT_END; a++)
		if (a->kind == ARGUMENT_SHARES)
			count += argument_words(r->scenario, r->order, a->words, keys + count);
		else
			keys[count++] = a->key;
	if (r->shift && r->order->kind == ORDER_DATE)
		keys[count++] = "shift";
	static const char *const common[] = {"do", "month", "source", "confidence"};
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		keys[count++] = common[i];
	json_allow(r->at, keys, count);
}

static bool read_is_text(const struct json_at *at, const char *key)
{
	struct json_at member = json_member(at, key);
	if (!member.node || json_kind_of(member.node) == JSON_STRING)
		return true;
	json_report(&member, "must be a text in double quotes");
	return false;
}

static void report_either(const struct reading *r, const char *what_to_do)
{
	char keys[64] = "";
	for (const struct order_argument *a = order_verb(r->order->kind)->argument; a->kind != ARGUMENT_END; a++)
		if (a->subject && a->optional)
			snprintf(keys + strlen(keys), sizeof keys - strlen(keys), "%s\"%s\"", *keys ? " and " : "", a->key);
	json_report(r->at, "%s takes one of %s; %s", order_word(r->order->kind), keys, what_to_do);
}

/* Reports what stands between arguments that are good by themselves. */
static bool check_arguments(const struct reading *r)
{
	struct json_at to = json_member(r->at, "to"), team = json_member(r->at, "team"),
		teams = json_member(r->at, "teams");
	int lab = r->scenario->lab;
	switch (order_fault(r->scenario, r->order)) {
	case ORDER_GOOD: return true;
	case ORDER_FAULT_NO_LAB:
		json_report(r->at, "the scenario has no laboratory to found; remove the order");
		break;
	case ORDER_FAULT_NOT_LAB:
		json_report(&team, "only the laboratory can be founded (allowed %s)", r->scenario->team[lab].id);
		break;
	case ORDER_FAULT_NOBODY: report_either(r, "add one"); break;
	case ORDER_FAULT_BOTH: report_either(r, "remove one"); break;
	case ORDER_FAULT_NO_OTHERS:
		json_report(&teams, "names no team beside the one they merge into; add one");
		break;
	case ORDER_FAULT_ITSELF:
		json_report(&to, "a team cannot lend to itself; name another team or \"bridge\"");
		break;
	}
	return false;
}

bool order_read(const struct json_at *at, const struct scenario *scenario, struct order *out, int32_t *shift)
{
	const char *words[ORDER_KINDS];
	int errors = json_errors(at->reader);
	int32_t kind = 0, ignored = 0, moved = 0;
	for (int i = 0; i < ORDER_KINDS; i++)
		words[i] = order_word(i);
	if (shift)
		*shift = 0;
	if (!json_is_object(at) || !json_word(at, "do", words, ORDER_KINDS, &kind))
		return false;
	struct order order = order_none((enum order_kind)kind);
	struct reading r = {at, scenario, &order, shift ? &moved : NULL};
	read_keys(&r);
	read_is_text(at, "source");
	read_is_text(at, "confidence");
	month_read_or(at, "month", &scenario->calendar, 0, &ignored);
	if (!read_arguments(&r) || !check_arguments(&r) || json_errors(at->reader) != errors)
		return false;
	order_fill(scenario, &order);
	*out = order;
	if (shift)
		*shift = moved;
	return true;
}

static const char *text_or_empty(const struct json_at *at, const char *key)
{
	struct json_at member = json_member(at, key);
	return json_string_or(member.node, "");
}

/* Orders are given once a turn, when it begins. */
static bool read_is_turn(const struct json_at *item, const struct calendar *calendar, int32_t month)
{
	char begin[CALENDAR_TEXT_SIZE], next[CALENDAR_TEXT_SIZE];
	if (calendar_begins_turn(calendar, month))
		return true;
	calendar_print(calendar, calendar_turn_begin(calendar, month), begin);
	calendar_print(calendar, calendar_turn_next(calendar, month), next);
	json_report(item, "is within a turn of %d months, and orders are given when one begins; put them there "
		"(allowed %s, %s)", calendar->months_per_turn, begin, next);
	return false;
}

/* The month that a key names; false and reported when it names none in which orders can be given. */
static bool read_month_key(const struct json_at *item, const struct scenario *scenario, int32_t *month)
{
	char last[CALENDAR_TEXT_SIZE], first[CALENDAR_TEXT_SIZE];
	calendar_print(&scenario->calendar, 0, first);
	calendar_print(&scenario->calendar, MONTHS_MAX - 1, last);
	bool good = calendar_parse(&scenario->calendar, item->key, month);
	if (good && *month >= 0 && *month < MONTHS_MAX)
		return read_is_turn(item, &scenario->calendar, *month);
	json_report(item, "%s (allowed %s to %s)", good ? "the month is out of range" : "the key must be a month, YYYY-MM",
		first, last);
	return false;
}

static bool is_remark(const char *key)
{
	return strcmp(key, "$schema") == 0 || strcmp(key, "note") == 0;
}

/* One order of a month's array; a "month" of its own must agree with the key it stands under. */
static bool read_dated(const struct json_at *at, const struct scenario *scenario, int32_t month,
	struct dated_order *out)
{
	int32_t own = month;
	if (!order_read(at, scenario, &out->order, NULL))
		return false;
	month_read_or(at, "month", &scenario->calendar, month, &own);
	if (own != month) {
		struct json_at member = json_member(at, "month");
		json_report(&member, "is not the month the order stands under; mend or remove it");
		return false;
	}
	out->month = month;
	out->source = text_or_empty(at, "source");
	out->confidence = text_or_empty(at, "confidence");
	return true;
}

static bool read_month_orders(const struct json_at *orders, const struct scenario *scenario, struct order_list *list)
{
	int32_t month = 0;
	bool good = read_month_key(orders, scenario, &month);
	if (!json_is_array(orders))
		return false;
	for (struct json_at item = json_first(orders); item.node; json_next(&item)) {
		struct dated_order dated;
		bool read = read_dated(&item, scenario, month, &dated);
		if (read && good)
			list->item[list->count++] = dated;
		good = good && read;
	}
	return good;
}

bool order_list_sort(struct order_list *list)
{
	int begin[MONTHS_MAX + 1] = {0};
	struct dated_order *sorted = list->count ? malloc((size_t)list->count * sizeof *sorted) : NULL;
	if (!sorted)
		return list->count == 0;
	for (int i = 0; i < list->count; i++)
		begin[list->item[i].month + 1]++;
	for (int month = 0; month < MONTHS_MAX; month++)
		begin[month + 1] += begin[month];
	for (int i = 0; i < list->count; i++)
		sorted[begin[list->item[i].month]++] = list->item[i];
	memcpy(list->item, sorted, (size_t)list->count * sizeof *sorted);
	free(sorted);
	return true;
}

static bool list_reserve(struct order_list *list, int more)
{
	if (more == 0)
		return true;
	struct dated_order *item = realloc(list->item, (size_t)(list->count + more) * sizeof *item);
	if (item)
		list->item = item;
	return item != NULL;
}

bool order_list_read(const struct json_at *at, const struct scenario *scenario, struct order_list *list)
{
	int more = 0;
	bool good = true;
	if (!json_is_object(at))
		return false;
	for (struct json_at month = json_first(at); month.node; json_next(&month))
		more += json_size(&month);
	if (!list_reserve(list, more)) {
		json_report(at, "out of memory");
		return false;
	}
	for (struct json_at month = json_first(at); month.node; json_next(&month))
		if (!is_remark(month.key))
			good = read_month_orders(&month, scenario, list) && good;
	if (order_list_sort(list))
		return good;
	json_report(at, "out of memory");
	return false;
}

static void list_remove(struct order_list *list, int32_t month, struct order_set kinds)
{
	int kept = 0;
	for (int i = 0; i < list->count; i++)
		if (list->item[i].month != month || !order_set_has(kinds, list->item[i].order.kind))
			list->item[kept++] = list->item[i];
	list->count = kept;
}

bool order_list_leave_out(const struct json_at *at, const struct scenario *scenario, struct order_list *list)
{
	const char *words[ORDER_KINDS];
	bool good = json_is_object(at);
	for (int i = 0; i < ORDER_KINDS; i++)
		words[i] = order_word(i);
	for (struct json_at item = json_first(at); good && item.node; json_next(&item)) {
		int32_t month = 0;
		struct order_set kinds = {0};
		if (is_remark(item.key))
			continue;
		bool fine = read_month_key(&item, scenario, &month);
		fine = json_is_array(&item) && fine;
		for (struct json_at verb = json_first(&item); verb.node; json_next(&verb))
			fine = read_element(&verb, words, ORDER_KINDS, &kinds.bits) && fine;
		if (fine)
			list_remove(list, month, kinds);
		good = fine && good;
	}
	return good;
}

bool order_list_copy(const struct order_list *list, struct order_list *out)
{
	size_t size = (size_t)list->count * sizeof *list->item;
	*out = (struct order_list){0, malloc(size > 0 ? size : 1)};
	if (!out->item)
		return false;
	if (size > 0)
		memcpy(out->item, list->item, size);
	out->count = list->count;
	return true;
}

void order_list_free(struct order_list *list)
{
	free(list->item);
	*list = (struct order_list){0, NULL};
}
