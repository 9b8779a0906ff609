/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * brieffacts.h: keeps the facts of a document that matter most for its brief.
 */

#ifndef NLP_BRIEF_FACTS_H
#define NLP_BRIEF_FACTS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpBriefFactKind:
 * @NLP_BRIEF_FACT_PEOPLE: who holds which office
 * @NLP_BRIEF_FACT_SAID: quotations
 * @NLP_BRIEF_FACT_ACTIONS: what was agreed, promised, demanded and planned
 * @NLP_BRIEF_FACT_DATES: what happens when
 * @NLP_BRIEF_N_FACT_KINDS: the number of kinds
 *
 * What a fact is about.
 */
typedef enum {
  NLP_BRIEF_FACT_PEOPLE,
  NLP_BRIEF_FACT_SAID,
  NLP_BRIEF_FACT_ACTIONS,
  NLP_BRIEF_FACT_DATES,
  NLP_BRIEF_N_FACT_KINDS,
} NlpBriefFactKind;

/**
 * NlpBriefFact:
 * @who: (nullable): the person, the speaker or the actor
 * @what: the office, the words of the quotation, the action, or what happens at a date
 * @label: (nullable): the label of the quotation ("DIRECT") or action ("AGREED")
 * @organisation: (nullable): the organisation or country of an office
 * @when: (nullable): the value of the date, as in TIMEX3
 * @begin: (nullable): the first moment of the date, in ISO 8601
 * @weight: how much the fact matters
 *
 * A fact. Strings are UTF-8, and belong to the facts of a brief or to the caller.
 */
typedef struct {
  const gchar *who;
  const gchar *what;
  const gchar *label;
  const gchar *organisation;
  const gchar *when;
  const gchar *begin;
  gdouble weight;
} NlpBriefFact;

/**
 * NlpBriefMark:
 * @start: the first byte
 * @end: the byte after the last one
 * @label: the label of the quotation or action
 * @who: (nullable): the speaker or actor
 *
 * A quotation or action in the text of a document.
 */
typedef struct {
  gsize start;
  gsize end;
  const gchar *label;
  const gchar *who;
} NlpBriefMark;

/**
 * NlpBriefFacts:
 *
 * The facts of a document that matter most. Memory is bounded, but for the marks.
 */
typedef struct _NlpBriefFacts NlpBriefFacts;

NlpBriefFacts *nlp_brief_facts_new (void);
void nlp_brief_facts_free (NlpBriefFacts *self);
void nlp_brief_facts_clear (NlpBriefFacts *self);

/* Adds a copy of @fact, after the facts of its kind so far, or after the last office of the
 * same person. Beyond the most facts of a kind, the one with the lowest weight is forgotten. A
 * date that is there already becomes weightier instead, and so does a person or action. */
void nlp_brief_facts_add (NlpBriefFacts *self, NlpBriefFactKind kind, const NlpBriefFact *fact);

/* Adds a copy of @mark, which begins after the marks so far, or with the last one. */
void nlp_brief_facts_add_mark (NlpBriefFacts *self, const NlpBriefMark *mark);

/* Returns the facts (element-type NlpBriefFact) in the order in which they were added, dates in the
 * order of time. */
const GArray *nlp_brief_facts_get (NlpBriefFacts *self, NlpBriefFactKind kind);

/* Returns the marks (element-type NlpBriefMark) in the order of the text. */
const GArray *nlp_brief_facts_get_marks (const NlpBriefFacts *self);

/* Returns the heading of a kind, in English. */
const gchar *nlp_brief_fact_kind_get_heading (NlpBriefFactKind kind);

/* Returns a line for the facts from @facts[0] on, and sets @n_used to their number: the offices of
 * one person are one line (transfer full). */
gchar *nlp_brief_facts_make_line (NlpBriefFactKind kind,
                                  const NlpBriefFact *facts,
                                  guint n_facts,
                                  guint *n_used);

/* Returns what hovering a mark tells: "said by Ana Ruiz" (transfer full). */
gchar *nlp_brief_mark_describe (const NlpBriefMark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpBriefFacts, nlp_brief_facts_free)

G_END_DECLS

#endif
