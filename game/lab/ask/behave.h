/* The behaviour report: every target of a scenario's behaviour.json, the record's residuals, overtime. */
#ifndef LAB_BEHAVE_H
#define LAB_BEHAVE_H

#include "content/interface_text.h"
#include "lab/play/trial.h"

struct behave_request {
	struct trials_request trials;
	int threads;
	const struct interface_text *words; /* data/text/LANGUAGE/lab */
	bool json;
};

/* `known`: missed as marked in the targets' file. */
struct behave_tally { int met, all, known, runs; };

/* Prints the report on `out` and counts; the exit status: 0 all met but those marked as missed, 1 another missed or
 * something wrong, 3 the machine's fault. A target that is marked and met is told of. Nothing is counted where there is
 * no report. */
int behave_report(const struct behave_request *request, struct behave_tally *tally, FILE *out, FILE *errors);

/* Weeks of `hours` (of forty) until no more has been done than in forty-hour weeks, by the model's own equations of
 * fatigue; 52 when that never comes within a year. */
double behave_overtime_weeks(const struct parameters *parameters, double hours);

#endif
