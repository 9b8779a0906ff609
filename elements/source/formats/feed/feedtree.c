/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedtree.c: finds the elements of a feed by namespace and name.
 */

#include "feedtree.h"

#include <string.h>

static NlpFeedNamespace
get_uri_namespace (const gchar *uri)
{
  static const struct {
    const gchar *prefix;
    NlpFeedNamespace space;
  } spaces[] = {
      {"http://www.w3.org/2005/Atom", NLP_FEED_OWN},
      {"http://purl.org/atom/ns", NLP_FEED_OWN},
      {"http://purl.org/rss/1.0/modules/content", NLP_FEED_CONTENT},
      {"http://purl.org/rss/1.0/modules", NLP_FEED_OTHER},
      {"http://purl.org/rss/1.0", NLP_FEED_OWN},
      {"http://purl.org/net/rss", NLP_FEED_OWN},
      {"http://my.netscape.com/rdf/simple", NLP_FEED_OWN},
      {"http://channel.netscape.com/rdf/simple", NLP_FEED_OWN},
      {"http://backend.userland.com", NLP_FEED_OWN},
      {"http://blogs.law.harvard.edu/tech/rss", NLP_FEED_OWN},
      {"http://www.w3.org/1999/02/22-rdf-syntax-ns", NLP_FEED_OWN},
      {"http://purl.org/dc/", NLP_FEED_DUBLIN_CORE},
      {"http://search.yahoo.com/mrss", NLP_FEED_MEDIA},
      {"http://www.itunes.com/", NLP_FEED_PODCAST},
      {"http://www.google.com/schemas/play-podcasts", NLP_FEED_PODCAST},
      {"http://news.yandex.", NLP_FEED_YANDEX},
      {"https://news.yandex.", NLP_FEED_YANDEX},
      {"http://www.w3.org/1999/xhtml", NLP_FEED_XHTML},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++) {
    if (g_str_has_prefix (uri, spaces[i].prefix))
      return spaces[i].space;
  }
  return NLP_FEED_OTHER;
}

static NlpFeedNamespace
get_prefix_namespace (const gchar *prefix, gsize length)
{
  static const struct {
    const gchar *prefix;
    NlpFeedNamespace space;
  } spaces[] = {
      {"atom", NLP_FEED_OWN},
      {"rdf", NLP_FEED_OWN},
      {"rss", NLP_FEED_OWN},
      {"dc", NLP_FEED_DUBLIN_CORE},
      {"content", NLP_FEED_CONTENT},
      {"dcterms", NLP_FEED_DUBLIN_CORE},
      {"media", NLP_FEED_MEDIA},
      {"itunes", NLP_FEED_PODCAST},
      {"googleplay", NLP_FEED_PODCAST},
      {"yandex", NLP_FEED_YANDEX},
      {"xhtml", NLP_FEED_XHTML},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spaces); i++) {
    if (strlen (spaces[i].prefix) == length && memcmp (prefix, spaces[i].prefix, length) == 0)
      return spaces[i].space;
  }
  return NLP_FEED_OTHER;
}

gboolean
nlp_feed_tree_is (const xmlNode *node, NlpFeedNamespace space, const gchar *name)
{
  const gchar *local = (const gchar *)node->name, *colon;
  NlpFeedNamespace found = NLP_FEED_OWN;

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  /* Names differ more often than namespaces. */
  colon = strchr (local, ':');
  if (strcmp (colon != NULL ? colon + 1 : local, name) != 0)
    return FALSE;
  if (colon != NULL)
    found = get_prefix_namespace (local, colon - local);
  else if (node->ns != NULL && node->ns->href != NULL)
    found = get_uri_namespace ((const gchar *)node->ns->href);
  return found == space;
}

xmlNodePtr
nlp_feed_tree_next (xmlNodePtr node, NlpFeedNamespace space, const gchar *name)
{
  do
    node = node->next;
  while (node != NULL && !nlp_feed_tree_is (node, space, name));
  return node;
}

xmlNodePtr
nlp_feed_tree_find (xmlNodePtr parent, NlpFeedNamespace space, const gchar *name)
{
  xmlNodePtr node = parent != NULL ? parent->children : NULL;

  if (node == NULL || nlp_feed_tree_is (node, space, name))
    return node;
  return nlp_feed_tree_next (node, space, name);
}

gchar *
nlp_feed_tree_get_text (xmlNodePtr node)
{
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  gchar *text = NULL;

  if (content != NULL)
    text = g_strstrip (g_strdup ((const gchar *)content));
  xmlFree (content);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

gchar *
nlp_feed_tree_get_attribute (xmlNodePtr node, const gchar *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *)name);
  gchar *copy = g_strdup ((const gchar *)value);

  xmlFree (value);
  return copy;
}
