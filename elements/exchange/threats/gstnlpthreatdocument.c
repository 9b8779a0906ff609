/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpthreatdocument.c: lists what the encoders of threat information want of a document.
 */

#include "gstnlpthreatdocument.h"

#include <string.h>

#include "common/spanattributes.h"
#include "common/texts.h"
#include "threatmention.h"

/* Whether @json is a list of at least one string and of nothing else. It is valid JSON. */
static gboolean
is_string_list (const gchar *json)
{
  gboolean in_string = FALSE;
  guint n = 0;

  if (*json != '[')
    return FALSE;
  for (const gchar *p = json + 1; *p != '\0'; p++) {
    if (in_string && *p == '\\' && p[1] != '\0')
      p++;
    else if (*p == '"')
      in_string = !in_string, n += in_string;
    else if (!in_string && strchr (" \t\r\n,", *p) == NULL && (*p != ']' || p[1] != '\0'))
      return FALSE;
  }
  return n > 0;
}

static const gchar *
find_aliases (const GstNlpRawSpan *span)
{
  const GstNlpAttribute *aliases = nlp_span_find_attribute (span, "aliases");

  return aliases != NULL && aliases->json && is_string_list (aliases->value) ? aliases->value
                                                                             : NULL;
}

static gint
compare_mentions (gconstpointer a, gconstpointer b)
{
  const NlpThreatMention *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->end > y->end ? -1 : x->end < y->end;
}

/* Returns the entities of @document in the order of the text (element-type NlpThreatMention).
 * @texts keeps their words. */
static GArray *
list_mentions (GstNlpDocument *document, GPtrArray *texts)
{
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, GST_NLP_LAYER_ENTITIES, &n);
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (NlpThreatMention));

  for (gsize i = 0; i < n; i++) {
    const GstNlpRawSpan *span = &spans[i];
    NlpThreatMention mention = {
        .start = span->start,
        .end = span->end,
        .label = span->label,
        .name = nlp_span_find_string (span, "name"),
        .id = nlp_span_find_string (span, "id"),
        .country = nlp_span_find_string (span, "country"),
        .value = nlp_span_find_string (span, "value"),
        .source = nlp_span_find_string (span, "source"),
        .begin = nlp_span_find_string (span, "begin"),
        .aliases = find_aliases (span),
        .chain = span->chain,
        .score = CLAMP (span->score, 0, 1),
    };

    if (span->label == NULL || span->end <= span->start)
      continue;
    mention.text = nlp_text_collapse (text + span->start, span->end - span->start);
    g_ptr_array_add (texts, (gchar *)mention.text);
    if (*mention.text != '\0')
      g_array_append_val (mentions, mention);
  }
  g_array_sort (mentions, compare_mentions);
  return mentions;
}

/* Returns the sentences of @document that describe techniques (element-type NlpThreatTechnique). */
static GArray *
list_techniques (GstNlpDocument *document)
{
  gsize n;
  const GstNlpRawSpan *spans = gst_nlp_document_peek_spans (document, "techniques", &n);
  GArray *techniques = g_array_new (FALSE, FALSE, sizeof (NlpThreatTechnique));

  for (gsize i = 0; i < n; i++) {
    const NlpThreatTechnique technique = {.start = spans[i].start,
                                          .end = spans[i].end,
                                          .id = nlp_span_find_string (&spans[i], "id"),
                                          .score = CLAMP (spans[i].score, 0, 1)};

    if (technique.id != NULL)
      g_array_append_val (techniques, technique);
  }
  return techniques;
}

/* Returns the publication date of @document, or @now (transfer full). */
static GDateTime *
read_time (GstNlpDocument *document, GDateTime *now)
{
  const gchar *published = gst_nlp_document_get_published (document);
  g_autofree gchar *whole = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL, in_utc = NULL;

  if (published == NULL)
    return g_date_time_ref (now);
  whole = g_strconcat (published, strchr (published, 'T') == NULL ? "T00:00:00" : "", NULL);
  time = g_date_time_new_from_iso8601 (whole, utc);
  if (time != NULL && g_date_time_get_year (time) >= 1000)
    in_utc = g_date_time_to_utc (time);
  return in_utc != NULL ? g_steal_pointer (&in_utc) : g_date_time_ref (now);
}

void
gst_nlp_threat_document_init (GstNlpThreatDocument *self, GstNlpDocument *document, GDateTime *now)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->mentions = list_mentions (document, self->texts);
  self->techniques = list_techniques (document);
  self->time = read_time (document, now);
}

void
gst_nlp_threat_document_clear (GstNlpThreatDocument *self)
{
  g_array_unref (self->mentions);
  g_array_unref (self->techniques);
  g_ptr_array_unref (self->texts);
  g_date_time_unref (self->time);
}
