/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpreceipts.h: holds the receipts of documents until their output is written.
 */

#ifndef GST_NLP_RECEIPTS_H
#define GST_NLP_RECEIPTS_H

#include <gst/gst.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * GstNlpReceipts:
 *
 * A sink such as filesink may copy buffers and write them later, so a buffer that was freed is not
 * necessarily written. After a buffer with %GST_BUFFER_FLAG_SYNC_AFTER, the sink writes all that it
 * holds. The flag is set about forty times a second, and the buffer with the flag holds all
 * receipts since the previous one.
 */
typedef struct _GstNlpReceipts GstNlpReceipts;

GstNlpReceipts *gst_nlp_receipts_new (void);
void gst_nlp_receipts_free (GstNlpReceipts *self);

/* Takes a reference to the receipt of @document, if it has one. If a sync is due, attaches all
 * pending receipts to @buffer. Returns the number of receipts attached. */
guint gst_nlp_receipts_add (GstNlpReceipts *self, GstNlpDocument *document, GstBuffer *buffer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstNlpReceipts, gst_nlp_receipts_free)

G_END_DECLS

#endif
