/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpbrat.h: writes documents as a folder of brat, in a tar archive.
 */

#ifndef GST_NLP_BRAT_H
#define GST_NLP_BRAT_H

#include "gstnlpdocument.h"
#include "ids/databases.h"

G_BEGIN_DECLS

/**
 * GstNlpBrat:
 *
 * A folder of brat while it is written. It keeps the types of annotations, and a hash of each name.
 */
typedef struct _GstNlpBrat GstNlpBrat;

/* The databases must live as long as the folder. */
GstNlpBrat *gst_nlp_brat_new (const NlpDatabases *databases);
void gst_nlp_brat_free (GstNlpBrat *self);

/* Appends the two files of a document, or of a section of one. The @layers (nullable) are those to
 * write, "relations" among them, or NULL for all. */
void gst_nlp_brat_append (GstNlpBrat *self,
                          GstNlpDocument *document,
                          const gchar *const *layers,
                          GString *tar);

/* Appends the configuration of brat and the end of the archive. */
void gst_nlp_brat_append_end (GstNlpBrat *self, GString *tar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpBrat, gst_nlp_brat_free)

G_END_DECLS

#endif
