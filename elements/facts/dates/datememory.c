/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datememory.c: remembers the dates that a document spoke of, which others relate to.
 */

#include "datememory.h"

/* A quarter that was spoken of this many sentences ago is compared with that of another year. */
#define MAX_QUARTER_DISTANCE 8

/* The age in days of the first day of a quarter that a text reports on. */
#define MAX_QUARTER_DAYS 330

/* A text tells a story of the past if it has this many times more days and months with a year that
 * is far from the present, by this many years, than near ones. Other dates then relate to them. */
#define MIN_FAR_DATES 4
#define FAR_TO_NEAR 3
#define MIN_YEARS_AWAY 2

/* Whether the text is about another time than its own: dates relate to each other. */
static gboolean
is_story (const NlpDateMemory *self)
{
  return self->n_far >= MIN_FAR_DATES && self->n_far >= FAR_TO_NEAR * self->n_near;
}

/* Returns the last date of the text without its time of day. */
static NlpDatePoint
get_narrative_day (const NlpDateMemory *self)
{
  NlpDatePoint point = self->narrative;

  point.clock = -1;
  point.daypart = NLP_DAYPART_NONE;
  return point;
}

void
nlp_date_memory_get_context (const NlpDateMemory *self,
                             const NlpDatePoint *present,
                             gsize sentence,
                             NlpDateContext *context)
{
  const gboolean has_quarter =
      self->n_sentences + sentence - self->quarter_sentence <= MAX_QUARTER_DISTANCE;

  context->present = is_story (self) && present->is_known ? get_narrative_day (self) : *present;
  context->narrative = self->narrative;
  context->quarter = has_quarter ? self->quarter : NLP_DATE_POINT_UNKNOWN;
  context->year = is_story (self) ? self->year : 0;
  context->tense = NLP_TENSE_UNKNOWN;
  context->day_first = FALSE;
}

/* Whether a phrase only compares with another year, and the text goes on in its own. */
static gboolean
is_comparison (const NlpDateExpression *expression)
{
  return expression->form == NLP_DATE_SHIFT && expression->unit >= NLP_UNIT_YEAR;
}

/* Whether the story is in the year of a phrase. A year alone, "by 1976", may look ahead of a story
 * that is about months and days. */
static gboolean
is_of_story (const NlpDateMemory *self, const NlpDateFields *fields)
{
  const NlpDatePoint *last = &self->narrative;

  return fields->month != 0 || !last->is_known || last->unit > NLP_UNIT_MONTH ||
         fields->year <= (gint)g_date_get_year (&last->date);
}

/* Notes a year that the text spoke of. */
static void
note_year (NlpDateMemory *self, const NlpDatePoint *present, const NlpDateFields *fields)
{
  if (is_of_story (self, fields))
    self->year = fields->year;
  if (present->is_known &&
      ABS (fields->year - (gint)g_date_get_year (&present->date)) < MIN_YEARS_AWAY)
    self->n_near++;
  else if (fields->month != 0)
    self->n_far++;
}

/* Whether a quarter has begun, and is not one that others are compared with. */
static gboolean
is_recent (const NlpDatePoint *quarter, const NlpDatePoint *present)
{
  gint days;

  if (!present->is_known)
    return TRUE;
  days = nlp_date_point_compare (present, quarter);
  return days >= 0 && days < MAX_QUARTER_DAYS;
}

void
nlp_date_memory_note (NlpDateMemory *self,
                      const NlpDatePoint *present,
                      gsize sentence,
                      const NlpDateExpression *expression,
                      const NlpDateValue *value)
{
  const NlpDateFields *fields = &expression->fields[0];

  if (!value->point.is_known)
    return;
  if (fields->year == 0 && (fields->weekday != 0 || expression->has_direction))
    self->n_near++;
  if (value->point.unit == NLP_UNIT_QUARTER && is_recent (&value->point, present)) {
    self->quarter = value->point;
    self->quarter_sentence = self->n_sentences + sentence;
  }
  if (fields->year != 0)
    note_year (self, present, fields);
  if (!is_comparison (expression))
    self->narrative = value->point;
}
