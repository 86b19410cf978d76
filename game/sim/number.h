/* Arithmetic that gives the same bits on every platform, and a few small helpers.
 *
 * exp, log and pow of libm differ between platforms; these use only IEEE additions, multiplications and
 * divisions in a fixed order. Relative error is below 3e-15 for number_exp and number_log over the ranges the
 * model uses, but for logarithms of values just below one, where it is the absolute error (number_test measures both).
 */
#ifndef SIM_NUMBER_H
#define SIM_NUMBER_H

static inline double number_max(double a, double b) { return a > b ? a : b; }
static inline double number_min(double a, double b) { return a < b ? a : b; }
static inline double number_clamp(double x, double low, double high) { return x < low ? low : x > high ? high : x; }
static inline double number_share(double x) { return number_clamp(x, 0.0, 1.0); }
/* The part of x above zero. */
static inline double number_above(double x) { return x > 0.0 ? x : 0.0; }

/* e to the x; 0 below -700, clamped at e^700 above. */
double number_exp(double x);
/* Natural logarithm; x <= 0 gives that of the smallest normal number. */
double number_log(double x);
double number_log10(double x);
/* x to the power y for x >= 0; 0 for x <= 0. */
double number_pow(double x, double y);
/* 1 / (1 + e^-x) */
double number_logistic(double x);

#endif
