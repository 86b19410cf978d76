/* The schema of orders on record is the one that the table of verbs gives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "content/order_schema.h"

static void the_schema_on_record_is_printed(void **unused)
{
	(void)unused;
	FILE *printed = tmpfile(), *record = fopen("data/schema/order.schema.json", "r");
	int is, ought, line = 1;
	assert_true(printed && record);
	order_schema_print(printed);
	rewind(printed);
	do {
		is = fgetc(record);
		ought = fgetc(printed);
		line += is == '\n' && ought == '\n';
	} while (is == ought && is != EOF);
	fclose(record);
	fclose(printed);
	if (is != ought)
		fail_msg("data/schema/order.schema.json:%d differs; print it anew by openweights-lab schema", line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_schema_on_record_is_printed)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
