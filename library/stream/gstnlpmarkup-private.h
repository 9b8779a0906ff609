/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_MARKUP_PRIVATE_H
#define GST_NLP_MARKUP_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the text of Pango markup without tags and with entities resolved. Captions are often not
 * valid markup: such text is returned as it is. @length is in bytes. */
GBytes *gst_nlp_markup_to_text (const gchar *markup, gsize length);

G_END_DECLS

#endif
