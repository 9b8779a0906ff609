/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltags.c: rewrites the tags of HTML as the standard reads them.
 *
 * libxml2 2.9 ends tags, comments and scripts elsewhere than browsers do when a quote is missing or
 * excess, and its time is quadratic in the number of attributes of a tag. After this pass it sees
 * only tags that all parsers read alike, and numbers in place of the text and of the values of
 * attributes.
 */

#include "htmltags.h"

#include <string.h>

#include "htmlreferences.h"
#include "htmltree.h"

/* Longer names are cut; libxml2 reads at most 100 bytes. */
#define MAX_NAME 64

/* The addresses of links are cut, too. */
#define MAX_ADDRESS 48

/* The attributes that are kept; a bit each in Tag. */
#define ATTRIBUTE(name, ...)                                                                       \
  {                                                                                                \
    name, sizeof name - 1,                                                                         \
    {                                                                                              \
      __VA_ARGS__                                                                                  \
    }                                                                                              \
  }
static const struct {
  const gchar *name;
  gsize length;
  const gchar *elements[2]; /* those on which it is kept; all if there is none */
} attributes[] = {
    ATTRIBUTE ("class", NULL),
    ATTRIBUTE ("href", "a", "link"),
    ATTRIBUTE ("id", NULL),
    ATTRIBUTE ("style", NULL),
    ATTRIBUTE ("alt", "img"),
    ATTRIBUTE ("aria-hidden", NULL),
    ATTRIBUTE ("aria-expanded", NULL),
    ATTRIBUTE ("aria-controls", NULL),
    ATTRIBUTE ("content", NULL),
    ATTRIBUTE ("datetime", NULL),
    ATTRIBUTE ("epub:type", NULL),
    ATTRIBUTE ("hidden", NULL),
    ATTRIBUTE ("http-equiv", "meta"),
    ATTRIBUTE ("itemprop", NULL),
    ATTRIBUTE ("lang", "html"),
    ATTRIBUTE ("name", "a", "meta"),
    ATTRIBUTE ("property", NULL),
    ATTRIBUTE ("pubdate", "time"),
    ATTRIBUTE ("rel", NULL),
    ATTRIBUTE ("role", NULL),
    ATTRIBUTE ("type", "script"),
    ATTRIBUTE ("xml:lang", "html"),
};
#undef ATTRIBUTE

/* What the content of an element is. */
typedef enum {
  CONTENT_DROPPED,  /* text that is not shown */
  CONTENT_SCRIPT,   /* dropped, unless it is JSON-LD */
  CONTENT_TEXT,     /* text without tags */
  CONTENT_GRAPHICS, /* tags that are dropped together */
} Content;

static const struct {
  const gchar *name;
  Content content;
} contents[] = {
    {"script", CONTENT_SCRIPT},    {"style", CONTENT_DROPPED},    {"iframe", CONTENT_DROPPED},
    {"noscript", CONTENT_DROPPED}, {"textarea", CONTENT_DROPPED}, {"noembed", CONTENT_DROPPED},
    {"svg", CONTENT_GRAPHICS},     {"noframes", CONTENT_DROPPED}, {"title", CONTENT_TEXT},
    {"xmp", CONTENT_TEXT},
};

/* Elements that only change the font. Without attributes they are dropped. */
static const gchar *const fonts[] = {"b",   "i",   "u",    "em",   "tt",   "big",
                                     "var", "kbd", "code", "font", "span", "strong"};

/* The open elements with one of these names: a bit each, the innermost in the lowest, set if its
 * tags are kept. The end tags of elements that are nested deeper than 64 are dropped; that does no
 * harm, because blocks close them. */
typedef guint64 OpenFonts[G_N_ELEMENTS (fonts)];

typedef struct {
  GString *out;
  NlpHtmlTags *tags;
  const gchar *at, *end;
  OpenFonts open_fonts;
  gboolean has_no_double, has_no_single; /* no more quotes of this kind before the end */
  guint n_preformatted;                  /* the <pre> around the text */
  gboolean is_at_block;                  /* whether a block begins or ends here */
  guint unclosed; /* the kinds of content without an end tag after this, a bit each in contents */
} Rewriter;

