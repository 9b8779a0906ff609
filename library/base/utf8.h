/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_UTF8_H
#define NLP_UTF8_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the number of bytes at @data, of at most @length, before the first one that is not valid
 * UTF-8. NUL is valid. @data may be NULL if @length is 0. */
gsize nlp_utf8_measure_valid (const gchar *data, gsize length);

G_END_DECLS

#endif
