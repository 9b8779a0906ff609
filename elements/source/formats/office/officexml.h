/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_OFFICE_XML_H
#define NLP_OFFICE_XML_H

#include <glib.h>

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* Starts to read XML in UTF-8 in memory, which lives longer. libxml2 ends at a depth of 256 and at
 * a text of 10 MB. Returns NULL if it is too long, has elements of thousands of attributes or
 * declares entities. */
xmlTextReaderPtr nlp_office_xml_open (const gchar *xml, gsize length);

/* Whether a node of @type is text. */
gboolean nlp_office_xml_is_text (gint type);

/* The attribute of the element with @name, whatever its prefix; NULL if there is none. */
gchar *nlp_office_xml_get_attribute (xmlTextReaderPtr reader, const gchar *name);

G_END_DECLS

#endif
