/* Luck as a function: each random number is addressed by seed, stream, month, entity and a running number.
 *
 * Nothing is drawn in sequence, so undoing one decision re-rolls nothing else. The mixer is two rounds of
 * the 64-bit finaliser of Stafford (2011, "Better bit mixing", variant 13) over a Weyl-stepped address.
 */
#ifndef SIM_LUCK_H
#define SIM_LUCK_H

#include <stdint.h>

/* Append only: a stream's number is part of every saved run. */
enum luck_stream {
	LUCK_RESEARCH, LUCK_LEARNING, LUCK_WORK, LUCK_LAUNCH, LUCK_RIVAL_DATE, LUCK_RIVAL_INDEX, LUCK_LEAVE,
	LUCK_JOIN, LUCK_PROMOTE, LUCK_PERSON, LUCK_EVENT, LUCK_TURN, LUCK_EXPOSURE, LUCK_TAIL, LUCK_POLICY,
	LUCK_SLIP, LUCK_STREAMS
};

/* The key of a seed: mix it once, pass it to the rest. */
uint64_t luck_key(uint64_t seed);

uint64_t luck_bits(uint64_t key, enum luck_stream stream, int month, int entity, int n);

/* Uniform in [0, 1). */
double luck_uniform(uint64_t key, enum luck_stream stream, int month, int entity, int n);

#define LUCK_NORMAL_MOST 3.4642 /* the bound of luck_normal, rounded up */

/* Mean 0, standard deviation 1, bounded by LUCK_NORMAL_MOST: the sum of four uniform draws of 16 bits (Irwin-Hall), so
 * that no run hangs on a six-sigma draw and the value needs no transcendental function. */
double luck_normal(uint64_t key, enum luck_stream stream, int month, int entity, int n);

/* One of the four 16-bit lanes of a draw as a uniform number in [0, 1), where a chance needs no more. */
double luck_lane(uint64_t bits, int lane);

#endif
