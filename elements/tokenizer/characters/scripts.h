/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scripts.h: the scripts that are written without spaces between words.
 */

#ifndef NLP_SCRIPTS_H
#define NLP_SCRIPTS_H

#include <glib.h>

G_BEGIN_DECLS

/* Looks @c up; see nlp_script_needs_dictionary(). */
gboolean nlp_script_lookup (gunichar c);

/* Whether @c is a letter, or a mark on one, of a script without spaces: Han, Hiragana, Katakana,
 * Thai, Lao, Khmer or Myanmar. Only a dictionary can find the words of these. */
static inline gboolean
nlp_script_needs_dictionary (gunichar c)
{
  /* Excludes Latin, Cyrillic and the like, and typographic punctuation, without a lookup. */
  return c >= 0x0e01 && (c < 0x1800 || c > 0x3000) && nlp_script_lookup (c);
}

G_END_DECLS

#endif
