/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scriptwords.h: the words of scripts without spaces.
 */

#ifndef NLP_SCRIPT_WORDS_H
#define NLP_SCRIPT_WORDS_H

#include "icubreaks.h"

G_BEGIN_DECLS

/**
 * nlp_script_words:
 * @dictionary: a splitter by the rules %NLP_ICU_DICTIONARY
 * @text: valid UTF-8
 * @start: the first byte of a stretch of such scripts; letters and digits of others may be in it
 * @end: the byte after its last one
 * @func: is called for each word in order, without gaps from @start to @end
 * @error: set if ICU's data can't be loaded; @func may have been called for the first words
 *
 * Finds words with the dictionaries of ICU, in linear time and bounded memory.
 *
 * Returns: %FALSE on error
 */
gboolean nlp_script_words (NlpIcuBreaks *dictionary,
                           const gchar *text,
                           gsize start,
                           gsize end,
                           NlpIcuFunc func,
                           gpointer user_data,
                           GError **error);

G_END_DECLS

#endif
