/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "scriptwords.h"

/* What ICU needs of memory grows with the run, so it gets a long one in windows of this many bytes.
 * The last words of a window come again in the next one: the very last may have been cut, and ICU
 * chooses a word by the three behind it. */
#define WINDOW 4096
#define WORDS_AGAIN 4

/* Letters and marks; digits and punctuation are the same to every script. In order. */
static const struct {
  gunichar first, last;
} ranges[] = {
    {0x0e01, 0x0e3a},   /* Thai */
    {0x0e40, 0x0e4e},   /* Thai */
    {0x0e81, 0x0ece},   /* Lao */
    {0x0edc, 0x0edf},   /* Lao */
    {0x1000, 0x103f},   /* Myanmar */
    {0x1050, 0x108f},   /* Myanmar of other languages */
    {0x109a, 0x109d},   /* Myanmar: Khamti and Aiton */
    {0x1780, 0x17d3},   /* Khmer */
    {0x17d7, 0x17d7},   /* Khmer: repetition */
    {0x17dc, 0x17dd},   /* Khmer */
    {0x3005, 0x3007},   /* Han: repetition, closing mark, zero */
    {0x3021, 0x302d},   /* Han: Hangzhou numerals, tone marks */
    {0x3031, 0x3035},   /* Kana: repetition */
    {0x3038, 0x303c},   /* Han: Hangzhou numerals */
    {0x3041, 0x309f},   /* Hiragana */
    {0x30a1, 0x30fa},   /* Katakana */
    {0x30fc, 0x30ff},   /* Katakana: length, repetition */
    {0x31f0, 0x31ff},   /* Katakana of Ainu */
    {0x3400, 0x4dbf},   /* Han */
    {0x4e00, 0x9fff},   /* Han */
    {0xa9e0, 0xa9ef},   /* Myanmar of Shan */
    {0xa9fa, 0xa9fe},   /* Myanmar of Shan */
    {0xaa60, 0xaa76},   /* Myanmar: Khamti and Aiton */
    {0xaa7a, 0xaa7f},   /* Myanmar: Khamti and Aiton */
    {0xf900, 0xfaff},   /* Han, compatibility */
    {0xff66, 0xff9f},   /* Katakana, half width */
    {0x16fe3, 0x16fe3}, /* Han: repetition, old */
    {0x16ff0, 0x16ff1}, /* Han: reading marks of Vietnam */
    {0x1aff0, 0x1b16f}, /* Kana, historic and small */
    {0x20000, 0x323af}, /* Han */
};

gboolean
nlp_script_find (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (ranges);

  while (low < high) {
    guint middle = (low + high) / 2;

    if (c > ranges[middle].last)
      low = middle + 1;
    else
      high = middle;
  }
  return low < G_N_ELEMENTS (ranges) && c >= ranges[low].first;
}

typedef struct {
  gsize ends[WINDOW];
  guint n_words;
} Window;

static void
note_word (gsize start, gsize end, gpointer user_data)
{
  Window *window = user_data;

  window->ends[window->n_words++] = end;
}

/* The end of the window that begins at @start, between code points. */
static gsize
window_end (const gchar *text, gsize start, gsize end)
{
  if (end - start <= WINDOW)
    return end;
  end = start + WINDOW;
  while ((text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

gboolean
nlp_script_words (NlpIcuBreaks *self,
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
    if (!nlp_icu_breaks_each (self, text, start, limit, note_word, &window, error))
      return FALSE;
    if (limit < end && window.n_words > WORDS_AGAIN)
      window.n_words -= WORDS_AGAIN;
    for (guint i = 0; i < window.n_words; i++) {
      func (start, window.ends[i], user_data);
      start = window.ends[i];
    }
  }
  return TRUE;
}
