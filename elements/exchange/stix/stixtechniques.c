/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtechniques.c: makes attack patterns of sentences that describe a technique.
 */

#include "stixtechniques.h"

#include "stixentities.h"

/* More words are not before the subject of a sentence. */
#define MAX_WORDS 4

/* Techniques that people, victims and addresses use are none of theirs. */
static gboolean
is_user (const gchar *id)
{
  static const gchar *const types[] = {"intrusion-set--", "threat-actor--", "campaign--",
                                       "malware--", "tool--"};

  for (gsize i = 0; id != NULL && i < G_N_ELEMENTS (types); i++) {
    if (g_str_has_prefix (id, types[i]))
      return TRUE;
  }
  return FALSE;
}

/* Returns the first mention that begins at @start or after it. */
static gsize
find_mention (const NlpStixText *text, guint32 start)
{
  gsize low = 0, high = text->n_mentions;

  while (low < high) {
    const gsize middle = (low + high) / 2;

    if (text->mentions[middle].start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Whether a mention is near the beginning of the sentence, where the subject is. */
static gboolean
is_subject (const NlpStixText *text, const NlpThreatTechnique *technique, gsize mention)
{
  guint n_words = 0;

  for (guint32 at = technique->start; at < text->mentions[mention].start; at++)
    n_words += g_ascii_isspace (text->text[at]);
  return n_words <= MAX_WORDS;
}

/* Returns the first mention of a sentence that can use a technique, if it is the subject, or the
 * number of mentions. */
static gsize
find_user (const NlpStixText *text, const NlpThreatTechnique *technique)
{
  for (gsize i = find_mention (text, technique->start);
       i < text->n_mentions && text->mentions[i].end <= technique->end; i++) {
    if (is_user (text->ids[i]))
      return is_subject (text, technique, i) ? i : text->n_mentions;
  }
  return text->n_mentions;
}

void
nlp_stix_techniques_add (NlpStixBundle *bundle,
                         const NlpAttack *attack,
                         const NlpStixText *text,
                         const NlpThreatTechnique *techniques,
                         gsize n_techniques)
{
  for (gsize i = 0; i < n_techniques; i++) {
    const NlpThreatTechnique *technique = &techniques[i];
    const NlpThreatMention mention = {.label = "TECHNIQUE",
                                      .text = technique->id,
                                      .id = technique->id,
                                      .score = technique->score};
    const GstNlpRange sentence = {technique->start, technique->end};
    const gsize user = find_user (text, technique);
    const gchar *id;

    if (technique->score < NLP_THREAT_TECHNIQUE_MIN_SCORE ||
        nlp_attack_find (attack, technique->id, NULL) == NULL)
      continue;
    id = nlp_stix_entity_add (bundle, attack, &mention);
    if (user < text->n_mentions)
      nlp_stix_relation_add (bundle, text, &sentence, "uses", text->ids[user], id,
                             MIN (technique->score, text->mentions[user].score));
  }
}
