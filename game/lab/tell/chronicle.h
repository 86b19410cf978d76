/* What the pieces of the chronicle share. Internal to replay_text.c and chronicle_*.c. */
#ifndef LAB_CHRONICLE_H
#define LAB_CHRONICLE_H

#include "lab/play/replay.h"
#include "page.h"
#include "speech.h"

enum { CITED_MAX = 400, MARKS_MAX = 12, MARK_SIZE = 64, CHRONICLE_INDENT = 9 };

/* A value as last told, so that only what moves is told again. */
struct told {
	double value;
	int month;
};

/* A source, printed once however many cite it. What lies between `key` and `length` is a remark on it. */
struct citation {
	const char *text, *confidence;
	size_t length, key;
	bool mixed;                 /* cited with different confidences: the texts say which */
	bool remarks_differ;
};

struct chronicle {
	const struct replay *replay;
	const struct scenario *scenario;
	const struct speech *speech;
	struct page page;
	int cited;
	struct citation citation[CITED_MAX];
	const char *label;          /* of the month, until its first line is out */
	struct told flow, wait, trust, attention[AXES_MAX], load[TEAMS_MAX];
};

/* Sources of a paragraph, in the order cited. */
struct marks {
	int count;
	int number[MARKS_MAX]; /* rising */
};

/* Takes up sources, parted by "; "; "" and what is plainly an assumption give no mark. */
void chronicle_cite(struct chronicle *chronicle, struct marks *marks, const char *source, const char *confidence);
/* A paragraph of the month; empties `text`. */
void chronicle_paragraph(struct chronicle *chronicle, struct writing *text, const struct marks *marks, int hang);
/* ", alleged" and the like, where what is told is less than sure; "" otherwise. */
const char *chronicle_doubt(const struct chronicle *chronicle, const char *confidence, bool alleged);

void chronicle_orders(struct chronicle *chronicle, int month);
void chronicle_events(struct chronicle *chronicle, int month);
void chronicle_releases(struct chronicle *chronicle, int month);
void chronicle_field(struct chronicle *chronicle, int month);
void chronicle_house(struct chronicle *chronicle, int month);
void chronicle_people(struct chronicle *chronicle, int month);
void chronicle_facts(struct chronicle *chronicle, int month);
void chronicle_end(struct chronicle *chronicle);
void chronicle_sources(struct chronicle *chronicle);
/* A bold line at the margin, from the text of a key with {model}. */
void chronicle_title(struct chronicle *chronicle, const char *key, const char *model);

/* One order as a few words: "begin Llama 2, to lead". Also used where refusals are listed. */
void order_say(const struct speech *speech, const struct order *order, struct writing *out);

#endif
