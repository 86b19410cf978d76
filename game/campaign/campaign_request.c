/* What loads a campaign's package, kept with it. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>

#include "content/difficulty_file.h"
#include "content/json/json.h"
#include "campaign_inner.h"

/* The patch itself, so that the game does not depend on a file that may change meanwhile. */
static char *patch_copy(const char *patch, FILE *errors)
{
	if (patch[0] == '{')
		return strdup(patch);
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_load(reader, patch) : NULL;
	struct writing text = {0};
	if (tree)
		writing_json_tree(&text, tree);
	if (reader)
		json_print_errors(reader, errors);
	json_reader_free(reader);
	if (!text.failed)
		return text.data;
	writing_free(&text);
	return NULL;
}

bool campaign_request_copy(struct campaign *c, const struct content_request *request, FILE *errors)
{
	struct content_request *out = &c->request;
	bool kept = true;
	*out = (struct content_request){.difficulty = c->difficulty};
	snprintf(c->difficulty, sizeof c->difficulty, "%s",
		difficulty_is_fair(request->difficulty) ? "fair" : request->difficulty);
	out->scenario = strdup(request->scenario);
	out->data_folder = request->data_folder ? strdup(request->data_folder) : NULL;
	kept = out->scenario && (out->data_folder || !request->data_folder);
	for (int i = 0; i < request->patches && kept; i++) {
		out->patch[i] = patch_copy(request->patch[i], errors);
		kept = out->patch[i] != NULL;
		out->patches += kept;
	}
	for (int i = 0; i < request->sets && kept; i++) {
		out->set[i] = strdup(request->set[i]);
		kept = out->set[i] != NULL;
		out->sets += kept;
	}
	if (!kept)
		fprintf(errors, "campaign: error: out of memory, or a patch cannot be read\n");
	return kept;
}

static void text_free(const char *text)
{
	free((char *)(uintptr_t)text);
}

void campaign_request_free(struct campaign *c)
{
	struct content_request *request = &c->request;
	text_free(request->scenario);
	text_free(request->data_folder);
	for (int i = 0; i < request->patches; i++)
		text_free(request->patch[i]);
	for (int i = 0; i < request->sets; i++)
		text_free(request->set[i]);
	*request = (struct content_request){0};
}
