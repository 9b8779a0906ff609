/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * watch.h: finds watched names in texts.
 */

#ifndef NLP_WATCH_H
#define NLP_WATCH_H

#include "entityindex.h"

G_BEGIN_DECLS

/**
 * NlpWatch:
 *
 * A list of names and terms to find in texts, word by word and in any case; punctuation and
 * whitespace between words don't matter. Each is reported once per text, and at most once in a
 * given number of texts.
 */
typedef struct _NlpWatch NlpWatch;

/**
 * nlp_watch_new:
 * @list: names separated by ";", or the path of a file with one name per line, in which lines that
 *     begin with "#" are comments
 * @interval: report a name at most once in this number of texts; 0 and 1 mean in each
 * @error: %G_FILE_ERROR if the file can't be read or is not UTF-8
 *
 * Returns: (transfer full): a watch, or %NULL
 */
NlpWatch *nlp_watch_new (const gchar *list, guint interval, GError **error);
void nlp_watch_free (NlpWatch *self);

/**
 * NlpWatchFunc:
 * @name: the watched name
 * @start: offset of its first match in the text, in bytes
 * @end: offset of the byte after the match
 * @data: the data of the caller
 */
typedef void (*NlpWatchFunc) (const gchar *name, gsize start, gsize end, gpointer data);

/* Calls @func for each name that @text contains, or that is the canonical name of a mention, in the
 * order of the text. If @continues, @text is the next section of the previous text, and names
 * reported there are not reported again. */
void nlp_watch_match (NlpWatch *self,
                      const gchar *text,
                      gsize length,
                      const NlpMention *mentions,
                      gsize n_mentions,
                      gboolean continues,
                      NlpWatchFunc func,
                      gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWatch, nlp_watch_free)

G_END_DECLS

#endif
