/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_SUMMARY_SINK_PRIVATE_H
#define GST_NLP_SUMMARY_SINK_PRIVATE_H

#include "common/gstnlpstats.h"
#include "writers/briefformat.h"
#include "documents/digester.h"
#include "gstnlpanalyzer.h"
#include "gstnlpsummarysink.h"
#include "documents/longdocument.h"
#include "writers/output.h"
#include "ranking/ranker.h"
#include "mentions/watch.h"

G_BEGIN_DECLS

struct _GstNlpSummarySink {
  GstBaseSink parent_instance;

  /* Properties, under the object lock */
  gchar *location;
  guint n_sentences;
  NlpBriefFormat format;
  GstNlpSummarySinkScope scope;
  guint interval;
  guint64 interval_time;
  guint max_topics;
  gchar *watch; /* (nullable) */
  guint watch_interval;
  guint width;
  GstNlpSummarySinkColor color;
  GstNlpStats stats; /* the policy alone is of use */
  gboolean post_messages;
  gchar *last_summary; /* (nullable) */

  /* Of the stream */
  NlpRanker *ranker;
  NlpOutput *output;        /* (nullable): between the end of a stream and the next document */
  NlpWatch *watcher;        /* (nullable) */
  GstNlpDigester *digester; /* (nullable): with scope=stream */
  GstNlpLongDocument *long_document;
  GstClockTime last_digest; /* the running time of the last one */
  guint64 n_documents;      /* in @output */
  gboolean is_numbered;     /* whether it is one of many files */
  guint64 n_files;          /* opened since the start */
  gboolean is_ended;        /* whether @output has all that comes behind them */
  NlpBriefStyle style;      /* of @output */
  gboolean markup;          /* the caps say that text has markup */
  GArray *mentions;         /* of NlpMention, kept from document to document */
  GPtrArray *receipts;      /* of documents in @output that are not in place yet */
  GCancellable *unlocked;   /* cancelled while the base class wants no waiting */
};

/* Posts a "gst-nlp-summary". */
void gst_nlp_summary_sink_post_summary (GstNlpSummarySink *self,
                                        const NlpBrief *brief,
                                        GstClockTime running_time);

/* Posts a "gst-nlp-alert" for each name in @document that is watched. @goes_on: whether it is more
 * of the document in front. */
void gst_nlp_summary_sink_watch (GstNlpSummarySink *self,
                                 GstNlpDocument *document,
                                 const NlpBrief *brief,
                                 GstClockTime running_time,
                                 gboolean goes_on);

/* Of the class, and what an instance has at first. */
void gst_nlp_summary_sink_install_properties (GObjectClass *klass);
void gst_nlp_summary_sink_init_properties (GstNlpSummarySink *self);

G_END_DECLS

#endif
