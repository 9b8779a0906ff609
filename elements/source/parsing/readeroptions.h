/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * readeroptions.h: the user's options about files.
 */

#ifndef NLP_READEROPTIONS_H
#define NLP_READEROPTIONS_H

#include "input/filter.h"

G_BEGIN_DECLS

/**
 * NlpReaderOptions:
 * @charset: (nullable): the character set of files that don't declare theirs, or %NULL to detect it
 * @max_section: maximum length of a section in bytes, at least 1024
 * @max_file: maximum size in bytes of a file that is read as a whole, and of a record
 * @max_depth: maximum depth of archives in archives; 0 to unpack none
 * @max_ratio: maximum ratio of the bytes unpacked from a file to its size
 * @max_unpacked: maximum number of bytes unpacked from a file; 0 for no limit
 * @replace_invalid: whether bytes that can't be decoded become U+FFFD; otherwise they are an error
 * @text_field: (nullable): the JSON member or table column that holds the text, or %NULL for the
 *     usual names; so for the other fields
 * @title_field: (nullable): that of the title
 * @id_field: (nullable): that of the id
 * @date_field: (nullable): that of the publication date
 * @filter: (nullable): selects files in archives; not copied
 */
typedef struct {
  const gchar *charset;
  gsize max_section;
  gsize max_file;
  guint max_depth;
  guint max_ratio;
  guint64 max_unpacked;
  gboolean replace_invalid;
  const gchar *text_field;
  const gchar *title_field;
  const gchar *id_field;
  const gchar *date_field;
  const NlpFilter *filter;
} NlpReaderOptions;

/* Makes @copy a copy of @self with strings of its own, to be cleared. */
void nlp_reader_options_copy (NlpReaderOptions *copy, const NlpReaderOptions *self);

/* Frees the strings of a copy and zeroes it. */
void nlp_reader_options_clear (NlpReaderOptions *self);

G_END_DECLS

#endif
