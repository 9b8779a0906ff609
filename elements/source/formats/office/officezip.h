/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officezip.h: the members of a zip.
 */

#ifndef NLP_OFFICE_ZIP_H
#define NLP_OFFICE_ZIP_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/* Whether to unpack the member with the path @name. */
typedef gboolean (*NlpOfficeZipFilter) (const gchar *name, gpointer data);

/**
 * nlp_office_zip_read:
 * @file: a zip
 * @is_wanted: chooses the members to unpack
 * @data: user data for @is_wanted
 * @error: (nullable): return location for %GST_NLP_ERROR_FORMAT, if the zip is damaged, or
 *     %GST_NLP_ERROR_TOO_LARGE
 *
 * Unpacks members of a zip, up to `max_file` bytes in total, and up to `max_ratio` times the size
 * of the file.
 *
 * Returns: (transfer full) (element-type utf8 GBytes): the members by path; with @error set, those
 *     unpacked before it
 */
GHashTable *nlp_office_zip_read (const NlpFile *file,
                                 NlpOfficeZipFilter is_wanted,
                                 gpointer data,
                                 GError **error);

G_END_DECLS

#endif
