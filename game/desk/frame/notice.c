#include "notice.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void desk_tell(struct desk *d, bool bad, const char *text)
{
	snprintf(d->notice, sizeof d->notice, "%s", text);
	d->notice_bad = bad;
	d->notice_until = ui_time(d->ui) + (bad ? 8 : 4) + (double)strlen(d->notice) / 40; /* paths take long to read */
}

void desk_notice_draw(struct desk *d)
{
	double left = d->notice_until - ui_time(d->ui);
	if (d->notice[0] == '\0' || left <= 0)
		return;
	ui_again(d->ui, left);
	struct rect page = ui_screen(d->ui);
	float w = fminf(ui_text_width(d->ui, TYPE_BODY_BOLD, d->notice) + 1, page.w - 120);
	float h = ui_paragraph_height(d->ui, w, TYPE_BODY_BOLD, d->notice);
	const float foot = 64; /* where pages have their buttons */
	struct rect r = {(page.w - w) / 2 - 16, page.h - foot - h - 20, w + 32, h + 20};
	if (!ui_layer(d->ui, r, "notice", false)) {
		d->notice[0] = '\0';
		return;
	}
	ui_sheet(d->ui, r, true);
	ui_fill(d->ui, (struct rect){r.x, r.y, 4, r.h}, ui_ink(d->ui, d->notice_bad ? INK_BAD : INK_GOOD));
	ui_paragraph(d->ui, rect_inset(r, 16, 10), TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), d->notice);
	if (ui_hit(d->ui, r, "notice read", HIT_NO_FOCUS).clicked)
		d->notice[0] = '\0';
	ui_layer_end(d->ui);
}
