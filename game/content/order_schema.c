#include "order_schema.h"

#include <string.h>

#include "sim/order.h"

#define OTHERS "history.schema.json#/$defs/"

enum { SHIFT_MOST = 36 };

struct schema {
	FILE *out;
	int depth;
	bool after; /* something stands before in this object or array */
};

/* Begins a member, or an element where `key` is NULL. */
static void item(struct schema *s, const char *key)
{
	fprintf(s->out, "%s%.*s", s->after ? ",\n" : s->depth ? "\n" : "", s->depth, "\t\t\t\t\t\t\t\t\t\t\t\t");
	if (key)
		fprintf(s->out, "\"%s\": ", key);
	s->after = true;
}

static void begin(struct schema *s, const char *key, char bracket)
{
	item(s, key);
	fputc(bracket, s->out);
	s->depth++;
	s->after = false;
}

static void end(struct schema *s, char bracket)
{
	s->depth--;
	fprintf(s->out, "\n%.*s%c", s->depth, "\t\t\t\t\t\t\t\t\t\t\t\t", bracket);
	s->after = true;
}

static void text(struct schema *s, const char *key, const char *value)
{
	item(s, key);
	fprintf(s->out, "\"%s\"", value);
}

static void plain(struct schema *s, const char *key, const char *value)
{
	item(s, key);
	fputs(value, s->out);
}

static void number(struct schema *s, const char *key, const char *type, int low, int high)
{
	char figures[16];
	begin(s, key, '{');
	text(s, "type", type);
	snprintf(figures, sizeof figures, "%d", low);
	plain(s, "minimum", figures);
	snprintf(figures, sizeof figures, "%d", high);
	plain(s, "maximum", figures);
	end(s, '}');
}

static void reference(struct schema *s, const char *key, const char *to)
{
	begin(s, key, '{');
	text(s, "$ref", to);
	end(s, '}');
}

static void word_of(struct schema *s, const char *key, enum order_words words)
{
	const char *const *fixed = order_fixed_words(words);
	if (!fixed) {
		reference(s, key, OTHERS "id");
		return;
	}
	begin(s, key, '{');
	begin(s, "enum", '[');
	for (; *fixed; fixed++)
		text(s, NULL, *fixed);
	end(s, ']');
	end(s, '}');
}

static void set_of(struct schema *s, const char *key, enum order_words words)
{
	begin(s, key, '{');
	text(s, "type", "array");
	word_of(s, "items", words);
	plain(s, "uniqueItems", "true");
	end(s, '}');
}

static void mix(struct schema *s, const char *key)
{
	begin(s, key, '{');
	text(s, "description", "Shares; those not named keep their proportions.");
	text(s, "type", "object");
	number(s, "additionalProperties", "number", 0, 1);
	end(s, '}');
}

static void argument(struct schema *s, const char *key, const struct order_argument *a)
{
	switch (a->kind) {
	case ARGUMENT_WORD: word_of(s, key, a->words); break;
	case ARGUMENT_SET: set_of(s, key, a->words); break;
	case ARGUMENT_WHOLE: number(s, key, "integer", 1, a->high); break;
	case ARGUMENT_AMOUNT: number(s, key, "number", 0, a->high); break;
	case ARGUMENT_MONTH: reference(s, key, OTHERS "month"); break;
	case ARGUMENT_MIX: mix(s, key); break;
	case ARGUMENT_SHARES:
	case ARGUMENT_END: break;
	}
}

/* The next argument of any verb, in the order of the list; NULL behind the last. */
static const struct order_argument *next(int *kind, const struct order_argument *a)
{
	for (a = a ? a + 1 : order_verb(0)->argument; a->kind == ARGUMENT_END; a = order_verb(*kind)->argument)
		if (++*kind == ORDER_KINDS)
			return NULL;
	return a;
}

static bool alike(const struct order_argument *a, const struct order_argument *b)
{
	return a->kind == b->kind && a->high == b->high &&
		(order_fixed_words(a->words) || order_fixed_words(b->words) ? a->words == b->words : true);
}

/* Whether an argument of the same key, and where `same` is set of the same values, stands before it. */
static bool stands_before(const struct order_argument *a, bool same)
{
	int kind = 0;
	for (const struct order_argument *b = next(&kind, NULL); b && b != a; b = next(&kind, b))
		if (strcmp(a->key, b->key) == 0 && (!same || alike(a, b)))
			return true;
	return false;
}

/* What different verbs take under one key. */
static void key_of(struct schema *s, const struct order_argument *first)
{
	int kind = 0, forms = 0;
	for (const struct order_argument *a = next(&kind, NULL); a; a = next(&kind, a))
		forms += strcmp(a->key, first->key) == 0 && !stands_before(a, true);
	if (forms == 1) {
		argument(s, first->key, first);
		return;
	}
	begin(s, first->key, '{');
	begin(s, "anyOf", '[');
	kind = 0;
	for (const struct order_argument *a = next(&kind, NULL); a; a = next(&kind, a))
		if (strcmp(a->key, first->key) == 0 && !stands_before(a, true))
			argument(s, NULL, a);
	end(s, ']');
	end(s, '}');
}

