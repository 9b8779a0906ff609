/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedmetadata.c: finds the links, authors, dates and languages of the entries of a feed.
 */

#include "feedmetadata.h"

#include <string.h>

#include "feedtree.h"
#include "parsing/parser.h"

/* Returns @link as an absolute address, or NULL if its base is unknown: where the feed is a local
 * file, the links in it are not. */
static gchar *
resolve (const NlpFeedChannel *self, xmlNodePtr node, const gchar *link)
{
  const gchar *scheme = g_uri_peek_scheme (link);
  xmlChar *base;
  gchar *absolute = NULL;

  if (scheme != NULL)
    return g_strdup (link);
  base = xmlNodeGetBase (node->doc, node);
  if (base != NULL && g_uri_peek_scheme ((const gchar *)base) != NULL)
    absolute = g_uri_resolve_relative ((const gchar *)base, link, G_URI_FLAGS_PARSE_RELAXED, NULL);
  else if (self->base != NULL && !g_str_has_prefix (self->base, "file:"))
    absolute = g_uri_resolve_relative (self->base, link, G_URI_FLAGS_PARSE_RELAXED, NULL);
  xmlFree (base);
  return absolute;
}

/* Returns the address of the page of @parent, which is an entry or a channel, or NULL. */
static gchar *
find_link (const NlpFeedChannel *self, xmlNodePtr parent)
{
  xmlNodePtr node = nlp_feed_tree_find (parent, NLP_FEED_OWN, "link");

  for (; node != NULL; node = nlp_feed_tree_next (node, NLP_FEED_OWN, "link")) {
    g_autofree gchar *href = nlp_feed_tree_get_attribute (node, "href");
    g_autofree gchar *rel = nlp_feed_tree_get_attribute (node, "rel");
    g_autofree gchar *link = href != NULL ? g_strdup (href) : nlp_feed_tree_get_text (node);

    if (link != NULL && (rel == NULL || strcmp (rel, "alternate") == 0))
      return resolve (self, node, g_strstrip (link));
  }
  return NULL;
}

static void
set_ids (const NlpFeedChannel *self, xmlNodePtr entry, GstNlpDocument *document)
{
  g_autofree gchar *link = find_link (self, entry);
  xmlNodePtr guid = nlp_feed_tree_find (entry, NLP_FEED_OWN, "guid");
  g_autofree gchar *id = NULL;

  if (guid == NULL)
    guid = nlp_feed_tree_find (entry, NLP_FEED_OWN, "id");
  id = guid != NULL ? nlp_feed_tree_get_text (guid) : nlp_feed_tree_get_attribute (entry, "about");
  if (link == NULL && id != NULL &&
      (g_str_has_prefix (id, "http://") || g_str_has_prefix (id, "https://"))) {
    g_autofree gchar *is_link =
        guid != NULL ? nlp_feed_tree_get_attribute (guid, "isPermaLink") : NULL;

    if (is_link == NULL || strcmp (is_link, "false") != 0)
      link = g_strdup (id);
  }
  nlp_document_set_field (document, "id", id);
  nlp_document_set_field (document, "uri", link);
}

/* Returns the name in an address as RSS writes it: "Jo Doe" for "jo@example.org (Jo Doe)". Takes
 * @author. */
static gchar *
get_author_name (gchar *author)
{
  gchar *open = strchr (author, '('), *close = strrchr (author, ')');

  if (strchr (author, '@') != NULL && open != NULL && close > open + 1) {
    gchar *name = g_strndup (open + 1, close - open - 1);

    g_free (author);
    return name;
  }
  return author;
}

/* Returns the names in the children @element of @parent, joined by ", ", or NULL. */
static gchar *
find_authors (xmlNodePtr parent, NlpFeedNamespace space, const gchar *element)
{
  xmlNodePtr node = nlp_feed_tree_find (parent, space, element);
  g_autoptr (GString) authors = g_string_new (NULL);

  for (; node != NULL; node = nlp_feed_tree_next (node, space, element)) {
    xmlNodePtr name = nlp_feed_tree_find (node, NLP_FEED_OWN, "name");
    g_autofree gchar *author = NULL;

    if (name == NULL && xmlFirstElementChild (node) != NULL)
      continue;
    author = nlp_feed_tree_get_text (name != NULL ? name : node);
    if (author == NULL)
      continue;
    author = get_author_name (g_steal_pointer (&author));
    if (authors->len > 0)
      g_string_append (authors, ", ");
    g_string_append (authors, author);
  }
  return authors->len > 0 ? g_strdup (authors->str) : NULL;
}

