/* What pages there are, and how they are found. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "desk/frame/watch.h"
#include "desk/frame/words.h"
#include "codex.h"

static const char *const groups[CODEX_GROUPS] = {"bridge", "research", "schedule", "defects", "talent", "leadership",
	"compute", "field", "house", "rivals", "reports"};

static void entry_add(struct codex *c, enum codex_kind kind, const char *id, size_t length)
{
	if (c->entries == CODEX_PAGES_MAX || length >= FIELD_FAMILY_SIZE)
		return;
	struct codex_entry *entry = &c->entry[c->entries++];
	entry->kind = kind;
	memcpy(entry->id, id, length);
	entry->id[length] = '\0';
}

/* Entries of the keys PREFIX….name, in the order of the file. */
static void entries_of(const struct interface_text *text, struct codex *c, enum codex_kind kind, const char *prefix)
{
	const char *key;
	for (int i = 0; (key = interface_text_key(text, i)); i++) {
		size_t length = strlen(key), from = strlen(prefix), tail = strlen(".name");
		if (strncmp(key, prefix, from) == 0 && length > from + tail && strcmp(key + length - tail, ".name") == 0)
			entry_add(c, kind, key + from, length - from - tail);
	}
}

void codex_open(struct desk *d, struct codex *c)
{
	const struct interface_text *text = d->words[LANGUAGE_EN][WORDS_CODEX];
	c->begun = true;
	c->subject = c->field = -1;
	entries_of(text, c, CODEX_MECHANISM, "mechanism.");
	entries_of(text, c, CODEX_FIELD, "field.");
	for (int i = 0; i < CODEX_GROUPS; i++)
		entry_add(c, CODEX_PARAMETERS, groups[i], strlen(groups[i]));
	entry_add(c, CODEX_RECORD, "", 0);
	int bridge = codex_find(c, CODEX_MECHANISM, "bridge");
	c->at = bridge >= 0 ? bridge : 0;
}

const struct content *codex_content(const struct desk *d, const struct codex *c)
{
	if (d->campaign)
		return d->campaign->content;
	return c->watch && c->watch->campaign ? c->watch->campaign->content : NULL;
}

int codex_find(const struct codex *c, enum codex_kind kind, const char *id)
{
	for (int i = 0; i < c->entries; i++)
		if (c->entry[i].kind == kind && strcmp(c->entry[i].id, id) == 0)
			return i;
	return -1;
}

void codex_go(struct codex *c, int page)
{
	if (page < 0 || page >= c->entries || page == c->at)
		return;
	if (c->histories == CODEX_HISTORY_MAX) {
		memmove(c->history, c->history + 1, sizeof c->history - sizeof *c->history);
		c->histories--;
	}
	c->history[c->histories++] = c->at;
	c->at = page;
	c->field = -1;
}

const char *codex_name(struct desk *d, const struct codex_entry *entry)
{
	switch (entry->kind) {
	case CODEX_MECHANISM: return desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "mechanism.%s.name", entry->id));
	case CODEX_FIELD: return desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "field.%s.name", entry->id));
	case CODEX_PARAMETERS: return desk_word(d, ui_say(d->ui, "codex.group.%s", entry->id));
	default: return desk_word(d, "codex.record");
	}
}

static bool holds(const char *text, const char *part)
{
	size_t length = strlen(part);
	for (; *text; text++) {
		size_t i = 0;
		while (i < length && tolower((unsigned char)text[i]) == tolower((unsigned char)part[i]))
			i++;
		if (i == length)
			return true;
	}
	return length == 0;
}

static bool parameters_match(const char *group, const char *search)
{
	for (int i = 0; i < PARAMETER_COUNT; i++)
		if (strcmp(parameter_table[i].group, group) == 0 && holds(parameter_table[i].name, search))
			return true;
	return false;
}

bool codex_matches(struct desk *d, const struct codex_entry *entry, const char *search)
{
	if (!*search || holds(codex_name(d, entry), search) || holds(entry->id, search))
		return true;
	const char *kind = entry->kind == CODEX_MECHANISM ? "mechanism" : "field";
	if (entry->kind == CODEX_PARAMETERS)
		return parameters_match(entry->id, search);
	return entry->kind != CODEX_RECORD && holds(desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "%s.%s.about", kind,
		entry->id)),
		search);
}

const char *codex_group(const struct codex_entry *entry)
{
	/* the first that begins the id holds */
	static const char *const fields[][2] = {{"team.expertise", "leadership"}, {"team.voice", "leadership"},
		{"team.autonomy", "leadership"}, {"team.trust", "leadership"}, {"team.reorganising", "leadership"},
		{"team.papers", "leadership"}, {"team.seat", "leadership"}, {"team.reported", "reports"}, {"team.load",
			"schedule"},
		{"team.hours", "schedule"}, {"team.demand", "schedule"}, {"team.output", "schedule"}, {"team.fatigue",
			"schedule"},
		{"team.pace", "schedule"}, {"team.share", "compute"}, {"team.accelerators", "compute"}, {"team.", "talent"},
		{"house.accelerators", "compute"}, {"house.serving", "compute"}, {"house.contention", "compute"},
		{"house.resentment", "leadership"}, {"house.", "house"}, {"bridge.", "bridge"}, {"theme.", "research"},
		{"product", "research"}, {"model.defects", "defects"}, {"model.reported", "reports"}, {"model.tuned",
			"reports"},
		{"model.exposed", "reports"}, {"model.audit", "reports"}, {"model.compute", "compute"}, {"model.", "schedule"},
		{"release.", "reports"}, {"launch.", "reports"}, {"field.talent", "field"}, {"field.public", "research"},
		{"field.", "field"}, {"rival.", "rivals"}, {"person.", "talent"}};
	static const char *const mechanisms[][2] = {{"bridge", "bridge"}, {"absorption", "bridge"}, {"success_trap",
		"house"},
		{"goal", "schedule"}, {"mix", "research"}, {"field_attention", "field"}, {"rivals", "rivals"},
		{"fire_fighting", "research"}, {"heads", "leadership"}, {"voice", "leadership"}, {"reports", "reports"},
		{"pressure", "schedule"}, {"defects", "defects"}, {"slipping", "schedule"}, {"attrition", "talent"},
		{"contagion", "talent"}, {"privileged_lab", "leadership"}, {"pooling", "compute"}, {"layoffs", "talent"},
		{"open_weights", "house"}, {"hiring", "talent"}, {"accelerators", "compute"}, {"influence", "house"},
		{"trust_between", "leadership"}, {"trust", "house"}, {"grades", "house"}, {"reorganisation", "leadership"}};
	if (entry->kind == CODEX_FIELD)
		for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
			if (strncmp(entry->id, fields[i][0], strlen(fields[i][0])) == 0)
				return fields[i][1];
	if (entry->kind == CODEX_MECHANISM)
		for (size_t i = 0; i < sizeof mechanisms / sizeof *mechanisms; i++)
			if (strcmp(entry->id, mechanisms[i][0]) == 0)
				return mechanisms[i][1];
	return NULL;
}
