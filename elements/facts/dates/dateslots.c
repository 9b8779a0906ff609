/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateslots.c: fills the slots of a date expression.
 */

#include "dateslots.h"

#include <string.h>

/* What a slot does with a number. */
typedef enum {
  FIELD,     /* a field of the date */
  MEMBER,    /* a member of the expression */
  DIRECTION, /* a member, and says that it is there */
  AMOUNT,    /* an amount; the second one is the larger */
  CONSTANT,  /* an amount that doesn't depend on the word */
  SHORT_YEAR,
  HOUR,
  ISO_DATE,
  NUMERIC_DATE,
  CLOCK,
  ADVERB,     /* a unit, once */
  VAGUE_UNIT, /* a unit, some of them */
  IGNORED,
} Action;

typedef struct {
  const gchar *name;
  Action action;
  gsize offset; /* of the field or member */
  gint number;  /* of CONSTANT */
} Slot;

#define FIELD_AT(name) FIELD, G_STRUCT_OFFSET (NlpDateFields, name), 0
#define MEMBER_AT(name) MEMBER, G_STRUCT_OFFSET (NlpDateExpression, name), 0

static const Slot slots[] = {
    {"year", FIELD_AT (year)},
    {"bc", FIELD_AT (bc)},
    {"month", FIELD_AT (month)},
    {"day", FIELD_AT (day)},
    {"weekday", FIELD_AT (weekday)},
    {"nth", FIELD_AT (nth)},
    {"easter", FIELD_AT (easter)},
    {"season", FIELD_AT (season)},
    {"quarter", FIELD_AT (quarter)},
    {"half", FIELD_AT (half)},
    {"decade", FIELD_AT (decade)},
    {"century", FIELD_AT (century)},
    {"halfday", FIELD_AT (halfday)},
    {"daypart", FIELD_AT (daypart)},
    {"zone", FIELD_AT (zone)},
    {"unit", MEMBER_AT (unit)},
    {"sign", MEMBER_AT (sign)},
    {"narrative", MEMBER_AT (narrative)},
    {"ordinal", MEMBER_AT (ordinal)},
    {"mod", MEMBER_AT (mod)},
    {"ref", MEMBER_AT (ref)},
    {"fiscal", MEMBER_AT (fiscal)},
    {"plus", MEMBER_AT (plus)},
    {"shift", MEMBER_AT (shift)},
    {"direction", DIRECTION, 0, 0},
    {"amount", AMOUNT, 0, 0},
    {"one", CONSTANT, 0, 1000},
    {"two", CONSTANT, 0, 2000},
    {"few", CONSTANT, 0, NLP_AMOUNT_VAGUE},
    {"shortyear", SHORT_YEAR, 0, 0},
    {"hour", HOUR, 0, 0},
    {"isodate", ISO_DATE, 0, 0},
    {"numeric", NUMERIC_DATE, 0, 0},
    {"clock", CLOCK, 0, 0},
    {"adverb", ADVERB, 0, 0},
    {"vagueunit", VAGUE_UNIT, 0, 0},
    {"ignored", IGNORED, 0, 0},
};

/* The slots of classes that have another name. */
static const struct {
  NlpDateClass number;
  const gchar *slot;
} class_slots[] = {
    {NLP_DATE_MONTH, "month"},       {NLP_DATE_WEEKDAY, "weekday"},
    {NLP_DATE_WEEKDAYS, "weekday"},  {NLP_DATE_SEASON, "season"},
    {NLP_DATE_UNIT, "unit"},         {NLP_DATE_UNITS, "unit"},
    {NLP_DATE_CLOCKUNIT, "unit"},    {NLP_DATE_CLOCKUNITS, "unit"},
    {NLP_DATE_DAYPART, "daypart"},   {NLP_DATE_DIRECTION, "direction"},
    {NLP_DATE_NUMBER, "amount"},     {NLP_DATE_VAGUE, "few"},
    {NLP_DATE_ORDINAL, "ordinal"},   {NLP_DATE_ADVERB, "adverb"},
    {NLP_DATE_HALFDAY, "halfday"},   {NLP_DATE_ZONE, "zone"},
    {NLP_DATE_DECADEWORD, "decade"}, {NLP_DATE_EDGE, "mod"},
    {NLP_DATE_DAY, "day"},           {NLP_DATE_YEAR, "year"},
    {NLP_DATE_YEARWORDS, "year"},    {NLP_DATE_SHORTYEAR, "year"},
    {NLP_DATE_DECADE, "decade"},     {NLP_DATE_CLOCK, "clock"},
    {NLP_DATE_ISODATE, "isodate"},   {NLP_DATE_NUMERIC, "numeric"},
    {NLP_DATE_QUARTER, "quarter"},   {NLP_DATE_HALF, "half"},
};

