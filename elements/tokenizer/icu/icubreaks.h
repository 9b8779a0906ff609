/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ICU_BREAKS_H
#define NLP_ICU_BREAKS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpIcuRules:
 * @NLP_ICU_WORDS: words by the rules of Unicode (UAX #29) as they stand, data/uax29.rules
 * @NLP_ICU_SENTENCES: sentences by the rules of Unicode
 * @NLP_ICU_DICTIONARY: words by ICU's own rules, which part scripts without spaces by dictionaries
 *
 * What parts a text.
 */
typedef enum {
  NLP_ICU_WORDS,
  NLP_ICU_SENTENCES,
  NLP_ICU_DICTIONARY,
} NlpIcuRules;

/**
 * NlpIcuBreaks:
 *
 * Parts text by one of the #NlpIcuRules with ICU (https://unicode-org.github.io/icu/), for any
 * number of threads at once. ICU's data are loaded when they are first needed.
 */
typedef struct _NlpIcuBreaks NlpIcuBreaks;

/**
 * NlpIcuFunc:
 * @start: the first byte of a part, white space too
 * @end: the byte after its last one
 */
typedef void (*NlpIcuFunc) (gsize start, gsize end, gpointer user_data);

/* Loads nothing. */
NlpIcuBreaks *nlp_icu_breaks_new (NlpIcuRules rules);
void nlp_icu_breaks_free (NlpIcuBreaks *self);

/**
 * nlp_icu_breaks_open:
 * @error: why ICU can't do it
 *
 * Loads what parting needs, unless it is loaded.
 *
 * Returns: %TRUE, after which nlp_icu_breaks_each() fails only when memory runs out, or %FALSE
 */
gboolean nlp_icu_breaks_open (NlpIcuBreaks *self, GError **error);

/**
 * nlp_icu_breaks_each:
 * @text: UTF-8, valid, that may contain NUL
 * @start: the first byte to look at; what is in front of it doesn't count
 * @end: the byte after the last one, at most %G_MAXINT32 after @start; nor does what follows it
 * @func: is called for each part in order, from @start on without gaps to @end
 * @error: why ICU can't do it; @func hasn't been called
 *
 * Opens, and parts text.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean nlp_icu_breaks_each (NlpIcuBreaks *self,
                              const gchar *text,
                              gsize start,
                              gsize end,
                              NlpIcuFunc func,
                              gpointer user_data,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpIcuBreaks, nlp_icu_breaks_free)

G_END_DECLS

#endif
