/* Who left and who stayed, of those known by name. What drives a departure is an assumption of the model and is said to
 * be one. */
#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "retrospective_page.h"

/* What weighed most with a person in the month of leaving, as the inbox told it then; NULL: nothing stood out. */
static const char *reason_of(struct desk *d, int person)
{
	const struct campaign *c = d->campaign;
	int concern = campaign_concern(c, c->now.person[person].left_month + 1, person);
	return concern >= 0 ? desk_word(d, ui_say(d->ui, "retrospective.reason.%s", concern_word(concern))) : NULL;
}

/* Returns the height it took. */
static float leaver_draw(struct desk *d, struct rect r, int person)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const char *reason = reason_of(d, person);
	struct rect text = {r.x, r.y + 6, r.w, 0};
	ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_TEXT),
		ui_say(ui, UI_BOLD "%s" UI_PLAIN "  %s", speech_person(&d->speech, person),
		desk_month_short(d, c->now.person[person].left_month)), 0);
	ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_SOFT),
		speech_name(&d->speech, "person.%s.role", c->content->scenario.person[person].id), 0);
	if (reason)
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), reason, 0);
	return text.y - r.y + 6;
}

/* By month, row by row in columns. */
static void leavers_draw(struct desk *d, struct rect *r)
{
	struct ui *ui = d->ui;
	int person[PEOPLE_MAX], count = campaign_leavers(d->campaign, person), columns = r->w >= 1100 ? 4 : 3;
	for (int i = 0; i < count; i += columns) {
		float h = 0;
		ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_RULE));
		for (int k = 0; k < columns && i + k < count; k++)
			h = fmaxf(h, leaver_draw(d, rect_column(*r, k, columns, 24), person[i + k]));
		rect_cut_top(r, h);
	}
	if (count == 0)
		ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_SOFT), desk_word(d, "retrospective.nobody"), 0);
}

float retrospective_people(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const char *stayed[PEOPLE_MAX];
	struct writing names = {0};
	float top = r.y;
	int stay = 0;
	retrospective_head(d, &r, desk_word(d, "retrospective.people"), desk_word(d, "retrospective.people.how"));
	for (int p = 0; p < c->content->scenario.people; p++)
		if (c->now.person[p].present)
			stayed[stay++] = speech_person(&d->speech, p);
	ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, desk_word(d, "retrospective.gone")), 4);
	leavers_draw(d, &r);
	rect_cut_top(&r, 12);
	ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, desk_word(d, "retrospective.stayed")), 4);
	speech_list(&d->speech, &names, stayed, stay);
	const char *list = desk_written(d, &names);
	ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_TEXT), stay > 0 ? list : desk_word(d, "retrospective.stayed.none"), 0);
	return r.y - top + 24;
}
