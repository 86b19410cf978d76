/* The same moment looked at in other windows: everything that the window holds is put aside meanwhile. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit.h"
#include "tour_inner.h"

enum { SETTLING = 3 /* frames until what is laid out anew has come to rest */ };

/* One look, and where it ends; NULL where there is none. */
static const char *look_read(const char *text, struct tour_look *out)
{
	int length = 0;
	*out = (struct tour_look){.text = 1};
	if (sscanf(text, "%dx%d%n", &out->w, &out->h, &length) != 2 || out->w < 1 || out->h < 1)
		return NULL;
	text += length;
	if (*text != '*')
		return text;
	bool good = sscanf(text, "*%f%n", &out->text, &length) == 1 && out->text >= 0.5f && out->text <= 2;
	return good ? text + length : NULL;
}

bool tour_looks_read(const char *text, struct tour_look out[TOUR_LOOKS_MAX + 1])
{
	for (int count = 0; count < TOUR_LOOKS_MAX; count++) {
		text = look_read(text, &out[count]);
		if (!text || (*text && *text != ','))
			return false;
		out[count + 1] = (struct tour_look){0, 0, 0};
		if (!*text)
			return true;
		text++;
	}
	return false;
}

static struct tour_look look_now(const struct ui *ui)
{
	struct tour_look look = {.text = ui->look.text};
	SDL_GetWindowSize(ui->window, &look.w, &look.h);
	return look;
}

static void look_take(struct ui *ui, struct tour_look look)
{
	SDL_SetWindowSize(ui->window, look.w, look.h);
	ui->look.text = look.text;
	ui_layout_scale(ui);
}

/* The widget that the mouse is over; NULL: none. */
static const struct hit_record *hit_under_mouse(const struct ui *ui)
{
	const struct hit_record *found = NULL;
	for (int i = 0; i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		if (hit->layer == ui->layers && rect_holds(rect_intersection(hit->rect, hit->clip), ui->input.x, ui->input.y))
			found = hit;
	}
	return found;
}

/* Puts the mouse over the same widget as before, or away from all. */
static void mouse_follow(struct ui *ui, uint32_t id)
{
	ui->input.x = ui->input.y = -1;
	for (int i = 0; id != 0 && i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		struct rect seen = rect_intersection(hit->rect, hit->clip);
		if (hit->id == id && seen.w > 0 && seen.h > 0) {
			ui->input.x = seen.x + seen.w / 2;
			ui->input.y = seen.y + seen.h / 2;
		}
	}
}

static bool audit_look(struct tour *t, struct tour_look look, uint32_t under_mouse)
{
	char fault[TOUR_LINE_BYTES], said[2 * TOUR_LINE_BYTES];
	look_take(t->ui, look);
	for (int i = 0; i < SETTLING; i++) {
		tour_draw(t);
		mouse_follow(t->ui, under_mouse);
	}
	if (audit_page(t->ui, fault, sizeof fault) == 0)
		return true;
	snprintf(said, sizeof said, "at %dx%d, letters %.1f: %s", look.w, look.h, (double)look.text, fault);
	return tour_fail(t, "%s", said);
}

/* What a person left in the window, and what is kept by name: where things are scrolled to, what lies open. */
struct moment {
	struct kept kept[KEPT_MAX];
	int kept_first[KEPT_MAX], kept_used;
	struct input input;
	uint32_t focus, active;
	bool focus_shown;
	int frames;
};

static void moment_take(const struct ui *ui, struct moment *m)
{
	memcpy(m->kept, ui->kept, sizeof m->kept);
	memcpy(m->kept_first, ui->kept_first, sizeof m->kept_first);
	m->kept_used = ui->kept_used;
	m->input = ui->input;
	m->focus = ui->focus;
	m->active = ui->active;
	m->focus_shown = ui->focus_shown;
	m->frames = ui->frames;
}

static void moment_return(struct ui *ui, const struct moment *m)
{
	memcpy(ui->kept, m->kept, sizeof m->kept);
	memcpy(ui->kept_first, m->kept_first, sizeof m->kept_first);
	ui->kept_used = m->kept_used;
	ui->input = m->input;
	ui->focus = m->focus;
	ui->active = m->active;
	ui->focus_shown = m->focus_shown;
	ui->frames = m->frames;
}

/* In each of the other looks, and back again. */
static bool audit_also(struct tour *t)
{
	struct ui *ui = t->ui;
	struct moment *moment = malloc(sizeof *moment);
	if (!moment)
		return tour_fail(t, "%s", "not enough memory to look in other windows");
	moment_take(ui, moment);
	const struct tour_look own = look_now(ui);
	const struct hit_record *under = hit_under_mouse(ui);
	uint32_t id = under ? under->id : 0;
	double played = ui->played;
	bool good = true;
	for (const struct tour_look *look = t->also; look->w > 0 && good; look++) {
		good = audit_look(t, *look, id);
		moment_return(ui, moment);
	}
	ui->played = played;
	look_take(ui, own);
	if (good) /* else the picture of the failure is of what was found */
		tour_draw(t);
	free(moment);
	return good;
}

bool tour_audit(struct tour *t)
{
	char fault[TOUR_LINE_BYTES];
	if (audit_page(t->ui, fault, sizeof fault) != 0)
		return tour_fail(t, "%s", fault);
	return !t->also || audit_also(t);
}
