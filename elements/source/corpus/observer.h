/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * observer.h: reports the decisions about files and documents, for debug logs.
 */

#ifndef NLP_OBSERVER_H
#define NLP_OBSERVER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpDecision:
 * @NLP_DECISION_READ_FILE: a location is one file
 * @NLP_DECISION_WALK_FOLDER: a location is a folder, whose files are read
 * @NLP_DECISION_MATCH_PATTERN: a location is a pattern, and the files that match are read
 * @NLP_DECISION_FILTER_FILE: a file is skipped because of the include and exclude patterns
 * @NLP_DECISION_SEEK_PAST_FILE: a file is skipped because it ends before the byte to start at
 * @NLP_DECISION_PROCESSED_FILE: a file is skipped because the checkpoint has all its documents
 * @NLP_DECISION_OPEN_FILE: a file is opened
 * @NLP_DECISION_SKIP_DOCUMENT: a document is skipped because of the number to skip
 * @NLP_DECISION_SEEK_PAST_DOCUMENT: a document is skipped because it begins before that byte
 * @NLP_DECISION_PROCESSED_DOCUMENT: a document is skipped because the checkpoint has it
 * @NLP_DECISION_REACH_MAXIMUM: the number of documents to read has been reached
 *
 * The decisions that an #NlpObserver hears of.
 */
typedef enum {
  NLP_DECISION_READ_FILE,
  NLP_DECISION_WALK_FOLDER,
  NLP_DECISION_MATCH_PATTERN,
  NLP_DECISION_FILTER_FILE,
  NLP_DECISION_SEEK_PAST_FILE,
  NLP_DECISION_PROCESSED_FILE,
  NLP_DECISION_OPEN_FILE,
  NLP_DECISION_SKIP_DOCUMENT,
  NLP_DECISION_SEEK_PAST_DOCUMENT,
  NLP_DECISION_PROCESSED_DOCUMENT,
  NLP_DECISION_REACH_MAXIMUM,
} NlpDecision;

/**
 * NlpObserver:
 * @observe: (nullable): gets the decision, the path, location or URI of its subject, and @data
 * @data: the data of @observe
 */
typedef struct {
  void (*observe) (NlpDecision decision, const gchar *subject, gpointer data);
  gpointer data;
} NlpObserver;

/* Reports a decision about @subject. */
static inline void
nlp_observer_report (const NlpObserver *self, NlpDecision decision, const gchar *subject)
{
  if (self->observe != NULL)
    self->observe (decision, subject, self->data);
}

G_END_DECLS

#endif
