/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roles.h: finds who holds which office of which organisation.
 */

#ifndef NLP_ROLES_H
#define NLP_ROLES_H

#include "facts.h"
#include "view.h"

G_BEGIN_DECLS

/**
 * NlpRoleFinder:
 *
 * The words and rules of roles. It is only read and may be shared between threads.
 */
typedef struct _NlpRoleFinder NlpRoleFinder;

/* Loads the words and rules. Errors are those of the data files (%NLP_TABLE_ERROR). */
NlpRoleFinder *nlp_role_finder_new (GError **error);
void nlp_role_finder_free (NlpRoleFinder *self);

/* Adds the roles of a text to @facts. */
void nlp_find_roles (const NlpRoleFinder *self, const NlpFactsView *view, NlpFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpRoleFinder, nlp_role_finder_free)

G_END_DECLS

#endif
