/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PROGRESS_H
#define NLP_PROGRESS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_progress_format:
 * @n_documents: how many documents have been read
 * @n_read: how many bytes of files
 * @size: how many there are, or -1 if nobody can say
 * @seconds: how long it took so far
 *
 * Says how far reading is: "1234 documents, 56.7 of 100.0 MB (57 %), 12.3 MB/s, 0:04 left", or
 * without what the size would tell.
 *
 * Returns: (transfer full): a line without a newline
 */
gchar *nlp_progress_format (guint64 n_documents, guint64 n_read, gint64 size, gdouble seconds);

G_END_DECLS

#endif
