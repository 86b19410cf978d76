/* What is said on a stream of errors, kept in memory for whoever shows it. Whoever opens it closes it. */
#ifndef CONTENT_MESSAGES_H
#define CONTENT_MESSAGES_H

#include <stddef.h>
#include <stdio.h>

struct messages {
	FILE *stream; /* to write to */
	char *text;   /* while the stream is open, only the stream's */
	size_t size;
};

/* Gives the stream, which is stderr where there is no memory for another. */
FILE *messages_open(struct messages *messages);
void messages_close(struct messages *messages);
/* Closes, and gives the first line; "" where nothing was said. */
void messages_first_line(struct messages *messages, char *out, size_t size);
/* Closes, and gives all but the last line's end, for the caller to free; NULL without memory. */
char *messages_take(struct messages *messages);

#endif
