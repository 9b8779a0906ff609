/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_CUE_BUFFER_H
#define GST_NLP_CUE_BUFFER_H

/* What cues that wait are as buffers. */

#include <gst/gst.h>

#include "cuequeue.h"
#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* The times of a buffer with a time stamp, and as data what gst_nlp_cue_queue_to_buffer() needs. */
NlpCue gst_nlp_cue_from_buffer (GstBuffer *buffer, const GstSegment *segment);

/* Frees the data of such a cue. */
void gst_nlp_cue_free_data (gpointer data);

/* A buffer with a document of the first @length bytes that wait, and the first @n_cues, which begin
 * in them. It has the metas of the first one. */
GstBuffer *gst_nlp_cue_queue_to_buffer (const NlpCueQueue *self,
                                        gsize length,
                                        guint n_cues,
                                        const gchar *language);

/* A buffer with the text that @document shows in place of the markup in @buffer. */
GstBuffer *gst_nlp_cue_buffer_without_markup (GstBuffer *buffer, GstNlpDocument *document);

G_END_DECLS

#endif
