/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Numbers for words. */

#include "wordtable.h"

#define INITIAL_SLOTS 64

typedef struct {
  guint64 hash;
  guint32 id; /* NLP_WORD_NONE in an empty slot */
} Slot;

struct _NlpWordTable {
  Slot *slots;
  gsize n_slots; /* a power of two, more than twice @size */
  guint32 size;
  guint64 seed; /* so that nobody can write a text whose words all fall into one slot */
};

static Slot *
new_slots (gsize n)
{
  Slot *slots = g_new (Slot, n);

  for (gsize i = 0; i < n; i++)
    slots[i] = (Slot){0, NLP_WORD_NONE};

  return slots;
}

NlpWordTable *
nlp_word_table_new (void)
{
  NlpWordTable *table = g_new (NlpWordTable, 1);

  table->n_slots = INITIAL_SLOTS;
  table->slots = new_slots (table->n_slots);
  table->size = 0;
  table->seed = (guint64)g_random_int () << 32 | g_random_int ();

  return table;
}

void
nlp_word_table_free (NlpWordTable *self)
{
  if (self == NULL)
    return;

  g_free (self->slots);
  g_free (self);
}

NlpWordTable *
nlp_word_table_copy (const NlpWordTable *self)
{
  NlpWordTable *copy = g_memdup2 (self, sizeof *self);

  copy->slots = g_memdup2 (self->slots, self->n_slots * sizeof *self->slots);

  return copy;
}

/* FNV-1a's step, which is as fast as any for words of a few letters. */
static inline guint64
hash_step (guint64 hash, guint32 value)
{
  return (hash ^ value) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* FNV leaves the upper bits better mixed than the lower ones, which choose the slot. */
static inline guint64
hash_finish (guint64 hash)
{
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 29;
}

static guint64
hash_word (guint64 seed, const gchar *word, gsize length)
{
  const gchar *end = word + length;
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ seed;

  while (word < end) {
    guchar byte = *word;

    if (byte < 0x80) {
      hash = hash_step (hash, (guint)byte - 'A' < 26 ? byte + 'a' - 'A' : byte);
      word++;
    } else {
      hash = hash_step (hash, g_unichar_tolower (g_utf8_get_char (word)));
      word = g_utf8_next_char (word);
    }
  }

  return hash_finish (hash);
}

guint64
nlp_word_hash (const gchar *word, gsize length)
{
  return hash_word (0, word, length);
}

/* The slot that has @hash, or the empty one where it would be. */
static Slot *
find_slot (Slot *slots, gsize n_slots, guint64 hash)
{
  gsize i = hash & (n_slots - 1);

  while (slots[i].id != NLP_WORD_NONE && slots[i].hash != hash)
    i = (i + 1) & (n_slots - 1);

  return &slots[i];
}

static void
grow (NlpWordTable *self)
{
  gsize n_slots = 2 * self->n_slots;
  Slot *slots = new_slots (n_slots);

  for (gsize i = 0; i < self->n_slots; i++) {
    if (self->slots[i].id != NLP_WORD_NONE)
      *find_slot (slots, n_slots, self->slots[i].hash) = self->slots[i];
  }

  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

guint32
nlp_word_table_add (NlpWordTable *self, const gchar *word, gsize length)
{
  guint64 hash = hash_word (self->seed, word, length);
  Slot *slot = find_slot (self->slots, self->n_slots, hash);
  guint32 id;

  if (slot->id != NLP_WORD_NONE)
    return slot->id;

  id = self->size++;
  *slot = (Slot){hash, id};
  if (2 * (gsize)self->size >= self->n_slots)
    grow (self);

  return id;
}

guint32
nlp_word_table_find (const NlpWordTable *self, const gchar *word, gsize length)
{
  return find_slot (self->slots, self->n_slots, hash_word (self->seed, word, length))->id;
}

guint32
nlp_word_table_get_size (const NlpWordTable *self)
{
  return self->size;
}
