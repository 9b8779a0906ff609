/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlmetadata.c: finds the metadata of a page.
 */

#include "htmlmetadata.h"

#include <string.h>

#include "htmltext.h"
#include "htmltree.h"
#include "jsonld.h"
#include "parsing/dates.h"

/* Longer values are not names or language tags; in bytes. */
#define MAX_AUTHOR 200
#define MAX_LANGUAGE 35

typedef enum {
  FIELD_TITLE,
  FIELD_AUTHOR,
  FIELD_PUBLISHED,
  FIELD_LANGUAGE,
  N_FIELDS,
} Field;

/* Names of <meta>, the most reliable first. */
static const gchar *const metas[N_FIELDS][9] = {
    {"og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline", NULL},
    {"author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
     "article:author", "byl", NULL},
    {"article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date",
     "parsely-pub-date", "publishdate", "date", NULL},
    {"content-language", "dc.language", "language", "og:locale", NULL},
};

/* The most reliable value found so far for each field. */
typedef struct {
  gchar *values[N_FIELDS];
  guint ranks[N_FIELDS]; /* lower is more reliable */
  gchar *title_element, *headline, *canonical;
  guint n_headlines;
} Finder;

enum { RANK_JSON_LD = 0, RANK_META = 1, RANK_MICRODATA = 20, RANK_ELEMENT = 30, RANK_NONE = 100 };

/* Returns: (transfer full): @text with its whitespace normalised */
static gchar *
clean (const gchar *text)
{
  g_auto (NlpTextBuilder) builder;
  GString *out;

  nlp_text_builder_init (&builder);
  nlp_text_builder_add (&builder, text, strlen (text));
  out = nlp_text_builder_end (&builder);
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): the text of an element as one line */
static gchar *
get_text (const xmlNode *node)
{
  g_auto (NlpTextBuilder) builder;
  GString *text;

  nlp_text_builder_init (&builder);
  nlp_html_append_tree (&builder, node, NULL, NULL);
  text = nlp_text_builder_end (&builder);
  for (gsize i = 0; i < text->len; i++) {
    if (text->str[i] == '\n' || text->str[i] == '\t')
      text->str[i] = ' ';
  }
  return g_strchomp (g_string_free (text, FALSE));
}

/* Returns: (transfer full): the text of <title>, which nlp_html_append_tree() would leave out */
static gchar *
get_title_text (const xmlNode *node)
{
  const xmlNode *text = node->children;

  return text != NULL && text->content != NULL ? clean ((const gchar *)text->content)
                                               : g_strdup ("");
}

static gboolean
is_usable (Field field, const gchar *value)
{
  if (*value == '\0' || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  if (field == FIELD_AUTHOR)
    return strlen (value) < MAX_AUTHOR && strstr (value, "://") == NULL;
  return TRUE;
}

/* Keeps @value (nullable) if it is usable and more reliable than the value found so far. */
static void
offer (Finder *self, Field field, guint rank, const gchar *value)
{
  g_autofree gchar *cleaned = NULL;

  if (value == NULL || rank >= self->ranks[field])
    return;
  cleaned = clean (value);
  if (field == FIELD_AUTHOR && g_ascii_strncasecmp (cleaned, "by ", 3) == 0)
    memmove (cleaned, cleaned + 3, strlen (cleaned + 3) + 1);
  if (!is_usable (field, cleaned))
    return;
  if (field == FIELD_PUBLISHED) {
    g_autofree gchar *date = nlp_date_to_iso (cleaned);

    if (date == NULL)
      return;
    g_free (cleaned);
    cleaned = g_steal_pointer (&date);
  }
  g_free (self->values[field]);
  self->values[field] = g_steal_pointer (&cleaned);
  self->ranks[field] = rank;
}

static void
read_meta (Finder *self, const xmlNode *node)
{
  const gchar *content = nlp_html_get_attribute (node, "content");
  const gchar *name = nlp_html_get_attribute (node, "property");

  if (name == NULL)
    name = nlp_html_get_attribute (node, "name");
  if (name == NULL)
    name = nlp_html_get_attribute (node, "http-equiv");
  if (name == NULL)
    name = nlp_html_get_attribute (node, "itemprop");
  if (name == NULL || content == NULL)
    return;
  for (Field field = 0; field < N_FIELDS; field++) {
    for (guint i = 0; metas[field][i] != NULL; i++) {
      if (g_ascii_strcasecmp (name, metas[field][i]) == 0)
        offer (self, field, RANK_META + i, content);
    }
  }
}

static void
read_json_ld (Finder *self, const xmlNode *node)
{
  static const gchar *const members[N_FIELDS] = {"headline", "author", "datePublished",
                                                 "inLanguage"};
  const gchar *type = nlp_html_get_attribute (node, "type");
  const xmlNode *text = node->children;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0 || text == NULL ||
      text->content == NULL)
    return;
  for (Field field = 0; field < N_FIELDS; field++) {
    g_autofree gchar *value = nlp_json_ld_find (
        (const gchar *)text->content, strlen ((const gchar *)text->content), members[field]);

    offer (self, field, RANK_JSON_LD, value);
  }
}

