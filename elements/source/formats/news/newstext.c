/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newstext.c: converts news in XML to plain text.
 */

#include "newstext.h"

#include <string.h>

/* The treatment of an element. All others are transparent. */
typedef enum {
  TRANSPARENT,
  SKIPPED,
  PARAGRAPH,
  LINE,
  CELL,
} Treatment;

/* NITF, NewsML, JATS and XHTML name few elements alike and mean different things. In a table,
 * "title" is that of a section in JATS, and of a page in XHTML. */
static const struct {
  const gchar *name;
  Treatment treatment;
} elements[] = {
    {"address", PARAGRAPH},
    {"alternatives", TRANSPARENT},
    {"annotation", SKIPPED},
    {"back", SKIPPED},
    {"block", PARAGRAPH},
    {"blockquote", PARAGRAPH},
    {"body.end", SKIPPED},
    {"bq", PARAGRAPH},
    {"br", LINE},
    {"break", LINE},
    {"caption", SKIPPED},
    {"dd", LINE},
    {"def-item", LINE},
    {"disp-quote", PARAGRAPH},
    {"div", PARAGRAPH},
    {"dt", LINE},
    {"fig", SKIPPED},
    {"fig-group", SKIPPED},
    {"figure", SKIPPED},
    {"fn", SKIPPED},
    {"fn-group", SKIPPED},
    {"h1", PARAGRAPH},
    {"h2", PARAGRAPH},
    {"h3", PARAGRAPH},
    {"h4", PARAGRAPH},
    {"h5", PARAGRAPH},
    {"h6", PARAGRAPH},
    {"head", SKIPPED},
    {"hl1", PARAGRAPH},
    {"hl2", PARAGRAPH},
    {"li", LINE},
    {"list", PARAGRAPH},
    {"list-item", LINE},
    {"media", SKIPPED},
    {"media-caption", SKIPPED},
    {"note", SKIPPED},
    {"object-id", SKIPPED},
    {"ol", PARAGRAPH},
    {"p", PARAGRAPH},
    {"pre", PARAGRAPH},
    {"ref-list", SKIPPED},
    {"script", SKIPPED},
    {"sec", PARAGRAPH},
    {"style", SKIPPED},
    {"supplementary-material", SKIPPED},
    {"table", PARAGRAPH},
    {"table-wrap-foot", SKIPPED},
    {"td", CELL},
    {"tex-math", SKIPPED},
    {"th", CELL},
    {"title", PARAGRAPH},
    {"tr", LINE},
    {"ul", PARAGRAPH},
    {"verse-line", LINE},
};

static gint
compare_name (gconstpointer name, gconstpointer element)
{
  return strcmp (name, *(const gchar *const *)element);
}

static Treatment
find_treatment (const xmlNode *node)
{
  const gchar *name = (const gchar *)node->name, *colon = strchr (name, ':');
  const gpointer found = bsearch (colon != NULL ? colon + 1 : name, elements,
                                  G_N_ELEMENTS (elements), sizeof *elements, compare_name);

  return found != NULL
             ? elements[(gsize)((const gchar *)found - (const gchar *)elements) / sizeof *elements]
                   .treatment
             : TRANSPARENT;
}

static void
add_break (NlpTextBuilder *builder, Treatment treatment)
{
  if (treatment == PARAGRAPH)
    nlp_text_builder_break_paragraph (builder);
  else if (treatment == LINE)
    nlp_text_builder_break_line (builder);
  else if (treatment == CELL)
    nlp_text_builder_break_cell (builder);
}

/* Recursive: libxml2 limits the depth of elements to 256. */
static void
add_node (NlpTextBuilder *builder, xmlNodePtr node)
{
  Treatment treatment;

  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
    nlp_text_builder_add (builder, (const gchar *)node->content,
                          strlen ((const gchar *)node->content));
    return;
  }
  if (node->type != XML_ELEMENT_NODE)
    return;
  treatment = find_treatment (node);
  if (treatment == SKIPPED)
    return;
  add_break (builder, treatment);
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    add_node (builder, child);
  add_break (builder, treatment);
}

void
nlp_news_text_add (NlpTextBuilder *builder, xmlNodePtr root)
{
  for (xmlNodePtr child = root->children; child != NULL; child = child->next)
    add_node (builder, child);
}
