/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_WRITER_H
#define NLP_MODEL_WRITER_H

#include "weights.h"

G_BEGIN_DECLS

/* Writes what was learnt as a #NlpModelFile. Weights become whole numbers; those that become 0 are
 * left out, and with them features that tell nothing. */
gboolean nlp_model_write (const NlpWeights *self,
                          const NlpCorpus *corpus,
                          const gchar *path,
                          GError **error);

G_END_DECLS

#endif
