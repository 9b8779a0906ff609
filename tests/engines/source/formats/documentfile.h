/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * documentfile.h: parses files of tests/data/documents, and compares their documents.
 */

#ifndef DOCUMENT_FILE_H
#define DOCUMENT_FILE_H

#include <gst/check/gstcheck.h>

#include "parsing.h"

static inline gchar *
read_data (const gchar *name, gsize *length)
{
  g_autofree gchar *path =
      g_build_filename (g_getenv ("GST_NLP_TEST_DATA"), "documents", name, NULL);
  GError *error = NULL;
  gchar *data;

  if (!g_file_get_contents (path, &data, length, &error))
    g_error ("%s", error->message);
  return data;
}

static inline void
parse_data (NlpParse parse, const gchar *name, NlpDocumentList *list)
{
  gsize length;
  g_autofree gchar *data = read_data (name, &length);
  GError *error = NULL;

  if (!parse_bytes (parse, data, length, list, &error))
    g_error ("%s", error->message);
}

static inline GstNlpDocument *
get_document (NlpDocumentList *list, guint i)
{
  g_assert_cmpuint (i, <, list->documents->len);
  return g_ptr_array_index (list->documents, i);
}

static inline void
assert_text (NlpDocumentList *list, guint i, const gchar *expected)
{
  gsize length;
  const gchar *text = gst_nlp_document_peek_text (get_document (list, i), &length);
  g_autofree gchar *copy = g_strndup (text, length);

  fail_unless_equals_string (copy, expected);
}

static inline void
assert_field (NlpDocumentList *list, guint i, const gchar *name, const gchar *expected)
{
  const gchar *value = gst_nlp_document_get_metadata (get_document (list, i), name);

  if (g_strcmp0 (value, expected) != 0)
    g_error ("%s of document %u is %s, not %s", name, i, value, expected);
}

#endif
