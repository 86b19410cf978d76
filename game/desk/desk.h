/* The desktop game: what every screen shares. One struct holds all; each screen is a function that draws it and acts
 * on it, in a file of its own (screen_NAME.c).
 *
 * Knows the toolkit and the laboratory; nothing below knows the desk.
 */
#ifndef DESK_DESK_H
#define DESK_DESK_H

#include "campaign/campaign.h"
#include "campaign/saves.h"
#include "campaign/settings.h"
#include "campaign/work.h"
#include "content/interface_text.h"
#include "lab/tell/speech.h"
#include "ui/chart.h"
#include "ui/ui.h"

enum screen {
	SCREEN_TITLE, SCREEN_NEW /* choice of scenario, difficulty, seed */, SCREEN_LOAD, SCREEN_BRIEFING,
	/* what these keep is forgotten with the campaign */
	SCREEN_DESK, SCREEN_TEAM, SCREEN_PROGRAMME, SCREEN_LAUNCH, SCREEN_REPLAY, SCREEN_RETROSPECTIVE,
	SCREEN_CODEX, SCREEN_SETTINGS, SCREENS,
	/* no screens, but they keep something too */
	PART_CARDS = SCREENS, PART_GUIDE, PART_FORESIGHT, PART_INBOX, PART_OFFERS, PARTS
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
	void *state[PARTS];         /* what a screen keeps; plain memory, see desk_state() */
	int cards;
	struct card card[CARDS_MAX];
	char notice[NOTICE_SIZE];    /* told at the foot of the screen for a while */
	double notice_until;
	bool notice_bad;
	bool face_told;              /* that letters stand in for others */
	bool help;                   /* the list of keys lies over the screen */
	unsigned changed;            /* counts every change of the campaign: what was computed for another count is old */
	bool dragging;               /* something is being dragged: quick answers will do */
};

/* Words. */

/* A text of data/text/desk; of another file. "?" where there is none. Lasts as long as the program. */
const char *desk_word(const struct desk *d, const char *key);
const char *desk_word_of(const struct desk *d, enum words file, const char *key);
bool desk_has_word(const struct desk *d, enum words file, const char *key);
/* The pattern of a key of data/text/desk with each {name} filled; lasts until the frame ends. */
const char *desk_fill(struct desk *d, const char *key, const struct writing_value *values, int count);
#define DESK_SAY(d, key, ...) desk_fill(d, key, (const struct writing_value[]){__VA_ARGS__}, \
	(int)(sizeof((const struct writing_value[]){__VA_ARGS__}) / sizeof(struct writing_value)))
/* What a writing came to, kept until the frame ends; the writing is freed. */
const char *desk_written(struct desk *d, struct writing *w);
/* "November 2024", "Nov 2024", of a month since the start. */
const char *desk_month(struct desk *d, int month);
const char *desk_month_short(struct desk *d, int month);
const char *desk_month_short_of(struct desk *d, const struct scenario *scenario, int month);
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
/* A number that opens its card: draws `text` in `r` and underlines it when pointed at. */
void desk_figure(struct desk *d, struct rect r, enum type type, colour c, enum align align, const char *text,
	int field);
/* Below a place, logical pixels; nothing without a field. */
void desk_card_open(struct desk *d, int field, float x, float y);

/* Colours and signs. */

/* Of a track, where there is no campaign whose team it is. */
colour desk_track_colour(const struct desk *d, enum track track);
colour desk_team_colour(const struct desk *d, int team);
colour desk_axis_colour(const struct desk *d, int axis);
/* Of a verdict 0 leads - 3 weak, -1 none: colour, sign ("✓", "◐", "✕") and word. */
colour desk_verdict_colour(const struct desk *d, int verdict);
const char *desk_verdict_sign(int verdict);
const char *desk_verdict_word(struct desk *d, int verdict);
/* A round badge with one or two letters. */
void desk_badge(struct desk *d, float x, float y, float radius, colour c, const char *letters);
/* A text in capitals where the script has them: heads of groups. */
const char *desk_capitals(struct desk *d, const char *text);
/* A length that holds text, as much longer as the letters are larger than usual. */
float desk_grown(const struct desk *d, float length);
/* Sheets with a heading, and what is left inside. */
struct rect desk_sheet(struct desk *d, struct rect r, const char *title, const char *aside);

