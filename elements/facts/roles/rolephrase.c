/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rolephrase.c: finds where a phrase that names an office begins and ends.
 */

#include "rolephrase.h"

#include <string.h>

#include "rolewords.h"

/* The most tokens of an office before its head, of a complement, and of words in lower case that no
 * list has. */
#define MAX_BEFORE 12
#define MAX_COMPLEMENT 16
#define MAX_UNKNOWN 3

static gboolean
has (const NlpTaggedTokens *self, gsize token, guint64 classes)
{
  return token < self->view->n_tokens && nlp_tagged_tokens_has (self, token, classes);
}

static gboolean
is_capital (const NlpTaggedTokens *self, gsize token)
{
  return nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_TITLE);
}

/* Returns whether a word is an adverb such as "newly", by its form. */
static gboolean
is_adverb (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  return at->end - at->start > 4 && !is_capital (self, token) &&
         memcmp (self->view->text + at->end - 2, "ly", 2) == 0;
}

static gboolean
is_word (const NlpTaggedTokens *self, gsize token)
{
  return nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_ALPHA);
}

/* Returns whether an entity that can't be part of an office covers the token. */
static gboolean
is_foreign (const NlpTaggedTokens *self, gsize token)
{
  static const gchar *const foreign[] = {"PERSON",  "DATE",     "TIME",     "MONEY",
                                         "PERCENT", "QUANTITY", "CARDINAL", NULL};
  const GstNlpRawSpan *entity = nlp_tagged_tokens_entity (self, token);

  return entity != NULL && entity->label != NULL && g_strv_contains (foreign, entity->label);
}

static gboolean
is_named (const NlpTaggedTokens *self, gsize token)
{
  return self->entities[token] != NLP_NO_ENTITY && !is_foreign (self, token);
}

static gboolean
is_person (const NlpTaggedTokens *self, gsize token)
{
  return nlp_tagged_tokens_is (self, token, "PERSON");
}

/* An apostrophe alone is a genitive after a plural, and else perhaps a quotation mark. */
static gboolean
is_genitive (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  if (has (self, token, NLP_ROLE_GENITIVE))
    return TRUE;
  return token > 0 && (at->flags & GST_NLP_TOKEN_CLITIC) != 0 &&
         (at->flags & GST_NLP_TOKEN_ALPHA) == 0 && at[-1].end == at->start &&
         self->view->text[at[-1].end - 1] == 's';
}

static gboolean
is_head (const NlpTaggedTokens *self, gsize token)
{
  if (has (self, token, NLP_ROLE_ELECT) && token >= 2 && has (self, token - 1, NLP_ROLE_HYPHEN))
    return has (self, token - 2, NLP_ROLE_HEAD);
  return has (self, token, NLP_ROLE_HEAD | NLP_ROLE_PLURAL);
}

/* Returns whether a line break follows a token. */
static gboolean
is_broken (const NlpTaggedTokens *self, gsize token)
{
  const GstNlpToken *at = &self->view->tokens[token];

  return token + 1 < self->view->n_tokens &&
         memchr (self->view->text + at->end, '\n', at[1].start - at->end) != NULL;
}

/* Returns the first token of a compound with hyphens, such as "award-winning", or of an acronym in
 * parentheses, that ends with @token; @token if it is none of them. */
static gsize
find_compound (const NlpTaggedTokens *self, gsize first, gsize token)
{
  if (has (self, token, NLP_ROLE_CLOSE) && token >= first + 2 &&
      has (self, token - 2, NLP_ROLE_OPEN))
    return token - 2;
  while (token >= first + 2 && has (self, token - 1, NLP_ROLE_HYPHEN) &&
         !nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_SPACE_BEFORE))
    token -= 2;
  return token;
}

/* The way from a head back to the first token of its phrase. */
typedef struct {
  gsize start;     /* the first token that surely belongs to the phrase */
  gsize at;        /* the token that was reached */
  guint n_unknown; /* the words of no list from @at to @start */
} Way;

static void
accept (Way *self, gsize token)
{
  self->at = token;
  if (self->n_unknown == 0)
    self->start = token;
}

/* Returns whether the name that ends with @token follows "of" or the like. Then a heading without a
 * full stop ends with it, as in "Talks with the Prime Minister of Japan President X said". Of names
 * before an office only abbreviations follow these words: "a call from U.S. President X". */
