/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* What a summarysink posts on the bus. */

#include "gstnlpsummarysink-private.h"

#include "writers/jsonbrief.h"

/* Scalar fields, for those who watch messages, and all of it as JSON. */
void
gst_nlp_summary_sink_post_summary (GstNlpSummarySink *self,
                                   const NlpBrief *brief,
                                   GstClockTime running_time)
{
  g_autoptr (GString) json = g_string_new (NULL);
  GstStructure *structure;

  nlp_json_brief_append (brief, json);
  structure = gst_structure_new (
      "gst-nlp-summary", "id", G_TYPE_STRING, brief->id, "uri", G_TYPE_STRING, brief->uri, "title",
      G_TYPE_STRING, brief->title, "published", G_TYPE_STRING, brief->published, "summary",
      G_TYPE_STRING, brief->summary, "mentions", G_TYPE_UINT,
      (guint)MIN (brief->total_mentions, G_MAXUINT), "running-time", G_TYPE_UINT64, running_time,
      "json", G_TYPE_STRING, json->str, NULL);
  gst_element_post_message (GST_ELEMENT (self),
                            gst_message_new_element (GST_OBJECT (self), structure));
}

/* A document in which a name is found. */
typedef struct {
  GstNlpSummarySink *self;
  GstNlpDocument *document;
  const NlpBrief *brief;
  GstClockTime running_time;
} Found;

/* The sentence at a place of a document, or what there is without sentences. */
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

/* The code points of the whole document in front of @at, as far as a message can tell. */
static guint
find_offset (GstNlpDocument *document, gsize at)
{
  GstNlpPlace place;

  gst_nlp_document_peek_place (document, at, &place);
  return (guint)MIN (place.codepoint, G_MAXUINT);
}

static void
post_alert (const gchar *name, gsize start, gsize end, gpointer data)
{
  const Found *found = data;
  const NlpBrief *brief = found->brief;
  g_autofree gchar *sentence = dup_sentence (found->document, start, end);
  g_autofree gchar *text = g_strndup (brief->text + start, end - start);
  GstStructure *structure =
      gst_structure_new ("gst-nlp-alert", "name", G_TYPE_STRING, name, "text", G_TYPE_STRING, text,
                         "sentence", G_TYPE_STRING, sentence, "uri", G_TYPE_STRING, brief->uri,
                         "id", G_TYPE_STRING, brief->id, "title", G_TYPE_STRING, brief->title,
                         "offset", G_TYPE_UINT, find_offset (found->document, start),
                         "running-time", G_TYPE_UINT64, found->running_time, NULL);

  gst_element_post_message (GST_ELEMENT (found->self),
                            gst_message_new_element (GST_OBJECT (found->self), structure));
}

void
gst_nlp_summary_sink_watch (GstNlpSummarySink *self,
                            GstNlpDocument *document,
                            const NlpBrief *brief,
                            GstClockTime running_time,
                            gboolean goes_on)
{
  Found found = {self, document, brief, running_time};

  if (self->watcher != NULL)
    nlp_watch_match (self->watcher, brief->text, brief->length, brief->mentions, brief->n_mentions,
                     goes_on, post_alert, &found);
}
