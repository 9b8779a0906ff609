/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newstree.c: finds the elements of XML by name.
 */

#include "newstree.h"

#include <string.h>

gboolean
nlp_news_tree_is (const xmlNode *node, const gchar *name)
{
  const gchar *local = (const gchar *)node->name, *colon;

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  /* A prefix that is not declared is part of the name. */
  colon = strchr (local, ':');
  return strcmp (colon != NULL ? colon + 1 : local, name) == 0;
}

xmlNodePtr
nlp_news_tree_next (xmlNodePtr node, const xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

xmlNodePtr
nlp_news_tree_find (xmlNodePtr root, const gchar *name)
{
  xmlNodePtr node = root;

  while (node != NULL && (node = nlp_news_tree_next (node, root)) != NULL) {
    if (nlp_news_tree_is (node, name))
      return node;
  }
  return NULL;
}

gchar *
nlp_news_tree_get_text (xmlNodePtr node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;

  for (const gchar *at = (const gchar *)content; at != NULL && *at != '\0'; at++) {
    if (!g_ascii_isspace (*at))
      g_string_append_c (text, *at);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  }
  xmlFree (content);
  g_strchomp (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}

gchar *
nlp_news_tree_get_attribute (xmlNodePtr node, const gchar *name)
{
  xmlChar *value = node != NULL ? xmlGetProp (node, (const xmlChar *)name) : NULL;
  gchar *copy = g_strdup ((const gchar *)value);

  xmlFree (value);
  return copy;
}
