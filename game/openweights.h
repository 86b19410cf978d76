/* libopenweights: play the scenarios of Open Weights from another program.
 *
 *	struct ow_scenario *scenario = ow_open(&(struct ow_request){.scenario = "two-tracks"});
 *	struct ow_run *run = ow_start(scenario, 7, "history");
 *	while (ow_month(run) == OW_DONE)
 *		;
 *	double trust;
 *	if (ow_field(run, "house.trust", &trust) == OW_DONE)
 *		printf("%.1f\n", trust);
 *	ow_free(run);
 *	ow_close(scenario);
 *
 * Ownership: what ow_open, ow_start and ow_copy give is the caller's, to be ended by ow_close and ow_free. A scenario
 * must outlive its runs. Texts that are given back belong to their scenario or run, and those of ow_run_error last
 * until the next call with that run. Every function takes NULL for a scenario or run: it does nothing, or fails.
 *
 * Errors: a status or NULL says that something failed, ow_error and ow_run_error say what. Nothing is printed, nothing
 * ends the program.
 *
 * Threads: a scenario is not changed after ow_open and may serve runs on many threads; a run belongs to one thread at
 * a time. Results depend on the scenario with its patches, the seed and the orders, and on nothing else.
 *
 * Units: fields are read in the units of `openweights-lab fields` (indices 0-100, accelerators in thousands, money in
 * million dollars, months since the scenario's start).
 */
#ifndef OPENWEIGHTS_H
#define OPENWEIGHTS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#ifdef __GNUC__
#pragma GCC visibility push(default)
#endif

struct ow_scenario;
struct ow_run;

enum ow_status {
	OW_DONE,
	OW_WRONG,   /* what was given is wrong: an order that is no order, a field that there is not */
	OW_REFUSED, /* an order that cannot be carried out now; nothing changed but the count of refused orders */
	OW_OVER,    /* no further month: the chair is lost, or the scenario may be played on no longer */
	OW_MEMORY
};

/* What to open; members left out are NULL and 0. Nothing of it is needed after ow_open. */
struct ow_request {
	const char *scenario;       /* a name or the path of a folder */
	const char *data_folder;    /* where to look first; NULL: ./data, beside the program, the library's share */
	const char *const *patches; /* paths of patch files (RFC 7396), in order; at most 32 */
	int patch_count;
	const char *const *sets;    /* one value each, after the patches: "parameters.bridge.liaison_hours=40" */
	int set_count;              /* at most 32 */
};

/* "0.1.0" */
const char *ow_version(void);

/* Loads and checks a scenario. NULL only without memory; where the content is wrong, ow_error says so. */
struct ow_scenario *ow_open(const struct ow_request *request);
/* "" when the scenario can be played; otherwise a line an error, "file:line:column: error: /pointer: message". */
const char *ow_error(const struct ow_scenario *scenario);
void ow_close(struct ow_scenario *scenario);

/* The fields of results: their number, the id and the unit of each by index; NULL outside. */
int ow_field_count(const struct ow_scenario *scenario);
const char *ow_field_id(const struct ow_scenario *scenario, int index);
const char *ow_field_unit(const struct ow_scenario *scenario, int index);

/* A run before its first month. `orders`: who gives orders beside the caller: "none", "history", "random" or the id
 * of one of the scenario's policies; NULL is "none". Orders of patches are given in any case. NULL when the scenario
 * is wrong, when there are no such orders, or without memory. */
struct ow_run *ow_start(const struct ow_scenario *scenario, uint64_t seed, const char *orders);
/* A snapshot: a run of its own that goes on from here; NULL without memory. */
struct ow_run *ow_copy(const struct ow_run *run);
void ow_free(struct ow_run *run);
/* What was wrong in the last call with the run, "" when nothing was. */
const char *ow_run_error(const struct ow_run *run);

/* Gives an order for the month to come, after those of `orders` for it, so that the caller's word stands: a JSON
 * object as in order files, {"do": "mix", "model": "llama-4", "reasoning": 0.25}. OW_DONE, OW_WRONG, OW_REFUSED (the
 * error is then the reason's word, such as "influence"; "turn" where the scenario's turns are longer than a month and
 * none begins) or OW_MEMORY. */
enum ow_status ow_order(struct ow_run *run, const char *json);
/* Plays a month. OW_DONE or OW_OVER. */
enum ow_status ow_month(struct ow_run *run);

/* The month to come, since the scenario's start: the months played. */
int ow_months_played(const struct ow_run *run);
/* Reads a field by its id, as it stands after the last month and the orders since. *value is NAN where it has no value
 * yet. OW_DONE, or OW_WRONG with *value NAN. */
enum ow_status ow_field(struct ow_run *run, const char *id, double *value);
/* A hash of the whole state, the same on every machine, as the laboratory prints it. 0 without a run. */
uint64_t ow_hash(const struct ow_run *run);
/* The id of the ending once the campaign is over; NULL before, and where no ending fits. */
const char *ow_ending(const struct ow_run *run);

#ifdef __GNUC__
#pragma GCC visibility pop
#endif
#ifdef __cplusplus
}
#endif

#endif
