/* What patches changed, written: at the end of a chronicle, of a summary for people, and of one for machines. */
#ifndef LAB_DIFFERENCE_TELL_H
#define LAB_DIFFERENCE_TELL_H

#include "lab/ask/difference.h"
#include "page.h"
#include "speech.h"

/* The run or the runs without the patches. */
struct difference_base {
	const struct replay *replay; /* of one run; NULL: it could not be played */
	struct summary *summary;     /* of many; NULL: they could not be played */
	const char *why;             /* why not: "the policy is the patch's own"; "" where played */
};

/* The section at the end of a chronicle. */
void difference_chronicle(const struct difference_base *base, const struct replay *changed,
	const struct speech *speech, struct page page);
/* The section at the end of a summary for people. */
void difference_text(const struct difference_base *base, struct summary *changed, const struct speech *speech,
	struct page page);
/* The member "change" of a summary for machines: an object, or null when the base could not be played. */
void difference_json(const struct difference_base *base, const struct summary *changed, struct writing *out);

#endif
