/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * longdocument.c: collects the brief of a document that comes in sections.
 */

#include "longdocument.h"

#include "briefdocument.h"
#include "factdocument.h"
#include "summarydocument.h"
#include "mentions/entitycounts.h"

/* The number of entities to keep, which takes about 1 MB. */
#define MAX_ENTITIES 4096

#define CUT_OFF "(The document was cut off before its end.)"

struct _GstNlpLongDocument {
  gboolean keeps_all;
  NlpEntityCounts *counts;
  NlpBriefFacts *facts;
  GstNlpSummarySections *sections;
  GstNlpDocument *last;  /* (nullable): the last section so far */
  gboolean is_collected; /* whether @sections has all of them */
};

GstNlpLongDocument *
gst_nlp_long_document_new (const NlpRanker *ranker, gboolean keeps_all)
{
  GstNlpLongDocument *self = g_new0 (GstNlpLongDocument, 1);

  self->keeps_all = keeps_all;
  self->counts = nlp_entity_counts_new (MAX_ENTITIES);
  self->facts = nlp_brief_facts_new ();
  self->sections = gst_nlp_summary_sections_new (ranker);
  return self;
}

void
gst_nlp_long_document_free (GstNlpLongDocument *self)
{
  nlp_entity_counts_free (self->counts);
  nlp_brief_facts_free (self->facts);
  gst_nlp_summary_sections_free (self->sections);
  g_clear_object (&self->last);
  g_free (self);
}

void
gst_nlp_long_document_clear (GstNlpLongDocument *self)
{
  nlp_entity_counts_clear (self->counts);
  nlp_brief_facts_clear (self->facts);
  gst_nlp_summary_sections_clear (self->sections);
  g_clear_object (&self->last);
}

gboolean
gst_nlp_long_document_is_open (const GstNlpLongDocument *self)
{
  return self->last != NULL;
}

gboolean
gst_nlp_long_document_continues (const GstNlpLongDocument *self, GstNlpDocument *document)
{
  GstNlpSection section, last;

  return self->last != NULL && gst_nlp_document_get_section (document, &section) &&
         gst_nlp_document_get_section (self->last, &last) && section.number > last.number &&
         g_strcmp0 (gst_nlp_document_get_id (document), gst_nlp_document_get_id (self->last)) == 0;
}

/* Whether to collect a section. If sections carry summaries, the last one has the full summary. */
static gboolean
is_needed (const GstNlpLongDocument *self, GstNlpDocument *document)
{
  return gst_nlp_summary_is_segmented (document) &&
         (self->keeps_all || gst_nlp_document_get_summary (document) == NULL);
}

void
gst_nlp_long_document_add (GstNlpLongDocument *self,
                           GstNlpDocument *document,
                           const NlpMention *mentions,
                           gsize n_mentions,
                           const NlpSummaryOptions *options)
{
  if (self->last == NULL)
    self->is_collected = TRUE;
  self->is_collected = self->is_collected && is_needed (self, document);
  if (self->is_collected)
    gst_nlp_summary_sections_add (self->sections, document, options, NULL);
  for (gsize i = 0; i < n_mentions; i++)
    nlp_entity_counts_add (self->counts, &mentions[i]);
  gst_nlp_brief_facts_collect (self->facts, document, FALSE);
  g_set_object (&self->last, document);
}

GstNlpDocument *
gst_nlp_long_document_summarize (GstNlpLongDocument *self, const NlpSummaryOptions *options)
{
  GstNlpDocument *copy;
  GstNlpSection section;

  gst_nlp_document_get_section (self->last, &section);
  if (!self->is_collected || (section.is_last && gst_nlp_document_get_summary (self->last) != NULL))
    return g_object_ref (self->last);
  copy = gst_nlp_document_copy (self->last);
  gst_nlp_summary_sections_set_summary (self->sections, copy, options, NULL, NULL);
  return copy;
}

NlpBrief
gst_nlp_long_document_get_brief (const GstNlpLongDocument *self, GstNlpDocument *summarized)
{
  const GArray *mentions = nlp_entity_counts_get_mentions (self->counts);
  g_autoptr (GArray) unused = g_array_new (FALSE, FALSE, sizeof (NlpMention));
  NlpBrief brief = gst_nlp_brief_new (summarized, summarized, unused, NULL);
  GstNlpSection section;

  gst_nlp_document_get_section (summarized, &section);
  if (!section.is_last && (brief.summary == NULL || *brief.summary == '\0')) {
    brief.summary = NULL;
    brief.remark = CUT_OFF;
  }
  /* Only the last section of the text is still in memory. */
  brief.text = NULL;
  brief.length = 0;
  brief.mentions = (const NlpMention *)(gconstpointer)mentions->data;
  brief.n_mentions = mentions->len;
  brief.total_mentions = nlp_entity_counts_get_total (self->counts);
  brief.facts = self->facts;
  return brief;
}

const NlpSentencePool *
gst_nlp_long_document_get_pool (const GstNlpLongDocument *self)
{
  return self->is_collected ? gst_nlp_summary_sections_get_pool (self->sections) : NULL;
}
