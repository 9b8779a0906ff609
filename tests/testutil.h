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
  g_autoptr (GstNlpSpan) span = NULL;

  if (index >= gst_nlp_document_get_n_spans (document, layer))
    return NULL;
  span = gst_nlp_document_get_span (document, layer, index);
  return gst_nlp_span_get_text (span);
}

static inline void
count_message (const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer count)
{
  (*(guint *)count)++;
}

/* Checks that @statement logs one critical message of the library. */
#define assert_critical(statement)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint n_messages = 0;                                                                          \
    GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);                             \
    guint handler =                                                                                \
        g_log_set_handler ("GstNlp", G_LOG_LEVEL_CRITICAL, count_message, &n_messages);            \
                                                                                                   \
    statement;                                                                                     \
    g_log_remove_handler ("GstNlp", handler);                                                      \
    g_log_set_always_fatal (fatal);                                                                \
    fail_unless_equals_int (n_messages, 1);                                                        \
  }                                                                                                \
  G_STMT_END

/* Checks that @call is a mistake of the caller: it logs a critical message and returns @expected.
 */
#define assert_mistake(call, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 found_value = 0;                                                                        \
                                                                                                   \
    assert_critical (found_value = (gint64)(call));                                                \
    fail_unless_equals_int64 (found_value, (gint64)(expected));                                    \
  }                                                                                                \
  G_STMT_END

#define assert_span(document, layer, index, expected)                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree gchar *found_text = span_text (document, layer, index);                             \
    fail_unless_equals_string (found_text, expected);                                              \
  }                                                                                                \
  G_STMT_END

#endif
