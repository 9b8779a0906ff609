/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parservocabulary.c: numbers the words that the parser knows.
 */

#include "parservocabulary.h"

#include <stdlib.h>
#include <string.h>

/* Returns the number of the word, which is added if it is new. */
static guint32
add_word (ParserVocabulary *self, const NlpParserForm *form)
{
  static const ParserClusters none = {0};
  guint32 number = parser_vocabulary_find (self, form);

  if (number == 0) {
    number = self->n_words++;
    g_array_append_vals (self->forms, form, 1);
    g_array_append_val (self->clusters, none);
    g_hash_table_insert (self->numbers, GUINT_TO_POINTER (form->word), GUINT_TO_POINTER (number));
  }
  return number;
}

static void
add_frequent_words (ParserVocabulary *self, const ParserCorpus *corpus, guint min_count)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < corpus->words->len; i++) {
    const NlpParserForm *form = &g_array_index (corpus->words, ParserWord, i).form;
    gpointer key = GUINT_TO_POINTER (form->word);
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

    g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
    if (count == min_count)
      add_word (self, form);
  }
}

/* Reads the clusters of a word, from the tab after it on. Each granularity has rows of its own. */
static ParserClusters
read_clusters (ParserVocabulary *self, const gchar *at)
{
  ParserClusters clusters = {0};
  guint first = 1;

  for (guint i = 0; i < NLP_N_GRANULARITIES && *at == '\t'; i++) {
    gchar *end;
    guint row = first + (guint)strtoul (at + 1, &end, 10);

    at = end;
    clusters.rows[i] = (guint16)row;
    self->n_clusters = MAX (self->n_clusters, row + 1);
    first += 64u << 2 * i;
  }
  return clusters;
}

static gboolean
has_capital (const gchar *text, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (g_ascii_isupper (text[i]))
      return TRUE;
  }
  return FALSE;
}

/* Adds the words of a file of clusters: those with capitals, or those without. The first line of a
 * form counts. */
static void
add_clusters (ParserVocabulary *self, const gchar *lines, gboolean capitals, GHashTable *seen)
{
  for (const gchar *line = lines, *next; *line != '\0'; line = next) {
    const gsize n = strcspn (line, "\t\n"), length = n + strcspn (line + n, "\n");
    const NlpParserForm form = nlp_parser_form_read (line, n);

    next = line + length + (line[length] == '\n');
    if (has_capital (line, n) == capitals &&
        g_hash_table_add (seen, GUINT_TO_POINTER (form.word))) {
      guint32 number = add_word (self, &form);

      g_array_index (self->clusters, ParserClusters, number) = read_clusters (self, line + n);
    }
  }
}

static void
count_words (ParserVocabulary *self, const ParserCorpus *corpus)
{
  self->counts = g_new0 (guint, self->n_words);
  for (guint i = 0; i < corpus->words->len; i++) {
    const ParserWord *word = &g_array_index (corpus->words, ParserWord, i);

    self->counts[parser_vocabulary_find (self, &word->form)]++;
  }
}

ParserVocabulary *
parser_vocabulary_new (const ParserCorpus *corpus, const gchar *clusters, guint min_count)
{
  ParserVocabulary *self = g_new0 (ParserVocabulary, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  self->numbers = g_hash_table_new (NULL, NULL);
  self->forms = g_array_new (FALSE, TRUE, sizeof (NlpParserForm));
  self->clusters = g_array_new (FALSE, TRUE, sizeof (ParserClusters));
  self->n_words = 1;
  self->n_clusters = 1;
  g_array_set_size (self->forms, 1);
  g_array_set_size (self->clusters, 1);
  add_frequent_words (self, corpus, min_count);
  if (clusters != NULL) {
    add_clusters (self, clusters, FALSE, seen);
    add_clusters (self, clusters, TRUE, seen);
  }
  count_words (self, corpus);
  return self;
}

void
parser_vocabulary_free (ParserVocabulary *self)
{
  g_hash_table_unref (self->numbers);
  g_array_unref (self->forms);
  g_array_unref (self->clusters);
  g_free (self->counts);
  g_free (self);
}
