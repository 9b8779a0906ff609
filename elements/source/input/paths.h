/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PATHS_H
#define NLP_PATHS_H

#include <glib.h>

G_BEGIN_DECLS

/* Paths are in the encoding of file names, and "-" is standard input. */

/* Returns: (transfer full): "file:///..." or, for standard input, "fd://0". */
gchar *nlp_path_get_uri (const gchar *path);

/* Sets "URI: reason" for the current errno. */
void nlp_path_set_error (GError **error, const gchar *path);

G_END_DECLS

#endif
