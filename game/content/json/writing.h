/* Text that grows: for what is printed for people and for machines, and the one writer of JSON.
 *
 * Numbers look the same on every machine and in every locale. The owner frees with writing_free(). Running out of
 * memory is remembered in `failed`, so that writers need not ask after each piece.
 */
#ifndef CONTENT_JSON_WRITING_H
#define CONTENT_JSON_WRITING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct writing {
	char *data; /* NULL while nothing was put; ends in '\0' */
	size_t length, size;
	bool failed;
};

/* The text so far, "" when there is none. */
const char *writing_text(const struct writing *w);
void writing_clear(struct writing *w);
void writing_free(struct writing *w);

void writing_put(struct writing *w, const char *piece);
void writing_put_bytes(struct writing *w, const char *piece, size_t length);
void writing_printf(struct writing *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for `more` bytes and a closing zero behind what is there; NULL without memory. What is put in counts once
 * writing_grow() is told of it. */
char *writing_room(struct writing *w, size_t more);
void writing_grow(struct writing *w, size_t more);

enum { NUMBER_SIZE = 40 };
/* Ten significant digits, no trailing zeros, "nan" for what is none; out is returned. */
const char *writing_number(double number, char out[NUMBER_SIZE]);
/* A fixed number of decimals, never "-0". */
const char *writing_fixed(double number, int decimals, char out[NUMBER_SIZE]);

/* Writes all to a stream and empties the text; false when memory or the stream failed. */
bool writing_flush(struct writing *w, FILE *out);

/* Pieces of JSON, which cJSON escapes. Ten significant digits, null for what is not a number: */
void writing_json_number(struct writing *w, double number);
/* As many digits as read back the same number. */
void writing_json_exact(struct writing *w, double number);
/* Quoted; null for NULL. */
void writing_json_string(struct writing *w, const char *string);
/* The key of a member, with its colon, and before it `comma`. */
void writing_json_key(struct writing *w, const char *comma, const char *key);
/* A tree, without blanks; every number exact. */
struct json_node;
void writing_json_tree(struct writing *w, const struct json_node *node);
/* Takes the blanks out of JSON, in place. */
void writing_json_pack(struct writing *w);

#endif
