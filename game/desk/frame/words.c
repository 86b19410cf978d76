/* Words, and numbers as people read them. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lab/tell/chronicle.h"
#include "words.h"

static const char *const words_file[WORDS_FILES] = {"desk", "lab", "codex", "causes", "launch"};

bool desk_words_open(struct desk *d, FILE *errors)
{
	bool good = true;
	for (int l = 0; l < LANGUAGES; l++)
		for (int f = 0; f < WORDS_FILES && good; f++) { /* where one is missing, all may be: told once */
			d->words[l][f] = interface_text_load(words_file[f], (enum language)l, d->data_folder,
				errors);
			good = d->words[l][f] != NULL;
		}
	return good;
}

void desk_words_close(struct desk *d)
{
	for (int l = 0; l < LANGUAGES; l++)
		for (int f = 0; f < WORDS_FILES; f++)
			interface_text_free(d->words[l][f]);
}

void desk_language(struct desk *d, enum language language)
{
	d->language = language;
	d->settings.language = language;
	if (d->campaign)
		d->speech = speech_of(d->campaign->content, d->words[language][WORDS_LAB]);
	else
		d->speech = (struct speech){NULL, d->words[language][WORDS_LAB], language};
}

static bool has_long_turns(const struct desk *d)
{
	return d->campaign && d->campaign->content->scenario.calendar.months_per_turn > 1;
}

const char *desk_word_of(const struct desk *d, enum words file, const char *key)
{
	const struct interface_text *text = d->words[d->language][file];
	char of_turn[PHRASE_SIZE];
	if (!has_long_turns(d))
		return interface_text_get(text, key);
	snprintf(of_turn, sizeof of_turn, "%s.turn", key);
	return interface_text_get(text, interface_text_has(text, of_turn) ? of_turn : key);
}

const char *desk_word(const struct desk *d, const char *key)
{
	return desk_word_of(d, WORDS_DESK, key);
}

bool desk_has_word(const struct desk *d, enum words file, const char *key)
{
	return interface_text_has(d->words[d->language][file], key);
}

const char *desk_written(struct desk *d, struct writing *w)
{
	const char *out = ui_say(d->ui, "%s", writing_text(w));
	writing_free(w);
	return out;
}

const char *desk_fill(struct desk *d, const char *key, const struct pattern_value *values, int count)
{
	struct writing w = {0};
	pattern_fill(&w, desk_word(d, key), values, count);
	return desk_written(d, &w);
}

const char *desk_month(struct desk *d, int month)
{
	char out[PHRASE_SIZE];
	return ui_say(d->ui, "%s", speech_month(&d->speech, month, out));
}

const char *desk_month_short_of(struct desk *d, const struct scenario *s, int month)
{
	struct calendar_date date = calendar_date(&s->calendar, month);
	char key[24], y[8];
	snprintf(key, sizeof key, "month.short.%02d", date.month);
	snprintf(y, sizeof y, "%d", date.year);
	return DESK_SAY(d, "month.short", {"month", desk_word(d, key)}, {"year", y});
}

const char *desk_month_short(struct desk *d, int month)
{
	return desk_month_short_of(d, &d->campaign->content->scenario, month);
}

const char *desk_months(struct desk *d, int first, int until)
{
	if (until - first <= 1)
		return desk_month(d, first);
	return DESK_SAY(d, "month.span", {"from", desk_month_short(d, first)}, {"to", desk_month_short(d, until - 1)});
}

const char *desk_month_say(struct ui *ui, void *context, double month)
{
	(void)ui;
	return desk_month_short(context, (int)(month + 0.5));
}

struct chart_words desk_chart_words(const struct desk *d)
{
	return (struct chart_words){desk_word(d, "chart.table"), desk_word(d, "chart.chart"), desk_word(d, "chart.copy")};
}

/* What was asked, and what was said to it: the order alone names neither. */
static const char *answer_words(struct desk *d, const struct order *order)
{
	const struct scenario *s = &d->speech.content->scenario;
	if (order->event < 0 || order->event >= s->events)
		return NULL;
	const struct event *e = &s->event[order->event];
	if (order->value < 0 || order->value >= e->choices)
		return NULL;
	const char *title = speech_text(&d->speech, "event.%s.title", e->id);
	const char *choice = speech_text(&d->speech, ui_say(d->ui, "event.%s.choice.%%s", e->id),
		e->choice[order->value].id);
	return title && choice ? DESK_SAY(d, "order.answer", {"title", title}, {"choice", choice}) : NULL;
}

const char *desk_order_words(struct desk *d, const struct order *order)
{
	const char *answer = order->kind == ORDER_ANSWER ? answer_words(d, order) : NULL;
	struct writing w = {0};
	if (answer)
		return answer;
	order_say(&d->speech, order, &w);
	return desk_written(d, &w);
}

