/* Whatever is pasted as a run code. The input is taken as the text, and as what a code packs with a sum that is right,
 * since no chance would ever make one. What plays is packed and must play again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "campaign/run_code.h"

#define FIXTURES "tests/content/fixtures"

static void play(const char *code, bool again)
{
	struct run_code_said said;
	struct campaign *campaign = run_code_play(code, FIXTURES, &said);
	if ((campaign != NULL) != (said.outcome == RUN_CODE_GOOD))
		abort();
	char *packed = campaign && again ? run_code_pack(campaign) : NULL;
	if (campaign && again && !packed)
		abort();
	campaign_free(campaign);
	if (packed)
		play(packed, false);
	free(packed);
}

/* The input as the text of a pasted code. */
static void as_text(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	if (!text)
		return;
	memcpy(text, data, size);
	text[size] = '\0';
	play(text, true);
	free(text);
}

/* The input as the run inside of a code. */
static void as_run(const uint8_t *data, size_t size)
{
	char *code = run_code_of_text((const char *)data, size), *text = NULL;
	size_t length = 0;
	if (!code)
		return;
	if (run_code_unpack(code, &text, &length) != RUN_CODE_GOOD || length != size || memcmp(text, data, size) != 0)
		abort();
	free(text);
	play(code, true);
	free(code);
}

/* The input as deflated bytes behind a right sum. */
static void as_deflated(const uint8_t *data, size_t size)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	char *code = malloc(4 + (size + 4) * 2 + 8), *out = code;
	unsigned long crc = crc32(0L, data, (unsigned)size);
	unsigned held = 0;
	int bits = 0;
	if (!code)
		return;
	out += snprintf(out, 8, "OW1.");
	for (size_t i = 0; i < size + 4; i++) {
		held = (held << 8 | (i < 4 ? crc >> (8 * i) & 0xff : data[i - 4])) & 0xffff;
		for (bits += 8; bits >= 6; bits -= 6)
			*out++ = digits[held >> (bits - 6) & 63];
	}
	if (bits > 0)
		*out++ = digits[held << (6 - bits) & 63];
	*out = '\0';
	play(code, true);
	free(code);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	switch (data[0] % 3) {
	case 0: as_text(data + 1, size - 1); break;
	case 1: as_run(data + 1, size - 1); break;
	default: as_deflated(data + 1, size - 1); break;
	}
	return 0;
}
