/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * nearduplicates.h: finds duplicates and near-duplicates of earlier texts.
 */

#ifndef NLP_NEARDUPLICATES_H
#define NLP_NEARDUPLICATES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNearDuplicates:
 *
 * Finds duplicates and near-duplicates among the latest texts. Duplicates have the same characters
 * but for whitespace.
 *
 * Near-duplicates are found by MinHash over shingles of four words in lower case. A signature of 64
 * minima estimates the Jaccard similarity of two sets of shingles as the share of equal minima
 * (A. Broder, "On the resemblance and containment of documents", 1997). One hash function serves
 * all minima: it distributes the shingles among 64 bins (P. Li, A. Owen and C.-H. Zhang, "One
 * Permutation Hashing", 2012), and empty bins are filled by densification (A. Shrivastava and P.
 * Li, "Densifying One Permutation Hashing via Rotation", 2014). Candidates share at least one of 16
 * LSH bands of four minima; their signatures are then compared.
 *
 * Memory is bounded: 50 bytes for each text, and 450 with near-duplicates. One thread at a time may
 * use it.
 */
typedef struct _NlpNearDuplicates NlpNearDuplicates;

/* The estimated Jaccard similarity from which on two texts are near-duplicates. */
#define NLP_NEAR_DUPLICATES_MIN_SIMILARITY 0.6

/* Finds near-duplicates, beside exact ones, if @near. Compares each text with at most @capacity
 * earlier ones. */
NlpNearDuplicates *nlp_near_duplicates_new (gboolean near, guint capacity);
void nlp_near_duplicates_free (NlpNearDuplicates *self);

/* Whether @text, of @length bytes, is a duplicate of an earlier text. If so, sets @original
 * (nullable) to the id of that text, valid until the next call, and @similarity to 1 or to the
 * estimate. If not, adds the text with @id (nullable). Texts of fewer than eight words have no
 * near-duplicates. */
gboolean nlp_near_duplicates_check (NlpNearDuplicates *self,
                                    const gchar *text,
                                    gsize length,
                                    const gchar *id,
                                    const gchar **original,
                                    gdouble *similarity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNearDuplicates, nlp_near_duplicates_free)

G_END_DECLS

#endif
