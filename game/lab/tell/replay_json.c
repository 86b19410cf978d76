#include "replay_json.h"

#include <inttypes.h>
#include <string.h>

#include "sim/step.h"

void json_put_hash(uint64_t hash, struct writing *out)
{
	writing_printf(out, "\"%016" PRIx64 "\"", hash);
}

void json_put_program(const struct content *content, struct writing *out)
{
	writing_put(out, "\"program\": \"openweights-lab " OPENWEIGHTS_VERSION "\", \"scenario\": ");
	writing_json_string(out, content->scenario.id);
	writing_put(out, ", \"content\": ");
	json_put_hash(content->hash, out);
}

static void json_put_month(const struct scenario *s, int month, struct writing *out)
{
	char text[CALENDAR_TEXT_SIZE];
	calendar_print(&s->calendar, month, text);
	writing_json_string(out, text);
}

static void json_put_fields(const struct scenario *s, const struct state *state, struct writing *out)
{
	const char *comma = "";
	writing_put(out, "{");
	for (int i = 0; i < s->fields; i++) {
		if (!s->field[i].shown)
			continue;
		writing_put(out, comma);
		writing_json_string(out, s->field[i].id);
		writing_put(out, ": ");
		writing_json_number(out, field_read(&s->field[i], state));
		comma = ", ";
	}
	writing_put(out, "}");
}

static void json_put_months(const struct replay *r, struct writing *out)
{
	writing_put(out, " \"months\": [");
	for (int m = 0; m < r->months; m++) {
		writing_put(out, m ? ",\n  {\"month\": " : "\n  {\"month\": ");
		json_put_month(r->scenario, m, out);
		writing_put(out, ", \"hash\": ");
		json_put_hash(state_hash(r->scenario, &r->state[m + 1]), out);
		writing_put(out, ", \"fields\": ");
		json_put_fields(r->scenario, &r->state[m + 1], out);
		writing_put(out, "}");
	}
	writing_put(out, "],\n");
}

static void json_put_orders(const struct replay *r, struct writing *out)
{
	struct writing order = {0};
	writing_put(out, " \"orders\": [");
	for (int i = 0; i < r->orders; i++) {
		const struct replay_order *given = &r->order[i];
		writing_clear(&order);
		content_order_print(r->scenario, &given->order, &order);
		/* "{…}", whose inside stands between the month and what came of it */
		writing_put(out, i ? ",\n  {\"month\": " : "\n  {\"month\": ");
		json_put_month(r->scenario, given->month, out);
		if (order.length > 2) {
			writing_put(out, ", ");
			writing_put_bytes(out, order.data + 1, order.length - 2);
		}
		writing_put(out, given->refusal == REFUSAL_NONE ? ", \"done\": true, \"reason\": " :
			", \"done\": false, \"reason\": ");
		writing_json_string(out, given->refusal == REFUSAL_NONE ? NULL : refusal_word(given->refusal));
		writing_put(out, "}");
	}
	writing_put(out, "],\n");
	out->failed = out->failed || order.failed;
	writing_free(&order);
}

static void json_put_event(const struct replay *r, const struct speech *sp, int month, int event, int choice,
	struct writing *out)
{
	const struct event *e = &r->scenario->event[event];
	writing_put(out, "{\"month\": ");
	json_put_month(r->scenario, month, out);
	writing_put(out, ", \"id\": ");
	writing_json_string(out, e->id);
	writing_put(out, ", \"choice\": ");
	writing_json_string(out, choice >= 0 ? e->choice[choice].id : NULL);
	writing_put(out, ", \"title\": ");
	writing_json_string(out, speech_text(sp, "event.%s.title", e->id));
	writing_put(out, ", \"text\": ");
	writing_json_string(out, speech_text(sp, "event.%s.body", e->id));
	writing_put(out, "}");
}

static void json_put_events(const struct replay *r, const struct speech *sp, struct writing *out)
{
	const char *comma = "\n  ";
	writing_put(out, " \"events\": [");
	for (int m = 0; m < r->months; m++)
		for (int i = 0, choice; i < r->scenario->events; i++)
			if (replay_event(r, m, i, &choice)) {
				writing_put(out, comma);
				json_put_event(r, sp, m, i, choice, out);
				comma = ",\n  ";
			}
	writing_put(out, "],\n");
}