static gboolean
ends_heading (const NlpTaggedTokens *self, gsize first, gsize token)
{
  gsize start = nlp_tagged_tokens_entity_start (self, token);

  if (!nlp_tagged_tokens_is (self, token, "GPE") && !nlp_tagged_tokens_is (self, token, "LOC"))
    return FALSE;
  if (nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_ABBREVIATION) ||
      nlp_tagged_tokens_flagged (self, token, GST_NLP_TOKEN_UPPER))
    return FALSE;
  while (start > first && has (self, start - 1, NLP_ROLE_DETERMINER))
    start--;
  return start > first && has (self, start - 1, NLP_ROLE_COMPLEMENT);
}

/* Returns whether a word in lower case is a participle, which seldom describes an office: "the
 * blast targeting Mayor X". */
static gboolean
is_participle (const NlpTaggedTokens *self, gsize token)
{
  return !is_capital (self, token) && !has (self, token, NLP_ROLE_MODIFIER) &&
         nlp_tagged_tokens_ends_in (self, token, "ing");
}

/* Returns whether a token can't belong to an office, unless it is a part of a name. */
static gboolean
is_outside (const NlpTaggedTokens *self, gsize token)
{
  return has (self, token,
              NLP_ROLE_STOP | NLP_ROLE_PREPOSITION | NLP_ROLE_HONORIFIC | NLP_ROLE_DETERMINER |
                  NLP_ROLE_PLURAL) ||
         is_participle (self, token);
}

/* Returns whether @token is the "and" of an office in capitals, such as "Public Service and
 * Administration Minister". */
static gboolean
joins_capitals (const NlpTaggedTokens *self, gsize first, gsize token)
{
  return token > first && has (self, token, NLP_ROLE_AND) && is_capital (self, token - 1) &&
         is_capital (self, token + 1) && self->entities[token - 1] == NLP_NO_ENTITY;
}

/* Goes on to the token before, or to the compound before, if it may belong to the phrase. */
static gboolean
step_back (const NlpTaggedTokens *self, gsize first, Way *way)
{
  const gsize token = way->at - 1;
  const gsize compound = find_compound (self, first, token);

  if (is_broken (self, token) || is_foreign (self, token))
    return FALSE;
  if (joins_capitals (self, first, token)) {
    accept (way, token - 1);
    return TRUE;
  }
  if (is_named (self, token) ? ends_heading (self, first, token) : is_outside (self, token))
    return FALSE;
  if (compound < token || is_named (self, token) || is_capital (self, token) ||
      has (self, token, NLP_ROLE_MODIFIER | NLP_ROLE_HEAD | NLP_ROLE_BODY)) {
    accept (way, compound);
    return TRUE;
  }
  if (!is_word (self, token) || is_genitive (self, token))
    return FALSE;
  way->at = token;
  return ++way->n_unknown <= MAX_UNKNOWN;
}

/* Reads the determiners or the genitive before a phrase. */
static void
read_outer (const NlpTaggedTokens *self, gsize first, NlpRolePhrase *phrase)
{
  gsize token = phrase->start;

  phrase->owner = NLP_NO_TOKEN;
  if (token > first + 1 && is_genitive (self, token - 1)) {
    phrase->owner = token - 2;
    token = nlp_tagged_tokens_entity_start (self, phrase->owner);
  }
  while (token > first && has (self, token - 1, NLP_ROLE_DETERMINER) && !is_named (self, token - 1))
    token--;
  phrase->outer = token;
  phrase->is_definite = token < phrase->start;
}

/* Finds where the phrase of a head begins. Words of no list belong to it only if a determiner or a
 * genitive is before them. */
static void
find_start (const NlpTaggedTokens *self, gsize first, NlpRolePhrase *phrase)
{
  const gsize head = find_compound (self, first, phrase->head);
  Way way = {head, head, 0};

  while (way.at > first && head - way.at < MAX_BEFORE && step_back (self, first, &way))
    ;
  phrase->start = way.at;
  if (way.n_unknown <= MAX_UNKNOWN)
    read_outer (self, first, phrase);
  if (way.n_unknown > MAX_UNKNOWN || !phrase->is_definite) {
    phrase->start = way.start;
    read_outer (self, first, phrase);
  }
}

/* Returns whether a rank that begins at @start follows another office or its complement. */
static gboolean
follows_office (const NlpTaggedTokens *self, gsize first, gsize start, const NlpRolePhrase *phrase)
{
  if (has (self, start - 1, NLP_ROLE_HEAD))
    return !has (self, start - 1, NLP_ROLE_GENERAL);
  return phrase->outer > first + 1 && has (self, phrase->outer - 1, NLP_ROLE_COMPLEMENT) &&
         is_head (self, phrase->outer - 2);
}

