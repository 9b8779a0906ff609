/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailpart.c: divides a message into its MIME parts.
 *
 * GMime could do this too, but its time is quadratic in the number of some header fields, and it
 * keeps an object for each part. So it only parses the values of fields here.
 */

#include "mailpart.h"

#include <string.h>

void
nlp_mail_init (void)
{
  static gsize initialized = 0;

  if (g_once_init_enter (&initialized)) {
    g_mime_init ();
    g_once_init_leave (&initialized, 1);
  }
}

void
nlp_mail_part_init (NlpMailPart *self, const gchar *data, gsize length)
{
  gsize n;

  nlp_header_fields_init (&self->headers, data, length);
  n = self->headers.length;
  if (n < length && data[n] == '\r')
    n++;
  if (n < length && data[n] == '\n')
    n++;
  self->body = data + n;
  self->n_body = length - n;
}

gchar *
nlp_mail_part_get_header (const NlpMailPart *self, const gchar *name)
{
  return nlp_header_fields_get (&self->headers, name);
}

GMimeContentType *
nlp_mail_part_get_type (const NlpMailPart *self)
{
  g_autofree gchar *value = nlp_mail_part_get_header (self, "Content-Type");
  GMimeContentType *type = value != NULL ? g_mime_content_type_parse (NULL, value) : NULL;

  return type != NULL ? type : g_mime_content_type_new ("text", "plain");
}

gboolean
nlp_mail_part_is_file (const NlpMailPart *self)
{
  g_autofree gchar *value = nlp_mail_part_get_header (self, "Content-Disposition");
  g_autoptr (GMimeContentDisposition) disposition = NULL;

  if (value == NULL)
    return FALSE;
  disposition = g_mime_content_disposition_parse (NULL, value);
  return disposition != NULL &&
         (g_mime_content_disposition_is_attachment (disposition) ||
          g_mime_content_disposition_get_parameter (disposition, "filename") != NULL);
}

GBytes *
nlp_mail_part_decode (const NlpMailPart *self)
{
  g_autofree gchar *value = nlp_mail_part_get_header (self, "Content-Transfer-Encoding");
  GMimeContentEncoding encoding =
      value != NULL ? g_mime_content_encoding_from_string (value) : GMIME_CONTENT_ENCODING_DEFAULT;
  GMimeEncoding state;
  gchar *decoded;
  gsize length;

  if (encoding != GMIME_CONTENT_ENCODING_BASE64 &&
      encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
    return g_bytes_new_static (self->body, self->n_body);
  g_mime_encoding_init_decode (&state, encoding);
  decoded = g_malloc (g_mime_encoding_outlen (&state, self->n_body) + 1);
  length = g_mime_encoding_step (&state, self->body, self->n_body, decoded);
  length += g_mime_encoding_flush (&state, NULL, 0, decoded + length);
  return g_bytes_new_take (decoded, length);
}

/* Finds the next line "--boundary" from @from on. Returns its start, or NULL. @after: (out): the
 * start of the next line. @closes: (out): whether it is the last boundary. */
static const gchar *
find_boundary (const gchar *start,
               const gchar *from,
               const gchar *end,
               const gchar *boundary,
               const gchar **after,
               gboolean *closes)
{
  g_autofree gchar *line = g_strconcat ("--", boundary, NULL);
  const gsize length = strlen (line);
  const gchar *at;

  for (; (at = memmem (from, (gsize)(end - from), line, length)) != NULL; from = at + length) {
    const gchar *rest = at + length;

    if (at > start && at[-1] != '\n')
      continue;
    *closes = end - rest >= 2 && rest[0] == '-' && rest[1] == '-';
    if (*closes)
      rest += 2;
    while (rest < end && (*rest == ' ' || *rest == '\t' || *rest == '\r'))
      rest++;
    if (rest < end && *rest != '\n')
      continue;
    *after = rest < end ? rest + 1 : end;
    return at;
  }
  return NULL;
}

gboolean
nlp_mail_part_next (const NlpMailPart *self, const gchar *boundary, gsize *at, NlpMailPart *part)
{
  const gchar *body = self->body, *end = body + self->n_body;
  const gchar *start = body + *at, *stop, *after;
  gboolean closes;

  /* The text before the first boundary is for programs that don't know MIME. */
  if (*at == 0 && (find_boundary (body, body, end, boundary, &start, &closes) == NULL || closes))
    return FALSE;
  if (start == end)
    return FALSE;
  stop = find_boundary (body, start, end, boundary, &after, &closes);
  *at = stop == NULL || closes ? self->n_body : (gsize)(after - body);
  if (stop == NULL)
    stop = end;
  if (stop > start && stop[-1] == '\n')
    stop--;
  nlp_mail_part_init (part, start, (gsize)(stop - start));
  return TRUE;
}
