#include "settings.h"

#include <string.h>

#include "platform.h"

static const char *const usual_keys[][2] = {
	{"undo", "Z"}, {"redo", "Y"}, {"end_month", "E"}, {"inbox", "I"}, {"orders", "O"}, {"foresight", "F"},
	{"team", "T"}, {"programme", "P"}, {"codex", "C"}, {"settings", "S"}, {"help", "?"},
};
enum { ACTIONS = (int)(sizeof usual_keys / sizeof usual_keys[0]) };

void settings_defaults(struct settings *s)
{
	*s = (struct settings){.language = language_of_system(), .text = 1,
		.autosave = true, .difficulty = "fair", .window_x = -1, .window_y = -1};
}

static int action_find(const char *action)
{
	for (int i = 0; i < ACTIONS; i++)
		if (strcmp(usual_keys[i][0], action) == 0)
			return i;
	return -1;
}

const char *settings_action(int i)
{
	return i >= 0 && i < ACTIONS ? usual_keys[i][0] : NULL;
}

static int key_find(const struct settings *s, const char *action)
{
	for (int i = 0; i < s->keys; i++)
		if (strcmp(s->key[i].action, action) == 0)
			return i;
	return -1;
}

const char *settings_key(const struct settings *s, const char *action)
{
	int chosen = key_find(s, action), usual = action_find(action);
	const char *key = chosen >= 0 ? s->key[chosen].key : usual >= 0 ? usual_keys[usual][1] : NULL;
	return key && *key ? key : NULL;
}

static void key_set(struct settings *s, const char *action, const char *key)
{
	int at = key_find(s, action);
	if (at < 0 && s->keys == SETTINGS_KEYS_MAX)
		return;
	if (at < 0)
		at = s->keys++;
	snprintf(s->key[at].action, sizeof s->key[at].action, "%s", action);
	snprintf(s->key[at].key, sizeof s->key[at].key, "%s", key);
}

bool settings_bind(struct settings *s, const char *action, const char *key)
{
	int usual = action_find(action);
	if (usual < 0)
		return false;
	key = key ? key : usual_keys[usual][1];
	for (int i = 0; i < ACTIONS && *key; i++) {
		const char *has = settings_key(s, usual_keys[i][0]);
		if (i != usual && has && strcmp(has, key) == 0)
			key_set(s, usual_keys[i][0], "");
	}
	key_set(s, action, key);
	return true;
}

bool settings_hint_seen(const struct settings *s, const char *hint)
{
	for (int i = 0; i < s->hints; i++)
		if (strcmp(s->hint[i], hint) == 0)
			return true;
	return false;
}

void settings_hint_see(struct settings *s, const char *hint)
{
	if (s->hints < SETTINGS_HINTS_MAX && *hint && strlen(hint) < ID_SIZE && !settings_hint_seen(s, hint))
		snprintf(s->hint[s->hints++], ID_SIZE, "%s", hint);
}

void settings_hold(struct settings *s, struct settings_for_now *now)
{
	now->language_before = s->language;
	now->scale_before = s->scale;
	now->w_before = s->window_w;
	now->h_before = s->window_h;
	if (now->language_given)
		s->language = now->language;
	if (now->scale_given)
		s->scale = now->scale;
	if (now->size_given) {
		s->window_w = now->w;
		s->window_h = now->h;
	}
}

struct settings settings_to_keep(const struct settings *s, struct settings_for_now *now)
{
	struct settings kept = *s;
	now->language_given = now->language_given && s->language == now->language;
	now->scale_given = now->scale_given && s->scale == now->scale;
	now->size_given = now->size_given && s->window_w == now->w && s->window_h == now->h;
	if (now->language_given)
		kept.language = now->language_before;
	if (now->scale_given)
		kept.scale = now->scale_before;
	if (now->size_given) {
		kept.window_w = now->w_before;
		kept.window_h = now->h_before;
	}
	return kept;
}

bool settings_path(const char *data_dir, char out[PLACE_SIZE])
{
	char folder[PLACE_SIZE];
	return platform_settings_folder(data_dir, folder) && place_join(out, folder, "settings.json");
}
