/* The languages of the texts, each in one line. What a language's texts are called, what its own name is, how it is
 * written and how it counts is known here alone.
 *
 * LANGUAGE: name in the enum, code in files and settings, its name in itself and in English, script, counting, and
 * whether every text must be there (WHOLE) or English stands in for what is not (PARTIAL).
 */
#ifndef CONTENT_LANGUAGE_LIST_H
#define CONTENT_LANGUAGE_LIST_H

#define LANGUAGE_LIST(LANGUAGE) \
	LANGUAGE(EN, "en", "English", "English", SCRIPT_LATIN, COUNT_BY_THOUSANDS, WHOLE) \
	LANGUAGE(ZH, "zh", "中文", "Chinese", SCRIPT_HAN, COUNT_BY_MYRIADS, WHOLE)

#endif
