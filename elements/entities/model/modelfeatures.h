/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MODEL_FEATURES_H
#define NLP_MODEL_FEATURES_H

#include "clusters.h"
#include "lexical/match.h"
#include "lexical/namelexicon.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/* A feature is a number that tells something of a word: that it ends in "ov", that a list has it.
 * What two features tell differs if their numbers do, but for rare collisions. */

#define NLP_MODEL_WINDOW 2 /* words to each side that a tag depends on */
#define NLP_MODEL_OFFSETS (2 * NLP_MODEL_WINDOW + 1)
#define NLP_MODEL_MAX_WORD_FEATURES 96
#define NLP_MODEL_MAX_CONTEXT_FEATURES 64
#define NLP_MODEL_MAX_DOMAIN_FEATURES 4

/* What the letters of a word are. */
typedef enum {
  NLP_CASE_NONE, /* a mark, or the edge of a sentence */
  NLP_CASE_LOWER,
  NLP_CASE_TITLE,
  NLP_CASE_UPPER,
  NLP_CASE_MIXED,  /* "iPhone", "McCain" */
  NLP_CASE_PLURAL, /* "NGOs": many of what an acronym is, and so no name */
  NLP_CASE_DIGIT,
} NlpCase;

/* What a model knows of words before it has seen them. */
typedef struct {
  NlpClusters clusters;
  NlpNameLexicon lexicon;
} NlpWordTables;

/**
 * NlpWordType:
 * @lower: a hash of the word in lower case
 * @levels: its levels in the lists of known words, if it has a capital
 * @clusters: its clusters, or %NULL
 * @letters: what its letters are
 *
 * What the features of a place need to know of a word.
 */
typedef struct {
  guint32 lower;
  guint32 levels;
  const NlpCluster *clusters;
  NlpCase letters;
} NlpWordType;

/* The classes that tell where a word stands, not what it is. */
static inline guint64
nlp_word_position_classes (void)
{
  return NLP_SHAPE_BIT (NLP_SHAPE_FIRST) | NLP_SHAPE_BIT (NLP_SHAPE_HYPHEN);
}

/* What is known of @word by itself, which is at least a byte long. */
NlpWordType nlp_word_type_new (const NlpWordTables *tables, const gchar *word, gsize length);

/* The features of a word that are the same wherever it stands; @classes are those of its lists and
 * its shape. Returns how many of %NLP_MODEL_MAX_WORD_FEATURES there are. */
guint nlp_word_type_get_features (const NlpWordType *type,
                                  const gchar *word,
                                  gsize length,
                                  guint64 classes,
                                  guint32 *features);

/* A feature of the word @offset words behind the one that it is about. */
static inline guint32
nlp_feature_at (guint32 feature, gint offset)
{
  guint32 h = (feature ^ (guint32)(offset + NLP_MODEL_WINDOW + 1) * 0x9e3779b1u) * 0x85ebca6bu;

  return h ^ h >> 15;
}

/**
 * NlpFeatureContext:
 * @words: the words of a text
 * @types: the type of each
 * @marks: what the rules say of each: 0, or a hash of label, part and engine
 * @echoes: what they say of the same word elsewhere in the text
 * @before: of words with a capital, the one in front that is the same, counted from 1; or 0
 * @behind: likewise, the next one behind
 *
 * A text, as the features of places see it.
 */
typedef struct {
  const NlpWords *words;
  const NlpWordType *types;
  guint32 *marks;
  guint32 *echoes;
  guint32 *before;
  guint32 *behind;
} NlpFeatureContext;

/* @hits are those of the rules, in order and without overlaps. */
NlpFeatureContext *nlp_feature_context_new (const NlpWords *words,
                                            const NlpWordType *types,
                                            const NlpMatch *hits,
                                            guint n_hits);
void nlp_feature_context_free (NlpFeatureContext *places);

/* The features of the word @at for where it stands, in the sentence from the word @first up to
 * @last. Returns how many of %NLP_MODEL_MAX_CONTEXT_FEATURES there are. */
guint nlp_feature_context_get_features (const NlpFeatureContext *places,
                                        guint first,
                                        guint last,
                                        guint at,
                                        guint32 *features);

/* The features of the word @at that only hold for one kind of text: what is peculiar to files that
 * were annotated in another way must not be taken for the rule. @domain is 0 for text that is
 * tagged. Returns how many of %NLP_MODEL_MAX_DOMAIN_FEATURES there are. */
guint nlp_feature_context_get_domain_features (const NlpFeatureContext *places,
                                               guint at,
                                               guint domain,
                                               guint32 *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFeatureContext, nlp_feature_context_free)

G_END_DECLS

#endif
