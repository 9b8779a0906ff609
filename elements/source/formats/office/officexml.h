/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officexml.h: reads the XML of office documents safely.
 */

#ifndef NLP_OFFICE_XML_H
#define NLP_OFFICE_XML_H

#include <glib.h>

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* Opens XML in UTF-8, of @length bytes, which must live longer than the reader. The caller frees
 * the reader with xmlFreeTextReader(). Returns NULL if @xml is longer than %G_MAXINT, has elements
 * with thousands of attributes or declares entities. Reading fails at a depth of 256, and at a text
 * of 10 MB. */
xmlTextReaderPtr nlp_office_xml_open (const gchar *xml, gsize length);

/* Whether a node of @type, an xmlReaderTypes, is text. */
gboolean nlp_office_xml_is_text (gint type);

/* Returns: (transfer full) (nullable): the value of the attribute @name, whatever its prefix */
gchar *nlp_office_xml_get_attribute (xmlTextReaderPtr reader, const gchar *name);

G_END_DECLS

#endif
