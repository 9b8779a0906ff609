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
  NLP_TAGS_A_LABEL,
} NlpTagPart;

#define NLP_TAG_OUTSIDE 0
#define NLP_MAX_LABELS 15
#define NLP_MAX_TAGS 64 /* a set of tags is the bits of a #guint64 */

static inline guint
nlp_tag_new (guint label, NlpTagPart part)
{
  return 1 + label * NLP_TAGS_A_LABEL + part;
}

static inline guint
nlp_tag_label (guint tag)
{
  return (tag - 1) / NLP_TAGS_A_LABEL;
}

static inline NlpTagPart
nlp_tag_part (guint tag)
{
  return (tag - 1) % NLP_TAGS_A_LABEL;
}

/**
 * nlp_viterbi_decode:
 * @scores: for each of @n words, %NLP_MAX_TAGS scores
 * @transitions: the score of each tag behind each tag, rows of %NLP_MAX_TAGS by the tag in front
 * @labels: the labels that names may have, in their order
 * @n_labels: how many they are, up to %NLP_MAX_LABELS
 * @allowed: (nullable): for each word, the set of tags that it may have
 * @back: room for @n times %NLP_MAX_TAGS bytes
 * @tags: (out): the tag of each word
 *
 * Finds the sequence of tags with the highest sum of scores among those that make sense: names
 * begin, go on and end. (Viterbi, "Error bounds for convolutional codes", 1967)
 *
 * Returns: its sum
 */
gfloat nlp_viterbi_decode (const gfloat *scores,
                           const gfloat *transitions,
                           const guint8 *labels,
                           guint n_labels,
                           const guint64 *allowed,
                           guint n,
                           guint8 *back,
                           guint8 *tags);

G_END_DECLS

#endif
