/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * indicatorlists.c: looks words up in the lists of data/indicators.words.
 */

#include "indicatorlists.h"

#include "lexical/wordclasses.h"
#include "tables/entitytables.h"

#define TABLE "indicators.words"

static const gchar *const list_names[] = {
    "extension", "product", "package", "suffix", "ticker", "word",   "version", "software",
    "later",     "address", "join",    "root",   "hive",   "folder", "prose",   "scheme",
};
G_STATIC_ASSERT (G_N_ELEMENTS (list_names) == NLP_N_LISTS);

/* Each list is a word class. */
struct _NlpIndicatorLists {
  NlpWordClasses *word_classes;
  guint64 classes[NLP_N_LISTS];
};

NlpIndicatorLists *
nlp_indicator_lists_new (GError **error)
{
  g_autoptr (NlpIndicatorLists) self = g_new0 (NlpIndicatorLists, 1);
  g_autoptr (GBytes) data = nlp_entity_table_get (TABLE);

  self->word_classes = nlp_word_classes_new ();
  if (!nlp_word_classes_load (self->word_classes, TABLE, g_bytes_get_data (data, NULL), error))
    return NULL;
  for (guint i = 0; i < NLP_N_LISTS; i++)
    self->classes[i] = nlp_word_classes_find_class (self->word_classes, list_names[i]);
  return g_steal_pointer (&self);
}

void
nlp_indicator_lists_free (NlpIndicatorLists *self)
{
  g_clear_pointer (&self->word_classes, nlp_word_classes_free);
  g_free (self);
}

gboolean
nlp_indicator_lists_contain (const NlpIndicatorLists *self,
                             NlpIndicatorList list,
                             const gchar *word,
                             gsize length)
{
  const NlpWordClasses *word_classes = self->word_classes;
  gchar lower[NLP_WORD_CLASSES_MAX_LENGTH];
  guint32 id;

  if (length > sizeof (lower))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (word[i]);
  id = nlp_word_classes_find_word (word_classes, lower, length,
                                   nlp_word_classes_hash_word (lower, length));
  return id != 0 && (nlp_word_classes_get_classes (word_classes, id) & self->classes[list]) != 0;
}

gboolean
nlp_indicator_lists_know_extension (const NlpIndicatorLists *self, const gchar *name, gsize length)
{
  gsize start = length;

  while (start > 0 && g_ascii_isalnum (name[start - 1]))
    start--;
  return start > 0 && name[start - 1] == '.' &&
         nlp_indicator_lists_contain (self, NLP_LIST_EXTENSION, name + start, length - start);
}
