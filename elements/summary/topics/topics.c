/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * topics.c: groups the documents of a stream into topics.
 */

#include "topics.h"

#include <string.h>

/* The minimum similarity of a document to the centroid of its topic. */
#define MIN_SIMILARITY 0.4f

/* A document also joins a topic if it is at least this similar to a member of it, a near-duplicate,
 * and to the centroid. */
#define MIN_DUPLICATE 0.75f
#define MIN_DUPLICATE_CENTROID 0.2f
#define MAX_MEMBERS 8

/* The minimum weight of a new document in the centroid, and the maximum number of features. */
#define MIN_SHARE 0.1f
#define CENTROID_SIZE 64

/* The share of words that two sentences have in common if one repeats the other. */
#define MIN_REPETITION 0.6

/* The maximum number of names of all documents. Beyond it, half of them are forgotten. */
#define MAX_NAMES 8192

/* A topic loses the strength of one document for this many documents in other topics. */
#define DECAY_INTERVAL 50

struct _NlpTopics {
  GPtrArray *topics; /* of NlpTopic */
  GHashTable *names; /* of NlpTopicName, by label and name: those of all documents */
  guint max_topics;
  guint64 n_topics; /* including forgotten ones */
  guint64 n_names;  /* including forgotten ones */
  guint64 n_documents;
  guint64 n_reported; /* number of documents at the last digest */
};

static void
clear_name (gpointer data)
{
  g_free (((NlpTopicName *)data)->name);
}

static void
free_name (gpointer data)
{
  clear_name (data);
  g_free (data);
}

static void
clear_sentence (gpointer data)
{
  g_free (((NlpTopicSentence *)data)->text);
}

static void
free_topic (gpointer data)
{
  NlpTopic *topic = data;

  g_free (topic->title);
  g_array_unref (topic->sentences);
  g_ptr_array_unref (topic->uris);
  g_array_unref (topic->names);
  g_array_unref (topic->centroid);
  g_ptr_array_unref (topic->members);
  g_free (topic);
}

NlpTopics *
nlp_topics_new (guint max_topics)
{
  NlpTopics *self = g_new0 (NlpTopics, 1);

  self->max_topics = MAX (max_topics, 1);
  self->topics = g_ptr_array_new_with_free_func (free_topic);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_name);
  return self;
}

void
nlp_topics_free (NlpTopics *self)
{
  g_ptr_array_unref (self->topics);
  g_hash_table_unref (self->names);
  g_free (self);
}

guint64
nlp_topics_get_n_documents (const NlpTopics *self)
{
  return self->n_documents;
}

guint64
nlp_topics_get_n_forgotten (const NlpTopics *self)
{
  return self->n_topics - self->topics->len;
}

guint64
nlp_topics_get_n_new (const NlpTopics *self)
{
  return self->n_documents - self->n_reported;
}

/* Topics */

/* Returns the number of documents, reduced by the time without a new one. */
static gdouble
get_strength (const NlpTopics *self, const NlpTopic *topic)
{
  return topic->n_documents - (gdouble)(self->n_documents - topic->last) / DECAY_INTERVAL;
}

static void
forget_weakest (NlpTopics *self)
{
  guint weakest = 0;

  for (guint i = 1; i < self->topics->len; i++) {
    if (get_strength (self, g_ptr_array_index (self->topics, i)) <
        get_strength (self, g_ptr_array_index (self->topics, weakest)))
      weakest = i;
  }
  g_ptr_array_remove_index (self->topics, weakest);
}

static NlpTopic *
add_topic (NlpTopics *self)
{
  NlpTopic *topic = g_new0 (NlpTopic, 1);

  if (self->topics->len == self->max_topics)
    forget_weakest (self);
  topic->number = ++self->n_topics;
  topic->sentences = g_array_new (FALSE, FALSE, sizeof (NlpTopicSentence));
  g_array_set_clear_func (topic->sentences, clear_sentence);
  topic->uris = g_ptr_array_new_with_free_func (g_free);
  topic->names = g_array_new (FALSE, FALSE, sizeof (NlpTopicName));
  g_array_set_clear_func (topic->names, clear_name);
  topic->centroid = g_array_new (FALSE, FALSE, sizeof (NlpFeature));
  topic->members = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_ptr_array_add (self->topics, topic);
  return topic;
}

/* Returns the similarity of a document to a topic: to its centroid, or to a near-duplicate. */
static gfloat
get_similarity (const NlpTopic *self, const GArray *vector)
{
  gfloat similarity = nlp_vector_multiply (self->centroid, vector);

  for (guint i = 0; similarity >= MIN_DUPLICATE_CENTROID && i < self->members->len; i++) {
    const gfloat product = nlp_vector_multiply (g_ptr_array_index (self->members, i), vector);

    if (product >= MIN_DUPLICATE)
      similarity = MAX (similarity, product);
  }
  return similarity;
}

