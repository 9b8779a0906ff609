/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * titles.h: the title of a plain text.
 */

#ifndef NLP_TITLES_H
#define NLP_TITLES_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * nlp_title_find:
 * @text: the text, in UTF-8
 * @length: its length in bytes
 *
 * Finds the title of a plain text: its first line that is not blank, if that line has at most 120
 * code points, doesn't end in one of ". , ; :", and is followed by more text. The "#" of a Markdown
 * heading are left out.
 *
 * Returns: (transfer full) (nullable): the title
 */
gchar *nlp_title_find (const gchar *text, gsize length);

G_END_DECLS

#endif
