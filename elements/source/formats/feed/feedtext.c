/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedtext.c: finds the title and the text of an entry.
 */

#include "feedtext.h"

#include <string.h>

#include <libxml/HTMLtree.h>

#include "feedtree.h"
#include "formats/html/htmlfragment.h"
#include "parsing/textbuilder.h"

/* Whether @text contains markup: a tag or a character reference. */
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

/* Converts XHTML by way of HTML, without the prefixes that its elements may have. */
static GString *
children_to_text (xmlNodePtr parent)
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

/* Decodes base64, in which Atom 0.3 may have any content. */
static void
decode_base64 (gchar **text)
{
  g_autofree gchar *encoded = *text;
  gsize length;
  g_autofree guchar *decoded = g_base64_decode (encoded, &length);

  *text = g_utf8_make_valid ((const gchar *)decoded, (gssize)length);
}

/* Returns the text of an element, which may hold plain text, escaped HTML or XHTML. Returns NULL if
 * it holds something else. */
static GString *
element_to_text (xmlNodePtr node)
{
  g_autofree gchar *type = nlp_feed_tree_get_attribute (node, "type");
  g_autofree gchar *text = NULL;
  g_autofree gchar *mode = nlp_feed_tree_get_attribute (node, "mode");
  const gboolean is_encoded = mode != NULL && strcmp (mode, "base64") == 0;
  xmlNodePtr child = node->children;

  if (type != NULL && strchr (type, '/') == NULL && strstr (type, "html") == NULL &&
      strcmp (type, "text") != 0)
    g_clear_pointer (&type, g_free); /* it says nothing */
  if (type != NULL && strstr (type, "html") == NULL && !g_str_has_prefix (type, "text"))
    return NULL;
  while (child != NULL && child->type != XML_ELEMENT_NODE)
    child = child->next;
  if (child != NULL)
    return children_to_text (node);
  text = nlp_feed_tree_get_text (node);
  if (text != NULL && is_encoded)
    decode_base64 (&text);
  if (text == NULL)
    return NULL;
  if (type != NULL ? strstr (type, "html") != NULL : looks_like_html (text))
    return nlp_html_fragment_to_text (text, strlen (text));
  return plain_to_text (text);
}

/* Replaces @text with the text of @node if that is longer, and sets @source to @node. */
static void
take_if_longer (xmlNodePtr node, GString **text, xmlNodePtr *source)
{
  GString *other = element_to_text (node);

  if (other != NULL && other->len > 0 && (*text == NULL || other->len > (*text)->len)) {
    GString *shorter = *text;

    *text = other;
    *source = node;
    other = shorter;
  }
  if (other != NULL)
    g_string_free (other, TRUE);
}

/* Takes the longest text of @node, which may have the same text in several forms. */
static void
take_longer (xmlNodePtr node, GString **text, xmlNodePtr *source)
{
  g_autofree gchar *type = nlp_feed_tree_get_attribute (node, "type");

  if (type == NULL || !g_str_has_prefix (type, "multipart/")) {
    take_if_longer (node, text, source);
    return;
  }
  node = nlp_feed_tree_find (node, NLP_FEED_OWN, "content");
  for (; node != NULL; node = nlp_feed_tree_next (node, NLP_FEED_OWN, "content"))
    take_if_longer (node, text, source);
}

/* Whether @node may hold the text of an entry. */
static gboolean
is_text (const xmlNode *node)
{
  static const struct {
    NlpFeedNamespace space;
    const gchar *name;
  } texts[] = {
      {NLP_FEED_CONTENT, "encoded"},  {NLP_FEED_OWN, "content"},
      {NLP_FEED_OWN, "description"},  {NLP_FEED_OWN, "summary"},
      {NLP_FEED_OWN, "full-text"},    {NLP_FEED_DUBLIN_CORE, "description"},
      {NLP_FEED_PODCAST, "summary"},  {NLP_FEED_PODCAST, "description"},
      {NLP_FEED_YANDEX, "full-text"}, {NLP_FEED_XHTML, "body"},
      {NLP_FEED_XHTML, "div"},        {NLP_FEED_OWN, "body"},
      {NLP_FEED_OWN, "fullitem"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (nlp_feed_tree_is (node, texts[i].space, texts[i].name))
      return TRUE;
  }
  return FALSE;
}

GString *
nlp_feed_text_find (xmlNodePtr entry, const gchar *title, xmlNodePtr *source)
{
  GString *text = NULL;
  xmlNodePtr group;

  *source = entry;

  for (xmlNodePtr node = entry->children; node != NULL; node = node->next) {
    if (is_text (node))
      take_longer (node, &text, source);
  }
  if (text != NULL)
    return text;
  /* Feeds of videos have their descriptions here. */
  group = nlp_feed_tree_find (entry, NLP_FEED_MEDIA, "group");
  group = nlp_feed_tree_find (group != NULL ? group : entry, NLP_FEED_MEDIA, "description");
  if (group == NULL)
    group = nlp_feed_tree_find (entry, NLP_FEED_PODCAST, "subtitle");
  if (group != NULL)
    take_longer (group, &text, source);
  if (text == NULL && title != NULL)
    text = plain_to_text (title);
  return text;
}

gchar *
nlp_feed_title_find (xmlNodePtr entry)
{
  xmlNodePtr node = nlp_feed_tree_find (entry, NLP_FEED_OWN, "title");
  g_autoptr (GString) text = NULL;

  if (node == NULL)
    node = nlp_feed_tree_find (entry, NLP_FEED_DUBLIN_CORE, "title");
  if (node != NULL)
    text = element_to_text (node);
  if (text == NULL || text->len == 0)
    return NULL;
  g_strdelimit (text->str, "\n\t", ' ');
  return g_strdup (g_strstrip (text->str));
}
