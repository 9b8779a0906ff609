/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ANNOTATOR_H
#define GST_NLP_ANNOTATOR_H

#include <gio/gio.h>

#include "gstnlpanalyzer.h"
#include "gstnlpdocument.h"
#include "gstnlperror.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_ANNOTATOR (gst_nlp_annotator_get_type ())
GST_NLP_API
G_DECLARE_FINAL_TYPE (GstNlpAnnotator, gst_nlp_annotator, GST_NLP, ANNOTATOR, GObject)

GST_NLP_API GstNlpAnnotator *gst_nlp_annotator_new (const gchar *description, GError **error);
GST_NLP_API const gchar *gst_nlp_annotator_get_description (GstNlpAnnotator *self);
GST_NLP_API GstNlpAnalyzer *gst_nlp_annotator_get_analyzer (GstNlpAnnotator *self,
                                                            const gchar *name);
GST_NLP_API guint gst_nlp_annotator_get_n_threads (GstNlpAnnotator *self);
GST_NLP_API void gst_nlp_annotator_set_n_threads (GstNlpAnnotator *self, guint n_threads);

/* One document */
GST_NLP_API GstNlpDocument *gst_nlp_annotator_annotate (GstNlpAnnotator *self,
                                                        GstNlpDocument *document,
                                                        GCancellable *cancellable,
                                                        GError **error);
GST_NLP_API GstNlpDocument *gst_nlp_annotator_annotate_text (GstNlpAnnotator *self,
                                                             const gchar *text,
                                                             GCancellable *cancellable,
                                                             GError **error);
GST_NLP_API void gst_nlp_annotator_annotate_async (GstNlpAnnotator *self,
                                                   GstNlpDocument *document,
                                                   GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
GST_NLP_API GstNlpDocument *
gst_nlp_annotator_annotate_finish (GstNlpAnnotator *self, GAsyncResult *result, GError **error);

/* Many documents */

/**
 * GstNlpAnnotatorNext:
 * @user_data: the data of the caller
 *
 * Gets the next document for [method@Annotator.annotate_each].
 *
 * Returns: (transfer full) (nullable): the document, or %NULL after the last one
 *
 * Since: 0.1
 */
typedef GstNlpDocument *(*GstNlpAnnotatorNext) (gpointer user_data);

/**
 * GstNlpAnnotatorDone:
 * @document: (nullable): the annotated document, or %NULL if it can't be analysed
 * @error: (nullable): why it can't be analysed, or %NULL
 * @user_data: the data of the caller
 *
 * Receives a result of [method@Annotator.annotate_each].
 *
 * Returns: %TRUE to continue, %FALSE to stop
 *
 * Since: 0.1
 */
typedef gboolean (*GstNlpAnnotatorDone) (GstNlpDocument *document,
                                         const GError *error,
                                         gpointer user_data);

GST_NLP_API GListModel *gst_nlp_annotator_annotate_many (GstNlpAnnotator *self,
                                                         GListModel *documents,
                                                         GCancellable *cancellable,
                                                         GError **error);
GST_NLP_API gboolean gst_nlp_annotator_annotate_each (GstNlpAnnotator *self,
                                                      GCancellable *cancellable,
                                                      GstNlpAnnotatorNext next,
                                                      gpointer next_data,
                                                      GstNlpAnnotatorDone done,
                                                      gpointer done_data,
                                                      GError **error);

G_END_DECLS

#endif
