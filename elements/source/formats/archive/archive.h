/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * archive.h: archives and compressed files, read with libarchive.
 */

#ifndef NLP_ARCHIVE_H
#define NLP_ARCHIVE_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Archives (zip, tar, 7z) and compressed files (gzip, xz, zstd, bzip2, lz4, compress). */
extern const NlpFormat nlp_archive_format;

/* Members come in the order of the archive. Folders, links and hidden files are left out. An
 * encrypted member is an error of that member only. */
extern const NlpContainerFuncs nlp_archive_container;

G_END_DECLS

#endif
