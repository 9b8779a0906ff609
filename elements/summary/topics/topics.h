/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * topics.h: groups the documents of a stream into topics.
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
 * @name: the name of an entity
 * @label: its label, interned
 * @count: number of documents that mention it
 * @count_before: the same at the last digest
 * @order: number of names that came before it
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
 * @score: how well it represents its document and the topic
 * @is_new: whether it was added after the last digest
 */
typedef struct {
  gchar *text;
  gfloat score;
  gboolean is_new;
} NlpTopicSentence;

/**
 * NlpTopic:
 * @number: number of the topic, from 1, in the order of creation
 * @title: title of the document nearest to the centroid
 * @n_documents: number of documents
 * @n_new: number of documents after the last digest
 * @sentences: (element-type NlpTopicSentence): the best sentences, best first
 * @uris: (element-type utf8): the sources of the first documents
 * @names: (element-type NlpTopicName): the names in the documents
 *
 * A group of documents on the same story.
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
  GArray *centroid;      /* of NlpFeature */
  GPtrArray *members;    /* vectors of some documents, to recognise near-duplicates */
  gfloat max_similarity; /* that of the document that gave the title */
  guint64 last;          /* the number of its last document */
} NlpTopic;

/**
 * NlpTopicDocument:
 * @title: its title
 * @uri: (nullable): its source
 * @vector: its feature vector (ranking/documentvector.h)
 * @sentences: the sentences of its summary
 * @n_sentences: number of sentences
 * @entities: the entities with names that it mentions
 * @n_entities: number of entities
 */
typedef struct {
  const gchar *title;
  const gchar *uri;
  const GArray *vector;
  const gchar *const *sentences;
  guint n_sentences;
  const NlpEntity *entities;
  guint n_entities;
} NlpTopicDocument;

/**
 * NlpTopics:
 *
 * Clusters documents in a single pass (Allan, Papka and Lavrenko, "On-line new event detection and
 * tracking", 1998): each joins the topic with the nearest centroid, or begins a new topic if none
 * is near. Memory is bounded: beyond the maximum, the weakest topic is forgotten, by its number of
 * documents and the time since the last one.
 */
typedef struct _NlpTopics NlpTopics;

NlpTopics *nlp_topics_new (guint max_topics);
void nlp_topics_free (NlpTopics *self);

/* Adds a document, and returns its topic. */
const NlpTopic *nlp_topics_add (NlpTopics *self, const NlpTopicDocument *document);

/* Return the number of documents, of those after the last digest, and of forgotten topics. */
guint64 nlp_topics_get_n_documents (const NlpTopics *self);
guint64 nlp_topics_get_n_new (const NlpTopics *self);
guint64 nlp_topics_get_n_forgotten (const NlpTopics *self);

/* Lists the topics, most new documents first, then largest first (transfer container)
 * (element-type NlpTopic). */
GPtrArray *nlp_topics_list (const NlpTopics *self);

/* Lists the @n most frequent names of all documents (transfer container)
 * (element-type NlpTopicName). */
GArray *nlp_topics_list_names (const NlpTopics *self, guint n);

/* Marks everything as reported by a digest: nothing is new any more. */
void nlp_topics_mark_reported (NlpTopics *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTopics, nlp_topics_free)

G_END_DECLS

#endif
