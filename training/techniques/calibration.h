/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * calibration.h: which share of the answers of a model is right, by their probability.
 */

#ifndef TECHNIQUE_CALIBRATION_H
#define TECHNIQUE_CALIBRATION_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * CalibrationAnswer:
 * @probability: what the model says
 * @is_right: whether the answer is right
 */
typedef struct {
  gfloat probability;
  gboolean is_right;
} CalibrationAnswer;

/* Fits an increasing function to the answers (#CalibrationAnswer), which are sorted. Sets its
 * values at the @n_steps + 1 multiples of 1 / @n_steps, in 65536ths. */
void calibration_fit (GArray *answers, gint32 *values, guint n_steps);

G_END_DECLS

#endif
