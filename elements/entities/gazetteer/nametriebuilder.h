/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_NAME_TRIE_BUILDER_H
#define NLP_NAME_TRIE_BUILDER_H

#include "nametrie.h"

G_BEGIN_DECLS

/**
 * NlpNameTrieBuilder:
 *
 * Builds an #NlpNameTrie. If several things share a name, the one added last is its first meaning,
 * and the others are further meanings. Names with the same label, canonical name and id belong to
 * one thing and become its aliases.
 *
 * The result is deterministic: the same names in the same order make the same bytes.
 */
typedef struct _NlpNameTrieBuilder NlpNameTrieBuilder;

NlpNameTrieBuilder *nlp_name_trie_builder_new (gboolean ignore_case);
void nlp_name_trie_builder_free (NlpNameTrieBuilder *self);

/* Starts a list. The names added from now on have the source "gazetteer:@list". */
void nlp_name_trie_builder_begin (NlpNameTrieBuilder *self, const gchar *list);

/**
 * NlpNameEntry:
 * @surface: the name as it is spelled in texts
 * @label: the label of the thing, such as "GPE"
 * @name: the canonical name of the thing
 * @id: (nullable): the id of the thing
 * @context: (nullable): context words separated by spaces; one must be near, in the same sentence
 * @flags: how the name is matched and listed
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

/* Adds a name and copies its strings. Returns %FALSE if it has no units, or exceeds the limits of
 * nameunits.h. */
gboolean nlp_name_trie_builder_add (NlpNameTrieBuilder *self, const NlpNameEntry *entry);

/* Return the numbers of names and of things. */
guint nlp_name_trie_builder_get_n_names (const NlpNameTrieBuilder *self);
guint nlp_name_trie_builder_get_n_things (const NlpNameTrieBuilder *self);

/* Makes the compiled gazetteer and empties the builder. Returns: (transfer full): its bytes, or
 * %NULL with %NLP_TABLE_ERROR if they exceed 2 GiB */
GBytes *nlp_name_trie_builder_finish (NlpNameTrieBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpNameTrieBuilder, nlp_name_trie_builder_free)

G_END_DECLS

#endif
