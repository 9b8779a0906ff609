/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_TRIE_H
#define NLP_NAME_TRIE_H

#include "common/tables/datafile.h"
#include "nameunits.h"
#include "lexical/words.h"

G_BEGIN_DECLS

/**
 * NlpTrieBucket:
 * @check: the lower half of the hash of a sequence of units (nameunits.h)
 * @value: the number of the last name with this hash, or 0, and %NLP_TRIE_PREFIX if it is a proper
 *     prefix of a name; 0 in a free bucket
 *
 * A node of the trie: a prefix of one or more names.
 */
typedef struct {
  guint32 check;
  guint32 value;
} NlpTrieBucket;

#define NLP_TRIE_PREFIX (1u << 31)

/**
 * NlpName:
 * @surface: its spelling, a string
 * @thing: the number of the thing it names
 * @next: the number of the next name in the same bucket, or 0; it names another thing, or only has
 *     the same hash
 * @context: context words separated by spaces, one of which must be near, a string; or 0
 * @source: the index of its list in @sources
 * @flags: #NlpNameFlags
 *
 * A surface form of a thing. Strings are offsets into the strings of the trie.
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
 * @NLP_NAME_IF_AMBIGUOUS: the context is required only if the name is short or a common word
 * @NLP_NAME_VARIANT: the name is not listed among the aliases of its thing
 */
typedef enum {
  NLP_NAME_IF_AMBIGUOUS = 1 << 0,
  NLP_NAME_VARIANT = 1 << 1,
} NlpNameFlags;

/**
 * NlpThing:
 * @label: the index of its label in @labels
 * @name: its canonical name, a string
 * @id: its id, a string, or 0
 * @aliases: its other names as a JSON array, a string, or 0
 *
 * A thing that has names: an entry of a knowledge base.
 */
typedef struct {
  guint32 label;
  guint32 name;
  guint32 id;
  guint32 aliases;
} NlpThing;

/**
 * NlpNameTrie:
 * @labels: (array zero-terminated=1): interned labels
 * @sources: (array zero-terminated=1): the sources of matches, such as "gazetteer:countries"
 * @ignore_case: whether names match in any case
 * @buckets: an open-addressed hash table of all names and their prefixes
 * @names: the names, numbered from 1
 * @things: the things, numbered from 1
 * @strings: NUL-terminated strings, identified by their offsets; the first one is empty
 *
 * A trie of the names in one or more lists, stored as a hash table of prefixes. It is a view of a
 * file (datafile.h) that nlp_name_trie_builder_finish() makes.
 */
typedef struct {
  gchar **labels;
  gchar **sources;
  gboolean ignore_case;
  const NlpTrieBucket *buckets;
  guint32 n_buckets;
  const NlpName *names;
  guint32 n_names;
  const NlpThing *things;
  guint32 n_things;
  const gchar *strings;
  guint32 n_strings;
  /*< private >*/
  GBytes *bytes;
} NlpNameTrie;

/* The parts of a compiled gazetteer. */
enum {
  NLP_NAME_TRIE_SETTINGS, /* one number: whether case is ignored */
  NLP_NAME_TRIE_LABELS,   /* NUL-terminated strings */
  NLP_NAME_TRIE_SOURCES,  /* NUL-terminated strings */
  NLP_NAME_TRIE_BUCKETS,
  NLP_NAME_TRIE_NAMES,
  NLP_NAME_TRIE_THINGS,
  NLP_NAME_TRIE_STRINGS,
  NLP_NAME_TRIE_N_PARTS,
};

extern const NlpDataFileFormat nlp_name_trie_format;

/* Checks a compiled gazetteer and opens it. Errors are %NLP_DATA_FILE_ERROR and name the file
 * @name. Returns: (transfer full) */
NlpNameTrie *nlp_name_trie_new (GBytes *bytes, const gchar *name, GError **error);
void nlp_name_trie_free (NlpNameTrie *self);

/* Finds the longest name that starts at word @at. Returns the number of its first meaning, or 0.
 * @next (out) is the word after the name. @single (out) is the first meaning of the name that
 * consists of this word alone, or 0. */
guint32 nlp_name_trie_find (const NlpNameTrie *self,
                            const NlpWords *words,
                            guint at,
                            guint *next,
                            guint32 *single);

/* Returns the next meaning of the name @number, or 0. */
guint32 nlp_name_trie_next (const NlpNameTrie *self, guint32 number);

static inline guint32
nlp_name_trie_bucket (guint64 hash, guint32 n_buckets)
{
  return (guint32)((hash >> 32) * n_buckets >> 32);
}

static inline const gchar *
nlp_name_trie_string (const NlpNameTrie *self, guint32 string)
{
  return string != 0 ? self->strings + string : NULL;
}

/* Prefetches the memory that nlp_name_trie_find() will read for @word. */
static inline void
nlp_name_trie_prefetch (const NlpNameTrie *self, const NlpWord *word)
{
  __builtin_prefetch (&self->buckets[nlp_name_trie_bucket (nlp_name_units_hash_first (word->hash),
                                                           self->n_buckets)]);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTrie, nlp_name_trie_free)

G_END_DECLS

#endif
