/* What the files of a pass share, and what widgets and tours need of it. */
#ifndef UI_PASS_H
#define UI_PASS_H

#include "ui/draw/canvas.h"
#include "ui/draw/page.h"
#include "ui/state.h"
#include "window.h"

/* kept.c */
uint32_t ui_hash(const char *text); /* never 0 */
/* What is kept from pass to pass by an id, all 0 at first. Of more than KEPT_MAX ids the one asked for least recently
 * is forgotten. */
struct kept *ui_kept_at(struct ui *ui, uint32_t id);

/* layer.c */
/* Whether a layer may have the mouse: nothing above it, as it lay in the last pass, is in the way. */
bool ui_layer_has_mouse(const struct ui *ui, int layer);
/* The keyboard belongs to the uppermost modal layer and to what lies above it. */
bool ui_layer_has_keys(const struct ui *ui, int layer);

/* hit.c: says along what the widget last hit is dragged. */
void ui_hit_whole(struct ui *ui, struct rect whole);

/* focus.c: moves the keyboard by Tab or an arrow that no widget took. */
void ui_move_focus(struct ui *ui, int key);

/* frame.c */
/* Calls the frame function once and lets go of what had come to it. */
void ui_pass(struct ui *ui, const struct ui_program *program, bool drawing);
void ui_draw_frame(struct ui *ui, const struct ui_program *program);

/* state.c */
double ui_now(const struct ui *ui); /* seconds since the start */
/* Takes the scale that is wanted, or the largest that the window's size admits. */
void ui_layout_scale(struct ui *ui);

/* pads.c */
void pads_open(struct ui *ui);
void pads_close(struct ui *ui);
void pads_update(struct ui *ui);
void pads_added(struct ui *ui, int which);
void pads_removed(struct ui *ui, SDL_JoystickID which);
/* Whether a wake-up came from them, and not from the program's work. */
bool pads_stirred(struct ui *ui, const SDL_UserEvent *event);

/* events.c: what a tour does passes through the same queue. False when nothing came that could change the page. */
bool ui_handle_events(struct ui *ui, const struct ui_program *program);

#endif
