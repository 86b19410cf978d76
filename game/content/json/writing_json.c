#include "writing.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "json_tree.h"

void writing_json_number(struct writing *w, double number)
{
	char digits[NUMBER_SIZE];
	writing_put(w, isfinite(number) ? writing_number(number, digits) : "null");
}

/* Not cJSON's own numbers, which drop the last bit. */
void writing_json_exact(struct writing *w, double number)
{
	char text[NUMBER_SIZE];
	double back = 0.0;
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, number);
		back = strtod(text, NULL);
		if (memcmp(&back, &number, sizeof back) == 0)
			break;
	}
	writing_put(w, isfinite(number) ? text : "null");
}

void writing_json_string(struct writing *w, const char *string)
{
	enum { SLACK = 16 }; /* cJSON wants more room than it fills */
	if (!string) {
		writing_put(w, "null");
		return;
	}
	cJSON item = {.type = cJSON_String, .valuestring = (char *)(uintptr_t)string};
	size_t most = strlen("\\u0000") * strlen(string) + SLACK;
	char *room = most < INT32_MAX ? writing_room(w, most) : NULL;
	if (room && cJSON_PrintPreallocated(&item, room, (int)most, false))
		writing_grow(w, strlen(room));
	else
		w->failed = true;
}

void writing_json_key(struct writing *w, const char *comma, const char *key)
{
	writing_put(w, comma);
	writing_json_string(w, key);
	writing_put(w, ": ");
}

static void put_children(struct writing *w, const struct json_node *node)
{
	writing_put(w, node->kind == JSON_OBJECT ? "{" : "[");
	for (int32_t i = 0; i < node->count; i++) {
		writing_put(w, i > 0 ? "," : "");
		if (node->child[i].key) {
			writing_json_string(w, node->child[i].key);
			writing_put(w, ":");
		}
		writing_json_tree(w, &node->child[i]);
	}
	writing_put(w, node->kind == JSON_OBJECT ? "}" : "]");
}

void writing_json_tree(struct writing *w, const struct json_node *node)
{
	switch (json_kind_of(node)) {
	case JSON_NOTHING: case JSON_NULL: writing_put(w, "null"); break;
	case JSON_FALSE: writing_put(w, "false"); break;
	case JSON_TRUE: writing_put(w, "true"); break;
	case JSON_NUMBER: writing_json_exact(w, node->number); break;
	case JSON_STRING: writing_json_string(w, node->string); break;
	case JSON_ARRAY: case JSON_OBJECT: put_children(w, node);
	}
}

void writing_json_pack(struct writing *w)
{
	if (w->length == 0)
		return;
	cJSON_Minify(w->data);
	w->length = strlen(w->data);
}
