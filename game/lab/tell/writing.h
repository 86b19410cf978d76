/* Text that grows: for what is printed for people and for machines.
 *
 * Numbers look the same on every machine and in every locale. The owner frees with writing_free(). Running out of
 * memory is remembered in `failed`, so that writers need not ask after each piece.
 */
#ifndef LAB_WRITING_H
#define LAB_WRITING_H

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

enum { NUMBER_SIZE = 40 };
/* Ten significant digits, no trailing zeros, "nan" for what is none; out is returned. */
const char *writing_number(double number, char out[NUMBER_SIZE]);
/* A fixed number of decimals, never "-0". */
const char *writing_fixed(double number, int decimals, char out[NUMBER_SIZE]);

/* JSON: null for what is not a number; a quoted string; null for NULL. */
void writing_json_number(struct writing *w, double number);
void writing_json_string(struct writing *w, const char *string);

/* A named piece for a pattern. */
struct writing_value { const char *name, *value; };

/* The pattern with each {name} replaced; names that nobody gave stay as they are. {name|person|people} is the first
 * word where the value is 1, else the second: for languages that count so. Where a value meets the pattern, a Chinese
 * sign and a Latin one get a space between them, and two Chinese ones lose theirs. */
void writing_fill(struct writing *w, const char *pattern, const struct writing_value *values, int count);

/* Writes all to a stream and empties the text; false when memory or the stream failed. */
bool writing_flush(struct writing *w, FILE *out);

#endif
