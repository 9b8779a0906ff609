/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpentitymessages.h: the element messages of entitytagger.
 */

#ifndef GST_NLP_ENTITY_MESSAGES_H
#define GST_NLP_ENTITY_MESSAGES_H

#include <gst/gst.h>

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Posts the message "gst-nlp-entities" for @document, which the property "post-messages" of
 * entitytagger describes. */
void gst_nlp_post_entities (GstElement *element, GstNlpDocument *document);

G_END_DECLS

#endif
