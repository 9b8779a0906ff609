/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_PDFPLUGIN_H
#define NLP_PDFPLUGIN_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/* Parses PDF with the reader of the plugin nlppdf, if that is installed. */
gboolean gst_nlp_parse_pdf (const NlpFile *file, NlpDocumentList *list, GError **error);

G_END_DECLS

#endif
