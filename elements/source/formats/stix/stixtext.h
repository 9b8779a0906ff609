/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixtext.h: the descriptions of STIX objects.
 */

#ifndef NLP_STIX_TEXT_H
#define NLP_STIX_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Converts a description in UTF-8 to plain text: without the URLs of Markdown links, "(Citation:
 * ...)", and tags such as <code>, as MITRE and others write them.
 * Returns: (transfer full) */
GString *nlp_stix_description_to_text (const gchar *description, gsize length);

/* Whether a text is as long as a sentence: five words, or three and a full stop, or ten characters
 * of a script without spaces. */
gboolean nlp_stix_is_sentence (const gchar *text, gsize length);

G_END_DECLS

#endif
