/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_OFFICE_ZIP_H
#define NLP_OFFICE_ZIP_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/* Whether the member of a zip with the path @name is needed. */
typedef gboolean (*NlpOfficeWanted) (const gchar *name, gpointer data);

/**
 * nlp_office_zip_read:
 * @file: a zip
 * @is_wanted: which of its members to unpack
 * @data: for @is_wanted
 * @error: (nullable): return location for %GST_NLP_ERROR
 *
 * Unpacks members of a zip, which together may have `max_file` bytes, and `max_ratio` times as many
 * as the file once they are many. It stops where the zip is damaged.
 *
 * Returns: (element-type utf8 GBytes): the members by their paths. What was read comes with an
 *     @error, too
 */
GHashTable *
nlp_office_zip_read (const NlpFile *file, NlpOfficeWanted is_wanted, gpointer data, GError **error);

G_END_DECLS

#endif
