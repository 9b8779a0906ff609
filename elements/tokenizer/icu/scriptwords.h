/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SCRIPT_WORDS_H
#define NLP_SCRIPT_WORDS_H

#include "icubreaks.h"

G_BEGIN_DECLS

/* The same, by a table. */
gboolean nlp_script_find (gunichar c);

/**
 * nlp_script_needs_dictionary:
 *
 * Returns: whether @c is a letter, or a mark that goes with one, of a script that is written
 *     without spaces between words: Han, Hiragana, Katakana, Thai, Lao, Khmer or Myanmar
 */
static inline gboolean
nlp_script_needs_dictionary (gunichar c)
{
  /* Not Latin, Cyrillic and their like, nor the typographer's marks. */
  return c >= 0x0e01 && (c < 0x1800 || c > 0x3000) && nlp_script_find (c);
}

/**
 * nlp_script_words:
 * @self: of the rules %NLP_ICU_DICTIONARY
 * @text: UTF-8, valid
 * @start: where a run of such scripts begins, in bytes; letters and digits of others may stick to
 *     a word if they are in it
 * @end: where it ends
 * @func: is called for each word in order, from @start on without gaps to @end
 * @error: why ICU can't do it; @func has been called for a part in front at most
 *
 * Finds the words of a run by the dictionaries of ICU, in linear time and bounded memory.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean nlp_script_words (NlpIcuBreaks *self,
                           const gchar *text,
                           gsize start,
                           gsize end,
                           NlpIcuFunc func,
                           gpointer user_data,
                           GError **error);

G_END_DECLS

#endif