const char *desk_order_value(struct desk *d, enum order_kind kind, int value)
{
	const char *word = order_value_word(kind, value);
	return word ? speech_name(&d->speech, ui_say(d->ui, "%s.%%s", order_word((int)kind)), word) : "";
}

const char *desk_refusal(struct desk *d, enum refusal refusal)
{
	const char *text = speech_text(&d->speech, "refusal.%s", refusal_word(refusal));
	return text ? text : refusal_word(refusal);
}

const char *desk_percent(struct desk *d, double share)
{
	return isnan(share) ? "–" : DESK_SAY(d, "number.percent", {"n", ui_say(d->ui, "%.0f", share * 100)});
}

const char *desk_signed(struct desk *d, double value, int decimals)
{
	char number[NUMBER_SIZE];
	if (isnan(value))
		return "–";
	writing_fixed(fabs(value), decimals, number);
	bool zero = strtod(number, NULL) == 0.0;
	return ui_say(d->ui, "%s%s", zero ? "±" : value < 0 ? "−" : "+", number);
}

/* "18.4 亿": money and people by ten thousands; "1.84 B" by thousands. */
static const char *big_number(struct desk *d, double v)
{
	static const struct { double from, by; const char *key; } steps[][3] = {
		[COUNT_BY_THOUSANDS] = {{1e9, 1e9, "number.billion"}, {1e6, 1e6, "number.million"},
			{1e4, 1e3, "number.thousand"}},
		[COUNT_BY_MYRIADS] = {{1e8, 1e8, "number.hundred_million"}, {1e4, 1e4, "number.ten_thousand"}},
	};
	enum counting counting = language_table[d->language].counting;
	char text[NUMBER_SIZE];
	for (int i = 0; i < 3 && steps[counting][i].key; i++) {
		if (fabs(v) < steps[counting][i].from)
			continue;
		double n = v / steps[counting][i].by;
		writing_fixed(n, fabs(n) < 9.995 ? 2 : fabs(n) < 99.95 ? 1 : 0, text);
		return DESK_SAY(d, steps[counting][i].key, {"n", text});
	}
	return ui_say(d->ui, "%s", writing_fixed(v, 0, text));
}

static const char *money_words(struct desk *d, double musd)
{
	const char *money = DESK_SAY(d, "number.dollars", {"n", big_number(d, fabs(musd) * 1e6)});
	return musd < 0 ? ui_say(d->ui, "−%s", money) : money;
}

static const char *share_words(struct desk *d, double share)
{
	char text[NUMBER_SIZE];
	return fabs(share) < 0.0995 && share != 0.0 ? ui_say(d->ui, "%s %%", writing_fixed(share * 100, 1, text)) :
		desk_percent(d, share);
}

static const char *months_words(struct desk *d, double months)
{
	char out[PHRASE_SIZE];
	return months < 0.05 ? "0" : ui_say(d->ui, "%s", speech_duration(&d->speech, months, out));
}

static const char *decimals_words(struct desk *d, double v, int decimals)
{
	char text[NUMBER_SIZE];
	return ui_say(d->ui, "%s", writing_fixed(v, decimals, text));
}

const char *desk_value(struct desk *d, int index, double v)
{
	if (isnan(v) || index < 0)
		return "–";
	const struct field *field = &d->campaign->content->scenario.field[index];
	switch (unit_table[field->unit].shape) {
	case SHAPE_MONEY: return money_words(d, v);
	case SHAPE_MILLIONS: return big_number(d, v * 1e6);
	case SHAPE_THOUSANDS: return big_number(d, v * 1e3);
	case SHAPE_SHARE: return share_words(d, v);
	case SHAPE_YES_NO: return desk_word(d, v > 0.5 ? "value.yes" : "value.no");
	case SHAPE_MONTH: return v < 0 ? "–" : desk_month(d, (int)v);
	case SHAPE_MONTHS: return months_words(d, v);
	case SHAPE_RATIO: case SHAPE_INDEX_RATE: return decimals_words(d, v, 2);
	case SHAPE_COUNT: case SHAPE_INDEX: case SHAPE_WORDS: break;
	}
	return decimals_words(d, v, fabs(v) < 10 && field->kind == FIELD_REAL ? 1 : 0);
}

int desk_field(const struct desk *d, const char *format, ...)
{
	char id[FIELD_ID_SIZE];
	va_list list;
	va_start(list, format);
	vsnprintf(id, sizeof id, format, list);
	va_end(list);
	return d->campaign ? field_find(&d->campaign->content->scenario, id) : -1;
}

double desk_now(const struct desk *d, int field)
{
	if (field < 0 || !d->campaign)
		return NAN;
	return field_read(&d->campaign->content->scenario.field[field], &d->campaign->now);
}
