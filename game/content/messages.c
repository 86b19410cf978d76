#define _POSIX_C_SOURCE 200809L
#include "messages.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

FILE *messages_open(struct messages *m)
{
	*m = (struct messages){0};
	m->stream = open_memstream(&m->text, &m->size);
	if (!m->stream)
		m->stream = stderr;
	return m->stream;
}

char *messages_take(struct messages *m)
{
	bool good = m->stream != stderr && fclose(m->stream) == 0;
	char *text = m->text;
	m->stream = NULL;
	m->text = NULL;
	if (good && m->size > 0 && text[m->size - 1] == '\n')
		text[m->size - 1] = '\0';
	if (good)
		return text;
	free(text);
	return NULL;
}

void messages_close(struct messages *m)
{
	free(messages_take(m));
}

void messages_first_line(struct messages *m, char *out, size_t size)
{
	char *text = messages_take(m);
	snprintf(out, size, "%.*s", text ? (int)strcspn(text, "\r\n") : 0, text ? text : "");
	free(text);
}
