/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef TESTUTIL_H
#define TESTUTIL_H

/* Helpers that several tests share. */

#include <gst/check/gstcheck.h>
#include <gst/check/gstharness.h>

#include "gstnlp.h"

#define TEXT_CAPS "text/x-raw, format = (string) utf8"

/* A buffer of text without a document, as other elements make them. */
static inline GstBuffer *
text_buffer_len (const gchar *text, gsize length)
{
  return length > 0 ? gst_buffer_new_memdup (text, length) : gst_buffer_new ();
}

static inline GstBuffer *
text_buffer (const gchar *text)
{
  return text_buffer_len (text, strlen (text));
}

static inline GstNlpDocument *
new_document (const gchar *text)
{
  GError *error = NULL;
  GstNlpDocument *document = gst_nlp_document_new (text, &error);

  g_assert_no_error (error);
  return document;
}

/* Returns the text of a span (transfer full), or NULL if it doesn't exist. */
static inline gchar *
span_text (GstNlpDocument *document, const gchar *layer, guint index)
{
  g_autoptr (GstNlpSpan) span = gst_nlp_document_get_span (document, layer, index);

  return span ? gst_nlp_span_get_text (span) : NULL;
}

#define assert_span(document, layer, index, expected)                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree gchar *found_text = span_text (document, layer, index);                             \
    fail_unless_equals_string (found_text, expected);                                              \
  }                                                                                                \
  G_STMT_END

#endif
