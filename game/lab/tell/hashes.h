/* A hash a seed: what golden runs are compared by. */
#ifndef LAB_HASHES_H
#define LAB_HASHES_H

#include "lab/play/ensemble.h"
#include "pattern.h"

struct hashes_request {
	const struct content *content;
	struct orders_from from;
	uint64_t first_seed;
	int seeds, until, threads;
};

/* A line a seed, "SEED HASH" of the last state. False when memory or threads cannot be had. */
bool hashes_print(const struct hashes_request *request, struct writing *out);

/* The same of forecasts: a line a seed and half-year, "SEED YYYY-MM HASH" of what is foreseen from there, before the
 * month's orders, when the request's orders go on. */
bool hashes_print_foresight(const struct hashes_request *request, struct writing *out);

#endif