/* A tag while it is read. */
typedef struct {
  gchar name[MAX_NAME + 1]; /* in lower case */
  gsize name_length;
  guint64 seen;       /* the attributes, a bit each */
  gboolean is_closed; /* whether it ends with "/>" */
  gboolean is_json_ld;
} Tag;

static const gchar digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static inline gboolean
is_space (gchar c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/* Whether the attribute with an index in attributes is kept on an element. */
static gboolean
is_kept_on (gsize i, const gchar *element)
{
  const gchar *const *elements = attributes[i].elements;

  return elements[0] == NULL || strcmp (elements[0], element) == 0 ||
         (elements[1] != NULL && strcmp (elements[1], element) == 0);
}

/* Returns the index in attributes of one that is kept on @element, or -1. */
static gint
find_attribute (const gchar *name, gsize length, const gchar *element)
{
  const gchar initial = g_ascii_tolower (*name);

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++) {
    if (initial == *attributes[i].name && length == attributes[i].length &&
        g_ascii_strncasecmp (name, attributes[i].name, length) == 0)
      return is_kept_on (i, element) ? (gint)i : -1;
  }
  return -1;
}

/* Begins a run of text or a value, and writes its number. */
static void
begin_run (Rewriter *self)
{
  const gsize start = self->tags->text->len;
  guint number = self->tags->starts->len;
  gchar text[NLP_HTML_RUN_LENGTH];

  g_array_append_val (self->tags->starts, start);
  for (guint i = 0; i < NLP_HTML_RUN_LENGTH; i++) {
    text[i] = digits[number % 64];
    number /= 64;
  }
  g_string_append_len (self->out, text, NLP_HTML_RUN_LENGTH);
}

