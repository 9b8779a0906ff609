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

G_END_DECLS

#endif
