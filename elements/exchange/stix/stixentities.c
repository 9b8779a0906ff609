/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixentities.c: makes domain objects of entities.
 */

#include "stixentities.h"

#include <string.h>

#include "base/jsonstring.h"
#include "stix/objects/stixid.h"
#include "threats/threatvalues.h"

/* The type of the domain object for each label, and the members that it must have. */
static const struct {
  const gchar *label;
  const gchar *type;
  const gchar *members;
} kinds[] = {
    {"PERSON", "identity", ", \"identity_class\": \"individual\""},
    {"ORG", "identity", ", \"identity_class\": \"organization\""},
    {"SECTOR", "identity", ", \"identity_class\": \"class\""},
    {"THREAT_ACTOR", "threat-actor", ""},
    {"MALWARE", "malware", ", \"is_family\": true"},
    {"TOOL", "tool", ""},
    {"VULNERABILITY", "vulnerability", ""},
    {"TECHNIQUE", "attack-pattern", ""},
};

/* The words of the sectors of STIX 2.1, section 10.6, after words that name them in text. The first
 * that occurs counts. */
static const struct {
  const gchar *word;
  const gchar *sector;
} sectors[] = {
    {"nuclear", "nuclear"},
    {"dams", "dams"},
    {"water", "water"},
    {"energy", "energy"},
    {"oil", "energy"},
    {"electric", "utilities"},
    {"power", "energy"},
    {"utilit", "utilities"},
    {"health", "healthcare"},
    {"hospital", "healthcare"},
    {"medical", "healthcare"},
    {"pharma", "pharmaceuticals"},
    {"aerospace", "aerospace"},
    {"aviation", "aviation"},
    {"airline", "aviation"},
    {"automotive", "automotive"},
    {"chemical", "chemical"},
    {"telecom", "telecommunications"},
    {"communications", "communications"},
    {"media", "communications"},
    {"construction", "construction"},
    {"defence", "defense"},
    {"defense", "defense"},
    {"military", "defense"},
    {"education", "education"},
    {"universit", "education"},
    {"school", "education"},
    {"academi", "education"},
    {"emergency", "emergency-services"},
    {"entertainment", "entertainment"},
    {"gaming", "entertainment"},
    {"financ", "financial-services"},
    {"bank", "financial-services"},
    {"insurance", "insurance"},
    {"agricultur", "agriculture"},
    {"food", "agriculture"},
    {"government", "government"},
    {"public sector", "government-public-services"},
    {"public administration", "government-public-services"},
    {"hospitality", "hospitality-leisure"},
    {"hotel", "hospitality-leisure"},
    {"infrastructure", "infrastructure"},
    {"manufactur", "manufacturing"},
    {"mining", "mining"},
    {"non-profit", "non-profit"},
    {"ngo", "non-profit"},
    {"retail", "retail"},
    {"technolog", "technology"},
    {"it sector", "technology"},
    {"software", "technology"},
    {"transport", "transportation"},
    {"shipping", "transportation"},
    {"logistic", "transportation"},
    {"maritime", "transportation"},
};

static void
append_references (GString *members, const gchar *source, const gchar *id)
{
  g_string_append_printf (members,
                          ", \"external_references\": [{\"source_name\": \"%s\", "
                          "\"external_id\": ",
                          source);
  nlp_json_append_string (members, id, -1, NLP_JSON_SHORT);
  g_string_append (members, "}]");
}

/* Adds an object of ATT&CK under its own id. */
static const gchar *
add_known (NlpStixBundle *bundle,
           const NlpThreatMention *mention,
           const gchar *stix_id,
           const gchar *name)
{
  g_autoptr (GString) members = g_string_new (NULL);

  nlp_stix_member (members, "name", name);
  if (g_str_has_prefix (stix_id, "malware--"))
    nlp_stix_member_json (members, "is_family", "true");
  if (mention->aliases != NULL && !g_str_has_prefix (stix_id, "attack-pattern--"))
    nlp_stix_member_json (members, "aliases", mention->aliases);
  append_references (members, "mitre-attack", mention->id);
  return nlp_stix_bundle_add (bundle, g_strdup (stix_id), members, mention->score);
}

