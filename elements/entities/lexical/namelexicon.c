/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * namelexicon.c: looks up words in a lexicon of names and common words.
 */

#include "namelexicon.h"

#include <string.h>

#include "common/hash.h"
#include "common/probing.h"

#define LEVEL_BITS (2 * NLP_N_NAME_LISTS)
#define LEVEL_MASK ((1u << LEVEL_BITS) - 1)

/* Words in capitals up to this many bytes are taken for acronyms, longer ones may be names in a
 * headline. */
#define MAX_ACRONYM 3

static gboolean
is_headline_word (const gchar *word, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isupper (word[i]))
      return FALSE;
  }
  return length > MAX_ACRONYM;
}

static guint64
hash_word (const gchar *word, gsize length)
{
  const gboolean fold_case = is_headline_word (word, length);
  guint64 hash = NLP_FNV64_BASIS;

  for (gsize i = 0; i < length; i++) {
    const gchar c = fold_case && i > 0 ? g_ascii_tolower (word[i]) : word[i];

    hash = nlp_fnv64_step (hash, (guchar)c);
  }
  return hash ^ hash >> 29;
}

static inline gboolean
is_free (const guint32 *bucket)
{
  return *bucket == 0;
}

static inline guint32
tag_of (guint64 hash)
{
  return (guint32)(hash >> 32) & ~LEVEL_MASK;
}

static inline gboolean
matches (const guint64 *hash, const guint32 *bucket)
{
  return (*bucket & ~LEVEL_MASK) == tag_of (*hash);
}

NLP_DEFINE_PROBING_FIND_SCALED (bucket, guint32, guint64, is_free, matches)

/* Returns the bucket of @hash, or the free one where it belongs. */
static inline guint32 *
find (const guint32 *buckets, guint32 n_buckets, guint64 hash)
{
  return bucket_find (buckets, n_buckets, (guint32)hash, &hash);
}

guint32
nlp_name_lexicon_find (const NlpNameLexicon *self, const gchar *word, gsize length)
{
  return *find (self->buckets, self->n_buckets, hash_word (word, length)) & LEVEL_MASK;
}

/* Returns the higher level of each pair. */
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
    const gsize length = strcspn (lines, "\t\n");
    const guint64 hash = hash_word (lines, length);
    guint32 levels = 0;

    lines += length;
    for (guint list = 0; list < NLP_N_NAME_LISTS && lines[0] == '\t'; list++, lines += 2)
      levels |= (guint32)((lines[1] - '0') & 3) << 2 * list;
    if (levels != 0) {
      guint32 *bucket = find (buckets, *n_buckets, hash);

      /* Where a rare word has the hash of a common one, the common one must stay common. */
      *bucket = tag_of (hash) | merge_levels (*bucket & LEVEL_MASK, levels);
    }
    lines += strcspn (lines, "\n");
    lines += *lines == '\n';
  }
  return buckets;
}
