/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brief.h: the content of the brief of one document.
 */

#ifndef NLP_BRIEF_H
#define NLP_BRIEF_H

#include "facts/brieffacts.h"
#include "mentions/entityindex.h"

G_BEGIN_DECLS

/**
 * NlpBrief:
 * @title: (nullable): the title of the document
 * @published: (nullable): its date of publication
 * @uri: (nullable): its source
 * @id: (nullable): its identifier, shown if there is no @uri
 * @summary: (nullable): its summary
 * @remark: (nullable): text to show if there is no summary
 * @text: (nullable): its text, which contains the text of the mentions
 * @length: length of @text in bytes
 * @mentions: (nullable): the mentions of entities, in the order of the text
 * @n_mentions: number of mentions
 * @total_mentions: number of mentions with those that they represent
 * @facts: (nullable): the facts that matter most
 *
 * A brief of a document. All strings are UTF-8 and belong to the caller.
 */
typedef struct {
  const gchar *title;
  const gchar *published;
  const gchar *uri;
  const gchar *id;
  const gchar *summary;
  const gchar *remark;
  const gchar *text;
  gsize length;
  const NlpMention *mentions;
  gsize n_mentions;
  guint64 total_mentions;
  NlpBriefFacts *facts;
} NlpBrief;

/* Returns the title, or else the URI, the identifier, or "(untitled)". */
const gchar *nlp_brief_choose_title (const NlpBrief *self);

G_END_DECLS

#endif
