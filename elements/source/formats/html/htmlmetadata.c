/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlmetadata.c: finds the metadata of a page.
 */

#include "htmlmetadata.h"

#include <string.h>

#include "formats/html/article/htmlhints.h"
#include "htmlfragment.h"
#include "formats/html/tree/htmltext.h"
#include "formats/html/tree/htmltree.h"
#include "jsonld.h"
#include "parsing/dates.h"

/* Longer values are not names or language tags; in bytes. */
#define MAX_AUTHOR 200
#define MAX_LANGUAGE 35
/* Headlines beyond these are those of other stories. */
#define MAX_HEADLINES 8
#define MAX_SUBHEADS 12
/* The side of a title before its last separator is the name of the site if it is shorter, in bytes,
 * and the other side has this many words. */
#define MIN_TITLE 16
#define MIN_TITLE_WORDS 4

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
  gchar *title_element, *site, *canonical, *body;
  gchar *headlines[MAX_HEADLINES];  /* the texts of <h1> */
  gboolean are_home[MAX_HEADLINES]; /* whether they link to the start of the site */
  gchar *subheads[MAX_SUBHEADS];    /* the texts of <h2> */
  guint n_headlines, n_subheads;
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

/* Removes the words before the name of an author, as in "By Ann Lee". */
static void
cut_by (gchar *author)
{
  static const gchar *const words[] = {
      "by ",  "by: ", "written by ", "posts by ", "more stories by ", "view all posts by ",
      "von ", "par ", "por "};

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    const gsize n = strlen (words[i]);

    if (g_ascii_strncasecmp (author, words[i], n) == 0) {
      memmove (author, author + n, strlen (author + n) + 1);
      return;
    }
  }
}

