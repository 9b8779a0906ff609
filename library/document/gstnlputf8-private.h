/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_UTF8_PRIVATE_H
#define GST_NLP_UTF8_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @length bytes at @data are valid UTF-8. NUL is valid. @data may be NULL if @length is 0.
 */
gboolean gst_nlp_utf8_validate (const gchar *data, gsize length);

G_END_DECLS

#endif
