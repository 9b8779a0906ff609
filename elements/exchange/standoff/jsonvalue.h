/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * jsonvalue.h: checks values of JSON.
 */

#ifndef NLP_JSON_VALUE_H
#define NLP_JSON_VALUE_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @length bytes at @json are one value of JSON on one line, which does not nest deeply. */
gboolean nlp_json_is_value (const gchar *json, gsize length);

G_END_DECLS

#endif
