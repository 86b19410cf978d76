#include "number.h"

#include <stdint.h>
#include <string.h>

enum { PARTS = 32 }; /* of the interval that the series need not cover */

/* 2^(j/32) */
static const double POWERS_OF_TWO[32] = {
	0x1.0000000000000p+0, 0x1.059b0d3158574p+0, 0x1.0b5586cf9890fp+0, 0x1.11301d0125b51p+0,
	0x1.172b83c7d517bp+0, 0x1.1d4873168b9aap+0, 0x1.2387a6e756238p+0, 0x1.29e9df51fdee1p+0,
	0x1.306fe0a31b715p+0, 0x1.371a7373aa9cbp+0, 0x1.3dea64c123422p+0, 0x1.44e086061892dp+0,
	0x1.4bfdad5362a27p+0, 0x1.5342b569d4f82p+0, 0x1.5ab07dd485429p+0, 0x1.6247eb03a5585p+0,
	0x1.6a09e667f3bcdp+0, 0x1.71f75e8ec5f74p+0, 0x1.7a11473eb0187p+0, 0x1.82589994cce13p+0,
	0x1.8ace5422aa0dbp+0, 0x1.93737b0cdc5e5p+0, 0x1.9c49182a3f090p+0, 0x1.a5503b23e255dp+0,
	0x1.ae89f995ad3adp+0, 0x1.b7f76f2fb5e47p+0, 0x1.c199bdd85529cp+0, 0x1.cb720dcef9069p+0,
	0x1.d5818dcfba487p+0, 0x1.dfc97337b9b5fp+0, 0x1.ea4afa2a490dap+0, 0x1.f50765b6e4540p+0};
/* c near 1 / (1 + (j + 1/2) / 32), eight bits long, and -ln c; j = 0 is exact so that ln is, near 1 */
static const double RECIPROCALS[32] = {
	0x1.0000000000000p+0, 0x1.ea00000000000p-1, 0x1.da00000000000p-1, 0x1.ce00000000000p-1,
	0x1.c000000000000p-1, 0x1.b400000000000p-1, 0x1.aa00000000000p-1, 0x1.9e00000000000p-1,
	0x1.9400000000000p-1, 0x1.8a00000000000p-1, 0x1.8200000000000p-1, 0x1.7800000000000p-1,
	0x1.7000000000000p-1, 0x1.6800000000000p-1, 0x1.6000000000000p-1, 0x1.5800000000000p-1,
	0x1.5200000000000p-1, 0x1.4a00000000000p-1, 0x1.4400000000000p-1, 0x1.3e00000000000p-1,
	0x1.3800000000000p-1, 0x1.3200000000000p-1, 0x1.2c00000000000p-1, 0x1.2800000000000p-1,
	0x1.2200000000000p-1, 0x1.1c00000000000p-1, 0x1.1800000000000p-1, 0x1.1400000000000p-1,
	0x1.0e00000000000p-1, 0x1.0a00000000000p-1, 0x1.0600000000000p-1, 0x1.0200000000000p-1};
static const double LOGARITHMS[32] = {
	0x0p+0, 0x1.67c94f2d4bb58p-5, 0x1.3bdf5a7d1ee64p-4, 0x1.a4e7640b1bc38p-4,
	0x1.1178e8227e47cp-3, 0x1.4913d8333b561p-3, 0x1.7898d85444c73p-3, 0x1.b31d8575bce3dp-3,
	0x1.e530effe71012p-3, 0x1.0c42d676162e3p-2, 0x1.214456d0eb8d4p-2, 0x1.3c25277333184p-2,
	0x1.522ae0738a3d8p-2, 0x1.68ac83e9c6a14p-2, 0x1.7fafa3bd8151cp-2, 0x1.973a3431356aep-2,
	0x1.a93ed3c8ad9e3p-2, 0x1.c1c60693fa39ep-2, 0x1.d490246defa6bp-2, 0x1.e7b42c3ddad73p-2,
	0x1.fb358af7a4884p-2, 0x1.078bf0533c568p-1, 0x1.11af823c75aa8p-1, 0x1.188ee40f23ca6p-1,
	0x1.230b0d8bebc98p-1, 0x1.2dbf557b0df43p-1, 0x1.35028ad9d8c86p-1, 0x1.3c6080c36bfb5p-1,
	0x1.47a1527e8a2d3p-1, 0x1.4f45a835a4e19p-1, 0x1.5707a26bb8c66p-1, 0x1.5ee82aa241920p-1};

static const double LN2_PART_HIGH = 0x1.62e42fee00000p-6; /* ln 2 / 32, the leading bits, so that k times it is exact */
static const double LN2_PART_LOW = 0x1.a39ef35793c76p-38;
static const double LN2_HIGH = 0x1.62e42fefa3000p-1;
static const double LN2_LOW = 0x1.3de6af278ece6p-42;
static const double PARTS_PER_LN2 = 0x1.71547652b82fep+5;

static double number_from_bits(uint64_t bits)
{
	double x;
	memcpy(&x, &bits, sizeof x);
	return x;
}

double number_exp(double x)
{
	if (!(x > -700.0))
		return 0.0;
	x = number_min(x, 700.0);
	double scaled = x * PARTS_PER_LN2;
	int k = (int)(scaled + (scaled < 0.0 ? -0.5 : 0.5));
	double r = (x - k * LN2_PART_HIGH) - k * LN2_PART_LOW; /* |r| <= ln 2 / 64 */
	double square = r * r;
	double series = (1.0 + r) + square * ((0.5 + r * (1.0 / 6.0)) +
		square * ((1.0 / 24.0 + r * (1.0 / 120.0)) + square * (1.0 / 720.0)));
	int part = k & (PARTS - 1);
	return series * POWERS_OF_TWO[part] * number_from_bits((uint64_t)((k - part) / PARTS + 1023) << 52);
}

double number_log(double x)
{
	static const double smallest = 2.2250738585072014e-308;
	uint64_t bits;
	x = x > smallest ? x : smallest;
	memcpy(&bits, &x, sizeof bits);
	int exponent = (int)(bits >> 52) - 1023;
	int part = (int)(bits >> 47 & (PARTS - 1));
	double m = number_from_bits((bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL);
	double r = m * RECIPROCALS[part] - 1.0; /* |r| < 1/31 */
	double square = r * r;
	double high = square * square;
	double series = (1.0 / 2.0 - r * (1.0 / 3.0)) + square * (1.0 / 4.0 - r * (1.0 / 5.0)) +
		high * ((1.0 / 6.0 - r * (1.0 / 7.0)) + square * (1.0 / 8.0 - r * (1.0 / 9.0)) + high * (1.0 / 10.0));
	return exponent * LN2_HIGH + (LOGARITHMS[part] + (r - square * series + exponent * LN2_LOW));
}

double number_log10(double x)
{
	return number_log(x) * 0.43429448190325182765;
}

double number_pow(double x, double y)
{
	return x > 0.0 ? number_exp(y * number_log(x)) : 0.0;
}

double number_logistic(double x)
{
	return 1.0 / (1.0 + number_exp(-x));
}
