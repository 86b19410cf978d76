#include "field_words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "codex_words.h"
#include "words.h"

const char *field_words_name(struct desk *d, const struct scenario *s, int field)
{
	char family[FIELD_FAMILY_SIZE];
	if (!field_family(s, field, family, NULL, NULL))
		return "?";
	const char *key = ui_say(d->ui, "field.%s.name", family);
	return desk_has_word(d, WORDS_CODEX, key) ? desk_word_of(d, WORDS_CODEX, key) : s->field[field].id;
}

static const char *entity_name(const struct speech *speech, const char *family, int entity)
{
	const struct scenario *s = &speech->content->scenario;
	if (entity < 0)
		return NULL;
	if (strncmp(family, "team.", 5) == 0)
		return speech_team(speech, entity);
	if (strncmp(family, "theme.", 6) == 0)
		return speech_theme(speech, entity);
	if (strncmp(family, "model.", 6) == 0 || strncmp(family, "release.", 8) == 0)
		return speech_model(speech, entity);
	if (strncmp(family, "person.", 7) == 0)
		return speech_person(speech, entity);
	if (strncmp(family, "event.", 6) == 0)
		return speech_text(speech, "event.%s.title", s->event[entity].id);
	return strncmp(family, "rival.", 6) == 0 ? speech_rival(speech, entity) : NULL;
}

const char *field_words_whose(struct desk *d, const struct speech *speech, int field)
{
	char family[FIELD_FAMILY_SIZE];
	int entity, axis;
	if (!field_family(&speech->content->scenario, field, family, &entity, &axis))
		return "";
	const char *of = entity_name(speech, family, entity), *on = axis >= 0 ? speech_axis(speech, axis) : NULL;
	return of && on ? ui_say(d->ui, "%s · %s", of, on) : of ? of : on ? on : "";
}

const char *field_words_full(struct desk *d, const struct speech *speech, int field)
{
	const char *name = field_words_name(d, &speech->content->scenario, field), *whose = field_words_whose(d, speech,
		field);
	return *whose ? DESK_SAY(d, "card.full", {"name", name}, {"whose", whose}) : name;
}

const char *field_words_said(struct desk *d, const struct scenario *s, int field, const char *what)
{
	char family[FIELD_FAMILY_SIZE];
	if (!field_family(s, field, family, NULL, NULL))
		return NULL;
	const char *key = ui_say(d->ui, "field.%s.%s", family, what);
	return desk_has_word(d, WORDS_CODEX, key) ? desk_word_of(d, WORDS_CODEX, key) : NULL;
}

static bool unit_in_value(const char *unit)
{
	static const char *const whole[] = {"share", "month", "months", "yes or no"};
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		if (strcmp(unit, whole[i]) == 0)
			return true;
	return strncmp(unit, "million", 7) == 0 || strncmp(unit, "thousand", 8) == 0 || strchr(unit, ',') != NULL;
}

const char *field_words_unit(struct desk *d, const struct scenario *s, int field)
{
	const char *unit = s->field[field].unit;
	if (strcmp(unit, "share of what research has, a month") != 0 && unit_in_value(unit))
		return "";
	return codex_unit(d->words[d->language][WORDS_CODEX], unit);
}

/* Units that list words, "steady, push, crunch": the value counts them. */
static const char *value_named(struct desk *d, const struct field *field, double value)
{
	if (field->kind != FIELD_WHOLE || !strchr(field->unit, ',') || value < 0)
		return NULL;
	const char *at = codex_unit(d->words[d->language][WORDS_CODEX], field->unit);
	for (int i = 0; i < (int)value; i++) {
		const char *comma = strstr(at, ", "), *mark = strstr(at, "、");
		if (!comma && !mark)
			return NULL;
		at = comma ? comma + 2 : mark + strlen("、");
	}
	const char *comma = strchr(at, ','), *mark = strstr(at, "、");
	const char *end = comma ? comma : mark ? mark : at + strlen(at);
	return ui_say(d->ui, "%.*s", (int)(end - at), at);
}

const char *field_words_value(struct desk *d, int field, double value)
{
	const char *named = isnan(value) ? NULL : value_named(d, &d->campaign->content->scenario.field[field], value);
	return named ? named : desk_value(d, field, value);
}

const char *field_words_change(struct desk *d, int field, double change)
{
	if (isnan(change))
		return "–";
	const struct field *f = &d->campaign->content->scenario.field[field];
	double size = fabs(change);
	if (strcmp(f->unit, "yes or no") == 0) /* what it becomes: there is no "+yes" */
		return desk_value(d, field, change > 0 ? 1 : 0);
	const char *number = f->high - f->low <= 100 && strncmp(f->unit, "index", 5) == 0 ? ui_say(d->ui, "%.1f", size)
		: desk_value(d, field, size);
	bool zero = strspn(number, "0.$ %") == strlen(number);
	return ui_say(d->ui, "%s%s", zero ? "±" : change < 0 ? "−" : "+", number);
}
