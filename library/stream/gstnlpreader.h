/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_READER_H
#define GST_NLP_READER_H

#include <glib-object.h>
#include <gst/gst.h>

#include "gstnlpdocument.h"
#include "gstnlperror.h"

G_BEGIN_DECLS

#define GST_NLP_TYPE_READER (gst_nlp_reader_get_type ())
GST_NLP_API
G_DECLARE_DERIVABLE_TYPE (GstNlpReader, gst_nlp_reader, GST_NLP, READER, GObject)

/**
 * GstNlpReaderClass:
 * @parent_class: the parent class
 * @read: reads the documents of a file
 *
 * The class structure of [class@Reader].
 *
 * Since: 0.1
 */

/**
 * GstNlpReaderClass::read:
 * @self: a reader
 * @bytes: a whole file
 * @uri: (nullable): the URI of the file
 * @error: return location for an error
 *
 * Reads the documents of a file. Several threads may call it at the same time, so it must not write
 * to the reader without a lock.
 *
 * Returns: (transfer full) (element-type GstNlpDocument) (nullable): the documents in the order of
 *     the file, or %NULL without an error if there are none, or with one if the file can't be read
 *
 * Since: 0.1
 */
struct _GstNlpReaderClass {
  GObjectClass parent_class;

  GList *(*read) (GstNlpReader *self, GBytes *bytes, const gchar *uri, GError **error);

  /*< private >*/
  gpointer _gst_reserved[GST_PADDING];
};

GST_NLP_API GList *
gst_nlp_reader_read (GstNlpReader *self, GBytes *bytes, const gchar *uri, GError **error);

G_END_DECLS

#endif
