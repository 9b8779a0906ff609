/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * progress.c: formats the progress of reading a corpus.
 */

#include "progress.h"

#define MEGABYTE 1e6

/* Appends a time as minutes and seconds, with hours if there are any. */
static void
append_time (GString *line, gdouble seconds)
{
  const guint64 total = (guint64)(seconds + 0.5);

  if (total >= 3600)
    g_string_append_printf (line, "%" G_GUINT64_FORMAT ":%02u:%02u", total / 3600,
                            (guint)(total / 60 % 60), (guint)(total % 60));
  else
    g_string_append_printf (line, "%u:%02u", (guint)(total / 60), (guint)(total % 60));
}

gchar *
nlp_progress_format (guint64 n_documents, guint64 n_read, gint64 size, gdouble seconds)
{
  const gdouble speed = seconds > 0 ? (gdouble)n_read / seconds : 0;
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, "%" G_GUINT64_FORMAT " document%s, ", n_documents,
                          n_documents == 1 ? "" : "s");
  if (size > 0) {
    n_read = MIN (n_read, (guint64)size);
    g_string_append_printf (line, "%.1f of %.1f MB (%u %%)", (gdouble)n_read / MEGABYTE,
                            (gdouble)size / MEGABYTE,
                            (guint)(100.0 * (gdouble)n_read / (gdouble)size));
  } else {
    g_string_append_printf (line, "%.1f MB", (gdouble)n_read / MEGABYTE);
  }
  if (speed > 0)
    g_string_append_printf (line, ", %.1f MB/s", speed / MEGABYTE);
  if (speed > 0 && size > 0) {
    g_string_append (line, ", ");
    append_time (line, ((gdouble)size - (gdouble)n_read) / speed);
    g_string_append (line, " left");
  }
  return g_string_free (line, FALSE);
}
