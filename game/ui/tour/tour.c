/* The script of a tour: lines, words and loops. */
#include "tour.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tour_inner.h"

enum { DEPTH_MAX = 4 /* of loops */ };

bool tour_fail(struct tour *t, const char *format, const char *what)
{
	int at = snprintf(t->why, t->size, "%s:%d: ", t->path, t->line);
	if (at > 0 && (size_t)at < t->size)
		snprintf(t->why + at, t->size - (size_t)at, format, what);
	return false;
}

void tour_draw(struct tour *t)
{
	t->ui->played += tour_frame;
	ui_handle_events(t->ui, t->program);
	ui_draw_frame(t->ui, t->program);
}

static bool tour_do(struct tour *t)
{
	const char *what = t->word[0], *with = t->word[1];
	double number = t->words > 2 ? atof(t->word[2]) : 0;
	if (strcmp(what, "audit") == 0)
		return tour_audit(t);
	if (strcmp(what, "frames") == 0)
		return tour_frames(t, atof(with));
	if (*with == '\0') /* every name and every text begins with nothing: it would be found */
		return tour_fail(t, "\"%s\" does not say what", what);
	if (strcmp(what, "click") == 0)
		return tour_click(t, with);
	if (strcmp(what, "try") == 0)
		return tour_try(t, with);
	if (strcmp(what, "drag") == 0)
		return tour_drag(t, with, number);
	if (strcmp(what, "key") == 0)
		return tour_key(t, with);
	if (strcmp(what, "type") == 0)
		return tour_type(t, with);
	if (strcmp(what, "button") == 0)
		return tour_button(t, with);
	if (strcmp(what, "size") == 0)
		return tour_size(t, with);
	if (strcmp(what, "wait") == 0)
		return tour_wait(t, atof(with));
	if (strcmp(what, "expect") == 0)
		return tour_expect(t, with, t->words > 2 ? number : 2);
	if (strcmp(what, "absent") == 0)
		return tour_absent(t, with);
	if (strcmp(what, "shot") == 0)
		return tour_shot(t, with);
	return tour_fail(t, "a tour has no word \"%s\"", what);
}

/* Puts the text of a key where "@key" stood. */
static bool tour_translate(struct tour *t, char *word)
{
	const char *text = t->program->word(t->program->context, word + 1);
	if (!text)
		return tour_fail(t, "no text has the key \"%s\"", word + 1);
	snprintf(word, TOUR_LINE_BYTES, "%s", text);
	return true;
}

/* Splits a line into words; quotes hold one together, # begins a remark. */
static bool tour_split(struct tour *t, const char *line, size_t length)
{
	size_t at = 0;
	bool good = true;
	t->words = 0;
	memset(t->word, 0, sizeof t->word);
	while (at < length && t->words < TOUR_WORDS_MAX) {
		while (at < length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r'))
			at++;
		if (at >= length || line[at] == '#')
			break;
		bool quoted = line[at] == '"';
		size_t from = at += quoted, n = 0;
		while (at < length && (quoted ? line[at] != '"' : line[at] != ' ' && line[at] != '\r'))
			at++;
		n = at - from < TOUR_LINE_BYTES - 1 ? at - from : TOUR_LINE_BYTES - 1;
		memcpy(t->word[t->words], line + from, n);
		at += quoted;
		if (!quoted && line[from] == '@' && t->program->word)
			good = tour_translate(t, t->word[t->words]) && good;
		t->words++;
	}
	/* `key Ctrl V` is one key */
	if (t->words == 3 && strcmp(t->word[0], "key") == 0)
		snprintf(t->word[1] + strlen(t->word[1]), TOUR_LINE_BYTES - strlen(t->word[1]), " %.64s", t->word[2]);
	return good;
}

static bool tour_lines(struct tour *t)
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

static enum ui_outcome tour_play(void *player, struct ui *ui, const struct ui_program *program, char *why, size_t size)
{
	struct tour *tour = player;
	tour->ui = ui;
	tour->program = program;
	tour->why = why;
	tour->size = size;
	tour->text = tour_read(tour->path);
	bool good = tour->text ? tour_lines(tour) : tour_fail(tour, "%s", strerror(errno));
	if (!good && tour->shots)
		tour_shot(tour, "failed.png");
	free(tour->text);
	return good ? UI_DONE : UI_TOUR_FAILED;
}

enum ui_outcome tour_run(const struct ui_options *options, const struct ui_program *program,
	const struct tour_options *o, char *why, size_t size)
{
	struct tour *tour = calloc(1, sizeof *tour);
	if (!tour)
		return UI_NO_MEMORY;
	tour->path = o->path;
	tour->shots = o->shots;
	tour->also = o->also;
	struct ui_options played = *options;
	played.play = tour_play;
	played.player = tour;
	enum ui_outcome outcome = ui_run(&played, program, why, size);
	free(tour);
	return outcome;
}
