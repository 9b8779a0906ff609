/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WARC_H
#define NLP_WARC_H

#include "parsing/container.h"

G_BEGIN_DECLS

/* Whether a file is a web archive. */
gboolean nlp_is_warc (const gchar *head, gsize length, const gchar *name);

/* Reads web archives (ISO 28500): the members are the pages and texts that a server answered with
 * (records of the kinds "response", "resource" and "conversion"), without the headers of HTTP and
 * with its encodings undone. What is no text, and answers other than 200, are left out. */
extern const NlpContainer nlp_warc_container;

G_END_DECLS

#endif
