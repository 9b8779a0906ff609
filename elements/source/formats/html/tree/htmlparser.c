/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlparser.c: parses HTML into a tree with libxml2, within bounds.
 *
 * libxml2 reads any HTML that htmltags has rewritten, but its time is quadratic in the number of
 * open tags, and it stops silently where tags nest deeper than 256, as on pages that never close a
 * <font>. So its SAX handlers keep the tree shallow.
 */

#include "htmlparser.h"

#include <string.h>

#include <libxml/SAX2.h>

#include "htmltags.h"
#include "htmltree.h"

/* Elements below this depth become siblings. */
#define MAX_DEPTH 512
/* Open tags that the parser remembers; it searches them at each closing tag. */
#define MAX_OPEN 2048
/* Attributes of an element; htmltags keeps each of fewer names once. */
#define MAX_ATTRIBUTES 32

/* The state of parsing. */
typedef struct {
  const NlpHtmlTags *tags;
  gchar number[NLP_HTML_RUN_LENGTH]; /* the start of the number of a run */
  guint n_digits;
  guint n_deep; /* the number of open elements below MAX_DEPTH */
  guint hidden; /* the number, from 1, of the outermost of them that is not shown, or 0 */
} State;

static void
start_document (void *context)
{
  const htmlParserCtxtPtr parser = context;

  /* Allows long text nodes and depths above 256; no option of the HTML parser does that. */
  parser->options |= XML_PARSE_HUGE;
  xmlSAX2StartDocument (context);
}

/* Whether the parser must know that the element is open, because it reads its content as text. */
static gboolean
is_raw (const xmlChar *name)
{
  return strcmp ((const gchar *)name, "script") == 0 || strcmp ((const gchar *)name, "style") == 0;
}

/* Adds an element below MAX_DEPTH as an empty one before its content, so that words stay apart. */
static void
start_deep (htmlParserCtxtPtr parser, const xmlChar *name)
{
  State *state = parser->_private;
  const xmlNode node = {.type = XML_ELEMENT_NODE, .name = name};
  const gboolean is_hidden = nlp_html_get_display (&node) == NLP_HTML_HIDDEN;

  if (parser->nameNr > MAX_OPEN && (!is_hidden || (state->hidden != 0 && !is_raw (name)))) {
    /* Removes the tag from the open ones, as htmlnamePop() does. */
    parser->nameNr--;
    parser->name = parser->nameTab[parser->nameNr - 1];
  } else {
    state->n_deep++;
  }
  if (state->hidden != 0)
    return;
  if (is_hidden) {
    state->hidden = state->n_deep;
    return;
  }
  xmlSAX2StartElement (parser, name, NULL);
  xmlSAX2EndElement (parser, name);
}

/* Writes the names of @attributes (nullable) and the values whose numbers they have to @resolved.
 */
static void
resolve_attributes (const NlpHtmlTags *tags, const xmlChar **attributes, const xmlChar **resolved)
{
  guint n = 0;

  for (; attributes != NULL && attributes[n] != NULL && n < 2 * MAX_ATTRIBUTES; n += 2) {
    const gchar *number = (const gchar *)attributes[n + 1];

    resolved[n] = attributes[n];
    resolved[n + 1] = BAD_CAST (number != NULL ? nlp_html_tags_get_value (tags, number) : "");
  }
  resolved[n] = NULL;
}

static void
start_element (void *context, const xmlChar *name, const xmlChar **attributes)
{
  const htmlParserCtxtPtr parser = context;
  const State *state = parser->_private;
  const xmlChar *resolved[2 * MAX_ATTRIBUTES + 1];

  if (state->n_deep > 0 || parser->nodeNr >= MAX_DEPTH) {
    start_deep (parser, name);
    return;
  }
  resolve_attributes (state->tags, attributes, resolved);
  xmlSAX2StartElement (context, name, resolved);
}

static void
end_element (void *context, const xmlChar *name)
{
  State *state = ((htmlParserCtxtPtr)context)->_private;

  if (state->n_deep == 0) {
    xmlSAX2EndElement (context, name);
    return;
  }
  if (state->hidden == state->n_deep)
    state->hidden = 0;
  state->n_deep--;
}

/* Adds the text whose numbers @text has, and whitespace. libxml2 splits long text anywhere. */
static void
add_characters (void *context, const xmlChar *text, gint length)
{
  State *state = ((htmlParserCtxtPtr)context)->_private;

  for (gint i = 0; i < length; i++) {
    gsize n;
    const gchar *run;

    if (g_ascii_isspace (text[i])) {
      if (state->hidden == 0)
        xmlSAX2Characters (context, text + i, 1);
      continue;
    }
    state->number[state->n_digits++] = (gchar)text[i];
    if (state->n_digits < NLP_HTML_RUN_LENGTH)
      continue;
    state->n_digits = 0;
    run = nlp_html_tags_get_run (state->tags, state->number, &n);
    if (state->hidden == 0 && n > 0)
      xmlSAX2Characters (context, BAD_CAST run, (gint)n);
  }
}

static void
add_cdata (void *context, const xmlChar *text, gint length)
{
  const State *state = ((htmlParserCtxtPtr)context)->_private;

  if (state->hidden == 0)
    xmlSAX2CDataBlock (context, text, length);
}

static htmlDocPtr
parse_bounded (const NlpHtmlTags *tags)
{
  const gint options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                       HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  State state = {.tags = tags};
  htmlDocPtr tree;

  if (parser == NULL)
    return NULL;
  parser->_private = &state;
  parser->sax->startDocument = start_document;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  parser->sax->cdataBlock = add_cdata;
  parser->sax->comment = NULL;
  tree = htmlCtxtReadMemory (parser, tags->markup->str, (gint)tags->markup->len, NULL, "UTF-8",
                             options);
  htmlFreeParserCtxt (parser);
  return tree;
}

htmlDocPtr
nlp_html_parse_tree (const gchar *html, gsize length)
{
  NlpHtmlTags tags;
  htmlDocPtr tree = NULL;

  if (length == 0 || length > G_MAXINT / 2)
    return NULL;
  nlp_html_tags_init (&tags, html, length);
  if (tags.markup->len > 0 && tags.markup->len <= G_MAXINT)
    tree = parse_bounded (&tags);
  nlp_html_tags_clear (&tags);
  return tree;
}
