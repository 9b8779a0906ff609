/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * gstnlppdfreader.h: a reader of PDF.
 */

#ifndef GST_NLP_PDF_READER_H
#define GST_NLP_PDF_READER_H

#include "gstnlpreader.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_PDF_READER (gst_nlp_pdf_reader_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpPdfReader, gst_nlp_pdf_reader, GST_NLP, PDF_READER, GstNlpReader)

G_END_DECLS

#endif
