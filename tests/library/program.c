/* A stranger's program, with a step, a play_start and a median of its own. "LIBRARY-VERSION HASH" of a year of history
 * under seed 7, with the data folder as argument, "" for none. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <openweights.h>

void step(void)
{
	abort();
}

void play_start(void)
{
	abort();
}

double parameter_table[4];

int main(int count, char **argument)
{
	const char *folder = count > 1 && *argument[1] ? argument[1] : NULL;
	struct ow_scenario *scenario = ow_open(&(struct ow_request){.scenario = "two-tracks", .data_folder = folder});
	struct ow_run *run = ow_start(scenario, 7, "history");
	if (!run) {
		fprintf(stderr, "%s\n", ow_error(scenario));
		return 1;
	}
	for (int month = 0; month < 12; month++)
		ow_month(run);
	printf("%s %016" PRIx64 "\n", ow_version(), ow_hash(run));
	ow_free(run);
	ow_close(scenario);
	return 0;
}
