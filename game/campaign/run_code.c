#include "run_code.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "lab/tell/pattern.h"

#include "content/messages.h"

static const char prefix[] = "OW1.";
static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
enum { PREFIX = 4, CRC = 4 };

static void base64_put(const unsigned char *bytes, size_t size, char *out)
{
	unsigned held = 0;
	int bits = 0;
	for (size_t i = 0; i < size; i++) {
		held = (held << 8 | bytes[i]) & 0xffff;
		for (bits += 8; bits >= 6; bits -= 6)
			*out++ = digits[held >> (bits - 6) & 63];
	}
	if (bits > 0)
		*out++ = digits[held << (6 - bits) & 63];
	*out = '\0';
}

/* False where there is another sign. *size: of what was got. */
static bool base64_get(const char *text, unsigned char *out, size_t *size)
{
	unsigned held = 0;
	int bits = 0;
	*size = 0;
	for (; *text; text++) {
		const char *digit = strchr(digits, *text);
		if (strchr(" \t\r\n", *text))
			continue;
		if (!digit)
			return false;
		held = (held << 6 | (unsigned)(digit - digits)) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			out[(*size)++] = (unsigned char)(held >> bits);
		}
	}
	return true;
}

static void crc_put(unsigned char out[CRC], const unsigned char *bytes, size_t size)
{
	unsigned long crc = crc32(0L, bytes, (unsigned)size);
	for (int i = 0; i < CRC; i++)
		out[i] = (unsigned char)(crc >> (8 * i) & 0xff);
}

char *run_code_of_text(const char *text, size_t size)
{
	if (size > RUN_CODE_UNPACKED_MAX)
		return NULL;
	uLongf packed = compressBound((uLong)size);
	unsigned char *bytes = malloc(packed + CRC);
	char *code = malloc(PREFIX + (packed + CRC) / 3 * 4 + 8);
	bool good = bytes && code && compress2(bytes + CRC, &packed, (const unsigned char *)text, (uLong)size, 9) == Z_OK;
	if (good) {
		crc_put(bytes, bytes + CRC, packed);
		memcpy(code, prefix, PREFIX);
		base64_put(bytes, packed + CRC, code + PREFIX);
	}
	free(bytes);
	if (good)
		return code;
	free(code);
	return NULL;
}

/* Into room that grows up to the cap, since a code may lie about its size. */
static enum run_code_outcome inflate_all(const unsigned char *bytes, size_t size, char **text, size_t *length)
{
	size_t room = 1 << 14;
	unsigned char *out = malloc(room + 1);
	z_stream stream = {.next_in = (Bytef *)(uintptr_t)bytes, .avail_in = (uInt)size};
	if (!out || inflateInit(&stream) != Z_OK) {
		free(out);
		return RUN_CODE_MEMORY;
	}
	enum run_code_outcome outcome = RUN_CODE_GOOD;
	int step = Z_OK;
	while (outcome == RUN_CODE_GOOD && step != Z_STREAM_END) {
		if (stream.total_out == room) {
			unsigned char *more = room < RUN_CODE_UNPACKED_MAX ? realloc(out, 2 * room + 1) : NULL;
			outcome = room >= RUN_CODE_UNPACKED_MAX ? RUN_CODE_TOO_LARGE : more ? RUN_CODE_GOOD : RUN_CODE_MEMORY;
			if (outcome != RUN_CODE_GOOD)
				break;
			out = more;
			room *= 2;
		}
		stream.next_out = out + stream.total_out;
		stream.avail_out = (uInt)(room - stream.total_out);
		step = inflate(&stream, Z_NO_FLUSH);
		if (step == Z_MEM_ERROR)
			outcome = RUN_CODE_MEMORY;
		else if ((step != Z_OK && step != Z_STREAM_END) || (step == Z_OK && stream.avail_in == 0 && stream.avail_out))
			outcome = RUN_CODE_DAMAGED;
	}
	if (outcome == RUN_CODE_GOOD && stream.avail_in > 0)
		outcome = RUN_CODE_DAMAGED;
	*length = stream.total_out;
	inflateEnd(&stream);
	if (outcome == RUN_CODE_GOOD) {
		out[*length] = '\0';
		*text = (char *)out;
	} else
		free(out);
	return outcome;
}

