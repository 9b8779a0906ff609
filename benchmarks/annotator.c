/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * annotator.c: times GstNlpAnnotator, the interface of applications.
 *
 * Annotates the documents of a JSON Lines file one by one: with the analyzers of the main line, and
 * with one that does nothing. Prints the seconds of both as one JSON object.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "gstnlp.h"

#define NULL_TYPE_ANALYZER (null_analyzer_get_type ())
G_DECLARE_FINAL_TYPE (NullAnalyzer, null_analyzer, NULL, ANALYZER, GstNlpAnalyzer)

struct _NullAnalyzer {
  GstNlpAnalyzer parent_instance;
};

G_DEFINE_FINAL_TYPE (NullAnalyzer, null_analyzer, GST_NLP_TYPE_ANALYZER)

static const struct {
  const gchar *name;
  const gchar *description;
} cases[] = {
    {"annotator", "tokenizer ! entitytagger ! summarizer"},
    {"null annotator", "nullanalyzer"},
};

static gboolean
null_analyzer_analyze (GstNlpAnalyzer *analyzer, GstNlpDocument *document, GError **error)
{
  return TRUE;
}

static void
null_analyzer_class_init (NullAnalyzerClass *klass)
{
  gst_element_class_set_static_metadata (GST_ELEMENT_CLASS (klass), "Null analyzer",
                                         "Analyzer/Text", "Does nothing",
                                         "gst-nlp contributors <gst-nlp@lists.example>");
  GST_NLP_ANALYZER_CLASS (klass)->analyze = null_analyzer_analyze;
}

static void
null_analyzer_init (NullAnalyzer *self)
{
}

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

/* Annotates all documents. Returns the nanoseconds, without those of reading, or -1. */
static gint64
run (GstNlpAnnotator *annotator, const gchar *lines, gsize length, GError **error)
{
  g_autoptr (GstNlpJsonReader) reader = gst_nlp_json_reader_new (GST_NLP_JSON_DOCUMENT);
  const gchar *stop = lines + length;
  gint64 nanoseconds = 0;

  while (lines < stop) {
    const gchar *end = memchr (lines, '\n', stop - lines);
    g_autoptr (GstNlpDocument) document = NULL, result = NULL;
    gint64 begin;

    end = end != NULL ? end : stop;
    document = gst_nlp_json_reader_read (reader, lines, end - lines, error);
    begin = now ();
    if (document != NULL)
      result = gst_nlp_annotator_annotate (annotator, document, NULL, error);
    nanoseconds += now () - begin;
    if (result == NULL)
      return -1;
    lines = end + 1;
  }
  return nanoseconds;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;

  gst_init (&argc, &argv);
  gst_element_register (NULL, "nullanalyzer", GST_RANK_NONE, NULL_TYPE_ANALYZER);
  if (argc != 2) {
    g_printerr ("annotator: expected one file of JSON Lines\n");
    return 1;
  }
  file = g_mapped_file_new (argv[1], FALSE, &error);

  for (guint i = 0; file != NULL && i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GstNlpAnnotator) annotator = gst_nlp_annotator_new (cases[i].description, &error);
    gint64 nanoseconds = -1;

    if (annotator != NULL)
      nanoseconds = run (annotator, g_mapped_file_get_contents (file),
                         g_mapped_file_get_length (file), &error);
    if (nanoseconds < 0)
      break;
    printf ("%s\"%s\": %.6f", i > 0 ? ", " : "{", cases[i].name, nanoseconds / 1e9);
  }
  if (error != NULL) {
    g_printerr ("annotator: %s\n", error->message);
    return 1;
  }
  printf ("}\n");
  return 0;
}
