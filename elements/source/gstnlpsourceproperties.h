/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SOURCEPROPERTIES_H
#define GST_NLP_SOURCEPROPERTIES_H

#include <gst/gst.h>

#include "common/gstnlpstats.h"
#include "screening/nearduplicates.h"
#include "formats/reader.h"

G_BEGIN_DECLS

/* What documentsrc and documentdec share: properties, statistics, and how records become buffers
 * and errors become messages. */

/* The numbers of their properties; those of an element come behind them. */
enum {
  GST_NLP_SOURCE_PROPERTIES_PROP_CHARSET = 1,
  GST_NLP_SOURCE_PROPERTIES_PROP_ON_ERROR,
  GST_NLP_SOURCE_PROPERTIES_PROP_MAX_SECTION,
  GST_NLP_SOURCE_PROPERTIES_PROP_MAX_FILE,
  GST_NLP_SOURCE_PROPERTIES_PROP_MAX_DEPTH,
  GST_NLP_SOURCE_PROPERTIES_PROP_MAX_RATIO,
  GST_NLP_SOURCE_PROPERTIES_PROP_MAX_UNPACKED,
  GST_NLP_SOURCE_PROPERTIES_PROP_TEXT_FIELD,
  GST_NLP_SOURCE_PROPERTIES_PROP_TITLE_FIELD,
  GST_NLP_SOURCE_PROPERTIES_PROP_ID_FIELD,
  GST_NLP_SOURCE_PROPERTIES_PROP_DATE_FIELD,
  GST_NLP_SOURCE_PROPERTIES_PROP_DETECT_LANGUAGE,
  GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE,
  GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_ACTION,
  GST_NLP_SOURCE_PROPERTIES_PROP_DEDUPE_MEMORY,
  GST_NLP_SOURCE_PROPERTIES_PROP_STATS,
  GST_NLP_SOURCE_PROPERTIES_N_PROPS
};

/**
 * GstNlpDedupe:
 * @GST_NLP_DEDUPE_NONE: copies are documents like others
 * @GST_NLP_DEDUPE_EXACT: a copy has the same words and marks
 * @GST_NLP_DEDUPE_NEAR: a copy has most of its runs of words from one document before it
 *
 * What a copy is.
 */
typedef enum {
  GST_NLP_DEDUPE_NONE,
  GST_NLP_DEDUPE_EXACT,
  GST_NLP_DEDUPE_NEAR,
} GstNlpDedupe;

/**
 * GstNlpDedupeAction:
 * @GST_NLP_DEDUPE_DROP: they are left out
 * @GST_NLP_DEDUPE_MARK: they get the metadata "copy_of" and "similarity"
 *
 * What happens to copies.
 */
typedef enum {
  GST_NLP_DEDUPE_DROP,
  GST_NLP_DEDUPE_MARK,
} GstNlpDedupeAction;

/**
 * GstNlpSourceProperties:
 * @element: whose part it is; its object lock guards the rest
 * @settings: with strings of its own
 * @stats: the documents that have begun, with the bytes of their text, and those that could not be
 *     read
 * @n_replaced: how many characters could not be decoded
 * @n_copies: how many were copies
 * @detect_language: whether to find the language of those that don't say it
 * @dedupe: what a copy is
 * @dedupe_action: what happens to copies
 * @dedupe_memory: how many documents a copy may be of
 */
typedef struct {
  GstElement *element;
  NlpReaderOptions settings;
  GstNlpStats stats;
  guint64 n_replaced;
  guint64 n_copies;
  gboolean detect_language;
  GstNlpDedupe dedupe;
  GstNlpDedupeAction dedupe_action;
  guint dedupe_memory;

  /*< private >*/
  NlpNearDuplicates *copies; /* (nullable): from start to clear; of the thread that reads */
  gchar *copy_of;            /* (nullable): what the current document, in sections, is a copy of */
  gdouble similarity;
  const gchar *language; /* (nullable): of the current document */
  gboolean is_dropping;
} GstNlpSourceProperties;

void gst_nlp_source_properties_init (GstNlpSourceProperties *reading, GstElement *element);
void gst_nlp_source_properties_clear (GstNlpSourceProperties *reading);

void gst_nlp_source_properties_install_properties (GObjectClass *object_class);

/* Call these two with the object lock. FALSE for the property of somebody else. */
gboolean gst_nlp_source_properties_set_property (GstNlpSourceProperties *reading,
                                                 guint id,
                                                 const GValue *value);
gboolean
gst_nlp_source_properties_get_property (GstNlpSourceProperties *reading, guint id, GValue *value);

/* Starts anew with counting. Returns the settings, to be cleared; posts an error and returns FALSE
 * if they can't be used. */
gboolean gst_nlp_source_properties_start (GstNlpSourceProperties *reading,
                                          NlpReaderOptions *settings);

/* Makes the buffer of a record, whose document it takes, and counts it. NULL for a copy that is to
 * be left out. */
GstBuffer *gst_nlp_source_properties_make_buffer (GstNlpSourceProperties *reading,
                                                  const NlpRecord *record);

/* Counts and posts an error. Returns whether to go on. */
gboolean gst_nlp_source_properties_report_error (GstNlpSourceProperties *reading,
                                                 const GError *error);

G_END_DECLS

#endif
