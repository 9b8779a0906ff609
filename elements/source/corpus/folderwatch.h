/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_FOLDER_WATCH_H
#define NLP_FOLDER_WATCH_H

#include "input/filter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpFolderWatch:
 *
 * Waits for files that are written into folders or moved there. One thread at a time may use it.
 */
typedef struct _NlpFolderWatch NlpFolderWatch;

/* Begins to watch the folders of @locations, those below them, and those of patterns. @filter:
 * (nullable): lives longer. */
NlpFolderWatch *nlp_folder_watch_new (const gchar *const *locations, const NlpFilter *filter);
void nlp_folder_watch_free (NlpFolderWatch *watch);

/* Says that a file was read as it is now, so that it isn't told of as new. For use until
 * nlp_folder_watch_next() has waited once. */
void nlp_folder_watch_note (NlpFolderWatch *watch, const gchar *path);

/* Waits for the next file. Returns its path, or NULL when the cancellable was cancelled. */
gchar *nlp_folder_watch_next (NlpFolderWatch *watch, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFolderWatch, nlp_folder_watch_free)

G_END_DECLS

#endif
