/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "feed.h"

#include <string.h>

#include <libxml/HTMLtree.h>

#include "feedtree.h"
#include "gstnlperror.h"
#include "formats/html/htmlfragment.h"
#include "parsing/textbuilder.h"

/* What an entry takes from around it. All may be NULL. */
typedef struct {
  gchar *base; /* what links are relative to */
  gchar *author;
  gchar *language;
} Feed;

/* Whether @node is one of the elements that hold an entry. */
static gboolean
is_entry (const xmlNode *node)
{
  return nlp_feed_tree_is (node, NLP_FEED_OWN, "item") ||
         nlp_feed_tree_is (node, NLP_FEED_OWN, "entry");
}

/* An attribute, which the caller owns; NULL if there is none. */
static gchar *
get_attribute (xmlNodePtr node, const gchar *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *)name);
  gchar *copy = g_strdup ((const gchar *)value);

  xmlFree (value);
  return copy;
}

/* Whether there is markup in @text: a tag, or a reference to a character. */
static gboolean
looks_like_html (const gchar *text)
{
  for (const gchar *at = text; (at = strpbrk (at, "<&")) != NULL; at++) {
    if (*at == '<' && (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!') &&
        strchr (at, '>') != NULL)
      return TRUE;
    if (*at == '&' && (g_ascii_isalpha (at[1]) || at[1] == '#')) {
      gsize n = 2;

      while (g_ascii_isalnum (at[n]))
        n++;
      if (at[n] == ';')
        return TRUE;
    }
  }
  return FALSE;
}

static GString *
plain_to_text (const gchar *plain)
{
  g_auto (NlpTextBuilder) builder;

  nlp_text_builder_init (&builder);
  nlp_text_builder_add_lines (&builder, plain, strlen (plain));
  return nlp_text_builder_end (&builder);
}

/* XHTML is written as HTML, without the prefixes that its elements may have. */
static GString *
elements_to_text (xmlNodePtr parent)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  GString *text;

  for (xmlNodePtr node = parent->children; node != NULL; node = node->next) {
    xmlNodePtr inner = node;

    while (inner != NULL) {
      if (inner->type == XML_ELEMENT_NODE)
        inner->ns = NULL;
      if (inner->type == XML_ELEMENT_NODE && inner->children != NULL) {
        inner = inner->children;
        continue;
      }
      while (inner != node && inner->next == NULL)
        inner = inner->parent;
      inner = inner != node ? inner->next : NULL;
    }
    htmlNodeDump (buffer, parent->doc, node);
  }
  text = nlp_html_fragment_to_text ((const gchar *)xmlBufferContent (buffer),
                                    (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return text;
}

/* The text of a field, which may be HTML in one of many ways, or NULL if it is something else. */
static GString *
field_to_text (xmlNodePtr node)
{
  g_autofree gchar *type = get_attribute (node, "type");
  g_autofree gchar *text = NULL;
  xmlNodePtr child = node->children;

  if (type != NULL && strstr (type, "html") == NULL && !g_str_has_prefix (type, "text"))
    return NULL;
  while (child != NULL && child->type != XML_ELEMENT_NODE)
    child = child->next;
  if (child != NULL)
    return elements_to_text (node);
  text = nlp_feed_tree_get_text (node);
  if (text == NULL)
    return NULL;
  if (type != NULL ? strstr (type, "html") != NULL : looks_like_html (text))
    return nlp_html_fragment_to_text (text, strlen (text));
  return plain_to_text (text);
}

/* Replaces @text by that of @node if it is the fuller one. */
static void
take_fuller (xmlNodePtr node, GString **text, xmlNodePtr *from)
{
  GString *other = field_to_text (node);

  if (other != NULL && other->len > 0 && (*text == NULL || other->len > (*text)->len)) {
    GString *shorter = *text;

    *text = other;
    *from = node;
    other = shorter;
  }
  if (other != NULL)
    g_string_free (other, TRUE);
}

/* The text of an entry and the node it is @from, or NULL. */
static GString *
find_text (xmlNodePtr entry, xmlNodePtr *from)
{
  GString *text = NULL;
  xmlNodePtr group;

  for (xmlNodePtr node = entry->children; node != NULL; node = node->next) {
    if (nlp_feed_tree_is (node, NLP_FEED_CONTENT, "encoded") ||
        nlp_feed_tree_is (node, NLP_FEED_OWN, "content") ||
        nlp_feed_tree_is (node, NLP_FEED_OWN, "description") ||
        nlp_feed_tree_is (node, NLP_FEED_OWN, "summary") ||
        nlp_feed_tree_is (node, NLP_FEED_DUBLIN_CORE, "description"))
      take_fuller (node, &text, from);
  }
  if (text != NULL)
    return text;
  /* Feeds of videos say there what they are about. */
  group = nlp_feed_tree_find (entry, NLP_FEED_MEDIA, "group");
  group = nlp_feed_tree_find (group != NULL ? group : entry, NLP_FEED_MEDIA, "description");
  if (group != NULL)
    take_fuller (group, &text, from);
  return text;
}

/* The title as one line, or NULL. */
static gchar *
find_title (xmlNodePtr entry)
{
  xmlNodePtr node = nlp_feed_tree_find (entry, NLP_FEED_OWN, "title");
  g_autoptr (GString) text = NULL;

  if (node == NULL)
    node = nlp_feed_tree_find (entry, NLP_FEED_DUBLIN_CORE, "title");
  if (node != NULL)
    text = field_to_text (node);
  if (text == NULL || text->len == 0)
    return NULL;
  g_strdelimit (text->str, "\n\t", ' ');
  return g_strdup (g_strstrip (text->str));
}

/* Makes @link absolute; NULL if that can't be done. A copy on this machine tells nothing. */
static gchar *
resolve (const Feed *self, xmlNodePtr node, const gchar *link)
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

/* The page that @parent, an entry or a channel, is of, or NULL. */
static gchar *
find_link (const Feed *self, xmlNodePtr parent)
{
  xmlNodePtr node = nlp_feed_tree_find (parent, NLP_FEED_OWN, "link");

  for (; node != NULL; node = nlp_feed_tree_next (node, NLP_FEED_OWN, "link")) {
    g_autofree gchar *href = get_attribute (node, "href");
    g_autofree gchar *rel = get_attribute (node, "rel");
    g_autofree gchar *link = href != NULL ? g_strdup (href) : nlp_feed_tree_get_text (node);

    if (link != NULL && (rel == NULL || strcmp (rel, "alternate") == 0))
      return resolve (self, node, g_strstrip (link));
  }
  return NULL;
}

static void
set_ids (const Feed *self, xmlNodePtr entry, GstNlpDocument *document)
{
  g_autofree gchar *link = find_link (self, entry);
  xmlNodePtr guid = nlp_feed_tree_find (entry, NLP_FEED_OWN, "guid");
  g_autofree gchar *id = NULL;

  if (guid == NULL)
    guid = nlp_feed_tree_find (entry, NLP_FEED_OWN, "id");
  id = guid != NULL ? nlp_feed_tree_get_text (guid) : get_attribute (entry, "about");
  if (link == NULL && id != NULL &&
      (g_str_has_prefix (id, "http://") || g_str_has_prefix (id, "https://"))) {
    g_autofree gchar *is_link = guid != NULL ? get_attribute (guid, "isPermaLink") : NULL;

    if (is_link == NULL || strcmp (is_link, "false") != 0)
      link = g_strdup (id);
  }
  nlp_document_set_field (document, "id", id);
  nlp_document_set_field (document, "uri", link);
}

/* RSS has addresses of mail: "jo@example.org (Jo Doe)" is "Jo Doe". */
static gchar *
clean_author (gchar *author)
{
  gchar *open = strchr (author, '('), *close = strrchr (author, ')');

  if (strchr (author, '@') != NULL && open != NULL && close > open + 1) {
    gchar *name = g_strndup (open + 1, close - open - 1);

    g_free (author);
    return name;
  }
  return author;
}

/* The names of those who wrote @parent, or NULL. */
static gchar *
find_authors (xmlNodePtr parent, NlpFeedSpace space, const gchar *element)
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
    author = clean_author (g_steal_pointer (&author));
    if (authors->len > 0)
      g_string_append (authors, ", ");
    g_string_append (authors, author);
  }
  return authors->len > 0 ? g_strdup (authors->str) : NULL;
}

