/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * locationsuri.c: converts locations to a URI of the scheme "document", and back.
 */

#include "locationsuri.h"

#include <string.h>

#include "locations.h"

#define PREFIX NLP_LOCATIONS_SCHEME "://"

/* The characters of a path that need no percent-encoding. A "?" would begin a query. */
#define PATH_CHARACTERS "/;*:@!$&'()+,=~"

/* Returns the path of a location, absolute unless it is standard input. */
static gchar *
get_path (const gchar *location)
{
  gchar *path = NULL;

  if (g_ascii_strncasecmp (location, "file:", strlen ("file:")) == 0)
    path = g_filename_from_uri (location, NULL, NULL);
  if (path != NULL)
    return path;
  if (g_path_is_absolute (location) || g_str_equal (location, "-"))
    return g_strdup (location);
  return g_canonicalize_filename (location, NULL);
}

gchar *
nlp_locations_to_uri (const gchar *const *locations)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree gchar *joined = NULL, *escaped = NULL;

  for (; *locations != NULL; locations++)
    g_ptr_array_add (paths, get_path (*locations));
  g_ptr_array_add (paths, NULL);
  joined = nlp_locations_join ((const gchar *const *)paths->pdata);
  escaped = g_uri_escape_string (joined, PATH_CHARACTERS, FALSE);
  return g_strconcat (PREFIX, escaped, NULL);
}

gchar **
nlp_locations_from_uri (const gchar *uri)
{
  g_autofree gchar *path = NULL;

  if (g_ascii_strncasecmp (uri, PREFIX, strlen (PREFIX)) != 0)
    return NULL;
  path = g_uri_unescape_string (uri + strlen (PREFIX), NULL);
  if (path == NULL || (*path != '/' && !g_str_equal (path, "-")))
    return NULL;
  return nlp_locations_split (path);
}
