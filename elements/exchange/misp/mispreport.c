/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispreport.c: makes the attributes and tags of a document.
 */

#include "mispreport.h"

#include <string.h>

#include "common/texts.h"
#include "mispattributes.h"
#include "misptags.h"
#include "ids/uuid.h"
#include "threats/threataliases.h"

/* The most bytes of a title: MISP wants at most 256 characters in one line. */
#define MAX_INFO 250

/* Returns the title of the document, or its first sentence (transfer full). */
static gchar *
dup_info (const NlpMispReport *report)
{
  const NlpMispText *text = &report->text;
  const GstNlpRange first =
      text->n_sentences > 0 ? text->sentences[0] : (GstNlpRange){0, (guint32)text->length};
  g_autofree gchar *line = NULL;

  if (report->title != NULL)
    line = nlp_text_collapse (report->title, strlen (report->title));
  if (line == NULL || *line == '\0') {
    g_free (line);
    line = nlp_text_collapse (text->text + first.start, first.end - first.start);
  }
  return *line != '\0' ? nlp_text_shorten (line, MAX_INFO) : g_strdup ("Untitled");
}

/* Returns the UUID that the document has, or one of where it is and what it is called (transfer
 * full). */
static gchar *
dup_uuid (const NlpMispReport *report, const gchar *info)
{
  g_autofree gchar *key = NULL;

  if (report->id != NULL && g_uuid_string_is_valid (report->id))
    return g_ascii_strdown (report->id, -1);
  key = g_strjoin (" ", report->uri != NULL ? report->uri : "",
                   report->id != NULL ? report->id : info, NULL);
  return nlp_uuid_make_finding ("misp-event", key);
}

static gboolean
is_web (const gchar *uri)
{
  return uri != NULL && (g_str_has_prefix (uri, "http://") || g_str_has_prefix (uri, "https://"));
}

/* Adds the address of the document itself. */
static void
add_link (NlpMispEvent *event, const NlpMispTables *tables, const gchar *uri)
{
  const NlpMispAttribute link = {
      .type = nlp_misp_types_find (tables->types, "link"),
      .value = uri,
      .comment = "Source of this event",
  };

  nlp_misp_event_add (event, &link);
}

/* Returns the registered domain of the document (transfer full) (nullable). */
static gchar *
dup_domain (const NlpMispTables *tables, const gchar *uri)
{
  g_autoptr (GUri) parsed =
      is_web (uri) ? g_uri_parse (uri, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const gchar *host = parsed != NULL ? g_uri_get_host (parsed) : NULL;

  return host != NULL ? nlp_misp_tables_find_domain (tables, host) : NULL;
}

gboolean
nlp_misp_report_add (NlpMispEvent *event, const NlpMispTables *tables, const NlpMispReport *report)
{
  NlpMispText text = report->text;
  g_autofree gchar *info = dup_info (report);
  g_autofree gchar *uuid = dup_uuid (report, info);
  g_autofree gchar *domain = dup_domain (tables, report->uri);
  g_auto (NlpThreatAliases) same;
  const NlpTlp tlp =
      report->tlp != NLP_TLP_AUTO ? report->tlp : nlp_tlp_find (text.text, text.length);
  guint n = 0;

  text.domain = domain;
  nlp_misp_event_begin (event, uuid, info, report->time);
  nlp_threat_aliases_init (&same, text.text, text.mentions, text.n_mentions);
  for (gsize i = 0; i < text.n_mentions; i++) {
    if (same.firsts[i] == i)
      n += nlp_misp_tags_add_mention (event, tables->attack, &text.mentions[i]);
  }
  for (gsize i = 0; i < report->n_techniques; i++)
    n += nlp_misp_tags_add_technique (event, tables->attack, &report->techniques[i]);
  n += nlp_misp_attributes_add (event, tables, &text);
  if (n > 0) {
    if (is_web (report->uri))
      add_link (event, tables, report->uri);
    nlp_misp_tags_add_tlp (event, tlp);
  }
  nlp_misp_event_end (event, n > 0);
  return n > 0;
}
