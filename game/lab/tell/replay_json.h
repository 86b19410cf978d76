/* One run as JSON, as the contract has it. */
#ifndef LAB_REPLAY_JSON_H
#define LAB_REPLAY_JSON_H

#include "lab/play/replay.h"
#include "speech.h"

void replay_json(const struct replay *replay, const struct speech *speech, struct writing *out);

/* "program", "scenario" and "content": the members with which every export begins. */
void json_put_program(const struct content *content, struct writing *out);
void json_put_hash(uint64_t hash, struct writing *out);

#endif
