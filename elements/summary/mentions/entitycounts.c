/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycounts.c: counts the mentions of entities in a text of any length in bounded memory.
 */

#include "entitycounts.h"

#include <string.h>

struct _NlpEntityCounts {
  guint max_entities;
  guint64 total;
  GArray *entities;    /* of NlpMention that owns its strings */
  GHashTable *indices; /* into @entities, by key */
  GString *key;        /* of the current mention; reused */
};

static void
clear_entity (gpointer data)
{
  NlpMention *entity = data;

  g_free ((gchar *)entity->label);
  g_free ((gchar *)entity->text);
  g_free ((gchar *)entity->name);
  g_free ((gchar *)entity->id);
}

static GArray *
new_entities (void)
{
  GArray *entities = g_array_new (FALSE, FALSE, sizeof (NlpMention));

  g_array_set_clear_func (entities, clear_entity);
  return entities;
}

NlpEntityCounts *
nlp_entity_counts_new (guint max_entities)
{
  NlpEntityCounts *self = g_new0 (NlpEntityCounts, 1);

  self->max_entities = max_entities;
  self->entities = new_entities ();
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->key = g_string_new (NULL);
  return self;
}

void
nlp_entity_counts_free (NlpEntityCounts *self)
{
  g_array_unref (self->entities);
  g_hash_table_unref (self->indices);
  g_string_free (self->key, TRUE);
  g_free (self);
}

void
nlp_entity_counts_clear (NlpEntityCounts *self)
{
  g_array_unref (self->entities);
  self->entities = new_entities ();
  g_hash_table_remove_all (self->indices);
  self->total = 0;
}

/* Sets the key: the label, and the chain or else the name in any case. */
static void
make_key (NlpEntityCounts *self, const NlpMention *mention)
{
  g_string_assign (self->key, mention->label != NULL ? mention->label : "");
  if (mention->chain >= 0) {
    g_string_append_printf (self->key, "\n%d", mention->chain);
  } else {
    const gchar *name = mention->name != NULL ? mention->name : mention->text;
    g_autofree gchar *folded =
        g_utf8_casefold (name, mention->name != NULL ? -1 : (gssize)mention->length);

    g_string_append (self->key, "\n\n");
    g_string_append (self->key, folded);
  }
}

static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const guint x = *(const guint *)a, y = *(const guint *)b;

  return x > y ? -1 : x < y;
}

/* Returns the median of the counts. */
static guint
find_median (const NlpEntityCounts *self)
{
  const guint n = self->entities->len;
  g_autofree guint *counts = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    counts[i] = g_array_index (self->entities, NlpMention, i).count;
  qsort (counts, n, sizeof *counts, compare_counts);
  return counts[n / 2];
}

/* Forgets half of the entities: those with the fewest mentions, and among equals the latest. */
static void
forget (NlpEntityCounts *self)
{
  const guint limit = find_median (self);
  GArray *entities = g_steal_pointer (&self->entities);
  guint room = self->max_entities / 2;

  self->entities = new_entities ();
  g_hash_table_remove_all (self->indices);
  for (guint i = 0; i < entities->len; i++)
    room -= g_array_index (entities, NlpMention, i).count > limit;
  for (guint i = 0; i < entities->len; i++) {
    NlpMention *entity = &g_array_index (entities, NlpMention, i);

    if (entity->count < limit || (entity->count == limit && room == 0))
      continue;
    room -= entity->count == limit;
    make_key (self, entity);
    g_hash_table_insert (self->indices, g_strdup (self->key->str),
                         GUINT_TO_POINTER (self->entities->len));
    g_array_append_val (self->entities, *entity);
    *entity = (NlpMention){0};
  }
  g_array_unref (entities);
}

static void
rename_entity (NlpMention *entity, const NlpMention *mention)
{
  g_free ((gchar *)entity->text);
  g_free ((gchar *)entity->name);
  entity->text = g_strndup (mention->text, mention->length);
  entity->length = mention->length;
  entity->name = g_strdup (mention->name);
}

void
nlp_entity_counts_add (NlpEntityCounts *self, const NlpMention *mention)
{
  gpointer index;
  NlpMention *entity;

  self->total++;
  if (!nlp_entity_index_has_label (mention->label))
    return;
  make_key (self, mention);
  if (!g_hash_table_lookup_extended (self->indices, self->key->str, NULL, &index)) {
    const NlpMention copy = {.label = g_strdup (mention->label),
                             .text = g_strndup (mention->text, mention->length),
                             .length = mention->length,
                             .name = g_strdup (mention->name),
                             .id = g_strdup (mention->id),
                             .chain = mention->chain,
                             .score = mention->score,
                             .count = 1};

    if (self->entities->len >= self->max_entities)
      forget (self);
    make_key (self, mention);
    g_hash_table_insert (self->indices, g_strdup (self->key->str),
                         GUINT_TO_POINTER (self->entities->len));
    g_array_append_val (self->entities, copy);
    return;
  }
  entity = &g_array_index (self->entities, NlpMention, GPOINTER_TO_UINT (index));
  entity->count++;
  if (entity->id == NULL)
    entity->id = g_strdup (mention->id);
  if (mention->chain >= 0 && nlp_mention_is_better (mention, entity))
    rename_entity (entity, mention);
}

const GArray *
nlp_entity_counts_get_mentions (const NlpEntityCounts *self)
{
  return self->entities;
}

guint64
nlp_entity_counts_get_total (const NlpEntityCounts *self)
{
  return self->total;
}
