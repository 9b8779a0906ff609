/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WATCH_H
#define NLP_WATCH_H

#include "entityindex.h"

G_BEGIN_DECLS

/**
 * NlpWatch:
 *
 * Names and terms that somebody waits for, found in texts in any case, word for word: marks and
 * blanks between words don't count. Each is told of once a text, and no more than once in a number
 * of texts.
 */
typedef struct _NlpWatch NlpWatch;

/**
 * nlp_watch_new:
 * @list: names between ";", or the path of a file with a name a line, where "#" begins a comment
 * @interval: of how many texts one may tell of a name again; 0 and 1 are each
 * @error: %G_FILE_ERROR
 *
 * Returns: (transfer full): a watch
 */
NlpWatch *nlp_watch_new (const gchar *list, guint interval, GError **error);
void nlp_watch_free (NlpWatch *self);

/* Called for a name where it is first in a text; @start and @end are bytes. */
typedef void (*NlpWatchFunc) (const gchar *name, gsize start, gsize end, gpointer data);

/* Looks for the names in a text, and for mentions of things with such a canonical name, in the
 * order of the text. With @goes_on it is more of the text of the last call, in which no name is
 * told of twice. */
void nlp_watch_match (NlpWatch *self,
                      const gchar *text,
                      gsize length,
                      const NlpMention *mentions,
                      gsize n_mentions,
                      gboolean goes_on,
                      NlpWatchFunc func,
                      gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpWatch, nlp_watch_free)

G_END_DECLS

#endif
