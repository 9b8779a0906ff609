/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brief.c: an application that prints a brief of each document.
 *
 * The pipeline ends in an appsink, and the application reads the analysed documents from its
 * buffers.
 *
 *   cc brief.c -o brief $(pkg-config --cflags --libs gstreamer-nlp-1.0)
 *   ./brief --sentences=2 news/ statement.html
 */

#include <gst/gst.h>
#include <gst/nlp/gstnlp.h>
#include <stdio.h>

#define PIPELINE                                                                                   \
  "documentsrc name=source ! tokenizer ! entitytagger ! summarizer name=summarizer ! "             \
  "appsink name=sink emit-signals=true sync=false"

typedef struct {
  GMainLoop *loop;
  guint failures; /* documents that could not be read, plus 1 if the pipeline stopped */
} Brief;

/* Prints one mention of each chain: the mentions that name the same thing. The raw spans are in
 * bytes and not copied; gst_nlp_document_get_entities () is the convenient way, in every language.
 */
static void
print_entities (GstNlpDocument *document)
{
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GstNlpRawSpan *entities;
  gsize n_entities;

  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n_entities);
  for (gsize i = 0; i < n_entities; i++) {
    const GstNlpRawSpan *entity = &entities[i];

    if (entity->chain >= 0 && !g_hash_table_add (seen, GINT_TO_POINTER (entity->chain)))
      continue;
    printf ("  %-14s %.*s\n", entity->label, (gint)(entity->end - entity->start),
            text + entity->start);
  }
}

/* Writes UTF-8 as it is; g_print () would convert it to the charset of the locale. */
static void
print_brief (GstNlpDocument *document)
{
  const gchar *title = gst_nlp_document_get_title (document);
  const gchar *summary = gst_nlp_document_get_summary (document);

  printf ("%s\n", title ? title : gst_nlp_document_get_uri (document));
  if (summary != NULL)
    printf ("\n%s\n", summary);
  printf ("\n");
  print_entities (document);
  printf ("\n");
}

/* appsink calls this in its streaming thread, so it must not touch what the main loop uses. */
static GstFlowReturn
on_new_sample (GstElement *sink, gpointer user_data)
{
  g_autoptr (GstSample) sample = NULL;
  GstNlpDocument *document;

  g_signal_emit_by_name (sink, "pull-sample", &sample);
  if (sample == NULL)
    return GST_FLOW_EOS;

  /* The document belongs to the buffer: take a reference to keep it longer. */
  document = gst_nlp_buffer_get_document (gst_sample_get_buffer (sample));
  if (document != NULL)
    print_brief (document);

  return GST_FLOW_OK;
}

/* Handles the messages of the bus: a warning costs one document, an error all remaining ones. */
static gboolean
on_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  Brief *brief = user_data;
  g_autoptr (GError) error = NULL;

  switch (GST_MESSAGE_TYPE (message)) {
    case GST_MESSAGE_WARNING:
      gst_message_parse_warning (message, &error, NULL);
      g_printerr ("brief: %s\n", error->message);
      brief->failures++;
      return G_SOURCE_CONTINUE;
    case GST_MESSAGE_ERROR:
      gst_message_parse_error (message, &error, NULL);
      g_printerr ("brief: %s\n", error->message);
      brief->failures++;
      g_main_loop_quit (brief->loop);
      return G_SOURCE_CONTINUE;
    case GST_MESSAGE_EOS:
      g_main_loop_quit (brief->loop);
      return G_SOURCE_CONTINUE;
    default:
      return G_SOURCE_CONTINUE;
  }
}

static GstElement *
make_pipeline (gchar **names, gint sentences, GError **error)
{
  g_autoptr (GstElement) pipeline = gst_parse_launch (PIPELINE, error);
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstElement) summarizer = NULL;
  g_autoptr (GstElement) sink = NULL;

  if (pipeline == NULL)
    return NULL;

  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_object_set (source, "locations", names, NULL);
  summarizer = gst_bin_get_by_name (GST_BIN (pipeline), "summarizer");
  g_object_set (summarizer, "sentences", sentences, NULL);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_signal_connect (sink, "new-sample", G_CALLBACK (on_new_sample), NULL);

  return g_steal_pointer (&pipeline);
}

/* Plays the pipeline to its end. Returns the number of failed documents. */
static guint
run (GstElement *pipeline)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  Brief brief = {.loop = loop};

  gst_bus_add_watch (bus, on_message, &brief);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  g_main_loop_run (loop);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  gst_bus_remove_watch (bus);

  return brief.failures;
}

int
main (int argc, char **argv)
{
  gint sentences = 3;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
      {"sentences", 's', 0, G_OPTION_ARG_INT, &sentences, "Sentences of a summary", "N"},
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE-OR-FOLDER...");
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, "Prints a brief of each document.");
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_group (context, gst_init_get_option_group ());
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    g_printerr ("brief: %s\n", error->message);
    return 2;
  }
  if (names == NULL) {
    g_printerr ("brief: which documents? See --help\n");
    return 2;
  }

  pipeline = make_pipeline (names, sentences, &error);
  if (pipeline == NULL) {
    g_printerr ("brief: %s\n", error->message);
    return 2;
  }

  return run (pipeline) > 0;
}
