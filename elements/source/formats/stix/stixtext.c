/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtext.c: converts the descriptions of STIX objects to plain text.
 */

#include "stixtext.h"

#include <string.h>

#include "parsing/textbuilder.h"

/* Maximum length of a link, citation or tag in bytes. It keeps the time linear if they are not
 * closed. */
#define MAX_MARKUP 1024

/* Returns the byte after the first @close from @at on, or NULL if a newline or another @open comes
 * first. */
static const gchar *
find_close (const gchar *at, const gchar *end, gchar open, gchar close)
{
  for (const gchar *stop = at + MIN (end - at, MAX_MARKUP); at < stop; at++) {
    if (*at == close)
      return at + 1;
    if (*at == '\n' || *at == open)
      return NULL;
  }
  return NULL;
}

static gboolean
begins_with (const gchar *at, const gchar *end, const gchar *prefix)
{
  const gsize length = strlen (prefix);

  return (gsize)(end - at) >= length && memcmp (at, prefix, length) == 0;
}

/* Appends the name of a link, "[name](https://...)". Returns the byte after it, or NULL if there is
 * no link. */
static const gchar *
add_link (GString *out, const gchar *at, const gchar *end)
{
  const gchar *closed = find_close (at + 1, end, '[', ']'), *after;

  if (closed == NULL || !begins_with (closed, end, "(http"))
    return NULL;
  after = find_close (closed + 1, end, '(', ')');
  if (after != NULL)
    g_string_append_len (out, at + 1, closed - 1 - (at + 1));
  return after;
}

/* Leaves out a citation and the space before it, but keeps words apart. Returns the byte after it,
 * or NULL if there is none. */
static const gchar *
add_citation (GString *out, const gchar *at, const gchar *end)
{
  const gchar *after;

  if (!begins_with (at, end, "(Citation:"))
    return NULL;
  after = find_close (at + 1, end, '(', ')');
  if (after == NULL)
    return NULL;
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (after < end && g_ascii_isalnum (*after))
    g_string_append_c (out, ' ');
  return after;
}

/* Appends the line breaks that a tag stands for. Returns the byte after it, or NULL if there is no
 * known tag. */
static const gchar *
add_tag (GString *out, const gchar *at, const gchar *end)
{
  static const struct {
    const gchar *name;
    const gchar *text;
  } tags[] = {{"code", ""}, {"br", "\n"}, {"p", "\n\n"}, {"b", ""},
              {"i", ""},    {"em", ""},   {"li", "\n"},  {"ul", "\n\n"}};
  const gchar *name = at + 1, *after;
  gsize length = 0;

  if (name < end && *name == '/')
    name++;
  while (name + length < end && g_ascii_isalpha (name[length]))
    length++;
  after = name + length;
  after += begins_with (after, end, " /") ? 2 : begins_with (after, end, "/") ? 1 : 0;
  if (!begins_with (after, end, ">"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++) {
    if (strlen (tags[i].name) == length && g_ascii_strncasecmp (name, tags[i].name, length) == 0) {
      g_string_append (out, tags[i].text);
      return after + 1;
    }
  }
  return NULL;
}

GString *
nlp_stix_description_to_text (const gchar *description, gsize length)
{
  const gchar *at = description, *end = at + length;
  g_autoptr (GString) out = g_string_sized_new (length + 1);
  g_auto (NlpTextBuilder) builder;

  while (at < end) {
    const gchar *after = NULL;

    if (*at == '[')
      after = add_link (out, at, end);
    else if (*at == '(')
      after = add_citation (out, at, end);
    else if (*at == '<')
      after = add_tag (out, at, end);
    if (after == NULL)
      g_string_append_c (out, *at++);
    else
      at = after;
  }
  nlp_text_builder_init (&builder);
  nlp_text_builder_add_lines (&builder, out->str, out->len);
  return nlp_text_builder_end (&builder);
}

gboolean
nlp_stix_is_sentence (const gchar *text, gsize length)
{
  guint n_words = 0, n_wide = 0;
  gchar last = ' ';

  for (gsize i = 0; i < length; i++) {
    const guchar c = (guchar)text[i];

    if (!g_ascii_isspace (text[i]) && (i == 0 || g_ascii_isspace (text[i - 1])))
      n_words++;
    if (!g_ascii_isspace (text[i]))
      last = text[i];
    /* The first byte of Chinese, Japanese and Korean characters. */
    n_wide += c >= 0xe3;
  }
  if (n_words >= 5 || n_wide >= 10)
    return TRUE;
  return n_words >= 3 && strchr (".!?", last) != NULL;
}
