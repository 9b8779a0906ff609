/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rawspan.h: reads the attributes of spans as they are stored.
 */

#ifndef GST_NLP_RAW_SPAN_H
#define GST_NLP_RAW_SPAN_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* Returns the value of an attribute that is a string, or NULL. */
static inline const gchar *
gst_nlp_raw_span_find_attribute (const GstNlpRawSpan *self, const gchar *name)
{
  for (const GstNlpAttribute *a = self->attributes; a != NULL; a = a->next) {
    if (!a->json && g_str_equal (a->name, name))
      return a->value;
  }
  return NULL;
}

/* Whether a date is a word such as "now" and "recently", which only a facttagger marks. */
static inline gboolean
gst_nlp_raw_span_is_vague_date (const GstNlpRawSpan *self)
{
  const gchar *value = gst_nlp_raw_span_find_attribute (self, "value");
  const gchar *source = gst_nlp_raw_span_find_attribute (self, "source");

  return value != NULL && source != NULL && g_str_has_suffix (value, "_REF") &&
         g_str_has_prefix (source, "date:");
}

G_END_DECLS

#endif
