#include "speech.h"

#include <string.h>

#include "sim/step.h"

enum { KEY_SIZE = 96 };

struct speech speech_of(const struct content *content, const struct interface_text *words)
{
	return (struct speech){content, words, interface_text_language(words)};
}

const char *speech_word(const struct speech *sp, const char *key)
{
	return interface_text_get(sp->words, key);
}

const char *speech_text(const struct speech *sp, const char *format, const char *id)
{
	char key[KEY_SIZE];
	const char *hole = strstr(format, "%s");
	int before = hole ? (int)(hole - format) : (int)strlen(format);
	snprintf(key, sizeof key, "%.*s%.40s%s", before, format, hole ? id : "", hole ? hole + 2 : "");
	return content_text(sp->content, sp->language, key);
}

const char *speech_name(const struct speech *sp, const char *format, const char *id)
{
	const char *text = speech_text(sp, format, id);
	return text ? text : id;
}

const char *speech_axis(const struct speech *sp, int axis)
{
	return speech_name(sp, "axis.%s", sp->content->scenario.axis[axis].id);
}

const char *speech_team(const struct speech *sp, int team)
{
	return speech_name(sp, "team.%s", sp->content->scenario.team[team].id);
}

const char *speech_theme(const struct speech *sp, int theme)
{
	return speech_name(sp, "theme.%s", sp->content->scenario.theme[theme].id);
}

const char *speech_model(const struct speech *sp, int model)
{
	return speech_name(sp, "model.%s", sp->content->scenario.model[model].id);
}

const char *speech_rival(const struct speech *sp, int rival)
{
	return speech_name(sp, "rival.%s", sp->content->scenario.rival[rival].id);
}

const char *speech_person(const struct speech *sp, int person)
{
	return speech_name(sp, "person.%s.name", sp->content->scenario.person[person].id);
}

const char *speech_verdict(const struct speech *sp, int verdict)
{
	char key[KEY_SIZE];
	const char *word = verdict_word(verdict);
	snprintf(key, sizeof key, "verdict.%s", word ? word : "");
	return word ? speech_word(sp, key) : "–";
}

const char *speech_grade(const struct speech *sp, int grade)
{
	char key[KEY_SIZE];
	snprintf(key, sizeof key, "grade.%s", grade_word(grade));
	return speech_word(sp, key);
}

const char *speech_axis_inside(const struct speech *sp, int axis, char out[PHRASE_SIZE])
{
	snprintf(out, PHRASE_SIZE, "%s", speech_axis(sp, axis));
	if (out[0] >= 'A' && out[0] <= 'Z' && out[1] >= 'a' && out[1] <= 'z')
		out[0] = (char)(out[0] - 'A' + 'a');
	return out;
}

static bool byte_is_latin(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Ideographs begin with these bytes in UTF-8 (U+4000 to U+9FFF, nearly). */
static bool byte_is_ideograph(unsigned char c)
{
	return c >= 0xe4 && c <= 0xe9;
}

/* Chinese typesetting: a space between ideographs and Latin letters or digits. */
static void speech_space(struct writing *w, size_t from)
{
	struct writing spaced = {0};
	unsigned char before = 0;
	for (size_t i = from; i < w->length; i++) {
		unsigned char c = (unsigned char)w->data[i];
		if ((byte_is_latin(before) && byte_is_ideograph(c)) || (byte_is_ideograph(before) && byte_is_latin(c)))
			writing_put(&spaced, " ");
		writing_put_bytes(&spaced, w->data + i, 1);
		if (c < 0x20 || (c >= 0x80 && c < 0xc0))
			continue; /* styles, and what continues a character */
		before = c;
	}
	w->length = from;
	writing_put(w, writing_text(&spaced));
	w->failed = w->failed || spaced.failed;
	writing_free(&spaced);
}

void speech_title(const struct speech *sp, struct writing *out, const char *title)
{
	static const char *const stops[] = {".", "?", "!", "。", "？", "！", "…"};
	writing_put(out, title);
	for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++) {
		size_t length = strlen(title), stop = strlen(stops[i]);
		if (length >= stop && strcmp(title + length - stop, stops[i]) == 0)
			return;
	}
	writing_put(out, speech_word(sp, "stop"));
}

