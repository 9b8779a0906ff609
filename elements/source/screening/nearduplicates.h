/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NEARDUPLICATES_H
#define NLP_NEARDUPLICATES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpNearDuplicates:
 *
 * Finds texts that were there before, among the last ones. Two texts are the same if they have the
 * same words and marks, whatever blanks are between them.
 *
 * Near copies are found by MinHash: of all runs of four words, in lower case, a signature of 64
 * hashes is made whose share of equal ones estimates the Jaccard similarity of the runs (A. Broder,
 * "On the resemblance and containment of documents", 1997), all from one pass (P. Li, A. Owen and
 * C.-H. Zhang, "One Permutation Hashing", 2012, with the empty bins filled as of A. Shrivastava and
 * P. Li, "Densifying One Permutation Hashing via Rotation", 2014). Sixteen bands of four hashes
 * lead to the candidates, whose signatures are then compared.
 *
 * Memory is bounded: 50 bytes a text, and 450 for near copies. One thread at a time may use it.
 */
typedef struct _NlpCopies NlpNearDuplicates;

/* Runs of four words that near copies have in common, as a share of all that either has. */
#define NLP_NEAR_DUPLICATES_LEAST_SIMILARITY 0.6

/* @near: whether to find near copies too; @most: how many texts to remember. */
NlpNearDuplicates *nlp_near_duplicates_new (gboolean near, guint most);
void nlp_near_duplicates_free (NlpNearDuplicates *copies);

/* Whether @text is a copy of one that was there before; else it is remembered, with @id. Sets
 * @original to the id of that, until the next call, and @similarity to 1 or the estimate. Texts of
 * less than eight words are near copies of none. */
gboolean nlp_near_duplicates_check (NlpNearDuplicates *copies,
                                    const gchar *text,
                                    gsize length,
                                    const gchar *id,
                                    const gchar **original,
                                    gdouble *similarity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNearDuplicates, nlp_near_duplicates_free)

G_END_DECLS

#endif
