/* The tables of scenario.json that name things: axes, teams, people, themes, models, rivals. */
#include "content_private.h"
#include "month_read.h"

#include <math.h>
#include <string.h>

static const char *const track_words[] = {"research", "product", "support", "lab"};
static const char *const goal_words[] = {"competitive", "lead"};
static const char *const license_words[] = {"open", "closed"};
static const char *const hire_words[] = {"freeze", "replace", "grow", "stars"};

/* A campaign that ended within a turn would leave its last orders half carried out. */
static void turns_check(const struct json_at *at, const char *key, const struct calendar *calendar, int months)
{
	struct json_at member = json_member(at, key);
	int before = calendar_turn_begin(calendar, months), next = calendar_turn_next(calendar, months);
	if (before == months)
		return;
	if (before > 0)
		json_report(&member, "%d months are not whole turns of %d (allowed %d, %d)", months, calendar->months_per_turn,
			before, next);
	else
		json_report(&member, "%d months are not one turn of %d (allowed %d)", months, calendar->months_per_turn, next);
}

static void span_read(const struct json_at *at, struct scenario *s)
{
	static const struct calendar from_year_zero = {.month = 1};
	int32_t month = 0;
	struct calendar_date start = {2023, 1};
	if (month_read(at, "start", &from_year_zero, &month))
		start = calendar_date(&from_year_zero, month);
	s->calendar = (struct calendar){.year = start.year, .month = start.month};
	json_whole_or(at, "months_per_turn", 1, CALENDAR_TURN_MOST, 1, &s->calendar.months_per_turn);
	if (!json_whole(at, "months", 1, MONTHS_MAX, &s->months))
		return;
	turns_check(at, "months", &s->calendar, s->months);
	if (json_whole_or(at, "open_months", s->months, MONTHS_MAX, s->months, &s->open_months) &&
		json_member(at, "open_months").node)
		turns_check(at, "open_months", &s->calendar, s->open_months);
}

/* "know_how": [12, 18]: within which `fit` may move a number of the axis. */
static void axis_range_read(const struct json_at *ranges, const char *key, double most, double value, double out[2])
{
	struct json_at range = json_member(ranges, key);
	struct json_at low = json_element(&range, 0), high = json_element(&range, 1);
	out[0] = out[1] = value;
	if (!range.node)
		return;
	bool numbers = json_size(&range) == 2 && json_kind_of(low.node) == JSON_NUMBER &&
		json_kind_of(high.node) == JSON_NUMBER;
	double from = numbers ? low.node->number : 1.0, to = numbers ? high.node->number : 0.0;
	if (from >= 0.0 && from <= value && value <= to && to <= most) {
		out[0] = from;
		out[1] = to;
	} else {
		json_report(&range, "must be two numbers with %g between them (allowed [low, high], 0 to %g)", value, most);
	}
}

static void axis_ranges_read(const struct json_at *at, struct axis *axis)
{
	struct json_at ranges = json_member(at, "ranges");
	if (ranges.node && json_is_object(&ranges))
		JSON_ALLOW(&ranges, "know_how", "index_per_decade", "diffusion");
	axis_range_read(&ranges, "know_how", 100.0, axis->know_how, axis->know_how_range);
	axis_range_read(&ranges, "index_per_decade", 100.0, axis->index_per_decade, axis->per_decade_range);
	axis_range_read(&ranges, "diffusion", 10.0, axis->diffusion, axis->diffusion_range);
}

static void axis_read(const struct json_at *at, struct scenario *s, int index)
{
	struct axis *axis = &s->axis[index];
	JSON_ALLOW(at, "know_how", "public_insight", "attention", "salience", "index_per_decade",
		"diffusion", "ranges", "known_by", "source", "confidence");
	json_number(at, "know_how", 0.0, 100.0, &axis->know_how);
	json_number(at, "public_insight", 0.0, 100.0, &axis->public_insight);
	json_number(at, "attention", 0.0, 1.0, &axis->attention);
	json_number(at, "salience", 0.0, 10.0, &axis->salience);
	json_number(at, "index_per_decade", 0.0, 100.0, &axis->index_per_decade);
	json_number_or(at, "diffusion", 0.0, 10.0, 1.0, &axis->diffusion);
	axis_ranges_read(at, axis);
	table_string_or(at, "known_by", "");
	table_source(at, false);
}

static void team_planned_read(const struct json_at *at, struct scenario *s, struct team *team)
{
	struct json_at planned = json_member(at, "planned_joins");
	team->joins_month = -1;
	if (!planned.node || !json_is_object(&planned))
		return;
	JSON_ALLOW(&planned, "month", "people", "source");
	json_number(&planned, "people", 0.0, 1e5, &team->planned_joins);
	if (json_member(&planned, "month").node)
		table_month_or(&planned, "month", s, -1, &team->joins_month);
	else
		month_read(&planned, "month", &s->calendar, &team->joins_month);
}

