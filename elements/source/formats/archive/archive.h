/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ARCHIVE_H
#define NLP_ARCHIVE_H

#include "parsing/container.h"

G_BEGIN_DECLS

/* Whether a file is an archive (zip, tar, 7z) or compressed (gzip, xz, zstd, bzip2, lz4,
 * compress), by its first bytes. */
gboolean nlp_is_archive (const gchar *head, gsize length, const gchar *name);

/* Reads them with libarchive. The members come in the order of the archive. Folders, links and
 * hidden files are left out, and an encrypted member costs that member. */
extern const NlpContainer nlp_archive_container;

G_END_DECLS

#endif
