/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * roleorganisation.c: finds the organisation or country of an office.
 */

#include "roleorganisation.h"

#include <string.h>

#include "common/spanattributes.h"
#include "rolewords.h"

static gboolean
is_label (const GstNlpRawSpan *entity, const gchar *label)
{
  return entity->label != NULL && strcmp (entity->label, label) == 0;
}

/* Peoples with a country have its code as "id"; religions and ethnic groups have none. */
static gboolean
is_nation (const GstNlpRawSpan *entity)
{
  return nlp_span_find_attribute (entity, "id") != NULL;
}

static gboolean
is_organisation (const GstNlpRawSpan *entity)
{
  return is_label (entity, "ORG") || is_label (entity, "FAC");
}

static gboolean
is_country (const GstNlpRawSpan *entity)
{
  return is_label (entity, "GPE") || is_label (entity, "LOC") ||
         (is_label (entity, "NORP") && is_nation (entity));
}

static gboolean
is_group (const GstNlpRawSpan *entity)
{
  return is_label (entity, "NORP");
}

/* Returns the token after the organisation that an entity owns, as in "Japan's National Security
 * Secretariat", or @end, the token after the entity. */
static gsize
find_owned (const NlpTaggedTokens *self, gsize end, gsize limit)
{
  const GstNlpRawSpan *owned;

  if (end + 1 >= limit || !nlp_tagged_tokens_has (self, end, NLP_ROLE_GENITIVE))
    return end;
  owned = nlp_tagged_tokens_entity (self, end + 1);
  return owned != NULL && is_organisation (owned) ? nlp_tagged_tokens_entity_end (self, end + 1)
                                                  : end;
}

/* Returns the first token of the organisation at @token, with the name that owns it. */
static gsize
find_owner (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpRawSpan *owner;

  if (token < 2 || !nlp_tagged_tokens_has (self, token - 1, NLP_ROLE_GENITIVE))
    return token;
  owner = nlp_tagged_tokens_entity (self, token - 2);
  return owner != NULL && is_country (owner) ? nlp_tagged_tokens_entity_start (self, token - 2)
                                             : token;
}

/* Notes the entity at @token, with the name of a body after it, as in "U.S. military". */
static void
take_entity (const NlpTaggedTokens *self, gsize token, gsize limit, NlpRoleOrganisation *found)
{
  const GstNlpToken *tokens = self->view->tokens;
  const gsize start = find_owner (self, token);
  const gsize end = nlp_tagged_tokens_entity_end (self, token);
  gsize after = find_owned (self, end, limit);

  if (after < limit && nlp_tagged_tokens_has (self, after, NLP_ROLE_BODY))
    after++;
  found->entity = start < token || after > end ? NLP_NO_ENTITY : self->entities[token];
  found->start = tokens[start].start;
  found->end = tokens[after - 1].end;
}

/* Looks for an entity that @is_right accepts from @start to @end. A compound such as
 * "U.S.-educated" doesn't count. */
static gboolean
find_entity (const NlpTaggedTokens *self,
             gsize start,
             gsize end,
             gboolean (*is_right) (const GstNlpRawSpan *),
             NlpRoleOrganisation *found)
{
  for (gsize token = start; token < end; token = nlp_tagged_tokens_entity_end (self, token)) {
    const GstNlpRawSpan *entity = nlp_tagged_tokens_entity (self, token);
    const gsize next = nlp_tagged_tokens_entity_end (self, token);

    if (entity == NULL || !is_right (entity) ||
        (next < end && nlp_tagged_tokens_has (self, next, NLP_ROLE_HYPHEN)))
      continue;
    take_entity (self, token, end, found);
    return TRUE;
  }
  return FALSE;
}

static gboolean
find_any (const NlpTaggedTokens *self, gsize start, gsize end, NlpRoleOrganisation *found)
{
  return find_entity (self, start, end, is_organisation, found) ||
         find_entity (self, start, end, is_country, found);
}

