#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "content.h"
#include "order_arguments.h"

/* Text that stops where its room ends. */
struct printer {
	char *out;
	size_t size, length;
	bool after; /* something stands before in this object */
};

static void print_piece(struct printer *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void print_piece(struct printer *p, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	int wrote = vsnprintf(p->out + p->length, p->size - p->length, format, arguments);
	va_end(arguments);
	size_t room = p->size - p->length - 1;
	p->length += wrote < 0 ? 0 : (size_t)wrote < room ? (size_t)wrote : room;
}

static void print_quoted(struct printer *p, const char *text)
{
	print_piece(p, "\"");
	for (; *text; text++)
		if ((unsigned char)*text < 0x20)
			print_piece(p, "\\u%04x", *text);
		else
			print_piece(p, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
	print_piece(p, "\"");
}

static void print_key(struct printer *p, const char *key)
{
	if (p->after)
		print_piece(p, ", ");
	print_quoted(p, key);
	print_piece(p, ": ");
	p->after = true;
}

/* The fewest digits that read back as the same number. */
static void print_number(struct printer *p, double number)
{
	char text[40];
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, number);
		double back = strtod(text, NULL);
		if (memcmp(&back, &number, sizeof back) == 0)
			break;
	}
	print_piece(p, "%s", text);
}

static void print_set(struct printer *p, const char *const *words, int count, int32_t bits)
{
	const char *comma = "";
	print_piece(p, "[");
	for (int i = 0; i < count && i < 31; i++)
		if (bits >> i & 1) {
			print_piece(p, "%s", comma);
			print_quoted(p, words[i]);
			comma = ", ";
		}
	print_piece(p, "]");
}

static void print_shares(struct printer *p, const char *const *words, int count, const double *share)
{
	for (int i = 0; i < count && i < ORDER_SHARES; i++)
		if (!isnan(share[i])) {
			print_key(p, words[i]);
			print_number(p, share[i]);
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
	print_piece(p, "{");
	p->after = false;
	print_shares(p, words, count, share);
	print_piece(p, "}");
	p->after = true;
}

static void print_word(struct printer *p, const struct argument *a, const char *const *words, int count, int32_t value)
{
	if (a->list == LIST_TEAMS_OR_BRIDGE && value == ORDER_TO_BRIDGE)
		value = count - 1;
	if (value < 0 || value >= count)
		return;
	print_key(p, a->key);
	print_quoted(p, words[value]);
}

static void print_month(struct printer *p, const struct scenario *s, const char *key, int32_t month)
{
	char text[CALENDAR_TEXT_SIZE];
	if (month < 0)
		return;
	calendar_print(&s->calendar, month, text);
	print_key(p, key);
	print_quoted(p, text);
}

static void print_argument(struct printer *p, const struct scenario *s, const struct order *order,
	const struct argument *a)
{
	const char *words[ARGUMENT_WORDS_MAX];
	int32_t value = *(const int32_t *)(const void *)((const char *)order + a->offset);
	bool lists = a->kind != ARGUMENT_WHOLE && a->kind != ARGUMENT_MONTH && a->kind != ARGUMENT_AMOUNT;
	int count = lists ? argument_words(s, order, a->list, words) : 0;
	switch (a->kind) {
	case ARGUMENT_WORD: print_word(p, a, words, count, value); break;
	case ARGUMENT_SET:
		print_key(p, a->key);
		print_set(p, words, count, value < 0 ? 0 : value);
		break;
	case ARGUMENT_WHOLE:
		print_key(p, a->key);
		print_piece(p, "%d", (int)value);
		break;
	case ARGUMENT_MONTH: print_month(p, s, a->key, value); break;
	case ARGUMENT_AMOUNT:
		print_key(p, a->key);
		print_number(p, order->amount);
		break;
	case ARGUMENT_SHARES: print_shares(p, words, count, order->share); break;
	case ARGUMENT_MIX: print_mix(p, a->key, words, count, order->share); break;
	case ARGUMENT_NO: break;
	}
}

void content_order_print(const struct scenario *scenario, const struct order *order, char *out, size_t size)
{
	struct printer p = {out, size, 0, false};
	if (size == 0)
		return;
	out[0] = '\0';
	if (!order_word(order->kind))
		return;
	print_piece(&p, "{");
	print_key(&p, "do");
	print_quoted(&p, order_word(order->kind));
	for (const struct argument *a = argument_first(order->kind); a->kind != ARGUMENT_NO; a++)
		print_argument(&p, scenario, order, a);
	print_piece(&p, "}");
}
