/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jackknife.h: the classes of words as a tagger sees them that was not trained on them.
 */

#ifndef NLP_JACKKNIFE_H
#define NLP_JACKKNIFE_H

#include "parser/parsercorpus.h"
#include "tagtrainer.h"

G_BEGIN_DECLS

/* Makes the corpus of the parser, whose words have predicted classes: taggers are trained on all
 * documents but every @n_folds-th one, which they tag. With fewer than 2 folds the classes are
 * those of the treebank. Returns: (transfer full) (nullable): %NULL if there are too many classes
 * or relations */
ParserCorpus *nlp_jackknife (const NlpTagSettings *settings,
                             const NlpTagTables *tables,
                             const NlpTreebank *treebank,
                             guint n_folds);

G_END_DECLS

#endif
