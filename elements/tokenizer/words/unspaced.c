/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * unspaced.c: scans words of scripts without spaces, such as Thai, Chinese and Japanese.
 */

#include "scan.h"
#include "characters/scripts.h"
#include "icu/scriptwords.h"

/* Returns the end of the stretch of such scripts at @at. */
static gsize
find_end (const NlpScan *self, gsize at, gsize limit)
{
  while (nlp_scan_type (self, at, limit) & NLP_BYTE_HIGH) {
    guint size;

    if (!nlp_script_needs_dictionary (nlp_char_at (self->text + at, &size)))
      break;
    at = nlp_scan_skip_marks (self, at + size, limit);
  }
  return at;
}

static void
add_word (gsize start, gsize end, gpointer user_data)
{
  nlp_scan_add (user_data, start, end, GST_NLP_TOKEN_NONE);
}

gsize
nlp_scan_unspaced (NlpScan *self, gsize at, gsize limit)
{
  gsize end = find_end (self, at, limit);
  guint n_tokens = self->n_tokens;
  g_autoptr (GError) error = NULL;

  if (end == at || nlp_script_words (self->dictionary, self->text, at, end, add_word, self, &error))
    return end;
  /* Without a dictionary, the whole stretch is one word. */
  g_debug ("no dictionary to split words: %s", error->message);
  self->n_tokens = n_tokens;
  nlp_scan_add (self, at, end, GST_NLP_TOKEN_NONE);
  return end;
}
