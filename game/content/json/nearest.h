/* The word that somebody may have meant. */
#ifndef CONTENT_NEAREST_H
#define CONTENT_NEAREST_H

/* The word of `words` nearest to `word` by edit distance, or NULL when none is near. */
const char *nearest_word(const char *word, const char *const *words, int count);

#endif
