/* Words for things: names of entities, months and counts in the language chosen, and sentences from patterns. What a
 * scenario names comes from its texts, the rest from data/text. Everything that is printed for people passes here.
 */
#ifndef LAB_SPEECH_H
#define LAB_SPEECH_H

#include "content/interface_text.h"
#include "sim/verdict.h"
#include "pattern.h"

enum { PHRASE_SIZE = 160 };

struct speech {
	const struct content *content;
	const struct interface_text *words;
	enum language language;
};

struct speech speech_of(const struct content *content, const struct interface_text *words);

/* A text of data/text. */
const char *speech_word(const struct speech *speech, const char *key);
/* A text of the scenario, by a key with one %s for the id; NULL where there is none. */
const char *speech_text(const struct speech *speech, const char *format, const char *id);
/* The same, or the id where there is none. */
const char *speech_name(const struct speech *speech, const char *format, const char *id);

const char *speech_axis(const struct speech *speech, int axis);
/* The same inside a sentence: "long context". */
const char *speech_axis_inside(const struct speech *speech, int axis, char out[PHRASE_SIZE]);
const char *speech_team(const struct speech *speech, int team);
const char *speech_theme(const struct speech *speech, int theme);
const char *speech_model(const struct speech *speech, int model);
const char *speech_rival(const struct speech *speech, int rival);
const char *speech_person(const struct speech *speech, int person);

/* Of an enum verdict: "weak"; "–" where nothing was claimed. */
const char *speech_verdict(const struct speech *speech, int verdict);

/* Of one of the four grades: "The frontier". */
const char *speech_grade(const struct speech *speech, int grade);

/* The pattern of a key, filled. */
void speech_say(const struct speech *speech, struct writing *out, const char *key,
	const struct pattern_value *values, int count);
#define SAY(speech, out, key, ...) speech_say(speech, out, key, (const struct pattern_value[]){__VA_ARGS__}, \
	(int)(sizeof((const struct pattern_value[]){__VA_ARGS__}) / sizeof(struct pattern_value)))

/* "February 2025"; "2 months", "3 weeks" with singular and plural (KEY.one, KEY.many with {n}). out is returned. */
const char *speech_month(const struct speech *speech, int month, char out[PHRASE_SIZE]);
const char *speech_count(const struct speech *speech, const char *key, int n, char out[PHRASE_SIZE]);
/* A time in months as days, weeks or months, whatever says it best. */
const char *speech_duration(const struct speech *speech, double months, char out[PHRASE_SIZE]);
/* Names with commas and a last "and". */
void speech_list(const struct speech *speech, struct writing *out, const char *const *names, int count);

/* A title with the full stop that it may lack. */
void speech_title(const struct speech *speech, struct writing *out, const char *title);

/* The headline of a release, or its deck; false where there is none. */
bool speech_headline(const struct speech *speech, const struct state *state, int model, bool deck, struct writing *out);

#endif
