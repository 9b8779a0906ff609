/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TAGGER_H
#define NLP_TAGGER_H

#include "gstnlptypes.h"
#include "lexical/namelexicon.h"
#include "coreference/coreference.h"

G_BEGIN_DECLS

/**
 * NlpTagger:
 *
 * All engines of entities over one text. Made once, it is only read, from any number of threads.
 */
typedef struct _NlpTagger NlpTagger;

/**
 * NlpTaggerEngines:
 * @NLP_TAGGER_GAZETTEER: lists of names, shipped and the user's
 * @NLP_TAGGER_PATTERNS: dates, times, amounts and indicators
 * @NLP_TAGGER_NAMES: names by titles, given names and the words in them
 * @NLP_TAGGER_MODEL: names by a trained model, which takes what the other engines find as hints,
 *     whether they run or not
 *
 * Which engines run.
 */
typedef enum {
  NLP_TAGGER_GAZETTEER = 1 << 0,
  NLP_TAGGER_PATTERNS = 1 << 1,
  NLP_TAGGER_NAMES = 1 << 2,
  NLP_TAGGER_MODEL = 1 << 3,
} NlpTaggerEngines;

/**
 * NlpTaggerOptions:
 * @engines: which engines run
 * @gazetteers: (nullable) (array zero-terminated=1): files of a user's names (gazetteerfile.h)
 * @ignore_case: whether those that aren't compiled have their names found in any case
 * @model: (nullable): the file of the model for %NLP_TAGGER_MODEL; %NULL is the one that ships
 * @labels: (nullable) (array zero-terminated=1): the only labels to keep
 * @lexicon: (nullable): common words and names; %NULL is those of the model
 */
typedef struct {
  NlpTaggerEngines engines;
  const gchar *const *gazetteers;
  gboolean ignore_case;
  const gchar *model;
  const gchar *const *labels;
  const NlpNameLexicon *lexicon;
} NlpTaggerOptions;

/* Errors are those of nlp_gazetteer_load() and nlp_model_file_open(). */
NlpTagger *nlp_tagger_new (const NlpTaggerOptions *settings, GError **error);
void nlp_tagger_free (NlpTagger *self);

/* How many objects of the knowledge bases in its files were left out, by their types, such as
 * "3 note, 2 relationship" (transfer full); %NULL if none was. */
gchar *nlp_tagger_describe_skipped (const NlpTagger *self);

/* What the engines find, as an array of #NlpMatch that may overlap, before a choice is made.
 * Returns the words of the text. */
NlpWords *nlp_tagger_match (const NlpTagger *self,
                            const gchar *text,
                            gsize length,
                            const GstNlpToken *tokens,
                            gsize n_tokens,
                            const GstNlpRange *sentences,
                            gsize n_sentences,
                            GArray *hits);

/* The entities of @text. Offsets are bytes; @sentences may be %NULL. The result must not outlive
 * @self. */
NlpCoreference *nlp_tagger_run (const NlpTagger *self,
                                const gchar *text,
                                gsize length,
                                const GstNlpToken *tokens,
                                gsize n_tokens,
                                const GstNlpRange *sentences,
                                gsize n_sentences);

/* (nullable): the common words and names that the tagger knows. */
const NlpNameLexicon *nlp_tagger_get_name_lexicon (const NlpTagger *self);

/* Sets the scores of @hits, an array of #NlpMatch, to how often such ones are right. */
void nlp_tagger_set_scores (const NlpTagger *self, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTagger, nlp_tagger_free)

G_END_DECLS

#endif
