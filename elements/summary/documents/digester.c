/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * digester.c: groups documents into topics, and writes digests of them.
 */

#include "digester.h"

#include "writers/digest.h"
#include "summarydocument.h"

/* The maximum number of entities of one document. */
#define MAX_ENTITIES 24

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

/* Lists the entities that distinguish documents: those with names. */
static GArray *
list_entities (const NlpBrief *brief)
{
  GArray *entities = nlp_entity_index_new (brief->mentions, brief->n_mentions);

  for (guint i = entities->len; i-- > 0;) {
    if (i >= MAX_ENTITIES ||
        !nlp_entity_index_is_name (g_array_index (entities, NlpEntity, i).label))
      g_array_remove_index (entities, i);
  }
  return entities;
}

/* Returns the sentences of the summary of @document. */
static GPtrArray *
list_sentences (GstNlpDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const gchar *text = gst_nlp_document_peek_text (document, NULL);
  gsize n_sentences, n_selected;
  const GstNlpRange *sentences = gst_nlp_document_peek_sentences (document, &n_sentences);
  const guint *selected = gst_nlp_document_get_summary_sentences (document, &n_selected);

  for (gsize i = 0; i < n_selected; i++) {
    if (selected[i] < n_sentences)
      g_ptr_array_add (texts,
                       g_strndup (text + sentences[selected[i]].start,
                                  sentences[selected[i]].end - sentences[selected[i]].start));
  }
  return texts;
}

/* Selects as many sentences of all sections as the summary of @document, the last one, has. */
static GPtrArray *
select_sentences (const NlpSentencePool *pool, GstNlpDocument *document)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (GstNlpPosition));
  g_autofree gchar **sentences = NULL;
  gsize n_positions;
  NlpSummaryOptions options = {0};

  gst_nlp_document_get_summary_positions (document, &n_positions);
  options.n_sentences = (guint)MAX (n_positions / 2, 1);
  sentences = nlp_sentence_pool_select (pool, gst_nlp_document_get_title (document), NULL, &options,
                                        positions, NULL);
  for (gchar **sentence = sentences; *sentence != NULL; sentence++)
    g_ptr_array_add (texts, *sentence);
  return texts;
}

/* Returns the feature vector of @document, or of all sections in @pool (nullable). */
static GArray *
describe (const GstNlpDigester *self,
          GstNlpDocument *document,
          const NlpSentencePool *pool,
          const GArray *entities)
{
  const NlpEntity *data = (const NlpEntity *)(gconstpointer)entities->data;

  return pool != NULL ? nlp_sentence_pool_describe (pool, gst_nlp_document_get_title (document),
                                                    data, entities->len)
                      : gst_nlp_summary_describe (document, self->ranker, data, entities->len);
}

const NlpTopic *
gst_nlp_digester_add (GstNlpDigester *self,
                      GstNlpDocument *document,
                      const NlpBrief *brief,
                      const NlpSentencePool *pool)
{
  g_autoptr (GArray) entities = list_entities (brief);
  g_autoptr (GPtrArray) sentences =
      pool != NULL ? select_sentences (pool, document) : list_sentences (document);
  g_autoptr (GArray) vector = describe (self, document, pool, entities);
  const NlpTopicDocument topic_document = {
      .title = nlp_brief_choose_title (brief),
      .uri = brief->uri != NULL ? brief->uri : brief->id,
      .vector = vector,
      .sentences = (const gchar *const *)sentences->pdata,
      .n_sentences = sentences->len,
      .entities = (const NlpEntity *)(gpointer)entities->data,
      .n_entities = entities->len,
  };

  return nlp_topics_add (self->topics, &topic_document);
}

void
gst_nlp_digester_append (GstNlpDigester *self, const NlpBriefStyle *style, GString *out)
{
  nlp_digest_append (style, self->topics, self->n_digests++, out);
  nlp_topics_mark_reported (self->topics);
}
