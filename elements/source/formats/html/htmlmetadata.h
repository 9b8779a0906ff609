/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_HTML_METADATA_H
#define NLP_HTML_METADATA_H

#include "gstnlpdocument.h"
#include "htmltree.h"

G_BEGIN_DECLS

/**
 * NlpHtmlMetadata:
 * @title: (nullable): what the page is called, without the name of the site
 * @author: (nullable): who wrote it
 * @published: (nullable): when, in the form of nlp_date_to_iso()
 * @language: (nullable): a tag as of BCP 47
 * @canonical: (nullable): the address that the page says to have
 *
 * What a page says of itself.
 */
typedef struct {
  gchar *title;
  gchar *author;
  gchar *published;
  gchar *language;
  gchar *canonical;
} NlpHtmlMetadata;

/* Reads OpenGraph and other <meta>, JSON-LD of schema.org, microdata, <time>, <title> and the
 * headline. */
void nlp_html_metadata_read (NlpHtmlMetadata *metadata, const xmlNode *root);
void nlp_html_metadata_clear (NlpHtmlMetadata *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpHtmlMetadata, nlp_html_metadata_clear)

G_END_DECLS

#endif
