/* The inbox: what came, what waits for an answer, what the programme office advises. A month is never empty. */
#include <stdio.h>
#include <string.h>

#include "desk/card/source.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "inbox.h"
#include "inbox_parts.h"

static struct inbox_kept *kept(struct desk *d)
{
	return desk_state(d, (enum screen)PART_INBOX, sizeof(struct inbox_kept));
}

/* What is said of the month behind and of how things stand, once for each change. */
static void look_up(struct desk *d, struct inbox_kept *k)
{
	struct campaign *c = d->campaign;
	if (k->looked == d->changed && k->news_of != 0)
		return;
	k->looked = d->changed;
	uint64_t hash = state_hash(&c->content->scenario, &c->state[c->month]);
	if (k->news_of != hash)
		month_news_gather(c, &k->news);
	k->news_of = hash;
	k->advices = advice_find(c, k->advice, ADVICES_SHOWN);
}

/* The message pointed at where it asks, else the first that waits. */
static int event_with_digits(const struct desk *d, const struct inbox_kept *k, const struct campaign_event *came,
	int count)
{
	int first = -1;
	for (int i = 0; i < count; i++) {
		if (inbox_asks(d, &came[i]) && came[i].event == k->pointed - 1)
			return came[i].event;
		if (came[i].pending && came[i].choice < 0 && first < 0)
			first = came[i].event;
	}
	return first;
}

static void list_draw(struct inbox *in, int open)
{
	struct desk *d = in->d;
	int model;
	bool idle = campaign_next_due(d->campaign, &model) < 0;
	inbox_events(in, true);
	if (idle) /* nothing is under way: that comes before news */
		inbox_begin(in);
	inbox_advice(in); /* of this month still: before what is over */
	int before = campaign_turn_before(d->campaign);
	if (before >= 0)
		inbox_heading(in, DESK_SAY(d, "inbox.head.month", {"month", desk_months(d, before, d->campaign->month)}));
	inbox_press(in);
	inbox_orders(in);
	inbox_events(in, false);
	inbox_people(in);
	inbox_moved(in);
	if (!idle)
		inbox_begin(in);
	if (open == 0 && in->kept->advices == 0 && advice_can_begin(d->campaign, -1) < 0) {
		struct rect r = inbox_message(in, &(struct letter){"office", desk_word(d, "advice.quiet.title"), desk_word(d,
			"advice.quiet.body"), "", "", INK_CARD});
		inbox_message_end(in, r.y);
	}
}

void inbox_draw(struct desk *d, struct rect r)
{
	struct campaign_event came[EVENTS_MAX];
	struct inbox_kept *k = kept(d);
	int count = campaign_events(d->campaign, came), open = 0;
	if (!k)
		return;
	look_up(d, k);
	for (int i = 0; i < count; i++)
		open += came[i].pending && came[i].choice < 0;
	char n[12];
	snprintf(n, sizeof n, "%d", open);
	const char *aside = open > 0 ? DESK_SAY(d, open == 1 ? "inbox.one_waits" : "inbox.wait", {"n", n}) : desk_word(d,
		"inbox.none_waits");
	struct rect list = desk_sheet(d, r, desk_word(d, "inbox.title"), aside);
	list = (struct rect){r.x + 1, list.y - 2, r.w - 2, r.y + r.h - list.y - 2};
	ui_line(d->ui, r.x, list.y, r.x + r.w, list.y, 2, ui_ink(d->ui, INK_EDGE));
	rect_cut_top(&list, 1);
	struct rect inside = ui_scroll(d->ui, list, ui_say(d->ui, "inbox %d", d->campaign->month));
	struct inbox in = {.d = d, .kept = k, .r = inside, .top = inside.y, .digits = event_with_digits(d, k,
		came, count)};
	if (in.digits < 0) /* nothing waits next */
		k->answered = 0;
	list_draw(&in, open);
	ui_scroll_end(d->ui, in.r.y - in.top + 8);
}

static const char *source_title(struct desk *d, const char *entity)
{
	bool event = strncmp(entity, "event.", 6) == 0;
	const char *text = speech_text(&d->speech, event ? "event.%s.title" : "rival.%s.name", strchr(entity, '.') + 1);
	return text ? text : entity;
}

void inbox_sheets_draw(struct desk *d)
{
	struct inbox_kept *k = kept(d);
	if (!k)
		return;
	if (k->source[0] && !source_card(d, k->source, source_title(d, k->source)))
		k->source[0] = '\0';
}
