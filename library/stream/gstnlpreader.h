/* gst-nlp: text analysis for GStreamer
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
 * @parent_class: the parent
 * @read: makes documents of bytes
 *
 * The virtual functions of a reader.
 */

/**
 * GstNlpReaderClass::read:
 * @self: a reader
 * @bytes: a whole file
 * @uri: (nullable): where it is from
 * @error: return location for an error
 *
 * Makes documents of a file. It may be called in several threads at once, so it must not write to
 * the reader without a lock.
 *
 * Returns: (transfer full) (element-type GstNlpDocument) (nullable): the documents in the order of
 *     the file, or %NULL without an error if there are none, or with one if it can't be read
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
