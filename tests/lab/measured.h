/* The tiny scenario with a record and targets of one's own, in a folder that is made for it and taken away. */
#ifndef TESTS_LAB_MEASURED_H
#define TESTS_LAB_MEASURED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIXTURES "tests/content/fixtures"

static char measured_folder[64];

static inline void measured_write(const char *name, const char *text)
{
	char path[128];
	snprintf(path, sizeof path, "%s/%s", measured_folder, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0 && fclose(file) == 0);
}

static inline int measured_make(void **unused)
{
	(void)unused;
	char levers[128];
	snprintf(measured_folder, sizeof measured_folder, "/tmp/openweights-tests-of-the-laboratory-XXXXXX");
	if (!mkdtemp(measured_folder))
		return -1;
	snprintf(levers, sizeof levers, "%s/levers", measured_folder);
	return mkdir(levers, 0700);
}

static inline int measured_remove(void **unused)
{
	static const char *const names[] = {"scenario.json", "parameters.json", "behaviour.json", "levers/trusted.json",
		"levers", "out.json"};
	char path[128];
	(void)unused;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", measured_folder, names[i]);
		remove(path);
	}
	return rmdir(measured_folder);
}

/* `record`: the indices of the first model in its launch month; `parameters`, `targets`: members of these objects. */
static inline void measured_scenario(double knowledge, double reasoning, const char *parameters, const char *targets)
{
	char text[4096];
	snprintf(text, sizeof text, "{\"extends\": \"tiny\", \"axes\": {\"knowledge\": "
		"{\"ranges\": {\"know_how\": [10, 20], \"index_per_decade\": [4, 8]}}}, "
		"\"models\": {\"first\": {\"record\": {\"index\": "
		"{\"knowledge\": %.10g, \"reasoning\": %.10g}}}}}\n", knowledge, reasoning);
	measured_write("scenario.json", text);
	snprintf(text, sizeof text, "{\"parameters\": {%s}}\n", parameters);
	measured_write("parameters.json", text);
	snprintf(text, sizeof text, "{\"targets\": {%s}}\n", targets);
	measured_write("behaviour.json", text);
	measured_write("levers/trusted.json", "{\"scenario\": {\"house\": {\"trust\": 90}}}\n");
}

#endif
