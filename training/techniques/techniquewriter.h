/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquewriter.h: makes the file of a model of techniques.
 */

#ifndef TECHNIQUE_WRITER_H
#define TECHNIQUE_WRITER_H

#include "regression.h"

G_BEGIN_DECLS

/* Makes the file of a model with at most @max_weights weights. @names has the names of techniques
 * by id; @calibration has %NLP_TECHNIQUE_CALIBRATION_STEPS + 1 items. Returns: (transfer full) */
GBytes *technique_writer_run (const Regression *regression,
                              GHashTable *names,
                              const gint32 *calibration,
                              guint max_weights);

G_END_DECLS

#endif
