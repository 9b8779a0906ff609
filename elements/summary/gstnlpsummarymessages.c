/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarymessages.c: posts the element messages of summarysink.
 */

#include "gstnlpsummarymessages.h"

#include "writers/digest.h"
#include "writers/jsonbrief.h"

static void
post (GstElement *element, GstStructure *structure)
{
  gst_element_post_message (element, gst_message_new_element (GST_OBJECT (element), structure));
}

void
gst_nlp_post_summary (GstElement *element, const NlpBrief *brief, GstClockTime running_time)
{
  g_autoptr (GString) json = g_string_new (NULL);

  nlp_json_brief_append (brief, json);
  post (element, gst_structure_new (
                     "gst-nlp-summary", "id", G_TYPE_STRING, brief->id, "uri", G_TYPE_STRING,
                     brief->uri, "title", G_TYPE_STRING, brief->title, "published", G_TYPE_STRING,
                     brief->published, "summary", G_TYPE_STRING, brief->summary, "mentions",
                     G_TYPE_UINT, (guint)MIN (brief->total_mentions, G_MAXUINT), "running-time",
                     G_TYPE_UINT64, running_time, "json", G_TYPE_STRING, json->str, NULL));
}

void
gst_nlp_post_digest (GstElement *element,
                     const NlpTopics *topics,
                     guint64 number,
                     GstClockTime running_time)
{
  g_autoptr (GString) json = g_string_new (NULL);

  nlp_digest_append_json (topics, number, json);
  post (element,
        gst_structure_new ("gst-nlp-digest", "number", G_TYPE_UINT64, number + 1, "running-time",
                           G_TYPE_UINT64, running_time, "json", G_TYPE_STRING, json->str, NULL));
}

/* A document that is searched for watched names. */
typedef struct {
  GstElement *element;
  GstNlpDocument *document;
  const NlpBrief *brief;
  GstClockTime running_time;
  guint n_alerts;
} Search;

/* Returns the sentence that contains @start, or the match itself if there is none. */
static gchar *
dup_sentence (GstNlpDocument *document, gsize start, gsize end)
{
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (document, &n);

  for (gsize i = 0; i < n; i++) {
    if (sentences[i].start <= start && start < sentences[i].end)
      return g_strndup (text + sentences[i].start, sentences[i].end - sentences[i].start);
  }
  return g_strndup (text + start, end - start);
}

/* Returns the offset of the byte @at in the whole document, in code points, at most G_MAXUINT. */
static guint
get_offset (GstNlpDocument *document, gsize at)
{
  GstNlpPosition position;

  gst_nlp_document_peek_position (document, at, &position);
  return (guint)MIN (position.codepoint, G_MAXUINT);
}

static void
post_alert (const gchar *name, gsize start, gsize end, gpointer data)
{
  Search *search = data;
  const NlpBrief *brief = search->brief;
  g_autofree gchar *sentence = dup_sentence (search->document, start, end);
  g_autofree gchar *text = g_strndup (brief->text + start, end - start);

  search->n_alerts++;
  post (search->element,
        gst_structure_new ("gst-nlp-alert", "name", G_TYPE_STRING, name, "text", G_TYPE_STRING,
                           text, "sentence", G_TYPE_STRING, sentence, "uri", G_TYPE_STRING,
                           brief->uri, "id", G_TYPE_STRING, brief->id, "title", G_TYPE_STRING,
                           brief->title, "offset", G_TYPE_UINT,
                           get_offset (search->document, start), "running-time", G_TYPE_UINT64,
                           search->running_time, NULL));
}

guint
gst_nlp_post_alerts (GstElement *element,
                     NlpWatch *watch,
                     GstNlpDocument *document,
                     const NlpBrief *brief,
                     GstClockTime running_time,
                     gboolean continues)
{
  Search search = {element, document, brief, running_time, 0};

  nlp_watch_match (watch, brief->text, brief->length, brief->mentions, brief->n_mentions, continues,
                   post_alert, &search);
  return search.n_alerts;
}
