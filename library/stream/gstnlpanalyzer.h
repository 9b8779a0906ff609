/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ANALYZER_H
#define GST_NLP_ANALYZER_H

#include <gst/base/gstbasetransform.h>

#include "gstnlpdocument.h"
#include "gstnlperror.h"

G_BEGIN_DECLS

/**
 * GST_NLP_TEXT_CAPS:
 *
 * The caps of text that analyzers accept: UTF-8, plain or with Pango markup.
 *
 * Since: 0.1
 */
#define GST_NLP_TEXT_CAPS "text/x-raw, format = (string) { utf8, pango-markup }"

/**
 * gst_nlp_text_caps_have_markup:
 * @caps: fixed caps that intersect with %GST_NLP_TEXT_CAPS
 *
 * Gets whether text with these caps is Pango markup: the argument "markup" of
 * gst_nlp_buffer_ensure_document().
 *
 * Returns: whether the format is "pango-markup"
 *
 * Since: 0.1
 */
GST_NLP_API gboolean gst_nlp_text_caps_have_markup (const GstCaps *caps);

#define GST_NLP_TYPE_ANALYZER (gst_nlp_analyzer_get_type ())
GST_NLP_API
G_DECLARE_DERIVABLE_TYPE (GstNlpAnalyzer, gst_nlp_analyzer, GST_NLP, ANALYZER, GstBaseTransform)

/**
 * GstNlpAnalyzerClass:
 * @parent_class: the parent class
 * @open: loads models and tables; optional
 * @close: frees what @open loaded; optional
 * @analyze: analyses a document
 * @finish: analyses a document in the order of the stream; optional
 *
 * The class structure of [class@Analyzer].
 *
 * Since: 0.1
 */

/**
 * GstNlpAnalyzerClass::open:
 * @self: an analyzer
 * @error: return location for an error of any domain, which is reported as
 *     gst_nlp_element_report_error() describes
 *
 * Loads models and tables when the element goes from READY to PAUSED.
 *
 * Returns: %TRUE, or %FALSE with @error set, which keeps the element in READY
 *
 * Since: 0.1
 */

/**
 * GstNlpAnalyzerClass::close:
 * @self: an analyzer
 *
 * Frees what `open` loaded, when the element goes from PAUSED to READY.
 *
 * Since: 0.1
 */

/**
 * GstNlpAnalyzerClass::analyze:
 * @self: an analyzer
 * @document: a document that nothing else refers to
 * @error: return location for an error of any domain, which is reported as
 *     gst_nlp_element_report_error() describes
 *
 * Reads a document and adds annotations to it. If [property@Analyzer:n-threads] is above 1, several
 * threads call it at the same time, so it must not write to the analyzer without a lock.
 *
 * Returns: %TRUE, or %FALSE with @error set if the document can't be analysed
 *
 * Since: 0.1
 */

/**
 * GstNlpAnalyzerClass::finish:
 * @self: an analyzer
 * @document: an analysed document that nothing else refers to
 * @error: return location for an error of any domain, which is reported as
 *     gst_nlp_element_report_error() describes
 *
 * Adds annotations that depend on earlier documents, such as the other sections of a long document.
 * It is called for each document after `analyze`, in the order of the stream and for one document
 * at a time, whatever [property@Analyzer:n-threads] is. Several threads don't make it faster.
 *
 * Returns: %TRUE, or %FALSE with @error set if the document can't be analysed
 *
 * Since: 0.1
 */
struct _GstNlpAnalyzerClass {
  GstBaseTransformClass parent_class;

  gboolean (*open) (GstNlpAnalyzer *self, GError **error);
  void (*close) (GstNlpAnalyzer *self);
  gboolean (*analyze) (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error);
  gboolean (*finish) (GstNlpAnalyzer *self, GstNlpDocument *document, GError **error);

  /*< private >*/
  gpointer _gst_reserved[GST_PADDING - 1];
};

G_END_DECLS

#endif