/* Looks for a body without a name in a complement, such as "the parliament". */
static gboolean
find_body (const NlpTaggedTokens *self, gsize start, gsize end, NlpRoleOrganisation *found)
{
  const GstNlpToken *tokens = self->view->tokens;

  if (!nlp_tagged_tokens_has (self, start, NLP_ROLE_DETERMINER))
    return FALSE;
  while (start < end && nlp_tagged_tokens_has (self, start, NLP_ROLE_DETERMINER))
    start++;
  for (gsize token = start; token < end; token++) {
    if (nlp_tagged_tokens_has (self, token, NLP_ROLE_PREPOSITION))
      return FALSE;
    if (nlp_tagged_tokens_has (self, token, NLP_ROLE_BODY)) {
      *found = (NlpRoleOrganisation){NLP_NO_ENTITY, tokens[start].start, tokens[token].end};
      return TRUE;
    }
  }
  return FALSE;
}

/* Looks in the complement. After "to" and "on" are those whom an envoy visits, and subjects. */
static gboolean
find_in_complement (const NlpTaggedTokens *self,
                    const NlpRolePhrase *phrase,
                    NlpRoleOrganisation *found)
{
  for (gsize token = phrase->complement; token < phrase->end; token++) {
    gsize end = token + 1;

    if (!nlp_tagged_tokens_has (self, token, NLP_ROLE_COMPLEMENT))
      continue;
    while (end < phrase->end && !nlp_tagged_tokens_has (self, end, NLP_ROLE_COMPLEMENT))
      end++;
    if (find_entity (self, token + 1, end, is_organisation, found))
      return TRUE;
    if (nlp_tagged_tokens_has (self, token, NLP_ROLE_OF) &&
        find_entity (self, token + 1, end, is_country, found))
      return TRUE;
    if (find_body (self, token + 1, end, found))
      return TRUE;
  }
  return FALSE;
}

/* Looks for a body that needs no name, as in "Parliament Speaker". */
static gboolean
find_institution (const NlpTaggedTokens *self, gsize start, gsize end, NlpRoleOrganisation *found)
{
  const GstNlpToken *tokens = self->view->tokens;

  for (gsize token = start; token < end; token++) {
    if (nlp_tagged_tokens_has (self, token, NLP_ROLE_INSTITUTION)) {
      *found = (NlpRoleOrganisation){NLP_NO_ENTITY, tokens[token].start, tokens[token].end};
      return TRUE;
    }
  }
  return FALSE;
}

/* Looks for a group without a country before an office in capitals, as in "Christian Democrat
 * Chancellor"; "Shi'ite cleric" names no organisation. */
static gboolean
find_group (const NlpTaggedTokens *self, const NlpRolePhrase *phrase, NlpRoleOrganisation *found)
{
  return nlp_tagged_tokens_flagged (self, phrase->head, GST_NLP_TOKEN_TITLE) &&
         find_entity (self, phrase->start, phrase->head, is_group, found);
}

gboolean
nlp_role_find_organisation (const NlpTaggedTokens *tokens,
                            const NlpRolePhrase *phrase,
                            NlpRoleOrganisation *found)
{
  return find_any (tokens, phrase->start, phrase->head, found) ||
         find_group (tokens, phrase, found) ||
         find_institution (tokens, phrase->start, phrase->head, found) ||
         (phrase->owner != NLP_NO_TOKEN &&
          find_any (tokens, phrase->owner, phrase->owner + 1, found)) ||
         find_in_complement (tokens, phrase, found);
}

gboolean
nlp_role_read_organisation (const NlpTaggedTokens *tokens,
                            gsize token,
                            gsize limit,
                            NlpRoleOrganisation *found)
{
  const gboolean is_of = token < limit && nlp_tagged_tokens_has (tokens, token, NLP_ROLE_OF);
  const GstNlpRawSpan *entity;

  if (!is_of && (token >= limit || !nlp_tagged_tokens_has (tokens, token, NLP_ROLE_COMMA)))
    return FALSE;
  token++;
  while (token < limit && nlp_tagged_tokens_has (tokens, token, NLP_ROLE_DETERMINER))
    token++;
  entity = token < limit ? nlp_tagged_tokens_entity (tokens, token) : NULL;
  if (entity == NULL || !(is_organisation (entity) || (is_of && is_country (entity))))
    return FALSE;
  take_entity (tokens, token, limit, found);
  token = nlp_tagged_tokens_entity_end (tokens, token);
  return token >= limit || !nlp_tagged_tokens_has (tokens, token, NLP_ROLE_HYPHEN);
}
