/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_VITERBI_H
#define NLP_VITERBI_H

#include <glib.h>

G_BEGIN_DECLS

/* Tags say which words a name is made of: O is no name, and of each label there are B, I and E for
 * the first word, those between and the last one, and S for a word that is a whole name (BIOES). */
typedef enum {
  NLP_TAG_BEGIN,
  NLP_TAG_INSIDE,
  NLP_TAG_END,
  NLP_TAG_SINGLE,
  NLP_TAGS_PER_LABEL,
} NlpTagPrefix;

#define NLP_TAG_OUTSIDE 0
#define NLP_MAX_LABELS 15
#define NLP_MAX_TAGS 64 /* a set of tags is the bits of a #guint64 */

static inline guint
nlp_tag_new (guint label, NlpTagPrefix part)
{
  return 1 + label * NLP_TAGS_PER_LABEL + part;
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

/* As many numbers as every processor takes at once. */
#define NLP_N_FLOATS 4
typedef gfloat NlpFloats __attribute__ ((vector_size (NLP_N_FLOATS * sizeof (gfloat))));

#define NLP_MAX_OPEN_TAGS 32 /* O, and two of each label, and one more */

/**
 * NlpTransitions:
 *
 * The scores of tags behind tags, in the order in which they are needed. A name begins with B and
 * ends with E, or is an S; other sequences are not possible.
 */
typedef struct {
  /*< private >*/
  union {
    gfloat open[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS];
    NlpFloats rows[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS / NLP_N_FLOATS];
  };
  gfloat gains[NLP_MAX_OPEN_TAGS][NLP_MAX_OPEN_TAGS]; /* of the second above the first, at most */
  gfloat inner[NLP_MAX_LABELS][4];                    /* B to I, B to E, I to I, I to E */
  guint n_labels;
  guint n_open;
} NlpTransitions;

/* @rows are the scores, rows of %NLP_MAX_TAGS by the tag in front. */
void nlp_transitions_init (NlpTransitions *self, const gfloat *rows, guint n_labels);

/**
 * nlp_viterbi_decode:
 * @self: the scores of tags behind tags
 * @scores: for each of @n words, %NLP_MAX_TAGS scores
 * @back: room for @n times %NLP_MAX_TAGS bytes
 * @tags: (out): the tag of each word
 *
 * Finds the sequence of tags with the highest sum of scores among those that make sense.
 * (Viterbi, "Error bounds for convolutional codes", 1967)
 *
 * Returns: its sum
 */
gfloat nlp_viterbi_decode (const NlpTransitions *self,
                           const gfloat *scores,
                           guint n,
                           guint8 *back,
                           guint8 *tags);

G_END_DECLS

#endif
