#include "chart_math.h"

#include <math.h>
#include <stddef.h>

static double step_round(double least)
{
	double power = pow(10, floor(log10(least)));
	static const double steps[] = {1, 2, 5, 10};
	for (int i = 0; i < 4; i++)
		if (steps[i] * power >= least * (1 - 1e-9))
			return steps[i] * power;
	return 10 * power;
}

static int ticks_fill(double low, double high, double from, double step, double *out)
{
	int count = 0;
	double first = ceil((low - from) / step - 1e-6);
	for (double i = first; count < CHART_TICKS_MAX && from + i * step <= high + step * 1e-6; i++) {
		double v = from + i * step;
		out[count++] = fabs(v) < step * 1e-9 ? 0 : v;
	}
	return count;
}

int chart_ticks(double low, double high, int most, bool whole, double out[CHART_TICKS_MAX])
{
	if (!isfinite(low) || !isfinite(high) || !(high > low) || most < 1)
		return 0;
	most = most < CHART_TICKS_MAX ? most : CHART_TICKS_MAX;
	double step = step_round((high - low) / most);
	if (whole && step < 1)
		step = 1;
	int count = ticks_fill(low, high, 0, step, out);
	while (count > most) {
		step = step_round(step * 1.5);
		count = ticks_fill(low, high, 0, step, out);
	}
	return count;
}

int chart_months(double low, double high, double january, int most, double out[CHART_TICKS_MAX])
{
	static const double steps[] = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
	if (!isfinite(low) || !isfinite(high) || !(high > low) || most < 1)
		return 0;
	most = most < CHART_TICKS_MAX ? most : CHART_TICKS_MAX;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if ((high - low) / steps[i] < most) {
			int count = ticks_fill(low, high, january, steps[i], out);
			if (count <= most)
				return count;
		}
	return 0;
}

void chart_spread(float *top, int count, float height, float low, float high)
{
	int order[32];
	count = count < 32 ? count : 32;
	for (int i = 0; i < count; i++) {
		int k = i;
		for (; k > 0 && top[order[k - 1]] > top[i]; k--)
			order[k] = order[k - 1];
		order[k] = i;
	}
	float free = low;
	for (int i = 0; i < count; i++) {
		top[order[i]] = fmaxf(top[order[i]], free);
		free = top[order[i]] + height;
	}
	free = high - height;
	for (int i = count - 1; i >= 0; i--) {
		top[order[i]] = fminf(top[order[i]], free);
		free = top[order[i]] - height;
	}
}

static float shared_area(struct rect r, struct rect plot, const struct rect *taken, int count)
{
	struct rect in = rect_intersection(r, plot);
	float outside = r.w * r.h - in.w * in.h, area = 4 * outside;
	for (int i = 0; i < count; i++) {
		struct rect both = rect_intersection(r, taken[i]);
		area += both.w * both.h;
	}
	return area;
}

struct rect chart_beside(float x, float y, float w, float h, float gap, struct rect plot, const struct rect *taken,
	int count)
{
	const float at[][2] = {
		{x - w / 2, y - gap - h}, {x - w / 2, y + gap}, {x + gap, y - h / 2}, {x - gap - w, y - h / 2},
			{x - w, y - gap - h}, {x, y - gap - h},
		{x - w, y + gap}, {x, y + gap}, {x - w / 2, y - gap - 2 * h}, {x - w / 2, y + gap + h},
			{x - w, y - gap - 2 * h}, {x - w, y + gap + h},
	};
	struct rect best = {at[0][0], at[0][1], w, h};
	float least = HUGE_VALF;
	for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
		struct rect r = {at[i][0], at[i][1], w, h};
		float area = shared_area(r, plot, taken, count);
		if (area < least - 0.01f) {
			least = area;
			best = r;
		}
	}
	return best;
}
