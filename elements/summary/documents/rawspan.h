/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rawspan.h: tells what spans are by their attributes.
 */

#ifndef GST_NLP_RAW_SPAN_H
#define GST_NLP_RAW_SPAN_H

#include "common/spanattributes.h"

G_BEGIN_DECLS

/* Whether a date is a word such as "now" and "recently", which only a facttagger marks. */
static inline gboolean
gst_nlp_raw_span_is_vague_date (const GstNlpRawSpan *self)
{
  const gchar *value = nlp_span_find_string (self, "value");
  const gchar *source = nlp_span_find_string (self, "source");

  return value != NULL && source != NULL && g_str_has_suffix (value, "_REF") &&
         g_str_has_prefix (source, "date:");
}

G_END_DECLS

#endif
