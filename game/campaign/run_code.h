/* A run as short text to paste: "OW1." and, in base64url, a CRC-32 and the run file's compact JSON as deflated by zlib.
 *
 * Whatever is pasted, unpacking ends, stays within its caps and names what is wrong. Knows no screen.
 */
#ifndef CAMPAIGN_RUN_CODE_H
#define CAMPAIGN_RUN_CODE_H

#include "content/interface_text.h"
#include "campaign.h"

enum { RUN_CODE_UNPACKED_MAX = 1 << 20, RUN_CODE_PACKED_MAX = 1 << 20, RUN_CODE_LINE_SIZE = 1024 };

enum run_code_outcome {
	RUN_CODE_GOOD,
	RUN_CODE_NONE,      /* does not begin as one, or holds other signs */
	RUN_CODE_DAMAGED,   /* cut short or changed */
	RUN_CODE_TOO_LARGE,
	RUN_CODE_WRONG,     /* whole, but no run that can be played here */
	RUN_CODE_OTHER,     /* of other content, and it does not play the same */
	RUN_CODE_NEWER,     /* made by a later version */
	RUN_CODE_ALTERED,   /* does not play as its hash says */
	RUN_CODE_MEMORY
};

struct run_code_said {
	enum run_code_outcome outcome;
	char month[8];      /* OTHER, ALTERED: from which on */
	char program[RUN_PROGRAM_SIZE]; /* NEWER: its version */
	char detail[512];   /* WRONG: the first thing */
};

/* The campaign with this month's orders; NULL without memory. Free it. */
char *run_code_pack(const struct campaign *campaign);
/* Any text of at most RUN_CODE_UNPACKED_MAX bytes as a code; the same backwards. Blanks and line ends in a code are
 * passed over. *text ends in '\0'; free it. */
char *run_code_of_text(const char *text, size_t size);
enum run_code_outcome run_code_unpack(const char *code, char **text, size_t *size);

/* Plays a code. NULL with the fault in *said. */
struct campaign *run_code_play(const char *code, const char *data_folder, struct run_code_said *said);
/* One line of data/text/desk on what happened. */
void run_code_say(const struct run_code_said *said, const struct interface_text *words, char out[RUN_CODE_LINE_SIZE]);

#endif