/* Shortens a phrase of ranks after another office, such as "Prime Minister General", to the
 * rank. */
static void
split_rank (const NlpTaggedTokens *self, gsize first, NlpRolePhrase *phrase)
{
  gsize start = phrase->head;

  if (!has (self, start, NLP_ROLE_RANK))
    return;
  while (start > phrase->start && has (self, start - 1, NLP_ROLE_RANK | NLP_ROLE_RANK_MODIFIER))
    start--;
  if (start == phrase->start || !follows_office (self, first, start, phrase))
    return;
  phrase->start = phrase->outer = start;
  phrase->owner = NLP_NO_TOKEN;
  phrase->is_definite = FALSE;
}

static void
read_simple (const NlpTaggedTokens *self, gsize first, gsize head, gsize end, NlpRolePhrase *phrase)
{
  phrase->head = head;
  phrase->complement = head + 1;
  phrase->end = end;
  find_start (self, first, phrase);
  split_rank (self, first, phrase);
}

/* Returns whether a comma is one of a list of capitalised words, as in "Economic Growth, Energy,
 * and the Environment". */
static gboolean
is_inner_comma (const NlpTaggedTokens *self, gsize token, gsize end)
{
  gsize next = token + 1;

  while (next < end && has (self, next, NLP_ROLE_AND | NLP_ROLE_DETERMINER))
    next++;
  return next < end && token > 0 && is_capital (self, token - 1) && is_capital (self, next) &&
         !is_foreign (self, token - 1) && !is_foreign (self, next);
}

/* Returns whether a token may be part of a complement that ends before @end. */
static gboolean
fits_complement (const NlpTaggedTokens *self, gsize token, gsize end)
{
  if (is_foreign (self, token) || is_broken (self, token))
    return FALSE;
  if (is_named (self, token) || has (self, token, NLP_ROLE_AND))
    return TRUE;
  if (has (self, token, NLP_ROLE_COMMA))
    return is_inner_comma (self, token, end);
  if (has (self, token, NLP_ROLE_STOP | NLP_ROLE_HONORIFIC) ||
      (is_participle (self, token) && has (self, token - 1, NLP_ROLE_PREPOSITION)))
    return FALSE;
  return is_word (self, token) || is_genitive (self, token) ||
         has (self, token, NLP_ROLE_HYPHEN | NLP_ROLE_OPEN | NLP_ROLE_CLOSE);
}

/* Returns the head before @end whose complement ends there, or NLP_NO_TOKEN. A complement that ends
 * in a word in lower case has a determiner, names a body ("member of parliament"), or belongs to a
 * title in capitals. */
static gsize
find_head_of_complement (const NlpTaggedTokens *self, gsize first, gsize end)
{
  gboolean is_certain = is_capital (self, end - 1) || is_named (self, end - 1) ||
                        has (self, end - 1, NLP_ROLE_BODY | NLP_ROLE_CLOSE);

  for (gsize token = end - 1; token > first && end - token <= MAX_COMPLEMENT; token--) {
    if (!fits_complement (self, token, end))
      return NLP_NO_TOKEN;
    is_certain = is_certain || has (self, token, NLP_ROLE_DETERMINER) || is_genitive (self, token);
    if (token + 1 < end && has (self, token, NLP_ROLE_COMPLEMENT) && is_head (self, token - 1))
      return is_certain || is_capital (self, token - 1) ? token - 1 : NLP_NO_TOKEN;
  }
  return NLP_NO_TOKEN;
}

/* Makes a phrase that is in the complement of another one part of that: "Assistant to the President
 * for National Security Affairs". */
static void
widen (const NlpTaggedTokens *self, gsize first, NlpRolePhrase *phrase)
{
  while (phrase->is_definite && phrase->outer > first + 1 &&
         has (self, phrase->outer - 1, NLP_ROLE_COMPLEMENT) &&
         has (self, phrase->outer - 2, NLP_ROLE_HEAD))
    read_simple (self, first, phrase->outer - 2, phrase->end, phrase);
}

