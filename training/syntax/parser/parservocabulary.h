/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * parservocabulary.h: the words that the parser knows, and their clusters.
 */

#ifndef TRAINING_PARSER_VOCABULARY_H
#define TRAINING_PARSER_VOCABULARY_H

#include "common/clusters.h"
#include "parsercorpus.h"

G_BEGIN_DECLS

/* The rows of clusters of a word, the same for all unknown words. */
typedef struct {
  guint16 rows[NLP_N_GRANULARITIES];
} ParserClusters;

/**
 * ParserVocabulary:
 * @numbers: the hash of a word's form to its number, from 1
 * @n_words: the number of words, with the unknown word 0
 * @forms: (element-type NlpParserForm): the form of each word
 * @clusters: (element-type ParserClusters): the clusters of each word
 * @counts: how often each word occurs in training
 * @n_clusters: the number of rows of clusters, with row 0 of words without clusters
 */
typedef struct {
  GHashTable *numbers;
  guint n_words;
  GArray *forms;
  GArray *clusters;
  guint *counts;
  guint n_clusters;
} ParserVocabulary;

/* Makes a vocabulary of the words that occur at least @min_count times in @corpus, and of those in
 * @clusters, lines of a word and its clusters. @clusters may be NULL. */
ParserVocabulary *
parser_vocabulary_new (const ParserCorpus *corpus, const gchar *clusters, guint min_count);
void parser_vocabulary_free (ParserVocabulary *self);

/* Returns the number of a word with this form, or 0. */
static inline guint32
parser_vocabulary_find (const ParserVocabulary *self, const NlpParserForm *form)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (form->word)));
}

/* Returns: (transfer none): the rows of clusters of a word */
static inline const guint16 *
parser_vocabulary_get_clusters (const ParserVocabulary *self, guint32 word)
{
  return g_array_index (self->clusters, ParserClusters, word).rows;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParserVocabulary, parser_vocabulary_free)

G_END_DECLS

#endif
