/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * scriptwords.c: finds words of scripts without spaces with the dictionaries of ICU.
 */

#include "scriptwords.h"

/* ICU's memory grows with the length of a text, so a long one is processed in windows of this many
 * bytes. The last words of a window are processed again in the next one, because the very last may
 * be cut short and ICU chooses a word by the three that follow. */
#define WINDOW_SIZE 4096
#define OVERLAP_WORDS 4

typedef struct {
  gsize ends[WINDOW_SIZE];
  guint n_words;
} Window;

static void
add_word (gsize start, gsize end, gpointer user_data)
{
  Window *window = user_data;

  window->ends[window->n_words++] = end;
}

/* Returns the end of the window that begins at @start; it does not split a code point. */
static gsize
window_end (const gchar *text, gsize start, gsize end)
{
  if (end - start <= WINDOW_SIZE)
    return end;
  end = start + WINDOW_SIZE;
  while ((text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

gboolean
nlp_script_words (NlpIcuBreaks *dictionary,
                  const gchar *text,
                  gsize start,
                  gsize end,
                  NlpIcuFunc func,
                  gpointer user_data,
                  GError **error)
{
  Window window;

  while (start < end) {
    gsize limit = window_end (text, start, end);

    window.n_words = 0;
    if (!nlp_icu_breaks_foreach (dictionary, text, start, limit, add_word, &window, error))
      return FALSE;
    if (limit < end && window.n_words > OVERLAP_WORDS)
      window.n_words -= OVERLAP_WORDS;
    for (guint i = 0; i < window.n_words; i++) {
      func (start, window.ends[i], user_data);
      start = window.ends[i];
    }
  }
  return TRUE;
}
