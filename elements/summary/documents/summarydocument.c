/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summarydocument.c: summarizes a document.
 */

#include "summarydocument.h"

#include <string.h>

#include "ranking/keyphrases.h"
#include "rawspan.h"

#define KEYPHRASES "keyphrases"
#define ACTIONS "actions"

gboolean
gst_nlp_summary_is_segmented (GstNlpDocument *document)
{
  return gst_nlp_document_has_layer (document, GST_NLP_LAYER_TOKENS) &&
         gst_nlp_document_has_layer (document, GST_NLP_LAYER_SENTENCES);
}

/* The labels of numbers, which are neither names nor dates. */
static const gchar *const value_labels[] = {"TIME",    "PERCENT",  "MONEY", "QUANTITY",
                                            "ORDINAL", "CARDINAL", NULL};

static gboolean
is_value (const gchar *label)
{
  /* The first letter excludes most labels quickly. */
  return label != NULL && strchr ("TPMQOC", label[0]) != NULL &&
         g_strv_contains (value_labels, label);
}

static void
add_entities (GArray *mentions, GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *entities =
      gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);

  for (gsize i = 0; i < n; i++) {
    const GstNlpRawSpan *span = &entities[i];
    const gboolean is_date = g_strcmp0 (span->label, "DATE") == 0;
    NlpScoringMention mention = {span->start, span->end, span->chain,
                                 is_date ? NLP_SCORING_DATE : NLP_SCORING_NAME};

    if (!is_value (span->label) && !(is_date && gst_nlp_raw_span_is_vague_date (span)))
      g_array_append_val (mentions, mention);
  }
}

static void
add_actions (GArray *mentions, GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *actions = gst_nlp_document_peek_spans (document, ACTIONS, &n);

  for (gsize i = 0; i < n; i++) {
    NlpScoringMention mention = {actions[i].start, actions[i].end, -1, NLP_SCORING_ACTION};

    g_array_append_val (mentions, mention);
  }
}

/* Returns the names, dates and actions (element-type NlpScoringMention), or NULL without an entity
 * layer. */
static GArray *
get_mentions (GstNlpDocument *document)
{
  GArray *mentions;

  if (!gst_nlp_document_has_layer (document, GST_NLP_LAYER_ENTITIES))
    return NULL;

  mentions = g_array_new (FALSE, FALSE, sizeof (NlpScoringMention));
  add_entities (mentions, document);
  add_actions (mentions, document);
  return mentions;
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

/* Returns @document as the input of a ranker. @mentions (nullable) is from get_mentions(). */
static NlpScoringInput
make_input (GstNlpDocument *document, const GArray *mentions)
{
  NlpScoringInput input = {.title = gst_nlp_document_get_title (document)};

  input.text = gst_nlp_document_peek_text (document, &input.length);
  input.tokens = gst_nlp_document_peek_tokens (document, &input.n_tokens);
  input.sentences = gst_nlp_document_peek_sentences (document, &input.n_sentences);
  if (mentions != NULL && mentions->len > 0) {
    input.mentions = (const NlpScoringMention *)(gconstpointer)mentions->data;
    input.n_mentions = mentions->len;
  }
  return input;
}

static gboolean
has_classes (const GstNlpTokenSyntax *syntax, gsize n_tokens)
{
  for (gsize i = 0; i < n_tokens; i++) {
    if (syntax[i].pos != GST_NLP_POS_NONE)
      return TRUE;
  }
  return FALSE;
}

/* Adds the parts of speech and lemmas of @document to @input, if an analyzer has set them. An
 * annotated document may have heads only. */
static void
add_syntax (GstNlpDocument *document, NlpScoringInput *input)
{
  gsize n_tokens;
  const GstNlpTokenSyntax *syntax = gst_nlp_document_peek_syntax (document, &n_tokens);

  if (has_classes (syntax, n_tokens)) {
    input->syntax = syntax;
    input->lemmas = gst_nlp_document_peek_lemmas (document);
  }
}

NlpScoringInput
gst_nlp_summary_get_input (GstNlpDocument *document, GArray **mentions)
{
  *mentions = get_mentions (document);
  return make_input (document, *mentions);
}

void
gst_nlp_summary_add_keyphrases (GstNlpDocument *document,
                                const NlpRanker *ranker,
                                const NlpSummaryOptions *options)
{
  g_autoptr (GArray) mentions = NULL;
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GArray) keyphrases = NULL;
  NlpScoringInput input;

  if (options->n_keyphrases == 0)
    return;
  input = gst_nlp_summary_get_input (document, &mentions);
  add_syntax (document, &input);
  selected = nlp_ranker_select (ranker, &input, options, &keyphrases, NULL);
  add_keyphrases (document, keyphrases);
}

GArray *
gst_nlp_summary_describe (GstNlpDocument *document,
                          const NlpRanker *ranker,
                          const NlpEntity *entities,
                          guint n_entities)
{
  const NlpScoringInput input = make_input (document, NULL);

  return nlp_ranker_describe (ranker, &input, entities, n_entities);
}

void
gst_nlp_summary_set (GstNlpDocument *document,
                     const NlpRanker *ranker,
                     const NlpSummaryOptions *options,
                     const gchar *query,
                     NlpSelectionStats *stats)
{
  g_autoptr (GArray) mentions = get_mentions (document);
  g_autoptr (GArray) selected = NULL;
  g_autoptr (GArray) keyphrases = NULL;
  NlpScoringInput input = make_input (document, mentions);

  input.query = query;
  add_syntax (document, &input);
  selected = nlp_ranker_select (ranker, &input, options,
                                options->n_keyphrases > 0 ? &keyphrases : NULL, stats);
  gst_nlp_document_set_summary (document, (const guint *)selected->data, selected->len);
  if (keyphrases != NULL)
    add_keyphrases (document, keyphrases);
}
