/* gst-nlp: text analysis for GStreamer
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

/* The open elements below MAX_DEPTH. */
typedef struct {
  guint n_deep;
  guint hidden; /* the number, from 1, of the outermost one that is not shown, or 0 */
} Depth;

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
  Depth *depth = parser->_private;
  const xmlNode node = {.type = XML_ELEMENT_NODE, .name = name};
  const gboolean is_hidden = nlp_html_get_display (&node) == NLP_HTML_HIDDEN;

  if (parser->nameNr > MAX_OPEN && (!is_hidden || (depth->hidden != 0 && !is_raw (name)))) {
    /* Removes the tag from the open ones, as htmlnamePop() does. */
    parser->nameNr--;
    parser->name = parser->nameTab[parser->nameNr - 1];
  } else {
    depth->n_deep++;
  }
  if (depth->hidden != 0)
    return;
  if (is_hidden) {
    depth->hidden = depth->n_deep;
    return;
  }
  xmlSAX2StartElement (parser, name, NULL);
  xmlSAX2EndElement (parser, name);
}

static void
start_element (void *context, const xmlChar *name, const xmlChar **attributes)
{
  const htmlParserCtxtPtr parser = context;
  const Depth *depth = parser->_private;

  if (depth->n_deep > 0 || parser->nodeNr >= MAX_DEPTH)
    start_deep (parser, name);
  else
    xmlSAX2StartElement (context, name, attributes);
}

static void
end_element (void *context, const xmlChar *name)
{
  Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->n_deep == 0) {
    xmlSAX2EndElement (context, name);
    return;
  }
  if (depth->hidden == depth->n_deep)
    depth->hidden = 0;
  depth->n_deep--;
}

static void
add_characters (void *context, const xmlChar *text, gint length)
{
  const Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->hidden == 0)
    xmlSAX2Characters (context, text, length);
}

static void
add_cdata (void *context, const xmlChar *text, gint length)
{
  const Depth *depth = ((htmlParserCtxtPtr)context)->_private;

  if (depth->hidden == 0)
    xmlSAX2CDataBlock (context, text, length);
}

static htmlDocPtr
parse_bounded (const gchar *html, gsize length)
{
  const gint options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                       HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  Depth depth = {0};
  htmlDocPtr tree;

  if (parser == NULL)
    return NULL;
  parser->_private = &depth;
  parser->sax->startDocument = start_document;
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = add_characters;
  parser->sax->ignorableWhitespace = add_characters;
  parser->sax->cdataBlock = add_cdata;
  parser->sax->comment = NULL;
  tree = htmlCtxtReadMemory (parser, html, (gint)length, NULL, "UTF-8", options);
  htmlFreeParserCtxt (parser);
  return tree;
}

htmlDocPtr
nlp_html_parse_tree (const gchar *html, gsize length)
{
  g_autoptr (GString) rewritten = NULL;

  if (length == 0 || length > G_MAXINT)
    return NULL;
  rewritten = nlp_html_rewrite_tags (html, length);
  if (rewritten->len == 0 || rewritten->len > G_MAXINT)
    return NULL;
  return parse_bounded (rewritten->str, rewritten->len);
}
