/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * news.h: the formats of news and articles in XML.
 */

#ifndef NLP_NEWS_H
#define NLP_NEWS_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* NITF, NewsML-G2, NewsML 1 and JATS. Each item or article is a document with the metadata "title",
 * "id", "author", "published" and "language". */
extern const NlpFormat nlp_news_format;

/* XML of any other kind, which is left out with an error that names its root element. */
extern const NlpFormat nlp_other_xml_format;

gboolean nlp_parse_news (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
