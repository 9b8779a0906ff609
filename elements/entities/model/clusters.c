/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "clusters.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a; never 0. */
static guint32
hash (const gchar *word, gsize length, gboolean is_lower)
{
  guint32 h = 2166136261u;

  for (gsize i = 0; i < length; i++) {
    gchar c = g_ascii_isdigit (word[i]) ? '0' : word[i];

    h = (h ^ (guchar)(is_lower ? g_ascii_tolower (c) : c)) * 16777619u;
  }
  return h != 0 ? h : 1;
}

static const NlpCluster *
find (const NlpClusters *self, guint32 key)
{
  guint32 slot = (key ^ key >> 15) & self->mask;

  while (self->slots[slot].hash != 0 && self->slots[slot].hash != key)
    slot = (slot + 1) & self->mask;
  return self->slots[slot].hash != 0 ? &self->slots[slot] : NULL;
}

const NlpCluster *
nlp_clusters_find (const NlpClusters *self, const gchar *word, gsize length)
{
  const NlpCluster *found = find (self, hash (word, length, FALSE));

  return found != NULL ? found : find (self, hash (word, length, TRUE));
}

NlpCluster *
nlp_clusters_read (const gchar *lines, guint32 *mask)
{
  guint n_slots = 16, n_lines = 0;
  NlpCluster *slots;

  for (const gchar *p = lines; (p = strchr (p, '\n')) != NULL; p++)
    n_lines++;
  while (n_slots < n_lines * 3 / 2)
    n_slots *= 2;
  *mask = n_slots - 1;
  slots = g_new0 (NlpCluster, n_slots);
  while (*lines != '\0') {
    gsize length = strcspn (lines, "\t\n");
    guint32 key = hash (lines, length, FALSE), slot = (key ^ key >> 15) & *mask;
    const NlpClusters table = {slots, *mask};

    lines += length;
    if (find (&table, key) == NULL) {
      while (slots[slot].hash != 0)
        slot = (slot + 1) & *mask;
      slots[slot].hash = key;
      for (guint i = 0; i < NLP_N_GRANULARITIES && *lines == '\t'; i++)
        slots[slot].numbers[i] = strtoul (lines + 1, (char **)&lines, 10);
    }
    lines += strcspn (lines, "\n");
    lines += *lines == '\n';
  }
  return slots;
}
