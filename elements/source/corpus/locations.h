/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * locations.h: expands a list of locations into the paths of files.
 */

#ifndef NLP_LOCATIONS_H
#define NLP_LOCATIONS_H

#include <gio/gio.h>

#include "folderwalk.h"
#include "input/filter.h"
#include "observer.h"

G_BEGIN_DECLS

/**
 * NlpLocations:
 *
 * Expands a list of locations into the paths of files, one folder at a time. A location is
 *
 * - a file or a pipe,
 * - a folder: all files in it and in the folders below it,
 * - a pattern: the files that match it. `*`, `?` and `[...]` stand for characters of a name, and
 *   `**` for any number of folders,
 * - a `file://` URI of a file or folder,
 * - `-`: standard input.
 *
 * In folders and patterns it leaves out hidden files (unless a name in the pattern begins with a
 * dot), pipes, devices, and symbolic links to a folder above. A file that is given twice is
 * returned twice.
 */
typedef struct _NlpLocations NlpLocations;

/* @order is that of the files of each folder and pattern; %NLP_ORDER_MTIME holds all their paths in
 * memory. @filter (nullable) chooses among these files, and must outlive the result. */
NlpLocations *
nlp_locations_new (const gchar *const *locations, NlpOrder order, const NlpFilter *filter);
void nlp_locations_free (NlpLocations *self);

/* Reports to @observer, which is copied, how locations are expanded and which files are skipped. */
void nlp_locations_set_observer (NlpLocations *self, const NlpObserver *observer);

/**
 * nlp_locations_next:
 * @self: the locations
 * @cancellable: interrupts a long search
 * @error: return location for %G_IO_ERROR or, for a bad URI, %G_CONVERT_ERROR
 *
 * Returns the next file. An error concerns one location or folder, and its message begins with the
 * URI or location; the next call continues after it.
 *
 * Returns: (transfer full) (nullable): the path of the next file in the encoding of file names, or
 *     %NULL at the end or with @error set
 */
gchar *nlp_locations_next (NlpLocations *self, GCancellable *cancellable, GError **error);

/* Convert between a list of locations and one string, in which ';' separates the locations, and a
 * ';' or '\' of a name is written as "\;" or "\\". The caller owns the result. */
gchar **nlp_locations_split (const gchar *string);
gchar *nlp_locations_join (const gchar *const *locations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpLocations, nlp_locations_free)

G_END_DECLS

#endif
