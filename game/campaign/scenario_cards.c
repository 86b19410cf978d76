#include "scenario_cards.h"

#include <stdio.h>
#include <string.h>

#include "content/messages.h"

void scenario_names(const char *data_folder, struct place_names *out)
{
	char place[PLACES_MAX][PLACE_SIZE];
	int places = places_of_scenarios(data_folder, place);
	out->count = 0;
	for (int i = 0; i < places; i++)
		place_list(place[i], NULL, out);
}

static void text_copy(char *out, size_t size, const struct content *content, enum language language, const char *key)
{
	const char *text = content_text(content, language, key);
	snprintf(out, size, "%s", text ? text : "");
}

void scenario_card_read(const char *name, const char *data_folder, struct scenario_card *card)
{
	*card = (struct scenario_card){.good = false};
	snprintf(card->name, sizeof card->name, "%s", name);
	struct content_request request = {.scenario = card->name, .data_folder = data_folder};
	struct messages errors;
	struct content *content = content_load(&request, messages_open(&errors));
	messages_first_line(&errors, card->trouble, sizeof card->trouble);
	if (!content)
		return;
	card->good = true;
	card->has_record = content_has_record(content);
	for (int l = 0; l < LANGUAGES; l++) {
		text_copy(card->title[l], sizeof card->title[l], content, (enum language)l, "scenario.title");
		text_copy(card->question[l], sizeof card->question[l], content, (enum language)l, "scenario.question");
	}
	card->calendar = content->scenario.calendar;
	card->months = content->scenario.months;
	content_free(content);
}
