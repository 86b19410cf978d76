/* The parts of the inbox and what it keeps. Internal to inbox*.c. */
#ifndef DESK_INBOX_PARTS_H
#define DESK_INBOX_PARTS_H

#include "campaign/advice.h"
#include "campaign/month_news.h"
#include "desk/frame/desk.h"

enum { ADVICES_SHOWN = 3, ENTITY_SIZE = ID_SIZE + 16 };

struct inbox_kept {
	int pointed;            /* event + 1 whose message was pointed at last: digits choose in it; 0: none yet */
	int focused;            /* event + 1 whose message has the keyboard; 0: none */
	int answered;           /* event + 1 that was answered last: what waits next comes into view; 0: it has come */
	char source[ENTITY_SIZE]; /* whose source lies open; "" */
	unsigned looked;        /* the count of changes for which the rest was looked up */
	uint64_t news_of;       /* hash of the month that `news` is of */
	struct month_news news;
	int advices;
	struct advice advice[ADVICES_SHOWN];
};

struct inbox {
	struct desk *d;
	struct inbox_kept *kept;
	struct rect r;          /* what is left of the list */
	float top;
	float *height;          /* of the message that is being written, kept */
	int digits;             /* event whose choices have the digits; -1: none */
};

/* What stands above what is asked. */
struct letter {
	const char *speaker;    /* id of a team, or "office", "staff", "press" … */
	const char *title, *body;
	const char *mark;       /* after the speaker's name; "" */
	const char *source;     /* entity of the scenario whose source is offered; "" */
	enum ink wash;          /* INK_CARD: none */
};

/* The message's badge, head and body; what follows goes under it, in what is returned. */
struct rect inbox_message(struct inbox *in, const struct letter *letter);
void inbox_message_end(struct inbox *in, float y);
/* A small heading over the messages that follow. */
void inbox_heading(struct inbox *in, const char *text);
/* A line that opens the card of a source; `of`: what it is of, NULL: not said. Returns the height. */
float inbox_source(struct inbox *in, struct rect r, const char *entity, const char *of);

/* Whether it asked at the start of the month, be it answered by now or not. */
bool inbox_asks(const struct desk *d, const struct campaign_event *came);
/* Each draws its messages, if any; events: those that ask, answered or not, or those that only tell. */
void inbox_events(struct inbox *in, bool asking);
void inbox_people(struct inbox *in);
void inbox_orders(struct inbox *in);
void inbox_moved(struct inbox *in);
void inbox_press(struct inbox *in);
void inbox_begin(struct inbox *in);
void inbox_advice(struct inbox *in);

#endif
