/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "digester.h"

#include "writers/digest.h"
#include "summarydocument.h"

/* A document adds no more names than this. */
#define MAX_NAMES 24

struct _GstNlpDigester {
  NlpTopics *topics;
  const NlpRanker *ranker;
  guint64 n_digests;
};

GstNlpDigester *
gst_nlp_digester_new (guint max_topics, const NlpRanker *ranker)
{
  GstNlpDigester *self = g_new0 (GstNlpDigester, 1);

  self->topics = nlp_topics_new (max_topics);
  self->ranker = ranker;
  return self;
}

void
gst_nlp_digester_free (GstNlpDigester *self)
{
  if (self == NULL)
    return;
  nlp_topics_free (self->topics);
  g_free (self);
}

const NlpTopics *
gst_nlp_digester_get_topics (const GstNlpDigester *self)
{
  return self->topics;
}

guint64
gst_nlp_digester_get_n_digests (const GstNlpDigester *self)
{
  return self->n_digests;
}

/* The names that tell documents apart: no dates and amounts. */
static GArray *
list_names (const NlpBrief *self)
{
  GArray *names = nlp_entity_index_new (self->mentions, self->n_mentions);

  for (guint i = names->len; i-- > 0;) {
    if (i >= MAX_NAMES ||
        !nlp_entity_index_is_name (g_array_index (names, NlpRosterEntry, i).label))
      g_array_remove_index (names, i);
  }
  return names;
}

static GPtrArray *
list_sentences (GstNlpDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n_sentences, n_chosen;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  const guint *chosen = gst_nlp_document_get_summary_sentences (document, &n_chosen);

  for (gsize i = 0; i < n_chosen; i++) {
    if (chosen[i] < n_sentences)
      g_ptr_array_add (texts, g_strndup (text + sentences[chosen[i]].start,
                                         sentences[chosen[i]].end - sentences[chosen[i]].start));
  }
  return texts;
}

/* As many as the summary of all sections has. */
static GPtrArray *
list_sentences_of (const NlpCollection *self, GstNlpDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (GstNlpPlace));
  g_autofree gchar **sentences = NULL;
  gsize n_places;
  NlpSummaryOptions options = {0};

  gst_nlp_document_get_summary_places (document, &n_places);
  options.n_sentences = (guint)MAX (n_places / 2, 1);
  sentences =
      nlp_collection_choose (self, gst_nlp_document_get_title (document), NULL, &options, places);
  for (gchar **sentence = sentences; *sentence != NULL; sentence++)
    g_ptr_array_add (texts, *sentence);
  return texts;
}

static GArray *
describe (const GstNlpDigester *self,
          GstNlpDocument *document,
          const NlpCollection *sections,
          const GArray *names)
{
  const NlpRosterEntry *entries = (const NlpRosterEntry *)(gconstpointer)names->data;

  return sections != NULL
             ? nlp_collection_describe (sections, gst_nlp_document_get_title (document), entries,
                                        names->len)
             : gst_nlp_summary_describe (document, self->ranker, entries, names->len);
}

void
gst_nlp_digester_add (GstNlpDigester *self,
                      GstNlpDocument *document,
                      const NlpBrief *brief,
                      const NlpCollection *sections)
{
  g_autoptr (GArray) names = list_names (brief);
  g_autoptr (GPtrArray) sentences =
      sections != NULL ? list_sentences_of (sections, document) : list_sentences (document);
  g_autoptr (GArray) vector = describe (self, document, sections, names);
  const NlpTopicDocument told = {
      .title = nlp_brief_choose_title (brief),
      .uri = brief->uri != NULL ? brief->uri : brief->id,
      .vector = vector,
      .sentences = (const gchar *const *)sentences->pdata,
      .n_sentences = sentences->len,
      .names = (const NlpRosterEntry *)(gpointer)names->data,
      .n_names = names->len,
  };

  nlp_topics_add (self->topics, &told);
}

void
gst_nlp_digester_append (GstNlpDigester *self, const NlpBriefStyle *style, GString *out)
{
  nlp_digest_append (style, self->topics, self->n_digests++, out);
  nlp_topics_mark_told (self->topics);
}
