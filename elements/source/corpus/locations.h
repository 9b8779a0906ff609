/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LOCATIONS_H
#define NLP_LOCATIONS_H

#include <gio/gio.h>

#include "input/filter.h"
#include "folderwalk.h"

G_BEGIN_DECLS

/**
 * NlpLocations:
 *
 * Walks the files that a list of locations stands for, one folder at a time. A location is
 *
 * - a file or a pipe,
 * - a folder: all files in it and in the folders below it,
 * - a pattern: the files that match it. `*`, `?` and `[...]` stand for parts of a name and
 *   `**` for any number of folders,
 * - a `file://` URI of a file or folder,
 * - `-`: standard input.
 *
 * In folders and patterns hidden files, pipes and devices, and folders that contain themselves by a
 * symbolic link are left out, unless a pattern begins a name with a dot. What is named twice comes
 * twice.
 */
typedef struct _NlpLocations NlpLocations;

/* @order: that of the files of a folder or pattern; @filter: (nullable): which of these are wanted;
 * it lives longer. By time the paths of all files of a folder or pattern are held. */
NlpLocations *
nlp_locations_new (const gchar *const *locations, NlpOrder order, const NlpFilter *filter);
void nlp_locations_free (NlpLocations *locations);

/**
 * nlp_locations_next:
 * @locations: the locations
 * @cancellable: ends a long search
 * @error: return location for what is wrong with a location or folder; it begins with its name
 *
 * Returns: (transfer full) (nullable): the path of the next file, or %NULL at the end or with
 *     @error set. After an error the walk goes on with what comes next.
 */
gchar *nlp_locations_next (NlpLocations *locations, GCancellable *cancellable, GError **error);

/* A list of locations as one string: separated by ';', with "\;" and "\\" for a ';' and a '\' in a
 * name. */
gchar **nlp_locations_split (const gchar *string);
gchar *nlp_locations_join (const gchar *const *locations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLocations, nlp_locations_free)

G_END_DECLS

#endif
