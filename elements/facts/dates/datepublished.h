/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datepublished.h: reads the publication dates of documents.
 */

#ifndef NLP_DATE_PUBLISHED_H
#define NLP_DATE_PUBLISHED_H

#include "dates/values/datepoint.h"
#include "daterules.h"

G_BEGIN_DECLS

/* Reads the publication date of a document: ISO 8601, or else any full date, such as "Fri, 10 May
 * 2013 09:30:00 GMT". @day_first is the order of numbers in "10/05/2013". Not known if @text has
 * none. */
NlpDatePoint nlp_date_published_read (const NlpFactLexicon *lexicon,
                                      const NlpDateRules *rules,
                                      const gchar *text,
                                      gboolean day_first);

G_END_DECLS

#endif
