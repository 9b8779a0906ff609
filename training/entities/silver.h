/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SILVER_H
#define NLP_SILVER_H

#include "crf.h"

G_BEGIN_DECLS

/* Relabels the sentences of a silver set. A model learns the meaning of its labels from the
 * sentences that it shares with the sets of @gold. These, and those shared with @dev, are then
 * removed from the set. Words whose tag is uncertain may have any tag. */
void nlp_silver_relabel (NlpCorpusSet *set,
                         const NlpCorpus *corpus,
                         const GPtrArray *gold,
                         const GPtrArray *dev,
                         guint n_labels,
                         const NlpCrfOptions *options);

G_END_DECLS

#endif
