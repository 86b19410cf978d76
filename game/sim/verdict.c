#include "verdict.h"

#include <stddef.h>

enum verdict verdict_of(const struct parameters *p, double gap)
{
	return gap >= p->reports_verdict_leads ? VERDICT_LEADS :
		gap >= p->reports_verdict_competitive ? VERDICT_COMPETITIVE :
		gap >= p->reports_verdict_trails ? VERDICT_TRAILS : VERDICT_WEAK;
}

bool verdict_keeps(int verdict)
{
	return verdict == VERDICT_LEADS || verdict == VERDICT_COMPETITIVE;
}

const char *verdict_word(int verdict)
{
	static const char *const words[VERDICTS] = {[VERDICT_LEADS] = "leads", [VERDICT_COMPETITIVE] = "competitive",
		[VERDICT_TRAILS] = "trails", [VERDICT_WEAK] = "weak"};
	return verdict >= 0 && verdict < VERDICTS ? words[verdict] : NULL;
}