/* Adds a copy of the vector, which replaces the oldest one if there are MAX_MEMBERS. */
static void
add_member (NlpTopic *self, const GArray *vector)
{
  GArray *copy = g_array_copy ((GArray *)vector);

  if (self->members->len < MAX_MEMBERS) {
    g_ptr_array_add (self->members, copy);
  } else {
    const guint at = self->n_documents % MAX_MEMBERS;

    g_array_unref (g_ptr_array_index (self->members, at));
    g_ptr_array_index (self->members, at) = copy;
  }
}

/* Finds the nearest topic, or returns NULL if none is near enough. */
static NlpTopic *
find_topic (const NlpTopics *self, const GArray *vector, gfloat *max_similarity)
{
  NlpTopic *nearest = NULL;

  *max_similarity = 0;
  for (guint i = 0; i < self->topics->len; i++) {
    NlpTopic *topic = g_ptr_array_index (self->topics, i);
    const gfloat similarity = get_similarity (topic, vector);

    if (similarity > *max_similarity) {
      *max_similarity = similarity;
      nearest = topic;
    }
  }
  return *max_similarity >= MIN_SIMILARITY ? nearest : NULL;
}

/* Moves the centroid towards the document: a merge of two vectors by hash. */
static void
move_centroid (NlpTopic *self, const GArray *vector)
{
  const gfloat share = MAX (MIN_SHARE, 1.0f / self->n_documents);
  GArray *moved = g_array_new (FALSE, FALSE, sizeof (NlpFeature));
  guint i = 0, j = 0;

  while (i < self->centroid->len || j < vector->len) {
    const NlpFeature *a = &g_array_index (self->centroid, NlpFeature, i);
    const NlpFeature *b = &g_array_index (vector, NlpFeature, j);
    NlpFeature feature = {0};

    if (j == vector->len || (i < self->centroid->len && a->hash <= b->hash)) {
      feature.hash = a->hash;
      feature.weight = a->weight * (1 - share);
      i++;
    } else {
      feature.hash = b->hash;
    }
    if (j < vector->len && b->hash == feature.hash) {
      feature.weight += b->weight * share;
      j++;
    }
    g_array_append_val (moved, feature);
  }
  nlp_vector_truncate (moved, CENTROID_SIZE);
  nlp_vector_normalize (moved);
  g_array_unref (self->centroid);
  self->centroid = moved;
}

/* Sentences */

/* Returns the share of the longer words of @a that @b contains. */
static gdouble
get_shared_words (const gchar *a, const gchar *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", -1);
  guint n = 0, n_shared = 0;

  for (gchar **word = words; *word != NULL; word++) {
    if (strlen (*word) < 4)
      continue;
    n++;
    n_shared += strstr (b, *word) != NULL;
  }
  return n > 0 ? (gdouble)n_shared / n : 1;
}

static gboolean
is_repetition (const NlpTopic *self, const gchar *text)
{
  for (guint i = 0; i < self->sentences->len; i++) {
    const gchar *other = g_array_index (self->sentences, NlpTopicSentence, i).text;

    if (get_shared_words (text, other) >= MIN_REPETITION ||
        get_shared_words (other, text) >= MIN_REPETITION)
      return TRUE;
  }
  return FALSE;
}

/* Adds a sentence if it is among the best and doesn't repeat one of them. Among equal sentences,
 * the first is kept. */
static void
add_sentence (NlpTopic *self, const gchar *text, gfloat score)
{
  GArray *sentences = self->sentences;
  NlpTopicSentence sentence = {NULL, score, TRUE};
  guint at = sentences->len;

  if (at == NLP_TOPIC_MAX_SENTENCES &&
      g_array_index (sentences, NlpTopicSentence, at - 1).score >= score)
    return;
  if (is_repetition (self, text))
    return;
  while (at > 0 && g_array_index (sentences, NlpTopicSentence, at - 1).score < score)
    at--;
  sentence.text = g_strdup (text);
  g_array_insert_val (sentences, at, sentence);
  if (sentences->len > NLP_TOPIC_MAX_SENTENCES)
    g_array_set_size (sentences, NLP_TOPIC_MAX_SENTENCES);
}

/* Names */

