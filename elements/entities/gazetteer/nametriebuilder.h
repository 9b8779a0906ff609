/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAMETRIEBUILDER_H
#define NLP_NAMETRIEBUILDER_H

#include "nametrie.h"

G_BEGIN_DECLS

/**
 * NlpNameTrieBuilder:
 *
 * Makes a list of names (namelist.h) of the names that are added to it. Where several things have
 * the same name, the one added last counts, and the others are its further meanings. Names of the
 * same thing, with one label, canonical name and id, are told as its aliases.
 *
 * The same names in the same order make the same bytes.
 */
typedef struct _NlpNameListBuilder NlpNameTrieBuilder;

NlpNameTrieBuilder *nlp_name_trie_builder_new (gboolean ignore_case);
void nlp_name_trie_builder_free (NlpNameTrieBuilder *self);

/* What the names that are added from now on have as their source, behind "gazetteer:". */
void nlp_name_trie_builder_begin (NlpNameTrieBuilder *self, const gchar *list);

/**
 * NlpNameEntry:
 * @surface: the name
 * @label: what it is, such as "GPE"
 * @name: the canonical name of the thing
 * @id: (nullable): of the thing
 * @context: (nullable): words between blanks of which one must be near, in the same sentence
 * @flags: how the name is taken
 *
 * A name to add.
 */
typedef struct {
  const gchar *surface;
  const gchar *label;
  const gchar *name;
  const gchar *id;
  const gchar *context;
  NlpNameFlags flags;
} NlpNameEntry;

/* Adds a name; all strings are copied. %FALSE if it has no pieces or too many or too long ones
 * (pieces.h). */
gboolean nlp_name_trie_builder_add (NlpNameTrieBuilder *self, const NlpNameEntry *entry);

/* How many names and things there are. */
guint nlp_name_trie_builder_get_n_names (const NlpNameTrieBuilder *self);
guint nlp_name_trie_builder_get_n_things (const NlpNameTrieBuilder *self);

/* Makes the file, and leaves the builder empty. %NULL if it would not be below 4 GiB
 * (%NLP_TABLE_ERROR). */
GBytes *nlp_name_trie_builder_finish (NlpNameTrieBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTrieBuilder, nlp_name_trie_builder_free)

G_END_DECLS

#endif
