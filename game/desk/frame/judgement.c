#include "judgement.h"

#include <string.h>

#include "words.h"

struct standard { const char *what; double good, bad; /* bad above good: less is better */ };

static const struct standard standards[] = {
	{"morale", 0.6, 0.42}, {"fatigue", 0.25, 0.45}, {"load", 0.96, 1.06}, {"voice", 0.6, 0.45}, {"cohesion", 0.6, 0.42},
	{"autonomy", 0.6, 0.42}, {"flow", 0.22, 0.12}, {"unread", 8, 20},
};
enum { STANDARDS = sizeof standards / sizeof standards[0] };

struct judgement judgement_of(const struct desk *d, const char *what, double value)
{
	static const char *const signs[] = {"✓", "◐", "✕"}, *const words[] = {"good", "fair", "bad"};
	static const enum ink inks[] = {INK_GOOD, INK_WARN, INK_BAD};
	for (int i = 0; i < STANDARDS; i++) {
		const struct standard *m = &standards[i];
		if (strcmp(m->what, what) != 0)
			continue;
		bool more = m->good > m->bad;
		int step = (more ? value >= m->good : value <= m->good) ? 0 : (more ? value >= m->bad : value <= m->bad) ? 1 :
			2;
		return (struct judgement){inks[step], signs[step], desk_word(d, ui_say(d->ui, "judge.%s.%s", what,
			words[step]))};
	}
	return (struct judgement){INK_TEXT, "", ""};
}
