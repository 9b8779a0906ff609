/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * corpus.c: reads annotated documents as texts with sentences.
 */

#include "corpus.h"

#include <string.h>

#include "gstnlp.h"

static gboolean
read_line (GstNlpJsonReader *reader, const gchar *line, GPtrArray *texts, GError **error)
{
  g_autoptr (GstNlpDocument) document =
      gst_nlp_json_reader_read (reader, line, strlen (line), error);
  const GstNlpRange *sentences;
  const gchar *content;
  gsize n_sentences;
  Text *text;

  if (document == NULL)
    return FALSE;
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  text = g_new0 (Text, 1);
  content = gst_nlp_document_peek_text (document, &text->length);
  text->text = g_memdup2 (content, text->length + 1);
  text->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  text->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_array_append_vals (text->sentences, sentences, n_sentences);
  g_ptr_array_add (texts, text);
  return TRUE;
}

gboolean
corpus_read (const gchar *filename, GPtrArray *texts, GError **error)
{
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_ANNOTATIONS);
  g_autofree gchar *content = NULL;
  gchar *state = NULL;

  if (!g_file_get_contents (filename, &content, NULL, error))
    return FALSE;
  for (gchar *line = strtok_r (content, "\n", &state); line != NULL;
       line = strtok_r (NULL, "\n", &state)) {
    if (!read_line (reader, line, texts, error)) {
      g_prefix_error (error, "%s: ", filename);
      return FALSE;
    }
  }
  return TRUE;
}

void
text_free (Text *self)
{
  g_free (self->text);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_free (self);
}
