/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlhints.c: recognises bodies of articles and clutter by the names of elements.
 *
 * The names are in data/html-bodies.txt, html-clutter.txt, html-boxes.txt, html-inline.txt,
 * html-collapsed.txt and html-notes.txt, the phrases between paragraphs in html-fillers.txt,
 * html-starts.txt and html-promos.txt, headings after the article in html-ends.txt.
 */

#include "htmlhints.h"

#include <gio/gio.h>
#include <string.h>

#include "common/resource.h"
#include "formats/html/tree/htmltree.h"
#include "source-resources.h"

/* Longer names of classes are generated and mean nothing. In bytes. */
#define MAX_NAME 64
#define MAX_WORDS 8
/* A flag beside NlpHtmlHints: whether longer names begin with these words. */
#define BEGINS_NAME (1 << 16)
/* In bytes. */
#define MAX_FILLER 48

/* The tables, which never change once they are read. */
typedef struct {
  GHashTable *names;       /* words, each followed by "-", to NlpHtmlHints, and BEGINS_NAME */
  GHashTable *fillers;     /* a set of phrases */
  GHashTable *ends;        /* the same, of headings */
  GHashTable *starts;      /* the same */
  GHashTable *promos;      /* the same, of blocks that are dropped in any case */
  GHashTable *first_words; /* those of starts and promos */
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

/* A table of names while it is read. */
typedef struct {
  GHashTable *names;
  NlpHtmlHints hint;
} NameTable;

static void
add_name (const gchar *line, const gchar *end, gpointer data)
{
  const NameTable *table = data;
  Name name;

  name_init (&name, line, (gsize)(end - line));
  for (guint n = 1; n <= name.n; n++) {
    gchar *words = g_strndup (name.text, name.starts[n]);
    const gint old = GPOINTER_TO_INT (g_hash_table_lookup (table->names, words));

    g_hash_table_insert (table->names, words,
                         GINT_TO_POINTER (old | (n < name.n ? BEGINS_NAME : (gint)table->hint)));
  }
}

static void
add_filler (const gchar *line, const gchar *end, gpointer fillers)
{
  g_hash_table_add (fillers, g_strndup (line, (gsize)(end - line)));
}

/* Returns the length of the word at @text, of at most @length bytes. */
static gsize
measure_word (const gchar *text, gsize length)
{
  gsize n = 0;

  while (n < length && ((guchar)text[n] >= 0x80 || g_ascii_isalnum (text[n])))
    n++;
  return n;
}

static void
add_first_word (const gchar *line, const gchar *end, gpointer words)
{
  g_hash_table_add (words, g_strndup (line, measure_word (line, (gsize)(end - line))));
}

static const Tables *
get_tables (void)
{
  static const struct {
    const gchar *path;
    NlpHtmlHints hint;
  } files[] = {
      {"/gst-nlp/source/html-bodies.txt", NLP_HTML_HINT_BODY},
      {"/gst-nlp/source/html-boxes.txt", NLP_HTML_HINT_BOX},
      {"/gst-nlp/source/html-clutter.txt", NLP_HTML_HINT_CLUTTER},
      {"/gst-nlp/source/html-collapsed.txt", NLP_HTML_HINT_COLLAPSED},
      {"/gst-nlp/source/html-inline.txt", NLP_HTML_HINT_INLINE},
      {"/gst-nlp/source/html-notes.txt", NLP_HTML_HINT_NOTE},
  };
  static Tables tables;
  static gsize once = 0;

  if (g_once_init_enter (&once)) {
    GResource *resource = source_get_resource ();

    tables.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.fillers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.promos = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    tables.first_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
      NameTable table = {tables.names, files[i].hint};

      nlp_resource_foreach_line (resource, files[i].path, add_name, &table);
    }
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-fillers.txt", add_filler,
                               tables.fillers);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-ends.txt", add_filler, tables.ends);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-starts.txt", add_filler,
                               tables.starts);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-starts.txt", add_first_word,
                               tables.first_words);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-promos.txt", add_filler,
                               tables.promos);
    nlp_resource_foreach_line (resource, "/gst-nlp/source/html-promos.txt", add_first_word,
                               tables.first_words);
    g_once_init_leave (&once, 1);
  }
  return &tables;
}

