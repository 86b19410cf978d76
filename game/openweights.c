#include "openweights.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/content.h"
#include "content/json/nearest.h"
#include "content/messages.h"
#include "lab/play/play.h"

enum { SAID_SIZE = 1024 };

struct ow_scenario {
	struct content *content;  /* NULL: wrong */
	char *said;
	int fields, *field;       /* those that results show, in the table */
};

struct ow_run {
	const struct ow_scenario *scenario;
	bool given;               /* the standing orders of the month to come */
	char said[SAID_SIZE];
	struct play play;
};

const char *ow_version(void)
{
	return OPENWEIGHTS_VERSION;
}

static bool fields_list(struct ow_scenario *s)
{
	const struct scenario *of = &s->content->scenario;
	s->field = calloc((size_t)of->fields + 1, sizeof *s->field);
	for (int i = 0; s->field && i < of->fields; i++)
		if (of->field[i].shown)
			s->field[s->fields++] = i;
	return s->field != NULL;
}

static struct content *content_of(const struct ow_request *r, FILE *errors)
{
	struct content_request request = {.scenario = r->scenario, .data_folder = r->data_folder};
	if (!r->scenario || r->patch_count < 0 || r->set_count < 0 || r->patch_count > PATCHES_MAX ||
		r->set_count > PATCHES_MAX) {
		fprintf(errors, "ow_open: error: needs a scenario, at most %d patches and %d sets\n", PATCHES_MAX, PATCHES_MAX);
		return NULL;
	}
	for (int i = 0; i < r->patch_count; i++)
		request.patch[request.patches++] = r->patches[i];
	for (int i = 0; i < r->set_count; i++)
		request.set[request.sets++] = r->sets[i];
	return content_load(&request, errors);
}

struct ow_scenario *ow_open(const struct ow_request *request)
{
	static const struct ow_request nothing;
	struct ow_scenario *s = calloc(1, sizeof *s);
	struct messages errors;
	if (!s)
		return NULL;
	s->content = content_of(request ? request : &nothing, messages_open(&errors));
	s->said = messages_take(&errors);
	if (s->said && (!s->content || fields_list(s)))
		return s;
	ow_close(s);
	return NULL;
}

const char *ow_error(const struct ow_scenario *s)
{
	return !s ? "no scenario" : s->content ? "" : s->said;
}

void ow_close(struct ow_scenario *s)
{
	if (!s)
		return;
	content_free(s->content);
	free(s->said);
	free(s->field);
	free(s);
}

int ow_field_count(const struct ow_scenario *s)
{
	return s ? s->fields : 0;
}

static const struct field *field_at(const struct ow_scenario *s, int index)
{
	return s && index >= 0 && index < s->fields ? &s->content->scenario.field[s->field[index]] : NULL;
}

const char *ow_field_id(const struct ow_scenario *s, int index)
{
	const struct field *field = field_at(s, index);
	return field ? field->id : NULL;
}

const char *ow_field_unit(const struct ow_scenario *s, int index)
{
	const struct field *field = field_at(s, index);
	return field ? unit_table[field->unit].word : NULL;
}

struct ow_run *ow_start(const struct ow_scenario *s, uint64_t seed, const char *orders)
{
	struct orders_from from;
	if (!s || !s->content || !orders_from_word(s->content, orders ? orders : "none", &from))
		return NULL;
	struct ow_run *run = calloc(1, sizeof *run);
	if (!run)
		return NULL;
	run->scenario = s;
	play_start(&run->play, s->content, &s->content->scenario, from, seed);
	return run;
}

struct ow_run *ow_copy(const struct ow_run *run)
{
	struct ow_run *copy = run ? malloc(sizeof *copy) : NULL;
	if (copy)
		*copy = *run;
	return copy;
}

void ow_free(struct ow_run *run)
{
	free(run);
}

const char *ow_run_error(const struct ow_run *run)
{
	return run ? run->said : "no run";
}

/* The standing orders come first in a month, whether the caller says something or not. */
static void run_give(struct ow_run *run)
{
	if (!run->given)
		play_orders(&run->play);
	run->given = true;
}

enum ow_status ow_order(struct ow_run *run, const char *json)
{
	struct messages errors;
	struct order order;
	if (!run || !json)
		return OW_WRONG;
	bool read = content_read_order(run->play.content, json, &order, messages_open(&errors));
	char *said = messages_take(&errors);
	snprintf(run->said, sizeof run->said, "%s", said ? said : "out of memory");
	enum ow_status wrong = said ? OW_WRONG : OW_MEMORY;
	free(said);
	if (!read)
		return wrong;
	run_give(run);
	enum refusal refusal = play_order(&run->play, &order);
	snprintf(run->said, sizeof run->said, "%s", refusal == REFUSAL_NONE ? "" : refusal_word(refusal));
	return refusal == REFUSAL_NONE ? OW_DONE : OW_REFUSED;
}

enum ow_status ow_month(struct ow_run *run)
{
	if (!run)
		return OW_OVER;
	const struct scenario *s = run->play.scenario;
	int most = s->open_months > s->months ? s->open_months : s->months;
	run->said[0] = '\0';
	if (run->play.state.house.out || run->play.state.house.month >= most)
		return OW_OVER;
	run_give(run);
	step(s, &run->play.state);
	run->given = false;
	return OW_DONE;
}

int ow_months_played(const struct ow_run *run)
{
	return run ? run->play.state.house.month : 0;
}

static enum ow_status field_refuse(struct ow_run *run, const char *id)
{
	const struct ow_scenario *s = run->scenario;
	const char **ids = calloc((size_t)s->fields + 1, sizeof *ids);
	for (int i = 0; ids && i < s->fields; i++)
		ids[i] = ow_field_id(s, i);
	const char *near = ids ? nearest_word(id, ids, s->fields) : NULL;
	snprintf(run->said, sizeof run->said, "there is no field \"%.200s\"%s%s%s", id, near ? "; did you mean \"" : "",
		near ? near : "", near ? "\"?" : "");
	free(ids);
	return OW_WRONG;
}

enum ow_status ow_field(struct ow_run *run, const char *id, double *value)
{
	if (value)
		*value = NAN;
	if (!run || !id || !value)
		return OW_WRONG;
	int field = field_find(run->play.scenario, id);
	run->said[0] = '\0';
	if (field < 0 || !run->play.scenario->field[field].shown)
		return field_refuse(run, id);
	*value = field_read(&run->play.scenario->field[field], &run->play.state);
	return OW_DONE;
}

uint64_t ow_hash(const struct ow_run *run)
{
	return run ? state_hash(run->play.scenario, &run->play.state) : 0;
}

const char *ow_ending(const struct ow_run *run)
{
	if (!run || !state_over(run->play.scenario, &run->play.state))
		return NULL;
	int ending = state_ending(run->play.scenario, &run->play.state);
	return ending < 0 ? NULL : run->play.scenario->ending[ending].id;
}
