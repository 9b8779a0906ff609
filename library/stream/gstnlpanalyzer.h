/* gst-nlp: text analysis for GStreamer
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
 * The caps of text that analyzers read: UTF-8, plain or with Pango markup.
 */
#define GST_NLP_TEXT_CAPS "text/x-raw, format = (string) { utf8, pango-markup }"

#define GST_NLP_TYPE_ANALYZER (gst_nlp_analyzer_get_type ())
GST_NLP_API
G_DECLARE_DERIVABLE_TYPE (GstNlpAnalyzer, gst_nlp_analyzer, GST_NLP, ANALYZER, GstBaseTransform)

/**
 * GstNlpAnalyzerClass:
 * @parent_class: the parent
 * @open: loads what analysis needs; optional
 * @close: lets go of it; optional
 * @analyze: reads a document and adds to it
 * @finish: does what needs the order of documents; optional
 *
 * The virtual functions of an analyzer.
 */

/**
 * GstNlpAnalyzerClass::open:
 * @self: an analyzer
 * @error: return location for an error
 *
 * Loads what analysis needs, when the element goes from READY to PAUSED.
 *
 * Returns: %TRUE, or %FALSE with an error, which stops the element there
 */

/**
 * GstNlpAnalyzerClass::close:
 * @self: an analyzer
 *
 * Lets go of what `open` loaded, when the element goes from PAUSED to READY.
 */

/**
 * GstNlpAnalyzerClass::analyze:
 * @self: an analyzer
 * @document: a document that nothing else refers to, to be added to
 * @error: return location for an error
 *
 * Reads a document and adds to it. With #GstNlpAnalyzer:n-threads above 1 it is called for several
 * documents at once, so it must not write to the analyzer without a lock.
 *
 * Returns: %TRUE, or %FALSE with an error when the document can't be analysed
 */

/**
 * GstNlpAnalyzerClass::finish:
 * @self: an analyzer
 * @document: a document that was analysed, to be added to
 * @error: return location for an error
 *
 * Does what needs the documents in their order, such as the sections of a long one. It is called
 * for each document between `analyze` and its way downstream, in the order of the stream and for
 * one document at a time, whatever #GstNlpAnalyzer:n-threads is: the time it takes is not shared
 * among threads.
 *
 * Returns: %TRUE, or %FALSE with an error when the document can't be analysed
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