/* Looks up each word of @name and each phrase of adjacent words. */
static NlpHtmlHints
look_up_words (const Tables *self, Name *name)
{
  gint hints = 0;

  for (guint first = 0; first < name->n; first++) {
    gint found = BEGINS_NAME;

    for (guint last = first + 1; (found & BEGINS_NAME) != 0 && last <= name->n; last++) {
      gchar *end = name->text + name->starts[last];
      const gchar saved = *end;

      *end = '\0';
      found = GPOINTER_TO_INT (g_hash_table_lookup (self->names, name->text + name->starts[first]));
      *end = saved;
      hints |= found & ~BEGINS_NAME;
    }
  }
  return (NlpHtmlHints)hints;
}

/* Whether a class names the state or the subject of an element, as in "has-sidebar",
 * "comments-open" and "category-footer". */
static gboolean
is_state (const gchar *name, gsize length)
{
  static const gchar *const starts[] = {
      "has-",   "no-",  "not-",          "with-", "without-", "category-", "tag-",
      "topic-", "tax-", "single-format", "hide-", "js-has-",  "supports-", "elementor-widget",
      NULL};
  static const gchar *const ends[] = {"-open", "-enabled", "-disabled", "-off",
                                      "-on",   "-closed",  "-active",   NULL};

  for (gsize i = 0; starts[i] != NULL; i++) {
    if (length >= strlen (starts[i]) && strncmp (name, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  }
  for (gsize i = 0; ends[i] != NULL; i++) {
    const gsize n = strlen (ends[i]);

    if (length > n && strncmp (name + length - n, ends[i], n) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Looks up all names in the value of an attribute. */
static NlpHtmlHints
look_up_names (const Tables *self, const gchar *names)
{
  const NlpHtmlHints clutter = NLP_HTML_HINT_CLUTTER | NLP_HTML_HINT_BOX;
  NlpHtmlHints hints = 0;
  gboolean is_body = FALSE, is_clutter = FALSE; /* for a name that says nothing else */

  while (*names != '\0') {
    const gsize length = strcspn (names, " \t\r\n\f");
    Name name;

    if (length > 1 && length <= MAX_NAME && !is_state (names, length)) {
      NlpHtmlHints mine;

      name_init (&name, names, length);
      mine = look_up_words (self, &name);
      hints |= mine;
      is_body |= (mine & NLP_HTML_HINT_BODY) && !(mine & clutter);
      is_clutter |= (mine & NLP_HTML_HINT_CLUTTER) && !(mine & NLP_HTML_HINT_BODY);
    }
    names += length;
    names += strspn (names, " \t\r\n\f");
  }
  return is_body && !is_clutter ? hints & ~clutter : hints;
}

/* Whether @text is in a set of phrases, without regard to case and punctuation at its end. */
static gboolean
is_phrase (GHashTable *phrases, const gchar *text, gsize length)
{
  g_autofree gchar *lower = NULL;

  while (length > 0 && strchr (" .:!?\xc2\xbb>(0123456789)", text[length - 1]) != NULL)
    length--;
  if (length == 0 || length > MAX_FILLER)
    return FALSE;
  lower = g_utf8_strdown (text, (gssize)length);
  return g_hash_table_contains (phrases, lower);
}

/* Returns the first words in an element, in lower case, in @text. */
static void
get_first_words (const xmlNode *root, gchar *text, gsize size)
{
  const xmlNode *node = root;
  gsize n = 0;

  for (guint i = 0; i < 24 && n + 1 < size && (node = nlp_html_next (node, root, TRUE)) != NULL;
       i++) {
    const gchar *content = node->type == XML_TEXT_NODE ? (const gchar *)node->content : NULL;

    if (n > 0 && nlp_html_get_display (node) >= NLP_HTML_LINE && node->type == XML_ELEMENT_NODE)
      break;
    for (; content != NULL && *content != '\0' && n + 1 < size; content++) {
      if (n > 0 || !g_ascii_isspace (*content))
        text[n++] = g_ascii_tolower (*content);
    }
  }
  while (n > 0 && g_ascii_isspace (text[n - 1]))
    n--;
  text[n] = '\0';
}

/* Counts the words of @id, and those that are in @text. */
static guint
count_common_words (const gchar *id, const gchar *text, guint *n_words)
{
  guint n_common = 0;

  *n_words = 0;
  while (*id != '\0') {
    gchar word[24];
    gsize n = 0;

    while (g_ascii_isalnum (*id)) {
      if (n + 1 < sizeof word)
        word[n++] = g_ascii_tolower (*id);
      id++;
    }
    word[n] = '\0';
    if (n > 2) {
      (*n_words)++;
      n_common += strstr (text, word) != NULL;
    }
    if (*id != '\0')
      id++;
  }
  return n_common;
}

static gboolean
is_section (const xmlNode *node)
{
  const gchar *names = nlp_html_get_attribute (node, "class");

  return nlp_html_is (node, "section") || (names != NULL && g_str_has_prefix (names, "section"));
}

/* Whether an element is in a section of a manual, or in the <div> that is the main part of one. */
static gboolean
is_in_manual (const xmlNode *node)
{
  node = node->parent;
  for (guint i = 0; i < 4 && node != NULL && node->type == XML_ELEMENT_NODE; i++) {
    const gchar *role = nlp_html_get_attribute (node, "role");

    if (is_section (node) ||
        (nlp_html_is (node, "div") && role != NULL && strcmp (role, "main") == 0))
      return TRUE;
    node = node->parent;
  }
  return FALSE;
}

/* Whether an id repeats the first words in an element, such as its heading: manuals have such ids,
 * which say what their sections are about. Sites call their boxes by their headings, too, but these
 * are well-known phrases, or one word, and are not sections of sections. */
static gboolean
is_content_id (const Tables *self, const xmlNode *node, const gchar *id)
{
  gchar text[64];
  guint n_words, n_common;

  get_first_words (node, text, sizeof text);
  n_common = count_common_words (id, text, &n_words);
  if (n_common == 0 || 2 * n_common < n_words)
    return FALSE;
  if (n_common > 1)
    return !is_phrase (self->ends, text, strlen (text)) &&
           !is_phrase (self->fillers, text, strlen (text));
  return n_words == 1 && is_section (node) && is_in_manual (node);
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

/* Whether a style has @property with @value, with or without spaces after the colon. */
static gboolean
has_style (const gchar *style, const gchar *property, const gchar *value)
{
  const gsize length = strlen (property);

  for (; *style != '\0'; style++) {
    const gchar *at = style;

    if (g_ascii_strncasecmp (at, property, length) != 0)
      continue;
    at += length + strspn (at + length, " \t\r\n");
    if (*at != ':')
      continue;
    at++;
    at += strspn (at, " \t\r\n");
    if (g_ascii_strncasecmp (at, value, strlen (value)) == 0)
      return TRUE;
  }
  return FALSE;
}

static NlpHtmlHints
get_role_hints (const gchar *role)
{
  static const gchar *const clutter[] = {
      "alertdialog", "banner",     "complementary", "contentinfo", "dialog", "menu",
      "menubar",     "navigation", "search",        "toolbar",     NULL};
  static const gchar *const notes[] = {"note", "doc-footnote", "doc-endnotes", "doc-tip", NULL};

  if (is_one_of (role, clutter))
    return NLP_HTML_HINT_CLUTTER;
  if (is_one_of (role, notes))
    return NLP_HTML_HINT_NOTE;
  return g_ascii_strcasecmp (role, "tabpanel") == 0 ? NLP_HTML_HINT_COLLAPSED : 0;
}

static NlpHtmlHints
get_attribute_hints (const Tables *self, const xmlNode *node, const gchar *name, const gchar *value)
{
  gboolean is_invisible = FALSE;
  NlpHtmlHints hints;

  switch (*name) {
    case 'c':
      return strcmp (name, "class") == 0 ? look_up_names (self, value) : 0;
    case 'i':
      if (strcmp (name, "itemprop") == 0)
        return look_up_names (self, value) & NLP_HTML_HINT_BODY;
      hints = look_up_names (self, value) & ~(NLP_HTML_HINT_INLINE | NLP_HTML_HINT_NOTE);
      return hints != 0 && is_content_id (self, node, value) ? 0 : hints;
    case 'r':
      return strcmp (name, "role") == 0 ? get_role_hints (value) : 0;
    case 'h':
      is_invisible = strcmp (name, "hidden") == 0 && g_ascii_strcasecmp (value, "until-found") != 0;
      break;
    case 'a':
      is_invisible = strcmp (name, "aria-hidden") == 0 && g_ascii_strcasecmp (value, "true") == 0;
      break;
    case 's':
      is_invisible =
          has_style (value, "display", "none") || has_style (value, "visibility", "hidden");
      break;
    default:
      break;
  }
  return is_invisible ? NLP_HTML_HINT_INVISIBLE : 0;
}

NlpHtmlHints
nlp_html_get_hints (const xmlNode *node)
{
  static const gchar *const tags[] = {"aside", "dialog", "figcaption", "footer", "menu", NULL};
  const Tables *tables = get_tables ();
  NlpHtmlHints hints = 0;

  if (is_one_of ((const gchar *)node->name, tags))
    hints |= NLP_HTML_HINT_CLUTTER;
  else if (nlp_html_is (node, "header"))
    hints |= NLP_HTML_HINT_BOX;
  for (const xmlAttr *attribute = node->properties; attribute != NULL;
       attribute = attribute->next) {
    const gchar *value = attribute->children != NULL && attribute->children->content != NULL
                             ? (const gchar *)attribute->children->content
                             : "";

    hints |= get_attribute_hints (tables, node, (const gchar *)attribute->name, value);
  }
  /* A heading without text below it is left out anyway. */
  if (nlp_html_get_heading (node) > 0)
    hints &= NLP_HTML_HINT_INVISIBLE;
  /* A paragraph isn't the body of an article. */
  if (nlp_html_is (node, "p") || nlp_html_is (node, "li"))
    hints &= ~NLP_HTML_HINT_BODY;
  if ((hints & NLP_HTML_HINT_NOTE) || nlp_html_is (node, "blockquote"))
    hints &= ~NLP_HTML_HINT_BOX;
  if ((hints & NLP_HTML_HINT_NOTE) && nlp_html_is (node, "aside"))
    hints &= ~NLP_HTML_HINT_CLUTTER;
  return hints;
}

gboolean
nlp_html_is_filler (const gchar *text, gsize length)
{
  return is_phrase (get_tables ()->fillers, text, length);
}

gboolean
nlp_html_ends_article (const gchar *heading, gsize length)
{
  return is_phrase (get_tables ()->ends, heading, length);
}

/* Returns the end of the word at or after @at that is the @n-th, or NULL if there are fewer. */
static const gchar *
find_word_end (const gchar *text, guint n)
{
  for (; *text != '\0'; text++) {
    const gboolean is_end =
        g_ascii_isspace (text[1]) || text[1] == '\0' || strchr (":!|-", text[1]);

    if (is_end && !g_ascii_isspace (*text) && --n == 0)
      return text + 1;
  }
  return NULL;
}

/* Whether the first word of @text begins a phrase of the table. Words that begin with another
 * letter than ASCII may. */
static gboolean
may_begin_filler (const Tables *self, const gchar *text, gsize length)
{
  gchar word[16];
  const gsize n = measure_word (text, length);

  if (n == 0 || n >= sizeof word)
    return n > 0 && (guchar)*text >= 0x80;
  for (gsize i = 0; i < n; i++)
    word[i] = g_ascii_tolower (text[i]);
  word[n] = '\0';
  return (guchar)*word >= 0x80 || g_hash_table_contains (self->first_words, word);
}

NlpHtmlStart
nlp_html_get_start (const gchar *text, gsize length)
{
  gchar head[MAX_FILLER + 1];
  g_autofree gchar *lower = NULL;
  const gchar *end_valid;
  gsize start = 0, n = MIN (length, MAX_FILLER);

  /* Arrows, bullets and brackets may precede the phrase. */
  while (start < n && (guchar)text[start] < 0x80 && !g_ascii_isalnum (text[start]))
    start++;
  if (!may_begin_filler (get_tables (), text + start, length - start))
    return NLP_HTML_START_OTHER;
  memcpy (head, text + start, n - start);
  head[n - start] = '\0';
  g_utf8_validate (head, -1, &end_valid);
  head[end_valid - head] = '\0';
  lower = g_utf8_strdown (head, -1);
  for (guint words = 5; words > 0; words--) {
    const gchar *end = find_word_end (lower, words);
    g_autofree gchar *phrase = end != NULL ? g_strndup (lower, (gsize)(end - lower)) : NULL;

    if (phrase == NULL)
      continue;
    if (g_hash_table_contains (get_tables ()->promos, phrase))
      return NLP_HTML_START_PROMO;
    if (g_hash_table_contains (get_tables ()->starts, phrase)) {
      end += strspn (end, " ");
      return *end == ':' || *end == '|' ? NLP_HTML_START_LABEL : NLP_HTML_START_FILLER;
    }
  }
  return NLP_HTML_START_OTHER;
}
