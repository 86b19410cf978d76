/* The keyboard's way through a page: Tab in the order of drawing, arrows to the nearest in a direction. */
#include <math.h>

#include "pass.h"

static int top_modal(const struct ui *ui)
{
	for (int i = ui->layers - 1; i >= 0; i--)
		if (ui->layer[i].modal)
			return i + 1;
	return 0;
}

static bool can_focus(const struct ui *ui, const struct hit_record *hit)
{
	bool seen = hit->scrolls || (rect_intersection(hit->rect, hit->clip).w > 0 && rect_intersection(hit->rect,
		hit->clip).h > 0);
	return !(hit->flags & (HIT_DISABLED | HIT_NO_FOCUS)) && hit->layer >= top_modal(ui) && seen;
}

static int focus_at(const struct ui *ui)
{
	for (int i = 0; i < ui->hits; i++)
		if (ui->hit[ui->side][i].id == ui->focus && can_focus(ui, &ui->hit[ui->side][i]))
			return i;
	return -1;
}

static void focus_set(struct ui *ui, int index)
{
	ui->focus = ui->hit[ui->side][index].id;
	ui->focus_shown = ui->focus_moved = ui->again = true;
}

static void focus_step(struct ui *ui, int step)
{
	int at = focus_at(ui);
	if (at < 0)
		at = step > 0 ? -1 : ui->hits;
	for (int i = 0; i < ui->hits; i++) {
		at = (at + step + ui->hits) % ui->hits;
		if (can_focus(ui, &ui->hit[ui->side][at])) {
			focus_set(ui, at);
			return;
		}
	}
}

/* How far to go, and askew doubly; HUGE_VALF against the direction. */
static float focus_cost(struct rect from, struct rect to, int key)
{
	float dx = to.x + to.w / 2 - from.x - from.w / 2, dy = to.y + to.h / 2 - from.y - from.h / 2;
	float along = key == KEY_LEFT ? from.x - to.x - to.w : key == KEY_RIGHT ? to.x - from.x - from.w
		: key == KEY_UP ? from.y - to.y - to.h : to.y - from.y - from.h;
	bool level = key == KEY_LEFT || key == KEY_RIGHT;
	float across = level ? fmaxf(0, fabsf(dy) - (from.h + to.h) / 2) : fmaxf(0, fabsf(dx) - (from.w + to.w) / 2);
	float skew = level ? fabsf(dy) : fabsf(dx);
	return along < -1.5f ? HUGE_VALF : fmaxf(along, 0) + 2.5f * across + 0.2f * skew;
}

static void focus_toward(struct ui *ui, int key)
{
	int at = focus_at(ui), best = -1;
	if (at < 0) {
		focus_step(ui, 1);
		return;
	}
	float least = HUGE_VALF;
	for (int i = 0; i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		if (i == at || hit->id == ui->focus || !can_focus(ui, hit))
			continue;
		float cost = focus_cost(ui->hit[ui->side][at].rect, hit->rect, key);
		if (cost < least) {
			least = cost;
			best = i;
		}
	}
	if (best >= 0)
		focus_set(ui, best);
}

/* Takes a key that nobody wanted. */
void ui_move_focus(struct ui *ui, int key)
{
	switch (key) {
	case KEY_TAB: focus_step(ui, 1); break;
	case KEY_TAB + KEY_SHIFT: focus_step(ui, -1); break;
	case KEY_LEFT: case KEY_RIGHT: case KEY_UP: case KEY_DOWN: focus_toward(ui, key); break;
	default: break;
	}
}
