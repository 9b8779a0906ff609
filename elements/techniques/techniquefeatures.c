/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * techniquefeatures.c: splits sentences into words, stems them, and pairs them.
 */

#include "techniquefeatures.h"

#include <string.h>

#include "common/hash.h"

#define MAX_WORD 48
#define PREFIX 5

/* What a hash is of. The order must not change: model files hold the hashes. */
enum { KIND_STEM, KIND_PREFIX, KIND_NEIGHBOURS, KIND_GAP };

/* Returns the byte in lower case, or 0 if it is between words. */
static inline guchar
fold (guchar byte)
{
  if (byte >= 'a' && byte <= 'z')
    return byte;
  if (byte >= 'A' && byte <= 'Z')
    return byte | 0x20;
  return (byte >= '0' && byte <= '9') || byte >= 0x80 ? byte : 0;
}

static inline guint64
hash_of (guint kind, const gchar *word, gsize length)
{
  guint64 hash = nlp_fnv64_step (NLP_FNV64_BASIS, kind);

  for (gsize i = 0; i < length; i++)
    hash = nlp_fnv64_step (hash, (guchar)word[i]);
  return nlp_hash_finish64 (hash);
}

static guint64
hash_pair (guint kind, guint64 first, guint64 second)
{
  return nlp_hash_finish64 (nlp_fnv64_step (nlp_fnv64_step (first, kind), second));
}

/* Copies the next word at @at in lower case. Returns its length, 0 at the end. The rest of a long
 * word is skipped. */
static gsize
next_word (const gchar *text, gsize length, gsize *at, gchar word[MAX_WORD])
{
  gsize n = 0;

  while (*at < length && fold ((guchar)text[*at]) == 0)
    (*at)++;
  for (guchar byte; *at < length && (byte = fold ((guchar)text[*at])) != 0; (*at)++) {
    if (n < MAX_WORD)
      word[n++] = (gchar)byte;
  }
  return n;
}

void
nlp_technique_words_read (const gchar *text, gsize length, GArray *words)
{
  g_array_set_size (words, 0);
  for (gsize i = 0; i < length;) {
    guint32 hash = NLP_FNV32_BASIS;
    gsize start;
    guint64 item;

    while (i < length && fold ((guchar)text[i]) == 0)
      i++;
    start = i;
    for (guchar byte; i < length && (byte = fold ((guchar)text[i])) != 0; i++)
      hash = nlp_fnv32_step (hash, byte);
    item = hash ^ hash >> 15;
    if (i > start)
      g_array_append_val (words, item);
  }
}

gint
nlp_technique_words_weigh (const gchar *text, gsize length, const gint8 *evidence, guint *n_words)
{
  gint sum = 0;

  *n_words = 0;
  for (gsize i = 0; i < length;) {
    guint32 hash = NLP_FNV32_BASIS;
    gsize start;

    while (i < length && fold ((guchar)text[i]) == 0)
      i++;
    start = i;
    for (guchar byte; i < length && (byte = fold ((guchar)text[i])) != 0; i++)
      hash = nlp_fnv32_step (hash, byte);
    if (i == start)
      continue;
    sum += evidence[(hash ^ hash >> 15) & (NLP_TECHNIQUE_EVIDENCE_SIZE - 1)];
    (*n_words)++;
  }
  return sum;
}

static gboolean
ends_with (const gchar *word, gsize n, const gchar *ending)
{
  const gsize length = strlen (ending);

  return n > length && memcmp (word + n - length, ending, length) == 0;
}

/* Removes the ending of a plural. */
static gsize
strip_plural (gchar *word, gsize n)
{
  if (n > 4 && ends_with (word, n, "ies")) {
    word[n - 3] = 'y';
    return n - 2;
  }
  if (n > 5 && ends_with (word, n, "sses"))
    return n - 2;
  if (n > 3 && word[n - 1] == 's' && strchr ("sui", word[n - 2]) == NULL)
    return n - 1;
  return n;
}

/* Removes the endings of inflected English words, coarsely: the model needs equal stems for the
 * forms of a word, not words. Returns the length of the stem. */
static gsize
stem (gchar *word, gsize n)
{
  const gsize plain = n = strip_plural (word, n);

  if (n > 5 && ends_with (word, n, "ing"))
    n -= 3;
  else if (n > 4 && ends_with (word, n, "ed"))
    n -= 2;
  else if (n > 7 && ends_with (word, n, "ion"))
    n -= 3;
  if (n > 4 && word[n - 1] == 'e')
    n--;
  if (n > 4 && n < plain && word[n - 1] == word[n - 2] && strchr ("sl", word[n - 1]) == NULL)
    n--;
  return n;
}

static gboolean
is_number (const gchar *word, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (!g_ascii_isdigit (word[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_stop (guint64 hash, const guint64 *stops, guint n_stops)
{
  guint low = 0, high = n_stops;

  while (low < high) {
    const guint middle = (low + high) / 2;

    if (stops[middle] == hash)
      return TRUE;
    if (stops[middle] < hash)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}

static void
append (GArray *features, guint64 hash, gboolean is_pair)
{
  const NlpTechniqueFeature feature = {hash, is_pair};

  g_array_append_val (features, feature);
}

/* Reads the words, appends the features of each, and notes the hashes of their stems. */
static guint
read_words (const gchar *text, gsize length, guint64 *stems, GArray *features)
{
  guint n = 0;

  for (gsize at = 0; n < NLP_TECHNIQUE_MAX_WORDS;) {
    gchar word[MAX_WORD];
    gsize size = next_word (text, length, &at, word);

    if (size == 0)
      break;
    /* All longer numbers are alike. */
    if (size > 1 && is_number (word, size)) {
      word[0] = '0';
      size = 1;
    }
    size = stem (word, size);
    stems[n] = hash_of (KIND_STEM, word, size);
    append (features, stems[n++], FALSE);
    if (size > PREFIX + 1)
      append (features, hash_of (KIND_PREFIX, word, PREFIX), FALSE);
  }
  return n;
}

void
nlp_technique_features_read (const gchar *text,
                             gsize length,
                             const guint64 *stops,
                             guint n_stops,
                             GArray *features)
{
  guint64 stems[NLP_TECHNIQUE_MAX_WORDS];
  guint n, n_content = 0;

  g_array_set_size (features, 0);
  n = read_words (text, length, stems, features);
  for (guint i = 0; i + 1 < n; i++)
    append (features, hash_pair (KIND_NEIGHBOURS, stems[i], stems[i + 1]), TRUE);
  for (guint i = 0; i < n; i++) {
    if (!is_stop (stems[i], stops, n_stops))
      stems[n_content++] = stems[i];
  }
  /* "Encrypts files" and "files are encrypted" are one pair. */
  for (guint i = 0; i < n_content; i++) {
    for (guint j = i + 1; j < n_content && j <= i + NLP_TECHNIQUE_MAX_GAP; j++)
      append (features, hash_pair (KIND_GAP, MIN (stems[i], stems[j]), MAX (stems[i], stems[j])),
              TRUE);
  }
}
