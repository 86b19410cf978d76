/* What the files behind content.h share: the merged trees of a scenario while it is read, and readers of tables
 * keyed by id. Only game/content includes this.
 *
 * Reading is two passes: `_shape` reads numbers and words and learns the ids; `_references` then reads whatever
 * names something else, once every id and the table of fields are known. Both report and go on, so that one
 * reading finds every error.
 */
#ifndef CONTENT_PRIVATE_H
#define CONTENT_PRIVATE_H

#include "content.h"
#include "content/json/json.h"
#include "places.h"

/* PART_TEXT and those after it: the texts of each language. */
enum part { PART_SCENARIO, PART_PARAMETERS, PART_EVENTS, PART_POLICIES, PART_HISTORY, PART_TEXT,
	PARTS = PART_TEXT + LANGUAGES };
enum { CHAIN_MAX = 8, WORDS_MAX = EVENTS_MAX };

/* A part's file, and the member in it that holds all (NULL: the file itself does). */
struct part_about { const char *file, *inner; };
extern const struct part_about part_table[PARTS];
/* Whether a scenario that extends none must have it. */
bool part_is_needed(enum part part);

struct text_entry { const char *key, *text; };
struct text_index { int count; struct text_entry *entry; };

struct reader_link { struct json_reader *reader; struct reader_link *next; };

/* Owns what a package points to. */
struct content_private {
	struct reader_link *readers;
	const struct json_node *tree[PARTS];
	struct text_index text[LANGUAGES];
};

struct loading {
	struct content *content;
	struct json_reader *reader;
	const char *data_folder;
	FILE *errors;
	int said;                           /* errors that have no place in a file, printed at once */
	const struct json_node *tree[PARTS];           /* as merged so far: the inner member where there is one */
	struct json_at root[PARTS], at[PARTS];
	int chain;                          /* folders from the one asked for to the one that extends none */
	char folder[CHAIN_MAX][PLACE_SIZE];
	int patches;
	struct json_node *patch[2 * PATCHES_MAX + 1]; /* checked and normal, in order, those of --set last */
};

/* content_merge.c: folders, extends, patches and --set; false when nothing can be read. */
bool content_merge(struct loading *loading, const struct content_request *request);
/* An error of no file: "NAME: error: message". */
void content_say(struct loading *loading, const char *name, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* Finds a scenario's folder; where there is none, writes what to say about it. */
bool content_find_folder(const char *name, const char *data_folder, char out[PLACE_SIZE], char *why, size_t size);
/* Loads and counts the errors. */
struct content *content_load_counted(const struct content_request *request, FILE *errors, int *count);
uint64_t content_hash(const struct loading *loading);

void scenario_read_shape(struct loading *loading);
void scenario_read_references(struct loading *loading);
void house_read_shape(struct loading *loading);
void house_read_references(struct loading *loading);
void parameters_read(struct loading *loading);
void events_read_shape(struct loading *loading);
void events_read_references(struct loading *loading);
void policies_read_shape(struct loading *loading);
void policies_read_references(struct loading *loading);
void history_read(struct loading *loading);
void texts_read(struct loading *loading);
void texts_free(struct text_index *index);

/* table_read.c */
struct ids {
	int count;
	const char *word[WORDS_MAX];
};

enum ids_kind { IDS_AXIS, IDS_TEAM, IDS_THEME, IDS_MODEL, IDS_PERSON, IDS_EVENT };
void ids_of(const struct scenario *scenario, enum ids_kind kind, struct ids *out);

/* A walk over an object's members or an array's elements. */
#define JSON_EACH(item, of) \
	(struct json_at item = json_first(of); (item).node; (item).node = json_next(&(item)) ? (item).node : NULL)
/* "$schema" and "note" stand anywhere and are no entry. */
bool json_is_remark(const struct json_at *item);

/* Reads the keys of the object `key` as ids into entries `stride` bytes apart; each must hold an object. Returns
 * the count, at most `most`. */
int table_ids(const struct json_at *at, const char *key, int most, char *first, size_t stride);
/* Reads the ids in the object itself. */
int table_ids_here(const struct json_at *table, int most, char *first, size_t stride);
/* The same of names that no condition and no order speaks of: any text that fits. */
int table_names_here(const struct json_at *table, int most, char *first, size_t stride);

typedef void entry_reader(const struct json_at *at, struct scenario *scenario, int index);
/* Reads each of the first `count` entries of the object `key`; what is no object was reported with the ids. */
void table_each(const struct json_at *at, const char *key, struct scenario *scenario, int count, entry_reader *read);
void table_each_here(const struct json_at *table, struct scenario *scenario, int count, entry_reader *read);

bool table_reference(const struct json_at *at, const char *key, const struct ids *ids, int *out);
bool table_reference_or(const struct json_at *at, const char *key, const struct ids *ids, int *out); /* -1: absent */
/* An index 0-100 kept as a share. */
bool table_index_share(const struct json_at *at, const char *key, double *out);
/* {axis: number}: axes not named get `missing`. */
void table_by_axis(const struct json_at *at, const char *key, const struct scenario *scenario, double low, double high,
	double missing, double *out);
/* Reports shares that do not sum to one (beyond rounding), and makes those that do sum exactly. */
void table_share_one(const struct json_at *at, double *first, size_t stride, int count);
/* A string that must be there and say something; "" with an error otherwise. */
const char *table_string(const struct json_at *at, const char *key);
const char *table_string_or(const struct json_at *at, const char *key, const char *fallback);
/* {"en": "…", "zh": "…"}: what it says in each language. */
void table_by_language(const struct json_at *at, const char *key, const char *out[LANGUAGES]);
/* A confidence among the known words, where one is given. */
void table_confidence(const struct json_at *at, const char *key);
/* A source, not empty where it is `needed`, and a confidence. */
void table_source(const struct json_at *at, bool needed);
/* "2023-03-14" or "2023-03" (day: whether it may have one); months since the scenario's start. */
bool table_date(const struct json_at *at, const char *key, const struct scenario *scenario, int *out);
/* A month from the scenario's start on, or `fallback` where absent. */
void table_month_or(const struct json_at *at, const char *key, const struct scenario *scenario, int fallback, int *out);

#define COUNT_OF(list) ((int)(sizeof(list) / sizeof((list)[0])))
#define JSON_ALLOW(at, ...) json_allow(at, (const char *const[]){__VA_ARGS__}, \
	(int)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)))

#endif
