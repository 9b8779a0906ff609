/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquefeatures.h: the words of a sentence, and the features by which a model knows techniques.
 */

#ifndef NLP_TECHNIQUE_FEATURES_H
#define NLP_TECHNIQUE_FEATURES_H

#include <glib.h>

G_BEGIN_DECLS

/* Later words of a sentence don't count: they bound the work for text without sentences. */
#define NLP_TECHNIQUE_MAX_WORDS 160

/* Gaps of this many words with a meaning make pairs. */
#define NLP_TECHNIQUE_MAX_GAP 6

/* The size of a table of evidence, a power of two. */
#define NLP_TECHNIQUE_EVIDENCE_SIZE 65536u

/**
 * NlpTechniqueFeature:
 * @hash: the hash of the feature
 * @is_pair: whether it is a pair of words
 */
typedef struct {
  guint64 hash;
  gboolean is_pair;
} NlpTechniqueFeature;

/* Replaces @words (guint64) by the hashes of the words of a sentence of @length bytes, in lower
 * case. A word is a sequence of ASCII letters and digits, and of bytes above 127. */
void nlp_technique_words_read (const gchar *text, gsize length, GArray *words);

/* Returns the sum of the evidence of the words of a sentence, and their number in @n_words.
 * @evidence has %NLP_TECHNIQUE_EVIDENCE_SIZE items; the lower bits of the hash of a word choose its
 * one. */
gint
nlp_technique_words_weigh (const gchar *text, gsize length, const gint8 *evidence, guint *n_words);

/* Replaces @features (#NlpTechniqueFeature) by the features of a sentence: stems of words,
 * prefixes, pairs of neighbours, and pairs of words with gaps. A feature may be there twice. @stops
 * has the sorted hashes of stems that make no pairs with gaps. */
void nlp_technique_features_read (const gchar *text,
                                  gsize length,
                                  const guint64 *stops,
                                  guint n_stops,
                                  GArray *features);

G_END_DECLS

#endif
