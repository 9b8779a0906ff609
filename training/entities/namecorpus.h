/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_CORPUS_H
#define NLP_NAME_CORPUS_H

#include "model/modelfeatures.h"
#include "segmenter.h"
#include "setline.h"
#include "tagger.h"
#include "model/viterbi.h"

G_BEGIN_DECLS

/**
 * NlpCorpusSentence:
 * @n: number of words
 * @types: for each word, the number of its type
 * @allowed: for each word, the set of tags it may have
 * @features: for each word, the index of its first feature in @place_features of the corpus; one
 *     more than there are words
 * @key: hash of the words, to find the sentence in another file
 *
 * A training sentence.
 */
typedef struct {
  guint n;
  guint64 key;
  guint32 *types;
  guint64 *allowed;
  guint32 *features;
} NlpCorpusSentence;

/**
 * NlpCorpusName:
 * @start: first word, counted from the first document of the set
 * @end: the word after the last one
 * @labels: the set of labels that count as right
 */
typedef struct {
  guint start;
  guint end;
  guint32 labels;
} NlpCorpusName;

/* A data set: a file of annotated documents. */
typedef struct {
  gchar *name;
  guint32 labels;    /* the labels that it annotates */
  guint n_times;     /* number of times it is read in an epoch */
  GArray *sentences; /* of NlpCorpusSentence */
  GArray *hinted;    /* (nullable): for silver sets, the sentences with their labels as features */
  GArray *names;     /* of NlpCorpusName */
} NlpCorpusSet;

/**
 * NlpCorpus:
 *
 * Annotated documents as words and features. Features that depend on the word alone are stored
 * once, with its type.
 */
typedef struct {
  const NlpSegmenter *segmenter;
  const NlpTagger *tagger; /* the rules and lists, without a model */
  NlpWordTables tables;
  gchar **labels;

  GHashTable *numbers; /* numbers of types, by word and classes */
  GArray *type_starts; /* of guint32: index of the first feature of each type */
  GArray *type_features;
  GArray *place_features;
  GHashTable *domain_features; /* the features that hold for other domains only */
} NlpCorpus;

NlpCorpus *nlp_corpus_new (const NlpSegmenter *segmenter,
                           const NlpTagger *tagger,
                           const NlpWordTables *tables,
                           const gchar *const *labels);

/* Reads a file. The result lives until the program ends. Errors are those of
 * nlp_name_file_read(). */
NlpCorpusSet *nlp_corpus_read (NlpCorpus *self, const NlpSetLine *line, GError **error);

G_END_DECLS

#endif
