/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispwords.c: finds the words that say what an indicator is.
 */

#include "mispwords.h"

#include <string.h>

#include "common/resource.h"
#include "exchangedata.h"

#define PATH "/nlp/exchange/misp.words"

struct _NlpMispWords {
  GHashTable *phrases[NLP_MISP_N_KINDS]; /* (element-type utf8): with a space at each end */
};

static const gchar *const names[NLP_MISP_N_KINDS] = {
    "sender", "origin", "fetch", "sign", "service", "hash", "system",
};

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  NlpMispWords *self = data;
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  g_auto (GStrv) row = g_strsplit (text, "\t", 2);

  for (guint i = 0; i < NLP_MISP_N_KINDS; i++) {
    if (strcmp (row[0], names[i]) == 0)
      g_hash_table_add (self->phrases[i], g_strdup_printf (" %s ", row[1]));
  }
}

NlpMispWords *
nlp_misp_words_new (void)
{
  NlpMispWords *self = g_new0 (NlpMispWords, 1);

  for (guint i = 0; i < NLP_MISP_N_KINDS; i++)
    self->phrases[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  nlp_resource_foreach_line (exchangedata_get_resource (), PATH, add_line, self);
  return self;
}

void
nlp_misp_words_free (NlpMispWords *self)
{
  for (guint i = 0; i < NLP_MISP_N_KINDS; i++)
    g_hash_table_unref (self->phrases[i]);
  g_free (self);
}

gboolean
nlp_misp_words_have (const NlpMispWords *self, NlpMispWordKind kind, const gchar *words)
{
  GHashTableIter iter;
  gpointer phrase;

  g_hash_table_iter_init (&iter, self->phrases[kind]);
  while (g_hash_table_iter_next (&iter, &phrase, NULL)) {
    if (strstr (words, phrase) != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean
nlp_misp_words_end (const NlpMispWords *self, NlpMispWordKind kind, const gchar *words)
{
  GHashTableIter iter;
  gpointer phrase;

  g_hash_table_iter_init (&iter, self->phrases[kind]);
  while (g_hash_table_iter_next (&iter, &phrase, NULL)) {
    if (g_str_has_suffix (words, phrase))
      return TRUE;
  }
  return FALSE;
}

gboolean
nlp_misp_words_contain (const NlpMispWords *self, NlpMispWordKind kind, const gchar *word)
{
  g_autofree gchar *lower = g_ascii_strdown (word, -1);
  g_autofree gchar *phrase = g_strdup_printf (" %s ", lower);

  return g_hash_table_contains (self->phrases[kind], phrase);
}

gchar *
nlp_misp_words_normalise (const gchar *text, gsize length)
{
  GString *words = g_string_new (" ");

  for (gsize i = 0; i < length; i++) {
    const gchar c = text[i];

    if (g_ascii_isalnum (c) || c == '-' || c == '&' || (c & 0x80) != 0)
      g_string_append_c (words, g_ascii_tolower (c));
    else if (words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}
