/* The canvas: paints what changed and nothing else, and what it shows is what painting all would have shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <SDL2/SDL.h>

#include "ui/draw/canvas.h"

enum { WIDTH = 1280, HEIGHT = 800 };

static const struct area everywhere = {0, 0, WIDTH, HEIGHT};

static void put(struct canvas *canvas, struct mark mark, struct area reach, const float *xy)
{
	mark.clip = everywhere;
	mark.colours = mark.colours ? mark.colours : 1;
	canvas_put(canvas, &mark, reach, xy, sizeof *xy * 2 * (size_t)mark.count);
}

/* A page with something of each kind, and a small box of a colour at a place. */
static void page(struct canvas *canvas, int x, int y, colour c)
{
	static const float points[] = {40, 300, 400, 308, 800, 290, 1200, 311};
	put(canvas, (struct mark){.kind = MARK_RECT, .colour = {0xFFF5F0E6}, .size = {0, 0, WIDTH, HEIGHT}}, everywhere,
		NULL);
	put(canvas, (struct mark){.kind = MARK_ROUND, .colour = {0xFFFCF9F2}, .size = {20, 20, 700, 600, 6}},
		(struct area){20, 20, 720, 620}, NULL);
	put(canvas, (struct mark){.kind = MARK_OUTLINE, .colour = {0x80303030}, .size = {20, 20, 700, 600, 6, 1}},
		(struct area){20, 20, 720, 620}, NULL);
	put(canvas, (struct mark){.kind = MARK_ROUND, .colours = 3, .colour = {0xFFB02020, 0xFF906010, 0xFF208050},
		.size = {100, 400, 500, 10, 3, 100, 600}}, (struct area){100, 400, 600, 410}, NULL);
	put(canvas, (struct mark){.kind = MARK_CIRCLE, .colour = {0xC01060A0}, .size = {512.3f, 256.7f, 30}},
		(struct area){481, 225, 544, 288}, NULL);
	put(canvas, (struct mark){.kind = MARK_RULE, .colour = {0xFF303030}, .size = {20.5f, 90.5f, 720.5f, 90.5f, 1}},
		(struct area){18, 88, 723, 93}, NULL);
	put(canvas, (struct mark){.kind = MARK_LINES, .colour = {0xFF3068A8}, .size = {2}, .count = 4},
		(struct area){37, 287, 1203, 314}, points);
	put(canvas, (struct mark){.kind = MARK_RECT, .colour = {c}, .size = {(float)x, (float)y, (float)(x + 9),
		(float)(y + 9)}}, (struct area){x, y, x + 9, y + 9}, NULL);
}

static float shown(struct canvas *canvas, int x, int y, colour c)
{
	assert_true(canvas_begin(canvas));
	page(canvas, x, y, c);
	canvas_show(canvas, NULL);
	assert_true(canvas_is_whole(canvas, NULL));
	return canvas_painted(canvas);
}

static SDL_Window *window_make(struct canvas **canvas)
{
	assert_int_equal(SDL_Init(SDL_INIT_VIDEO), 0);
	SDL_Window *window = SDL_CreateWindow("canvas", 0, 0, WIDTH, HEIGHT, 0);
	assert_non_null(window);
	*canvas = canvas_open(window);
	assert_non_null(*canvas);
	return window;
}

static void window_drop(SDL_Window *window, struct canvas *canvas)
{
	canvas_close(canvas);
	SDL_DestroyWindow(window);
	SDL_Quit();
}

static void only_what_changed_is_painted(void **state)
{
	(void)state;
	struct canvas *canvas;
	SDL_Window *window = window_make(&canvas);
	assert_true(shown(canvas, 900, 500, 0xFF000000) == 1);
	assert_true(shown(canvas, 900, 500, 0xFF000000) == 0);
	assert_in_range((int)(10000 * shown(canvas, 900, 500, 0xFF000001)), 1, 50);
	assert_in_range((int)(10000 * shown(canvas, 1100, 700, 0xFF000001)), 1, 100);
	canvas_lose(canvas);
	assert_true(shown(canvas, 1100, 700, 0xFF000001) == 1);
	window_drop(window, canvas);
}

/* Wherever a change cuts a corner, a slope, a fade or a bend, not a pixel differs from the page painted at once. */
static void parts_are_seamless(void **state)
{
	(void)state;
	struct canvas *canvas;
	SDL_Window *window = window_make(&canvas);
	for (int i = 0; i < 60; i++)
		shown(canvas, 7 + i * 20 % 1240, 13 + i * 87 % 780, 0x80FF0000 + (colour)i);
	window_drop(window, canvas);
}

static void more_changes_than_parts_are_painted_too(void **state)
{
	(void)state;
	struct canvas *canvas;
	SDL_Window *window = window_make(&canvas);
	shown(canvas, 0, 0, 0xFF000000);
	for (int round = 0; round < 2; round++) {
		assert_true(canvas_begin(canvas));
		page(canvas, 0, 0, 0xFF000000);
		for (int i = 0; i < 300; i++) {
			int x = i * 64 % WIDTH, y = i * 64 / WIDTH * 48;
			put(canvas, (struct mark){.kind = MARK_RECT, .colour = {0xFF104020u + (colour)round}, .size = {(float)x,
				(float)y, (float)(x + 5), (float)(y + 5)}}, (struct area){x, y, x + 5, y + 5}, NULL);
		}
		canvas_show(canvas, NULL);
		assert_true(canvas_is_whole(canvas, NULL));
	}
	window_drop(window, canvas);
}

static void what_is_out_of_the_window_is_left_out(void **state)
{
	(void)state;
	struct canvas *canvas;
	SDL_Window *window = window_make(&canvas);
	shown(canvas, 300, 300, 0xFF000000);
	shown(canvas, -400, 5000, 0xFF000000);
	assert_true(shown(canvas, 2000, -70, 0xFF000000) == 0);
	window_drop(window, canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_changed_is_painted), cmocka_unit_test(parts_are_seamless),
			cmocka_unit_test(more_changes_than_parts_are_painted_too),
		cmocka_unit_test(what_is_out_of_the_window_is_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
