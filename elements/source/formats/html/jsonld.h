/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonld.h: the metadata of an article in JSON-LD.
 */

#ifndef NLP_JSON_LD_H
#define NLP_JSON_LD_H

#include <glib.h>

G_BEGIN_DECLS

/* Finds "headline", "datePublished", "inLanguage" or the name of the "author" in JSON-LD
 * (https://schema.org): the value of @member in the first object that has it and doesn't describe
 * the site, a person, an image or a comment.
 * Returns: (transfer full) (nullable): the value, or names joined by ", " */
gchar *nlp_json_ld_find (const gchar *json, gsize length, const gchar *member);

G_END_DECLS

#endif
