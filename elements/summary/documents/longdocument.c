/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "longdocument.h"

#include "briefdocument.h"
#include "summarydocument.h"
#include "mentions/entitycounts.h"

/* Some 1 MB. */
#define MAX_THINGS 4096

#define CUT_OFF "(The document was cut off before its end.)"

struct _GstNlpLongDocument {
  gboolean keeps_all;
  NlpEntityCounts *tally;
  GstNlpSummarySections *sections;
  GstNlpDocument *last;  /* (nullable): the section that came last */
  gboolean is_collected; /* whether all sections are in @sections */
};

GstNlpLongDocument *
gst_nlp_long_document_new (const NlpRanker *ranker, gboolean keeps_all)
{
  GstNlpLongDocument *self = g_new0 (GstNlpLongDocument, 1);

  self->keeps_all = keeps_all;
  self->tally = nlp_entity_counts_new (MAX_THINGS);
  self->sections = gst_nlp_summary_sections_new (ranker);
  return self;
}

void
gst_nlp_long_document_free (GstNlpLongDocument *self)
{
  nlp_entity_counts_free (self->tally);
  gst_nlp_summary_sections_free (self->sections);
  g_clear_object (&self->last);
  g_free (self);
}

void
gst_nlp_long_document_clear (GstNlpLongDocument *self)
{
  nlp_entity_counts_clear (self->tally);
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

/* A section with a summary comes from somebody who gives the last one the whole. */
static gboolean
is_wanted (const GstNlpLongDocument *self, GstNlpDocument *document)
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
  self->is_collected = self->is_collected && is_wanted (self, document);
  if (self->is_collected)
    gst_nlp_summary_sections_add (self->sections, document, options, NULL);
  for (gsize i = 0; i < n_mentions; i++)
    nlp_entity_counts_add (self->tally, &mentions[i]);
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
  gst_nlp_summary_sections_make (self->sections, copy, options, NULL);
  return copy;
}

NlpBrief
gst_nlp_long_document_brief (const GstNlpLongDocument *self, GstNlpDocument *summarized)
{
  const GArray *mentions = nlp_entity_counts_get_mentions (self->tally);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (NlpMention));
  NlpBrief brief = gst_nlp_brief_new (summarized, summarized, none);
  GstNlpSection section;

  gst_nlp_document_get_section (summarized, &section);
  if (!section.is_last && (brief.summary == NULL || *brief.summary == '\0')) {
    brief.summary = NULL;
    brief.remark = CUT_OFF;
  }
  /* The text is gone by now, but for its last section. */
  brief.text = NULL;
  brief.length = 0;
  brief.mentions = (const NlpMention *)(gconstpointer)mentions->data;
  brief.n_mentions = mentions->len;
  brief.n_marked = nlp_entity_counts_get_total (self->tally);
  return brief;
}

const NlpCollection *
gst_nlp_long_document_get_collection (const GstNlpLongDocument *self)
{
  return self->is_collected ? gst_nlp_summary_sections_peek (self->sections) : NULL;
}
