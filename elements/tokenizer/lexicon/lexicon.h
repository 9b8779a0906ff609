/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lexicon.h: the words of a language that the rules treat specially.
 */

#ifndef NLP_LEXICON_H
#define NLP_LEXICON_H

#include <glib.h>

#include "wordfilter.h"

G_BEGIN_DECLS

/* The sections of a table. The files in data/ explain them. */
typedef enum {
  NLP_LEXICON_TITLE = 1 << 0,
  NLP_LEXICON_ABBREVIATION = 1 << 1,
  NLP_LEXICON_CLOSING = 1 << 2,
  NLP_LEXICON_COUNTED = 1 << 3,
  NLP_LEXICON_CLITIC = 1 << 4,
  NLP_LEXICON_ELISION = 1 << 5,
  NLP_LEXICON_APOSTROPHE = 1 << 6,
  NLP_LEXICON_JOINED = 1 << 7,
  NLP_LEXICON_PREFIX = 1 << 8,
  NLP_LEXICON_SUFFIX = 1 << 9,
  NLP_LEXICON_WHOLE = 1 << 10,
  NLP_LEXICON_UNIT = 1 << 11,
  NLP_LEXICON_STARTER = 1 << 12,
  NLP_LEXICON_SPEECH = 1 << 13,
  NLP_LEXICON_CALENDAR = 1 << 14,
  NLP_LEXICON_EMOTICON = 1 << 15,
  NLP_LEXICON_TOPLEVEL = 1 << 16,
  NLP_LEXICON_EXTENSION = 1 << 17,
  NLP_LEXICON_SCHEME = 1 << 18,
  NLP_LEXICON_OPTION = 1 << 19,
  NLP_LEXICON_CATALOGUE = 1 << 20,
  NLP_LEXICON_DISGUISED = 1 << 21,
  NLP_LEXICON_COMPLEMENT = 1 << 22,
  NLP_LEXICON_ENCLITIC = 1 << 23,
} NlpLexiconFlags;

#define NLP_LEXICON_N_FLAGS 24

/**
 * NlpLexiconOptions:
 * @NLP_OPTION_KEEP_HYPHENS: a hyphenated word is one token, not only after certain prefixes
 * @NLP_OPTION_DECIMAL_COMMAS: "3,5" is a number
 * @NLP_OPTION_ORDINAL_STOPS: "3. Oktober" contains an ordinal number with its full stop
 * @NLP_OPTION_ELISIONS: some words are elided before others; set if the table lists any
 *
 * How the rules of a language differ from those of English.
 */
typedef enum {
  NLP_OPTION_KEEP_HYPHENS = 1 << 0,
  NLP_OPTION_DECIMAL_COMMAS = 1 << 1,
  NLP_OPTION_ORDINAL_STOPS = 1 << 2,
  NLP_OPTION_ELISIONS = 1 << 3,
} NlpLexiconOptions;

/* The length of the longest word that a table can hold, in bytes. */
#define NLP_LEXICON_MAX_WORD 24

/**
 * NlpLexiconEntry:
 * @key: the word in lower case, padded with zeros
 * @flags: its #NlpLexiconFlags in any letter case
 * @capital_flags: those that it has in addition if it begins with a capital
 * @length: the length of the word in bytes
 * @splits: where a joined word is split, in bytes; 0 for no split
 */
typedef struct {
  guint64 key[3];
  guint32 flags;
  guint32 capital_flags;
  guint8 length;
  guint8 splits[2];
} NlpLexiconEntry;

/* Immutable once created, so threads may share one. Words are UTF-8, lengths are bytes. */
typedef struct _NlpLexicon NlpLexicon;

/* Reads the tables of @language, a tag such as "de-AT"; a language without a table gets the common
 * one alone. Returns NULL and sets @error if a table is malformed. */
NlpLexicon *nlp_lexicon_new (const gchar *language, GError **error);
void nlp_lexicon_free (NlpLexicon *self);

/* Lists the languages that have tables, sorted. Free with g_strfreev(). */
gchar **nlp_lexicon_list_languages (void);

/* Returns the entry of @word in any letter case, with ' for any apostrophe; NULL if there is none.
 */
const NlpLexiconEntry *nlp_lexicon_find (const NlpLexicon *self, const gchar *word, gsize length);

/* Returns the #NlpLexiconFlags of @word, which depend on whether it begins with a capital. */
guint32 nlp_lexicon_lookup (const NlpLexicon *self, const gchar *word, gsize length);

/* Whether @word is in the section of @flag. A filter answers for most words that are not. */
gboolean
nlp_lexicon_has (const NlpLexicon *self, const gchar *word, gsize length, NlpLexiconFlags flag);

NlpLexiconOptions nlp_lexicon_get_options (const NlpLexicon *self);

/* Returns the filter of the words that may be split: sections "joined" and "disguised". */
const NlpWordFilter *nlp_lexicon_get_joined_filter (const NlpLexicon *self);

/* Whether an emoticon may begin with these two bytes. */
gboolean nlp_lexicon_may_be_emoticon (const NlpLexicon *self, gchar first, gchar second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLexicon, nlp_lexicon_free)

G_END_DECLS

#endif
