/* What the files of tours share: the script (tour.c), the hand that acts (tour_hand.c), the eye that looks
 * (tour_eye.c). Each act is true when it could be done, and else has said with tour_fail() why not. */
#ifndef UI_TOUR_INNER_H
#define UI_TOUR_INNER_H

#include "ui/pass/pass.h"
#include "tour.h"

enum { TOUR_WORDS_MAX = 4, TOUR_LINE_BYTES = 512 };

static const double tour_frame = 1.0 / 60; /* seconds that pass from frame to frame, however long they take */

struct tour {
	struct ui *ui;
	const struct ui_program *program;
	const char *path, *shots;   /* shots NULL: pictures go where the program runs */
	const struct tour_look *also; /* how audits look besides; ends with a width of 0 */
	char *text;
	int line;                   /* from 1 */
	char word[TOUR_WORDS_MAX][TOUR_LINE_BYTES];
	int words;
	int frames_told;            /* of ui->frames */
	char *why;
	size_t size;
};

/* False, with the line and the reason in `why`; the format has one %s for `what`. */
bool tour_fail(struct tour *tour, const char *format, const char *what);
/* One frame as the window's loop would make it. */
void tour_draw(struct tour *tour);

/* Acts; a name is meant as it stands, by its part after a colon, or by how either begins. */
bool tour_click(struct tour *tour, const char *name);
bool tour_try(struct tour *tour, const char *name);
bool tour_drag(struct tour *tour, const char *name, double to);
bool tour_key(struct tour *tour, const char *name);
bool tour_type(struct tour *tour, const char *text);
bool tour_button(struct tour *tour, const char *name);
bool tour_size(struct tour *tour, const char *size);

/* Looks; seconds. */
bool tour_busy(const struct tour *tour);
bool tour_wait(struct tour *tour, double seconds);
bool tour_expect(struct tour *tour, const char *wanted, double patience);
bool tour_absent(struct tour *tour, const char *unwanted);
bool tour_shot(struct tour *tour, const char *name);
/* In the window as it is, and in the others that were asked for (tour_audit.c). */
bool tour_audit(struct tour *tour);
bool tour_frames(struct tour *tour, double most);

#endif
