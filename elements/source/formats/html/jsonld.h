/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_JSON_LD_H
#define NLP_JSON_LD_H

#include <glib.h>

G_BEGIN_DECLS

/* What JSON-LD (https://schema.org) says of an article: "headline", "datePublished", "inLanguage",
 * or "author", whose name it gives. The first object that has @member and isn't about the site or
 * the way to the page.
 * Returns: (transfer full) (nullable) */
gchar *nlp_json_ld_find (const gchar *json, gsize length, const gchar *member);

G_END_DECLS

#endif