/* Whether @word is one of the words of @list, in any case. */
static gboolean
has_word (const gchar *list, const gchar *word)
{
  const gsize length = strlen (word);

  for (const gchar *at = list; at != NULL && *at != '\0'; at += strspn (at, " \t\r\n")) {
    const gsize n = strcspn (at, " \t\r\n");

    if (n == length && g_ascii_strncasecmp (at, word, n) == 0)
      return TRUE;
    at += n;
  }
  return FALSE;
}

static void
read_microdata (Finder *self, const xmlNode *node)
{
  const gchar *property = nlp_html_get_attribute (node, "itemprop");
  const gchar *rel = nlp_html_get_attribute (node, "rel");
  const gchar *names = nlp_html_get_attribute (node, "class");

  if (property != NULL && g_ascii_strcasecmp (property, "datePublished") == 0)
    offer (self, FIELD_PUBLISHED, RANK_MICRODATA, nlp_html_get_attribute (node, "datetime"));
  if ((property != NULL && g_ascii_strcasecmp (property, "author") == 0) ||
      (rel != NULL && has_word (rel, "author")) ||
      (names != NULL && (has_word (names, "byline__name") || has_word (names, "author-name") ||
                         has_word (names, "fn")))) {
    g_autofree gchar *text = get_text (node);

    offer (self, FIELD_AUTHOR, RANK_MICRODATA, text);
  }
}

static void
read_element (Finder *self, const xmlNode *node)
{
  if (nlp_html_is (node, "meta")) {
    read_meta (self, node);
  } else if (nlp_html_is (node, "script")) {
    read_json_ld (self, node);
  } else if (nlp_html_is (node, "title") && self->title_element == NULL) {
    self->title_element = get_title_text (node);
  } else if (nlp_html_is (node, "h1")) {
    if (self->n_headlines++ == 0)
      self->headline = get_text (node);
  } else if (nlp_html_is (node, "html")) {
    offer (self, FIELD_LANGUAGE, RANK_META, nlp_html_get_attribute (node, "lang"));
    offer (self, FIELD_LANGUAGE, RANK_META + 1, nlp_html_get_attribute (node, "xml:lang"));
  } else if (nlp_html_is (node, "link")) {
    const gchar *rel = nlp_html_get_attribute (node, "rel");

    if (rel != NULL && has_word (rel, "canonical") && self->canonical == NULL)
      self->canonical = g_strdup (nlp_html_get_attribute (node, "href"));
  } else if (nlp_html_is (node, "time")) {
    const gchar *time = nlp_html_get_attribute (node, "datetime");

    offer (self, FIELD_PUBLISHED,
           nlp_html_get_attribute (node, "pubdate") ? RANK_MICRODATA : RANK_ELEMENT, time);
  }
  if (nlp_html_get_attribute (node, "itemprop") || nlp_html_get_attribute (node, "rel") ||
      nlp_html_get_attribute (node, "class"))
    read_microdata (self, node);
}

