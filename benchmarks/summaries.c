/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * summaries.c: measures how fast documents are segmented and summarized.
 *
 *   bench-summaries METHOD SENTENCES IN.jsonl OUT.jsonl
 *   bench-summaries METHOD SENTENCES NUMBER
 *
 * Summarizes the documents of a JSON Lines file, or one of NUMBER random sentences. METHOD is one
 * of the summarizer's, or "ots" for Open Text Summarizer if it was installed at build time. Prints
 * the seconds without file access and the bytes of text as a JSON object.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef HAVE_OTS
#include <ots/libots.h>
#endif

#include "gstnlpdocument.h"
#include "gstnlpjson.h"

#include "summary/ranking/ranker.h"
#include "tokenizer/segmenter.h"

static const gchar *const methods[] = {"auto", "lead",     "textrank", "lexrank",
                                       "lsa",  "sumbasic", "centroid", NULL};

typedef struct {
  gint method; /* -1: Open Text Summarizer */
  guint n_sentences;
  NlpSegmenter *segmenter;
  NlpRanker *ranker;
} Bench;

static gdouble
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gdouble)time.tv_sec + (gdouble)time.tv_nsec / 1e9;
}

#ifdef HAVE_OTS
static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const OtsSentence *x = *(const OtsSentence *const *)a, *y = *(const OtsSentence *const *)b;

  return x->score > y->score ? -1 : x->score < y->score;
}

static gchar *
summarize_by_ots (const Bench *self, const gchar *text, gsize length)
{
  OtsArticle *article = ots_new_article ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GString *summary = g_string_new (NULL);

  ots_load_xml_dictionary (article, (const guchar *)"en");
  ots_parse_stream ((const guchar *)text, length, article);
  ots_grade_doc (article);
  for (GList *line = article->lines; line != NULL; line = line->next)
    g_ptr_array_add (lines, line->data);
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    ((OtsSentence *)g_ptr_array_index (lines, i))->selected = i < self->n_sentences;
  for (GList *line = article->lines; line != NULL; line = line->next) {
    gsize size = 0;
    g_autofree guchar *words = ots_get_line_text (line->data, TRUE, &size);

    if (words != NULL && ((OtsSentence *)line->data)->selected)
      g_string_append_len (summary, (const gchar *)words, (gssize)size);
  }
  ots_free_article (article);
  return g_string_free (summary, FALSE);
}
#endif

static gchar *
summarize (const Bench *self, const gchar *text, gsize length, const gchar *title)
{
  const NlpSummaryOptions options = {.method = (NlpSummaryMethod)self->method,
                                     .n_sentences = self->n_sentences};
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autoptr (GArray) selected = NULL;
  NlpScoringInput input = {.text = text, .length = length, .title = title};
  GString *summary = g_string_new (NULL);

  nlp_segmenter_run (self->segmenter, text, length, tokens, sentences);
  input.tokens = (const GstNlpToken *)(gpointer)tokens->data;
  input.n_tokens = tokens->len;
  input.sentences = (const GstNlpRange *)(gpointer)sentences->data;
  input.n_sentences = sentences->len;
  selected = nlp_ranker_select (self->ranker, &input, &options, NULL, NULL);
  for (guint i = 0; i < selected->len; i++) {
    const GstNlpRange *range = &input.sentences[g_array_index (selected, guint, i)];

    g_string_append_printf (summary, "%s%.*s", i > 0 ? " " : "", (gint)(range->end - range->start),
                            text + range->start);
  }
  return g_string_free (summary, FALSE);
}

static gchar *
run (const Bench *self, const gchar *text, gsize length, const gchar *title, gdouble *seconds)
{
  const gdouble start = now ();
  gchar *summary;

#ifdef HAVE_OTS
  if (self->method < 0)
    summary = summarize_by_ots (self, text, length);
  else
#endif
    summary = summarize (self, text, length, title);
  *seconds += now () - start;
  return summary;
}

/* Writes a line with the identifier and the summary of a document. */
static void
write_line (FILE *out, GstNlpDocument *document, const gchar *summary)
{
  g_autofree gchar *id = g_strescape (gst_nlp_document_get_id (document), NULL);

  fprintf (out, "{\"id\": \"%s\", \"summary\": \"", id);
  for (const gchar *p = summary; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      fputc ('\\', out);
    if ((guchar)*p < 0x20)
      fputc (' ', out);
    else
      fputc (*p, out);
  }
  fputs ("\"}\n", out);
}

static gboolean
run_file (const Bench *self, const gchar *path, FILE *out, GError **error)
{
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  g_autofree gchar *lines = NULL;
  gdouble seconds = 0;
  gsize n_bytes = 0, length;

  if (!g_file_get_contents (path, &lines, &length, error))
    return FALSE;
  for (gchar *line = lines, *end; line < lines + length; line = end + 1) {
    g_autoptr (GstNlpDocument) document = NULL;
    g_autofree gchar *summary = NULL;
    const gchar *text;
    gsize size;

    end = strchr (line, '\n');
    end = end != NULL ? end : lines + length;
    document = gst_nlp_json_reader_read (reader, line, end - line, error);
    if (document == NULL)
      return FALSE;
    text = gst_nlp_document_peek_text (document, &size);
    summary = run (self, text, size, gst_nlp_document_get_title (document), &seconds);
    n_bytes += size;
    write_line (out, document, summary);
  }
  printf ("{\"seconds\": %f, \"bytes\": %" G_GSIZE_FORMAT "}\n", seconds, n_bytes);
  return TRUE;
}

/* Summarizes a document of @n sentences of random words, with frequencies like those of real text.
 */
static void
run_random (const Bench *self, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree gchar *summary = NULL;
  gdouble seconds = 0;

  for (guint i = 0; i < n; i++) {
    const gint n_words = g_rand_int_range (random, 8, 30);

    g_string_append (text, "It");
    for (gint j = 0; j < n_words; j++) {
      const gdouble u = g_rand_double (random);

      g_string_append_printf (text, " w%cx%d", 'a' + (gint)(u * 26), (gint)(20000 * u * u * u));
    }
    g_string_append (text, " so.\n");
  }
  summary = run (self, text->str, text->len, NULL, &seconds);
  printf ("{\"seconds\": %f, \"bytes\": %" G_GSIZE_FORMAT "}\n", seconds, text->len);
}

static gint
find_method (const gchar *name)
{
#ifdef HAVE_OTS
  if (strcmp (name, "ots") == 0)
    return -1;
#endif
  for (gint i = 0; methods[i] != NULL; i++) {
    if (strcmp (name, methods[i]) == 0)
      return i;
  }
  fprintf (stderr, "bench-summaries: unknown method \"%s\"\n", name);
  exit (EXIT_FAILURE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Bench bench = {0};
  FILE *out;

  if (argc < 4) {
    fprintf (stderr, "bench-summaries: expected METHOD SENTENCES IN.jsonl OUT.jsonl or NUMBER\n");
    return EXIT_FAILURE;
  }
  bench.method = find_method (argv[1]);
  bench.n_sentences = (guint)strtoul (argv[2], NULL, 10);
  bench.segmenter = nlp_segmenter_new ("en", &error);
  bench.ranker = nlp_ranker_new ();
  if (argc == 4) {
    run_random (&bench, (guint)strtoul (argv[3], NULL, 10));
    return EXIT_SUCCESS;
  }
  out = fopen (argv[4], "w");
  if (out == NULL || !run_file (&bench, argv[3], out, &error)) {
    fprintf (stderr, "bench-summaries: %s\n", error != NULL ? error->message : argv[4]);
    return EXIT_FAILURE;
  }
  return fclose (out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
