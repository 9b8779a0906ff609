/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedxml.h: parses the XML of a feed.
 */

#ifndef NLP_FEED_XML_H
#define NLP_FEED_XML_H

#include <libxml/tree.h>

#include "parsing/parser.h"

G_BEGIN_DECLS

/* Parses the XML of a feed up to the first error that can't be corrected; bare ampersands and named
 * entities of HTML can. Reads nothing but @file. Adds the number of characters that became U+FFFD
 * to @n_replaced. The caller frees the tree with xmlFreeDoc(). Returns NULL with
 * %GST_NLP_ERROR_FORMAT or %GST_NLP_ERROR_ENCODING if there is no tree. */
xmlDocPtr nlp_feed_xml_parse (const NlpFile *file, guint64 *n_replaced, GError **error);

/* Whether the file has the end of the element @node. */
gboolean nlp_feed_xml_is_complete (const xmlNode *node);

G_END_DECLS

#endif
