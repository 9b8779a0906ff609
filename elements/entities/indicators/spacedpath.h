/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * spacedpath.h: paths that may contain spaces.
 */

#ifndef NLP_SPACED_PATH_H
#define NLP_SPACED_PATH_H

#include "chunk.h"

G_BEGIN_DECLS

/**
 * NlpSpacedPath:
 * @lists: the word lists, not owned
 * @text: the text, not owned
 * @start: the offset of the path
 * @end: the offset after the part that has been read so far
 * @limit: the offset at which reading stops
 * @slash: the byte between two components
 *
 * A path that is being read. Offsets are those of the text, in bytes. Spaces divide a path into
 * segments, slashes divide it into components.
 */
typedef struct {
  const NlpIndicatorLists *lists;
  const gchar *text;
  gsize start;
  gsize end;
  gsize limit;
  gchar slash;
} NlpSpacedPath;

/* Returns the empty path at the offset @at of the chunk. */
NlpSpacedPath nlp_spaced_path_begin (const NlpChunk *chunk, guint at, gchar slash);

/* Returns the offset after the segment at @at. */
gsize nlp_spaced_path_find_segment_end (const NlpSpacedPath *self, gsize at);

/* Returns @end without the punctuation before it; at least @start. */
gsize nlp_spaced_path_trim (const NlpSpacedPath *self, gsize start, gsize end);

/* Whether the bytes from @start to before @end end in a dot and a listed extension. */
gboolean nlp_spaced_path_has_extension (const NlpSpacedPath *self, gsize start, gsize end);

/* Extends the path by the rest of a listed folder name: " and Settings" after "Documents". Returns
 * whether there is one. */
gboolean nlp_spaced_path_extend_by_folder (NlpSpacedPath *self);

/* Extends the path by the text after the space at its end, if that is the rest of a folder name or
 * goes on to another slash or, unless @is_key, to an extension. Returns whether it does. */
gboolean nlp_spaced_path_extend (NlpSpacedPath *self, gboolean is_key);

/* Extends the path up to the closing quotation mark, if an opening one precedes the path. Returns
 * whether there are both. */
gboolean nlp_spaced_path_extend_to_quote (NlpSpacedPath *self);

G_END_DECLS

#endif
