/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentdec.h: the element that reads documents from the bytes of files.
 */

#ifndef GST_NLP_DOCUMENT_DEC_H
#define GST_NLP_DOCUMENT_DEC_H

#include <gst/gst.h>

G_BEGIN_DECLS

#define GST_NLP_TYPE_DOCUMENT_DEC (gst_nlp_document_dec_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpDocumentDec, gst_nlp_document_dec, GST_NLP, DOCUMENT_DEC, GstElement)

GST_ELEMENT_REGISTER_DECLARE (documentdec)

G_END_DECLS

#endif
