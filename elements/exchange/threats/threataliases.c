/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threataliases.c: finds mentions that are other names of a thing.
 */

#include "threataliases.h"

#include <string.h>

#include "base/jsonstring.h"
#include "common/texts.h"

/* More bytes are not between a name and the first other one. */
#define MAX_DISTANCE 60

/* What is before other names. */
static const gchar *const phrases[] = {
    " also known as ",   " aka ",      " a k a ",  " also called ",         " also tracked as ",
    " tracked as ",      " known as ", " dubbed ", " also referred to as ", " or simply ",
    " names including ", " aliases ",  " alias ",
};

/* What is between the names of a list. */
static const gchar *const links[] = {" ", " and ", " or ", " as well as ", " & ", NULL};

/* Returns the words from @start to @end, between two mentions: in lower case, without marks, with a
 * space at each end (transfer full). */
static gchar *
dup_words (const gchar *text, guint32 start, guint32 end)
{
  g_autofree gchar *line = g_strndup (text + start, end - start);
  g_autofree gchar *lower = g_utf8_strdown (line, -1);
  g_autofree gchar *words = NULL;

  g_strdelimit (lower, ".,:;()\"", ' ');
  words = nlp_text_collapse (lower, strlen (lower));
  return *words != '\0' ? g_strdup_printf (" %s ", words) : g_strdup (" ");
}

/* Whether mentions can be of one thing. */
static gboolean
are_alike (const NlpThreatMention *first, const NlpThreatMention *other)
{
  return strcmp (first->label, other->label) == 0 &&
         (other->id == NULL || g_strcmp0 (first->id, other->id) == 0);
}

static gboolean
introduces_names (const gchar *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++) {
    if (strstr (words, phrases[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Returns the first mention of the thing of mention @i, which is another name after @i - 1, or @i.
 */
static gsize
find_named (const gchar *text, const NlpThreatMention *mentions, const gsize *firsts, gsize i)
{
  g_autofree gchar *words = NULL;

  if (i == 0 || mentions[i].start < mentions[i - 1].end ||
      mentions[i].start - mentions[i - 1].end > MAX_DISTANCE ||
      !are_alike (&mentions[firsts[i - 1]], &mentions[i]))
    return i;
  words = dup_words (text, mentions[i - 1].end, mentions[i].start);
  /* "X (also known as A, B and C)" */
  if (introduces_names (words) || (firsts[i - 1] != i - 1 && g_strv_contains (links, words)))
    return firsts[i - 1];
  return i;
}

void
nlp_threat_aliases_init (NlpThreatAliases *self,
                         const gchar *text,
                         const NlpThreatMention *mentions,
                         gsize n_mentions)
{
  g_autoptr (GHashTable) chains = g_hash_table_new (NULL, NULL); /* number: index + 1 */
  g_autofree gsize *lasts = g_new (gsize, n_mentions);

  self->firsts = g_new (gsize, n_mentions);
  self->nexts = g_new (gsize, n_mentions);
  for (gsize i = 0; i < n_mentions; i++) {
    const NlpThreatMention *mention = &mentions[i];
    gpointer chain = GINT_TO_POINTER (mention->chain);
    const gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (chains, chain));

    if (mention->chain >= 0 && first > 0 && are_alike (&mentions[first - 1], mention))
      self->firsts[i] = first - 1;
    else
      self->firsts[i] = find_named (text, mentions, self->firsts, i);
    if (mention->chain >= 0 && first == 0)
      g_hash_table_insert (chains, chain, GSIZE_TO_POINTER (self->firsts[i] + 1));
    self->nexts[i] = n_mentions;
    if (self->firsts[i] != i)
      self->nexts[lasts[self->firsts[i]]] = i;
    lasts[self->firsts[i]] = i;
  }
}

void
nlp_threat_aliases_clear (NlpThreatAliases *self)
{
  g_free (self->firsts);
  g_free (self->nexts);
}

gchar *
nlp_threat_aliases_list (const NlpThreatAliases *self,
                         const NlpThreatMention *mentions,
                         gsize n_mentions,
                         gsize i)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GString) list = NULL;

  if (self->firsts[i] != i || self->nexts[i] == n_mentions)
    return NULL;
  names = g_hash_table_new (g_str_hash, g_str_equal);
  list = g_string_new (NULL);
  g_hash_table_add (names, (gpointer)nlp_threat_mention_get_name (&mentions[i]));
  for (gsize j = self->nexts[i]; j < n_mentions; j = self->nexts[j]) {
    const gchar *name = nlp_threat_mention_get_name (&mentions[j]);

    if (!g_hash_table_add (names, (gpointer)name))
      continue;
    g_string_append (list, list->len > 0 ? ", " : "[");
    nlp_json_append_string (list, name, -1, NLP_JSON_SHORT);
  }
  return list->len > 0 ? g_strdup_printf ("%s]", list->str) : NULL;
}
