/* The chart family: what is plotted over two axes, and a few forms of their own (signed bars, a range).
 *
 *   struct chart c;
 *   chart_begin(&c, ui, r, "Morale", x, y, &words);
 *   chart_band(&c, …); chart_line(&c, …); …
 *   chart_end(&c);
 *
 * What is plotted is gathered by name until chart_end(): the arrays, names and words belong to the caller and must last
 * so long. chart_end() writes the labels, clear of one another, and offers the same numbers as a table in the
 * same place, to read and to copy. Values that are NAN are gaps. Knows no language: all words come from the caller.
 */
#ifndef UI_CHART_H
#define UI_CHART_H

#include "chart_math.h"
#include "ui/ui.h"

enum { CHART_SERIES_MAX = 16, CHART_NOTES_MAX = 24 };

/* Names of the small buttons: "Table", "Chart", "Copy". */
struct chart_words { const char *table, *chart, *copy; };

struct chart_axis {
	double low, high;
	const char *unit;             /* written at the axis's end; NULL: none */
	/* How a value is written at a tick and in the table; NULL: as a plain number. */
	const char *(*say)(struct ui *ui, void *context, double value);
	void *context;
	const char *name;             /* heads the column of x in the table; NULL: none */
	int ticks;                    /* at most so many; 0: by the room; -1: none */
	bool whole;                   /* no ticks between whole numbers */
	bool months;                  /* whole months: ticks stand at quarters and years, one of them at `january` */
	double january;
};

enum chart_kind { CHART_LINE, CHART_BAND, CHART_BARS };

struct chart_series {
	enum chart_kind kind;
	const char *name;
	const double *x, *low, *high; /* y in low, but for a band; x NULL: the axis's low, and one more each */
	int count;
	colour c;
	bool labelled;
};

struct chart_note { const char *text; float x, y; colour c; bool at_point; };

struct chart {
	struct ui *ui;
	const char *name;
	struct rect whole, plot;
	struct chart_axis x, y;
	const struct chart_words *words;
	float labels_room;            /* to the right of the plot; 0: labels stand inside */
	bool table;                   /* it is being read as a table: nothing is plotted */
	struct chart_series series[CHART_SERIES_MAX];
	int serieses;
	struct chart_note note[CHART_NOTES_MAX];
	int notes;
};

/* `name` tells it from other charts on screen. words NULL: no table is offered (a small multiple in a list).
 * labels_room: width kept free right of the plot for the lines' labels. */
void chart_begin(struct chart *c, struct ui *ui, struct rect r, const char *name, struct chart_axis x,
	struct chart_axis y, const struct chart_words *words, float labels_room);
void chart_end(struct chart *c);
/* Screen coordinates of values. */
float chart_x(const struct chart *c, double x);
float chart_y(const struct chart *c, double y);

/* x NULL: the axis's low, and one more for each value. Of what has no gap a band draws 256 values at most, a line
 * 512. */
void chart_band(struct chart *c, const char *name, const double *x, const double *low, const double *high, int count,
	colour fill);
/* dash 0: solid. `labelled`: its name stands at its end. */
void chart_line(struct chart *c, const char *name, const double *x, const double *y, int count, float width,
	float dash, colour ink, bool labelled);
/* Upright bars from zero, `width` in units of x. */
void chart_bars(struct chart *c, const char *name, const double *x, const double *y, int count, double width,
	colour fill);
/* An upright line, "today". */
void chart_mark(struct chart *c, double x, const char *label, colour ink);
/* A dot on the chart with a note beside it. */
void chart_point(struct chart *c, double x, double y, const char *note, colour ink);

/* ---- other forms --------------------------------------------------------------------------------------------- */

/* A row of "why": a label, a bar to the left or right of zero, its interval, its value. */
struct signed_bar {
	const char *label, *value;
	double amount, low, high;     /* low, high: of the interval, NAN: none */
	colour c;
};
/* All rows from the top of r on one scale; r.h is not asked. Returns the height. */
float chart_signed(struct ui *ui, struct rect r, const struct signed_bar *row, int count);

/* A row of measures: a level bar to the value, and a mark at what it is held against. */
struct measure {
	const char *label;
	double value, mark;           /* from 0; NAN: none */
	const char *value_text, *mark_text, *note; /* columns to the right; "" leaves a cell empty */
	colour c, note_c;
};
struct measures {
	const char *name;             /* tells it from other charts on screen */
	const char *heads[4];         /* of the columns: what is measured, value, mark, note */
	double most;                  /* where the bars end */
	const struct measure *row;
	int count;
	const struct chart_words *words; /* NULL: no table is offered */
};
/* From the top of r, whose height is not asked; as a table in the same place. Values can be pointed at: returns the row
 * whose value was asked for, -1: none. */
int chart_measures(struct ui *ui, struct rect r, const struct measures *measures);
float chart_measures_height(struct ui *ui, const struct measures *measures);

/* A strip from low to high: a band, a marker (of the record), a dot. NAN leaves one out. bin: how many fell into each
 * of `bins` equal parts of the strip, drawn as columns upon it; NULL: none. */
struct range_strip {
	double low, high, band_low, band_high, marker, dot;
	colour band;
	const int *bin;
	int bins;
};
void chart_range(struct ui *ui, struct rect r, struct range_strip range);

/* ---- tables ----------------------------------------------------------------------------------------------------- */

/* A small button in the upper right corner of r that changes between a chart and its table; whether the table shows. */
bool chart_table_button(struct ui *ui, struct rect r, const char *name, const struct chart_words *words);
/* Cells by rows, the first row of heads; scrolls where it must, turns to the columns that do not fit beside the first,
 * and can be copied, all of it, as tab-separated text. */
void chart_table(struct ui *ui, struct rect r, const char *name, const char *const *cell, int rows, int columns,
	const struct chart_words *words);

#endif