static void json_put_axis(const struct speech *sp, const struct model_state *m, int axis, struct writing *out)
{
	int by = m->yardstick_by[axis];
	writing_put(out, "\n   ");
	writing_json_string(out, sp->content->scenario.axis[axis].id);
	writing_put(out, ": {\"index\": ");
	writing_json_number(out, m->released[axis]);
	writing_put(out, ", \"promised\": ");
	if (m->claimed[axis])
		writing_json_number(out, m->promise[axis]);
	else
		writing_put(out, "null");
	writing_put(out, ", \"rival\": ");
	writing_json_number(out, m->yardstick[axis]);
	writing_put(out, ", \"rival_name\": ");
	writing_json_string(out, by >= 0 ? speech_rival(sp, by) : NULL);
	writing_put(out, m->claimed[axis] ? ", \"claimed\": true, \"verdict\": " : ", \"claimed\": false, \"verdict\": ");
	writing_json_string(out, verdict_word(m->verdict[axis]));
	writing_put(out, "}");
}

static void json_put_benchmarks(const struct content *content, const struct model_state *m, struct writing *out)
{
	const char *comma = "";
	writing_put(out, "\n   \"benchmarks\": {");
	for (int i = 0; i < content->links; i++) {
		writing_put(out, comma);
		writing_json_string(out, content->link[i].id);
		writing_put(out, ": ");
		writing_json_number(out, link_score(&content->link[i], m->released[content->link[i].axis]));
		comma = ", ";
	}
	writing_put(out, "}");
}

static void json_put_release(const struct replay *r, const struct speech *sp, int model, struct writing *out)
{
	const struct model_state *m = &replay_last(r)->model[model];
	struct writing headline = {0};
	writing_put(out, "{\"model\": ");
	writing_json_string(out, r->scenario->model[model].id);
	writing_put(out, ", \"month\": ");
	json_put_month(r->scenario, m->ship_month, out);
	writing_put(out, m->goal == GOAL_LEAD ? ", \"goal\": \"lead\"" : ", \"goal\": \"competitive\"");
	writing_put(out, m->license == LICENSE_OPEN ? ", \"license\": \"open\"" : ", \"license\": \"closed\"");
	writing_put(out, ", \"headline\": ");
	bool said = speech_headline(sp, replay_last(r), model, false, &headline);
	writing_json_string(out, said ? writing_text(&headline) : NULL);
	writing_free(&headline);
	writing_put(out, ",\n   \"axes\": {");
	for (int a = 0; a < r->scenario->axes; a++) {
		json_put_axis(sp, m, a, out);
		writing_put(out, a + 1 < r->scenario->axes ? "," : "},");
	}
	json_put_benchmarks(r->content, m, out);
	writing_put(out, "}");
}

static void json_put_releases(const struct replay *r, const struct speech *sp, struct writing *out)
{
	int model[MODELS_MAX], count = replay_releases(r, model);
	writing_put(out, " \"releases\": [");
	for (int i = 0; i < count; i++) {
		writing_put(out, i ? ",\n  " : "\n  ");
		json_put_release(r, sp, model[i], out);
	}
	writing_put(out, "],\n");
}

static void json_put_ending(const struct replay *r, const struct speech *sp, struct writing *out)
{
	const struct state *last = replay_last(r);
	const struct scenario *s = r->scenario;
	int ending = state_over(s, last) ? state_ending(s, last) : -1;
	writing_put(out, " \"ending\": {\"id\": ");
	writing_json_string(out, ending >= 0 ? s->ending[ending].id : NULL);
	writing_put(out, ", \"title\": ");
	writing_json_string(out, ending >= 0 ? speech_text(sp, "ending.%s.title", s->ending[ending].id) : NULL);
	writing_put(out, ", \"grades\": {");
	for (int i = 0; i < GRADES; i++) {
		writing_printf(out, "%s\"%s\": ", i ? ", " : "", grade_word(i));
		writing_json_number(out, state_grade(s, last, i));
	}
	writing_put(out, "}}}\n");
}

void replay_json(const struct replay *r, const struct speech *sp, struct writing *out)
{
	writing_put(out, "{");
	json_put_program(r->content, out);
	writing_printf(out, ", \"seed\": %" PRIu64 ", \"hash\": ", r->seed);
	json_put_hash(state_hash(r->scenario, replay_last(r)), out);
	writing_put(out, ",\n");
	json_put_months(r, out);
	json_put_orders(r, out);
	json_put_events(r, sp, out);
	json_put_releases(r, sp, out);
	json_put_ending(r, sp, out);
}
