/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * referencefrequencies.c: looks up how frequent words are in English.
 */

#include "referencefrequencies.h"

#include <math.h>

#include "common/resource.h"
#include "summary-resources.h"
#include "wordtable.h"

#define PATH "/gst-nlp/summary/data/frequencies-en.txt"

/* The value of a word outside of the table, whose rarest words have 190. */
#define RARE 205

struct _NlpReferenceFrequencies {
  NlpWordTable *words;
  GArray *tenths; /* of guint16, by word number: 10 * -log2 of the relative frequency */
};

/* Adds a line such as "48 and to": the tenths, then the words that share them. */
static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  NlpReferenceFrequencies *self = data;
  gchar *words;
  guint16 tenths = (guint16)g_ascii_strtoull (line, &words, 10);

  while (words < end) {
    const gchar *word = ++words;

    while (words < end && *words != ' ')
      words++;
    if (nlp_word_table_add (self->words, word, words - word) == self->tenths->len)
      g_array_append_val (self->tenths, tenths);
  }
}

NlpReferenceFrequencies *
nlp_reference_frequencies_new (void)
{
  NlpReferenceFrequencies *self = g_new (NlpReferenceFrequencies, 1);

  self->words = nlp_word_table_new ();
  self->tenths = g_array_new (FALSE, FALSE, sizeof (guint16));
  nlp_resource_foreach_line (summary_get_resource (), PATH, add_line, self);
  return self;
}

void
nlp_reference_frequencies_free (NlpReferenceFrequencies *self)
{
  if (self == NULL)
    return;

  nlp_word_table_free (self->words);
  g_array_unref (self->tenths);
  g_free (self);
}

gdouble
nlp_reference_frequencies_get (const NlpReferenceFrequencies *self, const gchar *word, gsize length)
{
  const guint32 id = nlp_word_table_find (self->words, word, length);
  const guint tenths = id == NLP_WORD_NONE ? RARE : g_array_index (self->tenths, guint16, id);

  return tenths * (-M_LN2 / 10);
}