/* Appends the sector that a phrase such as "energy companies" is about, if STIX has it. */
static void
append_sector (GString *members, const gchar *text)
{
  g_autofree gchar *lower = g_utf8_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++) {
    if (strstr (lower, sectors[i].word) != NULL) {
      nlp_stix_member_list (members, "sectors", sectors[i].sector);
      return;
    }
  }
}

static const gchar *
add_kind (NlpStixBundle *bundle,
          const NlpThreatMention *mention,
          const gchar *type,
          const gchar *fixed)
{
  const gboolean is_cve = strcmp (type, "vulnerability") == 0 && mention->id != NULL &&
                          nlp_threat_value_is_cve (mention->id);
  const gchar *name = is_cve ? mention->id : nlp_threat_mention_get_name (mention);
  g_autoptr (GString) members = g_string_new (NULL);

  nlp_stix_member (members, "name", name);
  g_string_append (members, fixed);
  if (strcmp (mention->label, "SECTOR") == 0)
    append_sector (members, name);
  if (mention->aliases != NULL && (strcmp (type, "threat-actor") == 0 ||
                                   strcmp (type, "malware") == 0 || strcmp (type, "tool") == 0))
    nlp_stix_member_json (members, "aliases", mention->aliases);
  if (is_cve)
    append_references (members, "cve", mention->id);
  return nlp_stix_bundle_add (bundle, nlp_stix_id_make (type, name), members, mention->score);
}

/* Whether @text begins with two capital letters, as codes of ISO 3166 do, and nothing or @next
 * follows them. */
static gboolean
is_country (const gchar *text, gchar next)
{
  return text != NULL && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2 &&
         (text[2] == '\0' || text[2] == next);
}

/* Adds a country, a part of one, or a town. STIX needs the country of a town. */
static const gchar *
add_location (NlpStixBundle *bundle, const NlpThreatMention *mention)
{
  const gboolean is_coded = is_country (mention->id, '-');
  const gboolean is_town = mention->id != NULL && g_str_has_prefix (mention->id, "geonames:") &&
                           is_country (mention->country, '\0');
  g_autoptr (GString) members = NULL;
  g_autofree gchar *country = NULL;

  if (!is_coded && !is_town)
    return NULL;
  members = g_string_new (NULL);
  country = g_strndup (is_coded ? mention->id : mention->country, 2);
  nlp_stix_member (members, "name", nlp_threat_mention_get_name (mention));
  nlp_stix_member (members, "country", country);
  if (is_town) {
    nlp_stix_member (members, "city", nlp_threat_mention_get_name (mention));
    append_references (members, "geonames", mention->id + strlen ("geonames:"));
  } else if (mention->id[2] == '-') {
    nlp_stix_member (members, "administrative_area", mention->id);
  }
  return nlp_stix_bundle_add (bundle, nlp_stix_id_make ("location", mention->id), members,
                              mention->score);
}

/* Adds an operation or campaign. Other events have no object in STIX. */
static const gchar *
add_event (NlpStixBundle *bundle, const NlpThreatMention *mention)
{
  if (!nlp_threat_value_is_campaign (mention->text))
    return NULL;
  return add_kind (bundle, mention, "campaign", "");
}

const gchar *
nlp_stix_entity_add (NlpStixBundle *bundle,
                     const NlpAttack *attack,
                     const NlpThreatMention *mention)
{
  const gchar *name;
  const gchar *stix_id = nlp_attack_find (attack, mention->id, &name);

  if (stix_id != NULL)
    return add_known (bundle, mention, stix_id, name);
  if (strcmp (mention->label, "GPE") == 0)
    return add_location (bundle, mention);
  if (strcmp (mention->label, "EVENT") == 0)
    return add_event (bundle, mention);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (mention->label, kinds[i].label) == 0)
      return add_kind (bundle, mention, kinds[i].type, kinds[i].members);
  }
  return NULL;
}
