/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "namelexicon.h"

#include <string.h>

#define LEVEL_BITS (2 * NLP_N_NAME_LISTS)
#define LEVEL_MASK ((1u << LEVEL_BITS) - 1)

/* Words in capitals that are longer than this may be names in a headline. */
#define MAX_ACRONYM 3

static gboolean
is_upper (const gchar *word, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isupper (word[i]))
      return FALSE;
  }
  return length > MAX_ACRONYM;
}

/* FNV-1a in 64 bits. */
static guint64
hash (const gchar *word, gsize length)
{
  const gboolean lower = is_upper (word, length);
  guint64 h = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++) {
    gchar c = lower && i > 0 ? g_ascii_tolower (word[i]) : word[i];

    h = (h ^ (guchar)c) * G_GUINT64_CONSTANT (0x100000001b3);
  }
  return h ^ h >> 29;
}

/* The slot that has the word, or the empty one it would take. */
static guint32
find_slot (const NlpNameLexicon *self, guint64 h)
{
  const guint32 tag = (guint32)(h >> 32) & ~LEVEL_MASK;
  guint32 slot = (guint32)((h & G_MAXUINT32) * self->n_buckets >> 32);

  while (self->buckets[slot] != 0 && (self->buckets[slot] & ~LEVEL_MASK) != tag) {
    if (++slot == self->n_buckets)
      slot = 0;
  }
  return slot;
}

guint32
nlp_name_lexicon_find (const NlpNameLexicon *self, const gchar *word, gsize length)
{
  return self->buckets[find_slot (self, hash (word, length))] & LEVEL_MASK;
}

/* The higher one of each pair of levels. */
static guint32
merge_levels (guint32 a, guint32 b)
{
  guint32 merged = 0;

  for (guint list = 0; list < NLP_N_NAME_LISTS; list++)
    merged |= MAX (nlp_name_lexicon_level (a, list), nlp_name_lexicon_level (b, list)) << 2 * list;
  return merged;
}

guint32 *
nlp_name_lexicon_read (const gchar *lines, guint32 *n_buckets)
{
  guint n_lines = 0;
  guint32 *buckets;

  for (const gchar *p = lines; (p = strchr (p, '\n')) != NULL; p++)
    n_lines++;
  *n_buckets = n_lines + n_lines / 5 + 2;
  buckets = g_new0 (guint32, *n_buckets);
  while (*lines != '\0') {
    const NlpNameLexicon table = {buckets, *n_buckets};
    const gsize length = strcspn (lines, "\t\n");
    const guint64 h = hash (lines, length);
    guint32 levels = 0;

    lines += length;
    for (guint list = 0; list < NLP_N_NAME_LISTS && lines[0] == '\t'; list++, lines += 2)
      levels |= (guint32)((lines[1] - '0') & 3) << 2 * list;
    if (levels != 0) {
      guint32 *slot = &buckets[find_slot (&table, h)];

      /* A rare word that is taken for a common one must not make that a rare one. */
      *slot = ((guint32)(h >> 32) & ~LEVEL_MASK) | merge_levels (*slot & LEVEL_MASK, levels);
    }
    lines += strcspn (lines, "\n");
    lines += *lines == '\n';
  }
  return buckets;
}
