/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * folderwatch.h: waits for new files in folders.
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

/* Starts watching the folders of @locations, the folders below them, and the folders of patterns.
 * @filter (nullable) chooses among their files, and must outlive the result. */
NlpFolderWatch *nlp_folder_watch_new (const gchar *const *locations, const NlpFilter *filter);
void nlp_folder_watch_free (NlpFolderWatch *self);

/* Adds a file that was read in its current state, so that it isn't returned as new. Has no effect
 * once nlp_folder_watch_next() has waited. */
void nlp_folder_watch_add_read (NlpFolderWatch *self, const gchar *path);

/* Waits for the next new or changed file. Returns its path, which the caller owns, or NULL if
 * @cancellable is cancelled. */
gchar *nlp_folder_watch_next (NlpFolderWatch *self, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFolderWatch, nlp_folder_watch_free)

G_END_DECLS

#endif
