/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * resource.h: the data files that are compiled into the plugin.
 */

#ifndef NLP_RESOURCE_H
#define NLP_RESOURCE_H

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gets the data of @path. A missing file is a build error and aborts the program.
 * Returns: (transfer full) */
GBytes *nlp_resource_get (GResource *resource, const gchar *path);

/**
 * NlpLineFunc:
 * @line: the first byte of the line
 * @end: the byte after its last one, without the newline
 * @data: the data of the caller
 */
typedef void (*NlpLineFunc) (const gchar *line, const gchar *end, gpointer data);

/* Calls @func for each line of @path that is neither empty nor a comment, which begins with "#". */
void
nlp_resource_foreach_line (GResource *resource, const gchar *path, NlpLineFunc func, gpointer data);

G_END_DECLS

#endif
