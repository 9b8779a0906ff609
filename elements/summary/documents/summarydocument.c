/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Sums up documents. */

#include "summarydocument.h"

#include <string.h>

#include "ranking/keyphrases.h"

#define KEYPHRASES "keyphrases"

gboolean
gst_nlp_summary_is_segmented (GstNlpDocument *document)
{
  return gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS) &&
         gst_nlp_document_has_layer (document, GST_NLP_LAYER_SENTENCES);
}

/* Labels of numbers, which name nothing. */
static const gchar *const value_labels[] = {"TIME",    "PERCENT",  "MONEY", "QUANTITY",
                                            "ORDINAL", "CARDINAL", NULL};

/* Most labels differ from these in their first letter. */
static gboolean
is_value (const gchar *label)
{
  return label != NULL && strchr ("TPMQOC", label[0]) != NULL &&
         g_strv_contains (value_labels, label);
}

/* (element-type NlpRankerEntity) (nullable): names and dates, or NULL if nobody looked. */
static GArray *
get_entities (GstNlpDocument *document)
{
  const GstNlpRawSpan *entities;
  gsize n;
  GArray *found;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_ENTITIES))
    return NULL;

  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  found = g_array_sized_new (FALSE, FALSE, sizeof (NlpRankerEntity), n);
  for (gsize i = 0; i < n; i++) {
    const GstNlpRawSpan *span = &entities[i];
    NlpRankerEntity entity = {span->start, span->end, span->chain,
                              g_strcmp0 (span->label, "DATE") == 0};

    if (!is_value (span->label))
      g_array_append_val (found, entity);
  }

  return found;
}

static void
add_keyphrases (GstNlpDocument *document, const GArray *keyphrases)
{
  gst_nlp_document_add_layer (document, KEYPHRASES);
  for (guint i = 0; i < keyphrases->len; i++) {
    const NlpKeyphrase *phrase = &g_array_index (keyphrases, NlpKeyphrase, i);

    gst_nlp_document_append_span (document, KEYPHRASES, phrase->start, phrase->end, "KEYPHRASE",
                                  (gfloat)phrase->score);
  }
}

/* What a ranker knows of a document. @entities (nullable) is that of get_entities(). */
static NlpRankerInput
make_input (GstNlpDocument *document, const GArray *entities)
{
  NlpRankerInput input = {.title = gst_nlp_document_get_title (document)};

  input.text = gst_nlp_document_peek_text (document, &input.length);
  input.tokens = gst_nlp_document_peek_tokens (document, &input.n_tokens);
  input.sentences = gst_nlp_document_peek_sentences (document, &input.n_sentences);
  if (entities != NULL && entities->len > 0) {
    input.entities = (const NlpRankerEntity *)(gconstpointer)entities->data;
    input.n_entities = entities->len;
  }
  return input;
}

NlpRankerInput
gst_nlp_summary_read (GstNlpDocument *document, GArray **entities)
{
  *entities = get_entities (document);
  return make_input (document, *entities);
}

void
gst_nlp_summary_add_keyphrases (GstNlpDocument *document,
                                const NlpRanker *ranker,
                                const NlpSummaryOptions *options)
{
  g_autoptr (GArray) entities = NULL;
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) keyphrases = NULL;
  const NlpRankerInput input = gst_nlp_summary_read (document, &entities);

  if (options->n_keyphrases == 0)
    return;
  chosen = nlp_ranker_choose (ranker, &input, options, &keyphrases);
  add_keyphrases (document, keyphrases);
}

GArray *
gst_nlp_summary_describe (GstNlpDocument *document,
                          const NlpRanker *ranker,
                          const NlpRosterEntry *names,
                          guint n_names)
{
  const NlpRankerInput input = make_input (document, NULL);

  return nlp_ranker_describe (ranker, &input, names, n_names);
}

void
gst_nlp_summary_make (GstNlpDocument *document,
                      const NlpRanker *ranker,
                      const NlpSummaryOptions *options,
                      const gchar *query)
{
  g_autoptr (GArray) entities = get_entities (document);
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) keyphrases = NULL;
  NlpRankerInput input = make_input (document, entities);

  input.query = query;
  chosen =
      nlp_ranker_choose (ranker, &input, options, options->n_keyphrases > 0 ? &keyphrases : NULL);
  gst_nlp_document_set_summary (document, (const guint *)chosen->data, chosen->len);
  if (keyphrases != NULL)
    add_keyphrases (document, keyphrases);
}
