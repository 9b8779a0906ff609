/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * segmentercache.c: creates a segmenter for each language of a stream.
 */

#include "segmentercache.h"

/* The key of the segmenter for languages without tables, or for all languages. */
#define OTHER_LANGUAGES ""

struct _NlpSegmenterCache {
  NlpRules rules;
  gchar **languages;      /* those with tables */
  GMutex lock;            /* protects @segmenters */
  GHashTable *segmenters; /* language to NlpSegmenter */
};

NlpSegmenterCache *
nlp_segmenter_cache_new (NlpRules rules)
{
  NlpSegmenterCache *self = g_new0 (NlpSegmenterCache, 1);

  self->rules = rules;
  self->languages = nlp_segmenter_list_languages ();
  self->segmenters =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)nlp_segmenter_free);
  g_mutex_init (&self->lock);
  return self;
}

void
nlp_segmenter_cache_free (NlpSegmenterCache *self)
{
  g_hash_table_unref (self->segmenters);
  g_mutex_clear (&self->lock);
  g_strfreev (self->languages);
  g_free (self);
}

const gchar *
nlp_segmenter_cache_match (const NlpSegmenterCache *self, const gchar *tag)
{
  if (self->rules == NLP_RULES_UAX29)
    return OTHER_LANGUAGES;

  for (guint i = 0; self->languages[i] != NULL; i++) {
    gsize length = strlen (self->languages[i]);

    if (g_ascii_strncasecmp (tag, self->languages[i], length) == 0 &&
        !g_ascii_isalnum (tag[length]))
      return self->languages[i];
  }
  return OTHER_LANGUAGES;
}

const NlpSegmenter *
nlp_segmenter_cache_get (NlpSegmenterCache *self, const gchar *tag, GError **error)
{
  const gchar *language = nlp_segmenter_cache_match (self, tag);
  NlpSegmenter *segmenter;

  g_mutex_lock (&self->lock);
  segmenter = g_hash_table_lookup (self->segmenters, language);
  if (segmenter == NULL) {
    segmenter = self->rules == NLP_RULES_UAX29 ? nlp_segmenter_new_uax29 (error)
                                               : nlp_segmenter_new (language, error);
    if (segmenter != NULL)
      g_hash_table_insert (self->segmenters, (gpointer)language, segmenter);
  }
  g_mutex_unlock (&self->lock);
  return segmenter;
}
