/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * tarwriter.h: writes files to a tar archive.
 */

#ifndef NLP_TAR_WRITER_H
#define NLP_TAR_WRITER_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends a file with @length bytes at @data to an archive in the format of POSIX (pax). It has a
 * fixed date, so that the same files make the same archive. */
void nlp_tar_append_file (GString *tar, const gchar *name, const gchar *data, gsize length);

/* Appends the end of the archive. */
void nlp_tar_append_end (GString *tar);

G_END_DECLS

#endif
