/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmlmetadata.h: the title, author, date and language of a page.
 */

#ifndef NLP_HTML_METADATA_H
#define NLP_HTML_METADATA_H

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * NlpHtmlMetadata:
 * @title: (nullable): the title without the name of the site
 * @author: (nullable): the names of the authors
 * @published: (nullable): the date of publication, as nlp_date_to_iso() writes it
 * @language: (nullable): a language tag of BCP 47
 * @canonical: (nullable): the address that the page declares as its own
 *
 * The metadata of a page, in UTF-8.
 */
typedef struct {
  gchar *title;
  gchar *author;
  gchar *published;
  gchar *language;
  gchar *canonical;
} NlpHtmlMetadata;

/* Reads OpenGraph and other <meta>, JSON-LD of schema.org, microdata, <time>, <title> and the
 * headline of the page @root. */
void nlp_html_metadata_init (NlpHtmlMetadata *self, const xmlNode *root);
void nlp_html_metadata_clear (NlpHtmlMetadata *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpHtmlMetadata, nlp_html_metadata_clear)

G_END_DECLS

#endif
