/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlhints.c: recognises bodies of articles and clutter by the names of elements.
 *
 * The names are in data/html-bodies.txt and data/html-clutter.txt, the phrases between paragraphs
 * in data/html-fillers.txt.
 */

#include "htmlhints.h"

#include <gio/gio.h>
#include <string.h>

#include "common/resource.h"
#include "source-resources.h"

/* Longer names of classes are generated and mean nothing. In bytes. */
#define MAX_NAME 64
#define MAX_WORDS 8
/* The number of words of the longest phrase in the tables of names. */
#define MAX_PHRASE 4
/* In bytes. */
#define MAX_FILLER 48

/* The tables, which never change once they are read. */
typedef struct {
  GHashTable *names;   /* words, each followed by "-", to NlpHtmlHints */
  GHashTable *fillers; /* a set of phrases */
} Tables;

/* A class or an id, split into words: "relatedLinks_top" is "related", "links" and "top". */
typedef struct {
  gchar text[2 * MAX_NAME + 1]; /* the words, each followed by "-" */
  gsize starts[MAX_WORDS + 1];  /* the start of each word in text, and the end of the last */
  guint n;
} Name;

static void
name_init (Name *self, const gchar *text, gsize length)
{
  gsize n = 0;
  gboolean was_lower = FALSE, in_word = FALSE;

  self->n = 0;
  self->starts[0] = 0;
  for (gsize i = 0; i < length && n + 2 < sizeof self->text; i++) {
    const gchar c = text[i];

    if (in_word && (!g_ascii_isalpha (c) || (was_lower && g_ascii_isupper (c)))) {
      self->text[n++] = '-';
      self->starts[++self->n] = n;
      in_word = FALSE;
      if (self->n == MAX_WORDS)
        return;
    }
    if (g_ascii_isalpha (c)) {
      self->text[n++] = g_ascii_tolower (c);
      in_word = TRUE;
    }
    was_lower = g_ascii_islower (c);
  }
  if (in_word) {
    self->text[n++] = '-';
    self->starts[++self->n] = n;
  }
}

static void
add_name (GHashTable *names, const gchar *line, const gchar *end, NlpHtmlHints hints)
{
  Name name;

  name_init (&name, line, (gsize)(end - line));
  g_hash_table_insert (names, g_strndup (name.text, name.starts[name.n]), GINT_TO_POINTER (hints));
}

static void
add_body (const gchar *line, const gchar *end, gpointer names)
{
  add_name (names, line, end, NLP_HTML_HINT_BODY);
}

static void
add_clutter (const gchar *line, const gchar *end, gpointer names)
{
  add_name (names, line, end, NLP_HTML_HINT_CLUTTER);
}

static void
add_filler (const gchar *line, const gchar *end, gpointer fillers)
{
  g_hash_table_add (fillers, g_strndup (line, (gsize)(end - line)));
}

static const Tables *
get_tables (void)
{
  static Tables tables;
  static gsize once = 0;

  if (g_once_init_enter (&once)) {
    GResource *resource = source_get_resource ();

    tables.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.fillers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-bodies.txt", add_body, tables.names);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-clutter.txt", add_clutter,
                               tables.names);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-fillers.txt", add_filler,
                               tables.fillers);
    g_once_init_leave (&once, 1);
  }
  return &tables;
}

/* Looks up each word of @name and each phrase of adjacent words. */
static NlpHtmlHints
look_up_words (const Tables *self, Name *name)
{
  NlpHtmlHints hints = 0;

  for (guint first = 0; first < name->n; first++) {
    for (guint last = first + 1; last <= MIN (first + MAX_PHRASE, name->n); last++) {
      gchar *end = name->text + name->starts[last];
      const gchar saved = *end;

      *end = '\0';
      hints |=
          GPOINTER_TO_INT (g_hash_table_lookup (self->names, name->text + name->starts[first]));
      *end = saved;
    }
  }
  return hints;
}

/* Looks up all names in the value of an attribute. */
static NlpHtmlHints
look_up_names (const Tables *self, const gchar *names)
{
  NlpHtmlHints hints = 0;

  while (*names != '\0') {
    const gsize length = strcspn (names, " \t\r\n");
    Name name;

    if (length > 1 && length <= MAX_NAME) {
      name_init (&name, names, length);
      hints |= look_up_words (self, &name);
    }
    names += length;
    names += strspn (names, " \t\r\n");
  }
  return hints;
}

static gboolean
is_one_of (const gchar *value, const gchar *const *list)
{
  for (; *list != NULL; list++) {
    if (g_ascii_tolower (*value) == **list && g_ascii_strcasecmp (value, *list) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_invisible (const gchar *name, const gchar *value)
{
  if (strcmp (name, "hidden") == 0)
    return TRUE;
  if (strcmp (name, "aria-hidden") == 0)
    return g_ascii_strcasecmp (value, "true") == 0;
  return strcmp (name, "style") == 0 && strstr (value, "display") != NULL &&
         (strstr (value, "display:none") != NULL || strstr (value, "display: none") != NULL);
}

static NlpHtmlHints
get_attribute_hints (const Tables *self, const gchar *name, const gchar *value)
{
  static const gchar *const roles[] = {"alert",       "alertdialog", "banner",  "complementary",
                                       "contentinfo", "dialog",      "menu",    "menubar",
                                       "navigation",  "search",      "toolbar", NULL};

  if (is_invisible (name, value))
    return NLP_HTML_HINT_INVISIBLE;
  if (strcmp (name, "class") == 0 || strcmp (name, "id") == 0)
    return look_up_names (self, value);
  if (strcmp (name, "itemprop") == 0)
    return look_up_names (self, value) & NLP_HTML_HINT_BODY;
  if (strcmp (name, "role") == 0 && is_one_of (value, roles))
    return NLP_HTML_HINT_CLUTTER;
  return 0;
}

NlpHtmlHints
nlp_html_get_hints (const xmlNode *node)
{
  static const gchar *const tags[] = {"aside",  "dialog", "figcaption", "figure",
                                      "footer", "menu",   "nav",        NULL};
  const Tables *tables = get_tables ();
  NlpHtmlHints hints = 0;

  if (is_one_of ((const gchar *)node->name, tags))
    hints |= NLP_HTML_HINT_CLUTTER;
  for (const xmlAttr *attribute = node->properties; attribute != NULL;
       attribute = attribute->next) {
    const gchar *value = attribute->children != NULL && attribute->children->content != NULL
                             ? (const gchar *)attribute->children->content
                             : "";

    hints |= get_attribute_hints (tables, (const gchar *)attribute->name, value);
  }
  return hints;
}

gboolean
nlp_html_is_filler (const gchar *text, gsize length)
{
  g_autofree gchar *lower = NULL;

  while (length > 0 && strchr (" .:!\xc2\xbb>", text[length - 1]) != NULL)
    length--;
  if (length == 0 || length > MAX_FILLER)
    return FALSE;
  lower = g_utf8_strdown (text, (gssize)length);
  return g_hash_table_contains (get_tables ()->fillers, lower);
}
