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

static const char *unit_word_say(struct desk *d, enum unit unit, int value)
{
	const char *word = unit_value_word(unit, value);
	return word ? desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "value.%s.%s", unit_table[unit].list, word)) : NULL;
}

const char *field_words_unit_full(struct desk *d, enum unit unit)
{
	struct writing w = {0};
	if (unit_table[unit].shape != SHAPE_WORDS)
		return codex_unit(d->words[d->language][WORDS_CODEX], unit_table[unit].word);
	for (int i = 0; unit_value_word(unit, i); i++) {
		writing_put(&w, i > 0 ? speech_word(&d->speech, "list.comma") : "");
		writing_put(&w, unit_word_say(d, unit, i));
	}
	return desk_written(d, &w);
}

const char *field_words_unit(struct desk *d, const struct scenario *s, int field)
{
	enum unit unit = s->field[field].unit;
	return unit_table[unit].said ? field_words_unit_full(d, unit) : "";
}

const char *field_words_value(struct desk *d, int field, double value)
{
	const struct field *f = &d->campaign->content->scenario.field[field];
	const char *named = isnan(value) ? NULL : unit_word_say(d, f->unit, (int)value);
	return named ? named : desk_value(d, field, value);
}

const char *field_words_change(struct desk *d, int field, double change)
{
	if (isnan(change))
		return "–";
	const struct field *f = &d->campaign->content->scenario.field[field];
	enum unit_shape shape = unit_table[f->unit].shape;
	double size = fabs(change);
	if (shape == SHAPE_YES_NO) /* what it becomes: there is no "+yes" */
		return desk_value(d, field, change > 0 ? 1 : 0);
	bool tenths = (shape == SHAPE_INDEX || shape == SHAPE_INDEX_RATE) && f->high - f->low <= 100;
	const char *number = tenths ? ui_say(d->ui, "%.1f", size) : desk_value(d, field, size);
	bool zero = strspn(number, "0.$ %") == strlen(number);
	return ui_say(d->ui, "%s%s", zero ? "±" : change < 0 ? "−" : "+", number);
}
