/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "entitycounts.h"

#include <string.h>

struct _NlpTally {
  guint max_things;
  guint64 total;
  GArray *things;      /* of NlpMention with strings of its own */
  GHashTable *numbers; /* of things, by key */
  GString *key;        /* the one that is looked for */
};

static void
clear_thing (gpointer data)
{
  NlpMention *thing = data;

  g_free ((gchar *)thing->label);
  g_free ((gchar *)thing->text);
  g_free ((gchar *)thing->name);
  g_free ((gchar *)thing->id);
}

static GArray *
new_things (void)
{
  GArray *things = g_array_new (FALSE, FALSE, sizeof (NlpMention));

  g_array_set_clear_func (things, clear_thing);
  return things;
}

NlpEntityCounts *
nlp_entity_counts_new (guint max_things)
{
  NlpEntityCounts *self = g_new0 (NlpEntityCounts, 1);

  self->max_things = max_things;
  self->things = new_things ();
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->key = g_string_new (NULL);
  return self;
}

void
nlp_entity_counts_free (NlpEntityCounts *self)
{
  g_array_unref (self->things);
  g_hash_table_unref (self->numbers);
  g_string_free (self->key, TRUE);
  g_free (self);
}

void
nlp_entity_counts_clear (NlpEntityCounts *self)
{
  g_array_unref (self->things);
  self->things = new_things ();
  g_hash_table_remove_all (self->numbers);
  self->total = 0;
}

/* Things go by their chain, or by what they are called in any case. */
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

/* The count that the better half of the things has at least. */
static guint
find_limit (const NlpEntityCounts *self)
{
  const guint n = self->things->len;
  g_autofree guint *counts = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    counts[i] = g_array_index (self->things, NlpMention, i).count;
  qsort (counts, n, sizeof *counts, compare_counts);
  return counts[n / 2];
}

/* Forgets half of the things: those with few mentions, and of equals those that came last. */
static void
forget (NlpEntityCounts *self)
{
  const guint limit = find_limit (self);
  GArray *things = g_steal_pointer (&self->things);
  guint room = self->max_things / 2;

  self->things = new_things ();
  g_hash_table_remove_all (self->numbers);
  for (guint i = 0; i < things->len; i++)
    room -= g_array_index (things, NlpMention, i).count > limit;
  for (guint i = 0; i < things->len; i++) {
    NlpMention *thing = &g_array_index (things, NlpMention, i);

    if (thing->count < limit || (thing->count == limit && room == 0))
      continue;
    room -= thing->count == limit;
    make_key (self, thing);
    g_hash_table_insert (self->numbers, g_strdup (self->key->str),
                         GUINT_TO_POINTER (self->things->len));
    g_array_append_val (self->things, *thing);
    *thing = (NlpMention){0};
  }
  g_array_unref (things);
}

/* Makes @thing go by the name of @mention. */
static void
rename_thing (NlpMention *thing, const NlpMention *mention)
{
  g_free ((gchar *)thing->text);
  g_free ((gchar *)thing->name);
  thing->text = g_strndup (mention->text, mention->length);
  thing->length = mention->length;
  thing->name = g_strdup (mention->name);
}

void
nlp_entity_counts_add (NlpEntityCounts *self, const NlpMention *mention)
{
  gpointer number;
  NlpMention *thing;

  self->total++;
  if (!nlp_entity_index_has_label (mention->label))
    return;
  make_key (self, mention);
  if (!g_hash_table_lookup_extended (self->numbers, self->key->str, NULL, &number)) {
    const NlpMention copy = {.label = g_strdup (mention->label),
                             .text = g_strndup (mention->text, mention->length),
                             .length = mention->length,
                             .name = g_strdup (mention->name),
                             .id = g_strdup (mention->id),
                             .chain = mention->chain,
                             .score = mention->score,
                             .count = 1};

    if (self->things->len >= self->max_things)
      forget (self);
    make_key (self, mention);
    g_hash_table_insert (self->numbers, g_strdup (self->key->str),
                         GUINT_TO_POINTER (self->things->len));
    g_array_append_val (self->things, copy);
    return;
  }
  thing = &g_array_index (self->things, NlpMention, GPOINTER_TO_UINT (number));
  thing->count++;
  if (thing->id == NULL)
    thing->id = g_strdup (mention->id);
  if (mention->chain >= 0 && nlp_mention_is_better (mention, thing))
    rename_thing (thing, mention);
}

const GArray *
nlp_entity_counts_get_mentions (const NlpEntityCounts *self)
{
  return self->things;
}

guint64
nlp_entity_counts_get_total (const NlpEntityCounts *self)
{
  return self->total;
}
