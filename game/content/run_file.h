/* A run file (.owrun, JSON): scenario, content hash, patches, seed, every order given and a hash a month. It is the
 * save, the replay and the file to share: the patches stand in it, so that it needs nothing beside the scenario.
 *
 * Reading gives the package it was played with, loaded and checked; playing it again is for the laboratory.
 */
#ifndef CONTENT_RUN_FILE_H
#define CONTENT_RUN_FILE_H

#include "content.h"

struct run_file {
	char *scenario;              /* a name or a path, as when it was played */
	uint64_t content_hash, seed;
	struct content *content;     /* without orders of its patches' own: `orders` holds those that were given */
	int patch_orders;            /* how many there are in content->extra.item */
	struct order_list orders;    /* all that was given, refused or not */
	int months;
	int first_hash;              /* months before this one have none: a run code keeps the last alone */
	uint64_t hash[MONTHS_MAX];   /* after each month */
	char *notes;                 /* "" where there are none */
	struct content_request request; /* that loads the content anew: owned, but for data_folder; patches as JSON */
};

/* What is written of a run. */
struct run_to_write {
	const char *program;                   /* "openweights-lab 0.1.0" */
	const struct content *content;
	const struct content_request *request; /* that loaded it: scenario, patches, sets */
	uint64_t seed;
	const struct order_list *orders;
	int months;
	const uint64_t *hash;                  /* after each month */
	bool last_hash_only;
	const char *notes;                     /* NULL: none */
};

/* Writes beside, flushes to the disk and renames, so that a file is whole or as before. False with a line on
 * `errors`; errno says why. */
bool run_file_write(const struct run_to_write *run, const char *path, FILE *errors);

/* The same as a text; false when a patch cannot be read, with lines on `errors`, or without memory. */
bool run_file_print(const struct run_to_write *run, struct writing *out, FILE *errors);

enum run_file_outcome { RUN_FILE_GOOD, RUN_FILE_WRONG, RUN_FILE_MACHINE };

/* RUN_FILE_WRONG (content) or RUN_FILE_MACHINE with lines on `errors`, and then nothing to free. */
enum run_file_outcome run_file_read(const char *path, const char *data_folder, struct run_file *out, FILE *errors);
/* The same of a text; `name` stands for the file in errors. */
enum run_file_outcome run_file_read_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct run_file *out, FILE *errors);
void run_file_free(struct run_file *run);

#endif
