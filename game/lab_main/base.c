#include <string.h>

#include "content/messages.h"
#include "content/places.h"
#include "commands.h"

static void base_give_up(const struct options *o, struct base *base, const char *key)
{
	struct writing why = {0};
	const struct pattern_value value = {"word", o->orders};
	pattern_fill(&why, interface_text_get(o->words, key), &value, 1);
	base_free(base);
	base->wanted = true;
	snprintf(base->why, sizeof base->why, "%s", writing_text(&why));
	writing_free(&why);
}

static void base_read(const struct options *o, struct base *base, FILE *unheard)
{
	struct content_request request = command_request(o);
	const char *word = o->orders ? o->orders : "history";
	request.patches = request.sets = 0;
	base->content = content_load(&request, unheard);
	if (!base->content) {
		base_give_up(o, base, "change.why.scenario");
		return;
	}
	if (orders_from_word(base->content, word, &base->from))
		return;
	if (!place_is_file(word)) {
		base_give_up(o, base, "change.why.policy");
		return;
	}
	base->from = (struct orders_from){.player = PLAYER_LIST, .list = &base->list};
	if (!content_load_orders(base->content, word, &base->list, unheard))
		base_give_up(o, base, "change.why.file");
}

void base_load(const struct options *o, struct base *base)
{
	*base = (struct base){.wanted = o->patches.count + o->sets.count > 0};
	/* what is wrong without the patches is no error of theirs */
	struct messages unheard;
	if (base->wanted) {
		base_read(o, base, messages_open(&unheard));
		messages_close(&unheard);
	}
}

void base_free(struct base *base)
{
	content_free(base->content);
	order_list_free(&base->list);
	*base = (struct base){0};
}
