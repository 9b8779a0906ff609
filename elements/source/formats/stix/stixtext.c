/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#include "stixtext.h"

#include <string.h>

#include "parsing/textbuilder.h"

/* How far what is left out reaches at most, so that text without an end of it is read once. */
#define MAX_MARKUP 1024

/* The byte behind the first @close of what begins at @at, within a line and without another @open,
 * or NULL. */
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

/* "[name](https://...)" is the name. Returns the byte behind it, or NULL if it is none. */
static const gchar *
add_link (GString *out, const gchar *at, const gchar *end)
{
  const gchar *closed = find_close (at + 1, end, '[', ']'), *behind;

  if (closed == NULL || !begins_with (closed, end, "(http"))
    return NULL;
  behind = find_close (closed + 1, end, '(', ')');
  if (behind != NULL)
    g_string_append_len (out, at + 1, closed - 1 - (at + 1));
  return behind;
}

/* The blank in front of a citation goes with it, but words stay apart. */
static const gchar *
add_citation (GString *out, const gchar *at, const gchar *end)
{
  const gchar *behind;

  if (!begins_with (at, end, "(Citation:"))
    return NULL;
  behind = find_close (at + 1, end, '(', ')');
  if (behind == NULL)
    return NULL;
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (behind < end && g_ascii_isalnum (*behind))
    g_string_append_c (out, ' ');
  return behind;
}

static const gchar *
add_tag (GString *out, const gchar *at, const gchar *end)
{
  static const struct {
    const gchar *name;
    const gchar *text;
  } tags[] = {{"code", ""}, {"br", "\n"}, {"p", "\n\n"}, {"b", ""},
              {"i", ""},    {"em", ""},   {"li", "\n"},  {"ul", "\n\n"}};
  const gchar *name = at + 1, *behind;
  gsize length = 0;

  if (name < end && *name == '/')
    name++;
  while (name + length < end && g_ascii_isalpha (name[length]))
    length++;
  behind = name + length;
  behind += begins_with (behind, end, " /") ? 2 : begins_with (behind, end, "/") ? 1 : 0;
  if (!begins_with (behind, end, ">"))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++) {
    if (strlen (tags[i].name) == length && g_ascii_strncasecmp (name, tags[i].name, length) == 0) {
      g_string_append (out, tags[i].text);
      return behind + 1;
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
    const gchar *behind = NULL;

    if (*at == '[')
      behind = add_link (out, at, end);
    else if (*at == '(')
      behind = add_citation (out, at, end);
    else if (*at == '<')
      behind = add_tag (out, at, end);
    if (behind == NULL)
      g_string_append_c (out, *at++);
    else
      at = behind;
  }
  nlp_text_builder_init (&builder);
  nlp_text_builder_add_lines (&builder, out->str, out->len);
  return nlp_text_builder_end (&builder);
}

gboolean
nlp_stix_is_sentence (const gchar *text, gsize length)
{
  guint n_words = 0, n_others = 0;
  gchar last = ' ';

  for (gsize i = 0; i < length; i++) {
    const guchar c = (guchar)text[i];

    if (!g_ascii_isspace (text[i]) && (i == 0 || g_ascii_isspace (text[i - 1])))
      n_words++;
    if (!g_ascii_isspace (text[i]))
      last = text[i];
    n_others += c >= 0xe3; /* the first byte of most characters of such scripts */
  }
  if (n_words >= 5 || n_others >= 10)
    return TRUE;
  return n_words >= 3 && strchr (".!?", last) != NULL;
}
