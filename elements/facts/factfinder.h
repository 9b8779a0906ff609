/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * factfinder.h: runs the engines of facts over a text.
 */

#ifndef NLP_FACT_FINDER_H
#define NLP_FACT_FINDER_H

#include "dates/dates.h"
#include "facts.h"
#include "view.h"

G_BEGIN_DECLS

/**
 * NlpFactKinds:
 * @NLP_FACT_DATES: values of dates and times
 * @NLP_FACT_ROLES: offices of persons
 * @NLP_FACT_QUOTATIONS: what was said
 * @NLP_FACT_ACTIONS: what was agreed, promised, demanded and planned
 * @NLP_FACT_ALL: all of them
 *
 * The kinds of facts.
 */
typedef enum {
  NLP_FACT_DATES = 1 << 0,
  NLP_FACT_ROLES = 1 << 1,
  NLP_FACT_QUOTATIONS = 1 << 2,
  NLP_FACT_ACTIONS = 1 << 3,
  NLP_FACT_ALL = (1 << 4) - 1,
} NlpFactKinds;

/**
 * NlpFactFinder:
 *
 * The engines of facts. It is only read and may be shared between threads.
 */
typedef struct _NlpFactFinder NlpFactFinder;

/* Loads the engines of @kinds. Errors are those of the data files (%NLP_TABLE_ERROR). */
NlpFactFinder *
nlp_fact_finder_new (NlpFactKinds kinds, const NlpDateOptions *dates, GError **error);
void nlp_fact_finder_free (NlpFactFinder *self);

/**
 * NlpFactsMemory:
 * @dates: the dates that earlier sections spoke of
 *
 * What later sections of a document need to know about earlier ones.
 */
typedef struct {
  NlpDateMemory dates;
} NlpFactsMemory;

#define NLP_FACTS_MEMORY_INIT ((NlpFactsMemory){NLP_DATE_MEMORY_INIT})

/* Finds the facts of a text, without those of a section that depend on earlier ones. A text without
 * sentences is one. Of @view, its
 * `hashes` and `rows` are not read, and `entities` is the layer of the document, in any order.
 * Returns: (transfer full) */
NlpFacts *nlp_fact_finder_run (const NlpFactFinder *self, const NlpFactsView *view);

/* Finds the facts of a section that depend on earlier ones, after nlp_fact_finder_run(). Sections
 * come in their order; the first one clears @memory. Returns: (transfer full) */
NlpFacts *nlp_fact_finder_continue (const NlpFactFinder *self,
                                    NlpFactsMemory *memory,
                                    const NlpFactsView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpFactFinder, nlp_fact_finder_free)

G_END_DECLS

#endif
