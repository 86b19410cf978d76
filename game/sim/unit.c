#include "unit.h"

#include <stddef.h>

#include "order.h"
#include "verdict.h"

enum { SAID = true, UNSAID = false, LASTING = false, PASSING = true };

#define ABOUT_UNIT(name, word, shape, said, passing) [UNIT_##name] = {word, shape, said, passing, NULL},
#define ABOUT_ORDERED(name, word, list) [UNIT_##name] = {word, SHAPE_WORDS, UNSAID, LASTING, list},
#define ABOUT_WORDS(name, word, list, ...) ABOUT_ORDERED(name, word, list)
const struct unit_about unit_table[UNITS] = {UNIT_LIST(ABOUT_UNIT, ABOUT_ORDERED, ABOUT_WORDS)};

#define NO_WORD(name, ...) case UNIT_##name: return NULL;
#define WORD_OF_ORDER(name, ...) case UNIT_##name: return order_value_word(ORDER_##name, value);
#define WORD_OF_LIST(name, word, list, word_of) case UNIT_##name: return word_of(value);

const char *unit_value_word(enum unit unit, int value)
{
	switch (unit) {
		UNIT_LIST(NO_WORD, WORD_OF_ORDER, WORD_OF_LIST)
	case UNITS: break;
	}
	return NULL;
}
