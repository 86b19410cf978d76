/* Screens that are still to come, on their way. */
#include "desk.h"

static void pending(struct desk *d, const char *name)
{
	ui_text_at(d->ui, 40, 40, TYPE_HEAD, ui_ink(d->ui, INK_TEXT), name);
	struct rect row = {40, 90, 400, 40};
	if (ui_button_left(d->ui, &row, "Back", KEY_ESCAPE, LOOK_PLAIN))
		desk_back(d);
}
void screen_team(struct desk *d) { pending(d, "team"); }
