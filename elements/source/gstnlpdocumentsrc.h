/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumentsrc.h: the element that reads documents from files, folders and standard input.
 */

#ifndef GST_NLP_DOCUMENT_SRC_H
#define GST_NLP_DOCUMENT_SRC_H

#include <gst/base/gstpushsrc.h>

G_BEGIN_DECLS

#define GST_NLP_TYPE_DOCUMENT_SRC (gst_nlp_document_src_get_type ())
G_DECLARE_FINAL_TYPE (GstNlpDocumentSrc, gst_nlp_document_src, GST_NLP, DOCUMENT_SRC, GstPushSrc)

GST_ELEMENT_REGISTER_DECLARE (documentsrc)

G_END_DECLS

#endif
