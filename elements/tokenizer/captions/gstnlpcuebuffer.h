/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpcuebuffer.h: converts between cues and buffers.
 */

#ifndef GST_NLP_CUE_BUFFER_H
#define GST_NLP_CUE_BUFFER_H

#include <gst/gst.h>

#include "cuequeue.h"
#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Returns a cue with the times of @buffer, which has a timestamp, and with copies of its metas as
 * data. */
NlpCue gst_nlp_cue_from_buffer (GstBuffer *buffer, const GstSegment *segment);

/* Frees the data of such a cue. */
void gst_nlp_cue_free_data (gpointer data);

/* Returns a new buffer with a document of the first @length bytes of the pending text, which come
 * from the first @n_cues. It has the metas of the first cue. @language is nullable. */
GstBuffer *gst_nlp_cue_queue_to_buffer (const NlpCueQueue *self,
                                        gsize length,
                                        guint n_cues,
                                        const gchar *language);

/* Returns a new buffer with the text of @document in place of the markup of @buffer. */
GstBuffer *gst_nlp_cue_buffer_without_markup (GstBuffer *buffer, GstNlpDocument *document);

G_END_DECLS

#endif