/* Acting. */

void desk_go(struct desk *d, enum screen screen, int subject); /* back leads here */
void desk_back(struct desk *d);
void desk_home(struct desk *d, enum screen screen);            /* forgets the way back */
void desk_tell(struct desk *d, bool bad, const char *text);
/* What became of a save, as saves_say() has it. */
void desk_tell_save(struct desk *d, const struct save_said *said);
/* Gives an order now; when refused, tells why. True when done. */
bool desk_order(struct desk *d, const struct order *order);
void desk_undo(struct desk *d);
/* Ends the month: saves, plays it and goes to its launch pages or the retrospective, if any. */
void desk_end_month(struct desk *d);
/* Takes a campaign (owned from now on; NULL: none) in place of the one before. */
void desk_take(struct desk *d, struct campaign *campaign);
/* To where the campaign stands: the desk, or the retrospective where it is over. */
void desk_resume(struct desk *d);
/* Plays on in a campaign (owned from now on), after the one before was saved. */
void desk_play(struct desk *d, struct campaign *campaign);
/* Counts a change, so that foresight begins anew. */
void desk_changed(struct desk *d);
void desk_language(struct desk *d, enum language language);
/* Applies the settings to the window and writes them. */
void desk_settings_apply(struct desk *d);
/* Saves the game after a month, before a big move; tells what could not be saved. */
void desk_save_month(struct desk *d);
/* Shows the desk as it stood at the start of an earlier month; from there can be played on. */
void desk_look_at(struct desk *d, int month);
/* Plays on from the start of an earlier month, after what came later was saved as a branch. False, and told why, where
 * it could not be saved: then nothing is cut. */
bool desk_back_to(struct desk *d, int month);
/* Where a picture taken now goes; false where no folder can be made. */
bool desk_picture_path(struct desk *d, char *out, size_t size);
/* Saves what is on screen as a picture, and tells where. */
void desk_picture_save(struct desk *d);
/* Copies the campaign as a code to paste; tells `copied`, a key, or that memory is short. */
void desk_code_copy(struct desk *d, const char *copied);
/* Zeroed memory that the screen keeps for as long as the campaign lasts (or the program, before one). */
void *desk_state(struct desk *d, enum screen screen, size_t size);
/* The key bound to an action, "undo", "end_month" … (settings); KEY_NONE. */
int desk_key(const struct desk *d, const char *action);

/* The screens. */

void screen_title(struct desk *d);
void screen_new(struct desk *d);
void screen_load(struct desk *d);
void screen_briefing(struct desk *d);
void screen_desk(struct desk *d);
void screen_team(struct desk *d);
void screen_programme(struct desk *d);
void screen_launch(struct desk *d);
void screen_replay(struct desk *d);
void screen_retrospective(struct desk *d);
void screen_codex(struct desk *d);
void screen_settings(struct desk *d);
/* Over any screen: cards, help on keys. */
void desk_cards_draw(struct desk *d);
void desk_help_draw(struct desk *d);

/* For main. */

/* Loads words; false with lines on `errors` when the texts cannot be found. */
bool desk_open(struct desk *d, const char *data_folder, FILE *errors);
void desk_close(struct desk *d);
/* Reads the settings; `data_dir`: where all is kept, NULL: where the system wants it. `given`: of the command line. */
void desk_settings_open(struct desk *d, const char *data_dir, const struct settings_for_now *given);
struct ui_look desk_look(const struct settings *settings);
/* The window closes: remembers its place, saves the game. `context` is the desk. */
void desk_leave(void *context, struct ui *ui);
/* A text by key, of the desk or of the scenario, for tours; NULL where neither has it. */
const char *desk_tour_word(void *context, const char *key);
/* The frame function of the window: `context` is the desk. */
void desk_frame(void *context, struct ui *ui);

#endif
