/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * officefields.h: the metadata of office documents.
 */

#ifndef NLP_OFFICE_FIELDS_H
#define NLP_OFFICE_FIELDS_H

#include "gstnlpdocument.h"

G_BEGIN_DECLS

/**
 * NlpOfficeFields:
 * @root: the element that holds the metadata
 * @authors: the elements for "author", the preferred one first; the second may be %NULL
 * @dates: the elements for "published", likewise
 *
 * The names that a format uses for metadata, without prefixes. All formats use "title" and
 * "language".
 */
typedef struct {
  const gchar *root;
  const gchar *authors[2];
  const gchar *dates[2];
} NlpOfficeFields;

/* Sets the metadata of @document from the elements of @xml (nullable), which is UTF-8. Of elements
 * with the same name the first with text counts, of "creator" all, joined by ", ". */
void nlp_office_fields_set (const NlpOfficeFields *self, GBytes *xml, GstNlpDocument *document);

G_END_DECLS

#endif
