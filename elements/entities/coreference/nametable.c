/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "nametable.h"

#include <string.h>

#include "lexical/wordclasses.h"

#define MIN_SLOTS 64

typedef struct {
  const gchar *label;
  const gchar *name; /* NULL: a free slot */
  gsize length;
  guint32 hash;
  gint32 value;
} Slot;

struct _NlpNameTable {
  Slot *slots;
  guint32 mask;
  guint32 n_names;
};

NlpNameTable *
nlp_name_table_new (void)
{
  NlpNameTable *table = g_new (NlpNameTable, 1);

  table->slots = g_new0 (Slot, MIN_SLOTS);
  table->mask = MIN_SLOTS - 1;
  table->n_names = 0;
  return table;
}

void
nlp_name_table_free (NlpNameTable *self)
{
  g_free (self->slots);
  g_free (self);
}

static Slot *
find_slot (const NlpNameTable *self,
           const gchar *label,
           const gchar *name,
           gsize length,
           guint32 hash)
{
  guint32 at = hash & self->mask;

  for (;; at = (at + 1) & self->mask) {
    Slot *slot = &self->slots[at];

    if (slot->name == NULL || (slot->hash == hash && slot->label == label &&
                               slot->length == length && memcmp (slot->name, name, length) == 0))
      return slot;
  }
}

static void
grow (NlpNameTable *self)
{
  g_autofree Slot *old = self->slots;
  guint32 n_slots = self->mask + 1;

  self->slots = g_new0 (Slot, n_slots * 2);
  self->mask = n_slots * 2 - 1;
  for (guint32 i = 0; i < n_slots; i++)
    if (old[i].name != NULL)
      *find_slot (self, old[i].label, old[i].name, old[i].length, old[i].hash) = old[i];
}

gint32 *
nlp_name_table_get (NlpNameTable *self, const gchar *label, const gchar *name, gsize length)
{
  guint32 hash = nlp_word_classes_hash_word (name, length);
  Slot *slot;

  if (self->n_names > self->mask / 2)
    grow (self);
  slot = find_slot (self, label, name, length, hash);
  if (slot->name == NULL) {
    *slot = (Slot){label, name, length, hash, -1};
    self->n_names++;
  }
  return &slot->value;
}

gint32
nlp_name_table_find (const NlpNameTable *self, const gchar *label, const gchar *name, gsize length)
{
  const Slot *slot =
      find_slot (self, label, name, length, nlp_word_classes_hash_word (name, length));

  return slot->name != NULL ? slot->value : -1;
}
