/* openweights: the desktop game. Reads the command line, finds what it needs, opens the window. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/places.h"
#include "desk/app.h"
#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/watch.h"
#include "desk/frame/words.h"
#include "ui/tour/tour.h"
#include "arguments.h"

#ifdef NDEBUG
static const bool developer_build = false;
#else
static const bool developer_build = true;
#endif

enum status { STATUS_DONE, STATUS_CONTENT, STATUS_USE, STATUS_MACHINE };

struct program {
	struct arguments arguments;
	struct desk desk;
};

/* A folder or file beside the scenarios: in the data folder itself or next to it. */
static bool beside_data(const char *data, const char *name, char out[PLACE_SIZE])
{
	char places[PLACES_MAX][PLACE_SIZE], folder[PLACE_SIZE], above[PLACE_SIZE];
	int count = places_of_scenarios(data, places);
	for (int i = 0; i < count; i++) {
		place_parent(folder, places[i]);
		if (place_join(out, folder, name) && (place_is_folder(out) || place_is_file(out)))
			return true;
		place_parent(above, folder);
		if (place_join(out, above, name) && (place_is_folder(out) || place_is_file(out)))
			return true;
	}
	return false;
}

static void say(const struct program *p, const char *key, const char *what, const char *why)
{
	struct writing text = {0};
	char languages[LANGUAGE_CODES_SIZE];
	const struct pattern_value values[] = {{"what", what ? what : ""}, {"why", why ? why : ""},
		{"languages", language_codes_print(desk_word(&p->desk, "main.or"), languages)}};
	pattern_fill(&text, desk_word(&p->desk, key), values, 3);
	fprintf(stderr, "openweights: %s\n", writing_text(&text));
	writing_free(&text);
}

static void usage_say(const struct program *p, FILE *out)
{
	struct writing text = {0};
	char codes[LANGUAGE_CODES_SIZE];
	const struct pattern_value value = {"codes", language_codes_print("|", codes)};
	pattern_fill(&text, desk_word(&p->desk, "main.usage"), &value, 1);
	fprintf(out, "%s\n", writing_text(&text));
	writing_free(&text);
}

static struct content_request request_of(const struct arguments *a)
{
	struct content_request request = {.scenario = a->scenario ? a->scenario : "two-tracks", .data_folder = a->data,
		.patches = a->patches};
	memcpy(request.patch, a->patch, sizeof a->patch);
	return request;
}

/* What was named is also what is watched, in a game as well as by --watch. */
static void watch_name(struct program *p)
{
	const struct arguments *a = &p->arguments;
	struct watch_choice choice;
	watch_choice_usual(&choice);
	if (a->scenario)
		snprintf(choice.scenario, sizeof choice.scenario, "%s", a->scenario);
	choice.patches = a->patches;
	memcpy(choice.patch, a->patch, sizeof choice.patch);
	choice.has_seed = a->has_seed;
	choice.seed = a->seed;
	watch_choose(&p->desk, &choice);
}

static enum status record_begin(struct program *p)
{
	const struct content_request request = request_of(&p->arguments);
	struct content *content = content_load(&request, stderr);
	bool has_record = content && content_has_record(content);
	content_free(content);
	if (content && !has_record)
		say(p, "main.no_record", request.scenario, NULL);
	if (!has_record)
		return STATUS_CONTENT;
	watch_name(p);
	desk_go(&p->desk, SCREEN_REPLAY, -1);
	return STATUS_DONE;
}

static enum status game_begin(struct program *p)
{
	const struct arguments *a = &p->arguments;
	struct desk *d = &p->desk;
	if (a->load) {
		struct campaign *campaign = campaign_load(a->load, a->data, NULL, stderr);
		if (!campaign)
			return STATUS_CONTENT;
		desk_play(d, campaign);
		return a->watch ? record_begin(p) : STATUS_DONE;
	}
	if (a->watch)
		return record_begin(p);
	if (!a->scenario && a->patches == 0 && !a->has_seed)
		return STATUS_DONE;
	const struct content_request request = request_of(a);
	struct campaign *campaign = campaign_new(&request, a->has_seed ? a->seed : 1, d->settings.difficulty, stderr);
	if (!campaign)
		return STATUS_CONTENT;
	if (content_has_record(campaign->content))
		watch_name(p);
	desk_take(d, campaign);
	desk_home(d, SCREEN_BRIEFING);
	return STATUS_DONE;
}

