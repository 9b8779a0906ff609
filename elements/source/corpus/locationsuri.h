/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * locationsuri.h: locations as one URI of the scheme "document".
 */

#ifndef NLP_LOCATIONS_URI_H
#define NLP_LOCATIONS_URI_H

#include <glib.h>

G_BEGIN_DECLS

/* The scheme of the URIs. */
#define NLP_LOCATIONS_SCHEME "document"

/* Returns "document:///news/a%20b" for the location "/news/a b". The path is what
 * nlp_locations_join() returns, percent-encoded; relative names are made absolute. The caller owns
 * the result. */
gchar *nlp_locations_to_uri (const gchar *const *locations);

/**
 * nlp_locations_from_uri:
 * @uri: a URI of the scheme "document": an absolute path, a pattern, or several of them separated
 *     by ";", all percent-encoded; "document://-" is standard input
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the locations, or %NULL if @uri
 *     has a host, or no absolute path
 */
gchar **nlp_locations_from_uri (const gchar *uri);

G_END_DECLS

#endif
