/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LEXICON_H
#define NLP_LEXICON_H

#include <glib.h>

G_BEGIN_DECLS

/* The sections of a language's table; data/en.txt says what each is for. */
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
 * @NLP_OPTION_KEEP_HYPHENS: hyphenated words are one word, not only those with certain prefixes
 * @NLP_OPTION_DECIMAL_COMMAS: "3,5" is a number
 * @NLP_OPTION_ORDINAL_STOPS: "3. Oktober" has a number with a full stop
 * @NLP_OPTION_ELISIONS: words are elided in front of others; set by having a section of them
 *
 * How a language differs from English, but for its words.
 */
typedef enum {
  NLP_OPTION_KEEP_HYPHENS = 1 << 0,
  NLP_OPTION_DECIMAL_COMMAS = 1 << 1,
  NLP_OPTION_ORDINAL_STOPS = 1 << 2,
  NLP_OPTION_ELISIONS = 1 << 3,
} NlpLexiconOptions;

/* The longest word that a table can hold, in bytes. */
#define NLP_LEXICON_MAX_WORD 24

typedef struct {
  guint64 key[3];        /* the word in lower case, with zeros behind it */
  guint32 flags;         /* of any word that is @word but for its case */
  guint32 capital_flags; /* of one that begins with a capital, on top */
  guint8 length;
  guint8 splits[2]; /* where a joined word parts, in bytes, or 0 */
} NlpLexiconEntry;

typedef struct _NlpLexicon NlpLexicon;

/* Reads the tables of a language, or those of every language alone when there are none for it. */
NlpLexicon *nlp_lexicon_new (const gchar *language, GError **error);
void nlp_lexicon_free (NlpLexicon *self);

/* The languages that have tables, sorted. */
gchar **nlp_lexicon_list_languages (void);

/* The entry of a word of @length bytes, whatever its case, or NULL. U+2019 is "'". */
const NlpLexiconEntry *nlp_lexicon_find (const NlpLexicon *self, const gchar *word, gsize length);

/* What the word is, with regard to its capital. */
guint32 nlp_lexicon_lookup (const NlpLexicon *self, const gchar *word, gsize length);

/* Whether the word is in the section of @flag. Most that aren't are told at a glance. */
gboolean
nlp_lexicon_has (const NlpLexicon *self, const gchar *word, gsize length, NlpLexiconFlags flag);

NlpLexiconOptions nlp_lexicon_get_options (const NlpLexicon *self);

/* Rules out most words that are not in a section, by length, first and last letter. */
typedef struct {
  guint32 bits[1024];
} NlpWordFilter;

const NlpWordFilter *nlp_lexicon_get_joined_filter (const NlpLexicon *self);

/* Where a filter has the bit of a word. Letters that differ in case are the same in it. */
static inline guint
nlp_word_filter_bit (gchar first, gchar last, gsize length)
{
  return (first & 31) << 10 | (last & 31) << 5 | MIN (length, 31);
}

static inline gboolean
nlp_word_filter_passes (const NlpWordFilter *self, const gchar *word, gsize length)
{
  guint bit = nlp_word_filter_bit (word[0], word[length - 1], length);

  return (self->bits[bit >> 5] >> (bit & 31) & 1) != 0;
}

/* Whether an emoticon may begin with these two bytes. */
gboolean nlp_lexicon_may_be_emoticon (const NlpLexicon *self, gchar first, gchar second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLexicon, nlp_lexicon_free)

G_END_DECLS

#endif
