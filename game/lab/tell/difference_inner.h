/* What the files behind difference_tell.h share. */
#ifndef LAB_DIFFERENCE_INNER_H
#define LAB_DIFFERENCE_INNER_H

#include "difference_tell.h"

/* Two numbers with as many decimals, from `decimals` on, as tell them apart (at most six). */
void difference_print_pair(double from, double to, int decimals, char out[2][NUMBER_SIZE]);
/* "+3.2", "−0.4", "0.0" */
const char *difference_print_signed(double number, int decimals, char out[NUMBER_SIZE + 4]);
/* Decimals in which a field is best read. */
int difference_decimals(const struct field *field);

/* "{from} → {to}", or one of them where they are the same. */
void difference_put_change(const struct speech *speech, const char *from, const char *to, struct writing *out);
/* The title, and why there is nothing to compare where that is so; false then. */
bool difference_put_title(const struct difference_base *base, bool known, const char *key, const struct speech *speech,
	struct page *page);

#endif
