/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languagecode.h: tells codes of languages from other words.
 */

#ifndef NLP_LANGUAGE_CODE_H
#define NLP_LANGUAGE_CODE_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether @tag begins with a code of ISO 639, as "de-AT" and "deu" do and "german" doesn't. */
gboolean nlp_language_code_is_known (const gchar *tag);

G_END_DECLS

#endif