/* Whether a style may hide its element; others have no meaning here. */
static gboolean
may_hide (const gchar *style, gsize length)
{
  for (gsize i = 0; i + 4 <= length; i++) {
    if ((style[i] == 'n' || style[i] == 'N') && g_ascii_strncasecmp (style + i, "none", 4) == 0)
      return TRUE;
    if ((style[i] == 'h' || style[i] == 'H') && i + 6 <= length &&
        g_ascii_strncasecmp (style + i, "hidden", 6) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Returns the length of the start of an address that tells what kind of link it is. */
static gsize
cut_address (const gchar *address, gsize length)
{
  if (length <= MAX_ADDRESS)
    return length;
  length = MAX_ADDRESS;
  while (length > 0 && ((guchar)address[length] & 0xc0) == 0x80)
    length--;
  return length;
}

static void
append_attribute (Rewriter *self,
                  Tag *tag,
                  const gchar *name,
                  gsize name_length,
                  const gchar *value,
                  gsize length)
{
  const gint i = find_attribute (name, name_length, tag->name);

  if (i < 0 || (tag->seen & (G_GUINT64_CONSTANT (1) << i)))
    return;
  if (*name == 's' && !may_hide (value, length))
    return;
  if (tag->name_length == 1 && strcmp (attributes[i].name, "href") == 0)
    length = cut_address (value, length);
  tag->seen |= G_GUINT64_CONSTANT (1) << i;
  if (strcmp (attributes[i].name, "type") == 0 && length == strlen ("application/ld+json") &&
      g_ascii_strncasecmp (value, "application/ld+json", length) == 0)
    tag->is_json_ld = TRUE;
  g_string_append_c (self->out, ' ');
  g_string_append_len (self->out, attributes[i].name, (gssize)attributes[i].length);
  g_string_append_len (self->out, "=\"", 2);
  begin_run (self);
  g_string_append_c (self->out, '"');
  nlp_html_append_resolved (self->tags->text, value, length, TRUE);
  g_string_append_c (self->tags->text, '\0');
}

/* Returns the quote that ends the value at @at, or NULL. */
static const gchar *
find_quote (Rewriter *self, const gchar *at, gchar quote)
{
  gboolean *has_none = quote == '"' ? &self->has_no_double : &self->has_no_single;
  const gchar *found = *has_none ? NULL : memchr (at, quote, (gsize)(self->end - at));

  *has_none = found == NULL;
  return found;
}

/* Reads the value of an attribute, after its "=". Returns its length, and moves after it. */
static gsize
read_value (Rewriter *self, const gchar **value)
{
  const gchar *close = NULL;

  while (self->at < self->end && is_space (*self->at))
    self->at++;
  *value = self->at;
  if (self->at < self->end && (*self->at == '"' || *self->at == '\'')) {
    close = find_quote (self, self->at + 1, *self->at);
    *value = ++self->at;
    if (close != NULL) {
      self->at = close + 1;
      return (gsize)(close - *value);
    }
  }
  while (self->at < self->end && !is_space (*self->at) && *self->at != '>')
    self->at++;
  return (gsize)(self->at - *value);
}

/* Reads the attributes of @tag up to its ">", and adds them to the output if @is_start. Returns
 * whether the tag has an end. */
static gboolean
read_attributes (Rewriter *self, Tag *tag, gboolean is_start)
{
  while (self->at < self->end && *self->at != '>') {
    const gchar *name = self->at, *value = "";
    gsize name_length, length = 0;

    if (is_space (*self->at) || *self->at == '/') {
      tag->is_closed = *self->at == '/' && self->at + 1 < self->end && self->at[1] == '>';
      self->at++;
      continue;
    }
    do
      self->at++;
    while (self->at < self->end && !is_space (*self->at) && *self->at != '/' && *self->at != '>' &&
           *self->at != '=');
    name_length = (gsize)(self->at - name);
    while (self->at < self->end && is_space (*self->at))
      self->at++;
    if (self->at < self->end && *self->at == '=') {
      self->at++;
      length = read_value (self, &value);
    }
    if (is_start)
      append_attribute (self, tag, name, name_length, value, length);
  }
  return self->at < self->end;
}

/* Writes an end tag. */
static void
append_end_tag (Rewriter *self, const Tag *tag)
{
  g_string_append_len (self->out, "</", 2);
  g_string_append_len (self->out, tag->name, (gssize)tag->name_length);
  g_string_append_c (self->out, '>');
}

static void
read_name (Rewriter *self, Tag *tag)
{
  gsize n = 0;

  for (; self->at < self->end && !is_space (*self->at) && *self->at != '/' && *self->at != '>';
       self->at++) {
    const gchar c = *self->at;

    if (n < MAX_NAME && (g_ascii_isalnum (c) || c == '-' || c == '_' || c == ':' || c == '.'))
      tag->name[n++] = g_ascii_tolower (c);
  }
  tag->name[n] = '\0';
  tag->name_length = n;
}

/* Moves after the next ">", or to the end. */
static void
skip_to_close (Rewriter *self)
{
  const gchar *close = memchr (self->at, '>', (gsize)(self->end - self->at));

  self->at = close != NULL ? close + 1 : self->end;
}

/* Moves after a comment. @self is after its "<!--". */
static void
skip_comment (Rewriter *self)
{
  const gchar *at = self->at;

  if (at < self->end && *at == '>') {
    self->at++;
    return;
  }
  if (self->end - at >= 2 && at[0] == '-' && at[1] == '>') {
    self->at += 2;
    return;
  }
  while ((at = memchr (at, '>', (gsize)(self->end - at))) != NULL) {
    at++;
    if ((at - self->at >= 3 && memcmp (at - 3, "-->", 3) == 0) ||
        (at - self->at >= 4 && memcmp (at - 4, "--!>", 4) == 0)) {
      self->at = at;
      return;
    }
  }
  self->at = self->end;
}

/* Whether a tag called @name begins at @at, after its "<" or "</". */
static gboolean
is_name (const gchar *at, const gchar *end, const gchar *name)
{
  const gsize length = strlen (name);

  return (gsize)(end - at) > length && g_ascii_strncasecmp (at, name, length) == 0 &&
         (is_space (at[length]) || at[length] == '/' || at[length] == '>');
}

/* Returns the "<" of the end tag @name at or after @at, or NULL. A script may contain others in a
 * comment, as in <!-- write ("<script></script>") -->. */
static const gchar *
find_end_tag (const gchar *at, const gchar *end, const gchar *name)
{
  const gboolean is_script = strcmp (name, "script") == 0;
  const gchar *comment_end = at;
  gboolean is_nested = FALSE;

  for (; (at = memchr (at, '<', (gsize)(end - at))) != NULL; at++) {
    if (end - at > 2 && at[1] == '/' && is_name (at + 2, end, name)) {
      if (!is_nested)
        return at;
      is_nested = FALSE;
    } else if (is_script && comment_end != NULL && at >= comment_end && end - at >= 4 &&
               memcmp (at, "<!--", 4) == 0) {
      comment_end = g_strstr_len (at + 4, end - at - 4, "-->");
    } else if (comment_end != NULL && at < comment_end && is_name (at + 1, end, name)) {
      is_nested = TRUE;
    }
  }
  return NULL;
}

/* Returns the index of @tag in contents, or -1 if its content is markup. */
static gint
find_content (const Tag *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++) {
    if (tag->name[0] == contents[i].name[0] && strcmp (tag->name, contents[i].name) == 0)
      return (gint)i;
  }
  return -1;
}

/* Writes the text from @text to @end, without the whitespace at the start of lines, where it has no
 * meaning. */
static void
append_run (Rewriter *self, const gchar *text, const gchar *end)
{
  const gchar *at = text;

  while (at < end && is_space (*at))
    at++;
  if (at == end && self->n_preformatted == 0) {
    if (text < end && !self->is_at_block)
      g_string_append_c (self->out, ' ');
    return;
  }
  self->is_at_block = FALSE;
  begin_run (self);
  while (self->n_preformatted == 0 && text < end) {
    const gchar *newline = memchr (text, '\n', (gsize)(end - text));

    if (newline == NULL)
      break;
    newline++;
    nlp_html_append_resolved (self->tags->text, text, (gsize)(newline - text), FALSE);
    for (text = newline; text < end && is_space (*text);)
      text++;
  }
  if (text < end)
    nlp_html_append_resolved (self->tags->text, text, (gsize)(end - text), FALSE);
}

/* Writes or drops the content of an element that has no tags in it, and its end tag. @self is after
 * the start tag. */
static void
read_raw_content (Rewriter *self, const Tag *tag, gint i)
{
  const Content content = contents[i].content;
  const gchar *start = self->at, *close = NULL;

  if (!(self->unclosed & (1U << i)))
    close = find_end_tag (start, self->end, tag->name);
  if (close == NULL)
    self->unclosed |= 1U << i;
  /* Text is rather shown than lost. */
  if (close == NULL && (content == CONTENT_TEXT || content == CONTENT_GRAPHICS ||
                        strcmp (tag->name, "noscript") == 0)) {
    append_end_tag (self, tag);
    return;
  }
  self->at = close != NULL ? close : self->end;
  if (content == CONTENT_TEXT)
    append_run (self, start, self->at);
  else if (content == CONTENT_SCRIPT && tag->is_json_ld)
    g_string_append_len (self->out, start, self->at - start);
  append_end_tag (self, tag);
  if (close != NULL) {
    self->at += 2;
    skip_to_close (self);
  }
}

/* Returns the index of @tag in fonts, or -1. */
static gint
find_font (const Tag *tag)
{
  if (tag->name_length > 6)
    return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++) {
    if (tag->name[0] == fonts[i][0] && strcmp (tag->name, fonts[i]) == 0)
      return (gint)i;
  }
  return -1;
}

/* Notes whether whitespace after @tag has no meaning. */
static void
note_block (Rewriter *self, const Tag *tag)
{
  const xmlNode node = {.type = XML_ELEMENT_NODE, .name = BAD_CAST tag->name};

  /* These are not shown, wherever they are. */
  if (strcmp (tag->name, "meta") != 0 && strcmp (tag->name, "link") != 0)
    self->is_at_block = nlp_html_get_display (&node) >= NLP_HTML_CELL;
}

/* Writes the start tag at @self, after its "<". */
static void
read_start_tag (Rewriter *self)
{
  const gsize start = self->out->len;
  Tag tag;
  gint content, font;

  tag.seen = 0;
  tag.is_closed = tag.is_json_ld = FALSE;

  g_string_append_c (self->out, '<');
  read_name (self, &tag);
  g_string_append_len (self->out, tag.name, (gssize)tag.name_length);
  if (!read_attributes (self, &tag, TRUE)) {
    g_string_truncate (self->out, start);
    return;
  }
  self->at++;
  font = find_font (&tag);
  if (font >= 0 && !tag.is_closed)
    self->open_fonts[font] = self->open_fonts[font] << 1 | (tag.seen != 0);
  if (font >= 0 && tag.seen == 0) {
    g_string_truncate (self->out, start);
    return;
  }
  g_string_append (self->out, tag.is_closed ? "/>" : ">");
  note_block (self, &tag);
  self->n_preformatted += strcmp (tag.name, "pre") == 0 && !tag.is_closed;
  content = find_content (&tag);
  if (content >= 0 && !tag.is_closed)
    read_raw_content (self, &tag, content);
}

/* Writes the end tag at @self, after its "</". */
static void
read_end_tag (Rewriter *self)
{
  gboolean is_kept;
  gint font;
  Tag tag;

  tag.is_closed = FALSE;
  read_name (self, &tag);
  if (!read_attributes (self, &tag, FALSE))
    return;
  self->at++;
  font = find_font (&tag);
  if (font >= 0) {
    is_kept = self->open_fonts[font] & 1;
    self->open_fonts[font] >>= 1;
    if (!is_kept)
      return;
  }
  append_end_tag (self, &tag);
  note_block (self, &tag);
  if (strcmp (tag.name, "pre") == 0 && self->n_preformatted > 0)
    self->n_preformatted--;
}

/* Reads what begins with the "<" at @self. */
static void
read_markup (Rewriter *self)
{
  const gchar next = self->end - self->at > 1 ? self->at[1] : '\0';

  if (g_ascii_isalpha (next)) {
    self->at++;
    read_start_tag (self);
  } else if (next == '/' && self->end - self->at > 2) {
    self->at += 2;
    if (g_ascii_isalpha (*self->at))
      read_end_tag (self);
    else
      skip_to_close (self);
  } else if (self->end - self->at >= 4 && memcmp (self->at, "<!--", 4) == 0) {
    self->at += 4;
    skip_comment (self);
  } else if (next == '!' || next == '?') {
    skip_to_close (self);
  } else {
    self->at++;
    append_run (self, self->at - 1, self->at);
  }
}

void
nlp_html_tags_init (NlpHtmlTags *self, const gchar *html, gsize length)
{
  Rewriter rewriter = {.tags = self, .at = html, .end = html + length};

  self->markup = rewriter.out = g_string_sized_new (length / 2 + 64);
  self->text = g_string_sized_new (length / 2 + 64);
  self->starts = g_array_sized_new (FALSE, FALSE, sizeof (gsize), (guint)(length / 64 + 16));
  while (rewriter.at < rewriter.end) {
    const gchar *next = memchr (rewriter.at, '<', (gsize)(rewriter.end - rewriter.at));

    if (next == NULL)
      next = rewriter.end;
    if (next > rewriter.at)
      append_run (&rewriter, rewriter.at, next);
    rewriter.at = next;
    if (rewriter.at < rewriter.end)
      read_markup (&rewriter);
  }
}

void
nlp_html_tags_clear (NlpHtmlTags *self)
{
  g_string_free (self->markup, TRUE);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
}

static guint
read_digit (gchar c)
{
  if (c >= 'A' && c <= 'Z')
    return (guint)(c - 'A');
  if (c >= 'a' && c <= 'z')
    return (guint)(c - 'a') + 26;
  if (c >= '0' && c <= '9')
    return (guint)(c - '0') + 52;
  return c == '-' ? 62 : 63;
}

const gchar *
nlp_html_tags_get_run (const NlpHtmlTags *self, const gchar *number, gsize *length)
{
  guint i = 0;
  gsize start, end;

  for (guint n = NLP_HTML_RUN_LENGTH; n-- > 0;)
    i = i * 64 + read_digit (number[n]);
  *length = 0;
  if (i >= self->starts->len)
    return "";
  start = g_array_index (self->starts, gsize, i);
  end = i + 1 < self->starts->len ? g_array_index (self->starts, gsize, i + 1) : self->text->len;
  *length = end - start;
  return self->text->str + start;
}

const gchar *
nlp_html_tags_get_value (const NlpHtmlTags *self, const gchar *number)
{
  gsize length;

  return strlen (number) == NLP_HTML_RUN_LENGTH ? nlp_html_tags_get_run (self, number, &length)
                                                : "";
}
