/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * news.c: reads the items of news in XML as documents.
 *
 * A file goes through these files: newssniff recognises it; the XML of a feed, in feedxml, parses
 * it; news.c lists its items, newstext converts the text of each, and newsmetadata sets its
 * metadata. These find elements with newstree.
 */

#include "news.h"

#include <string.h>

#include "formats/feed/feedxml.h"
#include "formats/html/htmlfragment.h"
#include "gstnlperror.h"
#include "newsmetadata.h"
#include "newstext.h"

/* The elements that are documents, unless they are in another one. */
static const gchar *const items[] = {"newsItem",    "NewsItem",      "nitf", "article",
                                     "packageItem", "knowledgeItem", NULL};

/* The elements with text in an item. Only those of the first name that occurs are read. */
static const gchar *const bodies[] = {"body.content", "inlineXML", "inlineData",
                                      "DataContent",  "body",      NULL};

static gboolean
is_item (const xmlNode *node)
{
  for (guint i = 0; items[i] != NULL; i++) {
    if (nlp_news_tree_is (node, items[i]))
      return TRUE;
  }
  return FALSE;
}

/* Returns the node after @node and all that is in it, below @root, or NULL. */
static xmlNodePtr
skip_node (xmlNodePtr node, const xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

/* Adds text that may be HTML. */
static void
add_inline_data (NlpTextBuilder *builder, xmlNodePtr node)
{
  g_autofree gchar *type = nlp_news_tree_get_attribute (node, "contenttype");
  xmlChar *content = xmlNodeGetContent (node);
  const gchar *text = content != NULL ? (const gchar *)content : "";

  if (type != NULL && strstr (type, "html") != NULL) {
    g_autoptr (GString) plain = nlp_html_fragment_to_text (text, strlen (text));

    nlp_text_builder_add_lines (builder, plain->str, plain->len);
  } else {
    nlp_text_builder_add_lines (builder, text, strlen (text));
  }
  xmlFree (content);
}

static GString *
read_text (xmlNodePtr item)
{
  xmlNodePtr abstract = nlp_news_tree_find (item, "abstract"), node = NULL;
  const gchar *const *name = bodies;
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  /* The abstract of JATS comes before the article; that of NITF repeats its beginning. */
  if (abstract != NULL && nlp_news_tree_is (item, "article"))
    nlp_news_text_add (&builder, abstract);
  while (*name != NULL && (node = nlp_news_tree_find (item, *name)) == NULL)
    name++;
  while (node != NULL) {
    if (!nlp_news_tree_is (node, *name)) {
      node = nlp_news_tree_next (node, item);
      continue;
    }
    nlp_text_builder_break_paragraph (&builder);
    if (strcmp (*name, "inlineData") == 0 || xmlFirstElementChild (node) == NULL)
      add_inline_data (&builder, node);
    else
      nlp_news_text_add (&builder, node);
    node = skip_node (node, item);
  }
  return nlp_text_builder_end (&builder);
}

static gboolean
add_item (xmlNodePtr item, NlpDocumentList *list, GError **error)
{
  GString *text = read_text (item);
  GstNlpDocument *document;

  /* An item without text is that of a picture or a list of other items. */
  if (text->len == 0) {
    g_string_free (text, TRUE);
    return TRUE;
  }
  document = nlp_document_list_add (list, text, error);
  if (document != NULL)
    nlp_news_metadata_set (item, document);
  return document != NULL;
}

gboolean
nlp_parse_news (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  xmlDocPtr tree = nlp_feed_xml_parse (file, &list->n_replaced, error);
  xmlNodePtr root, node;
  gboolean done = TRUE;

  if (tree == NULL)
    return FALSE;
  root = node = xmlDocGetRootElement (tree);
  while (node != NULL && done) {
    if (node->type == XML_ELEMENT_NODE && is_item (node)) {
      done = add_item (node, list, error);
      node = skip_node (node, root);
    } else {
      node = nlp_news_tree_next (node, root);
    }
  }
  if (done && list->documents->len == 0) {
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "none of its items has a text");
    done = FALSE;
  }
  xmlFreeDoc (tree);
  return done;
}