static void properties(struct schema *s, bool rule)
{
	int kind = 0;
	begin(s, "properties", '{');
	reference(s, "do", "#/$defs/verb");
	reference(s, "month", OTHERS "month");
	begin(s, "source", '{');
	text(s, "type", "string");
	end(s, '}');
	reference(s, "confidence", OTHERS "confidence");
	for (const struct order_argument *a = next(&kind, NULL); a; a = next(&kind, a))
		if (a->kind != ARGUMENT_SHARES && !stands_before(a, false))
			key_of(s, a);
	if (rule)
		number(s, "shift", "integer", -SHIFT_MOST, SHIFT_MOST);
	plain(s, "note", "true");
	end(s, '}');
}

static bool required(const struct order_argument *a, int kind, bool rule)
{
	bool shifted = rule && kind == ORDER_DATE && a->kind == ARGUMENT_MONTH; /* "shift" in its place */
	return !a->optional && a->kind != ARGUMENT_SHARES && !shifted;
}

static void required_list(struct schema *s, int kind, bool rule)
{
	begin(s, "required", '[');
	for (const struct order_argument *a = order_verb(kind)->argument; a->kind != ARGUMENT_END; a++)
		if (required(a, kind, rule))
			text(s, NULL, a->key);
	end(s, ']');
}

static void either_list(struct schema *s, int kind)
{
	begin(s, "oneOf", '[');
	for (const struct order_argument *a = order_verb(kind)->argument; a->kind != ARGUMENT_END; a++)
		if (a->subject && a->optional) {
			begin(s, NULL, '{');
			begin(s, "required", '[');
			text(s, NULL, a->key);
			end(s, ']');
			end(s, '}');
		}
	end(s, ']');
}

/* What a verb cannot be without. */
static void verb_wants(struct schema *s, int kind, bool rule)
{
	bool some = false, either = false;
	for (const struct order_argument *a = order_verb(kind)->argument; a->kind != ARGUMENT_END; a++) {
		some = some || required(a, kind, rule);
		either = either || (a->subject && a->optional);
	}
	if (!some && !either)
		return;
	begin(s, NULL, '{');
	begin(s, "if", '{');
	begin(s, "properties", '{');
	begin(s, "do", '{');
	text(s, "const", order_word(kind));
	end(s, '}');
	end(s, '}');
	end(s, '}');
	begin(s, "then", '{');
	if (some)
		required_list(s, kind, rule);
	if (either)
		either_list(s, kind);
	end(s, '}');
	end(s, '}');
}

static void order_def(struct schema *s, const char *key, bool rule)
{
	begin(s, key, '{');
	text(s, "description", "An order: a verb and what it takes, for some also shares by axis or team.");
	text(s, "type", "object");
	properties(s, rule);
	begin(s, "required", '[');
	text(s, NULL, "do");
	end(s, ']');
	number(s, "additionalProperties", "number", 0, 1);
	begin(s, "allOf", '[');
	for (int kind = 0; kind < ORDER_KINDS; kind++)
		verb_wants(s, kind, rule);
	end(s, ']');
	end(s, '}');
}

static void verb_def(struct schema *s)
{
	begin(s, "verb", '{');
	text(s, "description", "What is ordered.");
	begin(s, "enum", '[');
	for (int kind = 0; kind < ORDER_KINDS; kind++)
		text(s, NULL, order_word(kind));
	end(s, ']');
	end(s, '}');
}

static void costs_def(struct schema *s)
{
	begin(s, "costs", '{');
	text(s, "description", "Influence points by order.");
	text(s, "type", "object");
	begin(s, "propertyNames", '{');
	begin(s, "anyOf", '[');
	reference(s, NULL, "#/$defs/verb");
	begin(s, NULL, '{');
	text(s, "const", "note");
	end(s, '}');
	end(s, ']');
	end(s, '}');
	begin(s, "properties", '{');
	plain(s, "note", "true");
	end(s, '}');
	begin(s, "additionalProperties", '{');
	plain(s, "type", "[\"number\", \"null\"]");
	plain(s, "minimum", "0");
	plain(s, "maximum", "100");
	end(s, '}');
	end(s, '}');
}

void order_schema_print(FILE *out)
{
	struct schema s = {out, 0, false};
	begin(&s, NULL, '{');
	text(&s, "$schema", "https://json-schema.org/draft/2020-12/schema");
	text(&s, "$id", "https://openweights.invalid/schema/order.schema.json");
	text(&s, "title", "Open Weights: orders, printed by openweights-lab schema");
	begin(&s, "$defs", '{');
	verb_def(&s);
	order_def(&s, "order", false);
	order_def(&s, "rule_order", true);
	costs_def(&s);
	end(&s, '}');
	end(&s, '}');
	fputc('\n', out);
}
