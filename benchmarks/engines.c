/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * engines.c: times the engines without a pipeline.
 *
 * Runs them over the documents of a JSON Lines file, one document after the other as a pipeline
 * does. Prints the seconds of each engine as one JSON object.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "gstnlpdocument.h"
#include "gstnlpjson.h"

#include "entities/indicators/indicators.h"
#include "entities/rules/expressions.h"
#include "entities/tagger.h"
#include "summary/ranking/ranker.h"
#include "tokenizer/segmenter.h"

#define SUMMARY_SENTENCES 3

typedef enum {
  STEP_READ,
  STEP_SEGMENT,
  STEP_PATTERNS,   /* part of the entities step, from the words on */
  STEP_INDICATORS, /* part of the patterns step */
  STEP_ENTITIES,
  STEP_RANK,
  STEP_WRITE,
  N_STEPS,
} Step;

static const gchar *const step_names[N_STEPS] = {
    "read", "segment", "patterns", "indicators", "entities", "rank", "write",
};

typedef struct {
  GstNlpJsonReader *reader;
  NlpSegmenter *segmenter;
  NlpWordClasses *vocabulary;
  NlpExpressions *patterns;
  NlpIndicators *indicators;
  NlpTagger *tagger;
  NlpRanker *ranker;
  GString *json;

  gint64 begin;
  gint64 nanoseconds[N_STEPS];
} Bench;

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

static void
begin (Bench *self)
{
  self->begin = now ();
}

static void
end (Bench *self, Step step)
{
  self->nanoseconds[step] += now () - self->begin;
}

static void
segment (Bench *self, GstNlpDocument *document)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const gchar *text;
  gsize length;

  text = gst_nlp_document_peek_text (document, &length);
  begin (self);
  nlp_segmenter_run (self->segmenter, text, length, tokens, sentences);
  end (self, STEP_SEGMENT);

  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_take_sentences (document, sentences);
}

static void
match_patterns (Bench *self, GstNlpDocument *document)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpMatch));
  g_autoptr (NlpWords) words = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;

  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  words = nlp_words_new (self->vocabulary, text, length, tokens, n_tokens, sentences, n_sentences);
  begin (self);
  nlp_expressions_match (self->patterns, words, hits);
  end (self, STEP_PATTERNS);
  begin (self);
  nlp_indicators_match (self->indicators, words, hits);
  end (self, STEP_INDICATORS);
}

static void
tag (Bench *self, GstNlpDocument *document)
{
  g_autoptr (NlpCoreference) mentions = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;

  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  begin (self);
  mentions = nlp_tagger_run (self->tagger, text, length, tokens, n_tokens, sentences, n_sentences);
  end (self, STEP_ENTITIES);

  for (guint i = 0; i < mentions->matches->len; i++) {
    const NlpMatch *hit = &g_array_index (mentions->matches, NlpMatch, i);

    gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, hit->start, hit->end,
                                  hit->label, hit->score);
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, i, "source",
                                         hit->source);
  }
}

static void
rank (Bench *self, GstNlpDocument *document)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (NlpScoringMention));
  g_autoptr (GArray) selected = NULL;
  const NlpSummaryOptions options = {.n_sentences = SUMMARY_SENTENCES};
  NlpScoringInput input = {.title = gst_nlp_document_get_title (document)};
  const GstNlpRawSpan *spans;

  input.text = gst_nlp_document_peek_text (document, &input.length);
  input.tokens = gst_nlp_document_peek_tokens (document, &input.n_tokens);
  input.sentences = gst_nlp_document_peek_sentences (document, &input.n_sentences);
  spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &input.n_mentions);
  for (gsize i = 0; i < input.n_mentions; i++) {
    NlpScoringMention mention = {spans[i].start, spans[i].end, spans[i].chain, NLP_SCORING_NAME};

    g_array_append_val (mentions, mention);
  }
  input.mentions = (const NlpScoringMention *)mentions->data;

  begin (self);
  selected = nlp_ranker_select (self->ranker, &input, &options, NULL, NULL);
  end (self, STEP_RANK);

  gst_nlp_document_set_summary (document, (const guint *)selected->data, selected->len);
}

static gboolean
run_document (Bench *self, const gchar *line, gsize length, GError **error)
{
  g_autoptr (GstNlpDocument) document = NULL;

  begin (self);
  document = gst_nlp_json_reader_read (self->reader, line, length, error);
  end (self, STEP_READ);
  if (document == NULL)
    return FALSE;

  segment (self, document);
  match_patterns (self, document);
  tag (self, document);
  rank (self, document);

  g_string_truncate (self->json, 0);
  begin (self);
  gst_nlp_document_append_json (document, self->json, GST_NLP_OFFSETS_CODEPOINT, NULL);
  end (self, STEP_WRITE);

  return TRUE;
}

static gboolean
run_lines (Bench *self, const gchar *lines, gsize length, GError **error)
{
  const gchar *stop = lines + length;

  while (lines < stop) {
    const gchar *next = memchr (lines, '\n', stop - lines);

    next = next ? next : stop;
    if (!run_document (self, lines, next - lines, error))
      return FALSE;
    lines = next + 1;
  }
  return TRUE;
}

static gboolean
open_engines (Bench *self, GError **error)
{
  const NlpTaggerOptions settings = {.engines = NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS |
                                                NLP_TAGGER_NAMES | NLP_TAGGER_MODEL};

  self->reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  self->ranker = nlp_ranker_new ();
  self->json = g_string_new (NULL);
  self->segmenter = nlp_segmenter_new ("en", error);
  if (self->segmenter == NULL)
    return FALSE;
  self->vocabulary = nlp_word_classes_new ();
  self->patterns = nlp_expressions_new (self->vocabulary, error);
  self->indicators = self->patterns != NULL ? nlp_indicators_new (error) : NULL;
  if (self->indicators == NULL)
    return FALSE;
  self->tagger = nlp_tagger_new (&settings, error);
  return self->tagger != NULL;
}

static void
close_engines (Bench *self)
{
  g_clear_pointer (&self->reader, gst_nlp_json_reader_free);
  g_clear_pointer (&self->segmenter, nlp_segmenter_free);
  g_clear_pointer (&self->indicators, nlp_indicators_free);
  g_clear_pointer (&self->patterns, nlp_expressions_free);
  g_clear_pointer (&self->vocabulary, nlp_word_classes_free);
  g_clear_pointer (&self->tagger, nlp_tagger_free);
  g_clear_pointer (&self->ranker, nlp_ranker_free);
  g_string_free (self->json, TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = {0};

  if (argc != 2) {
    g_printerr ("engines: one file of JSON Lines, please\n");
    return 1;
  }
  file = g_mapped_file_new (argv[1], FALSE, &error);
  if (file == NULL || !open_engines (&bench, &error) ||
      !run_lines (&bench, g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                  &error)) {
    g_printerr ("engines: %s\n", error->message);
    return 1;
  }

  for (Step step = STEP_READ; step < N_STEPS; step++)
    printf ("%s\"%s\": %.6f", step > STEP_READ ? ", " : "{", step_names[step],
            bench.nanoseconds[step] / 1e9);
  printf ("}\n");

  close_engines (&bench);
  return 0;
}
