/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * container.h: files that contain files, and the limits to unpacking them.
 *
 * A container provides inputs; formats/reader.c opens a reader for each.
 */

#ifndef NLP_CONTAINER_H
#define NLP_CONTAINER_H

#include "input/stream.h"
#include "readeroptions.h"
#include "record.h"

G_BEGIN_DECLS

/**
 * NlpMember:
 * @input: its bytes, valid until the next member; the reader closes it
 * @name: its path in the container
 * @uri: (nullable): its origin, if the container states it; %NULL for its path in the container
 * @charset: (nullable): the character set that the container declares
 *
 * A file in a container. The receiver owns the strings and the input.
 */
typedef struct {
  NlpInput *input;
  gchar *name;
  gchar *uri;
  gchar *charset;
} NlpMember;

/**
 * NlpUnpacking:
 * @options: holds the limits
 * @file: the outermost file
 * @n_unpacked: number of bytes unpacked from it, at all depths
 */
typedef struct {
  const NlpReaderOptions *options;
  NlpStream *file;
  guint64 n_unpacked;
} NlpUnpacking;

/* Counts @n more bytes. Fails with %GST_NLP_ERROR_TOO_LARGE if they exceed a limit. */
gboolean nlp_unpacking_add (NlpUnpacking *self, gsize n, GError **error);

/**
 * NlpContainerFuncs:
 * @open: starts to read @stream, which provides raw bytes and, like @unpacking, outlives the
 *     returned state. @name: (nullable): the name of the file
 * @next: gets the next member. %NLP_READ_FAILED with %GST_NLP_ERROR_TOO_LARGE or with an error
 *     of another domain ends the container
 * @close: frees the state that @open returned
 *
 * Reads the files in a file.
 */
typedef struct {
  gpointer (*open) (NlpStream *stream, const gchar *name, NlpUnpacking *unpacking, GError **error);
  NlpReadResult (*next) (gpointer state, NlpMember *member, GError **error);
  void (*close) (gpointer state);
} NlpContainerFuncs;

void nlp_member_clear (NlpMember *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpMember, nlp_member_clear)

G_END_DECLS

#endif
