/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * sections.h: finds where to cut a long text.
 */

#ifndef NLP_SECTIONS_H
#define NLP_SECTIONS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_section_cut:
 * @text: a text in UTF-8 that is longer than @limit
 * @limit: maximum length of the section in bytes, at least 8
 *
 * Finds the end of the first section of a long text: the last blank line in the second half of
 * @limit; else the last end of a line, of a sentence, or of a word there; else the last boundary
 * between two code points.
 *
 * Returns: the length of the section in bytes, at most @limit
 */
gsize nlp_section_cut (const gchar *text, gsize limit);

G_END_DECLS

#endif
