/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * modelfeatures.h: the features that a model of names has weights for.
 */

#ifndef NLP_MODEL_FEATURES_H
#define NLP_MODEL_FEATURES_H

#include "common/clusters.h"
#include "common/hash.h"
#include "lexical/match.h"
#include "lexical/namelexicon.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* A feature is a hash of a template and its values, such as "suffix of two letters" and "ov".
 * Different features have different hashes except for rare collisions. */

#define NLP_MODEL_WINDOW 2 /* words on each side whose features count for a tag */
#define NLP_MODEL_OFFSETS (2 * NLP_MODEL_WINDOW + 1)
#define NLP_MODEL_MAX_WORD_FEATURES 96
#define NLP_MODEL_MAX_CONTEXT_FEATURES 64
#define NLP_MODEL_MAX_DOMAIN_FEATURES 4
#define NLP_MODEL_MAX_CONTEXT_TYPE_FEATURES 16

/* The case of the letters of a word. */
typedef enum {
  NLP_CASE_NONE, /* punctuation, or beyond the sentence */
  NLP_CASE_LOWER,
  NLP_CASE_TITLE,
  NLP_CASE_UPPER,
  NLP_CASE_MIXED,  /* "iPhone", "McCain" */
  NLP_CASE_PLURAL, /* "NGOs": the plural of an acronym, which is rarely a name */
  NLP_CASE_DIGIT,
} NlpCase;

/* The knowledge of words that a model contains besides its weights. */
typedef struct {
  NlpClusters clusters;
  NlpNameLexicon lexicon;
} NlpWordTables;

/**
 * NlpWordType:
 * @lower_hash: a hash of the word in lower case
 * @levels: its levels in the lexicon, if it is capitalised
 * @clusters: its clusters, the coarsest first, if it has any
 * @letter_case: the case of its letters, a #NlpCase
 * @has_clusters: whether it has clusters
 *
 * The properties of a word that do not depend on its context.
 */
typedef struct {
  guint32 lower_hash;
  guint32 levels;
  guint16 clusters[NLP_N_GRANULARITIES];
  guint8 letter_case;
  guint8 has_clusters;
} NlpWordType;

/* Returns the word classes that depend on the position of a word. */
static inline guint64
nlp_word_position_classes (void)
{
  return NLP_SHAPE_BIT (NLP_SHAPE_FIRST) | NLP_SHAPE_BIT (NLP_SHAPE_HYPHEN);
}

/* Returns the type of @word; @length is in bytes, at least 1. */
NlpWordType nlp_word_type_new (const NlpWordTables *tables, const gchar *word, gsize length);

/* Gets the features of a word that do not depend on its context. @classes are its word classes;
 * @features has room for %NLP_MODEL_MAX_WORD_FEATURES. Returns the number of features. */
guint nlp_word_type_get_features (const NlpWordType *self,
                                  const gchar *word,
                                  gsize length,
                                  guint64 classes,
                                  guint32 *features);

/* Returns the feature that the word at @offset from the tagged one has @feature. */
static inline guint32
nlp_feature_at (guint32 feature, gint offset)
{
  guint32 hash = (feature ^ (guint32)(offset + NLP_MODEL_WINDOW + 1) * NLP_GOLDEN32) * 0x85ebca6bu;

  return hash ^ hash >> 15;
}

/**
 * NlpFeatureContext:
 * @words: the words of a text, not owned
 * @types: their types, not owned
 * @rule_hints: the match of the rules at each word: a hash of its label, its engine, and whether it
 *     begins and ends there; 0 without a match
 * @document_hints: for each capitalised word, the last rule hint of the same word in the text
 * @previous: for each capitalised word, its previous occurrence, counted from 1, or 0
 * @next: likewise, its next occurrence
 *
 * A text as seen by the features that depend on the context of a word.
 */
typedef struct {
  const NlpWords *words;
  const NlpWordType *types;
  guint32 *rule_hints;
  guint32 *document_hints;
  guint32 *previous;
  guint32 *next;
} NlpFeatureContext;

/* @matches are those of the rules, in the order of the text and without overlaps. @words and @types
 * must outlive the result. Returns: (transfer full) */
NlpFeatureContext *nlp_feature_context_new (const NlpWords *words,
                                            const NlpWordType *types,
                                            const NlpMatch *matches,
                                            guint n_matches);
void nlp_feature_context_free (NlpFeatureContext *self);

/**
 * NlpContextType:
 * @rule_hints: the rule hints of the previous word, the word and the next one; 1 beyond the
 * sentence
 * @document_hint: the document hint of the word
 * @cases: the cases of the letters of the three words, and whether the word is the first one
 * @positions: the position of a capitalised word in its sequence, and of its other occurrences in
 *     theirs
 *
 * The properties of the context of a word that take few values, so that many words share them.
 */
typedef struct {
  guint32 rule_hints[3];
  guint32 document_hint;
  guint32 cases;
  guint32 positions;
} NlpContextType;

/* Gets the features of a context type, for the domain 0. @features has room for
 * %NLP_MODEL_MAX_CONTEXT_TYPE_FEATURES. Returns the number of features. */
guint nlp_context_type_get_features (const NlpContextType *self, guint32 *features);

/* Gets the context features of a word without a rule hint that depend on the word alone, for the
 * domain 0. @features has room for two. Returns the number of features. */
guint nlp_word_type_get_context_features (const NlpWordType *self, guint32 *features);

/* Gets the type of the context of the word @at in the sentence from the word @first to before
 * @last, and those of its features for the domain 0 that the type does not have, nor the word if it
 * has no rule hint. @features has room for %NLP_MODEL_MAX_CONTEXT_FEATURES. Returns the number of
 * features.
 *
 * Together with those of nlp_context_type_get_features() and, without a rule hint,
 * nlp_word_type_get_context_features(), they are the same features as those of
 * nlp_feature_context_get_features() and nlp_feature_context_get_domain_features(), but the sums of
 * the weights of a type and of a word can be kept. */
guint nlp_feature_context_get_rest (const NlpFeatureContext *self,
                                    guint first,
                                    guint last,
                                    guint at,
                                    NlpContextType *type,
                                    guint32 *features);

/* Gets the features of the word @at that depend on its context, in the sentence from the word
 * @first to before @last. @features has room for %NLP_MODEL_MAX_CONTEXT_FEATURES. Returns the
 * number of features. */
guint nlp_feature_context_get_features (const NlpFeatureContext *self,
                                        guint first,
                                        guint last,
                                        guint at,
                                        guint32 *features);

/* Gets the features of the word @at for one domain, so that the habits of a corpus with other
 * annotation rules are not learned as general ones. @domain is 0 when tagging. @features has room
 * for %NLP_MODEL_MAX_DOMAIN_FEATURES. Returns the number of features. */
guint nlp_feature_context_get_domain_features (const NlpFeatureContext *self,
                                               guint at,
                                               guint domain,
                                               guint32 *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFeatureContext, nlp_feature_context_free)

G_END_DECLS

#endif
