/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.h: the values of dates and times, and dates that entitytagger leaves out.
 */

#ifndef NLP_DATES_H
#define NLP_DATES_H

#include "datememory.h"
#include "facts.h"
#include "view.h"

G_BEGIN_DECLS

/**
 * NlpDateOrder:
 * @NLP_DATE_ORDER_AUTO: by the other dates of the document; else the month first
 * @NLP_DATE_ORDER_MDY: month, day, year
 * @NLP_DATE_ORDER_DMY: day, month, year
 *
 * The order of the numbers in dates such as "10/05/2013".
 */
typedef enum {
  NLP_DATE_ORDER_AUTO,
  NLP_DATE_ORDER_MDY,
  NLP_DATE_ORDER_DMY,
} NlpDateOrder;

/**
 * NlpDateOptions:
 * @reference: (nullable): the date that counts as today in documents without a publication date, in
 *     ISO 8601, perhaps with a time; %NULL for none
 * @order: the order of numeric dates
 *
 * How dates are read.
 */
typedef struct {
  const gchar *reference;
  NlpDateOrder order;
} NlpDateOptions;

/**
 * NlpDateFinder:
 *
 * The words and rules of dates. It is only read and may be shared between threads.
 */
typedef struct _NlpDateFinder NlpDateFinder;

/* Loads the words and rules. Errors are those of the data files (%NLP_TABLE_ERROR). */
NlpDateFinder *nlp_date_finder_new (const NlpDateOptions *options, GError **error);
void nlp_date_finder_free (NlpDateFinder *self);

/* Adds the dates and times of a text that are not among its entities, and sets the values of all of
 * them. @memory has the dates before this text, and gets those of it. Without it (nullable) values
 * are not set; which dates are added doesn't depend on it. */
void nlp_find_dates (const NlpDateFinder *self,
                     const NlpFactsView *view,
                     NlpDateMemory *memory,
                     NlpFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDateFinder, nlp_date_finder_free)

G_END_DECLS

#endif
