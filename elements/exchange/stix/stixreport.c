/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixreport.c: makes the objects of a document, and the report that has them.
 */

#include "stixreport.h"

#include "base/jsonstring.h"
#include "common/texts.h"
#include "stixentities.h"
#include "stix/objects/stixid.h"
#include "stixobservables.h"
#include "stixsightings.h"
#include "threats/threataliases.h"
#include "stix/objects/stixoriginals.h"

/* The most bytes of a name that is made of the text. */
#define MAX_NAME 80

/* Returns the title of the document, or the beginning of its text (transfer full). */
static gchar *
dup_name (const NlpStixReport *report)
{
  g_autofree gchar *text = NULL;

  if (report->title != NULL && *report->title != '\0')
    return g_strdup (report->title);
  text = nlp_text_clip (report->text.text, report->text.length, 0, 0, MAX_NAME);
  return g_strdup (*text != '\0' ? text : "Untitled");
}

static const gchar *
add_report (NlpStixBundle *bundle, const NlpStixReport *report)
{
  const GPtrArray *ids = nlp_stix_bundle_get_ids (bundle);
  g_autofree gchar *name = dup_name (report);
  g_autoptr (GString) references = g_string_new ("[");
  g_autoptr (GString) members = g_string_new (NULL);
  const gchar *key = report->uri != NULL ? report->uri : report->id != NULL ? report->id : name;

  if (!nlp_stix_bundle_has_findings (bundle))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (references, "%s\"%s\"", i > 0 ? ", " : "",
                            (const gchar *)g_ptr_array_index (ids, i));
  g_string_append_c (references, ']');
  nlp_stix_member (members, "name", name);
  nlp_stix_member (members, "description", report->summary);
  nlp_stix_member_json (members, "report_types", "[\"threat-report\"]");
  nlp_stix_member (members, "published", report->created);
  nlp_stix_member_json (members, "object_refs", references->str);
  if (report->uri != NULL) {
    g_string_append (members,
                     ", \"external_references\": [{\"source_name\": \"source\", \"url\": ");
    nlp_json_append_string (members, report->uri, -1, NLP_JSON_SHORT);
    g_string_append (members, "}]");
  }
  return nlp_stix_bundle_add (bundle, nlp_stix_id_make ("report", key), members, -1);
}

/* Adds the object of each thing of @text, and sets the ids of its mentions. */
static void
add_things (NlpStixBundle *bundle,
            const NlpAttack *attack,
            const NlpStixText *text,
            const gchar **ids)
{
  g_auto (NlpThreatAliases) same;

  nlp_threat_aliases_init (&same, text->text, text->mentions, text->n_mentions);
  for (gsize i = 0; i < text->n_mentions; i++) {
    NlpThreatMention mention = text->mentions[i];
    const gsize first = same.firsts[i];
    g_autofree gchar *aliases = NULL;

    if (first != i && ids[first] != NULL) {
      ids[i] = ids[first];
      nlp_stix_bundle_raise (bundle, ids[i], mention.score);
      continue;
    }
    if (mention.aliases == NULL)
      mention.aliases = aliases =
          nlp_threat_aliases_list (&same, text->mentions, text->n_mentions, i);
    if (mention.id != NULL)
      ids[i] = nlp_stix_bundle_find (bundle, mention.id);
    if (ids[i] == NULL)
      ids[i] = nlp_stix_observable_add (bundle, &mention);
    if (ids[i] == NULL)
      ids[i] = nlp_stix_entity_add (bundle, attack, &mention);
  }
}

const gchar *
nlp_stix_report_add (NlpStixBundle *bundle,
                     const NlpAttack *attack,
                     const NlpStixPhrases *phrases,
                     const NlpStixReport *report)
{
  NlpStixText text = report->text;
  g_autofree const gchar **ids = g_new0 (const gchar *, text.n_mentions);
  const gchar *original = NULL, *id;
  const NlpTlp tlp =
      report->tlp != NLP_TLP_AUTO ? report->tlp : nlp_tlp_find (text.text, text.length);

  nlp_stix_bundle_begin (bundle, report->created, nlp_stix_tlp_add (tlp, bundle));
  if (report->originals != NULL)
    original = nlp_stix_originals_add (bundle, report->originals);
  add_things (bundle, attack, &text, ids);
  text.ids = ids;
  nlp_stix_relations_add (bundle, phrases, &text);
  nlp_stix_sightings_add (bundle, &text);
  nlp_stix_techniques_add (bundle, attack, &text, report->techniques, report->n_techniques);
  id = add_report (bundle, report);
  return id != NULL ? id : original;
}