static void
set_author (const Feed *self, xmlNodePtr entry, GstNlpDocument *document)
{
  xmlNodePtr source = nlp_feed_tree_find (entry, NLP_FEED_OWN, "source");
  g_autofree gchar *author = find_authors (entry, NLP_FEED_DUBLIN_CORE, "creator");

  if (author == NULL)
    author = find_authors (entry, NLP_FEED_OWN, "author");
  if (author == NULL)
    author = find_authors (source, NLP_FEED_OWN, "author");
  nlp_document_set_field (document, "author", author != NULL ? author : self->author);
}

/* The first date that is one. */
static void
set_published (xmlNodePtr entry, GstNlpDocument *document)
{
  static const struct {
    NlpFeedSpace space;
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

/* @from is the node of the text, or the entry. */
static void
set_language (const Feed *self, xmlNodePtr entry, xmlNodePtr from, GstNlpDocument *document)
{
  g_autofree gchar *language =
      nlp_feed_tree_get_text (nlp_feed_tree_find (entry, NLP_FEED_DUBLIN_CORE, "language"));

  if (language == NULL) {
    xmlChar *around = xmlNodeGetLang (from);

    language = g_strdup ((const gchar *)around);
    xmlFree (around);
  }
  nlp_document_set_field (document, "language", language != NULL ? language : self->language);
}

static gboolean
add_entry (const Feed *self, xmlNodePtr entry, NlpDocumentList *list, GError **error)
{
  xmlNodePtr from = entry;
  g_autofree gchar *title = find_title (entry);
  GString *text;
  GstNlpDocument *document;

  text = find_text (entry, &from);
  if (text == NULL && title == NULL)
    return TRUE;
  /* An entry that is a link and no more has nothing else to read. */
  if (text == NULL)
    text = plain_to_text (title);
  document = nlp_document_list_add (list, text, error);
  if (document == NULL)
    return FALSE;
  nlp_document_set_field (document, "title", title);
  set_ids (self, entry, document);
  set_author (self, entry, document);
  set_published (entry, document);
  set_language (self, entry, from, document);
  return TRUE;
}

/* The next node of the tree in the order of the file, or NULL. */
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
is_within_entry (xmlNodePtr node)
{
  while ((node = node->parent) != NULL) {
    if (node->type == XML_ELEMENT_NODE && is_entry (node))
      return TRUE;
  }
  return FALSE;
}

/* The entries in the order of the file, but for a last one that isn't whole. Where an end tag is
 * missing, the entries that follow are within the one that it belongs to: they are moved out. */
static GPtrArray *
find_entries (xmlNodePtr root)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (xmlNodePtr node = root; node != NULL; node = next_node (node)) {
    if (node->type == XML_ELEMENT_NODE && is_entry (node))
      g_ptr_array_add (entries, node);
  }
  if (entries->len > 0 && !nlp_feed_tree_is_whole (g_ptr_array_index (entries, entries->len - 1)))
    g_ptr_array_set_size (entries, (gint)entries->len - 1);
  for (guint i = 0; i < entries->len; i++) {
    xmlNodePtr entry = g_ptr_array_index (entries, i);

    if (entry != root && is_within_entry (entry)) {
      xmlUnlinkNode (entry);
      xmlAddChild (root, entry);
    }
  }
  return entries;
}

/* Whether @root is that of a feed. */
static gboolean
is_root (xmlNodePtr root)
{
  return nlp_feed_tree_is (root, NLP_FEED_OWN, "rss") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "RDF") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "feed") ||
         nlp_feed_tree_is (root, NLP_FEED_OWN, "entry");
}

