/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "wordcounts.h"

#include <string.h>

#include "wordtable.h"

#define N_SLOTS (1 << 16)
#define WAYS 8 /* slots where a word may be */
#define MAX_COUNT (G_MAXUINT32 / 4)

typedef struct {
  guint64 hash;
  guint32 count; /* 0 in an empty slot */
} Slot;

struct _NlpWordCounts {
  Slot *slots; /* made for the first word */
  guint64 total;
};

NlpWordCounts *
nlp_word_counts_new (void)
{
  return g_new0 (NlpWordCounts, 1);
}

void
nlp_word_counts_free (NlpWordCounts *self)
{
  g_free (self->slots);
  g_free (self);
}

void
nlp_word_counts_clear (NlpWordCounts *self)
{
  g_clear_pointer (&self->slots, g_free);
  self->total = 0;
}

static Slot *
get_ways (const NlpWordCounts *self, guint64 hash)
{
  return self->slots + (hash & (N_SLOTS / WAYS - 1)) * WAYS;
}

void
nlp_word_counts_add (NlpWordCounts *self, const gchar *word, gsize length)
{
  const guint64 hash = nlp_word_hash (word, length);
  Slot *ways, *rarest;

  if (self->slots == NULL)
    self->slots = g_new0 (Slot, N_SLOTS);
  self->total++;
  rarest = ways = get_ways (self, hash);
  for (guint i = 0; i < WAYS; i++) {
    if (ways[i].hash == hash && ways[i].count > 0) {
      ways[i].count = MIN (ways[i].count + 1, MAX_COUNT);
      return;
    }
    if (ways[i].count < rarest->count)
      rarest = &ways[i];
  }
  *rarest = (Slot){hash, 1};
}

guint32
nlp_word_counts_get (const NlpWordCounts *self, const gchar *word, gsize length)
{
  const guint64 hash = nlp_word_hash (word, length);
  const Slot *ways;

  if (self->slots == NULL)
    return 0;
  ways = get_ways (self, hash);
  for (guint i = 0; i < WAYS; i++) {
    if (ways[i].hash == hash && ways[i].count > 0)
      return ways[i].count;
  }
  return 0;
}

guint64
nlp_word_counts_get_total (const NlpWordCounts *self)
{
  return self->total;
}
