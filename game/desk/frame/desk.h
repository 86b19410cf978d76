/* The desktop game: what every page shares. One struct holds all; each page is a function that draws it and acts on it,
 * in a folder of its own. app.c alone knows them; whoever wants another page asks for it (session.h).
 */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include "campaign/campaign.h"
#include "campaign/saves.h"
#include "campaign/settings.h"
#include "campaign/work.h"
#include "content/interface_text.h"
#include "lab/tell/speech.h"
#include "ui/chart/chart.h"
#include "ui/ui.h"

enum screen {
	SCREEN_TITLE, SCREEN_NEW /* choice of scenario, difficulty, seed */, SCREEN_LOAD, SCREEN_BRIEFING,
	/* what these keep is forgotten with the campaign */
	SCREEN_DESK, SCREEN_TEAM, SCREEN_PROGRAMME, SCREEN_LAUNCH, SCREEN_REPLAY, SCREEN_RETROSPECTIVE,
	SCREEN_CODEX, SCREEN_SETTINGS, SCREENS,
	/* no screens, but they keep something too */
	PART_CARDS = SCREENS, PART_GUIDE, PART_FORESIGHT, PART_INBOX, PART_OFFERS, PART_INSPECTOR, PARTS
};

/* Files of words in data/text. */
enum words { WORDS_DESK, WORDS_LAB, WORDS_CODEX, WORDS_CAUSES, WORDS_LAUNCH, WORDS_FILES };

enum { BACK_MAX = 16, NOTICE_SIZE = 2400, CARDS_MAX = 6 };

struct place {
	enum screen screen;
	int subject;                 /* team, programme: of the screen; -1 */
};

/* A card on a field of the campaign, opened from a number. */
struct card {
	int field;
	float x, y;                  /* where it was asked for */
};

struct desk {
	struct ui *ui;               /* from the first frame on */
	const char *data_folder;     /* NULL: where content looks by itself */
	struct settings settings;
	struct settings_for_now for_now;
	char settings_path[1024];    /* "" : nowhere, settings last for the session */
	const char *data_dir;        /* where all is kept; NULL: where the system wants it */
	struct saves saves;
	struct interface_text *words[LANGUAGES][WORDS_FILES];
	enum language language;
	struct work *work;
	struct campaign *campaign;   /* NULL before a game */
	struct watch *watch;         /* the record that is watched; NULL: nothing yet, see watch.h */
	struct speech speech;        /* over the campaign's content, in the language that holds */
	struct place place, back[BACK_MAX];
	int backs;
	int look;                    /* the earlier month that the desk shows + 1; 0: now; see session.h */
	void *state[PARTS];         /* what a screen keeps; plain memory, see desk_state() */
	int cards;
	struct card card[CARDS_MAX];
	char notice[NOTICE_SIZE];    /* told at the foot of the screen for a while */
	double notice_until;
	bool notice_bad;
	bool face_told;              /* that letters stand in for others */
	bool help;                   /* the list of keys lies over the screen */
	unsigned changed;            /* counts every change of the campaign: what was computed for another count is old */
	bool inspecting, inspectable; /* the inspector lies over the page; its key works */
	bool untimed;                /* what is drawn tells nothing of how fast the machine is: in tours */
	bool dragging;               /* something is being dragged: quick answers will do */
};

/* Zeroed memory that the screen keeps for as long as the campaign lasts (or the program, before one). */
void *desk_state(struct desk *d, enum screen screen, size_t size);
/* Lets go of it. */
void desk_state_forget(struct desk *d, enum screen screen);

#endif
