/* Units: told apart by their words, and those of words have the words that they tell, one for each value of a field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "sim/fields.h"
#include "../support/small_scenario.h"

static int word_count(enum unit unit)
{
	int count = 0;
	while (unit_value_word(unit, count))
		count++;
	return count;
}

static void no_two_units_have_one_word(void **unused)
{
	(void)unused;
	for (int i = 0; i < UNITS; i++)
		for (int k = 0; k < i; k++)
			assert_string_not_equal(unit_table[i].word, unit_table[k].word);
}

static void a_unit_of_words_tells_them(void **unused)
{
	(void)unused;
	for (int i = 0; i < UNITS; i++) {
		char told[96] = "";
		for (int value = 0; value < word_count((enum unit)i); value++) {
			strcat(told, value > 0 ? ", " : "");
			strcat(told, unit_value_word((enum unit)i, value));
		}
		assert_string_equal(told, unit_table[i].shape == SHAPE_WORDS ? unit_table[i].word : "");
		assert_true((unit_table[i].shape == SHAPE_WORDS) == (unit_table[i].list != NULL));
	}
}

static void every_value_of_a_field_of_words_has_one(void **unused)
{
	(void)unused;
	static struct scenario scenario;
	small_scenario(&scenario);
	for (int i = 0; i < scenario.fields; i++) {
		const struct field *f = &scenario.field[i];
		if (unit_table[f->unit].shape == SHAPE_WORDS)
			assert_int_equal((int)f->high, word_count((enum unit)f->unit) - 1);
	}
	assert_null(unit_value_word(UNIT_VERDICT, -1));
	assert_null(unit_value_word(UNITS, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_two_units_have_one_word), cmocka_unit_test(a_unit_of_words_tells_them),
		cmocka_unit_test(every_value_of_a_field_of_words_has_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
