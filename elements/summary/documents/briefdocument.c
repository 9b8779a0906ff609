/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * briefdocument.c: collects the brief of a document.
 */

#include "briefdocument.h"

#define NOT_SEGMENTED "(No summary: the document has no sentences. Insert a tokenizer upstream.)"
#define NO_TEXT "(No text.)"

/* Returns the value of an attribute of @entity, or NULL. */
static const gchar *
find_attribute (const GstNlpRawSpan *entity, const gchar *name)
{
  for (const GstNlpAttribute *a = entity->attributes; a != NULL; a = a->next) {
    if (!a->json && g_str_equal (a->name, name))
      return a->value;
  }
  return NULL;
}

static gint
compare_mentions (gconstpointer a, gconstpointer b)
{
  const gchar *x = ((const NlpMention *)a)->text, *y = ((const NlpMention *)b)->text;

  return x < y ? -1 : x > y;
}

/* Sets @mentions to the entities of @document, in the order of the text. */
static void
collect_mentions (GstNlpDocument *document, GArray *mentions)
{
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  const GstNlpRawSpan *entities;
  gsize n;

  entities = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  g_array_set_size (mentions, 0);
  for (gsize i = 0; i < n; i++) {
    NlpMention mention = {.label = entities[i].label,
                          .text = text + entities[i].start,
                          .length = entities[i].end - entities[i].start,
                          .name = find_attribute (&entities[i], "name"),
                          .id = find_attribute (&entities[i], "id"),
                          .score = entities[i].score,
                          .chain = entities[i].chain};

    g_array_append_val (mentions, mention);
  }
  g_array_sort (mentions, compare_mentions);
}

NlpBrief
gst_nlp_brief_new (GstNlpDocument *document, GstNlpDocument *summarized, GArray *mentions)
{
  NlpBrief brief = {0};

  collect_mentions (document, mentions);
  brief.title = gst_nlp_document_get_title (document);
  brief.published = gst_nlp_document_get_published (document);
  brief.uri = gst_nlp_document_get_uri (document);
  brief.id = gst_nlp_document_get_id (document);
  brief.summary = gst_nlp_document_get_summary (summarized);
  brief.remark = brief.summary ? NO_TEXT : NOT_SEGMENTED;
  brief.text = gst_nlp_document_peek_text (document, &brief.length);
  brief.mentions = (const NlpMention *)mentions->data;
  brief.n_mentions = mentions->len;
  brief.total_mentions = mentions->len;
  return brief;
}
