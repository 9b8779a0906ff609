/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * page.c: writes briefs as a web page.
 */

#include "page.h"

#include <string.h>

#include "common/resource.h"
#include "htmltext.h"
#include "markedtext.h"
#include "summary-resources.h"
#include "timeline.h"

#define STYLE_PATH "/gst-nlp/summary/data/page.css"

static const gchar head[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" "
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<title>";

void
nlp_page_begin (GString *out, const gchar *title)
{
  g_autoptr (GBytes) style = nlp_resource_get (summary_get_resource (), STYLE_PATH);
  gsize length;
  const gchar *rules = g_bytes_get_data (style, &length);

  g_string_append (out, head);
  nlp_html_append_text (out, title, -1);
  g_string_append (out, "</title>\n<style>\n");
  g_string_append_len (out, rules, (gssize)length);
  g_string_append (out, "</style>\n</head>\n<body>\n");
}

void
nlp_page_end (GString *out)
{
  g_string_append (out, "</body>\n</html>\n");
}

/* Whether the page may link to @uri, which must not be a script or data. */
static gboolean
is_link (const gchar *uri)
{
  return g_str_has_prefix (uri, "https://") || g_str_has_prefix (uri, "http://") ||
         g_str_has_prefix (uri, "file://");
}

static void
append_origin (GString *out, const NlpBrief *brief)
{
  const gchar *origin = brief->uri != NULL ? brief->uri : brief->id;

  /* A source that serves as the title is shown again only as a link. */
  if (origin == nlp_brief_choose_title (brief) && !is_link (origin))
    origin = NULL;
  if (brief->published == NULL && origin == NULL)
    return;
  g_string_append (out, "<p class=\"origin\">");
  if (brief->published != NULL)
    nlp_html_append_text (out, brief->published, -1);
  if (brief->published != NULL && origin != NULL)
    g_string_append (out, " · ");
  if (origin != NULL && is_link (origin)) {
    g_string_append (out, "<a rel=\"noreferrer\" href=\"");
    nlp_html_append_text (out, origin, -1);
    g_string_append (out, "\">");
    nlp_html_append_text (out, origin, -1);
    g_string_append (out, "</a>");
  } else if (origin != NULL) {
    nlp_html_append_text (out, origin, -1);
  }
  g_string_append (out, "</p>\n");
}

static void
append_legend (GString *out, const GArray *entities)
{
  const gchar *label = NULL;

  g_string_append (out, "<ul class=\"legend\">\n");
  for (guint i = 0; i < entities->len; i++) {
    const NlpEntity *entity = &g_array_index (entities, NlpEntity, i);

    if (g_strcmp0 (label, entity->label) == 0)
      continue;
    label = entity->label;
    g_string_append (out, "<li><mark class=\"");
    nlp_marked_text_append_class (out, "l-", label);
    g_string_append (out, "\">");
    nlp_html_append_text (out, label, -1);
    g_string_append (out, "</mark></li>\n");
  }
  g_string_append (out, "</ul>\n");
}

static void
append_table (GString *out, const GArray *entities)
{
  g_string_append (out, "<table>\n<tr><th>Label</th><th>Name</th><th>Id</th>"
                        "<th class=\"number\">Mentions</th></tr>\n");
  for (guint i = 0; i < entities->len; i++) {
    const NlpEntity *entity = &g_array_index (entities, NlpEntity, i);

    g_string_append (out, "<tr><td>");
    nlp_html_append_text (out, entity->label, -1);
    g_string_append (out, "</td><td>");
    nlp_html_append_text (out, entity->name, -1);
    g_string_append (out, "</td><td>");
    if (entity->id != NULL)
      nlp_html_append_text (out, entity->id, -1);
    g_string_append_printf (out, "</td><td class=\"number\">%u</td></tr>\n", entity->n_mentions);
  }
  g_string_append (out, "</table>\n");
}

static void
append_fact_kind (GString *out, NlpBriefFactKind kind, const GArray *facts)
{
  const NlpBriefFact *data = (const NlpBriefFact *)(gconstpointer)facts->data;
  guint n;

  g_string_append_printf (out, "<h2>%s</h2>\n<ul class=\"facts\">\n",
                          nlp_brief_fact_kind_get_heading (kind));
  for (guint i = 0; i < facts->len; i += n) {
    g_autofree gchar *line = nlp_brief_facts_make_line (kind, &data[i], facts->len - i, &n);

    g_string_append (out, "<li>");
    nlp_html_append_text (out, line, -1);
    g_string_append (out, "</li>\n");
  }
  g_string_append (out, "</ul>\n");
}

static void
append_facts (GString *out, NlpBriefFacts *facts)
{
  for (guint kind = 0; facts != NULL && kind < NLP_BRIEF_N_FACT_KINDS; kind++) {
    const GArray *array = nlp_brief_facts_get (facts, kind);

    if (array->len > 0)
      append_fact_kind (out, kind, array);
  }
}

void
nlp_page_append (const NlpBrief *brief, GString *out)
{
  g_autoptr (GArray) entities = nlp_entity_index_new (brief->mentions, brief->n_mentions);
  const gchar *summary = brief->summary != NULL ? brief->summary : brief->remark;

  g_string_append (out, "<article>\n<h1>");
  nlp_html_append_text (out, nlp_brief_choose_title (brief), -1);
  g_string_append (out, "</h1>\n");
  append_origin (out, brief);
  if (summary != NULL) {
    g_string_append (out, "<p class=\"summary\">");
    nlp_html_append_text (out, summary, -1);
    g_string_append (out, "</p>\n");
  }
  append_facts (out, brief->facts);
  if (entities->len > 0)
    append_legend (out, entities);
  nlp_marked_text_append (brief, out);
  nlp_timeline_append (brief->mentions, brief->n_mentions, out);
  if (entities->len > 0)
    append_table (out, entities);
  g_string_append (out, "</article>\n");
}
