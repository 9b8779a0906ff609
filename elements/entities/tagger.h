/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tagger.h: all engines of entities together.
 */

#ifndef NLP_TAGGER_H
#define NLP_TAGGER_H

#include "arbiter/arbiter.h"
#include "coreference/coreference.h"
#include "gstnlptypes.h"
#include "lexical/namelexicon.h"

G_BEGIN_DECLS

/**
 * NlpTagger:
 *
 * Runs the engines over a text. Once made it is only read and may be shared between threads.
 */
typedef struct _NlpTagger NlpTagger;

#define NLP_TAGGER_ALL                                                                             \
  (NLP_TAGGER_MODEL | NLP_TAGGER_GAZETTEER | NLP_TAGGER_PATTERNS | NLP_TAGGER_NAMES)

/**
 * NlpTaggerOptions:
 * @engines: the engines to run
 * @gazetteers: (nullable) (array zero-terminated=1): files of the user's names (gazetteerfile.h)
 * @ignore_case: whether names in those files match in any case; compiled files have their own
 *     setting
 * @model: (nullable): the file of the model; %NULL is the default model (common/modelpath.h)
 * @labels: (nullable) (array zero-terminated=1): the labels to keep; %NULL is all
 * @lexicon: (nullable): common words and names, which must outlive the tagger; %NULL is the lexicon
 *     of the model
 */
typedef struct {
  NlpTaggerEngines engines;
  const gchar *const *gazetteers;
  gboolean ignore_case;
  const gchar *model;
  const gchar *const *labels;
  const NlpNameLexicon *lexicon;
} NlpTaggerOptions;

/* Loads the engines. Errors are those of nlp_gazetteer_load() and nlp_model_file_open(). */
NlpTagger *nlp_tagger_new (const NlpTaggerOptions *options, GError **error);
void nlp_tagger_free (NlpTagger *self);

/**
 * NlpTaggerSizes:
 * @model_path: (nullable): the file of the model; %NULL without one
 * @model_size: its size in bytes
 * @n_names: the number of names in all lists
 *
 * The data that a tagger has loaded.
 */
typedef struct {
  const gchar *model_path;
  gsize model_size;
  guint n_names;
} NlpTaggerSizes;

NlpTaggerSizes nlp_tagger_get_sizes (const NlpTagger *self);

/* Describes the objects of knowledge bases that were left out, such as "3 note, 2 relationship".
 * Returns: (transfer full) (nullable): %NULL if there are none */
gchar *nlp_tagger_describe_skipped (const NlpTagger *self);

/* Appends the matches of the lists and rules to @matches, an array of #NlpMatch; they may overlap.
 * Takes the arguments of nlp_tagger_run(). Returns: (transfer full): the words of the text */
NlpWords *nlp_tagger_match (const NlpTagger *self,
                            const gchar *text,
                            gsize length,
                            const GstNlpToken *tokens,
                            gsize n_tokens,
                            const GstNlpRange *sentences,
                            gsize n_sentences,
                            GArray *matches);

/* Finds the entities of a text. @length and all offsets are in bytes; @sentences may be %NULL.
 * Returns: (transfer full): must not outlive @self and @text */
NlpCoreference *nlp_tagger_run (const NlpTagger *self,
                                const gchar *text,
                                gsize length,
                                const GstNlpToken *tokens,
                                gsize n_tokens,
                                const GstNlpRange *sentences,
                                gsize n_sentences);

/* Returns the lexicon of common words and names: (nullable): it belongs to @self. */
const NlpNameLexicon *nlp_tagger_get_name_lexicon (const NlpTagger *self);

/* Sets the scores of @matches, an array of #NlpMatch, to the measured precision of their sources.
 */
void nlp_tagger_set_scores (const NlpTagger *self, GArray *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpTagger, nlp_tagger_free)

G_END_DECLS

#endif
