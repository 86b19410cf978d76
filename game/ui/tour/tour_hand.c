/* The hand of a tour: what a person does with mouse, keyboard, controller and window, as the system's events. */
#include <stdio.h>
#include <string.h>

#include "tour_inner.h"

enum { TRIES = 12 /* frames until a widget must be there */ };

/* How well a name is meant by what is wanted: the whole of it 3, the part after the colon 2, how either begins 1. */
static int name_rank(const char *name, const char *wanted)
{
	const char *colon = strstr(name, ": "), *after = colon ? colon + 2 : "";
	if (strcmp(name, wanted) == 0)
		return 3;
	if (colon && strcmp(after, wanted) == 0)
		return 2;
	return strncmp(name, wanted, strlen(wanted)) == 0 || (colon && strncmp(after, wanted, strlen(wanted)) == 0);
}

/* What can be used before what cannot. */
static const struct hit_record *hit_named(const struct ui *ui, const char *name)
{
	const struct hit_record *best = NULL;
	int rank = 0;
	for (int i = 0; i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		int r = name_rank(hit->name, name);
		r = r == 0 ? 0 : r * 2 + !(hit->flags & HIT_DISABLED) + 8 * (hit->layer == ui->layers);
		if (r > rank) {
			rank = r;
			best = hit;
		}
	}
	return best;
}

static void push_mouse(struct ui *ui, Uint32 type, float x, float y)
{
	SDL_Event event = {.type = type};
	int px = (int)(x * ui->scale), py = (int)(y * ui->scale);
	if (type == SDL_MOUSEMOTION) {
		event.motion.x = px;
		event.motion.y = py;
		event.motion.state = ui->input.held ? SDL_BUTTON_LMASK : 0;
	} else {
		event.button.button = SDL_BUTTON_LEFT;
		event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
		event.button.clicks = 1;
		event.button.x = px;
		event.button.y = py;
	}
	SDL_PushEvent(&event);
}

static void push_key(const char *name)
{
	bool control = strncmp(name, "Ctrl ", 5) == 0;
	const char *plain = control ? name + 5 : name;
	SDL_Event event = {.type = SDL_KEYDOWN};
	static const char *const same[][2] = {{"Enter", "Return"}, {"Esc", "Escape"}, {"?", "/"}, {"PgUp", "PageUp"},
		{"PgDn", "PageDown"}};
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		if (strcmp(plain, same[i][0]) == 0)
			plain = same[i][1];
	bool back = strcmp(plain, "Shift Tab") == 0;
	event.key.keysym.sym = back ? SDLK_TAB : SDL_GetKeyFromName(plain);
	event.key.keysym.mod = (Uint16)((control ? KMOD_LCTRL : 0) | (back || strcmp(name, "?") == 0 ? KMOD_LSHIFT : 0));
	event.key.state = SDL_PRESSED;
	SDL_PushEvent(&event);
	event.type = SDL_KEYUP;
	SDL_PushEvent(&event);
}

/* Turns the wheel over what scrolls until the widget is in view. */
static const struct hit_record *tour_reach(struct tour *t, const char *name)
{
	const struct hit_record *hit = hit_named(t->ui, name);
	for (int i = 0; hit && hit->scrolls && i < TRIES * 4; i++) {
		float middle = hit->rect.y + hit->rect.h / 2;
		float beyond = middle < hit->clip.y + 4 ? -1 : middle > hit->clip.y + hit->clip.h - 4 ? 1 : 0;
		if (beyond == 0 || hit->clip.h <= 0)
			break;
		float lines = beyond < 0 ? (middle - hit->clip.y) / 48 - 1 : (middle - hit->clip.y - hit->clip.h) / 48 + 1;
		push_mouse(t->ui, SDL_MOUSEMOTION, hit->clip.x + hit->clip.w / 2, hit->clip.y + hit->clip.h / 2);
		SDL_Event wheel = {.type = SDL_MOUSEWHEEL};
		wheel.wheel.preciseY = -lines;
		SDL_PushEvent(&wheel);
		tour_draw(t);
		hit = hit_named(t->ui, name);
	}
	return hit;
}

