#include "writing.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <string.h>

/* Prints what cJSON holds, which needs at most `most` bytes. */
static void put_item(struct writing *w, cJSON *item, size_t most)
{
	enum { SLACK = 16 }; /* cJSON wants more room than it fills */
	char *room = writing_room(w, most + SLACK);
	if (room && most < INT32_MAX - SLACK && cJSON_PrintPreallocated(item, room, (int)most + SLACK, false))
		writing_grow(w, strlen(room));
	else
		w->failed = true;
}

void writing_json_number(struct writing *w, double number)
{
	char digits[NUMBER_SIZE];
	writing_put(w, isfinite(number) ? writing_number(number, digits) : "null");
}

void writing_json_exact(struct writing *w, double number)
{
	cJSON item = {.type = cJSON_Number};
	cJSON_SetNumberHelper(&item, number);
	put_item(w, &item, NUMBER_SIZE);
}

void writing_json_string(struct writing *w, const char *string)
{
	cJSON item = {.type = cJSON_String, .valuestring = (char *)(uintptr_t)string};
	if (string)
		put_item(w, &item, strlen("\\u0000") * strlen(string) + strlen("\"\""));
	else
		writing_put(w, "null");
}

void writing_json_key(struct writing *w, const char *comma, const char *key)
{
	writing_put(w, comma);
	writing_json_string(w, key);
	writing_put(w, ": ");
}

void writing_json_pack(struct writing *w)
{
	if (w->length == 0)
		return;
	cJSON_Minify(w->data);
	w->length = strlen(w->data);
}
