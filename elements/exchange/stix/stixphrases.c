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
  gchar *words; /* with a space at each end */
  gboolean is_passive;
} Phrase;

struct _NlpStixPhrases {
  GArray *phrases[NLP_STIX_N_RELATIONS]; /* of Phrase */
};

static const gchar *const names[NLP_STIX_N_RELATIONS] = {
    "uses", "targets", "exploits", "attributed-to", "communicates-with",
};

static void
clear_phrase (gpointer data)
{
  g_free (((Phrase *)data)->words);
}

static void
add_line (const gchar *line, const gchar *end, gpointer data)
{
  NlpStixPhrases *self = data;
  g_autofree gchar *text = g_strndup (line, (gsize)(end - line));
  g_auto (GStrv) row = g_strsplit (text, "\t", 2);

  for (guint i = 0; i < NLP_STIX_N_RELATIONS; i++) {
    const gboolean is_passive = row[1][0] == '<';
    Phrase phrase;

    if (strcmp (row[0], names[i]) != 0)
      continue;
    phrase = (Phrase){g_strdup_printf (" %s ", row[1] + is_passive), is_passive};
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

NlpStixDirections
nlp_stix_phrases_find (const NlpStixPhrases *self, NlpStixRelation relation, const gchar *words)
{
  const GArray *phrases = self->phrases[relation];
  NlpStixDirections directions = 0;
  gsize longest = 0;

  for (guint i = 0; i < phrases->len; i++) {
    const Phrase *phrase = &g_array_index (phrases, Phrase, i);
    const gsize length = strlen (phrase->words);

    if (length < longest || strstr (words, phrase->words) == NULL)
      continue;
    if (length > longest)
      directions = 0;
    longest = length;
    directions |= phrase->is_passive ? NLP_STIX_BACKWARD : NLP_STIX_FORWARD;
  }
  return directions;
}

const gchar *
nlp_stix_relation_get_name (NlpStixRelation relation)
{
  return names[relation];
}
