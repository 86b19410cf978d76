/* What a month brought: messages and events, the house and its bridge, people, and what is on the record. */
#include <math.h>
#include <string.h>

#include "chronicle.h"

enum { EVENTS_TOLD = 2, EVENTS_LISTED = 12 };

static void event_body(struct chronicle *c, const struct event *e, const char *body, struct writing *text,
	struct marks *marks)
{
	struct writing title = {0};
	char entity[ID_SIZE + 8];
	const char *doubt = "";
	snprintf(entity, sizeof entity, "event.%s", e->id);
	if (e->recorded) {
		const char *confidence = content_confidence(c->replay->content, entity);
		chronicle_cite(c, marks, content_source(c->replay->content, entity), confidence);
		doubt = chronicle_doubt(c, confidence, content_alleged(c->replay->content, entity));
	}
	speech_title(c->speech, &title, speech_name(c->speech, "event.%s.title", e->id));
	SAY(c->speech, text, e->recorded ? "event.recorded" : "event.simulated", {"title", writing_text(&title)},
		{"bold", PAGE_BOLD}, {"record", PAGE_RECORD}, {"plain", PAGE_PLAIN}, {"doubt", doubt}, {"body", body});
	writing_free(&title);
}

static void event_say(struct chronicle *c, int event, int choice)
{
	const struct event *e = &c->scenario->event[event];
	struct writing text = {0};
	struct marks marks = {0};
	const char *body = speech_text(c->speech, "event.%s.body", e->id);
	event_body(c, e, body ? body : "", &text, &marks);
	if (choice >= 0) {
		char key[128];
		snprintf(key, sizeof key, "event.%s.choice.%s", e->id, e->choice[choice].id);
		const char *name = content_text(c->speech->content, c->speech->language, key);
		SAY(c->speech, &text, "event.choice", {"choice", name ? name : e->choice[choice].id});
	}
	chronicle_paragraph(c, &text, &marks, 0);
	writing_free(&text);
}

/* What is on the record comes first, then what asks for an answer, then the rest. */
static int event_rank(const struct event *e)
{
	return e->recorded ? 0 : e->choices > 0 ? 1 : 2;
}

static void events_list(struct chronicle *c, const char *const *names, int count)
{
	struct writing text = {0}, list = {0};
	for (int i = 0; i < count; i++) {
		writing_put(&list, i ? speech_word(c->speech, "list.semicolon") : "");
		if (i + 1 < count)
			writing_put(&list, names[i]);
		else
			speech_title(c->speech, &list, names[i]);
	}
	if (count > 0) {
		SAY(c->speech, &text, "event.also", {"events", writing_text(&list)});
		chronicle_paragraph(c, &text, NULL, 0);
	}
	writing_free(&text);
	writing_free(&list);
}

void chronicle_events(struct chronicle *c, int month)
{
	const char *names[EVENTS_LISTED];
	int told = 0, listed = 0, choice;
	for (int rank = 0; rank < 3; rank++)
		for (int i = 0; i < c->scenario->events; i++) {
			const struct event *e = &c->scenario->event[i];
			if (event_rank(e) != rank || !replay_event(c->replay, month, i, &choice))
				continue;
			if (rank == 0 || told < EVENTS_TOLD)
				event_say(c, i, choice);
			else if (listed < EVENTS_LISTED)
				names[listed++] = speech_name(c->speech, "event.%s.title", e->id);
			told++;
		}
	events_list(c, names, listed);
}

/* The bridge: when what it carries, or how long an answer takes, is no longer what was last told. */
static bool bridge_moved(const struct chronicle *c, const struct bridge_state *b)
{
	double moved = fabs(b->flow - c->flow.value), before = c->wait.value, now = b->wait_months;
	return (moved >= 0.03 && moved >= 0.25 * c->flow.value) ||
		(now > 0.2 && (now > 1.7 * before || now < before / 1.7));
}

static void bridge_say(struct chronicle *c, int month)
{
	const struct bridge_state *b = &c->replay->state[month + 1].bridge;
	struct writing text = {0};
	char flow[NUMBER_SIZE], was[NUMBER_SIZE], when[PHRASE_SIZE], unread[PHRASE_SIZE], wait[PHRASE_SIZE];
	if (!bridge_moved(c, b))
		return;
	SAY(c->speech, &text, "bridge", {"flow", writing_fixed(b->flow, 2, flow)},
		{"was", writing_fixed(c->flow.value, 2, was)},
		{"when", speech_month(c->speech, c->flow.month, when)},
		{"unread", speech_count(c->speech, "count.messages", (int)(b->unread + 0.5), unread)},
		{"wait", speech_duration(c->speech, b->wait_months, wait)});
	chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&text);
	c->flow = (struct told){b->flow, month};
	c->wait = (struct told){b->wait_months, month};
}

static void trust_say(struct chronicle *c, int month)
{
	double trust = c->replay->state[month + 1].house.trust;
	struct writing text = {0};
	char now[NUMBER_SIZE], was[NUMBER_SIZE], when[PHRASE_SIZE];
	if (fabs(trust - c->trust.value) < 10.0)
		return;
	SAY(c->speech, &text, trust > c->trust.value ? "trust.rises" : "trust.falls", {"now", writing_fixed(trust, 0, now)},
		{"was", writing_fixed(c->trust.value, 0, was)}, {"when", speech_month(c->speech, c->trust.month, when)});
	chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&text);
	c->trust = (struct told){trust, month};
}

