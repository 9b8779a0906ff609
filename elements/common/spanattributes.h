/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * spanattributes.h: finds the attributes of spans as they are stored.
 */

#ifndef NLP_SPAN_ATTRIBUTES_H
#define NLP_SPAN_ATTRIBUTES_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* Returns the attribute of a span with this name, or NULL. */
static inline const GstNlpAttribute *
nlp_span_find_attribute (const GstNlpRawSpan *span, const gchar *name)
{
  for (const GstNlpAttribute *at = span->attributes; at != NULL; at = at->next) {
    if (g_str_equal (at->name, name))
      return at;
  }
  return NULL;
}

/* Returns the value of an attribute that is a string, or NULL. */
static inline const gchar *
nlp_span_find_string (const GstNlpRawSpan *span, const gchar *name)
{
  const GstNlpAttribute *attribute = nlp_span_find_attribute (span, name);

  return attribute != NULL && !attribute->json ? attribute->value : NULL;
}

G_END_DECLS

#endif