/* The wall's clock of a tour, a second later whenever it is asked: two plays save and deal the same. */
static int64_t tour_clock(void)
{
	static int64_t now = INT64_C(1769882720000);
	return now += 1000;
}

static void tour_clocks(struct desk *d)
{
	d->saves.now = tour_clock;
	d->untimed = true;
}

static enum status window_open(struct program *p)
{
	const struct arguments *a = &p->arguments;
	const struct settings *s = &p->desk.settings;
	char why[1200] = "", fonts[PLACE_SIZE] = "fonts", icon[PLACE_SIZE];
	beside_data(a->data, "fonts", fonts);
	bool has_icon = beside_data(a->data, "desktop/openweights-128.png", icon);
	struct ui_options options = {.title = desk_word(&p->desk, "title.name"), .font_folder = fonts,
		.icon = has_icon ? icon : NULL,
		.x = s->window_x, .y = s->window_y, .w = s->window_w, .h = s->window_h,
		.look = desk_look(s)};
	struct ui_program program = {.context = &p->desk, .frame = desk_frame, .close = desk_leave,
		.word = desk_tour_word, .busy = desk_busy};
	struct tour_options tour = {.path = a->tour, .shots = a->shots, .also = a->also[0].w > 0 ? a->also : NULL};
	if (a->shots)
		platform_make_folder(a->shots); /* a tour that still cannot write there says so */
	p->desk.inspecting = a->inspect;
	p->desk.inspectable = a->inspect || developer_build;
	if (a->tour)
		tour_clocks(&p->desk);
	switch (a->tour ? tour_run(&options, &program, &tour, why, sizeof why) :
		ui_run(&options, &program, why, sizeof why)) {
	case UI_DONE: return STATUS_DONE;
	case UI_NO_DISPLAY: say(p, "main.no_display", NULL, why); return STATUS_MACHINE;
	case UI_NO_FONT: say(p, "main.no_font", why, NULL); return STATUS_MACHINE;
	case UI_TOUR_FAILED: fprintf(stderr, "%s\n", why); return STATUS_CONTENT;
	default: say(p, "main.no_memory", NULL, NULL); return STATUS_MACHINE;
	}
}

static enum status program_run(struct program *p)
{
	const struct arguments *a = &p->arguments;
	if (a->wrong) {
		say(p, a->wrong_key, a->wrong, NULL);
		usage_say(p, stderr);
		return STATUS_USE;
	}
	if (a->help) {
		usage_say(p, stdout);
		return STATUS_DONE;
	}
	enum status status = game_begin(p);
	return status == STATUS_DONE ? window_open(p) : status;
}

int main(int count, char **argument)
{
	struct program *p = calloc(1, sizeof *p);
	if (!p)
		return STATUS_MACHINE;
	arguments_read(&p->arguments, count, argument);
	if (p->arguments.version) {
		puts("openweights " OPENWEIGHTS_VERSION);
		free(p);
		return STATUS_DONE;
	}
	enum status status = STATUS_CONTENT;
	if (desk_open(&p->desk, p->arguments.data, stderr)) {
		const struct arguments *a = &p->arguments;
		const struct settings_for_now given = {.language_given = a->has_language, .language = a->language,
			.scale_given = a->scale > 0, .scale = a->scale, .size_given = a->width > 0, .w = a->width, .h = a->height};
		desk_settings_open(&p->desk, a->data_dir, &given);
		status = program_run(p);
	}
	desk_close(&p->desk);
	free(p);
	return (int)status;
}
