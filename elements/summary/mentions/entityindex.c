/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entityindex.c: lists the entities that a text mentions.
 */

#include "entityindex.h"

#include <string.h>

#define NO_LABEL "OTHER"

/* People, places, things, dates, amounts, and indicators of compromise. Other labels follow in the
 * order of their first mention. */
static const gchar *const label_order[] = {
    "PERSON",  "ORG",     "GPE",         "LOC",           "FAC",      "NORP",
    "EVENT",   "PRODUCT", "WORK_OF_ART", "LAW",           "LANGUAGE", "THREAT_ACTOR",
    "MALWARE", "TOOL",    "TECHNIQUE",   "VULNERABILITY", "SECTOR",   "DATE",
    "TIME",    "MONEY",   "PERCENT",     "QUANTITY",      "URL",      "DOMAIN",
    "EMAIL",   "IPV4",    "IPV6",        "ASN",           "HASH",     "FILEPATH",
};

static const gchar *const excluded_labels[] = {"ORDINAL", "CARDINAL", NULL};

static void
entity_clear (gpointer data)
{
  g_free (((NlpEntity *)data)->name);
}

gboolean
nlp_mention_is_better (const NlpMention *mention, const NlpMention *best)
{
  if (best->name != NULL || mention->name != NULL)
    return best->name == NULL;
  return mention->length > best->length;
}

/* Returns the best mention of each chain (element-type gint NlpMention). */
static GHashTable *
name_chains (const NlpMention *mentions, gsize n_mentions)
{
  GHashTable *chains = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < n_mentions; i++) {
    gpointer chain = GINT_TO_POINTER (mentions[i].chain);
    const NlpMention *best = g_hash_table_lookup (chains, chain);

    if (mentions[i].chain >= 0 && (best == NULL || nlp_mention_is_better (&mentions[i], best)))
      g_hash_table_insert (chains, chain, (gpointer)&mentions[i]);
  }

  return chains;
}

/* Returns the name with each sequence of whitespace as one space: a name may cross lines. */
static gchar *
dup_name (const NlpMention *mention)
{
  const gchar *text = mention->name ? mention->name : mention->text;
  gsize length = mention->name ? strlen (mention->name) : mention->length;
  GString *name = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++) {
    gboolean is_space = g_ascii_isspace (text[i]) || text[i] == '\0';

    if (!is_space)
      g_string_append_c (name, text[i]);
    else if (name->len > 0 && name->str[name->len - 1] != ' ')
      g_string_append_c (name, ' ');
  }

  return g_string_free (name, FALSE);
}

/* Returns the position of @label in the order of labels, after all others if it is new. */
static guint
rank_label (GHashTable *ranks, const gchar *label)
{
  gpointer rank;

  if (!g_hash_table_lookup_extended (ranks, label, NULL, &rank)) {
    rank = GUINT_TO_POINTER (g_hash_table_size (ranks));
    g_hash_table_insert (ranks, (gpointer)label, rank);
  }

  return GPOINTER_TO_UINT (rank);
}

static GHashTable *
new_ranks (void)
{
  GHashTable *ranks = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (label_order); i++)
    rank_label (ranks, label_order[i]);

  return ranks;
}

static gint
compare_entities (gconstpointer a, gconstpointer b)
{
  const NlpEntity *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->n_mentions != y->n_mentions)
    return x->n_mentions > y->n_mentions ? -1 : 1;
  return x->first < y->first ? -1 : x->first > y->first;
}

gboolean
nlp_entity_index_has_label (const gchar *label)
{
  return label == NULL || !g_strv_contains (excluded_labels, label);
}

gboolean
nlp_entity_index_is_name (const gchar *label)
{
  static const gchar *const values[] = {"DATE", "TIME",   "MONEY",    "PERCENT", "QUANTITY",
                                        "URL",  "DOMAIN", "EMAIL",    "IPV4",    "IPV6",
                                        "ASN",  "HASH",   "FILEPATH", NULL};

  return nlp_entity_index_has_label (label) && !g_strv_contains (values, label);
}

static void
count (NlpEntity *self, const NlpMention *mention)
{
  self->n_mentions += MAX (mention->count, 1);
  if (self->id == NULL)
    self->id = mention->id;
}

GArray *
nlp_entity_index_new (const NlpMention *mentions, gsize n_mentions)
{
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (NlpEntity));
  g_autoptr (GHashTable) chains = name_chains (mentions, n_mentions);
  g_autoptr (GHashTable) ranks = new_ranks ();
  g_autoptr (GHashTable) indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_array_set_clear_func (entities, entity_clear);
  for (gsize i = 0; i < n_mentions; i++) {
    const gchar *label = mentions[i].label ? mentions[i].label : NO_LABEL;
    const NlpMention *best =
        mentions[i].chain < 0 ? &mentions[i]
                              : g_hash_table_lookup (chains, GINT_TO_POINTER (mentions[i].chain));
    g_autofree gchar *name = NULL, *folded = NULL, *key = NULL;
    gpointer index;

    if (!nlp_entity_index_has_label (label))
      continue;

    name = dup_name (best);
    folded = g_utf8_casefold (name, -1);
    key = g_strconcat (label, "\n", folded, NULL);
    if (!g_hash_table_lookup_extended (indices, key, NULL, &index)) {
      NlpEntity entity = {.label = label,
                          .name = g_steal_pointer (&name),
                          .first = i,
                          .rank = rank_label (ranks, label)};

      index = GUINT_TO_POINTER (entities->len);
      g_hash_table_insert (indices, g_steal_pointer (&key), index);
      g_array_append_val (entities, entity);
    }
    count (&g_array_index (entities, NlpEntity, GPOINTER_TO_UINT (index)), &mentions[i]);
  }

  g_array_sort (entities, compare_entities);
  return entities;
}
