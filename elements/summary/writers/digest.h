/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * digest.h: writes digests of the topics of a stream.
 */

#ifndef NLP_DIGEST_H
#define NLP_DIGEST_H

#include "briefformat.h"
#include "topics/topics.h"

G_BEGIN_DECLS

/* Writes a digest in the format of @style: the topics with documents after the last digest, each
 * with its best sentences and names, and the most frequent names of all documents. @number counts
 * the digests from 0. */
void nlp_digest_append (const NlpBriefStyle *style,
                        const NlpTopics *topics,
                        guint64 number,
                        GString *out);

/* Writes the digest as a JSON object, without a newline. */
void nlp_digest_append_json (const NlpTopics *topics, guint64 number, GString *out);

G_END_DECLS

#endif