/* Returns the rest of @title after the headline if @headline is short: then it is the name of the
 * site. Otherwise returns NULL. */
static const gchar *
skip_headline (const gchar *title, const gchar *headline)
{
  const gsize length = strlen (headline);

  if (!g_str_has_prefix (title, headline) || length >= strlen (title) / 2)
    return NULL;
  return title + length + strspn (title + length, " :|-");
}

/* Removes the name of the site from "Harbour reopens | The Daily Anchor": keeps the text that the
 * headline repeats, or the longer side of the last separator. @headline: (nullable). Returns:
 * (transfer full) */
static gchar *
cut_site_name (const gchar *title, const gchar *headline)
{
  static const gchar *const separators[] = {" | ",  " - ",      " \u2013 ", " \u2014 ",
                                            " :: ", " \u00b7 ", " \u00bb "};
  const gchar *at = NULL;
  gsize length = 0;

  if (headline != NULL && *headline != '\0' && skip_headline (title, headline) != NULL)
    return g_strdup (skip_headline (title, headline));
  if (headline != NULL && *headline != '\0' && strstr (title, headline) != NULL)
    return g_strdup (headline);
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++) {
    const gchar *found = g_strrstr (title, separators[i]);

    if (found != NULL && (at == NULL || found > at)) {
      at = found;
      length = strlen (separators[i]);
    }
  }
  if (at == NULL)
    return g_strdup (title);
  return (gsize)(at - title) >= strlen (at + length) ? g_strndup (title, (gsize)(at - title))
                                                     : g_strdup (at + length);
}

/* Returns: (transfer full) (nullable): the most likely title of the page */
static gchar *
choose_title (const Finder *self)
{
  const gchar *named = self->values[FIELD_TITLE];
  const gboolean has_headline =
      self->n_headlines == 1 && self->headline != NULL && *self->headline != '\0';

  if (named != NULL)
    return cut_site_name (named, has_headline ? self->headline : NULL);
  if (self->title_element != NULL && *self->title_element != '\0')
    return cut_site_name (self->title_element, self->headline);
  return has_headline ? g_strdup (self->headline) : NULL;
}

/* Returns "de-DE" for "de_DE, en". Takes @language (nullable) and returns it, or NULL if it is not
 * a tag. */
static gchar *
correct_language (gchar *language)
{
  if (language == NULL || strlen (language) > MAX_LANGUAGE || !g_ascii_isalpha (*language)) {
    g_free (language);
    return NULL;
  }
  g_strdelimit (language, "_", '-');
  language[strcspn (language, ",; ")] = '\0';
  return language;
}

void
nlp_html_metadata_init (NlpHtmlMetadata *self, const xmlNode *root)
{
  Finder finder = {.ranks = {RANK_NONE, RANK_NONE, RANK_NONE, RANK_NONE}};

  for (const xmlNode *node = root; node != NULL; node = nlp_html_next (node, root, TRUE)) {
    if (node->type == XML_ELEMENT_NODE)
      read_element (&finder, node);
  }
  *self = (NlpHtmlMetadata){
      .title = choose_title (&finder),
      .author = g_steal_pointer (&finder.values[FIELD_AUTHOR]),
      .published = g_steal_pointer (&finder.values[FIELD_PUBLISHED]),
      .language = correct_language (g_steal_pointer (&finder.values[FIELD_LANGUAGE])),
      .canonical = g_steal_pointer (&finder.canonical),
  };
  g_free (finder.values[FIELD_TITLE]);
  g_free (finder.title_element);
  g_free (finder.headline);
}

void
nlp_html_metadata_clear (NlpHtmlMetadata *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->canonical, g_free);
}
