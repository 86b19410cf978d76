#include "session.h"

#include <string.h>

#include "keep.h"
#include "notice.h"
#include "words.h"

void desk_changed(struct desk *d)
{
	d->changed++;
}

void desk_take(struct desk *d, struct campaign *campaign)
{
	if (d->work)
		work_drop_all(d->work);
	if (d->campaign != campaign)
		campaign_free(d->campaign);
	d->campaign = campaign;
	d->cards = 0;
	d->look = 0;
	for (int s = SCREEN_DESK; s <= SCREEN_RETROSPECTIVE; s++)
		desk_state_forget(d, (enum screen)s);
	desk_state_forget(d, PART_FORESIGHT);
	desk_state_forget(d, PART_INBOX);
	desk_state_forget(d, PART_OFFERS);
	desk_language(d, d->language);
	desk_changed(d);
}

void desk_go(struct desk *d, enum screen screen, int subject)
{
	if (d->place.screen == screen && d->place.subject == subject)
		return;
	if (d->backs == BACK_MAX) {
		memmove(d->back, d->back + 1, sizeof d->back - sizeof *d->back);
		d->backs--;
	}
	d->back[d->backs++] = d->place;
	d->place = (struct place){screen, subject};
	d->cards = 0;
	d->help = false;
}

void desk_back(struct desk *d)
{
	d->place = d->backs > 0 ? d->back[--d->backs] : (struct place){d->campaign ? SCREEN_DESK : SCREEN_TITLE, -1};
	d->cards = 0;
}

void desk_home(struct desk *d, enum screen screen)
{
	d->backs = 0;
	d->place = (struct place){screen, -1};
	d->cards = 0;
}

void desk_resume(struct desk *d)
{
	desk_home(d, SCREEN_DESK);
	if (campaign_over(d->campaign))
		desk_go(d, SCREEN_RETROSPECTIVE, -1);
}

void desk_play(struct desk *d, struct campaign *campaign)
{
	if (d->campaign)
		desk_save_month(d);
	desk_take(d, campaign);
	desk_resume(d);
}

bool desk_order(struct desk *d, const struct order *order)
{
	enum refusal refusal = campaign_order(d->campaign, order);
	if (refusal == REFUSAL_NONE)
		desk_changed(d);
	else
		desk_tell(d, true, DESK_SAY(d, "order.refused", {"order", desk_order_words(d, order)},
			{"reason", desk_refusal(d, refusal)}));
	return refusal == REFUSAL_NONE;
}

void desk_undo(struct desk *d)
{
	if (campaign_undo(d->campaign))
		desk_changed(d);
}

/* The launches of the turn one after another, then what comes after them. */
static void desk_after_month(struct desk *d)
{
	int model[MODELS_MAX], count = campaign_launches(d->campaign, d->campaign->month, model);
	desk_resume(d);
	for (int i = count - 1; i >= 0; i--)
		desk_go(d, SCREEN_LAUNCH, model[i]);
}

void desk_end_month(struct desk *d)
{
	if (campaign_over(d->campaign)) {
		desk_go(d, SCREEN_RETROSPECTIVE, -1);
		return;
	}
	work_drop_all(d->work);
	int before = d->campaign->month;
	campaign_end_month(d->campaign);
	desk_changed(d); /* even where it could not be played: what was dropped is asked for again */
	if (d->campaign->month == before) {
		desk_tell(d, true, desk_word(d, "error.memory"));
		return;
	}
	desk_save_month(d);
	desk_after_month(d);
}

void desk_look_at(struct desk *d, int month)
{
	d->look = month + 1;
	desk_go(d, SCREEN_DESK, -1);
}

int desk_looked_at(struct desk *d)
{
	if (d->look > d->campaign->month)
		d->look = 0; /* it was cut, by going back from another page */
	return d->look - 1;
}

bool desk_back_to(struct desk *d, int month)
{
	struct save_said said;
	if (saves_branch(&d->saves, d->campaign, &said) != SAVES_DONE) {
		desk_tell_save(d, &said);
		return false;
	}
	work_drop_all(d->work);
	bool gone = campaign_back_to(d->campaign, month);
	desk_changed(d); /* even where it could not be: what was dropped is asked for again */
	desk_tell(d, !gone, gone ? DESK_SAY(d, "desk.back", {"month", desk_month(d, d->campaign->month)}) :
		desk_word(d, "error.memory"));
	return gone;
}

bool desk_key_is_fixed(int key)
{
	static const int fixed[] = {KEY_ENTER, KEY_TAB, KEY_TAB + KEY_SHIFT, KEY_LEFT, KEY_RIGHT, KEY_UP, KEY_DOWN,
		KEY_SPACE, KEY_F1, KEY_F11, KEY_F12, KEY_BACKSPACE};
	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		if (key == fixed[i])
			return true;
	return false;
}

/* A file of an earlier version may bind Enter, which it wrote for Ctrl and Enter. */
int desk_key(const struct desk *d, const char *action)
{
	const char *name = settings_key(&d->settings, action);
	int key = name ? ui_key_of_name(name) : KEY_NONE;
	return desk_key_is_fixed(key) ? KEY_NONE : key;
}
