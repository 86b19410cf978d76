#include "luck.h"

static uint64_t luck_mix(uint64_t z)
{
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
	return z ^ (z >> 31);
}

uint64_t luck_key(uint64_t seed)
{
	return luck_mix(seed + 0x9e3779b97f4a7c15ULL);
}

uint64_t luck_bits(uint64_t key, enum luck_stream stream, int month, int entity, int n)
{
	uint64_t address = (uint64_t)stream << 56 ^ (uint64_t)(uint16_t)month << 40 ^
		(uint64_t)(uint16_t)entity << 20 ^ (uint64_t)(uint16_t)n;
	return luck_mix(key + address * 0x9e3779b97f4a7c15ULL);
}

double luck_uniform(uint64_t key, enum luck_stream stream, int month, int entity, int n)
{
	return (double)(luck_bits(key, stream, month, entity, n) >> 11) * 0x1p-53;
}

double luck_normal(uint64_t key, enum luck_stream stream, int month, int entity, int n)
{
	uint64_t bits = luck_bits(key, stream, month, entity, n);
	double sum = (double)(bits & 0xffff) + (double)(bits >> 16 & 0xffff) + (double)(bits >> 32 & 0xffff) +
		(double)(bits >> 48);
	return (sum - 131070.0) * (1.7320508075688772 / 65536.0);
}

double luck_lane(uint64_t bits, int lane)
{
	return (double)(bits >> (16 * lane) & 0xffff) * 0x1p-16;
}
