/* Whatever stands in a patch over a small scenario, and so in any file of a scenario. What is taken is played. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lab/play/play.h"

#define FIXTURES "tests/content/fixtures"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum { MONTHS = 6 };
	FILE *errors = tmpfile();
	char *text = malloc(size + 2);
	if (!errors || !text)
		abort();
	text[0] = '{'; /* by which a patch is told from a path */
	memcpy(text + 1, data, size);
	text[size + 1] = '\0';
	const struct content_request request = {.scenario = "tiny", .data_folder = FIXTURES, .patches = 1,
		.patch = {text}};
	struct content *content = content_load(&request, errors);
	if (!content && ftell(errors) <= 0)
		abort(); /* refused, and not said why */
	struct play *play = content ? malloc(sizeof *play) : NULL;
	if (play) {
		play_start(play, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY}, 1);
		play_until(play, content->scenario.months < MONTHS ? content->scenario.months : MONTHS);
	}
	free(play);
	content_free(content);
	free(text);
	fclose(errors);
	return 0;
}
