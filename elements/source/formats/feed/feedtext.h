/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * feedtext.h: the title and the text of an entry.
 */

#ifndef NLP_FEED_TEXT_H
#define NLP_FEED_TEXT_H

#include <glib.h>

#include <libxml/tree.h>

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the title of an entry as one line */
gchar *nlp_feed_title_find (xmlNodePtr entry);

/* Returns the longest text of an entry, or @title (nullable) if it has none. Sets @source to the
 * element that holds the text, or to @entry. Returns: (transfer full) (nullable) */
GString *nlp_feed_text_find (xmlNodePtr entry, const gchar *title, xmlNodePtr *source);

G_END_DECLS

#endif
