#include "parameters.h"

#define PARAMETER_ENTRY(group, name) {#group, #name, offsetof(struct parameters, group##_##name)},
const struct parameter_entry parameter_table[PARAMETER_COUNT] = {PARAMETERS(PARAMETER_ENTRY)};

double *parameter_at(struct parameters *parameters, int index)
{
	return (double *)(void *)((char *)parameters + parameter_table[index].offset);
}
