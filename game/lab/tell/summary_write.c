/* The summary of many runs for machines: JSON as the contract has it, and a table. */
#include <inttypes.h>
#include <math.h>

#include "replay_csv.h"
#include "replay_json.h"
#include "summary_tell.h"

static void json_put_percentiles(struct percentiles p, struct writing *out)
{
	writing_put(out, "{\"p05\": ");
	writing_json_number(out, p.p05);
	writing_put(out, ", \"p50\": ");
	writing_json_number(out, p.p50);
	writing_put(out, ", \"p95\": ");
	writing_json_number(out, p.p95);
	writing_put(out, "}");
}

static void json_put_when(const struct scenario *s, const char *key, double month, struct writing *out)
{
	char text[CALENDAR_TEXT_SIZE];
	if (!isnan(month))
		calendar_print(&s->calendar, (int)(month + 0.5), text);
	writing_json_string(out, key);
	writing_put(out, ": ");
	writing_json_string(out, isnan(month) ? NULL : text);
}

static void json_put_verdicts(const struct summary *summary, int model, int axis, struct writing *out)
{
	double share[4];
	writing_put(out, ", \"verdict\": {");
	if (summary_verdicts(summary, model, axis, share) > 0)
		for (int v = 0; v < VERDICTS; v++) {
			writing_put(out, v ? ", " : "");
			writing_json_string(out, verdict_word(v));
			writing_put(out, ": ");
			writing_json_number(out, share[v]);
		}
	writing_put(out, "}}");
}

static void json_put_release(struct summary *summary, int model, struct writing *out)
{
	const struct scenario *s = &summary->content->scenario;
	struct percentiles month = summary_month(summary, model);
	writing_json_string(out, s->model[model].id);
	writing_put(out, ": {\"shipped\": ");
	writing_json_number(out, summary_shipped(summary, model));
	writing_put(out, ", \"month\": {");
	json_put_when(s, "p05", month.p05, out);
	writing_put(out, ", ");
	json_put_when(s, "p50", month.p50, out);
	writing_put(out, ", ");
	json_put_when(s, "p95", month.p95, out);
	writing_put(out, "}, \"axes\": {");
	for (int a = 0; a < s->axes; a++) {
		writing_put(out, a ? ",\n   " : "\n   ");
		writing_json_string(out, s->axis[a].id);
		writing_put(out, ": {\"index\": ");
		json_put_percentiles(summary_index(summary, model, a), out);
		json_put_verdicts(summary, model, a, out);
	}
	writing_put(out, "}}");
}

static void json_put_fields(struct summary *summary, struct writing *out)
{
	const struct scenario *s = &summary->content->scenario;
	const char *comma = "\n  ";
	writing_put(out, " \"fields\": {");
	for (int i = 0; i < s->fields; i++) {
		if (!s->field[i].shown)
			continue;
		writing_put(out, comma);
		writing_json_string(out, s->field[i].id);
		writing_put(out, ": ");
		json_put_percentiles(summary_field(summary, i), out);
		comma = ",\n  ";
	}
	writing_put(out, "},\n");
}

static void json_put_endings(const struct summary *summary, struct writing *out)
{
	const struct scenario *s = &summary->content->scenario;
	const char *comma = "";
	writing_put(out, " \"endings\": {");
	for (int i = 0; i < s->endings; i++) {
		double share = summary_ending(summary, i);
		if (share <= 0.0)
			continue;
		writing_put(out, comma);
		writing_json_string(out, s->ending[i].id);
		writing_put(out, ": ");
		writing_json_number(out, share);
		comma = ", ";
	}
	writing_put(out, "},\n");
}

void summary_json(struct summary *summary, const struct difference_base *base, struct writing *out)
{
	const struct scenario *s = &summary->content->scenario;
	writing_put(out, "{");
	json_put_program(summary->content, out);
	writing_printf(out, ", \"seed\": %" PRIu64 ", \"runs\": %d,\n \"releases\": {", summary->first_seed, summary->runs);
	for (int i = 0; i < s->models; i++) {
		writing_put(out, i ? ",\n  " : "\n  ");
		json_put_release(summary, i, out);
	}
	writing_put(out, "},\n");
	json_put_fields(summary, out);
	json_put_endings(summary, out);
	writing_put(out, " \"orders_refused\": ");
	writing_json_number(out, summary_refused(summary));
	if (base) {
		writing_put(out, ",\n \"change\": ");
		difference_json(base, summary, out);
	}
	writing_put(out, "}\n");
}

void summary_csv(const struct summary *summary, struct writing *out)
{
	const struct scenario *s = &summary->content->scenario;
	char month[CALENDAR_TEXT_SIZE], digits[NUMBER_SIZE];
	writing_put(out, "seed,month");
	csv_put_heads(s, out);
	for (int run = 0; run < summary->runs; run++) {
		const double *field = summary->field + (size_t)run * (size_t)s->fields;
		calendar_print(&s->calendar, summary->run[run].months - 1, month);
		writing_printf(out, "%" PRIu64 ",%s", summary->run[run].seed, month);
		for (int i = 0; i < s->fields; i++)
			if (csv_has_field(&s->field[i])) {
				writing_put(out, ",");
				writing_put(out, writing_number(field[i], digits));
			}
		writing_put(out, "\n");
	}
}
