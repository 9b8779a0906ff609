/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * uax29.c: splits text into words and sentences by the rules of Unicode.
 */

#include "uax29.h"

#include "icu/icubreaks.h"
#include "words/scan.h"

struct _NlpUax29 {
  NlpIcuBreaks *words;
  NlpIcuBreaks *sentences;
};

NlpUax29 *
nlp_uax29_new (GError **error)
{
  g_autoptr (NlpUax29) self = g_new0 (NlpUax29, 1);

  self->words = nlp_icu_breaks_new (NLP_ICU_WORDS);
  self->sentences = nlp_icu_breaks_new (NLP_ICU_SENTENCES);
  if (!nlp_icu_breaks_open (self->words, error) || !nlp_icu_breaks_open (self->sentences, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
nlp_uax29_free (NlpUax29 *self)
{
  nlp_icu_breaks_free (self->words);
  nlp_icu_breaks_free (self->sentences);
  g_free (self);
}

/* Whether the span from @start to @end is whitespace. */
static gboolean
is_space (const gchar *text, gsize start, gsize end)
{
  guint size;

  while (start < end && (size = nlp_space_size (text + start)) > 0)
    start += size;
  return start == end;
}

static void
add_token (gsize start, gsize end, gpointer user_data)
{
  NlpScan *scan = user_data;

  if (!is_space (scan->text, start, end))
    nlp_scan_add (scan, start, end, GST_NLP_TOKEN_NONE);
}

typedef struct {
  const GArray *tokens;
  guint next; /* the first token of the next sentence */
  GArray *sentences;
} Grouping;

/* Appends a sentence of the tokens that begin before @end. */
static void
add_sentence (gsize start, gsize end, gpointer user_data)
{
  Grouping *grouping = user_data;
  const GstNlpToken *tokens = (const GstNlpToken *)(gconstpointer)grouping->tokens->data;
  guint first = grouping->next, i = first;
  GstNlpRange sentence;

  while (i < grouping->tokens->len && tokens[i].start < end)
    i++;
  if (i == first)
    return;
  sentence.start = tokens[first].start;
  sentence.end = tokens[i - 1].end;
  g_array_append_val (grouping->sentences, sentence);
  grouping->next = i;
}

/* Splits the text. Once opened, @self fails only if memory runs out, which GLib does not survive
 * either. */
static void
split (NlpIcuBreaks *self, const gchar *text, gsize length, NlpIcuFunc func, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!nlp_icu_breaks_foreach (self, text, 0, length, func, user_data, &error))
    g_error ("%s", error->message);
}

void
nlp_uax29_run (const NlpUax29 *self,
               const gchar *text,
               gsize length,
               GArray *tokens,
               GArray *sentences)
{
  NlpScan scan;
  Grouping grouping = {.tokens = tokens, .sentences = sentences};

  g_return_if_fail (length <= G_MAXINT32);

  nlp_scan_begin (&scan, NULL, text, length, tokens);
  split (self->words, text, length, add_token, &scan);
  nlp_scan_end (&scan);

  g_array_set_size (sentences, 0);
  split (self->sentences, text, length, add_sentence, &grouping);
}
