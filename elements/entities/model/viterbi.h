/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * viterbi.h: tags of words, and the best sequence of them.
 */

#ifndef NLP_VITERBI_H
#define NLP_VITERBI_H

#include <glib.h>

G_BEGIN_DECLS

/* Tags mark the words of names (BIOES): O is outside of names; for each label, B, I and E are the
 * first word of a name, the words between, and the last word, and S is a name of one word. */
typedef enum {
  NLP_TAG_BEGIN,
  NLP_TAG_INSIDE,
  NLP_TAG_END,
  NLP_TAG_SINGLE,
  NLP_TAGS_PER_LABEL,
} NlpTagPrefix;

#define NLP_TAG_OUTSIDE 0
#define NLP_MAX_LABELS 15
#define NLP_MAX_TAGS 64 /* so that a set of tags fits into a #guint64 */

static inline guint
nlp_tag_new (guint label, NlpTagPrefix prefix)
{
  return 1 + label * NLP_TAGS_PER_LABEL + prefix;
}

static inline guint
nlp_tag_label (guint tag)
{
  return (tag - 1) / NLP_TAGS_PER_LABEL;
}

static inline NlpTagPrefix
nlp_tag_prefix (guint tag)
{
  return (tag - 1) % NLP_TAGS_PER_LABEL;
}

/* A vector of as many numbers as every processor handles at once. */
#define NLP_N_FLOATS 4
typedef gfloat NlpFloats __attribute__ ((vector_size (NLP_N_FLOATS * sizeof (gfloat))));

#define NLP_MAX_OPEN_TAGS 32 /* O, two of each label, and one unused */

/**
 * NlpTransitions:
 *
 * The scores of transitions from tag to tag, in the order in which decoding reads them. A name
 * starts with B and ends with E, or is an S; other sequences are not possible.
 */
typedef struct {
  /*< private >*/
  union {
    gfloat open[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS];
    NlpFloats rows[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS / NLP_N_FLOATS];
  };
  gfloat gains[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS]; /* how much the second can beat the first */
  gfloat inner[NLP_MAX_LABELS][4];                    /* B to I, B to E, I to I, I to E */
  guint n_labels;
  guint n_open;
} NlpTransitions;

/* @rows are the scores, a row of %NLP_MAX_TAGS for each previous tag. */
void nlp_transitions_init (NlpTransitions *self, const gfloat *rows, guint n_labels);

/**
 * nlp_viterbi_decode:
 * @self: the scores of transitions
 * @scores: %NLP_MAX_TAGS scores for each of @n words
 * @n: the number of words
 * @back: a buffer of @n times %NLP_MAX_TAGS bytes
 * @tags: (out) (array length=n): the tag of each word
 *
 * Finds the valid sequence of tags with the highest sum of scores.
 * (A. Viterbi, "Error bounds for convolutional codes", 1967)
 *
 * Returns: the sum
 */
gfloat nlp_viterbi_decode (const NlpTransitions *self,
                           const gfloat *scores,
                           guint n,
                           guint8 *back,
                           guint8 *tags);

G_END_DECLS

#endif
