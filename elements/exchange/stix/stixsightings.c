/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixsightings.c: finds when and where malware, tools and actors were seen.
 */

#include "stixsightings.h"

#include <string.h>

#include "common/texts.h"
#include "stix/objects/stixid.h"

/* The share of sightings that are right, about. */
#define CERTAINTY 0.8

/* Words that say that a thing was seen, after it. */
static const gchar *const verbs[] = {" seen ",     " observed ",   " detected ", " spotted ",
                                     " sighted ",  " discovered ", " found in ", " identified ",
                                     " surfaced ", " emerged ",    " appeared "};
static const gchar *const denials[] = {" not ", " never ", " no "};

static const gchar *const sightable[] = {"malware", "tool", "intrusion-set", "threat-actor", NULL};
static const gchar *const places[] = {"location", NULL};

/* The mentions of a sentence that matter. */
typedef struct {
  const NlpThreatMention *date;
  const NlpThreatMention *thing;
  const gchar *thing_id;
  guint n_dates;
  guint n_things;
} Sighting;

static gboolean
has_one_of (const gchar *words, const gchar *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (strstr (words, list[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Notes what the mentions of a sentence, from @first to @end, are. */
static void
read_mentions (const NlpStixText *text, gsize first, gsize end, Sighting *sighting)
{
  for (gsize i = first; i < end; i++) {
    const NlpThreatMention *mention = &text->mentions[i];

    if (mention->begin != NULL) {
      sighting->date = mention;
      sighting->n_dates++;
    } else if (nlp_stix_id_is_of (text->ids[i], sightable)) {
      sighting->n_things += g_strcmp0 (sighting->thing_id, text->ids[i]) != 0;
      if (sighting->thing == NULL)
        sighting->thing = mention;
      sighting->thing_id = text->ids[i];
    }
  }
}

/* Whether the words after the thing say that it was seen. */
static gboolean
is_seen (const NlpStixText *text, const GstNlpRange *sentence, const NlpThreatMention *thing)
{
  g_autofree gchar *line = nlp_text_collapse (text->text + thing->end, sentence->end - thing->end);
  g_autofree gchar *lower = g_utf8_strdown (line, -1);
  g_autofree gchar *words = g_strdup_printf (" %s ", lower);

  g_strdelimit (words, ".,;:()", ' ');
  return has_one_of (words, verbs, G_N_ELEMENTS (verbs)) &&
         !has_one_of (words, denials, G_N_ELEMENTS (denials));
}

/* Returns @date, "2020-05-01" or "2020-05-01T09:00", as a time of STIX, or NULL (transfer full). */
static gchar *
dup_time (const gchar *date)
{
  const gsize length = strlen (date);

  if (length == strlen ("2020-05-01"))
    return g_strconcat (date, "T00:00:00.000Z", NULL);
  if (length == strlen ("2020-05-01T09:00"))
    return g_strconcat (date, ":00.000Z", NULL);
  return NULL;
}

/* Appends the places of the sentence. */
static void
append_places (const NlpStixText *text, gsize first, gsize end, GString *members)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (gsize i = first; i < end; i++) {
    if (!nlp_stix_id_is_of (text->ids[i], places) || strstr (ids->str, text->ids[i]) != NULL)
      continue;
    g_string_append_printf (ids, "%s\"%s\"", ids->len > 0 ? ", " : "[", text->ids[i]);
  }
  if (ids->len > 0) {
    g_string_append_c (ids, ']');
    nlp_stix_member_json (members, "where_sighted_refs", ids->str);
  }
}

static void
add_sighting (NlpStixBundle *bundle,
              const NlpStixText *text,
              const GstNlpRange *sentence,
              gsize first,
              gsize end)
{
  Sighting sighting = {NULL};
  g_autofree gchar *time = NULL, *key = NULL, *line = NULL;
  g_autoptr (GString) members = g_string_new (NULL);

  read_mentions (text, first, end, &sighting);
  if (sighting.n_dates != 1 || sighting.n_things != 1 || !is_seen (text, sentence, sighting.thing))
    return;
  time = dup_time (sighting.date->begin);
  if (time == NULL)
    return;
  key = g_strjoin (" ", sighting.thing_id, time, NULL);
  line = nlp_text_collapse (text->text + sentence->start, sentence->end - sentence->start);
  nlp_stix_member (members, "description", line);
  nlp_stix_member (members, "first_seen", time);
  nlp_stix_member (members, "sighting_of_ref", sighting.thing_id);
  append_places (text, first, end, members);
  nlp_stix_bundle_add (bundle, nlp_stix_id_make ("sighting", key), members,
                       CERTAINTY * sighting.thing->score);
}

void
nlp_stix_sightings_add (NlpStixBundle *bundle, const NlpStixText *text)
{
  for (gsize i = 0; i < text->n_sentences; i++) {
    gsize first, end;

    nlp_stix_text_find_mentions (text, &text->sentences[i], &first, &end);
    add_sighting (bundle, text, &text->sentences[i], first, end);
  }
}
