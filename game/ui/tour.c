#include "tour.h"

#include <errno.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit.h"
#include "inner.h"

enum { WORDS_MAX = 4, LINE_MAX_BYTES = 512, TRIES = 12, DEPTH_MAX = 4 };

struct tour {
	struct ui *ui;
	const struct ui_program *program;
	const char *path, *shots;
	char *text;
	int line;
	char word[WORDS_MAX][LINE_MAX_BYTES];
	int words, frames_told;
	char *why;
	size_t size;
};

static bool tour_fail(struct tour *t, const char *format, const char *what)
{
	int at = snprintf(t->why, t->size, "%s:%d: ", t->path, t->line);
	if (at > 0 && (size_t)at < t->size)
		snprintf(t->why + at, t->size - (size_t)at, format, what);
	return false;
}

static void tour_draw(struct tour *t)
{
	ui_handle_events(t->ui, t->program);
	ui_draw_frame(t->ui, t->program);
}

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
const struct hit_record *ui_hit_named(const struct ui *ui, const char *name)
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
	const struct hit_record *hit = ui_hit_named(t->ui, name);
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
		hit = ui_hit_named(t->ui, name);
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

static bool tour_click(struct tour *t, const char *name)
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

static bool tour_drag(struct tour *t, const char *name, double to)
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

static bool on_screen(const struct ui *ui, const char *wanted)
{
	for (int i = 0; i < ui->texts; i++) {
		const struct text_record *text = &ui->text[ui->side][i];
		if (strstr(text->text, wanted) && (text->scrolls || rect_overlaps(text->rect, text->clip, 0)))
			return true;
	}
	return false;
}

static void tour_wait(struct tour *t, double seconds)
{
	uint64_t end = SDL_GetTicks64() + (uint64_t)(seconds * 1000);
	do {
		SDL_Delay(8);
		tour_draw(t);
	} while (SDL_GetTicks64() < end && !t->ui->quit);
}

static bool tour_expect(struct tour *t, const char *wanted, double patience)
{
	uint64_t end = SDL_GetTicks64() + (uint64_t)(patience * 1000);
	while (!on_screen(t->ui, wanted)) {
		if (SDL_GetTicks64() > end)
			return tour_fail(t, "\"%s\" is not on screen", wanted);
		SDL_Delay(10);
		tour_draw(t);
	}
	return true;
}

static bool tour_shot(struct tour *t, const char *name)
{
	char path[1024];
	snprintf(path, sizeof path, "%s%s%s", t->shots ? t->shots : "", t->shots ? "/" : "", name);
	return ui_save_picture(t->ui, path) ? true : tour_fail(t, "%s cannot be written", path);
}

static bool tour_audit(struct tour *t)
{
	char fault[LINE_MAX_BYTES];
	return audit_page(t->ui, fault, sizeof fault) == 0 ? true : tour_fail(t, "%s", fault);
}

static bool tour_button(struct tour *t, const char *name)
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

static bool tour_size(struct tour *t, const char *size)
{
	int w, h;
	if (sscanf(size, "%dx%d", &w, &h) != 2 || w < 1 || h < 1)
		return tour_fail(t, "\"%s\" is no size", size);
	SDL_SetWindowSize(t->ui->window, w, h);
	ui_layout_scale(t->ui);
	tour_draw(t);
	return true;
}

static int compare_float(const void *a, const void *b)
{
	float x = *(const float *)a, y = *(const float *)b;
	return (x > y) - (x < y);
}

/* One figure of each frame since frames were last told of, in order of size; NULL without memory. */
static float *frames_sorted(const struct tour *t, int count, size_t member)
{
	float *out = malloc(sizeof *out * (size_t)count);
	for (int i = 0; out && i < count; i++) {
		const struct frame_cost *cost = &t->ui->cost[(t->frames_told + i) % FRAMES_KEPT];
		memcpy(&out[i], (const char *)cost + member, sizeof *out);
	}
	if (out)
		qsort(out, (size_t)count, sizeof *out, compare_float);
	return out;
}

/* Says what frames took since this was last asked; fails when more than one in a hundred took more than `most`
 * milliseconds of the processor: the clock also counts what other programs do, and any one frame may be unlucky. */
static bool tour_frames(struct tour *t, double most)
{
	int count = t->ui->frames - t->frames_told, late = count * 99 / 100;
	if (count <= 0 || count > FRAMES_KEPT)
		return tour_fail(t, "%s", "there are no frames to tell of, or too many");
	float *ms = frames_sorted(t, count, offsetof(struct frame_cost, ms));
	float *processor = frames_sorted(t, count, offsetof(struct frame_cost, processor_ms));
	float *painted = frames_sorted(t, count, offsetof(struct frame_cost, painted));
	float slow = processor ? processor[late] : 0;
	if (ms && processor && painted)
		printf("frames: %d, median %.1f ms, 99 %% %.1f ms, longest %.1f ms; of the processor %.2f, %.1f, %.1f ms; "
			"painted %.1f %% of the window; first picture after %.0f ms\n", count, (double)ms[count / 2],
			(double)ms[late], (double)ms[count - 1], (double)processor[count / 2], (double)slow,
			(double)processor[count - 1], 100 * (double)painted[count / 2], t->ui->first_picture_ms);
	free(ms);
	free(processor);
	free(painted);
	t->frames_told = t->ui->frames;
	char over[64];
	snprintf(over, sizeof over, "frames took %.1f ms of the processor", (double)slow);
	return most <= 0 || (double)slow <= most ? true : tour_fail(t, "%s", over);
}