static enum run_code_outcome code_bytes(const char *code, unsigned char *bytes, size_t *size)
{
	unsigned char crc[CRC];
	if (!base64_get(code, bytes, size))
		return RUN_CODE_NONE;
	if (*size <= CRC)
		return RUN_CODE_DAMAGED;
	crc_put(crc, bytes + CRC, *size - CRC);
	return memcmp(crc, bytes, CRC) == 0 ? RUN_CODE_GOOD : RUN_CODE_DAMAGED;
}

enum run_code_outcome run_code_unpack(const char *code, char **text, size_t *size)
{
	*text = NULL;
	*size = 0;
	code += strspn(code, " \t\r\n");
	if (strncmp(code, prefix, PREFIX) != 0)
		return RUN_CODE_NONE;
	size_t length = strlen(code), packed = 0;
	if (length > RUN_CODE_PACKED_MAX)
		return RUN_CODE_TOO_LARGE;
	unsigned char *bytes = malloc(length);
	if (!bytes)
		return RUN_CODE_MEMORY;
	enum run_code_outcome outcome = code_bytes(code + PREFIX, bytes, &packed);
	if (outcome == RUN_CODE_GOOD)
		outcome = inflate_all(bytes + CRC, packed - CRC, text, size);
	free(bytes);
	return outcome;
}

char *run_code_pack(const struct campaign *campaign)
{
	struct messages unheard;
	struct writing text = {0};
	char *code = NULL;
	if (campaign_print(campaign, &text, messages_open(&unheard)) && !text.failed) {
		writing_json_pack(&text);
		code = run_code_of_text(writing_text(&text), text.length);
	}
	messages_close(&unheard);
	writing_free(&text);
	return code;
}

static enum run_code_outcome outcome_of(enum campaign_fault fault)
{
	switch (fault) {
	case CAMPAIGN_GOOD: return RUN_CODE_GOOD;
	case CAMPAIGN_OTHER: return RUN_CODE_OTHER;
	case CAMPAIGN_PARTS: return RUN_CODE_ALTERED;
	case CAMPAIGN_NEWER: return RUN_CODE_NEWER;
	case CAMPAIGN_CHANGED: return RUN_CODE_DAMAGED;
	case CAMPAIGN_UNREADABLE:
	case CAMPAIGN_BROKEN: return RUN_CODE_WRONG;
	case CAMPAIGN_MEMORY: break;
	}
	return RUN_CODE_MEMORY;
}

struct campaign *run_code_play(const char *code, const char *data_folder, struct run_code_said *said)
{
	struct campaign_trouble trouble;
	char *text;
	size_t size;
	*said = (struct run_code_said){.outcome = run_code_unpack(code, &text, &size)};
	if (said->outcome != RUN_CODE_GOOD)
		return NULL;
	struct messages errors;
	struct campaign *c = campaign_load_text("OW1", text, size, data_folder, &trouble, messages_open(&errors));
	free(text);
	messages_first_line(&errors, said->detail, sizeof said->detail);
	said->outcome = outcome_of(trouble.fault);
	memcpy(said->month, trouble.when, sizeof said->month);
	memcpy(said->program, trouble.program, sizeof said->program);
	return c;
}

void run_code_say(const struct run_code_said *said, const struct interface_text *words, char out[RUN_CODE_LINE_SIZE])
{
	static const char *const keys[] = {[RUN_CODE_GOOD] = "code.good", [RUN_CODE_NONE] = "code.no_code",
		[RUN_CODE_DAMAGED] = "code.damaged", [RUN_CODE_TOO_LARGE] = "code.too_large", [RUN_CODE_WRONG] = "code.wrong",
		[RUN_CODE_OTHER] = "code.other", [RUN_CODE_ALTERED] = "code.altered", [RUN_CODE_MEMORY] = "code.memory",
		[RUN_CODE_NEWER] = "code.newer"};
	struct writing w = {0};
	const struct pattern_value values[] = {{"month", said->month}, {"detail", said->detail}, {"version", said->program},
		{"ours", OPENWEIGHTS_VERSION}};
	pattern_fill(&w, interface_text_get(words, keys[said->outcome]), values, 4);
	snprintf(out, RUN_CODE_LINE_SIZE, "%s", writing_text(&w));
	writing_free(&w);
}
