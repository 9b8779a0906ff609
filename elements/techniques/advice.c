/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * advice.c: recognises sentences that tell people what to do against attacks.
 */

#include "advice.h"

#include <string.h>

#include "common/resource.h"
#include "techniquesdata.h"

#define PATH "/nlp/techniques/advice.words"
#define MAX_WORD 16

struct _NlpAdvice {
  GHashTable *words;
};

static void
add_line (const gchar *line, const gchar *end, gpointer words)
{
  g_hash_table_add (words, g_strndup (line, (gsize)(end - line)));
}

NlpAdvice *
nlp_advice_new (void)
{
  NlpAdvice *self = g_new0 (NlpAdvice, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  nlp_resource_foreach_line (techniquesdata_get_resource (), PATH, add_line, self->words);
  return self;
}

void
nlp_advice_free (NlpAdvice *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_letter (gchar c)
{
  return g_ascii_isalpha (c) || c == '\'' || (c & 0x80) != 0;
}

/* Copies the word at @at in lower case, unless it is long, and returns the byte after it. */
static gsize
read_word (const gchar *text, gsize length, gsize at, gchar word[MAX_WORD])
{
  gsize n = 0;

  for (; at < length && is_letter (text[at]); at++) {
    if (n + 1 < MAX_WORD)
      word[n++] = g_ascii_tolower (text[at]);
  }
  word[n] = '\0';
  return at;
}

gboolean
nlp_advice_matches (const NlpAdvice *self, const gchar *sentence, gsize length)
{
  gchar word[MAX_WORD], next[MAX_WORD];
  gsize at = 0;

  while (at < length && !g_ascii_isalpha (sentence[at]))
    at++;
  at = read_word (sentence, length, at, word);
  read_word (sentence, length, MIN (at + 1, length), next);
  if (g_hash_table_contains (self->words, word) && strcmp (next, "of") != 0)
    return TRUE;
  return g_strstr_len (sentence, (gssize)length, " should ") != NULL;
}
