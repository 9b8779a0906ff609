/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * html.h: the format HTML.
 */

#ifndef NLP_HTML_H
#define NLP_HTML_H

#include "parsing/format.h"

G_BEGIN_DECLS

/* Pages in HTML and XHTML. A page is one document: the text of its article, with the metadata
 * "title", "author", "published", "language" and "canonical". */

extern const NlpFormat nlp_html_format;

gboolean nlp_parse_html (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
