/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateduration.h: the values of durations and repeated times.
 */

#ifndef NLP_DATE_DURATION_H
#define NLP_DATE_DURATION_H

#include "dates/dateexpression.h"
#include "datepoint.h"

G_BEGIN_DECLS

/* Writes @amount (in thousandths, or vague) units as a duration of ISO 8601: "P2Y", "PT30M",
 * "PXD". */
void nlp_date_duration_to_value (gint amount, gint unit, gchar value[NLP_DATE_MAX_VALUE]);

/* Writes a repeated time: "P1D", "XXXX-WXX-1". */
void nlp_date_set_to_value (const NlpDateExpression *set, gchar value[NLP_DATE_MAX_VALUE]);

G_END_DECLS

#endif