/* The classes whose words count in thousandths. */
#define THOUSANDTHS                                                                                \
  (NLP_FACT_CLASS (NLP_DATE_NUMBER) | NLP_FACT_CLASS (NLP_DATE_ORDINAL) |                          \
   NLP_FACT_CLASS (NLP_DATE_DAY) | NLP_FACT_CLASS (NLP_DATE_YEAR) |                                \
   NLP_FACT_CLASS (NLP_DATE_YEARWORDS) | NLP_FACT_CLASS (NLP_DATE_SHORTYEAR))

gint
nlp_date_slot_find (const gchar *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++) {
    if (strlen (slots[i].name) == length && memcmp (slots[i].name, name, length) == 0)
      return (gint)i;
  }
  return -1;
}

gint
nlp_date_slot_of_class (NlpDateClass number)
{
  for (guint i = 0; i < G_N_ELEMENTS (class_slots); i++) {
    if (class_slots[i].number == number)
      return nlp_date_slot_find (class_slots[i].slot, strlen (class_slots[i].slot));
  }
  return -1;
}

/* Sets the clock from an hour, or from an hour and minutes in four digits: "0930 GMT". */
static void
set_hour (NlpDateFields *fields, gint number)
{
  const gint hour = number >= 100 ? number / 100 : number;
  const gint minute = number >= 100 ? number % 100 : 0;

  fields->clock = hour <= 24 && minute < 60 ? 1 + hour * 3600 + minute * 60 : -1;
}

static void
set_date (NlpDateFields *fields, gint number)
{
  fields->year = number / 10000;
  fields->month = number / 100 % 100;
  fields->day = number % 100;
  /* 0 says that there is none, but these are wrong. */
  if (fields->month == 0)
    fields->month = -1;
  if (fields->day == 0)
    fields->day = -1;
}

static void
set_amount (NlpDateExpression *self, gint side, gint number)
{
  if (side == 1)
    self->max_amount = number;
  else
    self->amount = number;
}

void
nlp_date_slot_set (NlpDateExpression *self, gint slot, gint side, gint number)
{
  const Slot *to = &slots[slot];
  NlpDateFields *fields = &self->fields[side];

  switch (to->action) {
    case FIELD:
      G_STRUCT_MEMBER (gint, fields, to->offset) = number;
      break;
    case MEMBER:
      G_STRUCT_MEMBER (gint, self, to->offset) = number;
      break;
    case DIRECTION:
      self->direction = number;
      self->has_direction = TRUE;
      break;
    case AMOUNT:
      set_amount (self, side, number);
      break;
    case CONSTANT:
      set_amount (self, side, to->number);
      break;
    case SHORT_YEAR:
      fields->year = number < 100 ? number + (number < 50 ? 2000 : 1900) : number;
      break;
    case HOUR:
      set_hour (fields, number);
      break;
    case ISO_DATE:
      set_date (fields, number);
      break;
    case NUMERIC_DATE:
      set_date (fields, number);
      self->numeric = TRUE;
      break;
    case CLOCK:
      fields->clock = 1 + number;
      break;
    case ADVERB:
      self->unit = number;
      self->amount = 1000;
      break;
    case VAGUE_UNIT:
      self->unit = number;
      self->amount = NLP_AMOUNT_VAGUE;
      break;
    case IGNORED:
      break;
  }
}

void
nlp_date_slot_fill (NlpDateExpression *self,
                    gint slot,
                    gint side,
                    const NlpDateWord *word,
                    NlpDateClass number)
{
  const gboolean is_thousandth = (NLP_FACT_CLASS (number) & THOUSANDTHS) != 0;
  const gboolean is_amount = slots[slot].action == AMOUNT;

  nlp_date_slot_set (self, slot, side,
                     is_thousandth && !is_amount ? word->number / 1000 : word->number);
}
