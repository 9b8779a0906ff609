/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * contextcache.c: sums up the weights of contexts, and keeps the sums of recent contexts.
 */

#include "contextcache.h"

#include <string.h>

#define CACHE_LINE 64 /* bytes */
G_STATIC_ASSERT (sizeof (NlpCachedContext) % CACHE_LINE == 0);

void
nlp_context_cache_init (NlpContextCache *self, const NlpModelFile *file)
{
  self->file = file;
  self->entries = g_aligned_alloc0 (NLP_CONTEXT_CACHE_SIZE, sizeof (NlpCachedContext), CACHE_LINE);
}

void
nlp_context_cache_clear (NlpContextCache *self)
{
  g_aligned_free (self->entries);
}

static inline guint64
hash_type (const NlpContextType *self)
{
  guint64 hash = self->rule_hints[0] + ((guint64)self->rule_hints[1] << 32);

  hash = (hash ^ self->cases) * NLP_GOLDEN64;
  hash =
      (hash ^ hash >> 32 ^ self->rule_hints[2] ^ (guint64)self->document_hint << 32) * NLP_GOLDEN64;
  return nlp_hash_finish64 (hash ^ self->positions);
}

NlpCachedContext *
nlp_context_cache_prefetch (const NlpContextCache *self, const NlpContextType *type)
{
  NlpCachedContext *entry = &self->entries[hash_type (type) & (NLP_CONTEXT_CACHE_SIZE - 1)];

  for (guint line = 0; line < sizeof *entry; line += CACHE_LINE)
    __builtin_prefetch ((const gchar *)entry + line);
  return entry;
}

const gint16 *
nlp_context_cache_get (const NlpContextCache *self,
                       NlpCachedContext *entry,
                       const NlpContextType *type)
{
  guint32 features[NLP_MODEL_MAX_CONTEXT_TYPE_FEATURES];
  guint n;

  if (entry->is_used && memcmp (&entry->type, type, sizeof *type) == 0)
    return entry->sums;
  memset (entry->sums, 0, sizeof entry->sums);
  n = nlp_context_type_get_features (type, features);
  for (guint i = 0; i < n; i++) {
    const guint32 weights = nlp_feature_table_find (&self->file->context_features, features[i]);

    if (weights != 0)
      nlp_feature_add (entry->sums, &self->file->weights, weights, 1);
  }
  entry->type = *type;
  entry->is_used = TRUE;
  return entry->sums;
}