static void team_start_read(const struct json_at *at, struct team *team)
{
	json_whole(at, "junior", 0, 100000, &team->cohort[COHORT_JUNIOR]);
	json_whole(at, "senior", 0, 100000, &team->cohort[COHORT_SENIOR]);
	json_whole(at, "principal", 0, 100000, &team->cohort[COHORT_PRINCIPAL]);
	table_index_share(at, "fatigue", &team->fatigue);
	table_index_share(at, "morale", &team->morale);
	table_index_share(at, "cohesion", &team->cohesion);
	table_index_share(at, "voice", &team->voice);
	table_index_share(at, "voice_rest", &team->voice_rest);
	table_index_share(at, "autonomy", &team->autonomy);
	table_index_share(at, "autonomy_rest", &team->autonomy_rest);
	table_index_share(at, "trust", &team->trust);
	table_index_share(at, "expertise", &team->expertise);
}

static void team_color_check(const struct json_at *at)
{
	struct json_at color = json_member(at, "color");
	const char *text = table_string_or(at, "color", "#000000");
	if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789ABCDEFabcdef") != 6)
		json_report(&color, "\"%.20s\" is no color (allowed \"#RRGGBB\", such as \"#2F6DB5\")", text);
}

static void team_read(const struct json_at *at, struct scenario *s, int index)
{
	struct team *team = &s->team[index];
	int32_t track = TRACK_RESEARCH, hire = HIRE_GROW;
	JSON_ALLOW(at, "track", "founded", "junior", "senior", "principal", "fatigue", "morale", "cohesion", "voice",
		"voice_rest", "autonomy", "autonomy_rest", "trust", "expertise", "accelerators", "time_zones",
		"research_persons", "planned_joins", "hire", "color", "source", "confidence");
	if (json_word(at, "track", track_words, COUNT_OF(track_words), &track))
		team->track = (enum track)track;
	json_bool_or(at, "founded", true, &team->founded);
	team_start_read(at, team);
	json_number(at, "accelerators", 0.0, 1.0, &team->accelerators);
	json_number_or(at, "time_zones", 0.0, 1.0, 0.0, &team->time_zones);
	json_number_or(at, "research_persons", 0.0, 1e5, 0.0, &team->research_persons);
	if (json_word_or(at, "hire", hire_words, COUNT_OF(hire_words), HIRE_GROW, &hire))
		team->hire = hire;
	team_planned_read(at, s, team);
	team_color_check(at);
	table_source(at, false);
}

static void person_cares_read(const struct json_at *at, struct person *person)
{
	struct json_at cares = json_member(at, "cares");
	double sum = 0.0;
	if (!json_is_object(&cares))
		return;
	const char *words[CONCERNS];
	for (int i = 0; i < CONCERNS; i++)
		words[i] = concern_word(i);
	json_allow(&cares, words, CONCERNS);
	for (int i = 0; i < CONCERNS; i++) {
		json_number_or(&cares, words[i], 0.0, 1000.0, 0.0, &person->cares[i]);
		sum += person->cares[i];
	}
	if (sum <= 0.0)
		json_report(&cares, "no weight is above zero; give one at least (allowed 0 to 1000 each)");
	for (int i = 0; i < CONCERNS && sum > 0.0; i++)
		person->cares[i] /= sum;
}

static void person_read(const struct json_at *at, struct scenario *s, int index)
{
	struct person *person = &s->person[index];
	JSON_ALLOW(at, "team", "theme", "skill", "expertise", "cares", "tenure_months", "leave_factor", "present",
		"role_source", "role_confidence", "source", "confidence");
	table_by_axis(at, "skill", s, 0.0, 100.0, 0.0, person->skill);
	for (int a = 0; a < AXES_MAX; a++)
		person->skill[a] /= 100.0;
	table_index_share(at, "expertise", &person->expertise);
	person_cares_read(at, person);
	json_number(at, "tenure_months", 0.0, 600.0, &person->tenure_months);
	json_number_or(at, "leave_factor", 0.0, 20.0, 1.0, &person->leave_factor);
	json_bool_or(at, "present", true, &person->present);
	table_confidence(at, "role_confidence");
	/* Who somebody is must be on the record; what drives them is the game's assumption and may say so. */
	table_source(at, !*table_string_or(at, "role_source", ""));
}

static void theme_read(const struct json_at *at, struct scenario *s, int index)
{
	struct theme *theme = &s->theme[index];
	JSON_ALLOW(at, "team", "insight", "absorbed", "share", "weight", "difficulty", "source", "confidence");
	json_number(at, "insight", 0.0, 100.0, &theme->insight);
	json_number(at, "absorbed", 0.0, 100.0, &theme->absorbed);
	json_number(at, "share", 0.0, 1.0, &theme->share);
	table_by_axis(at, "weight", s, 0.0, 100.0, 0.0, theme->weight);
	json_number_or(at, "difficulty", 0.01, 100.0, 1.0, &theme->difficulty);
	table_source(at, false);
}

