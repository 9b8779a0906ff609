/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * paths.h: file names. Paths are in the encoding of file names; "-" is standard input.
 */

#ifndef NLP_PATHS_H
#define NLP_PATHS_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): "file:///..." or, for standard input, "fd://0" */
gchar *nlp_path_get_uri (const gchar *path);

/* Whether @path (nullable), a path or URI, ends in one of @extensions, such as ".csv", in any case.
 * The list ends with NULL. */
gboolean nlp_path_has_extension (const gchar *path, const gchar *const *extensions);

/* Sets @error to "URI: reason" for the current errno. */
void nlp_path_set_error (GError **error, const gchar *path);

G_END_DECLS

#endif
