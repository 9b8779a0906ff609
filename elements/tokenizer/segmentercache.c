/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "segmentercache.h"

/* The key of the segmenter for languages without tables, or for all. */
#define OTHER_LANGUAGES ""

struct _NlpSegmenters {
  NlpRules rules;
  gchar **languages; /* that have tables */
  GMutex lock;       /* for the next */
  GHashTable *table; /* of NlpSegmenter, by the name of a language */
};

NlpSegmenterCache *
nlp_segmenter_cache_new (NlpRules rules)
{
  NlpSegmenterCache *self = g_new0 (NlpSegmenterCache, 1);

  self->rules = rules;
  self->languages = nlp_segmenter_list_languages ();
  self->table =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)nlp_segmenter_free);
  g_mutex_init (&self->lock);
  return self;
}

void
nlp_segmenter_cache_free (NlpSegmenterCache *self)
{
  g_hash_table_unref (self->table);
  g_mutex_clear (&self->lock);
  g_strfreev (self->languages);
  g_free (self);
}

/* The name in the table of the language that a tag such as "de-AT" means. */
static const gchar *
find_language (const NlpSegmenterCache *self, const gchar *tag)
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
nlp_segmenter_cache_get (NlpSegmenterCache *self, const gchar *language, GError **error)
{
  const gchar *name = find_language (self, language);
  NlpSegmenter *segmenter;

  g_mutex_lock (&self->lock);
  segmenter = g_hash_table_lookup (self->table, name);
  if (segmenter == NULL) {
    segmenter = self->rules == NLP_RULES_UAX29 ? nlp_segmenter_new_uax29 (error)
                                               : nlp_segmenter_new (name, error);
    if (segmenter != NULL)
      g_hash_table_insert (self->table, (gpointer)name, segmenter);
  }
  g_mutex_unlock (&self->lock);
  return segmenter;
}