static void model_record_read(const struct json_at *at, struct scenario *s, struct model *model)
{
	struct json_at record = json_member(at, "record");
	int32_t recorded = -1;
	model->recorded_month = -1;
	for (int a = 0; a < AXES_MAX; a++)
		model->recorded[a] = NAN;
	if (!record.node || !json_is_object(&record))
		return;
	JSON_ALLOW(&record, "month", "index", "source", "confidence");
	/* A scenario that starts later may inherit a programme whose release lies before it. */
	if (month_read(&record, "month", &s->calendar, &recorded))
		model->recorded_month = recorded >= 0 ? recorded : -1;
	table_by_axis(&record, "index", s, 0.0, 100.0, NAN, model->recorded);
	table_source(&record, true);
}

static void model_words_read(const struct json_at *at, struct model *model)
{
	int32_t goal = GOAL_COMPETITIVE, license = LICENSE_OPEN;
	json_word_or(at, "goal", goal_words, COUNT_OF(goal_words), GOAL_COMPETITIVE, &goal);
	json_word_or(at, "license", license_words, COUNT_OF(license_words), LICENSE_OPEN, &license);
	model->goal = (enum goal)goal;
	model->license = (enum license)license;
	json_bool_or(at, "flagship", false, &model->flagship);
}

static void model_mix_read(const struct json_at *at, struct scenario *s, struct model *model)
{
	struct json_at mix = json_member(at, "mix");
	int errors = json_errors(at->reader);
	table_by_axis(at, "mix", s, 0.0, 1.0, 0.0, model->mix);
	if (json_errors(at->reader) == errors && json_is_object(&mix))
		table_share_one(&mix, model->mix, sizeof model->mix[0], s->axes);
}

static void model_promised_read(const struct json_at *at, struct scenario *s, struct model *model)
{
	struct json_at promised = json_member(at, "promised");
	struct ids axes;
	ids_of(s, IDS_AXIS, &axes);
	if (!promised.node || !json_is_array(&promised))
		return;
	for JSON_EACH(item, &promised) {
		int32_t axis = -1;
		json_word_at(&item, axes.word, axes.count, &axis);
		if (axis >= 0)
			model->promised[axis] = true;
	}
}

static void model_read(const struct json_at *at, struct scenario *s, int index)
{
	struct model *model = &s->model[index];
	struct json_at due = json_member(at, "due");
	int32_t month = 0, size = 0;
	JSON_ALLOW(at, "team", "parent", "base", "teacher", "start", "due", "done", "work", "train_share", "compute", "mix",
		"promised", "importance", "size", "goal", "license", "flagship", "record", "source", "confidence");
	table_month_or(at, "start", s, -1, &model->start_month);
	if (month_read(at, "due", &s->calendar, &month))
		model->due_month = month;
	if (month > 12 * MONTHS_MAX)
		json_report(&due, "later than the calendar reaches (allowed up to %d months after the start)", 12 * MONTHS_MAX);
	json_number_or(at, "done", 0.0, 1.0, 0.0, &model->done);
	json_number(at, "work", 0.01, 1e6, &model->work);
	json_number(at, "train_share", 0.0, 1.0, &model->train_share);
	json_number_or(at, "compute", 0.0, 1e6, 0.0, &model->compute);
	model_mix_read(at, s, model);
	model_promised_read(at, s, model);
	json_number(at, "importance", 0.0, 10.0, &model->importance);
	if (json_whole(at, "size", 0, SIZES - 1, &size))
		model->size = size;
	model_words_read(at, model);
	model_record_read(at, s, model);
	table_source(at, false);
}

static void rival_read(const struct json_at *at, struct scenario *s, int index)
{
	struct rival_release *rival = &s->rival[index];
	struct json_at of_index = json_member(at, "index"), turn = json_member(at, "turn");
	int32_t size = 0;
	JSON_ALLOW(at, "house", "date", "open", "size", "index", "turn", "source", "confidence");
	table_string(at, "house");
	table_date(at, "date", s, &rival->month);
	json_bool_or(at, "open", false, &rival->open);
	if (json_whole(at, "size", 0, SIZES - 1, &size))
		rival->size = size;
	json_is_object(&of_index);
	int errors = json_errors(at->reader);
	table_by_axis(at, "index", s, 0.0, 100.0, NAN, rival->index);
	table_by_axis(at, "turn", s, 0.0, 100.0, 0.0, rival->turn);
	for (int a = 0; a < s->axes && json_errors(at->reader) == errors; a++) {
		struct json_at part = json_member(&turn, s->axis[a].id);
		if (part.node && !(rival->turn[a] <= rival->index[a]))
			json_report(&part, "more than the index it is a part of (allowed 0 to the axis' \"index\")");
	}
	table_source(at, true);
}

