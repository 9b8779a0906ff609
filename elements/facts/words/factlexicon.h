/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factlexicon.h: words with classes and numbers, read from a data file.
 */

#ifndef NLP_FACT_LEXICON_H
#define NLP_FACT_LEXICON_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpFactLexicon:
 *
 * The words of an engine of facts: each has a set of classes and perhaps a number, such as the
 * number of a month. It is read from a file with lines such as
 *
 * |[
 * [month]
 * january=1 jan=1 february=2
 * [saying]
 * said says told
 * ]|
 *
 * Words are in lower case, separated by whitespace; lines that begin with "#" are comments. After
 * it is loaded it is only read and may be shared between threads.
 */
typedef struct _NlpFactLexicon NlpFactLexicon;

/**
 * NlpFactLexiconEntry:
 * @classes: the classes of the word: bit i is class i of nlp_fact_lexicon_new()
 * @number: its number, 0 if the file gives none
 * @id: the number of the word in the lexicon, from 1; 0 if it is unknown
 */
typedef struct {
  guint64 classes;
  gint number;
  guint id;
} NlpFactLexiconEntry;

#define NLP_FACT_CLASS(number) (G_GUINT64_CONSTANT (1) << (number))

/* Reads a lexicon. @classes (array zero-terminated=1) are the names of its classes, at most 64, in
 * the order of the caller's enum. @data ends in a NUL byte; @name is the name of the file in errors
 * (%NLP_TABLE_ERROR): an unknown class, a word before the first class, a malformed number. */
NlpFactLexicon *nlp_fact_lexicon_new (const gchar *name,
                                      const gchar *data,
                                      const gchar *const *classes,
                                      GError **error);
void nlp_fact_lexicon_free (NlpFactLexicon *self);

/* Adds a word, which gets no class, unless it exists. Returns: its id */
guint nlp_fact_lexicon_add (NlpFactLexicon *self, const gchar *word);

/* Returns the hash of a word in any letter case of ASCII, with either kind of apostrophe. */
guint32 nlp_fact_lexicon_hash (const gchar *word, gsize length);

/* Returns the entry of a word (never %NULL: one without classes if it is unknown). @hash is its
 * nlp_fact_lexicon_hash(). */
const NlpFactLexiconEntry *
nlp_fact_lexicon_find (const NlpFactLexicon *self, const gchar *word, gsize length, guint32 hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFactLexicon, nlp_fact_lexicon_free)

G_END_DECLS

#endif
