/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailheader.c: finds the header of a message, even if one of its lines is broken.
 */

#include "mailheader.h"

#include <string.h>

#include "input/charset.h"

/* Number of known fields that are enough for every caller. */
#define MAX_KNOWN 4

static const gchar *
skip_line (const gchar *at, const gchar *end)
{
  const gchar *newline = memchr (at, '\n', (gsize)(end - at));

  return newline != NULL ? newline + 1 : end;
}

gsize
nlp_mail_header_measure_front (const gchar *data, gsize length)
{
  const gchar *end = data + length, *at = data + nlp_charset_measure_utf8_bom (data, length);

  while (at < end && (*at == '\r' || *at == '\n'))
    at++;
  if (end - at >= 5 && memcmp (at, "From ", 5) == 0)
    at = skip_line (at, end);
  /* Some mailboxes have a second such line, which is quoted. */
  while (end - at >= 6 && memcmp (at, ">From ", 6) == 0)
    at = skip_line (at, end);
  return (gsize)(at - data);
}

/* Whether a field of mail begins at @at. */
static gboolean
is_known (const gchar *at, const gchar *end)
{
  static const gchar *const names[] = {
      "From",         "To",           "Cc",         "Bcc",        "Subject",      "Date",
      "Sender",       "Reply-To",     "Message-ID", "References", "In-Reply-To",  "Received",
      "MIME-Version", "Return-Path",  "Precedence", "Delivered",  "Delivered-To", "Envelope-To",
      "User-Agent",   "Organization", "Newsgroups", "Path",       "Status",       "Importance",
  };
  static const gchar *const prefixes[] = {"Content-", "X-", "List-", "Resent-", "DKIM-", "ARC-"};
  gsize n_name;

  if (nlp_header_field_measure_line (at, (gsize)(end - at), &n_name) == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strlen (names[i]) == n_name && g_ascii_strncasecmp (at, names[i], n_name) == 0)
      return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    const gsize length = strlen (prefixes[i]);

    if (n_name > length && g_ascii_strncasecmp (at, prefixes[i], length) == 0)
      return TRUE;
  }
  return FALSE;
}

void
nlp_mail_header_init (NlpHeaderFields *self, const gchar *data, gsize length)
{
  const gchar *end = data + length;

  nlp_header_fields_init (self, data, length);
  while (self->length > 0) {
    const gchar *broken = data + self->length, *next;
    NlpHeaderFields more;

    if (broken == end || *broken == '\r' || *broken == '\n')
      return;
    next = skip_line (broken, end);
    if (!is_known (next, end))
      return;
    nlp_header_fields_init (&more, next, (gsize)(end - next));
    self->length = (gsize)(next - data) + more.length;
  }
}

guint
nlp_mail_header_count_known (const NlpHeaderFields *self)
{
  const gchar *end = self->data + self->length;
  guint n = 0;

  for (const gchar *at = self->data; at < end && n < MAX_KNOWN; at = skip_line (at, end))
    n += is_known (at, end);
  return n;
}
