/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tables.c: reads text files line by line, and finds those that are compiled in.
 */

#include "tables.h"

#include <string.h>

/* The macro takes the hyphens literally, without spaces. */
/* clang-format off */
G_DEFINE_QUARK (nlp-table-error-quark, nlp_table_error)
/* clang-format on */

void
nlp_table_init (NlpTable *self, const gchar *name, const gchar *data)
{
  self->name = name;
  self->line = 0;
  self->next = data;
}

gchar *
nlp_table_next (NlpTable *self, gboolean strip)
{
  while (*self->next != '\0') {
    const gchar *start = self->next;
    gsize length = strcspn (start, "\n");
    g_autofree gchar *line = NULL;

    self->next = start + length + (start[length] == '\n' ? 1 : 0);
    self->line++;
    if (length > 0 && start[length - 1] == '\r')
      length--;
    line = g_strndup (start, length);
    if (strip)
      g_strstrip (line);
    if (line[0] != '\0' && line[0] != '#')
      return g_steal_pointer (&line);
  }
  return NULL;
}

gboolean
nlp_table_fail (const NlpTable *self, GError **error, const gchar *format, ...)
{
  g_autofree gchar *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, NLP_TABLE_ERROR, NLP_TABLE_ERROR_FORMAT, "%s:%u: %s", self->name, self->line,
               message);
  return FALSE;
}
