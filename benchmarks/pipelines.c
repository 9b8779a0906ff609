/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * pipelines.c: measures the time and memory of one pipeline.
 *
 * Prints one JSON object. Each run is a process of its own, so that the peak of memory is the
 * pipeline's and start-up is that of a fresh program.
 *
 * The pipeline must end in a sink named "sink". It may use `nullanalyzer`, an analyzer that does
 * nothing, to measure the overhead of the base class.
 */

#include <gst/gst.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gstnlpanalyzer.h"

#define MAX_MARKS 8

typedef struct {
  guint64 documents;
  guint64 marks[MAX_MARKS]; /* numbers of documents after which memory is measured */
  guint64 resident[MAX_MARKS];
  guint n_marks;
} MemoryMarks;

/* In microseconds of the monotonic clock. */
typedef struct {
  gint64 started;
  gint64 prerolled;
  gint64 ended;
} Times;

#define NULL_TYPE_ANALYZER (null_analyzer_get_type ())
G_DECLARE_FINAL_TYPE (NullAnalyzer, null_analyzer, NULL, ANALYZER, GstNlpAnalyzer)

struct _NullAnalyzer {
  GstNlpAnalyzer parent_instance;
};

G_DEFINE_FINAL_TYPE (NullAnalyzer, null_analyzer, GST_NLP_TYPE_ANALYZER)

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

/* Returns a value of /proc/self/status in kB, such as VmHWM, or 0 if there is none. */
static guint64
read_memory (const gchar *name)
{
  g_autofree gchar *status = NULL;
  const gchar *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, name);
  return line ? g_ascii_strtoull (line + strlen (name) + 1, NULL, 10) : 0;
}

static GstPadProbeReturn
look_at_memory (GstPad *pad, GstPadProbeInfo *info, gpointer data)
{
  MemoryMarks *marks = data;

  marks->documents++;
  for (guint i = 0; i < marks->n_marks; i++) {
    if (marks->documents == marks->marks[i])
      marks->resident[i] = read_memory ("VmRSS");
  }
  return GST_PAD_PROBE_OK;
}

static void
add_memory_marks (MemoryMarks *marks, const gchar *numbers, GstElement *sink)
{
  g_auto (GStrv) parts = g_strsplit (numbers, ",", MAX_MARKS);
  g_autoptr (GstPad) pad = gst_element_get_static_pad (sink, "sink");

  for (gchar **part = parts; *part != NULL; part++)
    marks->marks[marks->n_marks++] = g_ascii_strtoull (*part, NULL, 10);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, look_at_memory, marks, NULL);
}

/* Waits for a message of @type. Prints warnings; an error ends the program. */
static void
wait_for (GstBus *bus, GstMessageType type)
{
  for (;;) {
    g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (
        bus, GST_CLOCK_TIME_NONE, type | GST_MESSAGE_ERROR | GST_MESSAGE_WARNING);
    g_autoptr (GError) error = NULL;
    g_autofree gchar *debug = NULL;

    if (GST_MESSAGE_TYPE (message) == type)
      return;
    if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR) {
      gst_message_parse_error (message, &error, &debug);
      g_printerr ("pipelines: %s (%s)\n", error->message, debug);
      exit (1);
    }
    gst_message_parse_warning (message, &error, &debug);
    g_printerr ("pipelines: %s\n", error->message);
  }
}

/* Returns @field of the statistics of @element, or 0 if it has none. */
static guint64
get_count (GstElement *element, const gchar *field)
{
  g_autoptr (GstStructure) stats = NULL;
  guint64 count = 0;

  g_object_get (element, "stats", &stats, NULL);
  if (stats != NULL)
    gst_structure_get_uint64 (stats, field, &count);
  return count;
}

static guint64
count_tokens (GstElement *pipeline)
{
  g_autoptr (GstElement) tokenizer = gst_bin_get_by_name (GST_BIN (pipeline), "tokenizer");

  return tokenizer ? get_count (tokenizer, "tokens") : 0;
}

static void
print_result (GstElement *pipeline, GstElement *sink, const Times *times, const MemoryMarks *marks)
{
  printf ("{\"startup\": %.6f, \"seconds\": %.6f, \"documents\": %" G_GUINT64_FORMAT
          ", \"tokens\": %" G_GUINT64_FORMAT ", \"resident\": %" G_GUINT64_FORMAT
          ", \"peak\": %" G_GUINT64_FORMAT ", \"memory_at\": {",
          (times->prerolled - times->started) / 1e6, (times->ended - times->prerolled) / 1e6,
          get_count (sink, "rendered"), count_tokens (pipeline), read_memory ("VmRSS"),
          read_memory ("VmHWM"));
  for (guint i = 0; i < marks->n_marks; i++)
    printf ("%s\"%" G_GUINT64_FORMAT "\": %" G_GUINT64_FORMAT, i > 0 ? ", " : "", marks->marks[i],
            marks->resident[i]);
  printf ("}}\n");
}

/* Runs until the first document is prerolled: everything is loaded, and nothing else was done. */
static void
run (GstElement *pipeline, Times *times)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);

  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  wait_for (bus, GST_MESSAGE_ASYNC_DONE);
  times->prerolled = g_get_monotonic_time ();

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  wait_for (bus, GST_MESSAGE_EOS);
  times->ended = g_get_monotonic_time ();
}

int
main (int argc, char **argv)
{
  g_autofree gchar *memory_at = NULL;
  Times times = {.started = g_get_monotonic_time ()};
  MemoryMarks marks = {0};
  const GOptionEntry entries[] = {
      {"memory-at", 0, 0, G_OPTION_ARG_STRING, &memory_at, "Look at memory at documents", "N,..."},
      {"started", 0, 0, G_OPTION_ARG_INT64, &times.started, "Start of the process", "MICROSECONDS"},
      {NULL},
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("PIPELINE");
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) sink = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_group (context, gst_init_get_option_group ());
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2) {
    g_printerr ("pipelines: %s\n", error ? error->message : "one pipeline, please");
    return 1;
  }

  gst_element_register (NULL, "nullanalyzer", GST_RANK_NONE, NULL_TYPE_ANALYZER);
  pipeline = gst_parse_launch_full (argv[1], NULL, GST_PARSE_FLAG_FATAL_ERRORS, &error);
  if (pipeline == NULL) {
    g_printerr ("pipelines: %s\n", error->message);
    return 1;
  }
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  if (memory_at != NULL)
    add_memory_marks (&marks, memory_at, sink);

  run (pipeline, &times);
  print_result (pipeline, sink, &times, &marks);

  gst_element_set_state (pipeline, GST_STATE_NULL);
  return 0;
}
