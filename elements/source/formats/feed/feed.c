/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feed.c: reads the entries of a feed as documents.
 *
 * A feed goes through these files: feedxml corrects and parses its XML, feed.c lists the entries,
 * feedtext finds the title and the text of each, and feedmetadata sets the rest of the metadata.
 * These find elements with feedtree.
 */

#include "feed.h"

#include "feedmetadata.h"
#include "feedtext.h"
#include "feedtree.h"
#include "feedxml.h"
#include "gstnlperror.h"

/* Whether @node holds an entry. */
static gboolean
is_entry (const xmlNode *node)
{
  return nlp_feed_tree_is (node, NLP_FEED_OWN, "item") ||
         nlp_feed_tree_is (node, NLP_FEED_OWN, "entry");
}

static gboolean
add_entry (const NlpFeedChannel *channel, xmlNodePtr entry, NlpDocumentList *list, GError **error)
{
  g_autofree gchar *title = nlp_feed_title_find (entry);
  xmlNodePtr source;
  GString *text = nlp_feed_text_find (entry, title, &source);
  GstNlpDocument *document;

  if (text == NULL)
    return TRUE;
  document = nlp_document_list_add (list, text, error);
  if (document == NULL)
    return FALSE;
  nlp_document_set_field (document, "title", title);
  nlp_feed_channel_set_metadata (channel, entry, source, document);
  return TRUE;
}

/* Returns the next node in the order of the file, or NULL. */
static xmlNodePtr
next_node (xmlNodePtr node)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

static gboolean
is_inside_entry (xmlNodePtr node)
{
  while ((node = node->parent) != NULL) {
    if (node->type == XML_ELEMENT_NODE && is_entry (node))
      return TRUE;
  }
  return FALSE;
}

/* Returns the entries in the order of the file, without a truncated last one. Where an end tag is
 * missing, the following entries are inside the open one, and are moved out of it. */
static GPtrArray *
find_entries (xmlNodePtr root)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (xmlNodePtr node = root; node != NULL; node = next_node (node)) {
    if (node->type == XML_ELEMENT_NODE && is_entry (node))
      g_ptr_array_add (entries, node);
  }
  if (entries->len > 0 && !nlp_feed_xml_is_complete (g_ptr_array_index (entries, entries->len - 1)))
    g_ptr_array_set_size (entries, (gint)entries->len - 1);
  for (guint i = 0; i < entries->len; i++) {
    xmlNodePtr entry = g_ptr_array_index (entries, i);

    if (entry != root && is_inside_entry (entry)) {
      xmlUnlinkNode (entry);
      xmlAddChild (root, entry);
    }
  }
  return entries;
}

/* Whether @root is the root of a feed. */
static gboolean
is_feed_root (xmlNodePtr root)
{
  return nlp_feed_tree_is (root, NLP_FEED_OWN, "rss") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "RDF") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "feed") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "entry");
}

gboolean
nlp_parse_feed (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  xmlDocPtr tree = nlp_feed_xml_parse (file, &list->n_replaced, error);
  xmlNodePtr root = tree != NULL ? xmlDocGetRootElement (tree) : NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_auto (NlpFeedChannel) channel = {NULL};
  gboolean done = TRUE;

  if (root == NULL)
    return FALSE;
  if (!is_feed_root (root)) {
    xmlFreeDoc (tree);
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT,
                         "the root element is not that of a feed");
    return FALSE;
  }
  entries = find_entries (root);
  nlp_feed_channel_init (&channel, file->uri, root);
  for (guint i = 0; i < entries->len && done; i++)
    done = add_entry (&channel, g_ptr_array_index (entries, i), list, error);
  xmlFreeDoc (tree);
  return done;
}
