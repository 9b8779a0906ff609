/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "referencefrequencies.h"

#include <math.h>

#include "dataresource.h"
#include "wordtable.h"

#define PATH "/gst-nlp/summary/data/frequencies-en.txt"

/* Of a word that isn't in the table, which has words down to 190. */
#define RARE 205

struct _NlpBackground {
  NlpWordTable *words;
  GArray *tenths; /* of guint16: of -log2 of the frequency, by the number of the word */
};

/* "42 the": the tenths, then words. */
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
  nlp_data_resource_foreach_line (PATH, add_line, self);
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
