/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SILVER_H
#define NLP_SILVER_H

#include "crf.h"

G_BEGIN_DECLS

/* Labels the sentences of a silver file anew. What its own labels mean is learnt from the sentences
 * that the sets of @gold have too, which are then left out, as are those of @dev. Words whose tag
 * is not sure may have any. */
void nlp_silver_relabel (NlpCorpusSet *set,
                         const NlpCorpus *corpus,
                         const GPtrArray *gold,
                         const GPtrArray *dev,
                         guint n_labels,
                         const NlpCrfOptions *options);

G_END_DECLS

#endif
