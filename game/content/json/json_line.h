/* One line of a diagnostic, built piece by piece in a fixed buffer.
 *
 * What comes from a file is written so that it cannot break the line or drive a terminal; what does not fit is cut
 * between characters and ends in "…". Knows nothing of JSON but how a pointer escapes a key (RFC 6901).
 */
#ifndef CONTENT_JSON_LINE_H
#define CONTENT_JSON_LINE_H

#include <stddef.h>

enum { JSON_LINE_SIZE = 1536 };

struct json_line {
	size_t length;
	char text[JSON_LINE_SIZE];
};

void json_line_put(struct json_line *line, const char *text, size_t size);
void json_line_print(struct json_line *line, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "/" and the key, with ~ and / escaped. */
void json_line_put_key(struct json_line *line, const char *key, size_t size);
void json_line_put_index(struct json_line *line, int index);

/* Bytes of the character that begins with `first`, in valid UTF-8. */
size_t json_character_size(unsigned char first);

#endif
