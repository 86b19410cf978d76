#include "trace.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct trace {
	const struct scenario *scenario;
	int months;       /* played, and the start before them */
	uint16_t *digest; /* [field][month], as many months as may be played and the start */
	size_t room;
};

/* Twelve bits of FNV-1a over the value's bits; those of a NaN differ between platforms. */
static uint16_t digest_of(double value)
{
	uint64_t bits, hash = 0xcbf29ce484222325ULL;
	if (isnan(value))
		return 0;
	memcpy(&bits, &value, sizeof bits);
	for (int byte = 0; byte < 8; byte++)
		hash = (hash ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3ULL;
	hash ^= hash >> 32;
	return (uint16_t)((hash ^ hash >> 16) & 0xfff);
}

static void trace_month(struct trace *t, const struct state *state)
{
	for (int i = 0; i < t->scenario->fields; i++)
		t->digest[(size_t)i * t->room + (size_t)t->months] = digest_of(field_read(&t->scenario->field[i], state));
	t->months++;
}

static void trace_play(struct trace *t, const struct hashes_request *request, struct play *play)
{
	play_start(play, request->content, t->scenario, request->from, request->first_seed);
	trace_month(t, &play->state);
	while (play->state.house.month < request->until && !play->state.house.out) {
		play_month(play);
		trace_month(t, &play->state);
	}
}

/* What of a field's id its predecessor in the list does not tell: from the last dot on where all before is the same. */
static const char *id_rest(const struct trace *t, int field)
{
	const char *id = t->scenario->field[field].id, *dot = strrchr(id, '.');
	const char *before = field > 0 ? t->scenario->field[field - 1].id : "", *before_dot = strrchr(before, '.');
	size_t length = dot ? (size_t)(dot - id) : 0;
	bool same = dot && before_dot && (size_t)(before_dot - before) == length && strncmp(id, before, length) == 0;
	return same ? dot : id;
}

static void field_write_out(const struct trace *t, int field, struct writing *out)
{
	static const char letter[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-";
	const uint16_t *digest = &t->digest[(size_t)field * t->room];
	int last = t->months - 1;
	while (last > 0 && digest[last] == digest[last - 1])
		last--;
	writing_printf(out, "%s ", id_rest(t, field));
	for (int m = 0; m <= last; m++)
		if (m > 0 && digest[m] == digest[m - 1])
			writing_put(out, ".");
		else
			writing_printf(out, "%c%c", letter[digest[m] >> 6], letter[digest[m] & 63]);
	writing_put(out, "\n");
}

static void trace_write(const struct trace *t, const struct hashes_request *request, struct writing *out)
{
	char month[CALENDAR_TEXT_SIZE];
	calendar_print(&t->scenario->calendar, 0, month);
	writing_printf(out, "%s %" PRIu64 " %s\n", t->scenario->id, request->first_seed, month);
	for (int i = 0; i < t->scenario->fields; i++)
		field_write_out(t, i, out);
}

bool trace_print(const struct hashes_request *request, struct writing *out)
{
	const struct scenario *s = &request->content->scenario;
	struct trace t = {.scenario = s, .room = (size_t)request->until + 1};
	struct play *play = malloc(sizeof *play);
	t.digest = calloc((size_t)s->fields * t.room, sizeof *t.digest);
	if (play && t.digest) {
		trace_play(&t, request, play);
		trace_write(&t, request, out);
	}
	bool played = play && t.digest;
	free(play);
	free(t.digest);
	return played;
}
