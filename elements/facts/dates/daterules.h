/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * daterules.h: rules that read phrases of dates.
 */

#ifndef NLP_DATE_RULES_H
#define NLP_DATE_RULES_H

#include "dateexpression.h"
#include "dates/reading/dateclasses.h"

G_BEGIN_DECLS

/**
 * NlpDateRules:
 *
 * Rules over the words of a sentence, read from a file with lines such as
 *
 * |[
 * date + calendar          : month day ','? year
 * ago  + shift sign=-1     : number units 'ago'
 * noon + calendar hour=12  : 'noon' 'on'? weekday
 * ]|
 *
 * A rule has a name; "+" if it may find new dates, perhaps with the probability that these are
 * right, as in "+0.5", and "-" if it only reads entities; a form
 * (#NlpDateForm) and settings; and after ":" a pattern, with an element for each word. An element
 * is a class (#NlpDateClass) or a word in quotes, in lower case; "|" separates alternatives, and
 * "?" makes an element optional. Hyphens between words need no element.
 *
 * A word that matches by its class fills the slot of this name: a `month` the month of the
 * expression. `number:hour` fills another slot. "~" before an element begins the second date of a
 * range. A setting fills a slot with a constant.
 *
 * The longest match counts, and of several the first rule. It is only read and may be shared
 * between threads.
 */
typedef struct _NlpDateRules NlpDateRules;

/**
 * NlpDateMatch:
 * @expression: what the phrase says
 * @first: the index of its first word
 * @last: the index after its last word
 * @may_add: whether the phrase is a date even if it is no entity
 * @score: the probability of that, 0 to 1
 * @rule: the source of the match, such as "date:weekday"
 *
 * A phrase in the words of a sentence.
 */
typedef struct {
  NlpDateExpression expression;
  guint first;
  guint last;
  gboolean may_add;
  gfloat score;
  const gchar *rule;
} NlpDateMatch;

/* Reads rules; the words in quotes are added to @lexicon. @name is the name of the file in errors
 * (%NLP_TABLE_ERROR); @data ends in a NUL byte. */
NlpDateRules *
nlp_date_rules_new (NlpFactLexicon *lexicon, const gchar *name, const gchar *data, GError **error);
void nlp_date_rules_free (NlpDateRules *self);

/* Finds the longest phrase that begins at word @first and ends before word @end. Returns whether
 * there is one, in @match. */
gboolean nlp_date_rules_match (const NlpDateRules *self,
                               const NlpDateWord *words,
                               guint first,
                               guint end,
                               NlpDateMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpDateRules, nlp_date_rules_free)

G_END_DECLS

#endif
