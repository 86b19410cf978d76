/* The eye of a tour: what is on screen, whether it is whole, what it took, and pictures of it. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit.h"
#include "tour_inner.h"

enum { STILL_FRAMES = 3, REST_PATIENCE_MS = 60000 };

static bool on_screen(const struct ui *ui, const char *wanted)
{
	for (int i = 0; i < ui->texts; i++) {
		const struct text_record *text = &ui->text[ui->side][i];
		if (strstr(text->text, wanted) && (text->scrolls || rect_overlaps(text->rect, text->clip, 0)))
			return true;
	}
	return false;
}

bool tour_busy(const struct tour *t)
{
	return t->program->busy && t->program->busy(t->program->context);
}

/* Time passes at once, but for what is being worked out, which is given as long by the system's clock. */
bool tour_wait(struct tour *t, double seconds)
{
	double until = t->ui->played + seconds;
	uint64_t end = SDL_GetTicks64() + (uint64_t)(seconds * 1000);
	do {
		tour_draw(t);
		if (tour_busy(t) && SDL_GetTicks64() < end)
			SDL_Delay(8);
	} while (!t->ui->quit && (t->ui->played < until || (tour_busy(t) && SDL_GetTicks64() < end)));
	return true;
}

bool tour_expect(struct tour *t, const char *wanted, double patience)
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

/* Whether a frame that is drawn now would be drawn again in a moment. */
static bool moves(const struct tour *t)
{
	return tour_busy(t) || (t->ui->wake_at != 0 && t->ui->wake_at < t->ui->played + 0.1);
}

/* Until nothing has moved for some frames; false when it never comes to rest. */
static bool tour_rest(struct tour *t)
{
	uint64_t end = SDL_GetTicks64() + REST_PATIENCE_MS;
	for (int still = 0; still < STILL_FRAMES; still = moves(t) ? 0 : still + 1) {
		if (SDL_GetTicks64() > end)
			return false;
		if (tour_busy(t))
			SDL_Delay(4);
		tour_draw(t);
	}
	return true;
}

bool tour_shot(struct tour *t, const char *name)
{
	char path[1024];
	snprintf(path, sizeof path, "%s%s%s", t->shots ? t->shots : "", t->shots ? "/" : "", name);
	if (!tour_rest(t))
		return tour_fail(t, "what is to be %s never comes to rest", name);
	return ui_save_picture(t->ui, path) ? true : tour_fail(t, "%s cannot be written", path);
}

bool tour_absent(struct tour *t, const char *unwanted)
{
	return on_screen(t->ui, unwanted) ? tour_fail(t, "\"%s\" is on screen", unwanted) : true;
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
bool tour_frames(struct tour *t, double most)
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
