/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * genders.c: tells "he" from "she" by the titles and given names of persons.
 */

#include "genders.h"

#include "tables/facttables.h"

enum { CLASS_MALE, CLASS_FEMALE };

static const gchar *const classes[] = {"male", "female", NULL};

/* The evidence for both genders in one chain. */
#define CONTRADICTION (NLP_GENDER_MALE | NLP_GENDER_FEMALE)

NlpFactLexicon *
nlp_gender_lexicon_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/genders.words");

  return nlp_fact_lexicon_new ("genders.words", g_bytes_get_data (data, NULL), classes, error);
}

static guint
look_up (const NlpFactLexicon *lexicon, const NlpFactsView *view, gsize token)
{
  const GstNlpToken *found = &view->tokens[token];
  const guint64 known = nlp_fact_lexicon_find (lexicon, view->text + found->start,
                                               found->end - found->start, view->hashes[token])
                            ->classes;

  if ((known & NLP_FACT_CLASS (CLASS_MALE)) != 0)
    return NLP_GENDER_MALE;
  return (known & NLP_FACT_CLASS (CLASS_FEMALE)) != 0 ? NLP_GENDER_FEMALE : NLP_GENDER_UNKNOWN;
}

/* Returns what one mention tells: the title before it, else a given name before others. A single
 * name may be a surname. */
static guint
read_mention (const NlpFactLexicon *lexicon, const NlpFactsView *view, const GstNlpRawSpan *entity)
{
  const gsize first = nlp_facts_view_find_token (view, entity->start);
  guint gender = NLP_GENDER_UNKNOWN;

  if (g_strcmp0 (entity->label, "PERSON") != 0 || first == view->n_tokens)
    return NLP_GENDER_UNKNOWN;
  if (first > 0)
    gender = look_up (lexicon, view, first - 1);
  if (gender == NLP_GENDER_UNKNOWN && view->tokens[first].end < entity->end)
    gender = look_up (lexicon, view, first);
  return gender;
}

guint8 *
nlp_genders_find (const NlpFactLexicon *lexicon, const NlpFactsView *view)
{
  g_autoptr (GHashTable) chains = g_hash_table_new (NULL, NULL);
  guint8 *genders = g_new0 (guint8, view->n_entities);

  for (gsize i = 0; i < view->n_entities; i++) {
    const GstNlpRawSpan *entity = &view->entities[i];
    gpointer chain = GINT_TO_POINTER (entity->chain);

    genders[i] = (guint8)read_mention (lexicon, view, entity);
    if (entity->chain >= 0 && genders[i] != NLP_GENDER_UNKNOWN)
      g_hash_table_insert (
          chains, chain,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (chains, chain)) | genders[i]));
  }
  for (gsize i = 0; i < view->n_entities; i++) {
    if (view->entities[i].chain >= 0)
      genders[i] = (guint8)GPOINTER_TO_UINT (
          g_hash_table_lookup (chains, GINT_TO_POINTER (view->entities[i].chain)));
    if (genders[i] == CONTRADICTION)
      genders[i] = NLP_GENDER_UNKNOWN;
  }
  return genders;
}
