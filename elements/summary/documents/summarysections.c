/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "summarysections.h"

#include "summarydocument.h"

/* Some 165 KB of English, which take 3 MB while they are ranked. */
#define MAX_TOKENS (32 * 1024)

struct _GstNlpSummarySections {
  NlpCollection *collection;
  GArray *places;      /* of GstNlpPlace, kept from section to section */
  guint64 next_number; /* of the section that goes on */
  gchar *id;           /* (nullable): of the document that it is of */
};

GstNlpSummarySections *
gst_nlp_summary_sections_new (const NlpRanker *ranker)
{
  GstNlpSummarySections *self = g_new0 (GstNlpSummarySections, 1);

  self->collection = nlp_collection_new (ranker, MAX_TOKENS);
  self->places = g_array_new (FALSE, FALSE, sizeof (GstNlpPlace));
  return self;
}

void
gst_nlp_summary_sections_free (GstNlpSummarySections *self)
{
  nlp_collection_free (self->collection);
  g_array_unref (self->places);
  g_free (self->id);
  g_free (self);
}

void
gst_nlp_summary_sections_clear (GstNlpSummarySections *self)
{
  nlp_collection_clear (self->collection);
}

const NlpCollection *
gst_nlp_summary_sections_peek (const GstNlpSummarySections *self)
{
  return self->collection;
}

static void
find_places (GstNlpDocument *document, const NlpRankerInput *input, GArray *places)
{
  g_array_set_size (places, 2 * (guint)input->n_sentences);
  for (guint i = 0; i < input->n_sentences; i++) {
    GstNlpPlace *pair = &g_array_index (places, GstNlpPlace, 2 * i);

    gst_nlp_document_peek_place (document, input->sentences[i].start, &pair[0]);
    gst_nlp_document_peek_place (document, input->sentences[i].end, &pair[1]);
  }
}

void
gst_nlp_summary_sections_add (GstNlpSummarySections *self,
                              GstNlpDocument *document,
                              const NlpSummaryOptions *options,
                              const gchar *query)
{
  g_autoptr (GArray) entities = NULL;
  NlpRankerInput input = gst_nlp_summary_read (document, &entities);
  const gchar *id = gst_nlp_document_get_id (document);
  GstNlpSection section;

  gst_nlp_document_get_section (document, &section);
  if (section.number == 0 || section.number < self->next_number || g_strcmp0 (id, self->id) != 0) {
    nlp_collection_clear (self->collection);
    g_free (self->id);
    self->id = g_strdup (id);
  }
  self->next_number = section.number + 1;
  input.query = query;
  find_places (document, &input, self->places);
  nlp_collection_add (self->collection, &input,
                      (const GstNlpPlace *)(gconstpointer)self->places->data, options);
}

void
gst_nlp_summary_sections_make (GstNlpSummarySections *self,
                               GstNlpDocument *document,
                               const NlpSummaryOptions *options,
                               const gchar *query)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (GstNlpPlace));
  g_auto (GStrv) sentences = nlp_collection_choose (
      self->collection, gst_nlp_document_get_title (document), query, options, places);

  gst_nlp_document_set_summary_of_sections (document, (const gchar *const *)sentences,
                                            (const GstNlpPlace *)(gconstpointer)places->data,
                                            places->len);
}
