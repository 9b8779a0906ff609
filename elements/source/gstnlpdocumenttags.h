/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdocumenttags.h: the metadata of a document as tags of GStreamer.
 */

#ifndef GST_NLP_DOCUMENT_TAGS_H
#define GST_NLP_DOCUMENT_TAGS_H

#include <gst/gst.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Makes a tag event from the metadata of @document: title, author as artist, the
 * date of publication and language. Returns NULL if there are none, or else an event that the
 * caller owns. */
GstEvent *gst_nlp_document_tags_new_event (GstNlpDocument *document);

G_END_DECLS

#endif
