/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_READING_H
#define GST_NLP_READING_H

#include <gst/gst.h>

#include "gstnlperror.h"
#include "readers/reader.h"

G_BEGIN_DECLS

/* What documentsrc and documentdec share: properties, statistics, and how records become buffers
 * and errors become messages. */

/* The numbers of their properties; those of an element come behind them. */
enum {
  GST_NLP_READING_PROP_CHARSET = 1,
  GST_NLP_READING_PROP_ON_ERROR,
  GST_NLP_READING_PROP_MAX_SECTION,
  GST_NLP_READING_PROP_MAX_FILE,
  GST_NLP_READING_PROP_MAX_DEPTH,
  GST_NLP_READING_PROP_MAX_RATIO,
  GST_NLP_READING_PROP_MAX_UNPACKED,
  GST_NLP_READING_PROP_TEXT_FIELD,
  GST_NLP_READING_PROP_TITLE_FIELD,
  GST_NLP_READING_PROP_ID_FIELD,
  GST_NLP_READING_PROP_DATE_FIELD,
  GST_NLP_READING_PROP_STATS,
  GST_NLP_READING_N_PROPS
};

/**
 * GstNlpReading:
 * @element: whose part it is; its object lock guards the rest
 * @settings: with strings of its own
 * @on_error: what to do with a document that can't be read
 * @n_documents: how many documents have begun
 * @n_bytes: how many bytes of text they have
 * @n_errors: how many could not be read
 * @n_replaced: how many characters could not be decoded
 */
typedef struct {
  GstElement *element;
  NlpReaderSettings settings;
  GstNlpOnError on_error;
  guint64 n_documents;
  guint64 n_bytes;
  guint64 n_errors;
  guint64 n_replaced;
} GstNlpReading;

void gst_nlp_reading_init (GstNlpReading *reading, GstElement *element);
void gst_nlp_reading_clear (GstNlpReading *reading);

void gst_nlp_reading_install_properties (GObjectClass *object_class);

/* Call these two with the object lock. FALSE for the property of somebody else. */
gboolean gst_nlp_reading_set_property (GstNlpReading *reading, guint id, const GValue *value);
gboolean gst_nlp_reading_get_property (GstNlpReading *reading, guint id, GValue *value);

/* Starts anew with counting. Returns the settings, to be cleared; posts an error and returns FALSE
 * if they can't be used. */
gboolean gst_nlp_reading_start (GstNlpReading *reading, NlpReaderSettings *settings);

/* Makes the buffer of a record, whose document it takes, and counts it. */
GstBuffer *gst_nlp_reading_make_buffer (GstNlpReading *reading, const NlpRecord *record);

/* Counts and posts an error. Returns whether to go on. */
gboolean gst_nlp_reading_report_error (GstNlpReading *reading, const GError *error);

G_END_DECLS

#endif
