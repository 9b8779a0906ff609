/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

/* How mails begin, for builds that can't read them: with less care than nlp_is_mail(). */

#include "mail.h"

#include <string.h>

gboolean
nlp_looks_like_mail (const gchar *head, gsize length, const gchar *name)
{
  static const gchar *const headers[] = {
      "Return-Path: ", "Received: ", "Delivered-To: ", "Message-ID: ", "MIME-Version: "};
  const gchar *end = g_strstr_len (head, (gssize)length, "\n\n");
  const gchar *crlf = g_strstr_len (head, (gssize)length, "\r\n\r\n");
  guint n = 0;

  end = end != NULL && (crlf == NULL || end < crlf) ? end : crlf;
  for (const gchar *line = head; end != NULL && line != NULL && line < end;) {
    for (gsize i = 0; i < G_N_ELEMENTS (headers); i++) {
      const gsize n_header = strlen (headers[i]);

      n += (gsize)(end - line) > n_header && g_ascii_strncasecmp (line, headers[i], n_header) == 0;
    }
    line = memchr (line, '\n', (gsize)(end - line));
    line = line != NULL ? line + 1 : NULL;
  }
  return n >= 2;
}
