/* gst-nlp: text analysis for GStreamer
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
 * @n: how many words it has
 * @types: the number of the type of each word
 * @allowed: the tags that each may have, as a set
 * @features: for each word where its features in @place_features of the corpus begin; one more
 *     than there are words
 * @key: of the words, to find the sentence in another file
 *
 * A sentence to learn from.
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
 * @start: the first word, in the words of the document
 * @end: the word after the last one
 * @labels: the set of labels that are right for it
 */
typedef struct {
  guint start;
  guint end;
  guint32 labels;
} NlpCorpusName;

/* A file of annotated documents. */
typedef struct {
  gchar *name;
  guint32 labels;    /* that it has */
  guint n_times;     /* how often it is read in an epoch */
  GArray *sentences; /* of NlpCorpusSentence */
  GArray *hinted;    /* of a silver file, the same with its labels among the features; or NULL */
  GArray *names;     /* of NlpCorpusName; start and end count words from the first document on */
} NlpCorpusSet;

/**
 * NlpCorpus:
 *
 * Annotated documents, made into words and features. What is the same for every use of a word is
 * kept once, with its type.
 */
typedef struct {
  const NlpSegmenter *segmenter;
  const NlpTagger *tagger; /* the rules */
  NlpWordTables tables;
  gchar **labels;

  GHashTable *numbers; /* of types, by word and classes */
  GArray *type_starts; /* of guint32: where the features of a type begin */
  GArray *type_features;
  GArray *place_features;
  GHashTable *domain_features; /* those of them that only hold for other kinds of text */
} NlpCorpus;

NlpCorpus *nlp_corpus_new (const NlpSegmenter *segmenter,
                           const NlpTagger *tagger,
                           const NlpWordTables *tables,
                           const gchar *const *labels);

/* Reads a file; what comes of it lives to the end of the program. Errors are those of
 * nlp_name_file_read(). */
NlpCorpusSet *nlp_corpus_read (NlpCorpus *self, const NlpSetLine *line, GError **error);

G_END_DECLS

#endif
