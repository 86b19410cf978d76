/* What many runs came to, written: for people, as JSON, as rows. */
#ifndef LAB_SUMMARY_TELL_H
#define LAB_SUMMARY_TELL_H

#include "lab/play/summary.h"
#include "difference_tell.h"
#include "page.h"
#include "speech.h"

/* `base`: what the same runs came to without the patches, in a member "change"; NULL: there were no patches. */
void summary_json(struct summary *summary, const struct difference_base *base, struct writing *out);
/* A row a run. */
void summary_csv(const struct summary *summary, struct writing *out);
void summary_text(struct summary *summary, const struct difference_base *base, const struct speech *speech,
	const char *by, struct page page);

#endif
