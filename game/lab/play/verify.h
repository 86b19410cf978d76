/* Plays a saved run again and compares the hash of every month. */
#ifndef LAB_VERIFY_H
#define LAB_VERIFY_H

#include "content/run_file.h"
#include "play.h"

struct verify_result {
	bool same;
	int month;           /* the first that differs; -1: none, but the lengths do */
	uint64_t now, then;
	int months;          /* played now */
};

/* False without memory. */
bool verify_run(const struct run_file *run, struct verify_result *out);

#endif
