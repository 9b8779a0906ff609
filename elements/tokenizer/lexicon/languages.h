/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LANGUAGES_H
#define NLP_LANGUAGES_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where the tables of languages are. A file gst-nlp/tokenizer/XX.txt in the user's folder of data
 * or one of the system's (XDG_DATA_HOME, XDG_DATA_DIRS), the first that there is, takes the place
 * of the table that is compiled in, or is one for a language that has none.
 */

/* Reads the table that holds for every language, which no file replaces. */
GBytes *nlp_languages_read_common (GError **error);

/* Reads the table of a language, of a tag such as "de-AT" that of "de". @origin is what to call it
 * in messages. Returns NULL without an error if there is no table. */
GBytes *nlp_languages_read (const gchar *language, gchar **origin, GError **error);

/* The languages that have tables, sorted. */
gchar **nlp_languages_list (void);

G_END_DECLS

#endif
