/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * actions.h: finds what was agreed, promised, demanded and planned.
 */

#ifndef NLP_ACTIONS_H
#define NLP_ACTIONS_H

#include "facts.h"
#include "view.h"

G_BEGIN_DECLS

/**
 * NlpActionFinder:
 *
 * The words and rules of actions. It is only read and may be shared between threads.
 */
typedef struct _NlpActionFinder NlpActionFinder;

/* Loads the words and rules. Errors are those of the data files (%NLP_TABLE_ERROR). */
NlpActionFinder *nlp_action_finder_new (GError **error);
void nlp_action_finder_free (NlpActionFinder *self);

/* Adds the actions of a text to @facts. */
void nlp_find_actions (const NlpActionFinder *self, const NlpFactsView *view, NlpFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpActionFinder, nlp_action_finder_free)

G_END_DECLS

#endif