void speech_say(const struct speech *sp, struct writing *out, const char *key, const struct pattern_value *values,
	int count)
{
	size_t from = out->length;
	pattern_fill(out, speech_word(sp, key), values, count);
	if (language_table[sp->language].script == SCRIPT_HAN)
		speech_space(out, from);
}

static const char *phrase_keep(struct writing *w, char out[PHRASE_SIZE])
{
	snprintf(out, PHRASE_SIZE, "%s", writing_text(w));
	writing_free(w);
	return out;
}

const char *speech_month(const struct speech *sp, int month, char out[PHRASE_SIZE])
{
	char year[12], key[20];
	struct writing w = {0};
	struct calendar_date date = calendar_date(&sp->content->scenario.calendar, month);
	snprintf(year, sizeof year, "%d", date.year);
	snprintf(key, sizeof key, "month.%02d", date.month);
	SAY(sp, &w, "month.of_year", {"month", speech_word(sp, key)}, {"year", year});
	return phrase_keep(&w, out);
}

const char *speech_count(const struct speech *sp, const char *key, int n, char out[PHRASE_SIZE])
{
	char form[KEY_SIZE], digits[16];
	struct writing w = {0};
	snprintf(form, sizeof form, "%.80s.%s", key, n == 1 ? "one" : "many");
	snprintf(digits, sizeof digits, "%d", n);
	SAY(sp, &w, form, {"n", digits});
	return phrase_keep(&w, out);
}

const char *speech_duration(const struct speech *sp, double months, char out[PHRASE_SIZE])
{
	double days = months * 365.25 / 12.0;
	if (days < 13.5)
		return speech_count(sp, "duration.day", days < 1.0 ? 1 : (int)(days + 0.5), out);
	if (days < 66.0)
		return speech_count(sp, "duration.week", (int)(days / 7.0 + 0.5), out);
	return speech_count(sp, "duration.month", (int)(months + 0.5), out);
}

void speech_list(const struct speech *sp, struct writing *out, const char *const *names, int count)
{
	for (int i = 0; i < count; i++) {
		if (i > 0)
			writing_put(out, speech_word(sp, i + 1 < count ? "list.comma" : "list.and"));
		writing_put(out, names[i]);
	}
}

bool speech_headline(const struct speech *sp, const struct state *state, int model, bool deck, struct writing *out)
{
	const struct model_state *m = &state->model[model];
	const struct scenario *s = &sp->content->scenario;
	if (m->headline < 0 || m->headline >= s->headlines)
		return false;
	const char *pattern = speech_text(sp, deck ? "headline.%s.deck" : "headline.%s", s->headline[m->headline].id);
	if (!pattern)
		return false;
	int by = m->judged >= 0 ? m->yardstick_by[m->judged] : -1;
	char late[16], axis[PHRASE_SIZE];
	size_t from = out->length;
	snprintf(late, sizeof late, "%d", m->months_late);
	const struct pattern_value values[] = {
		{"model", speech_model(sp, model)},
		{"axis", m->judged >= 0 ? speech_axis_inside(sp, m->judged, axis) : ""},
		{"rival", by >= 0 ? speech_rival(sp, by) : speech_word(sp, "rival.nobody")},
		{"months", late},
	};
	pattern_fill(out, pattern, values, 4);
	if (language_table[sp->language].script == SCRIPT_HAN)
		speech_space(out, from);
	if (out->length > from && out->data[from] >= 'a' && out->data[from] <= 'z' && pattern[0] == '{')
		out->data[from] = (char)(out->data[from] - 'a' + 'A');
	return true;
}
