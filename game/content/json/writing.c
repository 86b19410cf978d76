#include "writing.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const char *writing_text(const struct writing *w)
{
	return w->data ? w->data : "";
}

void writing_clear(struct writing *w)
{
	w->length = 0;
	if (w->data)
		w->data[0] = '\0';
}

void writing_free(struct writing *w)
{
	free(w->data);
	*w = (struct writing){0};
}

char *writing_room(struct writing *w, size_t more)
{
	if (w->length + more < w->size)
		return w->data + w->length;
	size_t size = w->size ? w->size : 256;
	while (size <= w->length + more)
		size *= 2;
	char *data = w->failed ? NULL : realloc(w->data, size);
	if (!data) {
		w->failed = true;
		return NULL;
	}
	w->data = data;
	w->size = size;
	return data + w->length;
}

void writing_grow(struct writing *w, size_t more)
{
	w->length += more;
	w->data[w->length] = '\0';
}

void writing_put_bytes(struct writing *w, const char *piece, size_t length)
{
	char *room = writing_room(w, length);
	if (!room)
		return;
	memcpy(room, piece, length);
	writing_grow(w, length);
}

void writing_put(struct writing *w, const char *piece)
{
	writing_put_bytes(w, piece, strlen(piece));
}

void writing_printf(struct writing *w, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, arguments);
	char *room = length >= 0 ? writing_room(w, (size_t)length) : NULL;
	if (room) {
		vsnprintf(room, (size_t)length + 1, format, again);
		writing_grow(w, (size_t)length);
	}
	va_end(again);
	va_end(arguments);
}

const char *writing_number(double number, char out[NUMBER_SIZE])
{
	if (isnan(number))
		return strcpy(out, "nan");
	snprintf(out, NUMBER_SIZE, "%.10g", number == 0.0 ? 0.0 : number);
	return out;
}

const char *writing_fixed(double number, int decimals, char out[NUMBER_SIZE])
{
	if (isnan(number))
		return strcpy(out, "–");
	snprintf(out, NUMBER_SIZE, "%.*f", decimals, number);
	if (out[0] == '-' && strspn(out + 1, "0.") == strlen(out + 1))
		memmove(out, out + 1, strlen(out));
	return out;
}

bool writing_flush(struct writing *w, FILE *out)
{
	bool written = !w->failed && (w->length == 0 || fwrite(w->data, 1, w->length, out) == w->length);
	writing_clear(w);
	return written;
}
