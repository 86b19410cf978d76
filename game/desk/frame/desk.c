#include "desk.h"

#include <stdlib.h>

void desk_state_forget(struct desk *d, enum screen screen)
{
	free(d->state[screen]);
	d->state[screen] = NULL;
}

void *desk_state(struct desk *d, enum screen screen, size_t size)
{
	if (!d->state[screen])
		d->state[screen] = calloc(1, size);
	return d->state[screen];
}
