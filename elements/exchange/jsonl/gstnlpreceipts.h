/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_RECEIPTS_H
#define GST_NLP_RECEIPTS_H

#include <gst/gst.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * GstNlpReceipts:
 *
 * Keeps the receipts of documents until what was made of them is in a file. A sink may copy
 * buffers and write them later, as filesink does, so that a buffer which is gone need not be
 * written. But a buffer with %GST_BUFFER_FLAG_SYNC_AFTER makes it write all that came before; it is
 * set some forty times a second, and such a buffer holds the receipts of all since the last one.
 */
typedef struct _GstNlpReceipts GstNlpReceipts;

GstNlpReceipts *gst_nlp_receipts_new (void);
void gst_nlp_receipts_free (GstNlpReceipts *receipts);

/* Lets @buffer, or one that comes later, hold the receipt of @document, if it has one. */
void gst_nlp_receipts_add (GstNlpReceipts *receipts, GstNlpDocument *document, GstBuffer *buffer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpReceipts, gst_nlp_receipts_free)

G_END_DECLS

#endif