static void
set_author (const NlpFeedChannel *self, xmlNodePtr entry, GstNlpDocument *document)
{
  xmlNodePtr source = nlp_feed_tree_find (entry, NLP_FEED_OWN, "source");
  g_autofree gchar *author = find_authors (entry, NLP_FEED_DUBLIN_CORE, "creator");

  if (author == NULL)
    author = find_authors (entry, NLP_FEED_OWN, "author");
  if (author == NULL)
    author = find_authors (source, NLP_FEED_OWN, "author");
  nlp_document_set_field (document, "author", author != NULL ? author : self->author);
}

/* Takes the first valid date. */
static void
set_published (xmlNodePtr entry, GstNlpDocument *document)
{
  static const struct {
    NlpFeedNamespace space;
    const gchar *element;
  } dates[] = {
      {NLP_FEED_OWN, "pubDate"},        {NLP_FEED_OWN, "published"},
      {NLP_FEED_OWN, "issued"},         {NLP_FEED_DUBLIN_CORE, "date"},
      {NLP_FEED_DUBLIN_CORE, "issued"}, {NLP_FEED_DUBLIN_CORE, "created"},
      {NLP_FEED_OWN, "created"},        {NLP_FEED_OWN, "updated"},
      {NLP_FEED_OWN, "modified"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    xmlNodePtr node = nlp_feed_tree_find (entry, dates[i].space, dates[i].element);
    g_autofree gchar *date = nlp_feed_tree_get_text (node);

    nlp_document_set_date (document, date);
    if (gst_nlp_document_get_metadata (document, "published") != NULL)
      return;
  }
}

static void
set_language (const NlpFeedChannel *self,
              xmlNodePtr entry,
              xmlNodePtr source,
              GstNlpDocument *document)
{
  g_autofree gchar *language =
      nlp_feed_tree_get_text (nlp_feed_tree_find (entry, NLP_FEED_DUBLIN_CORE, "language"));

  if (language == NULL) {
    xmlChar *inherited = xmlNodeGetLang (source);

    language = g_strdup ((const gchar *)inherited);
    xmlFree (inherited);
  }
  nlp_document_set_field (document, "language", language != NULL ? language : self->language);
}

void
nlp_feed_channel_set_metadata (const NlpFeedChannel *self,
                               xmlNodePtr entry,
                               xmlNodePtr source,
                               GstNlpDocument *document)
{
  set_ids (self, entry, document);
  set_author (self, entry, document);
  set_published (entry, document);
  set_language (self, entry, source, document);
}

void
nlp_feed_channel_init (NlpFeedChannel *self, const gchar *uri, xmlNodePtr root)
{
  xmlNodePtr channel = nlp_feed_tree_find (root, NLP_FEED_OWN, "channel");
  xmlNodePtr language;

  *self = (NlpFeedChannel){.base = g_strdup (uri)};
  if (channel == NULL && nlp_feed_tree_is (root, NLP_FEED_OWN, "feed"))
    channel = root;
  if (channel != NULL) {
    g_autofree gchar *link = find_link (self, channel);

    if (link != NULL) {
      g_free (self->base);
      self->base = g_steal_pointer (&link);
    }
  }
  self->author = find_authors (channel, NLP_FEED_OWN, "author");
  if (self->author == NULL)
    self->author = find_authors (channel, NLP_FEED_DUBLIN_CORE, "creator");
  language = nlp_feed_tree_find (channel, NLP_FEED_OWN, "language");
  if (language == NULL)
    language = nlp_feed_tree_find (channel, NLP_FEED_DUBLIN_CORE, "language");
  self->language = nlp_feed_tree_get_text (language);
}

void
nlp_feed_channel_clear (NlpFeedChannel *self)
{
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->language, g_free);
}
