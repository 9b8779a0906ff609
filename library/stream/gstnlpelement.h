/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_ELEMENT_H
#define GST_NLP_ELEMENT_H

#include <gst/gst.h>

#include "gstnlperror.h"

G_BEGIN_DECLS

GST_NLP_API gboolean gst_nlp_element_report_error (GstElement *element,
                                                   GstNlpOnError on_error,
                                                   const GError *error,
                                                   const gchar *subject,
                                                   GQuark domain,
                                                   gint code);

G_END_DECLS

#endif
