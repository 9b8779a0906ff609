/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_STIX_TEXT_H
#define NLP_STIX_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* The plain text of a description, which is UTF-8. What MITRE and others write into theirs is left
 * out: the addresses of Markdown links, "(Citation: ...)", tags such as <code>. */
GString *nlp_stix_description_to_text (const gchar *description, gsize length);

/* Whether a text is as long as a sentence: five words, or three and a full stop, or as much in a
 * script without spaces. */
gboolean nlp_stix_is_sentence (const gchar *text, gsize length);

G_END_DECLS

#endif