gboolean
nlp_role_phrase_before (const NlpTaggedTokens *tokens,
                        gsize first,
                        gsize end,
                        NlpRolePhrase *phrase)
{
  gsize head;

  if (end <= first || is_foreign (tokens, end - 1))
    return FALSE;
  if (is_head (tokens, end - 1)) {
    read_simple (tokens, first, end - 1, end, phrase);
    if (!has (tokens, phrase->head, NLP_ROLE_RANK))
      widen (tokens, first, phrase);
    return TRUE;
  }
  if (has (tokens, end - 1, NLP_ROLE_PREPOSITION | NLP_ROLE_DETERMINER | NLP_ROLE_AND))
    return FALSE;
  head = find_head_of_complement (tokens, first, end);
  if (head == NLP_NO_TOKEN)
    return FALSE;
  read_simple (tokens, first, head, end, phrase);
  widen (tokens, first, phrase);
  return TRUE;
}

/* Returns the token after the noun phrase, without complements, that begins at @start. Moves @start
 * past a genitive. */
static gsize
read_run (const NlpTaggedTokens *self, gsize *start, gsize limit)
{
  gsize token = *start;

  for (; token < limit && token - *start < MAX_BEFORE; token++) {
    if (is_genitive (self, token)) {
      *start = token + 1;
      continue;
    }
    if (is_named (self, token))
      continue;
    if (is_foreign (self, token) ||
        has (self, token, NLP_ROLE_STOP | NLP_ROLE_PREPOSITION | NLP_ROLE_AND))
      break;
    if (!is_word (self, token) && !has (self, token, NLP_ROLE_HYPHEN))
      break;
  }
  return token;
}

/* Returns whether a phrase goes on after "and". */
static gboolean
continues_after_and (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  return token + 1 < limit && has (self, token, NLP_ROLE_AND) &&
         (is_capital (self, token + 1) || is_named (self, token + 1)) &&
         !is_foreign (self, token + 1);
}

/* Returns the token after the complement that begins with the preposition at @token. */
static gsize
find_end_of_complement (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  const gsize most = MIN (limit, token + MAX_COMPLEMENT);
  gsize end = token;

  for (; token < most; token++) {
    if (is_person (self, token) && is_head (self, token - 1))
      return nlp_tagged_tokens_entity_end (self, token);
    if (!fits_complement (self, token, most) ||
        (has (self, token, NLP_ROLE_AND) && !continues_after_and (self, token, most)))
      break;
    if (has (self, token, NLP_ROLE_PREPOSITION) && !has (self, token, NLP_ROLE_COMPLEMENT))
      break;
    if (!has (self, token, NLP_ROLE_PREPOSITION | NLP_ROLE_DETERMINER | NLP_ROLE_AND))
      end = token + 1;
  }
  return end;
}

/* Reads a further head after "and", as in "Spokesperson and Chief Advisor". */
static gsize
find_second_head (const NlpTaggedTokens *self, gsize token, gsize limit)
{
  gsize start = token + 1;
  gsize end;

  if (token >= limit || !has (self, token, NLP_ROLE_AND))
    return token;
  end = read_run (self, &start, limit);
  return end > start && is_head (self, end - 1) && !(end < limit && is_person (self, end)) ? end
                                                                                           : token;
}

gboolean
nlp_role_phrase_after (const NlpTaggedTokens *tokens,
                       gsize start,
                       gsize limit,
                       NlpRolePhrase *phrase)
{
  gsize end;

  phrase->outer = start;
  while (start < limit && !is_named (tokens, start) &&
         (has (tokens, start, NLP_ROLE_DETERMINER) ||
          (start == phrase->outer && is_adverb (tokens, start))))
    start++;
  phrase->start = start;
  end = read_run (tokens, &phrase->start, limit);
  if (end <= phrase->start || !is_head (tokens, end - 1) ||
      (end < limit && is_person (tokens, end)))
    return FALSE;
  phrase->owner = phrase->start > start ? phrase->start - 2 : NLP_NO_TOKEN;
  phrase->is_definite = phrase->start > phrase->outer;
  end = find_second_head (tokens, end, limit);
  phrase->head = end - 1;
  phrase->complement = end;
  phrase->end = end < limit && has (tokens, end, NLP_ROLE_COMPLEMENT)
                    ? find_end_of_complement (tokens, end, limit)
                    : end;
  return TRUE;
}

gboolean
nlp_role_phrase_is_plural (const NlpTaggedTokens *tokens, const NlpRolePhrase *phrase)
{
  return has (tokens, phrase->head, NLP_ROLE_PLURAL);
}

gboolean
nlp_role_phrase_is_rank (const NlpTaggedTokens *tokens, const NlpRolePhrase *phrase)
{
  return phrase->end == phrase->head + 1 && has (tokens, phrase->head, NLP_ROLE_RANK);
}
