/* What the patch changed in many runs, for machines. */
#include "difference_tell.h"

static void put_mean(const char *comma, const char *key, struct difference_mean mean, struct writing *out)
{
	writing_put(out, comma);
	writing_json_string(out, key);
	writing_put(out, ": {\"mean\": ");
	writing_json_number(out, mean.mean);
	writing_put(out, ", \"low\": ");
	writing_json_number(out, mean.low);
	writing_put(out, ", \"high\": ");
	writing_json_number(out, mean.high);
	writing_printf(out, ", \"pairs\": %d}", mean.pairs);
}

static void put_axis(const struct difference_base *base, const struct summary *changed, int model, int axis,
	struct writing *out)
{
	writing_json_string(out, changed->content->scenario.axis[axis].id);
	writing_put(out, ": {");
	put_mean("", "index", difference_index(base->summary, changed, model, axis), out);
	writing_put(out, ", \"verdict\": {");
	for (int v = 0; v < VERDICTS; v++)
		put_mean(v ? ", " : "", verdict_word(v), difference_verdict(base->summary, changed, model, axis, v).by, out);
	writing_put(out, "}}");
}

static void put_release(const struct difference_base *base, const struct summary *changed, int model,
	struct writing *out)
{
	const struct scenario *s = &changed->content->scenario;
	double share[4];
	const char *comma = "";
	writing_json_string(out, s->model[model].id);
	writing_put(out, ": {");
	put_mean("", "shipped", difference_shipped(base->summary, changed, model), out);
	put_mean(", ", "month", difference_month(base->summary, changed, model), out);
	writing_put(out, ", \"axes\": {");
	for (int a = 0; a < s->axes; a++) {
		if (summary_verdicts(changed, model, a, share) == 0)
			continue;
		writing_put(out, comma);
		writing_put(out, "\n    ");
		put_axis(base, changed, model, a, out);
		comma = ",";
	}
	writing_put(out, "}}");
}

void difference_json(const struct difference_base *base, const struct summary *changed, struct writing *out)
{
	const struct scenario *s = &changed->content->scenario;
	if (!base->summary) {
		writing_put(out, "null");
		return;
	}
	writing_put(out, "{\"releases\": {");
	for (int i = 0; i < s->models; i++) {
		writing_put(out, i ? ",\n   " : "\n   ");
		put_release(base, changed, i, out);
	}
	writing_put(out, "},\n  \"endings\": {");
	for (int i = 0; i < s->endings; i++)
		put_mean(i ? ", " : "", s->ending[i].id, difference_ending(base->summary, changed, i), out);
	writing_put(out, "}}");
}
