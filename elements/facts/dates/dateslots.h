/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateslots.h: the slots of a date expression, which words and settings fill.
 */

#ifndef NLP_DATE_SLOTS_H
#define NLP_DATE_SLOTS_H

#include "dateexpression.h"
#include "dates/reading/dateclasses.h"

G_BEGIN_DECLS

/* Returns the slot @name of @length bytes, such as "month" or "hour", or -1. */
gint nlp_date_slot_find (const gchar *name, gsize length);

/* Returns the slot that a word of a class fills, or -1 for none. */
gint nlp_date_slot_of_class (NlpDateClass number);

/* Fills a slot with a number; @side is 1 for the second date of a range. */
void nlp_date_slot_set (NlpDateExpression *self, gint slot, gint side, gint number);

/* Fills a slot with the number of a word that matched by class @number. */
void nlp_date_slot_fill (NlpDateExpression *self,
                         gint slot,
                         gint side,
                         const NlpDateWord *word,
                         NlpDateClass number);

G_END_DECLS

#endif
