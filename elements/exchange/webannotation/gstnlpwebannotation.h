/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpwebannotation.h: writes documents as W3C Web Annotations.
 */

#ifndef GST_NLP_WEB_ANNOTATION_H
#define GST_NLP_WEB_ANNOTATION_H

#include "gstnlpdocument.h"
#include "ids/databases.h"

G_BEGIN_DECLS

/* Appends a document or a section of one as an AnnotationPage, on one line without its end. The
 * @layers (nullable) are those to write, "relations" among them, or NULL for all. */
void gst_nlp_web_annotation_append (GstNlpDocument *document,
                                    const gchar *const *layers,
                                    const NlpDatabases *databases,
                                    GString *out);

G_END_DECLS

#endif
