/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpspanlayers.h: the layers of spans that formats with offsets write.
 */

#ifndef GST_NLP_SPAN_LAYERS_H
#define GST_NLP_SPAN_LAYERS_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Lists the layers of labelled spans among @layers (nullable: NULL for all) that @document has
 * (transfer full). Tokens and sentences are not among them. */
gchar **gst_nlp_span_layers_list (GstNlpDocument *document, const gchar *const *layers);

/* Whether @layers (nullable: NULL for all) has the relations among them. */
gboolean gst_nlp_span_layers_have_relations (const gchar *const *layers);

/* Finds the spans of each chain of at least two entities.
 * Returns: (transfer full): an array of GArray of guint, the indices of the entities */
GPtrArray *gst_nlp_span_layers_find_chains (GstNlpDocument *document);

G_END_DECLS

#endif
