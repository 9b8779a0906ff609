/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SECTIONS_H
#define NLP_SECTIONS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_section_cut:
 * @text: a text in UTF-8 that is longer than @limit
 * @limit: the longest section in bytes, 8 at least
 *
 * Finds where the first section of a long text ends: after a blank line, else a line, else a
 * sentence, else a space, else anywhere between two code points; as late as may be, and not in the
 * first half of @limit.
 *
 * Returns: the length of the section in bytes, at most @limit
 */
gsize nlp_section_cut (const gchar *text, gsize limit);

G_END_DECLS

#endif
