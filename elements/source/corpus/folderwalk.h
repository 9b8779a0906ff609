/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * folderwalk.h: finds the files below a folder whose paths match a pattern.
 */

#ifndef NLP_FOLDER_WALK_H
#define NLP_FOLDER_WALK_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpOrder:
 * @NLP_ORDER_NAME: by the bytes of names, one folder after the other
 * @NLP_ORDER_MTIME: by modification time, the oldest first, then by name
 * @NLP_ORDER_NONE: as the file system lists them
 *
 * The order of files.
 */
typedef enum {
  NLP_ORDER_NAME,
  NLP_ORDER_MTIME,
  NLP_ORDER_NONE,
} NlpOrder;

/**
 * NlpFolderWalk:
 *
 * Walks the files below a folder whose paths match a pattern, without recursion and with each
 * matching file returned once. If sorted by name, it holds the names of one folder at each level.
 */
typedef struct _NlpFolderWalk NlpFolderWalk;

/* Starts at @folder, in the encoding of file names. @pattern is matched with paths relative to
 * @folder, component by component, such as "a/b*"; "**" stands for any number of folders. With
 * @by_name the files of a folder are sorted by name. */
NlpFolderWalk *nlp_folder_walk_new (const gchar *folder, const gchar *pattern, gboolean by_name);
void nlp_folder_walk_free (NlpFolderWalk *self);

/* Returns the path of the next file, which the caller owns. Returns NULL at the end, or with @error
 * set if a folder can't be read (the message begins with its URI) or @cancellable is cancelled;
 * the walk may continue after either error. */
gchar *nlp_folder_walk_next (NlpFolderWalk *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFolderWalk, nlp_folder_walk_free)

G_END_DECLS

#endif
