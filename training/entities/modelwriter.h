/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_WRITER_H
#define NLP_MODEL_WRITER_H

#include "weights.h"

G_BEGIN_DECLS

/* Writes @self as a #NlpModelFile. Weights are rounded to integers. Zero weights, and features
 * without any other, are left out. Returns: %FALSE with a %G_FILE_ERROR if it can't be written */
gboolean nlp_model_write (const NlpWeights *self,
                          const NlpCorpus *corpus,
                          const gchar *path,
                          GError **error);

G_END_DECLS

#endif
