/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
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
 * @GST_NLP_ERROR_FORMAT: a file or line is not in the expected format
 * @GST_NLP_ERROR_TOO_LARGE: a text is too long for one document
 * @GST_NLP_ERROR_SETTINGS: a property has an invalid value
 * @GST_NLP_ERROR_FAILED: any other error
 *
 * Errors of documents, and of the settings of elements.
 *
 * Since: 0.1
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
 * The error domain of [error@Error].
 *
 * Since: 0.1
 */
#define GST_NLP_ERROR (gst_nlp_error_quark ())

/**
 * gst_nlp_error_quark:
 *
 * Gets the error domain of [error@Error], for languages without %GST_NLP_ERROR.
 *
 * Returns: the domain
 *
 * Since: 0.1
 */
GST_NLP_API GQuark gst_nlp_error_quark (void);

/**
 * GstNlpOnError:
 * @GST_NLP_ON_ERROR_SKIP: post a warning, leave out the document and continue
 * @GST_NLP_ON_ERROR_STOP: post an error and stop
 *
 * What an element does about a document that it can't read or analyse.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_ON_ERROR_SKIP,
  GST_NLP_ON_ERROR_STOP,
} GstNlpOnError;

G_END_DECLS

#endif
