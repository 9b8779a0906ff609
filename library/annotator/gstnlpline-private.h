/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_LINE_PRIVATE_H
#define GST_NLP_LINE_PRIVATE_H

#include <gio/gio.h>

#include "gstnlpanalyzer.h"

G_BEGIN_DECLS

/* Analyzers that are linked one after the other and open. Several threads may run documents through
 * a line at the same time if the analyzers allow it. */
typedef struct _GstNlpLine GstNlpLine;

/* Makes the elements of @description, as in gst-launch-1.0, and opens them. Initializes GStreamer
 * if necessary. Fails with GST_NLP_ERROR_SETTINGS. */
GstNlpLine *gst_nlp_line_new (const gchar *description, GError **error);
/* No document may be running. */
void gst_nlp_line_free (GstNlpLine *self);

/* Returns (transfer full) (nullable) the analyzer with this name. */
GstNlpAnalyzer *gst_nlp_line_get_analyzer (GstNlpLine *self, const gchar *name);

/* The order of documents that several threads run at the same time: analyzers finish documents by
 * their numbers, from 0. */
typedef struct _GstNlpOrder GstNlpOrder;

GstNlpOrder *gst_nlp_order_new (GstNlpLine *line);
void gst_nlp_order_free (GstNlpOrder *self);

/* Runs @document, which nothing else refers to, through all analyzers. @cancellable (nullable) is
 * checked before each of them. With @order (nullable), every number is run once, and a number
 * starts only after those before it have. Fails with G_IO_ERROR_CANCELLED or the error of an
 * analyzer, after its name. */
gboolean gst_nlp_line_run (GstNlpLine *self,
                           GstNlpDocument *document,
                           GstNlpOrder *order,
                           guint64 number,
                           GCancellable *cancellable,
                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpLine, gst_nlp_line_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpOrder, gst_nlp_order_free)

G_END_DECLS

#endif
