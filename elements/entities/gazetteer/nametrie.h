/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAMETRIE_H
#define NLP_NAMETRIE_H

#include "tables/datafile.h"
#include "pieces.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpNameSlot:
 * @check: the lower half of the hash of a row of pieces (pieces.h)
 * @value: the number of the last name with this hash, or 0, and %NLP_NAME_GOES_ON if longer rows
 *     begin with it; 0 in an empty slot
 */
typedef struct {
  guint32 check;
  guint32 value;
} NlpNameSlot;

#define NLP_NAME_GOES_ON (1u << 31)

/**
 * NlpName:
 * @surface: its letters
 * @thing: what it is a name of
 * @next: another name in the same slot, or 0: one of another thing, or of other letters
 * @context: words of which one must be near, between blanks, or 0
 * @source: the list that it is from
 * @flags: a set of #NlpNameFlags
 *
 * A way to write the name of a thing.
 */
typedef struct {
  guint32 surface;
  guint32 thing;
  guint32 next;
  guint32 context;
  guint16 source;
  guint16 flags;
} NlpName;

/**
 * NlpNameFlags:
 * @NLP_NAME_IF_AMBIGUOUS: it needs its context only if it is short or a common word
 * @NLP_NAME_VARIANT: it is not shown among the names of its thing
 */
typedef enum {
  NLP_NAME_IF_AMBIGUOUS = 1 << 0,
  NLP_NAME_VARIANT = 1 << 1,
} NlpNameFlags;

/**
 * NlpThing:
 * @label: the number of its label
 * @name: its canonical name
 * @id: or 0
 * @aliases: its other names, as a JSON array, or 0
 */
typedef struct {
  guint32 label;
  guint32 name;
  guint32 id;
  guint32 aliases;
} NlpThing;

/**
 * NlpNameTrie:
 * @labels: (array zero-terminated=1): interned
 * @sources: (array zero-terminated=1): what hits have as their source, such as
 *     "gazetteer:countries"
 * @ignore_case: whether names are found in any case
 * @slots: an open hash table of all names and all their beginnings
 * @names: from 1 on
 * @things: from 1 on
 * @strings: texts with a NUL behind each, named by where they begin; the first is empty
 *
 * Names of things, ready to be found: what one or more lists have become. It is the content of a
 * file (datafile.h) that nlp_name_trie_builder_finish() makes.
 */
typedef struct {
  gchar **labels;
  gchar **sources;
  gboolean ignore_case;
  const NlpNameSlot *slots;
  guint32 n_slots;
  const NlpName *names;
  guint32 n_names;
  const NlpThing *things;
  guint32 n_things;
  const gchar *strings;
  guint32 n_strings;
  /*< private >*/
  GBytes *bytes;
} NlpNameTrie;

/* The parts of the file. */
enum {
  NLP_NAME_TRIE_SETTINGS, /* one number: whether case is ignored */
  NLP_NAME_TRIE_LABELS,   /* with a NUL behind each */
  NLP_NAME_TRIE_SOURCES,  /* too */
  NLP_NAME_TRIE_SLOTS,
  NLP_NAME_TRIE_NAMES,
  NLP_NAME_TRIE_THINGS,
  NLP_NAME_TRIE_STRINGS,
  NLP_NAME_TRIE_N_PARTS,
};

extern const NlpDataFileFormat nlp_name_trie_kind;

/* Errors are %NLP_DATA_FILE_ERROR; @name is what they call the file. */
NlpNameTrie *nlp_name_trie_new (GBytes *bytes, const gchar *name, GError **error);
void nlp_name_trie_free (NlpNameTrie *self);

/* Finds the longest name that begins with the word at @at. Returns the first of its meanings, or 0,
 * and sets @next to the word behind it. @single (out) is the first meaning of the name that is just
 * this word, or 0. */
guint32 nlp_name_trie_find (const NlpNameTrie *self,
                            const NlpWords *words,
                            guint at,
                            guint *next,
                            guint32 *single);

/* Another meaning of the name @number, or 0. */
guint32 nlp_name_trie_next (const NlpNameTrie *self, guint32 number);

static inline guint32
nlp_name_trie_slot (guint64 hash, guint32 n_slots)
{
  return (guint32)((hash >> 32) * n_slots >> 32);
}

static inline const gchar *
nlp_name_trie_string (const NlpNameTrie *self, guint32 string)
{
  return string != 0 ? self->strings + string : NULL;
}

/* Asks for the memory that nlp_name_trie_find() will need. */
static inline void
nlp_name_trie_prefetch (const NlpNameTrie *self, const NlpWord *word)
{
  __builtin_prefetch (
      &self->slots[nlp_name_trie_slot (nlp_pieces_begin (word->hash), self->n_slots)]);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTrie, nlp_name_trie_free)

G_END_DECLS

#endif
