#include "targets.h"

#include <string.h>

#include "content_private.h"
#include "expression_compile.h"
#include "month_read.h"

static const char *const statistic_words[] = {"mean", "median", "wins", "ratio"};

static void about_read(const struct json_at *at, struct target *out)
{
	struct json_at about = json_member(at, "about");
	if (!json_is_object(&about))
		return;
	for (int l = 0; l < LANGUAGES; l++)
		if (language_table[l].whole)
			json_text(&about, language_codes[l], out->about[l], sizeof out->about[l]);
		else
			json_text_or(&about, language_codes[l], out->about[LANGUAGE_EN], out->about[l], sizeof out->about[l]);
}

static void target_read(const struct json_at *at, const struct scenario *scenario, struct target *out)
{
	int32_t statistic = STATISTIC_MEAN;
	if (!json_is_object(at))
		return;
	JSON_ALLOW(at, "patch", "minus", "scenario", "policy", "minus_policy", "measure", "statistic", "until", "low",
		"high", "missed", "tolerance", "about");
	json_text_or(at, "patch", "", out->patch, sizeof out->patch);
	json_text_or(at, "minus", "", out->minus, sizeof out->minus);
	json_text_or(at, "scenario", "", out->scenario, sizeof out->scenario);
	json_text_or(at, "policy", "", out->policy, sizeof out->policy);
	json_text_or(at, "minus_policy", "", out->minus_policy, sizeof out->minus_policy);
	json_word_or(at, "statistic", statistic_words, COUNT_OF(statistic_words), STATISTIC_MEAN, &statistic);
	out->statistic = (enum statistic)statistic;
	int32_t until = -1;
	month_read_or(at, "until", &scenario->calendar, -1, &until);
	out->until = until + 1;
	json_number(at, "low", -1e9, 1e9, &out->low);
	json_number(at, "high", -1e9, 1e9, &out->high);
	json_bool_or(at, "missed", false, &out->missed);
	json_number_or(at, "tolerance", 0.0, 1e9, 0.0, &out->tolerance);
	struct json_at measure = json_member(at, "measure");
	expression_compile(&measure, scenario, &out->measure);
	about_read(at, out);
	if (out->low > out->high)
		json_report(at, "low is above high; give the range as low to high");
}

bool content_file_path(const char *scenario, const char *data_folder, const char *file, char *out, size_t size)
{
	char folder[PLACE_SIZE], why[1024];
	if (!content_find_folder(scenario, data_folder, folder, why, sizeof why))
		return false;
	int length = snprintf(out, size, "%s/%s", folder, file);
	return length > 0 && (size_t)length < size;
}

static bool file_exists(const char *path)
{
	FILE *file = fopen(path, "r");
	if (file)
		fclose(file);
	return file != NULL;
}

bool content_load_targets(const struct content *content, const char *scenario, const char *data_folder,
	struct target_list *targets, FILE *errors)
{
	char path[PLACE_SIZE + 32];
	targets->count = 0;
	if (!content_file_path(scenario, data_folder, "behaviour.json", path, sizeof path) || !file_exists(path))
		return true;
	struct json_reader *reader = json_reader_new();
	if (!reader)
		return false;
	struct json_at root = json_root(reader, json_load(reader, path));
	if (root.node && json_is_object(&root)) {
		struct json_at list = json_member(&root, "targets");
		JSON_ALLOW(&root, "targets");
		if (json_is_object(&list))
			for JSON_EACH(item, &list) {
				if (targets->count == TARGETS_MAX) {
					json_report(&item, "too many targets (allowed %d)", TARGETS_MAX);
					break;
				}
				struct target *target = &targets->item[targets->count++];
				*target = (struct target){0};
				snprintf(target->id, sizeof target->id, "%s", item.key);
				target_read(&item, &content->scenario, target);
			}
	}
	bool good = json_errors(reader) == 0;
	json_print_errors(reader, errors);
	json_reader_free(reader);
	return good;
}
