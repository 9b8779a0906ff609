/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roleorganisation.h: the organisation or country of an office.
 */

#ifndef NLP_ROLE_ORGANISATION_H
#define NLP_ROLE_ORGANISATION_H

#include "roles/rolephrase.h"

G_BEGIN_DECLS

/**
 * NlpRoleOrganisation:
 * @entity: the entity, an index into the entities of the view, or %NLP_NO_ENTITY
 * @start: its first byte
 * @end: the byte after it
 *
 * The organisation, body or country of an office. It may be longer than the entity ("U.S. military"
 * of "U.S."), and without one ("parliament").
 */
typedef struct {
  guint32 entity;
  guint32 start;
  guint32 end;
} NlpRoleOrganisation;

/* Finds the organisation inside @phrase, or in the genitive before it. Returns whether there is
 * one. */
gboolean nlp_role_find_organisation (const NlpTaggedTokens *tokens,
                                     const NlpRolePhrase *phrase,
                                     NlpRoleOrganisation *found);

/* Reads the organisation or country at @token, which follows a name: "of Japan", ", Ministry of
 * Finance". Returns whether there is one. */
gboolean nlp_role_read_organisation (const NlpTaggedTokens *tokens,
                                     gsize token,
                                     gsize limit,
                                     NlpRoleOrganisation *found);

G_END_DECLS

#endif
