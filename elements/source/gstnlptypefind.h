/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlptypefind.h: the typefinders of text formats, and the caps that documentdec accepts.
 */

#ifndef GST_NLP_TYPEFIND_H
#define GST_NLP_TYPEFIND_H

#include <gst/gst.h>

G_BEGIN_DECLS

#define GST_NLP_DOCX_CAPS "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define GST_NLP_ODT_CAPS "application/vnd.oasis.opendocument.text"

/* The formats of documents, by the names that typefinders and servers give them. Subtitles are left
 * to subparse, which keeps their times. */
#define GST_NLP_DOCUMENT_CAPS                                                                      \
  "text/plain; text/html; text/xml; text/csv; text/tab-separated-values; text/markdown; "          \
  "text/utf-16; text/utf-32; application/xhtml+xml; application/xml; application/rss+xml; "        \
  "application/atom+xml; application/json; application/x-ndjson; application/stix+json; "          \
  "message/rfc822; application/mbox; application/pdf; application/epub+zip; " GST_NLP_DOCX_CAPS    \
  "; " GST_NLP_ODT_CAPS "; application/warc; application/zip; application/x-tar; "                 \
  "application/gzip; application/x-gzip; application/x-bzip; application/x-bzip2; "                \
  "application/x-xz; application/x-lz4; application/zstd; "                                        \
  "application/octet-stream"

/* Registers the typefinders. */
gboolean gst_nlp_typefind_register (GstPlugin *plugin);

G_END_DECLS

#endif
