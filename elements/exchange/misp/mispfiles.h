/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mispfiles.h: joins file names with the hashes that the text gives for them.
 */

#ifndef NLP_MISP_FILES_H
#define NLP_MISP_FILES_H

#include "mispevent.h"
#include "misptables.h"
#include "misptext.h"

G_BEGIN_DECLS

/* Returns the name of the algorithm that makes hashes like @value, such as "sha256", or NULL. */
const gchar *nlp_misp_hash_find_algorithm (const gchar *value);

/* Returns whether systems of detection can look for the file: it has a name with an ending, and is
 * not a part of every system. */
gboolean nlp_misp_file_is_sign (const NlpMispTables *tables, const gchar *path);

/* Adds attributes such as "filename|sha256" for each file name that has a hash next to it, and sets
 * the members of @is_used (array length=n_mentions) for both mentions. Returns their number. */
guint nlp_misp_files_add (NlpMispEvent *event,
                          const NlpMispTables *tables,
                          const NlpMispText *text,
                          gboolean *is_used);

G_END_DECLS

#endif
