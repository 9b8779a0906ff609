/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languageid.h: identifies the language of a text.
 */

#ifndef NLP_LANGUAGE_ID_H
#define NLP_LANGUAGE_ID_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether this build can identify languages. */
gboolean nlp_language_can_identify (void);

/* Returns the language of a text of @length bytes in UTF-8 as a BCP 47 tag such as "en" or
 * "zh-Hant", which is static. Returns NULL if the language is uncertain. Of a long text, uses 800
 * bytes from the beginning of its second quarter. */
const gchar *nlp_language_identify (const gchar *text, gsize length);

G_END_DECLS

#endif
