/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * gstnlpsummarymessages.h: posts the element messages of summarysink.
 */

#ifndef GST_NLP_SUMMARY_MESSAGES_H
#define GST_NLP_SUMMARY_MESSAGES_H

#include <gst/gst.h>

#include "gstnlpdocument.h"
#include "mentions/watch.h"
#include "topics/topics.h"
#include "writers/brief.h"

G_BEGIN_DECLS

/* The fields of the messages are documented at the properties "post-messages" and "watch" of
 * summarysink. @running_time may be %GST_CLOCK_TIME_NONE. */

/* Posts "gst-nlp-summary" for a document. */
void gst_nlp_post_summary (GstElement *element, const NlpBrief *brief, GstClockTime running_time);

/* Posts "gst-nlp-digest" for the digest @number, which counts from 0. */
void gst_nlp_post_digest (GstElement *element,
                          const NlpTopics *topics,
                          guint64 number,
                          GstClockTime running_time);

/* Posts "gst-nlp-alert" for each watched name in @document. @continues: whether it is a further
 * section of the previous document. Returns the number of alerts. */
guint gst_nlp_post_alerts (GstElement *element,
                           NlpWatch *watch,
                           GstNlpDocument *document,
                           const NlpBrief *brief,
                           GstClockTime running_time,
                           gboolean continues);

G_END_DECLS

#endif
