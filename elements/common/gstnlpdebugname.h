/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpdebugname.h: the name of a document in debug lines, the same in every element.
 */

#ifndef GST_NLP_DEBUG_NAME_H
#define GST_NLP_DEBUG_NAME_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/* Returns the URI or else the id of @document for debug lines, never %NULL. */
static inline const gchar *
gst_nlp_document_get_debug_name (GstNlpDocument *document)
{
  const gchar *uri = gst_nlp_document_get_uri (document);
  const gchar *id = gst_nlp_document_get_id (document);

  return uri != NULL ? uri : (id != NULL ? id : "document without id");
}

G_END_DECLS

#endif
