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

static void kept_forget(struct ui *ui, int slot)
{
	int *link = &ui->kept_first[ui->kept[slot].id % KEPT_MAX];
	while (*link != slot + 1)
		link = &ui->kept[*link - 1].next;
	*link = ui->kept[slot].next;
}

static int kept_least_recent(const struct ui *ui)
{
	int least = 0;
	for (int i = 1; i < KEPT_MAX; i++)
		if (ui->kept[i].asked < ui->kept[least].asked)
			least = i;
	return least;
}

static struct kept *kept_new(struct ui *ui, uint32_t id)
{
	int slot = ui->kept_used < KEPT_MAX ? ui->kept_used++ : kept_least_recent(ui);
	struct kept *kept = &ui->kept[slot];
	if (kept->id != 0)
		kept_forget(ui, slot);
	*kept = (struct kept){.id = id, .next = ui->kept_first[id % KEPT_MAX]};
	ui->kept_first[id % KEPT_MAX] = slot + 1;
	return kept;
}

struct kept *ui_kept_at(struct ui *ui, uint32_t id)
{
	struct kept *kept = NULL;
	for (int at = ui->kept_first[id % KEPT_MAX]; at > 0 && !kept; at = ui->kept[at - 1].next)
		kept = ui->kept[at - 1].id == id ? &ui->kept[at - 1] : NULL;
	if (!kept)
		kept = kept_new(ui, id);
	kept->asked = ++ui->kept_asked;
	return kept;
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