static bool tour_do(struct tour *t)
{
	const char *what = t->word[0], *with = t->word[1];
	double number = t->words > 2 ? atof(t->word[2]) : 0;
	bool alone = strcmp(what, "audit") == 0 || strcmp(what, "frames") == 0;
	if (!alone && *with == '\0') /* every name and every text begins with nothing: it would be found */
		return tour_fail(t, "\"%s\" does not say what", what);
	if (strcmp(what, "click") == 0)
		return tour_click(t, with);
	if (strcmp(what, "try") == 0) /* clicks what may not be there */
		return !ui_hit_named(t->ui, with) || (ui_hit_named(t->ui, with)->flags & HIT_DISABLED) || tour_click(t, with);
	if (strcmp(what, "drag") == 0)
		return tour_drag(t, with, number);
	if (strcmp(what, "expect") == 0)
		return tour_expect(t, with, t->words > 2 ? number : 2);
	if (strcmp(what, "absent") == 0)
		return on_screen(t->ui, with) ? tour_fail(t, "\"%s\" is on screen", with) : true;
	if (strcmp(what, "shot") == 0)
		return tour_shot(t, with);
	if (strcmp(what, "audit") == 0)
		return tour_audit(t);
	if (strcmp(what, "frames") == 0)
		return tour_frames(t, atof(with));
	if (strcmp(what, "button") == 0)
		return tour_button(t, with);
	if (strcmp(what, "size") == 0)
		return tour_size(t, with);
	if (strcmp(what, "wait") == 0) {
		tour_wait(t, atof(with));
	} else if (strcmp(what, "key") == 0) {
		push_key(with);
		tour_draw(t);
	} else if (strcmp(what, "type") == 0) {
		SDL_Event event = {.type = SDL_TEXTINPUT};
		SDL_strlcpy(event.text.text, with, sizeof event.text.text);
		SDL_PushEvent(&event);
		tour_draw(t);
	} else {
		return tour_fail(t, "a tour has no word \"%s\"", what);
	}
	return true;
}

/* Puts the text of a key where "@key" stood. */
static bool tour_translate(struct tour *t, char *word)
{
	const char *text = t->program->word(t->program->context, word + 1);
	if (!text)
		return tour_fail(t, "no text has the key \"%s\"", word + 1);
	snprintf(word, LINE_MAX_BYTES, "%s", text);
	return true;
}

/* Splits a line into words; quotes hold one together, # begins a remark. */
static bool tour_split(struct tour *t, const char *line, size_t length)
{
	size_t at = 0;
	bool good = true;
	t->words = 0;
	memset(t->word, 0, sizeof t->word);
	while (at < length && t->words < WORDS_MAX) {
		while (at < length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r'))
			at++;
		if (at >= length || line[at] == '#')
			break;
		bool quoted = line[at] == '"';
		size_t from = at += quoted, n = 0;
		while (at < length && (quoted ? line[at] != '"' : line[at] != ' ' && line[at] != '\r'))
			at++;
		n = at - from < LINE_MAX_BYTES - 1 ? at - from : LINE_MAX_BYTES - 1;
		memcpy(t->word[t->words], line + from, n);
		at += quoted;
		if (!quoted && line[from] == '@' && t->program->word)
			good = tour_translate(t, t->word[t->words]) && good;
		t->words++;
	}
	/* `key Ctrl V` is one key */
	if (t->words == 3 && strcmp(t->word[0], "key") == 0)
		snprintf(t->word[1] + strlen(t->word[1]), LINE_MAX_BYTES - strlen(t->word[1]), " %.64s", t->word[2]);
	return good;
}

static bool tour_run(struct tour *t)
{
	struct { const char *at; int line, left; } loop[DEPTH_MAX];
	int depth = 0;
	for (const char *at = t->text; *at;) {
		size_t length = strcspn(at, "\n");
		const char *next = at + length + (at[length] == '\n');
		t->line++;
		if (!tour_split(t, at, length))
			return false;
		if (t->words > 0 && t->ui->quit)
			return tour_fail(t, "the program ended before \"%s\"", t->word[0]);
		if (t->words > 0 && strcmp(t->word[0], "repeat") == 0 && depth < DEPTH_MAX) {
			loop[depth].at = next;
			loop[depth].line = t->line;
			loop[depth++].left = atoi(t->word[1]);
		} else if (t->words > 0 && strcmp(t->word[0], "end") == 0) {
			if (depth == 0)
				return tour_fail(t, "%s", "\"end\" without \"repeat\"");
			if (--loop[depth - 1].left > 0) {
				next = loop[depth - 1].at;
				t->line = loop[depth - 1].line;
			} else {
				depth--;
			}
		} else if (t->words > 0 && !tour_do(t)) {
			return false;
		}
		at = next;
	}
	return depth == 0 ? true : tour_fail(t, "%s", "\"repeat\" without \"end\"");
}

static char *tour_read(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	if (file && fseek(file, 0, SEEK_END) == 0) {
		long size = ftell(file);
		rewind(file);
		text = size >= 0 ? malloc((size_t)size + 1) : NULL;
		if (text)
			text[fread(text, 1, (size_t)size, file)] = '\0';
	}
	if (file)
		fclose(file);
	return text;
}

enum ui_outcome tour_play(struct ui *ui, const struct ui_program *program, const char *path, const char *shots,
	char *why, size_t size)
{
	struct tour *tour = calloc(1, sizeof *tour);
	if (!tour)
		return UI_NO_MEMORY;
	*tour = (struct tour){.ui = ui, .program = program, .path = path, .shots = shots, .why = why, .size = size};
	tour->text = tour_read(path);
	ui->tour_runs = true;
	bool good = tour->text ? tour_run(tour) : tour_fail(tour, "%s", strerror(errno));
	if (!good && shots)
		tour_shot(tour, "failed.png");
	free(tour->text);
	free(tour);
	return good ? UI_DONE : UI_TOUR_FAILED;
}