static void attention_check(const struct json_at *at, struct scenario *s)
{
	struct json_at axes = json_member(at, "axes");
	if (s->axes > 0)
		table_share_one(&axes, &s->axis[0].attention, sizeof s->axis[0], s->axes);
}

static void accelerators_check(const struct json_at *at, struct scenario *s)
{
	struct json_at teams = json_member(at, "teams");
	double share[TEAMS_MAX] = {0.0};
	for (int i = 0; i < s->teams; i++)
		share[i] = s->team[i].founded ? s->team[i].accelerators : 0.0;
	if (s->teams > 0)
		table_share_one(&teams, share, sizeof share[0], s->teams);
	for (int i = 0; i < s->teams; i++)
		if (s->team[i].founded)
			s->team[i].accelerators = share[i];
}

void scenario_read_shape(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	JSON_ALLOW(at, "extends", "title", "start", "months", "open_months", "months_per_turn", "axes", "teams", "people",
		"themes", "models", "rivals", "house", "bridge", "lab", "turn", "costs", "acquisitions", "headlines", "endings",
		"links");
	span_read(at, s);
	s->axes = table_ids(at, "axes", AXES_MAX, s->axis[0].id, sizeof s->axis[0]);
	s->teams = table_ids(at, "teams", TEAMS_MAX, s->team[0].id, sizeof s->team[0]);
	s->themes = table_ids(at, "themes", THEMES_MAX, s->theme[0].id, sizeof s->theme[0]);
	s->models = table_ids(at, "models", MODELS_MAX, s->model[0].id, sizeof s->model[0]);
	s->people = table_ids(at, "people", PEOPLE_MAX, s->person[0].id, sizeof s->person[0]);
	s->rivals = table_ids(at, "rivals", RIVALS_MAX, s->rival[0].id, sizeof s->rival[0]);
	int errors = json_errors(l->reader);
	table_each(at, "axes", s, s->axes, axis_read);
	table_each(at, "teams", s, s->teams, team_read);
	if (json_errors(l->reader) == errors) {
		attention_check(at, s);
		accelerators_check(at, s);
	}
	table_each(at, "themes", s, s->themes, theme_read);
	table_each(at, "models", s, s->models, model_read);
	table_each(at, "people", s, s->people, person_read);
	table_each(at, "rivals", s, s->rivals, rival_read);
}

static void person_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct person *person = &s->person[index];
	struct ids teams, themes;
	ids_of(s, IDS_TEAM, &teams);
	ids_of(s, IDS_THEME, &themes);
	if (person->present)
		table_reference(at, "team", &teams, &person->team);
	else
		table_reference_or(at, "team", &teams, &person->team);
	table_reference_or(at, "theme", &themes, &person->theme);
}

static void theme_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct ids teams;
	ids_of(s, IDS_TEAM, &teams);
	table_reference(at, "team", &teams, &s->theme[index].team);
}

static void model_refer(const struct json_at *at, struct scenario *s, int index)
{
	static const char *const keys[] = {"parent", "base", "teacher"};
	struct model *model = &s->model[index];
	int *const out[] = {&model->parent, &model->base, &model->teacher};
	struct ids teams, models;
	ids_of(s, IDS_TEAM, &teams);
	ids_of(s, IDS_MODEL, &models);
	table_reference(at, "team", &teams, &model->team);
	for (int i = 0; i < COUNT_OF(keys); i++) {
		struct json_at member = json_member(at, keys[i]);
		table_reference_or(at, keys[i], &models, out[i]);
		if (*out[i] == index)
			json_report(&member, "a programme cannot build on itself (allowed another programme)");
	}
}

/* The people of a team are all at work on something: a theme's share is of its team, and no team is split beyond
 * one. */
static void theme_shares_check(const struct json_at *at, struct scenario *s)
{
	struct json_at themes = json_member(at, "themes");
	for (int team = 0; team < s->teams; team++) {
		double sum = 0.0;
		for (int i = 0; i < s->themes; i++)
			sum += s->theme[i].team == team ? s->theme[i].share : 0.0;
		if (sum > 1.0 + 1e-6)
			json_report(&themes, "shares of the themes of team \"%s\" sum to %.6g (allowed up to 1)", s->team[team].id,
				sum);
	}
}

void scenario_read_references(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	table_each(at, "themes", s, s->themes, theme_refer);
	theme_shares_check(at, s);
	table_each(at, "people", s, s->people, person_refer);
	table_each(at, "models", s, s->models, model_refer);
}