static void
count_topic_name (NlpTopic *self, const NlpEntity *entity)
{
  NlpTopicName name = {.count = 1, .order = self->names->len};

  for (guint i = 0; i < self->names->len; i++) {
    NlpTopicName *found = &g_array_index (self->names, NlpTopicName, i);

    if (strcmp (found->name, entity->name) == 0) {
      found->count++;
      return;
    }
  }
  if (self->names->len == NLP_TOPIC_MAX_NAMES)
    return;
  name.name = g_strdup (entity->name);
  name.label = g_intern_string (entity->label);
  g_array_append_val (self->names, name);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  const NlpTopicName *x = a, *y = b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

GArray *
nlp_topics_list_names (const NlpTopics *self, guint n)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (NlpTopicName));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_append_vals (names, value, 1);
  g_array_sort (names, compare_names);
  if (names->len > n)
    g_array_set_size (names, n);
  return names;
}

/* Forgets the rarer half of the names (lossy counting). */
static void
forget_names (NlpTopics *self)
{
  g_autoptr (GArray) kept = nlp_topics_list_names (self, MAX_NAMES / 2);
  const guint max_forgotten = g_array_index (kept, NlpTopicName, kept->len - 1).count;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    if (((NlpTopicName *)value)->count <= max_forgotten)
      g_hash_table_iter_remove (&iter);
  }
}

static void
count_name (NlpTopics *self, const NlpEntity *entity)
{
  g_autofree gchar *key = g_strconcat (entity->label, "\n", entity->name, NULL);
  NlpTopicName *name = g_hash_table_lookup (self->names, key);

  if (name == NULL) {
    name = g_new0 (NlpTopicName, 1);
    name->name = g_strdup (entity->name);
    name->label = g_intern_string (entity->label);
    name->order = self->n_names++;
    g_hash_table_insert (self->names, g_steal_pointer (&key), name);
  }
  name->count++;
}

/* Documents */

static void
add_document (NlpTopic *self, const NlpTopicDocument *document, gfloat similarity)
{
  self->n_documents++;
  self->n_new++;
  move_centroid (self, document->vector);
  add_member (self, document->vector);
  if (self->title == NULL || similarity > self->max_similarity) {
    g_free (self->title);
    self->title = g_strdup (document->title);
    self->max_similarity = similarity;
  }
  if (document->uri != NULL && self->uris->len < NLP_TOPIC_MAX_URIS)
    g_ptr_array_add (self->uris, g_strdup (document->uri));
  for (guint i = 0; i < document->n_sentences; i++)
    add_sentence (self, document->sentences[i], similarity / (1 + i));
  for (guint i = 0; i < document->n_entities; i++)
    count_topic_name (self, &document->entities[i]);
}

const NlpTopic *
nlp_topics_add (NlpTopics *self, const NlpTopicDocument *document)
{
  gfloat similarity;
  NlpTopic *topic = find_topic (self, document->vector, &similarity);

  self->n_documents++;
  if (topic == NULL) {
    topic = add_topic (self);
    similarity = MIN_SIMILARITY;
  }
  topic->last = self->n_documents;
  add_document (topic, document, similarity);
  for (guint i = 0; i < document->n_entities; i++)
    count_name (self, &document->entities[i]);
  if (g_hash_table_size (self->names) > MAX_NAMES)
    forget_names (self);
  return topic;
}

static gint
compare_topics (gconstpointer a, gconstpointer b)
{
  const NlpTopic *x = *(const NlpTopic *const *)a, *y = *(const NlpTopic *const *)b;

  if (x->n_new != y->n_new)
    return x->n_new > y->n_new ? -1 : 1;
  if (x->n_documents != y->n_documents)
    return x->n_documents > y->n_documents ? -1 : 1;
  return x->number < y->number ? -1 : 1;
}

GPtrArray *
nlp_topics_list (const NlpTopics *self)
{
  GPtrArray *topics = g_ptr_array_new ();

  for (guint i = 0; i < self->topics->len; i++) {
    NlpTopic *topic = g_ptr_array_index (self->topics, i);

    g_array_sort (topic->names, compare_names);
    g_ptr_array_add (topics, topic);
  }
  g_ptr_array_sort (topics, compare_topics);
  return topics;
}

void
nlp_topics_mark_reported (NlpTopics *self)
{
  GHashTableIter iter;
  gpointer value;

  self->n_reported = self->n_documents;
  for (guint i = 0; i < self->topics->len; i++) {
    NlpTopic *topic = g_ptr_array_index (self->topics, i);

    topic->n_new = 0;
    for (guint j = 0; j < topic->sentences->len; j++)
      g_array_index (topic->sentences, NlpTopicSentence, j).is_new = FALSE;
  }
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((NlpTopicName *)value)->count_before = ((NlpTopicName *)value)->count;
}
