/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentsummary.c: summaries.
 */

#include "gstnlpdocument-private.h"

#include <string.h>

void
gst_nlp_summary_unref (GstNlpSummary *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self->sentences);
  g_free (self->positions);
  g_free (self);
}

void
gst_nlp_document_take_summary (GstNlpDocument *self,
                               gchar *text,
                               guint *sentences,
                               gsize n_sentences)
{
  GstNlpSummary *summary = g_new0 (GstNlpSummary, 1);

  summary->ref_count = 1;
  summary->text = text;
  summary->sentences = sentences;
  summary->n_sentences = n_sentences;

  g_clear_pointer (&self->summary, gst_nlp_summary_unref);
  self->summary = summary;
}

void
gst_nlp_document_take_summary_positions (GstNlpDocument *self,
                                         gchar *text,
                                         GstNlpPosition *positions,
                                         gsize n_positions)
{
  gst_nlp_document_take_summary (self, text, NULL, 0);
  self->summary->has_positions = TRUE;
  self->summary->positions = positions;
  self->summary->n_positions = n_positions;
}

void
gst_nlp_document_drop_summary_sentences (GstNlpDocument *self)
{
  if (self->summary != NULL && self->summary->n_sentences > 0)
    gst_nlp_document_take_summary (self, g_strdup (self->summary->text), NULL, 0);
}

void
gst_nlp_document_shift_summary (GstNlpDocument *self, guint index)
{
  GstNlpSummary *summary = self->summary;
  guint *sentences;
  gsize n = 0;

  if (summary == NULL || summary->n_sentences == 0)
    return;

  sentences = g_new (guint, summary->n_sentences);
  for (gsize i = 0; i < summary->n_sentences; i++) {
    guint sentence = summary->sentences[i];

    if (sentence != index)
      sentences[n++] = sentence > index ? sentence - 1 : sentence;
  }
  gst_nlp_document_take_summary (self, g_strdup (summary->text), sentences, n);
}

/**
 * gst_nlp_document_get_summary:
 * @self: a document
 *
 * Gets the summary: its sentences, joined by spaces and with each run of whitespace replaced by a
 * space. It is empty if an analyzer found nothing to choose.
 *
 * Returns: (transfer none) (nullable): the summary, valid until it is set again
 *
 * Since: 0.1
 */
const gchar *
gst_nlp_document_get_summary (GstNlpDocument *self)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  return self->summary ? self->summary->text : NULL;
}

/**
 * gst_nlp_document_get_summary_sentences:
 * @self: a document
 * @n_sentences: (out): the number of sentences
 *
 * Gets the sentences of the document that make up the summary.
 *
 * Returns: (transfer none) (nullable) (array length=n_sentences): their indices in the layer of
 *     sentences, valid until the summary is set again
 *
 * Since: 0.1
 */
const guint *
gst_nlp_document_get_summary_sentences (GstNlpDocument *self, gsize *n_sentences)
{
  g_return_val_if_fail (n_sentences != NULL, NULL);
  *n_sentences = 0;
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  *n_sentences = self->summary ? self->summary->n_sentences : 0;
  return self->summary ? self->summary->sentences : NULL;
}

/* Appends @text with each run of whitespace, most often a line break, replaced by a space. */
static void
append_unwrapped (GString *out, const gchar *text, gsize length)
{
  gsize i = 0;

  while (i < length) {
    gsize start = i;

    while (i < length && !g_ascii_isspace (text[i]))
      i++;
    g_string_append_len (out, text + start, i - start);
    while (i < length && g_ascii_isspace (text[i]))
      i++;
    if (i < length)
      g_string_append_c (out, ' ');
  }
}

/**
 * gst_nlp_document_set_summary:
 * @self: a document with sentences
 * @sentences: (array length=n_sentences): indices of sentences of the document, in reading order
 * @n_sentences: the number of sentences
 *
 * Sets the summary to sentences of the document.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_summary (GstNlpDocument *self, const guint *sentences, gsize n_sentences)
{
  GString *text;
  const GstNlpRange *all;
  gsize n_all;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (sentences != NULL || n_sentences == 0);

  all = gst_nlp_document_peek_sentences (self, &n_all);
  text = g_string_new (NULL);
  for (gsize i = 0; i < n_sentences; i++) {
    const GstNlpRange *sentence;

    if (sentences[i] >= n_all) {
      g_critical ("a summary of sentence %u, but the document has %" G_GSIZE_FORMAT, sentences[i],
                  n_all);
      g_string_free (text, TRUE);
      return;
    }
    sentence = &all[sentences[i]];
    if (text->len > 0)
      g_string_append_c (text, ' ');
    append_unwrapped (text, self->text->data + sentence->start, sentence->end - sentence->start);
  }

  gst_nlp_document_take_summary (self, g_string_free (text, FALSE),
                                 g_memdup2 (sentences, n_sentences * sizeof *sentences),
                                 n_sentences);
}

/**
 * gst_nlp_document_set_summary_of_sections:
 * @self: the last section of a document
 * @sentences: (array zero-terminated=1): the texts of sentences of any section, in reading order
 * @positions: (array length=n_positions): the start and end of each sentence in the whole document
 * @n_positions: the number of positions: two for each sentence
 *
 * Sets the summary of a whole document, of which @self is the last section.
 *
 * Since: 0.1
 */
void
gst_nlp_document_set_summary_of_sections (GstNlpDocument *self,
                                          const gchar *const *sentences,
                                          const GstNlpPosition *positions,
                                          gsize n_positions)
{
  GString *text;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (self));
  g_return_if_fail (sentences != NULL);
  g_return_if_fail (n_positions == 2 * g_strv_length ((gchar **)sentences));
  g_return_if_fail (positions != NULL || n_positions == 0);

  text = g_string_new (NULL);
  for (const gchar *const *sentence = sentences; *sentence != NULL; sentence++) {
    if (text->len > 0)
      g_string_append_c (text, ' ');
    append_unwrapped (text, *sentence, strlen (*sentence));
  }
  gst_nlp_document_take_summary_positions (self, g_string_free (text, FALSE),
                                           g_memdup2 (positions, n_positions * sizeof *positions),
                                           n_positions);
}

/**
 * gst_nlp_document_get_summary_positions:
 * @self: a document
 * @n_positions: (out): the number of positions: two for each sentence
 *
 * Gets the positions in the whole document of the sentences in a summary of all sections.
 *
 * Returns: (transfer none) (nullable) (array length=n_positions): the start and end of each
 *     sentence, valid until the summary is set again; %NULL if the summary is of sentences of @self
 *     alone
 *
 * Since: 0.1
 */
const GstNlpPosition *
gst_nlp_document_get_summary_positions (GstNlpDocument *self, gsize *n_positions)
{
  g_return_val_if_fail (n_positions != NULL, NULL);
  *n_positions = 0;
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (self), NULL);

  *n_positions = self->summary ? self->summary->n_positions : 0;
  return self->summary ? self->summary->positions : NULL;
}
