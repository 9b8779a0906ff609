/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dateclasses.h: the classes of words in dates.
 */

#ifndef NLP_DATE_CLASSES_H
#define NLP_DATE_CLASSES_H

#include "words/factlexicon.h"

G_BEGIN_DECLS

/**
 * NlpDateClass:
 *
 * The classes of words in dates. Those up to %NLP_DATE_LAST_LISTED are the classes of dates.words;
 * the others follow from the form of a word.
 */
typedef enum {
  NLP_DATE_MONTH,
  NLP_DATE_WEEKDAY,
  NLP_DATE_WEEKDAYS, /* "Mondays" */
  NLP_DATE_SEASON,
  NLP_DATE_UNIT,
  NLP_DATE_UNITS,     /* "years" */
  NLP_DATE_CLOCKUNIT, /* "hour" */
  NLP_DATE_CLOCKUNITS,
  NLP_DATE_DAYPART,
  NLP_DATE_DIRECTION,
  NLP_DATE_NUMBERWORD,
  NLP_DATE_SCALE,       /* "hundred" */
  NLP_DATE_CONJUNCTION, /* in numbers: "and" */
  NLP_DATE_VAGUE,       /* "several" */
  NLP_DATE_ORDINAL,
  NLP_DATE_ARTICLE,
  NLP_DATE_ADVERB, /* "daily" */
  NLP_DATE_HALFDAY,
  NLP_DATE_ZONE,
  NLP_DATE_DECADEWORD,   /* "nineties" */
  NLP_DATE_EDGE,         /* "early", "mid", "end" */
  NLP_DATE_CAPITAL,      /* is another word in lower case: "May" */
  NLP_DATE_ABBREVIATION, /* is no date when it is alone: "Sun" */
  NLP_DATE_TRIGGER,      /* other words that are in dates: "yesterday" */
  NLP_DATE_PAST,         /* verbs in the past tense: "was" */
  NLP_DATE_FUTURE,       /* "will" */
  NLP_DATE_PLAN,         /* "scheduled" */
  NLP_DATE_PLANTO,       /* with "to" or "for": "set to" */
  NLP_DATE_DEADLINE,     /* "until" */
  NLP_DATE_PRESENT,      /* "is" */
  NLP_DATE_LAST_LISTED = NLP_DATE_PRESENT,
  NLP_DATE_NUMBER, /* in digits or words */
  NLP_DATE_DAY,    /* 1 to 31, cardinal or ordinal */
  NLP_DATE_YEAR,
  NLP_DATE_YEARWORDS, /* "nineteen ninety-six" */
  NLP_DATE_SHORTYEAR, /* "'98" */
  NLP_DATE_DECADE,    /* "1990s" */
  NLP_DATE_CLOCK,     /* "9:30" */
  NLP_DATE_ISODATE,
  NLP_DATE_NUMERIC, /* "10/05/2013" */
  NLP_DATE_QUARTER, /* "Q3" */
  NLP_DATE_HALF,    /* "H1" */
  NLP_DATE_HYPHEN,  /* without whitespace before it */
  NLP_DATE_DASH,
  NLP_DATE_N_CLASSES,
} NlpDateClass;

/**
 * NlpDateWord:
 * @start: offset of the first byte
 * @end: offset of the byte after the last one
 * @classes: bit i is #NlpDateClass i
 * @number: the number of the word, by its class: of the month, the unit, in thousandths of a
 * number, the date as yyyymmdd, the seconds of a clock
 * @id: its id in the lexicon, or 0
 *
 * A token or part of one.
 */
typedef struct {
  guint32 start;
  guint32 end;
  guint64 classes;
  gint number;
  guint id;
} NlpDateWord;

/* The names of the classes (array zero-terminated=1), for nlp_fact_lexicon_new(). */
extern const gchar *const nlp_date_class_names[];

/* Returns the number of the class @name, of @length bytes, or -1. */
gint nlp_date_class_find (const gchar *name, gsize length);

static inline gboolean
nlp_date_word_is (const NlpDateWord *self, NlpDateClass number)
{
  return (self->classes & NLP_FACT_CLASS (number)) != 0;
}

G_END_DECLS

#endif
