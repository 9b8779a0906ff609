/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* Addresses of resources and of mail. */

#include "indicators-private.h"

#include <string.h>

/* The length of the character at @at if it may be in a URL, or 0. */
static guint
url_char (const NlpField *self, guint at)
{
  guchar c = (guchar)self->plain.text[at];
  gunichar wide;

  if (c < 0x80)
    return c > ' ' && c != 0x7f && strchr ("<>\"`|^", c) == NULL;
  wide = g_utf8_get_char_validated (self->plain.text + at, (gssize)(self->plain.length - at));
  return wide < 0x110000 && g_unichar_isalnum (wide) ? (guint)g_unichar_to_utf8 (wide, NULL) : 0;
}

/* Whether the next URL of a list begins behind the comma at @at. */
static gboolean
begins_next (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;
  guint end = at + 1;

  while (end - at < 8 && g_ascii_isalpha (text[end]))
    end++;
  return end > at + 2 && strncmp (text + end, "://", 3) == 0;
}

/* Behind what may be in a URL: a bracket that closes one outside of it is not. */
static guint
read_url_chars (const NlpField *self, guint at)
{
  guint start = at, n, n_round = 0, n_square = 0;

  while ((n = url_char (self, at)) > 0) {
    gchar c = self->plain.text[at];

    if ((c == ')' && n_round == 0) || (c == ']' && n_square == 0))
      break;
    if ((c == ',' || c == ';') && begins_next (self, at))
      break;
    n_round += c == '(' ? 1 : c == ')' ? -1 : 0;
    n_square += c == '[' ? 1 : c == ']' ? -1 : 0;
    at += n;
  }
  return nlp_field_trim (self, start, at, ".,;:!?'*([{}");
}

guint
nlp_read_url_rest (const NlpField *self, guint at)
{
  const gchar *text = self->plain.text;
  guint rest = at;

  if (text[at] == ':' && g_ascii_isdigit (text[at + 1])) {
    for (rest = at + 1; g_ascii_isdigit (text[rest]);)
      rest++;
    if (rest - at > 6)
      return at;
  }
  if (text[rest] != '/' && (text[rest] != '?' || text[rest + 1] == '\0'))
    return at;
  rest = read_url_chars (self, rest);
  /* A bare port or "/" says nothing. */
  return rest > at && (text[rest - 1] != '/' || rest > at + 1) ? rest : at;
}

/* Behind "user:password@", or @at. */
static guint
skip_user (const NlpField *self, guint at, guint end)
{
  const gchar *text = self->plain.text;

  for (guint i = at; i < end && strchr ("/?#", text[i]) == NULL; i++)
    if (text[i] == '@')
      return i + 1;
  return at;
}

static gboolean
has_scheme (const NlpField *self, guint at, guint *host)
{
  const gchar *text = self->plain.text;
  guint end = at;

  while (g_ascii_isalnum (text[end]) || text[end] == '+')
    end++;
  if (strncmp (text + end, "://", 3) != 0 ||
      !nlp_indicators_know (self->indicators, NLP_KNOWN_SCHEME, text + at, end - at))
    return FALSE;
  *host = end + 3;
  return TRUE;
}

gboolean
nlp_read_url (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint start, host, end;

  found->label = "URL";
  found->source = "pattern:url";
  if (has_scheme (self, at, &start)) {
    end = read_url_chars (self, start);
    host = skip_user (self, start, end);
    if (host >= end || (nlp_field_name_char (self, host) == 0 && text[host] != '['))
      return FALSE;
    found->end = end;
    return TRUE;
  }
  if (g_ascii_strncasecmp (text + at, "www.", 4) != 0)
    return FALSE;
  host = nlp_read_host (self, at);
  if (host == at || memchr (text + at + 4, '.', host - at - 4) == NULL)
    return FALSE;
  found->end = MAX (host, nlp_read_url_rest (self, host));
  return TRUE;
}

gboolean
nlp_read_email (const NlpField *self, guint at, NlpFound *found)
{
  const gchar *text = self->plain.text;
  guint end = at, host;

  while (g_ascii_isalnum (text[end]) || (text[end] != '\0' && strchr ("._%+-", text[end]) != NULL))
    end++;
  if (end == at || text[end] != '@' || text[end - 1] == '.')
    return FALSE;
  host = nlp_read_host (self, end + 1);
  if (host == end + 1)
    return FALSE;
  found->end = host;
  found->label = "EMAIL";
  found->source = "pattern:email";
  return TRUE;
}
