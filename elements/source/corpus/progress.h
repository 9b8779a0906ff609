/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * progress.h: formats the progress of reading a corpus.
 */

#ifndef NLP_PROGRESS_H
#define NLP_PROGRESS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_progress_format:
 * @n_documents: number of documents read
 * @n_read: number of bytes of files read
 * @size: size of all files in bytes, or -1 if unknown
 * @seconds: time since the start
 *
 * Formats a line such as "1234 documents, 56.7 of 100.0 MB (57 %), 12.3 MB/s, 0:04 left". It leaves
 * out numbers that are unknown.
 *
 * Returns: (transfer full): the line, without a newline
 */
gchar *nlp_progress_format (guint64 n_documents, guint64 n_read, gint64 size, gdouble seconds);

G_END_DECLS

#endif
