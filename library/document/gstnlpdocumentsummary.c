/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* The summary of documents. */

#include "gstnlpdocument-private.h"

#include <string.h>

void
gst_nlp_summary_unref (GstNlpSummary *summary)
{
  if (!g_atomic_int_dec_and_test (&summary->ref_count))
    return;

  g_free (summary->text);
  g_free (summary->sentences);
  g_free (summary->positions);
  g_free (summary);
}

/* Takes @text and @sentences. */
void
gst_nlp_document_take_summary (GstNlpDocument *document,
                               gchar *text,
                               guint *sentences,
                               gsize n_sentences)
{
  GstNlpSummary *summary = g_new0 (GstNlpSummary, 1);

  summary->ref_count = 1;
  summary->text = text;
  summary->sentences = sentences;
  summary->n_sentences = n_sentences;

  g_clear_pointer (&document->summary, gst_nlp_summary_unref);
  document->summary = summary;
}

/* The same for a summary of all sections. Takes @text and @positions. */
void
gst_nlp_document_take_summary_positions (GstNlpDocument *document,
                                         gchar *text,
                                         GstNlpPosition *positions,
                                         gsize n_positions)
{
  gst_nlp_document_take_summary (document, text, NULL, 0);
  document->summary->has_positions = TRUE;
  document->summary->positions = positions;
  document->summary->n_positions = n_positions;
}

/**
 * gst_nlp_document_get_summary:
 * @document: a document
 *
 * Gets the summary: its sentences, with a space between them and for each run of white space in
 * them. It is empty when an analyzer has found nothing to choose.
 *
 * Returns: (transfer none) (nullable): the summary, until it is set again
 */
const gchar *
gst_nlp_document_get_summary (GstNlpDocument *document)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (document), NULL);

  return document->summary ? document->summary->text : NULL;
}

/**
 * gst_nlp_document_get_summary_sentences:
 * @document: a document
 * @n_sentences: (out): how many
 *
 * Gets which of the document's sentences the summary consists of.
 *
 * Returns: (transfer none) (nullable) (array length=n_sentences): their numbers, until the summary
 *     is set again
 */
const guint *
gst_nlp_document_get_summary_sentences (GstNlpDocument *document, gsize *n_sentences)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (n_sentences != NULL, NULL);

  *n_sentences = document->summary ? document->summary->n_sentences : 0;
  return document->summary ? document->summary->sentences : NULL;
}

/* Appends @text with each run of white space, line breaks above all, as one space. */
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
 * @document: a document with sentences
 * @sentences: (array length=n_sentences): the numbers of sentences that the document has, from 0,
 *     in the order they are to be read
 * @n_sentences: how many
 *
 * Sets the summary to sentences of the document.
 */
void
gst_nlp_document_set_summary (GstNlpDocument *document, const guint *sentences, gsize n_sentences)
{
  GString *text;
  const GstNlpRange *all;
  gsize n_all;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (document));
  g_return_if_fail (sentences != NULL || n_sentences == 0);

  all = gst_nlp_document_peek_sentences (document, &n_all);
  text = g_string_new (NULL);
  for (gsize i = 0; i < n_sentences; i++) {
    const GstNlpRange *sentence;

    if (sentences[i] >= n_all) {
      g_critical ("sentence %u of %" G_GSIZE_FORMAT " for a summary", sentences[i], n_all);
      g_string_free (text, TRUE);
      return;
    }
    sentence = &all[sentences[i]];
    if (text->len > 0)
      g_string_append_c (text, ' ');
    append_unwrapped (text, document->text->data + sentence->start,
                      sentence->end - sentence->start);
  }

  gst_nlp_document_take_summary (document, g_string_free (text, FALSE),
                                 g_memdup2 (sentences, n_sentences * sizeof *sentences),
                                 n_sentences);
}

/**
 * gst_nlp_document_set_summary_of_sections:
 * @document: the last section of a document
 * @sentences: (array zero-terminated=1): the letters of sentences of any section, in the order they
 *     are to be read
 * @positions: (array length=n_positions): where each of them begins and ends in the whole document
 * @n_positions: how many positions: two a sentence
 *
 * Sets the summary to sentences of the whole document, of which @document is the last section.
 */
void
gst_nlp_document_set_summary_of_sections (GstNlpDocument *document,
                                          const gchar *const *sentences,
                                          const GstNlpPosition *positions,
                                          gsize n_positions)
{
  GString *text;

  g_return_if_fail (GST_NLP_IS_DOCUMENT (document));
  g_return_if_fail (sentences != NULL);
  g_return_if_fail (n_positions == 2 * g_strv_length ((gchar **)sentences));

  text = g_string_new (NULL);
  for (const gchar *const *sentence = sentences; *sentence != NULL; sentence++) {
    if (text->len > 0)
      g_string_append_c (text, ' ');
    append_unwrapped (text, *sentence, strlen (*sentence));
  }
  gst_nlp_document_take_summary_positions (document, g_string_free (text, FALSE),
                                           g_memdup2 (positions, n_positions * sizeof *positions),
                                           n_positions);
}

/**
 * gst_nlp_document_get_summary_positions:
 * @document: a document
 * @n_positions: (out): how many
 *
 * Gets where the sentences of a summary of all sections are in the whole document.
 *
 * Returns: (transfer none) (nullable) (array length=n_positions): where each begins and ends, until
 *     the summary is set again; %NULL if it is of the sentences of @document
 */
const GstNlpPosition *
gst_nlp_document_get_summary_positions (GstNlpDocument *document, gsize *n_positions)
{
  g_return_val_if_fail (GST_NLP_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (n_positions != NULL, NULL);

  *n_positions = document->summary ? document->summary->n_positions : 0;
  return document->summary ? document->summary->positions : NULL;
}
