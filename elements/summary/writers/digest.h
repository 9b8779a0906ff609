/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_DIGEST_H
#define NLP_DIGEST_H

#include "briefformat.h"
#include "topics/topics.h"

G_BEGIN_DECLS

/* Writes what many documents tell, in the format of @style: the topics, each with its best
 * sentences, names and sources and what is new of it since the last digest, and the names of all
 * documents with how often they were named before. @number counts digests from 0. */
void nlp_digest_append (const NlpBriefStyle *style,
                        const NlpTopics *topics,
                        guint64 number,
                        GString *out);

/* The same as an object of JSON, without a line break. */
void nlp_digest_append_json (const NlpTopics *self, guint64 number, GString *out);

G_END_DECLS

#endif
