/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_GAZETTEER_H
#define NLP_GAZETTEER_H

#include "entityhit.h"
#include "knownwords.h"
#include "words.h"

G_BEGIN_DECLS

/**
 * NlpGazetteer:
 *
 * Lists of names, found in a text by the longest match, word for word. Names are kept as a trie
 * over pieces: runs of letters and digits, and single marks. Blanks between pieces don't count,
 * curly and straight apostrophes are the same, and so are hyphens and dashes; thus a name is found
 * however a tokenizer cuts it, if it begins and ends with a word.
 *
 * Names are matched in their own case. Shipped names of four letters or more without marks are also
 * found in capitals ("NEW YORK").
 *
 * Where lists differ on a name, the one loaded last counts, so that users can correct what ships;
 * the others become candidates.
 *
 * Names of knowledge bases that are short or a common word as well are only found with a word near
 * them, in the same sentence, that speaks of such things: "Play" next to "ransomware".
 *
 * A single-word name also puts its word into the class of its label, if the vocabulary has it, for
 * the use of rules.
 */
typedef struct _NlpGazetteer NlpGazetteer;

#define NLP_GAZETTEER_MAX_PIECES 32

/* @vocabulary must outlive the gazetteer, and so must @known (nullable), which tells more common
 * words. */
NlpGazetteer *nlp_gazetteer_new (NlpVocabulary *vocabulary, const NlpKnownWords *known);
void nlp_gazetteer_free (NlpGazetteer *gazetteer);

/* Adds a name. @label is interned, @canonical and @id (nullable) copied.
 * %FALSE if @surface has no pieces or more than %NLP_GAZETTEER_MAX_PIECES. */
gboolean nlp_gazetteer_add (NlpGazetteer *gazetteer,
                            const gchar *surface,
                            const gchar *label,
                            const gchar *canonical,
                            const gchar *id);

/* Adds a thing of a knowledge base with all its names, the first of which is its canonical one;
 * names that can't be found are left out. @names ends in %NULL; @id may be empty. %FALSE if none is
 * left. */
gboolean nlp_gazetteer_add_thing (NlpGazetteer *gazetteer,
                                  const gchar *const *names,
                                  const gchar *label,
                                  const gchar *id);

/* What the names that are added from now on have as their source, behind "gazetteer:". */
void nlp_gazetteer_set_list (NlpGazetteer *gazetteer, const gchar *list);

/* Adds a shipped list: a line "@LABEL", then lines of entries between ";", each
 * "id: Canonical Name = Other Name", of which only one name is needed. */
gboolean nlp_gazetteer_load_list (NlpGazetteer *gazetteer,
                                  const gchar *name,
                                  const gchar *data,
                                  GError **error);

/* Adds a user's list: lines of a name, its label and, if wanted, its canonical name and its id,
 * between tabs; or a knowledge base (knowledgefile.h). @n_skipped (out) is how many
 * objects of it are of no known kind. Errors are %NLP_TABLE_ERROR and %G_FILE_ERROR. */
gboolean nlp_gazetteer_load_file (NlpGazetteer *gazetteer,
                                  const gchar *path,
                                  guint *n_skipped,
                                  GError **error);

/* Appends to @hits, an array of #NlpHit, in the order of the text and without overlaps. */
void nlp_gazetteer_match (const NlpGazetteer *gazetteer, const NlpWords *words, GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpGazetteer, nlp_gazetteer_free)

G_END_DECLS

#endif
