/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * icubreaks.h: splits text with ICU (https://unicode-org.github.io/icu/).
 */

#ifndef NLP_ICU_BREAKS_H
#define NLP_ICU_BREAKS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpIcuRules:
 * @NLP_ICU_WORDS: words by the unmodified UAX #29 (data/uax29.rules)
 * @NLP_ICU_SENTENCES: sentences by UAX #29
 * @NLP_ICU_DICTIONARY: words by ICU's own rules, with dictionaries for scripts without spaces
 *
 * How to split a text.
 */
typedef enum {
  NLP_ICU_WORDS,
  NLP_ICU_SENTENCES,
  NLP_ICU_DICTIONARY,
} NlpIcuRules;

/* Splits text by one of the #NlpIcuRules. Threads may share one. */
typedef struct _NlpIcuBreaks NlpIcuBreaks;

/**
 * NlpIcuFunc:
 * @start: the first byte of a span, which may be whitespace
 * @end: the byte after its last one
 * @user_data: the argument of nlp_icu_breaks_foreach()
 */
typedef void (*NlpIcuFunc) (gsize start, gsize end, gpointer user_data);

/* Loads no data: this happens on the first use. */
NlpIcuBreaks *nlp_icu_breaks_new (NlpIcuRules rules);
void nlp_icu_breaks_free (NlpIcuBreaks *self);

/* Loads ICU's data, unless it is loaded. After TRUE, nlp_icu_breaks_foreach() fails only if memory
 * runs out. */
gboolean nlp_icu_breaks_open (NlpIcuBreaks *self, GError **error);

/**
 * nlp_icu_breaks_foreach:
 * @text: valid UTF-8, may contain NUL
 * @start: the first byte to split; the text before it has no influence
 * @end: the byte after the last one, at most %G_MAXINT32 after @start; nor has the text after it
 * @func: is called for each span in order, without gaps from @start to @end
 * @error: set if ICU's data can't be loaded; @func has not been called then
 *
 * Returns: %FALSE on error
 */
gboolean nlp_icu_breaks_foreach (NlpIcuBreaks *self,
                                 const gchar *text,
                                 gsize start,
                                 gsize end,
                                 NlpIcuFunc func,
                                 gpointer user_data,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpIcuBreaks, nlp_icu_breaks_free)

G_END_DECLS

#endif
