/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtechniques.c: makes attack patterns of sentences that describe a technique.
 */

#include "stixtechniques.h"

#include "stix/objects/stixid.h"
#include "stixentities.h"

/* More words are not before the subject of a sentence. */
#define MAX_WORDS 4

/* Techniques that people, victims and addresses use are none of theirs. */
static const gchar *const users[] = {"intrusion-set", "threat-actor", "campaign",
                                     "malware",       "tool",         NULL};

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
  const GstNlpRange sentence = {technique->start, technique->end};
  gsize first, end;

  nlp_stix_text_find_mentions (text, &sentence, &first, &end);
  for (gsize i = first; i < end; i++) {
    if (nlp_stix_id_is_of (text->ids[i], users))
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
