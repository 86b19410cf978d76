/* What is kept from frame to frame by name, and what moves smoothly. */
#include <math.h>
#include <string.h>

#include "pass.h"

uint32_t ui_hash(const char *text)
{
	uint32_t hash = 2166136261u;
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return hash ? hash : 1;
}

struct kept *ui_kept_at(struct ui *ui, uint32_t id)
{
	for (unsigned i = 0; i < KEPT_MAX; i++) {
		struct kept *kept = &ui->kept[(id + i) % KEPT_MAX];
		if (kept->id == id || kept->id == 0) {
			kept->id = id;
			return kept;
		}
	}
	return &ui->kept[id % KEPT_MAX];
}

float *ui_kept(struct ui *ui, const char *name)
{
	return &ui_kept_at(ui, ui_hash(name))->value[0];
}

/* value: where it is, and when it was there. */
float ui_eased(struct ui *ui, const char *name, float target)
{
	const float lasts = 0.16f;
	struct kept *kept = ui_kept_at(ui, ui_hash(name) ^ 0x5bd1e995u);
	if (ui->look.reduced_motion) {
		kept->value[0] = target;
		return target;
	}
	float step = (float)(ui->time - (double)kept->value[1]);
	if (fabsf(kept->value[0] - target) < 0.001f) {
		kept->value[0] = target;
		kept->value[1] = (float)ui->time;
		return target;
	}
	if (ui->drawing) {
		float share = fminf(1, fmaxf(step, 0.016f) / lasts * 1.6f);
		kept->value[0] += (target - kept->value[0]) * share;
		kept->value[1] = (float)ui->time;
		ui_again(ui, 0.012);
	}
	return kept->value[0];
}
