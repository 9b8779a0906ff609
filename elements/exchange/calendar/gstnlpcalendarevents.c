/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcalendarevents.c: finds the events that a document announces.
 */

#include "gstnlpcalendarevents.h"

#include <string.h>

#include "calendarevent.h"
#include "common/texts.h"

/* The most bytes of a sentence that sums up a date. */
#define MAX_SUMMARY 160

/* A document whose events are written. */
typedef struct {
  GstNlpDocument *document;
  GString *out;
  GHashTable *uids;  /* of the events that are written */
  GHashTable *dates; /* the indices of the entities that are dates of them */
  guint n_events;
} Writer;

static gchar *
dup_span_text (GstNlpSpan *span)
{
  g_autofree gchar *text = gst_nlp_span_get_text (span);

  return nlp_text_collapse (text, strlen (text));
}

/* Returns the sentence of a span (transfer full) (nullable). */
static gchar *
dup_sentence (GstNlpDocument *document, GstNlpSpan *span)
{
  gsize n, length;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (document, &n);
  const gchar *text = gst_nlp_document_peek_text (document, &length);
  const gsize at = gst_nlp_span_get_start_byte (span);

  for (gsize i = 0; i < n; i++) {
    if (sentences[i].start <= at && at < sentences[i].end)
      return nlp_text_collapse (text + sentences[i].start, sentences[i].end - sentences[i].start);
  }
  return NULL;
}

/* Returns who does an action, by its full name if that is known (transfer full) (nullable). */
static gchar *
dup_actor (GstNlpDocument *document, GstNlpSpan *action)
{
  for (guint i = 0; i < gst_nlp_document_get_n_relations (document); i++) {
    g_autoptr (GstNlpRelation) relation = gst_nlp_document_get_relation (document, i);
    g_autoptr (GstNlpSpan) source = gst_nlp_relation_get_source (relation);
    g_autoptr (GstNlpSpan) target = gst_nlp_relation_get_target (relation);
    const gchar *name = gst_nlp_span_get_attribute (target, "name");

    if (g_strcmp0 (gst_nlp_relation_get_name (relation), "actor") == 0 &&
        gst_nlp_span_equal (source, action))
      return name != NULL ? g_strdup (name) : dup_span_text (target);
  }
  return NULL;
}

/* Writes an event at the date @when, unless it is not definite or already written. */
static void
write_event (Writer *self, GstNlpSpan *when, const gchar *summary, const gchar *category)
{
  GstNlpDocument *document = self->document;
  const gchar *uri = gst_nlp_document_get_uri (document);
  const gchar *id = gst_nlp_document_get_id (document);
  g_autofree gchar *sentence = dup_sentence (document, when);
  const NlpCalendarEvent event = {
      .document = uri != NULL ? uri : (id != NULL ? id : ""),
      .uri = uri,
      .published = gst_nlp_document_get_published (document),
      .summary = summary,
      .description = sentence,
      .category = category,
      .begin = gst_nlp_span_get_attribute (when, "begin"),
      .until = gst_nlp_span_get_attribute (when, "until"),
  };

  if (event.begin == NULL || event.until == NULL)
    return;
  g_hash_table_add (self->dates, GUINT_TO_POINTER (gst_nlp_span_get_index (when)));
  if (g_hash_table_add (self->uids, nlp_calendar_event_make_uid (&event)) &&
      nlp_calendar_event_append (&event, self->out))
    self->n_events++;
}

static void
write_action (Writer *self, GstNlpSpan *action, GstNlpSpan *when)
{
  g_autofree gchar *text = dup_span_text (action);
  g_autofree gchar *actor = dup_actor (self->document, action);
  g_autofree gchar *summary = actor != NULL ? g_strdup_printf ("%s: %s", actor, text) : NULL;

  write_event (self, when, summary != NULL ? summary : text, gst_nlp_span_get_label (action));
}

static void
write_actions (Writer *self)
{
  for (guint i = 0; i < gst_nlp_document_get_n_relations (self->document); i++) {
    g_autoptr (GstNlpRelation) relation = gst_nlp_document_get_relation (self->document, i);
    g_autoptr (GstNlpSpan) action = gst_nlp_relation_get_source (relation);
    g_autoptr (GstNlpSpan) when = gst_nlp_relation_get_target (relation);

    if (g_strcmp0 (gst_nlp_relation_get_name (relation), "when") == 0)
      write_action (self, action, when);
  }
}

static void
write_date (Writer *self, GstNlpSpan *when)
{
  g_autofree gchar *sentence = dup_sentence (self->document, when);
  g_autofree gchar *summary = NULL;

  if (sentence == NULL)
    return;
  summary = nlp_text_shorten (sentence, MAX_SUMMARY);
  write_event (self, when, summary, NULL);
}

/* Writes the dates and times that no action refers to. Durations are lengths, not dates. */
static void
write_other_dates (Writer *self)
{
  const guint n = gst_nlp_document_get_n_spans (self->document, GST_NLP_LAYER_ENTITIES);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GstNlpSpan) span =
        gst_nlp_document_get_span (self->document, GST_NLP_LAYER_ENTITIES, i);
    const gchar *type = gst_nlp_span_get_attribute (span, "timex");

    if ((g_strcmp0 (type, "DATE") == 0 || g_strcmp0 (type, "TIME") == 0) &&
        !g_hash_table_contains (self->dates, GUINT_TO_POINTER (i)))
      write_date (self, span);
  }
}

guint
gst_nlp_calendar_events_append (GstNlpDocument *document, gboolean all_dates, GString *out)
{
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);
  Writer writer = {document, out, uids, dates, 0};

  write_actions (&writer);
  if (all_dates)
    write_other_dates (&writer);
  return writer.n_events;
}
