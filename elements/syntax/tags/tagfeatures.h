/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagfeatures.h: the features from which the class of a word is predicted.
 */

#ifndef NLP_TAG_FEATURES_H
#define NLP_TAG_FEATURES_H

#include <glib.h>

#include "common/clusters.h"
#include "gstnlptypes.h"
#include "taglexicon.h"

G_BEGIN_DECLS

/* The number of words on each side that have a say in the class of a word, and the number of all.
 */
#define NLP_TAG_WINDOW 2
#define NLP_TAG_OFFSETS (2 * NLP_TAG_WINDOW + 1)

#define NLP_MAX_WORD_FEATURES 40
#define NLP_MAX_PAIR_FEATURES 16

/* Which features of nlp_tag_pair_features() and nlp_tag_history_features() identify the word, as
 * bits. */
#define NLP_TAG_LEXICAL_PAIRS 0x31b
#define NLP_TAG_LEXICAL_HISTORY 0x6

/**
 * NLP_TAG_OUTSIDE:
 *
 * The class before the first word of a sentence.
 */
#define NLP_TAG_OUTSIDE 0xff

/**
 * NlpTagTables:
 * @clusters: clusters of words; may be empty
 * @lexicon: the classes of words in a dictionary; may be empty
 *
 * What is known about words beside their letters.
 */
typedef struct {
  NlpClusters clusters;
  NlpTagLexicon lexicon;
} NlpTagTables;

/**
 * NlpTagWord:
 * @lower: hash of its lower case
 * @suffix: hash of its last three characters, in lower case
 * @classes: its classes in the dictionary
 * @clusters: its clusters, the coarsest first
 *
 * What features of two words or of a class and a word need to know about a word.
 */
typedef struct {
  guint32 lower;
  guint32 suffix;
  guint32 classes;
  guint16 clusters[NLP_N_GRANULARITIES];
} NlpTagWord;

/**
 * NlpTagFeature:
 * @hash: identifies the feature
 * @reach: it speaks about the classes of the words up to this far from its own
 * @is_lexical: whether it identifies its word; training leaves some out, as in unknown words
 */
typedef struct {
  guint32 hash;
  guint8 reach;
  guint8 is_lexical;
} NlpTagFeature;

/* Returns the hash of a word of @length bytes in lower case, its digits as "0". */
guint32 nlp_tag_word_hash (const gchar *word, gsize length);

/* Collects the features of a word of @length bytes. @is_first: whether it is the first word of its
 * sentence. Returns their number. */
guint nlp_tag_word_init (NlpTagWord *self,
                         const NlpTagTables *tables,
                         const gchar *word,
                         gsize length,
                         gboolean is_first,
                         NlpTagFeature features[NLP_MAX_WORD_FEATURES]);

/* The word that stands for all outside of a sentence. */
extern const NlpTagWord nlp_tag_outside;

/* Collects the features of a word together with its neighbours, as hashes. @around are the words in
 * its window, itself in the middle. Returns their number. */
guint nlp_tag_pair_features (const NlpTagWord *const around[NLP_TAG_OFFSETS],
                             guint32 features[NLP_MAX_PAIR_FEATURES]);

/* Returns the hash of the feature that is the class of the word before. Models have its weights as
 * rows of their own. */
guint32 nlp_tag_hash_history (guint before);

/* The same as nlp_tag_pair_features() with the classes of the two words before it, @before and
 * @before_that. */
guint nlp_tag_history_features (const NlpTagWord *const around[NLP_TAG_OFFSETS],
                                guint before,
                                guint before_that,
                                guint32 features[NLP_MAX_PAIR_FEATURES]);

/**
 * NlpTagContext:
 * @before: the class of the word before
 * @own: its own class so far
 * @after: the class of the word after it
 * @after_that: the class of the next one
 * @verb: the class of the first verb after it, before any punctuation mark
 * @distance: how far that is, roughly
 *
 * The classes around a word, all of which may be %NLP_TAG_OUTSIDE.
 */
typedef struct {
  guint before;
  guint own;
  guint after;
  guint after_that;
  guint verb;
  guint distance;
} NlpTagContext;

/* Sets the context of the word @at of @n. @tags are the classes of all of them, @pos the Universal
 * part of speech of each class. */
void nlp_tag_context_init (NlpTagContext *self,
                           const guint8 *tags,
                           gsize n,
                           gsize at,
                           const guint8 *pos);

/* Collects the features of a word together with the classes around it. Returns their number. */
guint nlp_tag_context_features (const NlpTagContext *self,
                                const NlpTagWord *word,
                                guint32 features[NLP_MAX_PAIR_FEATURES]);

G_END_DECLS

#endif
