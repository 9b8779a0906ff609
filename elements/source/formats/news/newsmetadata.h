/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * newsmetadata.h: the metadata of news in XML.
 */

#ifndef NLP_NEWS_METADATA_H
#define NLP_NEWS_METADATA_H

#include "gstnlpdocument.h"
#include "newstree.h"

G_BEGIN_DECLS

/* Sets "title", "id", "author", "published" and "language" of the document of @item. */
void nlp_news_metadata_set (xmlNodePtr item, GstNlpDocument *document);

G_END_DECLS

#endif
