/* Every field that is shown has a family, and every family a name and an account in each language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "campaign/field_family.h"
#include "content/interface_text.h"

static struct content *content_of(const char *scenario)
{
	struct content *content = content_load(&(struct content_request){.scenario = scenario}, stderr);
	assert_non_null(content);
	return content;
}

static void assert_family(const struct scenario *s, const char *id, const char *family, const char *entity,
	const char *axis)
{
	char is[FIELD_FAMILY_SIZE];
	int e = 99, a = 99;
	assert_true(field_family(s, field_find(s, id), is, &e, &a));
	assert_string_equal(is, family);
	assert_string_equal(e < 0 ? "" : strncmp(id, "team", 4) == 0 ? s->team[e].id : s->model[e].id, entity);
	assert_string_equal(a < 0 ? "" : s->axis[a].id, axis);
}

static void families_leave_out_entity_and_axis(void **unused)
{
	(void)unused;
	struct content *content = content_of("two-tracks");
	const struct scenario *s = &content->scenario;
	assert_family(s, "house.trust", "house.trust", "", "");
	assert_family(s, "month", "month", "", "");
	assert_family(s, "team.genai.morale", "team.morale", "genai", "");
	assert_family(s, "model.llama-3-1.mix.coding", "model.mix", "llama-3-1", "coding");
	assert_family(s, "model.llama-3-1.coding", "model.index", "llama-3-1", "coding");
	assert_family(s, "model.llama-3.ready", "model.ready", "llama-3", "");
	assert_family(s, "release.llama-4.reasoning", "release.index", "llama-4", "reasoning");
	assert_family(s, "release.llama-4.promised.cost", "release.promised", "llama-4", "cost");
	assert_family(s, "product.context", "product", "", "context");
	assert_family(s, "rival.best.knowledge", "rival.best", "", "knowledge");
	assert_family(s, "field.attention.reasoning", "field.attention", "", "reasoning");
	assert_family(s, "field.talent_heat", "field.talent_heat", "", "");
	assert_family(s, "house.product", "house.product", "", "");
	content_free(content);
}

static void no_field_is_no_family(void **unused)
{
	(void)unused;
	struct content *content = content_of("two-tracks");
	char family[FIELD_FAMILY_SIZE] = "as it was";
	assert_false(field_family(&content->scenario, -1, family, NULL, NULL));
	assert_false(field_family(&content->scenario, content->scenario.fields, family, NULL, NULL));
	assert_string_equal(family, "as it was");
	for (int i = 0; i < content->scenario.fields; i++)
		assert_true(field_family(&content->scenario, i, family, NULL, NULL));
	content_free(content);
}

static void every_shown_field_is_told(void **unused)
{
	(void)unused;
	static const char *const scenarios[] = {"two-tracks", "unwritten"};
	for (int l = 0; l < 2 * LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("codex", (enum language)(l / 2), NULL, stderr);
		struct content *content = content_of(scenarios[l % 2]);
		const struct scenario *s = &content->scenario;
		char family[FIELD_FAMILY_SIZE], key[FIELD_FAMILY_SIZE + 32];
		for (int i = 0; i < s->fields; i++) {
			if (!s->field[i].shown)
				continue;
			assert_true(field_family(s, i, family, NULL, NULL));
			snprintf(key, sizeof key, "field.%s.name", family);
			if (!interface_text_has(text, key))
				fail_msg("no text %s for %s", key, s->field[i].id);
			snprintf(key, sizeof key, "field.%s.about", family);
			if (!interface_text_has(text, key))
				fail_msg("no text %s for %s", key, s->field[i].id);
		}
		content_free(content);
		interface_text_free(text);
	}
}

static void both_languages_have_the_same_keys(void **unused)
{
	(void)unused;
	struct interface_text *en = interface_text_load("codex", LANGUAGE_EN, NULL, stderr);
	struct interface_text *zh = interface_text_load("codex", LANGUAGE_ZH, NULL, stderr);
	int i = 0;
	for (const char *key; (key = interface_text_key(en, i)) != NULL; i++)
		assert_true(interface_text_has(zh, key));
	assert_null(interface_text_key(zh, i));
	interface_text_free(en);
	interface_text_free(zh);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(families_leave_out_entity_and_axis), cmocka_unit_test(no_field_is_no_family),
		cmocka_unit_test(every_shown_field_is_told), cmocka_unit_test(both_languages_have_the_same_keys),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
