/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DATA_RESOURCE_H
#define NLP_DATA_RESOURCE_H

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file in data/. */
GBytes *nlp_data_resource_lookup (const gchar *path);

typedef void (*NlpLineFunc) (const gchar *line, const gchar *end, gpointer data);

/* Calls @func for each line of a list in data/ that isn't empty and doesn't begin with "#". Lines
 * don't end in NUL. */
void nlp_data_resource_foreach_line (const gchar *path, NlpLineFunc func, gpointer data);

G_END_DECLS

#endif
