/* A run file (.owrun, JSON): scenario, content hash, patches, seed, every order given and a hash a month. It is the
 * save, the replay and the file to share: the patches stand in it, so that it needs nothing beside the scenario and the
 * difficulty, which it names.
 *
 * Reading gives the package it was played with, loaded and checked; playing it again is for the laboratory.
 */
#ifndef CONTENT_RUN_FILE_H
#define CONTENT_RUN_FILE_H

#include "content.h"
#include "run_head.h"

struct run_file {
	struct run_head head;
	char *scenario;              /* its name; in files of the first form a name or a path, as when it was played */
	char *place;                 /* the folder where it was found, where not by name; else NULL */
	uint64_t content_hash, seed;
	struct content *content;     /* without orders of its patches' own: `orders` holds those that were given */
	int patch_orders;            /* how many there are in content->extra.item */
	struct order_list orders;    /* all that was given, refused or not */
	int months;
	int first_hash;              /* months before this one have none: a run code keeps the last alone */
	uint64_t hash[MONTHS_MAX];   /* after each month */
	char *notes;                 /* "" where there are none */
	/* that loads the content anew: owned, but for data_folder; patches as JSON; its difficulty is the head's */
	struct content_request request;
};

/* What is written of a run. */
struct run_to_write {
	const struct run_head *head;           /* its form and difficulty are passed over: they are this program's and the
	                                        * request's */
	const struct content *content;
	const struct content_request *request; /* that loaded it: scenario, patches, difficulty, sets */
	uint64_t seed;
	const struct order_list *orders;
	int months;
	const uint64_t *hash;                  /* after each month */
	bool last_hash_only;
	bool with_folder;                      /* of a scenario that was given by its path */
	const char *save;                      /* what a list of saves shows, a JSON object; NULL: no save */
	const char *notes;                     /* NULL: none */
};

/* Writes beside, flushes to the disk and renames, so that a file is whole or as before. False with a line on
 * `errors`; errno says why. */
bool run_file_write(const struct run_to_write *run, const char *path, FILE *errors);

/* The same as a text, without the checksum: a run code has its own. False when a patch cannot be read, with lines on
 * `errors`, or without memory. */
bool run_file_print(const struct run_to_write *run, struct writing *out, FILE *errors);

enum run_file_outcome {
	RUN_FILE_GOOD,
	RUN_FILE_WRONG,     /* cut short, no run, or of content that is wrong */
	RUN_FILE_ALTERED,   /* its checksum does not hold */
	RUN_FILE_NEWER,     /* made by a later version, and not to be read by this one */
	RUN_FILE_MACHINE
};

/* Any but RUN_FILE_GOOD with lines on `errors`, and then nothing to free; out->head still tells what could be read of
 * it. */
enum run_file_outcome run_file_read(const char *path, const char *data_folder, struct run_file *out, FILE *errors);
/* The same of a text; `name` stands for the file in errors. */
enum run_file_outcome run_file_read_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct run_file *out, FILE *errors);
/* All of a file's bytes, to be freed; NULL when it cannot be read, is larger than any JSON may be, or memory is
 * short. */
char *run_file_bytes(const char *path, size_t *size);
void run_file_free(struct run_file *run);

#endif
