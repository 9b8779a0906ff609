/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_FOLDER_WALK_H
#define NLP_FOLDER_WALK_H

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NlpOrder:
 * @NLP_ORDER_NAME: by the bytes of names, one folder after the other
 * @NLP_ORDER_MTIME: by the time of change, the oldest first, then by name
 * @NLP_ORDER_NONE: as the file system gives them
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
 * Walks the files below a folder whose paths match a pattern, by name or in no order. It visits
 * each folder once and doesn't recurse. By name it holds the names of one folder a level.
 */
typedef struct _NlpFolderWalk NlpFolderWalk;

/* @folder: where to start, in the encoding of file names; @pattern: what the path below it matches,
 * in the components of "a/b*" and "**" for any number of folders; @by_name: whether they come so.
 */
NlpFolderWalk *nlp_folder_walk_new (const gchar *folder, const gchar *pattern, gboolean by_name);
void nlp_folder_walk_free (NlpFolderWalk *walk);

/* The path of the next file; NULL at the end, or with @error set for a folder that can't be read,
 * after which the walk goes on. The error begins with the URI of the folder. */
gchar *nlp_folder_walk_next (NlpFolderWalk *walk, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFolderWalk, nlp_folder_walk_free)

G_END_DECLS

#endif
