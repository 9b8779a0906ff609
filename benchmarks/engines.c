/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Runs the engines over the documents of a JSON Lines file, one document after the other as a
 * pipeline does, but without a pipeline. Says how many seconds each engine took, as one JSON
 * object. */

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
  STEP_PATTERNS,   /* a part of the entities, given their words */
  STEP_INDICATORS, /* a part of the patterns */
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
  NlpVocabulary *vocabulary;
  NlpPatterns *patterns;
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
begin (Bench *bench)
{
  bench->begin = now ();
}

static void
end (Bench *bench, Step step)
{
  bench->nanoseconds[step] += now () - bench->begin;
}

static void
segment (Bench *bench, GstNlpDocument *document)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  const gchar *text;
  gsize length;

  text = gst_nlp_document_peek_text (document, &length);
  begin (bench);
  nlp_segmenter_run (bench->segmenter, text, length, tokens, sentences);
  end (bench, STEP_SEGMENT);

  gst_nlp_document_take_tokens (document, tokens);
  gst_nlp_document_take_sentences (document, sentences);
}

static void
match_patterns (Bench *bench, GstNlpDocument *document)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (NlpHit));
  g_autoptr (NlpWords) words = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;

  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  words = nlp_words_new (bench->vocabulary, text, length, tokens, n_tokens, sentences, n_sentences);
  begin (bench);
  nlp_patterns_match (bench->patterns, words, hits);
  end (bench, STEP_PATTERNS);
  begin (bench);
  nlp_indicators_match (bench->indicators, words, hits);
  end (bench, STEP_INDICATORS);
}

static void
tag (Bench *bench, GstNlpDocument *document)
{
  g_autoptr (NlpMentions) mentions = NULL;
  const GstNlpToken *tokens;
  const GstNlpRange *sentences;
  const gchar *text;
  gsize length, n_tokens, n_sentences;

  text = gst_nlp_document_peek_text (document, &length);
  tokens = gst_nlp_document_peek_tokens (document, &n_tokens);
  sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  begin (bench);
  mentions = nlp_tagger_run (bench->tagger, text, length, tokens, n_tokens, sentences, n_sentences);
  end (bench, STEP_ENTITIES);

  for (guint i = 0; i < mentions->hits->len; i++) {
    const NlpHit *hit = &g_array_index (mentions->hits, NlpHit, i);

    gst_nlp_document_append_span (document, GST_NLP_LAYER_ENTITIES, hit->start, hit->end,
                                  hit->label, hit->score);
    gst_nlp_document_set_span_attribute (document, GST_NLP_LAYER_ENTITIES, i, "source",
                                         hit->source);
  }
}

static void
rank (Bench *bench, GstNlpDocument *document)
{
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (NlpRankerEntity));
  g_autoptr (GArray) chosen = NULL;
  const NlpSummaryOptions options = {.n_sentences = SUMMARY_SENTENCES};
  NlpRankerInput input = {.title = gst_nlp_document_get_title (document)};
  const GstNlpRawSpan *spans;

  input.text = gst_nlp_document_peek_text (document, &input.length);
  input.tokens = gst_nlp_document_peek_tokens (document, &input.n_tokens);
  input.sentences = gst_nlp_document_peek_sentences (document, &input.n_sentences);
  spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &input.n_entities);
  for (gsize i = 0; i < input.n_entities; i++) {
    NlpRankerEntity entity = {spans[i].start, spans[i].end, spans[i].chain, FALSE};

    g_array_append_val (entities, entity);
  }
  input.entities = (const NlpRankerEntity *)entities->data;

  begin (bench);
  chosen = nlp_ranker_choose (bench->ranker, &input, &options, NULL);
  end (bench, STEP_RANK);

  gst_nlp_document_set_summary (document, (const guint *)chosen->data, chosen->len);
}

static gboolean
run_document (Bench *bench, const gchar *line, gsize length, GError **error)
{
  g_autoptr (GstNlpDocument) document = NULL;

  begin (bench);
  document = gst_nlp_json_reader_read (bench->reader, line, length, error);
  end (bench, STEP_READ);
  if (document == NULL)
    return FALSE;

  segment (bench, document);
  match_patterns (bench, document);
  tag (bench, document);
  rank (bench, document);

  g_string_truncate (bench->json, 0);
  begin (bench);
  gst_nlp_document_append_json (document, bench->json, GST_NLP_OFFSETS_CODEPOINT, NULL);
  end (bench, STEP_WRITE);

  return TRUE;
}

static gboolean
run_lines (Bench *bench, const gchar *lines, gsize length, GError **error)
{
  const gchar *stop = lines + length;

  while (lines < stop) {
    const gchar *next = memchr (lines, '\n', stop - lines);

    next = next ? next : stop;
    if (!run_document (bench, lines, next - lines, error))
      return FALSE;
    lines = next + 1;
  }
  return TRUE;
}

static gboolean
open_engines (Bench *bench, GError **error)
{
  const NlpTaggerSettings settings = {.engines = NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS |
                                                 NLP_TAGGER_NAMES | NLP_TAGGER_MODEL};

  bench->reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  bench->ranker = nlp_ranker_new ();
  bench->json = g_string_new (NULL);
  bench->segmenter = nlp_segmenter_new ("en", error);
  if (bench->segmenter == NULL)
    return FALSE;
  bench->vocabulary = nlp_vocabulary_new ();
  bench->patterns = nlp_patterns_new (bench->vocabulary, error);
  bench->indicators = bench->patterns != NULL ? nlp_indicators_new (error) : NULL;
  if (bench->indicators == NULL)
    return FALSE;
  bench->tagger = nlp_tagger_new (&settings, error);
  return bench->tagger != NULL;
}

static void
close_engines (Bench *bench)
{
  g_clear_pointer (&bench->reader, gst_nlp_json_reader_free);
  g_clear_pointer (&bench->segmenter, nlp_segmenter_free);
  g_clear_pointer (&bench->indicators, nlp_indicators_free);
  g_clear_pointer (&bench->patterns, nlp_patterns_free);
  g_clear_pointer (&bench->vocabulary, nlp_vocabulary_free);
  g_clear_pointer (&bench->tagger, nlp_tagger_free);
  g_clear_pointer (&bench->ranker, nlp_ranker_free);
  g_string_free (bench->json, TRUE);
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
