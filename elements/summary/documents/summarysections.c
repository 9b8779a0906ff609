/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarysections.c: summarizes a document that comes in sections.
 */

#include "summarysections.h"

#include "summarydocument.h"

/* The number of tokens to keep, about 165 KB of English. Scoring them takes 3 MB. */
#define MAX_TOKENS (32 * 1024)

struct _GstNlpSummarySections {
  NlpSentencePool *pool;
  GArray *positions;   /* of GstNlpPosition; reused */
  guint64 next_number; /* number of the next section */
  gchar *id;           /* (nullable): identifier of the document */
};

GstNlpSummarySections *
gst_nlp_summary_sections_new (const NlpRanker *ranker)
{
  GstNlpSummarySections *self = g_new0 (GstNlpSummarySections, 1);

  self->pool = nlp_sentence_pool_new (ranker, MAX_TOKENS);
  self->positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  return self;
}

void
gst_nlp_summary_sections_free (GstNlpSummarySections *self)
{
  nlp_sentence_pool_free (self->pool);
  g_array_unref (self->positions);
  g_free (self->id);
  g_free (self);
}

void
gst_nlp_summary_sections_clear (GstNlpSummarySections *self)
{
  nlp_sentence_pool_clear (self->pool);
}

const NlpSentencePool *
gst_nlp_summary_sections_get_pool (const GstNlpSummarySections *self)
{
  return self->pool;
}

/* Sets @positions to start and end of each sentence in the whole document. */
static void
find_positions (GstNlpDocument *document, const NlpScoringInput *input, GArray *positions)
{
  g_array_set_size (positions, 2 * (guint)input->n_sentences);
  for (guint i = 0; i < input->n_sentences; i++) {
    GstNlpPosition *pair = &g_array_index (positions, GstNlpPosition, 2 * i);

    gst_nlp_document_peek_position (document, input->sentences[i].start, &pair[0]);
    gst_nlp_document_peek_position (document, input->sentences[i].end, &pair[1]);
  }
}

gboolean
gst_nlp_summary_sections_add (GstNlpSummarySections *self,
                              GstNlpDocument *document,
                              const NlpSummaryOptions *options,
                              const gchar *query)
{
  g_autoptr (GArray) mentions = NULL;
  NlpScoringInput input = gst_nlp_summary_get_input (document, &mentions);
  const gchar *id = gst_nlp_document_get_id (document);
  GstNlpSection section;

  gst_nlp_document_get_section (document, &section);
  if (section.number == 0 || section.number < self->next_number || g_strcmp0 (id, self->id) != 0) {
    nlp_sentence_pool_clear (self->pool);
    g_free (self->id);
    self->id = g_strdup (id);
  }
  self->next_number = section.number + 1;
  input.query = query;
  find_positions (document, &input, self->positions);
  return nlp_sentence_pool_add (
      self->pool, &input, (const GstNlpPosition *)(gconstpointer)self->positions->data, options);
}

void
gst_nlp_summary_sections_set_summary (GstNlpSummarySections *self,
                                      GstNlpDocument *document,
                                      const NlpSummaryOptions *options,
                                      const gchar *query,
                                      NlpSelectionStats *stats)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  g_auto (GStrv) sentences = nlp_sentence_pool_select (
      self->pool, gst_nlp_document_get_title (document), query, options, positions, stats);

  gst_nlp_document_set_summary_of_sections (document, (const gchar *const *)sentences,
                                            (const GstNlpPosition *)(gconstpointer)positions->data,
                                            positions->len);
}
