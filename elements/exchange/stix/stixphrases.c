/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixphrases.c: the words between two things that state a relationship.
 */

#include "stixphrases.h"

#include <string.h>

#include "common/resource.h"
#include "exchangedata.h"

#define PATH "/nlp/exchange/relations.words"

typedef struct {
  gchar *before; /* (nullable): the words before the first thing, with a space at each end */
  gchar *words;  /* with a space at each end */
  gsize length;  /* of both, in bytes */
  gboolean is_passive;
} Phrase;

struct _NlpStixPhrases {
  GArray *phrases[NLP_STIX_N_RELATIONS]; /* of Phrase */
};

static const gchar *const names[NLP_STIX_N_RELATIONS] = {
    "uses", "targets", "exploits", "attributed-to", "communicates-with", "loads",
};

static void
clear_phrase (gpointer data)
{
  g_free (((Phrase *)data)->before);
  g_free (((Phrase *)data)->words);
}

/* Returns @words with a space at each end (transfer full). */
static gchar *
pad (const gchar *words)
{
  return *words != '\0' ? g_strdup_printf (" %s ", words) : g_strdup (" ");
}

/* Reads "words", "<words" or "words | words" into @phrase. */
static void
read_phrase (const gchar *text, Phrase *phrase)
{
  g_auto (GStrv) parts = NULL;

  phrase->is_passive = *text == '<';
  parts = g_strsplit (text + phrase->is_passive, "|", 2);
  g_strstrip (parts[0]);
  phrase->before = parts[1] != NULL ? pad (parts[0]) : NULL;
  phrase->words = pad (parts[1] != NULL ? g_strstrip (parts[1]) : parts[0]);
  phrase->length = strlen (phrase->words) + (phrase->before != NULL ? strlen (phrase->before) : 0);
}

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  NlpStixPhrases *self = data;
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  g_auto (GStrv) row = g_strsplit (text, "\t", 2);

  for (guint i = 0; i < NLP_STIX_N_RELATIONS; i++) {
    Phrase phrase;

    if (strcmp (row[0], names[i]) != 0)
      continue;
    read_phrase (row[1], &phrase);
    g_array_append_val (self->phrases[i], phrase);
  }
}

NlpStixPhrases *
nlp_stix_phrases_new (void)
{
  NlpStixPhrases *self = g_new0 (NlpStixPhrases, 1);

  for (guint i = 0; i < NLP_STIX_N_RELATIONS; i++) {
    self->phrases[i] = g_array_new (FALSE, FALSE, sizeof (Phrase));
    g_array_set_clear_func (self->phrases[i], clear_phrase);
  }
  nlp_resource_foreach_line (exchangedata_get_resource (), PATH, add_line, self);
  return self;
}

void
nlp_stix_phrases_free (NlpStixPhrases *self)
{
  for (guint i = 0; i < NLP_STIX_N_RELATIONS; i++)
    g_array_unref (self->phrases[i]);
  g_free (self);
}

static gboolean
matches (const Phrase *phrase, const gchar *before, const gchar *words)
{
  if (phrase->before != NULL)
    return g_str_has_suffix (before, phrase->before) && g_str_has_prefix (words, phrase->words);
  return strstr (words, phrase->words) != NULL;
}

NlpStixDirections
nlp_stix_phrases_find (const NlpStixPhrases *self,
                       NlpStixRelation relation,
                       const gchar *before,
                       const gchar *words)
{
  const GArray *phrases = self->phrases[relation];
  NlpStixDirections directions = 0;
  gsize longest = 0;

  for (guint i = 0; i < phrases->len; i++) {
    const Phrase *phrase = &g_array_index (phrases, Phrase, i);

    if (phrase->length < longest || !matches (phrase, before, words))
      continue;
    if (phrase->length > longest)
      directions = 0;
    longest = phrase->length;
    directions |= phrase->is_passive ? NLP_STIX_BACKWARD : NLP_STIX_FORWARD;
  }
  return directions;
}

const gchar *
nlp_stix_relation_get_name (NlpStixRelation relation)
{
  return names[relation];
}