/* Entries are among the children of a channel, so these are looked for once. */
static void
feed_init (Feed *self, const NlpFile *file, xmlNodePtr root)
{
  xmlNodePtr channel = nlp_feed_tree_find (root, NLP_FEED_OWN, "channel");
  xmlNodePtr language;

  *self = (Feed){.base = g_strdup (file->uri)};
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

static void
feed_clear (Feed *self)
{
  g_free (self->base);
  g_free (self->author);
  g_free (self->language);
}

gboolean
nlp_parse_feed (const NlpFile *file, NlpDocumentList *list, GError **error)
{
  xmlDocPtr tree = nlp_feed_tree_read (file, &list->n_replaced, error);
  g_autoptr (GPtrArray) entries = NULL;
  Feed feed;
  gboolean done = TRUE;

  if (tree == NULL)
    return FALSE;
  if (!is_root (xmlDocGetRootElement (tree))) {
    xmlFreeDoc (tree);
    g_set_error_literal (error, GST_NLP_ERROR, GST_NLP_ERROR_FORMAT, "not a feed");
    return FALSE;
  }
  entries = find_entries (xmlDocGetRootElement (tree));
  feed_init (&feed, file, xmlDocGetRootElement (tree));
  for (guint i = 0; i < entries->len && done; i++)
    done = add_entry (&feed, g_ptr_array_index (entries, i), list, error);
  feed_clear (&feed);
  xmlFreeDoc (tree);
  return done;
}
