/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TOPICS_H
#define NLP_TOPICS_H

#include "ranking/documentvector.h"

G_BEGIN_DECLS

#define NLP_TOPIC_MAX_SENTENCES 3
#define NLP_TOPIC_MAX_URIS 3
#define NLP_TOPIC_MAX_NAMES 24

/**
 * NlpTopicName:
 * @name: of a thing
 * @label: what it is, interned
 * @count: in how many documents
 * @count_before: in how many of those before the last digest
 * @order: by when it came up
 */
typedef struct {
  gchar *name;
  const gchar *label;
  guint count;
  guint count_before;
  guint64 order;
} NlpTopicName;

/**
 * NlpTopicSentence:
 * @text: a sentence
 * @score: how well it sums its document and the topic up
 * @is_new: whether it has come since the last digest
 */
typedef struct {
  gchar *text;
  gfloat score;
  gboolean is_new;
} NlpTopicSentence;

/**
 * NlpTopic:
 * @number: from 1 on, by when it came up
 * @title: of the document that is nearest to the centre
 * @n_documents: that tell of it
 * @n_new: those of them that have come since the last digest
 * @sentences: of #NlpTopicSentence, the best one first
 * @uris: where the first documents are from
 * @names: of #NlpTopicName
 *
 * Documents that tell the same story.
 */
typedef struct {
  guint64 number;
  gchar *title;
  guint n_documents;
  guint n_new;
  GArray *sentences;
  GPtrArray *uris;
  GArray *names;
  /*< private >*/
  GArray *centre;
  GPtrArray *members; /* the vectors of some documents, to know copies by */
  gfloat nearest;
  guint64 last; /* the number of its last document */
} NlpTopic;

/**
 * NlpTopicDocument:
 * @title: what it is called
 * @uri: (nullable): where it is from
 * @vector: what it is about
 * @sentences: of its summary
 * @n_sentences: how many
 * @names: what it names
 * @n_names: how many
 */
typedef struct {
  const gchar *title;
  const gchar *uri;
  const GArray *vector;
  const gchar *const *sentences;
  guint n_sentences;
  const NlpRosterEntry *names;
  guint n_names;
} NlpTopicDocument;

/**
 * NlpTopics:
 *
 * Puts documents that tell the same story together while they come: each to the topic whose centre
 * it is nearest to, or to a new one if none is near (Allan, Papka and Lavrenko, "On-line new event
 * detection and tracking", 1998: single-pass clustering). Memory is bounded: of too many topics the
 * one is forgotten that is least by how many documents it has and how long ago the last one came.
 */
typedef struct _NlpTopics NlpTopics;

NlpTopics *nlp_topics_new (guint max_topics);
void nlp_topics_free (NlpTopics *self);

/* Returns the topic that the document was put to. */
const NlpTopic *nlp_topics_add (NlpTopics *self, const NlpTopicDocument *document);

guint64 nlp_topics_get_n_documents (const NlpTopics *self);

/* How many documents have come since the last digest. */
guint64 nlp_topics_get_n_new (const NlpTopics *self);

/* (transfer container): those with most new documents first, and of them the largest. */
GPtrArray *nlp_topics_list (const NlpTopics *self);

/* (transfer container) (element-type NlpTopicName): what documents name, the most frequent first.
 */
GArray *nlp_topics_list_names (const NlpTopics *self, guint n);

/* After a digest nothing is new. */
void nlp_topics_mark_told (NlpTopics *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTopics, nlp_topics_free)

G_END_DECLS

#endif
