/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * paths.c: file names and their URIs.
 */

#include "paths.h"

#include <errno.h>
#include <string.h>

#include <gio/gio.h>

gchar *
nlp_path_get_uri (const gchar *path)
{
  g_autofree gchar *absolute = NULL;

  if (g_str_equal (path, "-"))
    return g_strdup ("fd://0");

  absolute = g_canonicalize_filename (path, NULL);
  return g_filename_to_uri (absolute, NULL, NULL);
}

gboolean
nlp_path_has_extension (const gchar *path, const gchar *const *extensions)
{
  const gsize length = path != NULL ? strlen (path) : 0;

  for (; *extensions != NULL; extensions++) {
    const gsize n = strlen (*extensions);

    if (length >= n && g_ascii_strcasecmp (path + length - n, *extensions) == 0)
      return TRUE;
  }
  return FALSE;
}

void
nlp_path_set_error (GError **error, const gchar *path)
{
  gint saved = errno;
  g_autofree gchar *uri = nlp_path_get_uri (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), "%s: %s", uri, g_strerror (saved));
}
