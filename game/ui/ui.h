/* The interface toolkit: one context, immediate mode. A program gives one function that says, each time it is asked,
 * what is on screen now; widgets answer whether they were used. Knows nothing of the game.
 *
 * Units are logical pixels: at scale 1 one of them is one of the screen. Names: each thing that can be used has a
 * name (its label where nothing else is said), by which the keyboard, tours and tests find it.
 *
 * A frame function runs once for each event, not drawing, and then once more, drawing, so what is drawn is always
 * what the program's state has become. It must take its decisions from widgets and state alone.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "geometry.h"

struct ui;

/* ---- colour ------------------------------------------------------------------------------------------------ */

typedef uint32_t colour; /* 0xAARRGGBB, not premultiplied */

enum ui_theme { THEME_PAPER, THEME_NIGHT, THEME_CONTRAST, THEMES };

enum ink {
	INK_PAPER, INK_CARD, INK_WASH /* behind charts */, INK_RULE, INK_EDGE /* of controls */, INK_TEXT, INK_SOFT,
		INK_MUTED,
	INK_GOOD, INK_WARN, INK_BAD, INK_LINK, INK_GOOD_WASH, INK_WARN_WASH, INK_BAD_WASH, INK_LINK_WASH,
	INK_STRONG /* ground of the main button */, INK_ON_STRONG, INK_GREY /* neutral marks in charts */, INKS
};

colour ui_ink(const struct ui *ui, enum ink ink);
/* A colour of the program's own for the theme that holds: lighter at night. */
colour ui_tint(const struct ui *ui, colour paper);
colour colour_fade(colour c, float alpha);
colour colour_mix(colour a, colour b, float share_of_b);
/* For letters upon a ground: white where that can be read, else nearly black. */
colour colour_upon(colour ground);

/* ---- type -------------------------------------------------------------------------------------------------- */

enum type {
	TYPE_LABEL /* small, bold, spaced: heads of groups */, TYPE_SMALL, TYPE_NOTE, TYPE_NOTE_BOLD, TYPE_BODY,
		TYPE_BODY_BOLD,
	TYPE_FIGURE /* bold 18 */, TYPE_TITLE /* plain 18 */, TYPE_PROSE /* serif 14 */, TYPE_DECK /* serif 18 */,
	TYPE_SERIF_TITLE /* serif bold 18 */, TYPE_HEAD /* serif bold 25 */, TYPE_DISPLAY /* serif bold 46 */,
	TYPE_MASTHEAD /* serif bold 88, for the name of the game alone */, TYPE_MONO,
	TYPES
};
enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* Inside any text: what stands between these bytes is bold. */
#define UI_BOLD "\x02"
#define UI_PLAIN "\x01"

