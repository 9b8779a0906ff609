/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * languages.h: the tables of languages, compiled in or installed by the user.
 *
 * A file gst-nlp/tokenizer/XX.txt in XDG_DATA_HOME or XDG_DATA_DIRS replaces the compiled table of
 * the language XX, or adds one. The first file found counts.
 */

#ifndef NLP_LANGUAGES_H
#define NLP_LANGUAGES_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the primary language of a tag in lower case: "en" for "en-GB" and "EN_us". */
gchar *nlp_languages_get_primary (const gchar *tag);

/* Reads the table that applies to every language. No file replaces it. */
GBytes *nlp_languages_read_common (void);

/* Reads the table of the primary language of @tag, and sets @origin to its name for messages.
 * Returns NULL without an error if there is no table, with an error if a file can't be read or is
 * not valid UTF-8. */
GBytes *nlp_languages_read (const gchar *tag, gchar **origin, GError **error);

/* Lists the languages that have tables, sorted. Free with g_strfreev(). */
gchar **nlp_languages_list (void);

G_END_DECLS

#endif
