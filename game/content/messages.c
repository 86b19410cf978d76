#include "errors.h"

#include <string.h>

void errors_first_line(FILE *errors, char *out, size_t size)
{
	out[0] = '\0';
	if (!errors)
		return;
	rewind(errors);
	if (!fgets(out, (int)size, errors))
		out[0] = '\0';
	out[strcspn(out, "\r\n")] = '\0';
	fclose(errors);
}