float ui_line_height(const struct ui *ui, enum type type);
float ui_text_width(struct ui *ui, enum type type, const char *text);
/* One line, in the middle of the height. What is too wide ends in an ellipsis, and the audit says so. */
void ui_text(struct ui *ui, struct rect r, enum type type, colour c, enum align align, const char *text);
/* One line from its upper left corner; returns its width. */
float ui_text_at(struct ui *ui, float x, float y, enum type type, colour c, const char *text);
/* Wrapped in r.w; r.h is not asked. Returns the height. */
float ui_paragraph(struct ui *ui, struct rect r, enum type type, colour c, const char *text);
float ui_paragraph_height(struct ui *ui, float w, enum type type, const char *text);
/* The same, cut off from the rectangle, which shrinks by it and by `gap`. */
void ui_flow(struct ui *ui, struct rect *r, enum type type, colour c, const char *text, float gap);
/* printf that lasts until the frame ends. */
const char *ui_say(struct ui *ui, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Memory that lasts until the frame ends; NULL without. */
void *ui_scratch(struct ui *ui, size_t size);

/* ---- shapes ------------------------------------------------------------------------------------------------ */

void ui_fill(struct ui *ui, struct rect r, colour c);
void ui_fill_round(struct ui *ui, struct rect r, float radius, colour c);
void ui_outline(struct ui *ui, struct rect r, float radius, float width, colour c);
void ui_line(struct ui *ui, float x0, float y0, float x1, float y1, float width, colour c);
void ui_dashed(struct ui *ui, float x0, float y0, float x1, float y1, float width, float dash, colour c);
/* xy: count pairs. dash 0: solid. */
void ui_polyline(struct ui *ui, const float *xy, int count, float width, float dash, colour c);
void ui_polygon(struct ui *ui, const float *xy, int count, colour c);
void ui_circle(struct ui *ui, float x, float y, float radius, colour c);
void ui_ring(struct ui *ui, float x, float y, float radius, float width, colour c);
void ui_triangle(struct ui *ui, float x, float y, float radius, bool up, colour c);
void ui_hatch(struct ui *ui, struct rect r, colour c);
void ui_gradient(struct ui *ui, struct rect r, float radius, colour left, colour middle, colour right);
/* A sheet of card with its edge; a shadow where it lies upon something. */
void ui_sheet(struct ui *ui, struct rect r, bool shadow);
void ui_clip(struct ui *ui, struct rect r);
void ui_clip_end(struct ui *ui);

/* ---- what is being done ------------------------------------------------------------------------------------- */

enum key {
	KEY_NONE, KEY_ENTER, KEY_ESCAPE, KEY_TAB, KEY_LEFT, KEY_RIGHT, KEY_UP, KEY_DOWN, KEY_HOME, KEY_END, KEY_PAGE_UP,
	KEY_PAGE_DOWN, KEY_BACKSPACE, KEY_DELETE, KEY_SPACE, KEY_F1 = 32 + 1, KEY_F10 = KEY_F1 + 9, KEY_F11, KEY_F12
	/* letters, digits and signs: their ASCII code, letters as capitals ('Z', '?', '1'): 33 to 96 with an offset */
};
/* The key of a character: KEY_OF('Z'). */
#define KEY_OF(c) (64 + (c))
enum { KEY_CONTROL = 1024, KEY_SHIFT = 2048 }; /* added to a key */

/* Whether a key was pressed in this pass and nobody took it; takes it. Signs are no keys while a line is edited. */
bool ui_key(struct ui *ui, int key);
/* Whatever key was pressed in this pass and nobody took; takes it. KEY_NONE: none. For binding keys. */
int ui_key_any(struct ui *ui);
/* How a key is called, "Z", "Esc", "Ctrl ⏎"; "" for none. The text lasts until the frame ends. */
const char *ui_key_name(struct ui *ui, int key);
/* The key of a name as ui_key_name() gives it, KEY_NONE where there is no such. */
int ui_key_of_name(const char *name);

struct ui_hit {
	uint32_t id;
	bool hover, focus, held;
	bool clicked;       /* by mouse, Enter, Space or controller */
	bool pressed;       /* the mouse went down on it in this pass */
	float x, y;         /* of the mouse, from the widget's corner */
};
enum { HIT_DISABLED = 1, HIT_NO_FOCUS = 2 /* not reached by Tab: something else does the same */,
	HIT_ARROWS = 4 /* keeps left and right for itself */,
	HIT_CHOSEN = 8 /* there is nothing to do to it: leaves Enter to the button that shows it */ };

/* A thing that can be used. `name` must tell it from others on the screen. */
struct ui_hit ui_hit(struct ui *ui, struct rect r, const char *name, unsigned flags);
/* Whether the mouse holds a widget down. */
bool ui_held(const struct ui *ui);
/* A ring around what has the keyboard; widgets call it themselves. */
void ui_focus_ring(struct ui *ui, struct rect r, float radius, struct ui_hit hit);
/* Moves the keyboard to the widget of a name at the next pass. */
void ui_focus(struct ui *ui, const char *name);
/* Scrolls what lies around until a place can be seen, its top where it is too high. */
void ui_reveal(struct ui *ui, struct rect r);
/* Moves the keyboard to the next widget that is drawn and can have it. */
void ui_focus_next(struct ui *ui);
/* Where the widget of a name stood in the last pass and can be seen; false where there is none. */
bool ui_find(const struct ui *ui, const char *name, struct rect *out);
/* A number kept from frame to frame by name, 0 at first and after a thousand other names were asked for. */
float *ui_kept(struct ui *ui, const char *name);
/* Moves smoothly to a target with 160 ms, at once where motion is reduced. */
float ui_eased(struct ui *ui, const char *name, float target);

/* ---- widgets ------------------------------------------------------------------------------------------------ */

enum look { LOOK_PLAIN, LOOK_STRONG, LOOK_QUIET /* no edge */, LOOK_LINK, LOOK_SMALL };

/* A button; `key` may be KEY_NONE, is shown and works. */
bool ui_button(struct ui *ui, struct rect r, const char *label, int key, enum look look);
bool ui_button_if(struct ui *ui, bool enabled, struct rect r, const char *label, int key, enum look look);
float ui_button_width(struct ui *ui, const char *label, int key, enum look look);
float ui_button_height(struct ui *ui, enum look look);
/* A button as wide as it must be, from the left of *row or from its right. */
bool ui_button_left(struct ui *ui, struct rect *row, const char *label, int key, enum look look);
bool ui_button_right(struct ui *ui, struct rect *row, const char *label, int key, enum look look);
enum { CHOICE_PARTS_MAX = 16 };
/* One of several; returns the one now chosen. Segments are called "NAME: LABEL". disabled: a bit each. */
int ui_choice(struct ui *ui, struct rect r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled);
/* What is to be known of a choice beside what was chosen: a program may write below each part. */
struct ui_choice_seen {
	int looked;             /* the part that the keyboard went to, else the one pointed at, -1: none */
	bool level;             /* they stand side by side */
	struct rect part[CHOICE_PARTS_MAX];
};
/* The same, and *seen. Here parts that are disabled can be looked at though not chosen, so that a page can say why.
 * chosen: -1 for none. */
int ui_choice_look(struct ui *ui, struct rect r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled, struct ui_choice_seen *seen);
/* Height a choice takes in a width: labels that do not fit side by side stand in rows. */
float ui_choice_height(struct ui *ui, float w, const char *const *label, int count);
bool ui_toggle(struct ui *ui, struct rect r, const char *label, bool on); /* returns the state now */
/* True while it moves. `base`: a mark of what stood before, NAN for none. step: of the keyboard. */
bool ui_slider(struct ui *ui, struct rect r, const char *name, double *value, double low, double high, double step,
	double base);
/* A place along which a value is dragged, the whole of its width from low to high; draws nothing itself. */
bool ui_scrub(struct ui *ui, struct rect r, const char *name, double *value, double low, double high, double step);
/* Shares of one whole with handles between them; each part is called by its label and can be dragged or moved with the
 * arrows. fixed: a bit for each part that stays. True while they move; they sum to what they summed to. */
bool ui_shares(struct ui *ui, struct rect r, const char *name, double *share, const char *const *label,
	const colour *c, int count, unsigned fixed);
/* One line of text to edit; true when it changed. */
bool ui_field(struct ui *ui, struct rect r, const char *name, char *text, size_t size);
/* A place that scrolls: the rectangle to draw in, as wide as it may be; then say how high the content was. The first
 * that has more than it shows takes the keys for pages up and down. */
struct rect ui_scroll(struct ui *ui, struct rect r, const char *name);
void ui_scroll_end(struct ui *ui, float content_height);
/* A sheet above all else, its name its title for tours. `modal`: what is below gets neither mouse nor keys. False and
 * closed: a click outside or Escape. Between them, draw. */
bool ui_layer(struct ui *ui, struct rect r, const char *name, bool modal);
/* The same, for what lies over any page and takes nothing from it but its place: neither a click beside it nor Escape
 * closes it, they reach what they would reach without it. False where there are too many layers. */
bool ui_layer_pin(struct ui *ui, struct rect r, const char *name);
void ui_layer_end(struct ui *ui);

/* ---- the frame ----------------------------------------------------------------------------------------------- */

struct rect ui_screen(const struct ui *ui);
double ui_time(const struct ui *ui);        /* seconds since the start, of this pass */
bool ui_drawing(const struct ui *ui);
void ui_again(struct ui *ui, double after); /* draw once more after so many seconds, though nothing happens */
void ui_quit(struct ui *ui);
void ui_copy(struct ui *ui, const char *text); /* to the clipboard */
/* What the clipboard holds, "" for nothing; lasts until the frame ends. */
const char *ui_paste(struct ui *ui);
/* Has a page drawn though nothing happened at the window. The one function that any thread may call. */
void ui_wake(struct ui *ui);
/* Saves what was drawn last as PNG; false when it could not. */
bool ui_save_picture(struct ui *ui, const char *path);
/* Saves as PNG a page that need not fit the window: `draw` draws it from the top of r and returns its height, first to
 * measure it. Only while not drawing. False when it could not be saved, or is too large for a picture. */
typedef float ui_page_draw(void *context, struct rect r);
bool ui_save_page(struct ui *ui, const char *path, float w, ui_page_draw *draw, void *context);
void ui_set_title(struct ui *ui, const char *title);
/* Where the window is, in screen pixels, for remembering. */
void ui_place(const struct ui *ui, int *x, int *y, int *w, int *h);
/* A file of letters that is missing or broken, so that the system's stand in; NULL: none so far. */
const char *ui_face_missing(const struct ui *ui);

struct ui_look {
	enum ui_theme theme;
	bool colour_safe;   /* for the colour-blind: good and bad as blue and orange */
	bool reduced_motion;
	float scale;        /* 0: by the size of the window */
	float text;         /* size of text, 1 */
	bool full_screen;
};
/* Sets how it looks; what the window's size does not admit is offered down. */
void ui_set_look(struct ui *ui, const struct ui_look *look);
struct ui_look ui_look(const struct ui *ui);
float ui_scale(const struct ui *ui);        /* that holds */
float ui_scale_most(const struct ui *ui);   /* that the size admits */
bool ui_too_small(const struct ui *ui);     /* not even at the smallest scale does a page fit */

#endif
