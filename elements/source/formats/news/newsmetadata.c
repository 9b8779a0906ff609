/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newsmetadata.c: finds the metadata of news in XML.
 */

#include "newsmetadata.h"

#include <string.h>

#include "parsing/parser.h"

/* Where a field may be: the text of the first element of a name, or an attribute of it. The first
 * place with a value counts. */
typedef struct {
  const gchar *element;   /* (nullable): NULL for the item itself */
  const gchar *attribute; /* (nullable) */
} Place;

static const Place titles[] = {{"hl1", NULL},     {"headline", NULL},      {"HeadLine", NULL},
                               {"hedline", NULL}, {"article-title", NULL}, {"title", NULL},
                               {"slugline", NULL}};
static const Place ids[] = {{NULL, "guid"},
                            {"doc-id", "id-string"},
                            {"PublicIdentifier", NULL},
                            {"NewsItemId", NULL},
                            {"article-id", NULL}};
static const Place dates[] = {
    {"date.issue", "norm"},   {"story.date", "norm"}, {"date.release", "norm"},
    {"contentCreated", NULL}, {"firstCreated", NULL}, {"versionCreated", NULL},
    {"DateAndTime", NULL},    {"FirstCreated", NULL}, {"ThisRevisionCreated", NULL}};
static const Place languages[] = {{NULL, "lang"},
                                  {"language", "tag"},
                                  {"body", "lang"},
                                  {"Language", "FormalName"}};

static gchar *
get_place (xmlNodePtr item, const Place *place)
{
  xmlNodePtr node = place->element != NULL ? nlp_news_tree_find (item, place->element) : item;

  return place->attribute != NULL ? nlp_news_tree_get_attribute (node, place->attribute)
                                  : nlp_news_tree_get_text (node);
}

static gchar *
find_value (xmlNodePtr item, const Place *places, gsize n_places)
{
  gchar *value = NULL;

  for (gsize i = 0; i < n_places && value == NULL; i++)
    value = get_place (item, &places[i]);
  return value;
}

/* Appends a name to @names, after a comma if it isn't the first one. */
static void
append_name (GString *names, const gchar *name)
{
  if (name == NULL || *name == '\0')
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

/* Appends the authors of an article of JATS. */
static void
append_contributors (xmlNodePtr item, GString *names)
{
  xmlNodePtr group = nlp_news_tree_find (item, "contrib-group");

  for (xmlNodePtr node = group != NULL ? group->children : NULL; node != NULL; node = node->next) {
    g_autofree gchar *type = NULL, *given = NULL, *surname = NULL, *name = NULL;

    if (!nlp_news_tree_is (node, "contrib"))
      continue;
    type = nlp_news_tree_get_attribute (node, "contrib-type");
    if (type != NULL && strcmp (type, "author") != 0)
      continue;
    given = nlp_news_tree_get_text (nlp_news_tree_find (node, "given-names"));
    surname = nlp_news_tree_get_text (nlp_news_tree_find (node, "surname"));
    name = g_strjoin (given != NULL && surname != NULL ? " " : "", given != NULL ? given : "",
                      surname != NULL ? surname : "", NULL);
    append_name (names, name);
  }
}

/* Returns the authors, or NULL. */
static gchar *
find_authors (xmlNodePtr item)
{
  static const gchar *const bylines[] = {"byline", "by", "ByLine", "creator"};
  g_autoptr (GString) names = g_string_new (NULL);

  append_contributors (item, names);
  for (gsize i = 0; i < G_N_ELEMENTS (bylines) && names->len == 0; i++) {
    xmlNodePtr byline = nlp_news_tree_find (item, bylines[i]), person;
    g_autofree gchar *text = NULL;

    person = nlp_news_tree_find (byline, "person");
    if (person == NULL)
      person = nlp_news_tree_find (byline, "name");
    text = nlp_news_tree_get_text (person != NULL ? person : byline);
    append_name (names,
                 text != NULL && g_ascii_strncasecmp (text, "by ", 3) == 0 ? text + 3 : text);
  }
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* Returns the date in the elements "year", "month" and "day" of JATS, or NULL. */
static gchar *
find_split_date (xmlNodePtr item)
{
  xmlNodePtr date = nlp_news_tree_find (item, "pub-date");
  g_autofree gchar *iso = nlp_news_tree_get_attribute (date, "iso-8601-date");
  g_autofree gchar *year = nlp_news_tree_get_text (nlp_news_tree_find (date, "year"));
  g_autofree gchar *month = nlp_news_tree_get_text (nlp_news_tree_find (date, "month"));
  g_autofree gchar *day = nlp_news_tree_get_text (nlp_news_tree_find (date, "day"));

  if (iso != NULL)
    return g_steal_pointer (&iso);
  return year != NULL && month != NULL && day != NULL ? g_strjoin ("-", year, month, day, NULL)
                                                      : NULL;
}

void
nlp_news_metadata_set (xmlNodePtr item, GstNlpDocument *document)
{
  g_autofree gchar *title = find_value (item, titles, G_N_ELEMENTS (titles));
  g_autofree gchar *id = find_value (item, ids, G_N_ELEMENTS (ids));
  g_autofree gchar *author = find_authors (item);
  g_autofree gchar *published = find_value (item, dates, G_N_ELEMENTS (dates));
  g_autofree gchar *language = find_value (item, languages, G_N_ELEMENTS (languages));

  if (published == NULL)
    published = find_split_date (item);
  nlp_document_set_field (document, "title", title);
  nlp_document_set_field (document, "id", id);
  nlp_document_set_field (document, "author", author);
  nlp_document_set_date (document, published);
  nlp_document_set_field (document, "language", language);
}
