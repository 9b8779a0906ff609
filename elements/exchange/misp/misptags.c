/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * misptags.c: makes tags of the actors, malware, tools and techniques in a text.
 */

#include "misptags.h"

#include <string.h>

#include "common/texts.h"

#define GALAXY_COLOUR "#0088cc"

/* The colours of TLP 2.0. */
static const struct {
  NlpTlp tlp;
  const gchar *colour;
} markings[] = {
    {NLP_TLP_CLEAR, "#ffffff"},        {NLP_TLP_GREEN, "#33ff00"}, {NLP_TLP_AMBER, "#ffc000"},
    {NLP_TLP_AMBER_STRICT, "#ffc000"}, {NLP_TLP_RED, "#ff2b2b"},
};

/* The galaxy of each type of ATT&CK. */
static const struct {
  const gchar *prefix;
  const gchar *galaxy;
} attack_galaxies[] = {
    {"intrusion-set--", "mitre-intrusion-set"},
    {"malware--", "mitre-malware"},
    {"tool--", "mitre-tool"},
    {"attack-pattern--", "mitre-attack-pattern"},
};

/* The galaxy of each label, for what ATT&CK doesn't have. */
static const struct {
  const gchar *label;
  const gchar *galaxy;
} label_galaxies[] = {
    {"THREAT_ACTOR", "threat-actor"},
    {"MALWARE", "tool"},
    {"TOOL", "tool"},
};

void
nlp_misp_tags_add_tlp (NlpMispEvent *event, NlpTlp tlp)
{
  for (gsize i = 0; i < G_N_ELEMENTS (markings); i++) {
    g_autofree gchar *name = NULL;

    if (markings[i].tlp != tlp)
      continue;
    name = g_strconcat ("tlp:", nlp_tlp_get_name (tlp), NULL);
    nlp_misp_event_add_tag (event, name, markings[i].colour);
  }
}

/* Returns a name as a tag has it: a quotation mark would end it (transfer full). */
static gchar *
dup_plain (const gchar *name)
{
  gchar *plain = nlp_text_collapse (name, strlen (name));

  for (gchar *at = plain; *at != '\0'; at++) {
    if (*at == '"')
      *at = '\'';
    else if (g_ascii_iscntrl (*at))
      *at = '_';
  }
  return plain;
}

/* Adds the tag of a cluster in a galaxy. */
static void
add_galaxy (NlpMispEvent *event, const gchar *galaxy, const gchar *name, const gchar *id)
{
  g_autofree gchar *plain = dup_plain (name);
  g_autofree gchar *tag = g_strdup_printf ("misp-galaxy:%s=\"%s%s%s\"", galaxy, plain,
                                           id != NULL ? " - " : "", id != NULL ? id : "");

  nlp_misp_event_add_tag (event, tag, GALAXY_COLOUR);
}

static gboolean
add_known (NlpMispEvent *event, const gchar *stix_id, const gchar *name, const gchar *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (attack_galaxies); i++) {
    if (!g_str_has_prefix (stix_id, attack_galaxies[i].prefix))
      continue;
    /* Groups are also clusters of the galaxy that most events use. */
    if (strcmp (attack_galaxies[i].galaxy, "mitre-intrusion-set") == 0)
      add_galaxy (event, "threat-actor", name, NULL);
    add_galaxy (event, attack_galaxies[i].galaxy, name, id);
    return TRUE;
  }
  return FALSE;
}

gboolean
nlp_misp_tags_add_mention (NlpMispEvent *event,
                           const NlpAttack *attack,
                           const NlpThreatMention *mention)
{
  const gchar *name;
  const gchar *stix_id = nlp_attack_find (attack, mention->id, &name);

  if (stix_id != NULL)
    return add_known (event, stix_id, name, mention->id);
  for (gsize i = 0; i < G_N_ELEMENTS (label_galaxies); i++) {
    if (strcmp (mention->label, label_galaxies[i].label) != 0)
      continue;
    add_galaxy (event, label_galaxies[i].galaxy, nlp_threat_mention_get_name (mention), NULL);
    return TRUE;
  }
  return FALSE;
}

gboolean
nlp_misp_tags_add_technique (NlpMispEvent *event,
                             const NlpAttack *attack,
                             const NlpThreatTechnique *technique)
{
  const gchar *name;
  const gchar *stix_id = nlp_attack_find (attack, technique->id, &name);

  return technique->score >= NLP_THREAT_TECHNIQUE_MIN_SCORE && stix_id != NULL &&
         add_known (event, stix_id, name, technique->id);
}
