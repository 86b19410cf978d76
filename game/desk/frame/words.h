/* Words, and numbers as people read them, in the language that holds. What is returned lasts until the frame ends. */
#ifndef DESK_WORDS_H
#define DESK_WORDS_H

#include "desk.h"

/* A text of data/text/desk; of another file. "?" where there is none. In a campaign whose turns are longer than a
 * month, that of KEY.turn where there is one. Lasts as long as the program. */
const char *desk_word(const struct desk *d, const char *key);
const char *desk_word_of(const struct desk *d, enum words file, const char *key);
bool desk_has_word(const struct desk *d, enum words file, const char *key);
/* The pattern of a key of data/text/desk with each {name} filled; lasts until the frame ends. */
const char *desk_fill(struct desk *d, const char *key, const struct pattern_value *values, int count);
#define DESK_SAY(d, key, ...) desk_fill(d, key, (const struct pattern_value[]){__VA_ARGS__}, \
	(int)(sizeof((const struct pattern_value[]){__VA_ARGS__}) / sizeof(struct pattern_value)))
/* What a writing came to, kept until the frame ends; the writing is freed. */
const char *desk_written(struct desk *d, struct writing *w);
/* "November 2024", "Nov 2024", of a month since the start. */
const char *desk_month(struct desk *d, int month);
const char *desk_month_short(struct desk *d, int month);
const char *desk_month_short_of(struct desk *d, const struct scenario *scenario, int month);
/* The months from `first` to before `until`: "November 2024" of one, "Jul 2024 – Dec 2024" of more. */
const char *desk_months(struct desk *d, int first, int until);
/* The same for the axis of a chart; `context` is the desk. */
const char *desk_month_say(struct ui *ui, void *context, double month);
/* What the buttons of a chart's table are called. */
struct chart_words desk_chart_words(const struct desk *d);
/* An order in a few words: "begin Llama 2, to lead". */
const char *desk_order_words(struct desk *d, const struct order *order);
/* The value that an order of a kind gives: "to lead" of a goal, "Push" of a pace. */
const char *desk_order_value(struct desk *d, enum order_kind kind, int value);
/* Why an order was refused, a sentence. */
const char *desk_refusal(struct desk *d, enum refusal refusal);

/* Numbers. */

/* A value as people read it, by the unit of its field ("54", "12 %", "$1.84 B" / "18.4 亿美元", "312 k"). */
const char *desk_value(struct desk *d, int field, double value);
/* Percent without decimals of a share 0-1. */
const char *desk_percent(struct desk *d, double share);
/* "+3", "−0.4": with a true minus sign. */
const char *desk_signed(struct desk *d, double value, int decimals);
/* Index of a field of the campaign by id with printf, -1: none. */
int desk_field(const struct desk *d, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The field's value in the campaign as it stands now; NAN. */
double desk_now(const struct desk *d, int field);

void desk_language(struct desk *d, enum language language);
/* Loads the texts; false with lines on `errors` when they cannot be found. */
bool desk_words_open(struct desk *d, FILE *errors);
void desk_words_close(struct desk *d);

#endif
