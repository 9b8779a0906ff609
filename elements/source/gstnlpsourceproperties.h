/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsourceproperties.h: the properties, counters and output of documentsrc and documentdec.
 */

#ifndef GST_NLP_SOURCE_PROPERTIES_H
#define GST_NLP_SOURCE_PROPERTIES_H

#include <gst/gst.h>

#include "common/gstnlpstats.h"
#include "formats/reader.h"
#include "screening/screening.h"

G_BEGIN_DECLS

/* The ids of the shared properties; those of an element follow. */
enum {
  GST_NLP_SOURCE_PROP_CHARSET = 1,
  GST_NLP_SOURCE_PROP_ON_ERROR,
  GST_NLP_SOURCE_PROP_MAX_SECTION,
  GST_NLP_SOURCE_PROP_MAX_FILE,
  GST_NLP_SOURCE_PROP_MAX_DEPTH,
  GST_NLP_SOURCE_PROP_MAX_RATIO,
  GST_NLP_SOURCE_PROP_MAX_UNPACKED,
  GST_NLP_SOURCE_PROP_TEXT_FIELD,
  GST_NLP_SOURCE_PROP_TITLE_FIELD,
  GST_NLP_SOURCE_PROP_ID_FIELD,
  GST_NLP_SOURCE_PROP_DATE_FIELD,
  GST_NLP_SOURCE_PROP_DETECT_LANGUAGE,
  GST_NLP_SOURCE_PROP_DEDUPE,
  GST_NLP_SOURCE_PROP_DEDUPE_ACTION,
  GST_NLP_SOURCE_PROP_DEDUPE_MEMORY,
  GST_NLP_SOURCE_PROP_STATS,
  GST_NLP_SOURCE_N_PROPS
};

/**
 * GstNlpDedupe:
 * @GST_NLP_DEDUPE_NONE: don't look for duplicates
 * @GST_NLP_DEDUPE_EXACT: the same characters, ignoring whitespace
 * @GST_NLP_DEDUPE_NEAR: at least 60 % of the shingles (sequences of four words) in common
 *
 * The similarity that makes a document a duplicate of an earlier one.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_DEDUPE_NONE,
  GST_NLP_DEDUPE_EXACT,
  GST_NLP_DEDUPE_NEAR,
} GstNlpDedupe;

/**
 * GstNlpDedupeAction:
 * @GST_NLP_DEDUPE_DROP: drop them
 * @GST_NLP_DEDUPE_MARK: set their metadata "copy_of", the id of the earlier document, and
 *     "similarity"
 *
 * The treatment of duplicates.
 *
 * Since: 0.1
 */
typedef enum {
  GST_NLP_DEDUPE_DROP,
  GST_NLP_DEDUPE_MARK,
} GstNlpDedupeAction;

/**
 * GstNlpSourceProperties:
 * @element: the owner, whose object lock guards the other members
 * @category: the debug category of @element
 * @options: the options of readers, with their own strings
 * @stats: the on-error policy, and counts of the documents begun, of the bytes of their text and
 *     of the documents that could not be read
 * @n_replaced: number of characters that could not be decoded, and became U+FFFD
 * @n_duplicates: number of documents that were duplicates
 * @detect_language: whether to detect the language of documents that don't declare it
 * @dedupe: which documents are duplicates
 * @dedupe_action: the treatment of duplicates
 * @dedupe_memory: number of earlier documents that each document is compared with
 *
 * The properties and counters of documentsrc and documentdec.
 */
typedef struct {
  GstElement *element;
  GstDebugCategory *category;
  NlpReaderOptions options;
  GstNlpStats stats;
  guint64 n_replaced;
  guint64 n_duplicates;
  gboolean detect_language;
  GstNlpDedupe dedupe;
  GstNlpDedupeAction dedupe_action;
  guint dedupe_memory;

  /*< private >*/
  /* Of the streaming thread, without the lock */
  NlpScreening *screening; /* (nullable): from start on, if needed */
  gboolean drops_duplicates;
  gboolean is_dropping; /* the current document */
} GstNlpSourceProperties;

/* Sets the defaults. @category is that of @element. */
void gst_nlp_source_properties_init (GstNlpSourceProperties *self,
                                     GstElement *element,
                                     GstDebugCategory *category);
void gst_nlp_source_properties_clear (GstNlpSourceProperties *self);

void gst_nlp_source_properties_install_properties (GObjectClass *object_class);

/* Set and get a property. Return FALSE if @id is not a shared property. The caller holds the object
 * lock. */
gboolean gst_nlp_source_properties_set_property (GstNlpSourceProperties *self,
                                                 guint id,
                                                 const GValue *value);
gboolean
gst_nlp_source_properties_get_property (GstNlpSourceProperties *self, guint id, GValue *value);

/* Resets the counters and the search for duplicates. Sets @options to a copy, to be cleared with
 * nlp_reader_options_clear(). If the properties are invalid, posts an error and returns FALSE. */
gboolean gst_nlp_source_properties_start (GstNlpSourceProperties *self, NlpReaderOptions *options);

/* Counts a record and makes a buffer, which the caller owns. Takes ownership of the document.
 * Returns NULL for a duplicate to be dropped. */
GstBuffer *gst_nlp_source_properties_make_buffer (GstNlpSourceProperties *self,
                                                  const NlpRecord *record);

/* Counts an error and posts it. Returns whether the stream continues. */
gboolean gst_nlp_source_properties_report_error (GstNlpSourceProperties *self, const GError *error);

G_END_DECLS

#endif
