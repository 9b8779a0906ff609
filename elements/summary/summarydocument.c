/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Sums up documents. */

#include "summarydocument.h"

gboolean
gst_nlp_summary_is_segmented (GstNlpDocument *document)
{
  return gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS) &&
         gst_nlp_document_has_layer (document, GST_NLP_LAYER_SENTENCES);
}

/* Labels of dates and numbers, which name nothing. */
static const gchar *const value_labels[] = {"DATE",     "TIME",    "PERCENT",  "MONEY",
                                            "QUANTITY", "ORDINAL", "CARDINAL", NULL};

/* (element-type GstNlpRange) (nullable): where names are, or NULL if nobody looked. */
static GArray *
get_entity_ranges (GstNlpDocument *document)
{
  const GstNlpRawSpan *entities;
  gsize n;
  GArray *ranges;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_ENTITIES))
    return NULL;

  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  ranges = g_array_sized_new (FALSE, FALSE, sizeof (GstNlpRange), n);
  for (gsize i = 0; i < n; i++) {
    GstNlpRange range = {entities[i].start, entities[i].end};

    if (entities[i].label == NULL || !g_strv_contains (value_labels, entities[i].label))
      g_array_append_val (ranges, range);
  }

  return ranges;
}

void
gst_nlp_summary_make (GstNlpDocument *document, const NlpRanker *ranker, guint n)
{
  g_autoptr (GArray) entities = get_entity_ranges (document);
  g_autoptr (GArray) chosen = NULL;
  NlpRankerInput input = {.title = gst_nlp_document_get_title (document)};

  input.text = gst_nlp_document_peek_text (document, &input.length);
  input.tokens = gst_nlp_document_peek_tokens (document, &input.n_tokens);
  input.sentences = gst_nlp_document_peek_sentences (document, &input.n_sentences);
  if (entities != NULL && entities->len > 0) {
    input.entities = (const GstNlpRange *)entities->data;
    input.n_entities = entities->len;
  }

  chosen = nlp_ranker_choose (ranker, &input, n);
  gst_nlp_document_set_summary (document, (const guint *)chosen->data, chosen->len);
}
