/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CONTAINER_H
#define NLP_CONTAINER_H

#include "formats/reader.h"

G_BEGIN_DECLS

/**
 * NlpMember:
 * @input: its bytes, until the next member; the reader closes it
 * @name: its path in the container
 * @uri: (nullable): where it is from, if the container says so; %NULL for its place in the
 *     container
 * @charset: (nullable): what the container says of its character set
 *
 * A file in another file. The receiver owns it.
 */
typedef struct {
  NlpInput *input;
  gchar *name;
  gchar *uri;
  gchar *charset;
} NlpMember;

/**
 * NlpUnpacking:
 *
 * Counts what is unpacked of one file, at all depths, against the limits of the settings.
 */
typedef struct {
  const NlpReaderOptions *settings;
  NlpStream *file;
  guint64 n_unpacked;
} NlpUnpacking;

/* Fails with %GST_NLP_ERROR_TOO_LARGE where @n more bytes are too many. */
gboolean nlp_unpacking_add (NlpUnpacking *unpacking, gsize n, GError **error);

/**
 * NlpContainer:
 * @open: starts to read @stream, whose bytes are as they are, and which with @unpacking lives
 * longer than the result
 * @next: the next member; %NLP_READ_FAILED with %GST_NLP_ERROR_TOO_LARGE or an error without a code
 *     ends the container
 * @close: lets go of what @open made
 *
 * A format of files that have files in them.
 */
typedef struct {
  gpointer (*open) (NlpStream *stream, const gchar *name, NlpUnpacking *unpacking, GError **error);
  NlpReadResult (*next) (gpointer state, NlpMember *member, GError **error);
  void (*close) (gpointer state);
} NlpContainer;

void nlp_member_clear (NlpMember *self);

extern const NlpContainer nlp_archive_container;
extern const NlpContainer nlp_warc_container;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpMember, nlp_member_clear)

G_END_DECLS

#endif
