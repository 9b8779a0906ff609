/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ERROR_H
#define GST_NLP_ERROR_H

#include <glib-object.h>

#include "gstnlpprelude.h"

G_BEGIN_DECLS

/**
 * GstNlpError:
 * @GST_NLP_ERROR_ENCODING: a text is not valid in its character set
 * @GST_NLP_ERROR_FORMAT: a file or line is not of the format it should be
 * @GST_NLP_ERROR_TOO_LARGE: a text is too long for one document
 * @GST_NLP_ERROR_SETTINGS: a property has a value that can't be used
 * @GST_NLP_ERROR_FAILED: anything else
 *
 * What can go wrong with a document or the settings of an analyzer.
 */
typedef enum {
  GST_NLP_ERROR_ENCODING,
  GST_NLP_ERROR_FORMAT,
  GST_NLP_ERROR_TOO_LARGE,
  GST_NLP_ERROR_SETTINGS,
  GST_NLP_ERROR_FAILED,
} GstNlpError;

/**
 * GST_NLP_ERROR:
 *
 * The domain of #GstNlpError.
 */
#define GST_NLP_ERROR (gst_nlp_error_quark ())

/**
 * gst_nlp_error_quark:
 *
 * Gets the domain of #GstNlpError, for languages without #GST_NLP_ERROR.
 *
 * Returns: the domain
 */
GST_NLP_API GQuark gst_nlp_error_quark (void);

/**
 * GstNlpOnError:
 * @GST_NLP_ON_ERROR_SKIP: warn, leave the document out and go on
 * @GST_NLP_ON_ERROR_STOP: stop the pipeline with an error
 *
 * What an element does with a document that it can't read or analyse.
 */
typedef enum {
  GST_NLP_ON_ERROR_SKIP,
  GST_NLP_ON_ERROR_STOP,
} GstNlpOnError;

G_END_DECLS

#endif