static const struct hit_record *tour_find(struct tour *t, const char *name)
{
	const struct hit_record *hit = tour_reach(t, name);
	for (int i = 0; (!hit || hit->flags & HIT_DISABLED) && i < TRIES; i++) {
		SDL_Delay(15);
		tour_draw(t);
		hit = tour_reach(t, name);
	}
	return hit;
}

bool tour_click(struct tour *t, const char *name)
{
	const struct hit_record *hit = tour_find(t, name);
	if (!hit)
		return tour_fail(t, "nothing is called \"%s\" here", name);
	if (hit->flags & HIT_DISABLED)
		return tour_fail(t, "\"%s\" cannot be used now", name);
	struct rect seen = rect_intersection(hit->rect, hit->clip);
	float x = seen.x + seen.w / 2, y = seen.y + seen.h / 2;
	push_mouse(t->ui, SDL_MOUSEMOTION, x, y);
	push_mouse(t->ui, SDL_MOUSEBUTTONDOWN, x, y);
	push_mouse(t->ui, SDL_MOUSEBUTTONUP, x, y);
	tour_draw(t);
	return true;
}

bool tour_drag(struct tour *t, const char *name, double to)
{
	const struct hit_record *hit = tour_find(t, name);
	if (!hit || hit->flags & HIT_DISABLED || hit->whole.w <= 0)
		return tour_fail(t, "\"%s\" cannot be dragged", name);
	struct rect r = hit->rect, whole = hit->whole;
	bool part = r.w < whole.w - 20 || r.x > whole.x + 10; /* a share, not a slider */
	bool last = part && r.x + r.w > whole.x + whole.w - 6;
	float from = !part ? r.x + r.w / 2 : last ? r.x + r.w * 0.25f : r.x + r.w * 0.75f;
	float target = !part ? whole.x + (float)to * whole.w : last ? r.x + r.w - (float)to * whole.w :
		r.x + (float)to * whole.w;
	push_mouse(t->ui, SDL_MOUSEMOTION, from, r.y + r.h / 2);
	push_mouse(t->ui, SDL_MOUSEBUTTONDOWN, from, r.y + r.h / 2);
	for (int i = 1; i <= 8; i++) {
		push_mouse(t->ui, SDL_MOUSEMOTION, from + (target - from) * (float)i / 8, r.y + r.h / 2);
		tour_draw(t);
	}
	push_mouse(t->ui, SDL_MOUSEBUTTONUP, target, r.y + r.h / 2);
	tour_draw(t);
	return true;
}

bool tour_button(struct tour *t, const char *name)
{
	SDL_Event event = {.type = SDL_CONTROLLERBUTTONDOWN};
	event.cbutton.button = (Uint8)SDL_GameControllerGetButtonFromString(name);
	if (SDL_GameControllerGetButtonFromString(name) == SDL_CONTROLLER_BUTTON_INVALID)
		return tour_fail(t, "a controller has no button \"%s\"", name);
	event.cbutton.state = SDL_PRESSED;
	SDL_PushEvent(&event);
	tour_draw(t);
	return true;
}

bool tour_size(struct tour *t, const char *size)
{
	int w, h;
	if (sscanf(size, "%dx%d", &w, &h) != 2 || w < 1 || h < 1)
		return tour_fail(t, "\"%s\" is no size", size);
	SDL_SetWindowSize(t->ui->window, w, h);
	ui_layout_scale(t->ui);
	tour_draw(t);
	return true;
}

bool tour_try(struct tour *t, const char *name)
{
	const struct hit_record *hit = hit_named(t->ui, name);
	return !hit || hit->flags & HIT_DISABLED || tour_click(t, name);
}

bool tour_key(struct tour *t, const char *name)
{
	push_key(name);
	tour_draw(t);
	return true;
}

bool tour_type(struct tour *t, const char *text)
{
	SDL_Event event = {.type = SDL_TEXTINPUT};
	SDL_strlcpy(event.text.text, text, sizeof event.text.text);
	SDL_PushEvent(&event);
	tour_draw(t);
	return true;
}
