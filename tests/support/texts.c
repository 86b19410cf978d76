#include "texts.h"

#include <stdlib.h>
#include <string.h>

enum { FILE_MOST = 1 << 18 };

int text_words(const char *text)
{
	int count = 0;
	for (const char *c = text; *c; c++)
		count += *c != ' ' && (c == text || c[-1] == ' ');
	return count;
}

int text_characters(const char *text)
{
	int count = 0;
	for (const unsigned char *c = (const unsigned char *)text; *c; c++)
		count += *c != ' ' && (*c & 0xc0) != 0x80;
	return count;
}

bool file_alter(const char *path, const char *from, const char *to)
{
	char *text = calloc(1, FILE_MOST), *at = NULL;
	FILE *file = text ? fopen(path, "r") : NULL;
	if (file && fread(text, 1, FILE_MOST - 1, file) > 0)
		at = strstr(text, from);
	if (file)
		fclose(file);
	file = at ? fopen(path, "w") : NULL;
	if (file) {
		fwrite(text, 1, (size_t)(at - text), file);
		if (to)
			fprintf(file, "%s%s", to, at + strlen(from));
		fclose(file);
	}
	free(text);
	return file != NULL;
}
