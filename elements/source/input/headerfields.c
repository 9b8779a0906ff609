/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * headerfields.c: finds header fields, "name: value", before a body.
 */

#include "headerfields.h"

#include <string.h>

/* Limits in bytes. Longer values are cut; no meaningful value is that long. */
#define MAX_VALUE (32 * 1024)
#define MAX_NAME 76

/* Returns the length of the line at @data, with its newline. */
static gsize
measure_line (const gchar *data, gsize length)
{
  const gchar *newline = memchr (data, '\n', length);

  return newline != NULL ? (gsize)(newline - data) + 1 : length;
}

gsize
nlp_header_field_measure_line (const gchar *data, gsize length, gsize *n_name)
{
  gsize n = 0;

  while (n < length && n <= MAX_NAME && data[n] > ' ' && data[n] < 127 && data[n] != ':')
    n++;
  *n_name = n;
  if (n == 0 || n == length || data[n] != ':')
    return 0;
  return measure_line (data, length);
}

/* Returns the length of the field at @data, with the lines that continue it, or 0. */
static gsize
measure_field (const gchar *data, gsize length, gsize *n_name)
{
  gsize n = nlp_header_field_measure_line (data, length, n_name);

  while (n > 0 && n < length && (data[n] == ' ' || data[n] == '\t'))
    n += measure_line (data + n, length - n);
  return n;
}

void
nlp_header_fields_init (NlpHeaderFields *self, const gchar *data, gsize length)
{
  gsize n, n_name;

  *self = (NlpHeaderFields){data, 0};
  while ((n = measure_field (data + self->length, length - self->length, &n_name)) > 0)
    self->length += n;
}

gssize
nlp_header_fields_find_body (const gchar *data, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (data[i] != '\n')
      continue;
    if (i + 1 < length && data[i + 1] == '\n')
      return (gssize)i + 2;
    if (i + 2 < length && data[i + 1] == '\r' && data[i + 2] == '\n')
      return (gssize)i + 3;
  }
  return -1;
}

gchar *
nlp_header_fields_get (const NlpHeaderFields *self, const gchar *name)
{
  const gsize wanted = strlen (name);

  for (gsize at = 0; at < self->length;) {
    const gchar *field = self->data + at;
    const gsize left = self->length - at;
    gsize n_name, n = measure_field (field, left, &n_name);

    if (n > 0 && n_name == wanted && g_ascii_strncasecmp (field, name, wanted) == 0) {
      gchar *value = g_strndup (field + n_name + 1, MIN (n - n_name - 1, MAX_VALUE));

      return g_strstrip (g_strdelimit (value, "\r\n\t", ' '));
    }
    at += n > 0 ? n : measure_line (field, left);
  }
  return NULL;
}