/* A team's load: told when it crosses into overload, and when it is well out of it again. */
static void load_say(struct chronicle *c, int month)
{
	const struct state *now = &c->replay->state[month + 1];
	for (int i = 0; i < c->scenario->teams; i++) {
		double load = now->team[i].load;
		bool was_over = c->load[i].value > 1.0, over = load > (was_over ? 0.9 : 1.12);
		struct writing text = {0};
		char number[NUMBER_SIZE];
		if (over == was_over || !now->team[i].founded)
			continue;
		SAY(c->speech, &text, over ? "load.over" : "load.under", {"team", speech_team(c->speech, i)},
			{"load", writing_fixed(load, 2, number)});
		chronicle_paragraph(c, &text, NULL, 0);
		writing_free(&text);
		c->load[i] = (struct told){over ? load : 0.0, month};
	}
}

static bool date_was_ordered(const struct replay *r, int month, int model)
{
	for (int i = 0; i < r->orders; i++)
		if (r->order[i].month == month && r->order[i].order.kind == ORDER_DATE && r->order[i].order.model == model &&
			r->order[i].refusal == REFUSAL_NONE)
			return true;
	return false;
}

/* Programmes that are not ready when they should be. */
static void slips_say(struct chronicle *c, int month)
{
	const struct state *before = &c->replay->state[month], *now = &c->replay->state[month + 1];
	for (int i = 0; i < c->scenario->models; i++) {
		const struct model_state *m = &now->model[i];
		struct writing text = {0};
		char due[PHRASE_SIZE], late[PHRASE_SIZE];
		if (!m->started || m->shipped || m->months_late <= before->model[i].months_late ||
			date_was_ordered(c->replay, month, i))
			continue;
		SAY(c->speech, &text, "slip", {"model", speech_model(c->speech, i)},
			{"due", speech_month(c->speech, m->due, due)},
			{"months", speech_count(c->speech, "duration.month", m->months_late, late)});
		chronicle_paragraph(c, &text, NULL, 0);
		writing_free(&text);
	}
}

void chronicle_house(struct chronicle *c, int month)
{
	slips_say(c, month);
	load_say(c, month);
	bridge_say(c, month);
	trust_say(c, month);
}

static void person_say(struct chronicle *c, int month, int person)
{
	int now = c->replay->state[month].person[person].team, team = now >= 0 ? now : c->scenario->person[person].team;
	struct writing text = {0};
	const char *role = speech_text(c->speech, "person.%s.role", c->scenario->person[person].id);
	SAY(c->speech, &text, role ? "person.leaves.role" : "person.leaves", {"person", speech_person(c->speech, person)},
		{"role", role ? role : ""}, {"team", speech_team(c->speech, team)});
	chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&text);
}

/* What is worth telling of a team's numbers; NULL: nothing. */
static const char *staff_news(const struct team_state *before, const struct team_state *now, int laid_off, int moved)
{
	if (laid_off > 0)
		return "staff.laid_off";
	if (moved >= 20 || moved <= -20)
		return moved > 0 ? "staff.moved_in" : "staff.moved_out";
	if (now->left >= 8 && now->left >= 0.035 * before->staff)
		return now->joined == 0 ? "staff.left.alone" : now->joined == 1 ? "staff.left.joined_one" : "staff.left";
	return now->joined >= 40 && now->joined >= 0.25 * before->staff ? "staff.joined" : NULL;
}

static void staff_say(struct chronicle *c, int month, int team)
{
	const struct team_state *before = &c->replay->state[month].team[team];
	const struct team_state *now = &c->replay->state[month + 1].team[team];
	int laid_off = now->laid_off_total - before->laid_off_total, moved = now->moved_total - before->moved_total;
	int changed = laid_off > 0 ? laid_off : moved < 0 ? -moved : moved;
	const char *key = staff_news(before, now, laid_off, moved);
	struct writing text = {0};
	char left[PHRASE_SIZE], joined[PHRASE_SIZE], people[PHRASE_SIZE], staff[PHRASE_SIZE];
	if (!key)
		return;
	SAY(c->speech, &text, key, {"team", speech_team(c->speech, team)},
		{"left", speech_count(c->speech, "count.people", now->left, left)},
		{"joined", speech_count(c->speech, "count.people", now->joined, joined)},
		{"people", speech_count(c->speech, "count.people", changed, people)},
		{"staff", speech_count(c->speech, "count.people", now->staff, staff)});
	chronicle_paragraph(c, &text, NULL, 0);
	writing_free(&text);
}

void chronicle_people(struct chronicle *c, int month)
{
	const struct state *now = &c->replay->state[month + 1];
	for (int i = 0; i < c->scenario->people; i++)
		if (now->person[i].left_month == month && c->replay->state[month].person[i].left_month < 0)
			person_say(c, month, i);
	for (int i = 0; i < c->scenario->teams; i++)
		if (now->team[i].founded)
			staff_say(c, month, i);
}

void chronicle_facts(struct chronicle *c, int month)
{
	const struct content *content = c->replay->content;
	for (int i = 0; i < content->facts; i++) {
		const struct fact *fact = &content->fact[i];
		struct writing text = {0};
		struct marks marks = {0};
		if (fact->month != month || c->scenario->turn.dealt) /* the record is of another world then */
			continue;
		chronicle_cite(c, &marks, fact->source, fact->confidence);
		SAY(c->speech, &text, "fact", {"text", fact->text[c->speech->language]}, {"record", PAGE_RECORD},
			{"plain", PAGE_PLAIN},
			{"doubt", chronicle_doubt(c, fact->confidence, fact->alleged)});
		chronicle_paragraph(c, &text, &marks, 0);
		writing_free(&text);
	}
}