static gboolean
is_usable (Field field, const gchar *value)
{
  if (*value == '\0' || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  if (field == FIELD_AUTHOR)
    return strlen (value) < MAX_AUTHOR && strstr (value, "://") == NULL &&
           !nlp_html_is_filler (value, strlen (value));
  return TRUE;
}

/* Returns: (transfer full): @text without the tags and references that some sites write twice */
static gchar *
decode (const gchar *text)
{
  GString *plain;

  if (strpbrk (text, "&<") == NULL)
    return clean (text);
  plain = nlp_html_fragment_to_text (text, strlen (text));
  return g_strchomp (g_strdelimit (g_string_free (plain, FALSE), "\n\t", ' '));
}

/* Keeps @value (nullable) if it is usable and more reliable than the value found so far. */
static void
offer (Finder *self, Field field, guint rank, const gchar *value)
{
  g_autofree gchar *cleaned = NULL;

  if (value == NULL || rank >= self->ranks[field])
    return;
  cleaned = decode (value);
  if (field == FIELD_AUTHOR)
    cut_by (cleaned);
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
  if (self->site == NULL && g_ascii_strcasecmp (name, "og:site_name") == 0)
    self->site = clean (content);
  for (Field field = 0; field < N_FIELDS; field++) {
    for (guint i = 0; metas[field][i] != NULL; i++) {
      if (g_ascii_strcasecmp (name, metas[field][i]) == 0)
        offer (self, field, RANK_META + i, content);
    }
  }
}

/* Returns: (transfer full) (nullable): the JSON in a script, without the marks of CDATA sections
 * and comments around it, and without the line breaks that some sites leave in strings */
static gchar *
extract_json (const gchar *script)
{
  const gchar *start = strchr (script, '{'), *end = strrchr (script, '}');
  const gchar *before, *after;
  gchar *json;

  if (start == NULL || end == NULL || end < start)
    return NULL;
  for (before = start; before > script && g_ascii_isspace (before[-1]);)
    before--;
  after = end + 1 + strspn (end + 1, " \t\r\n");
  if (before > script && before[-1] == '[' && *after == ']' && after[1] != ']') {
    start = before - 1;
    end = after;
  }
  json = g_strndup (start, (gsize)(end + 1 - start));
  for (gchar *at = json; *at != '\0'; at++) {
    if ((guchar)*at < ' ')
      *at = ' ';
  }
  return json;
}

static void
read_json_ld (Finder *self, const xmlNode *node)
{
  static const gchar *const members[N_FIELDS] = {"headline", "author", "datePublished",
                                                 "inLanguage"};
  const gchar *type = nlp_html_get_attribute (node, "type");
  const xmlNode *text = node->children;
  g_autofree gchar *json = NULL;

  if (type == NULL || g_ascii_strcasecmp (type, "application/ld+json") != 0 || text == NULL ||
      text->content == NULL)
    return;
  json = extract_json ((const gchar *)text->content);
  if (json != NULL && self->body == NULL && strstr (json, "\"articleBody\"") != NULL)
    self->body = nlp_json_ld_find (json, strlen (json), "articleBody");
  for (Field field = 0; json != NULL && field < N_FIELDS; field++) {
    g_autofree gchar *value = nlp_json_ld_find (json, strlen (json), members[field]);

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

/* Returns the element in @root that microdata calls its name, or @root. */
static const xmlNode *
find_name (const xmlNode *root)
{
  for (const xmlNode *node = root; node != NULL; node = nlp_html_next (node, root, TRUE)) {
    const gchar *property =
        node->type == XML_ELEMENT_NODE ? nlp_html_get_attribute (node, "itemprop") : NULL;

    if (property != NULL && has_word (property, "name"))
      return node;
  }
  return root;
}

/* Whether an element is in the caption of a picture, whose author is not that of the page. */
static gboolean
is_in_caption (const xmlNode *node)
{
  for (guint i = 0; i < 4 && node != NULL && node->type == XML_ELEMENT_NODE; i++) {
    if (nlp_html_is (node, "figcaption") || nlp_html_is (node, "figure"))
      return TRUE;
    node = node->parent;
  }
  return FALSE;
}

/* Whether an element names an author: its class says so, or it is the name on a card ("fn") of an
 * author. Cards of other things, such as the subject of the page, don't count. */
static gboolean
is_author (const xmlNode *node)
{
  const gchar *property = nlp_html_get_attribute (node, "itemprop");
  const gchar *rel = nlp_html_get_attribute (node, "rel");
  const gchar *names = nlp_html_get_attribute (node, "class");

  if ((property != NULL && has_word (property, "author")) ||
      (rel != NULL && has_word (rel, "author")))
    return !is_in_caption (node);
  if (names == NULL)
    return FALSE;
  if (has_word (names, "byline__name") || has_word (names, "author-name") ||
      has_word (names, "author__name"))
    return TRUE;
  if (!has_word (names, "fn"))
    return FALSE;
  for (guint i = 0; i < 3 && node != NULL && node->type == XML_ELEMENT_NODE; i++) {
    names = nlp_html_get_attribute (node, "class");
    if (names != NULL && (strstr (names, "author") != NULL || strstr (names, "byline") != NULL))
      return TRUE;
    node = node->parent;
  }
  return FALSE;
}

static void
read_microdata (Finder *self, const xmlNode *node)
{
  const gchar *property = nlp_html_get_attribute (node, "itemprop");

  if (property != NULL && has_word (property, "datePublished")) {
    offer (self, FIELD_PUBLISHED, RANK_MICRODATA, nlp_html_get_attribute (node, "datetime"));
    offer (self, FIELD_PUBLISHED, RANK_MICRODATA + 1, nlp_html_get_attribute (node, "content"));
  }
  if (self->ranks[FIELD_AUTHOR] > RANK_MICRODATA && is_author (node)) {
    const xmlNode *name = find_name (node);
    const gchar *content = nlp_html_get_attribute (name, "content");
    g_autofree gchar *text = content == NULL ? get_text (name) : NULL;

    offer (self, FIELD_AUTHOR, RANK_MICRODATA, content != NULL ? content : text);
  }
}

/* Whether a headline links to the start page, as the name of a site does. */
static gboolean
links_home (const xmlNode *headline)
{
  const xmlNode *node = headline;

  while ((node = nlp_html_next (node, headline, TRUE)) != NULL) {
    const gchar *href = nlp_html_is (node, "a") ? nlp_html_get_attribute (node, "href") : NULL;
    const gchar *path = href != NULL ? strstr (href, "://") : NULL;

    if (path != NULL)
      path = strchr (path + 3, '/') != NULL ? strchr (path + 3, '/') : "";
    else
      path = href;
    if (path != NULL &&
        (*path == '\0' || strcmp (path, "/") == 0 || g_str_has_prefix (path, "/index.") ||
         g_str_has_prefix (path, "index.") || g_str_has_prefix (path, "/?")))
      return TRUE;
  }
  return FALSE;
}

static void
read_element (Finder *self, const xmlNode *node)
{
  /* Most elements say nothing about the page. */
  if (node->properties == NULL && *node->name != 'h' && *node->name != 't')
    return;
  if (nlp_html_is (node, "meta")) {
    read_meta (self, node);
  } else if (nlp_html_is (node, "script")) {
    read_json_ld (self, node);
  } else if (nlp_html_is (node, "title") && self->title_element == NULL) {
    self->title_element = get_title_text (node);
  } else if (nlp_html_is (node, "h1")) {
    if (self->n_headlines < MAX_HEADLINES) {
      self->are_home[self->n_headlines] = links_home (node);
      self->headlines[self->n_headlines++] = get_text (node);
    }
  } else if (nlp_html_is (node, "h2")) {
    if (self->n_subheads < MAX_SUBHEADS)
      self->subheads[self->n_subheads++] = get_text (node);
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

/* Separators between a headline and the name of a site. */
static const gchar *const separators[] = {" | ",      " - ",      " \u2013 ", " \u2014 ", " :: ",
                                          " \u00b7 ", " \u00bb ", " \u00ab ", " \u2022 ", " / "};

/* Returns the length of the separator at @text, or 0. */
static gsize
measure_separator (const gchar *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++) {
    if (g_str_has_prefix (text, separators[i]))
      return strlen (separators[i]);
  }
  return 0;
}

/* Returns how many of the words of @first are in @second, from 0 to 1. */
static gdouble
compare_words (const gchar *first, const gchar *second)
{
  g_autofree gchar *lower = g_utf8_casefold (first, -1), *other = g_utf8_casefold (second, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " \t,.:;!?\"'()", -1);
  guint n = 0, n_common = 0;

  for (gchar **word = words; *word != NULL; word++) {
    if (**word == '\0')
      continue;
    n++;
    n_common += strstr (other, *word) != NULL;
  }
  return n > 0 ? (gdouble)n_common / n : 0;
}

static guint
count_title_words (const gchar *text)
{
  guint n = 0;

  for (const gchar *at = text; *at != '\0'; at++)
    n += *at != ' ' && (at == text || at[-1] == ' ');
  return n;
}

/* Whether a heading says the same as a part of a title, apart from case and marks at its end. */
static gboolean
is_heading (const gchar *heading, const gchar *part, gsize length)
{
  return length > 2 && g_ascii_strncasecmp (heading, part, length) == 0 &&
         !g_ascii_isalnum (heading[length]) && strlen (heading) <= length + 4;
}

/* Whether one of the headings on the page is a part of its title. */
static gboolean
is_any_heading (const Finder *self, const gchar *part, gsize length)
{
  for (guint i = 0; i < self->n_headlines; i++) {
    if (is_heading (self->headlines[i], part, length) && !self->are_home[i])
      return TRUE;
  }
  for (guint i = 0; i < self->n_subheads; i++) {
    if (is_heading (self->subheads[i], part, length))
      return TRUE;
  }
  return FALSE;
}

/* Removes the name of the site from "Harbour reopens | The Daily Anchor": keeps the side of a
 * separator that is not @site (nullable), or that a heading repeats; or else the first side, unless
 * it is short and the other is not. Returns: (transfer full) */
static gchar *
cut_site_name (const Finder *self, const gchar *title, const gchar *site)
{
  g_autofree gchar *first = NULL;
  gdouble in_first = 0, in_last = 0; /* the share of words that a headline has, too */
  const gchar *at = NULL;
  gsize length = 0, left;

  if (site != NULL && g_str_has_prefix (title, site) &&
      g_str_has_prefix (title + strlen (site), ": "))
    return g_strdup (title + strlen (site) + 2);
  for (const gchar *text = title; *text != '\0'; text++) {
    const gsize n = *text == ' ' ? measure_separator (text) : 0;

    if (n == 0)
      continue;
    if (site != NULL && g_ascii_strcasecmp (text + n, site) == 0)
      return g_strndup (title, (gsize)(text - title));
    if (site != NULL && at == NULL && strlen (site) == (gsize)(text - title) &&
        g_ascii_strncasecmp (title, site, strlen (site)) == 0)
      return g_strdup (text + n);
    at = text;
    length = n;
  }
  if (at == NULL)
    return g_strdup (title);
  left = (gsize)(at - title);
  if (is_any_heading (self, title, left))
    return g_strndup (title, left);
  if (self->n_headlines < 2 && is_any_heading (self, at + length, strlen (at + length)))
    return g_strdup (at + length);
  first = g_strndup (title, left);
  for (guint i = 0; i < self->n_headlines; i++) {
    in_first = MAX (in_first, compare_words (first, self->headlines[i]));
    in_last = MAX (in_last, compare_words (at + length, self->headlines[i]));
  }
  if (MAX (in_first, in_last) >= 0.5)
    return in_first >= in_last ? g_steal_pointer (&first) : g_strdup (at + length);
  return left < MIN_TITLE && count_title_words (at + length) >= MIN_TITLE_WORDS
             ? g_strdup (at + length)
             : g_steal_pointer (&first);
}

/* Whether a headline is the name of the site, which @title (nullable) shows at its start or end:
 * "Courier: Storm stops ferries" or "Storm stops ferries - Courier". */
static gboolean
is_site_name (const Finder *self, guint i, const gchar *title)
{
  const gchar *headline = self->headlines[i];
  const gsize length = strlen (headline);
  const gchar *at = title != NULL ? strstr (title, headline) : NULL;

  if (self->site != NULL && g_ascii_strcasecmp (self->site, headline) == 0)
    return TRUE;
  if (self->are_home[i])
    return TRUE;
  if (at == NULL || count_title_words (headline) > 3)
    return FALSE;
  if (at == title)
    return g_str_has_prefix (title + length, ": ") && strlen (title) > 2 * length;
  return at[length] == '\0' && strlen (title) > 2 * length + 3;
}

/* Returns the name of the site, as far as it is known, or NULL. */
static const gchar *
get_site_name (const Finder *self)
{
  if (self->site != NULL)
    return self->site;
  for (guint i = 0; i < self->n_headlines; i++) {
    if (*self->headlines[i] != '\0' && is_site_name (self, i, self->title_element))
      return self->headlines[i];
  }
  return NULL;
}

/* Returns the headline that the titles repeat, preferably at their start, or the only one, or NULL.
 * @is_repeated: (out) */
static const gchar *
choose_headline (const Finder *self, gboolean *is_repeated)
{
  const gchar *titles[] = {self->title_element, self->values[FIELD_TITLE]};
  const gchar *best = NULL, *first = NULL, *only = NULL;
  guint n = 0;

  for (guint i = 0; i < self->n_headlines; i++) {
    const gchar *headline = self->headlines[i];

    if (*headline == '\0' || is_site_name (self, i, self->title_element))
      continue;
    only = headline;
    n++;
    for (gsize j = 0; j < G_N_ELEMENTS (titles); j++) {
      const gchar *at = titles[j] != NULL ? strstr (titles[j], headline) : NULL;

      if (at == NULL)
        continue;
      if (at == titles[j] && (first == NULL || strlen (headline) > strlen (first)))
        first = headline;
      if (best == NULL || strlen (headline) > strlen (best))
        best = headline;
    }
  }
  /* The other one is the name of a book or site. */
  if (first != NULL)
    best = first;
  else if (n > 1 && best != NULL && count_title_words (best) < MIN_TITLE_WORDS)
    best = NULL;
  *is_repeated = best != NULL;
  return best != NULL ? best : n == 1 ? only : NULL;
}

/* Returns: (transfer full) (nullable): the most likely title of the page */
static gchar *
choose_title (const Finder *self)
{
  const gchar *named = self->values[FIELD_TITLE];
  gboolean is_repeated;
  const gchar *headline = choose_headline (self, &is_repeated);

  /* A headline that a title repeats is the one of the story. Other descriptions of the page may
   * belong to its subject. */
  if (is_repeated &&
      (named == NULL || strstr (named, headline) != NULL ||
       self->ranks[FIELD_TITLE] != RANK_JSON_LD || compare_words (named, headline) < 0.5))
    return g_strdup (headline);
  if (named != NULL)
    return cut_site_name (self, named, get_site_name (self));
  if (self->title_element != NULL && *self->title_element != '\0')
    return cut_site_name (self, self->title_element, get_site_name (self));
  return g_strdup (headline);
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
      .body = g_steal_pointer (&finder.body),
  };
  g_free (finder.values[FIELD_TITLE]);
  g_free (finder.title_element);
  g_free (finder.site);
  for (guint i = 0; i < finder.n_headlines; i++)
    g_free (finder.headlines[i]);
  for (guint i = 0; i < finder.n_subheads; i++)
    g_free (finder.subheads[i]);
}

void
nlp_html_metadata_clear (NlpHtmlMetadata *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->canonical, g_free);
  g_clear_pointer (&self->body, g_free);
}
