/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechclauses.c: finds what the frame of a verb of speech says is its content.
 */

#include "speechclauses.h"

#include "speechcontents.h"
#include "speechphrases.h"
#include "speechverbs.h"

/* The listener of "told" takes at most this many tokens, and so does the claim of "denied". */
#define MAX_LISTENER 8

/* Returns the first token after the listener who is named at @at, or 0 if there is none. */
static guint32
skip_listener (const NlpSpeechSearch *self, guint32 at)
{
  const guint64 ends = NLP_SPEECH (DETERMINER) | NLP_SPEECH (PRONOUN) | NLP_SPEECH (DATE) |
                       NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (PREPOSITION) | NLP_SPEECH_PAUSES;
  const guint32 end = MIN (self->end, at + MAX_LISTENER);

  if (nlp_speech_search_is (self, at, NLP_SPEECH (OBJECT)))
    return at + 1;
  at = nlp_speech_words_skip (self->words, at, end, NLP_SPEECH (DETERMINER));
  if (at >= end || nlp_speech_search_is (self, at, ends | NLP_SPEECH (ING) | NLP_SPEECH (BE)))
    return 0;
  for (at++; at < end && !nlp_speech_search_is (self, at, ends); at++) {
    if (nlp_speech_search_is (self, at, NLP_SPEECH (PERSON) | NLP_SPEECH (NAME)) &&
        !nlp_speech_search_is (self, at, NLP_SPEECH (INSIDE)) &&
        !nlp_speech_search_is (self, at - 1, NLP_SPEECH (NAME)))
      break;
  }
  return at < end && !nlp_speech_search_equals (self, at, "to") ? at : 0;
}

/* Whether a noun phrase without others in it has an auxiliary: "these efforts will". */
static gboolean
has_auxiliary (const NlpSpeechSearch *self, guint32 first)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (PREPOSITION) | NLP_SPEECH (CONJUNCTION) |
                       NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (RELATIVE) | NLP_SPEECH (PRONOUN) |
                       NLP_SPEECH (DETERMINER) | NLP_SPEECH (AUXILIARY);
  const guint32 end = nlp_speech_words_find (self->words, first + 1, self->end, ends);

  return nlp_speech_search_is (self, end, NLP_SPEECH (AUXILIARY));
}

/* Whether what begins at @first can be a clause without "that" after a verb that takes objects too:
 * "announced it will", but not "announced today by", "wrote to" or "announced new plans". */
static gboolean
is_bare_clause (const NlpSpeechSearch *self, guint32 first, gboolean needs_subject)
{
  const guint64 others = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (SUBORDINATOR);
  const gboolean is_number = nlp_speech_search_equals (self, first, "at") &&
                             nlp_speech_search_equals (self, first + 1, "least");

  if ((nlp_speech_search_is (self, first, others) && !is_number) ||
      nlp_speech_is_verb (self->words, first))
    return FALSE;
  if (nlp_speech_search_is (self, first, NLP_SPEECH (OBJECT)) &&
      !nlp_speech_search_is (self, first, NLP_SPEECH (PRONOUN)))
    return FALSE;
  if (needs_subject && !nlp_speech_search_is (self, first, NLP_SPEECH (PRONOUN)) &&
      !has_auxiliary (self, first))
    return FALSE;
  return nlp_speech_is_clause (self->words, first, self->end);
}

/* Whether the clause from @first on can't be what the cue introduces. Each kind of verb asks for
 * its own evidence that it is a clause. */
static gboolean
is_other (const NlpSpeechSearch *self, guint32 first, gboolean has_that)
{
  const guint64 bare =
      NLP_SPEECH (CLAUSE) | NLP_SPEECH (DENY) | NLP_SPEECH (TELL) | NLP_SPEECH (SHOW);
  const gboolean is_say = nlp_speech_search_is (self, self->cue, NLP_SPEECH (SAY));
  const gboolean needs_subject = !nlp_speech_search_is (self, self->cue, bare);

  if (!has_that && (nlp_speech_search_equals (self, first, "to") ||
                    nlp_speech_search_is (self, first, NLP_SPEECH (NEGATION))))
    return TRUE;
  if (nlp_speech_search_is (self, self->cue, NLP_SPEECH (DENY)) &&
      !nlp_speech_is_clause (self->words, first, self->end))
    return TRUE;
  if (is_say)
    return FALSE;
  return has_that ? !nlp_speech_is_complementizer (self->words, first - 1)
                  : !is_bare_clause (self, first, needs_subject);
}

NlpSpeechRange
nlp_speech_find_clause (const NlpSpeechSearch *self, guint32 at)
{
  const guint64 people = NLP_SPEECH (DETERMINER) | NLP_SPEECH (NAME) | NLP_SPEECH (PERSON) |
                         NLP_SPEECH (OBJECT) | NLP_SPEECH (PLURAL) | NLP_SPEECH (S);
  const gboolean has_listener =
      nlp_speech_search_equals (self, at, "to") && nlp_speech_search_is (self, at + 1, people);
  const guint32 listener = has_listener ? skip_listener (self, at + 1) : 0;
  gboolean has_that;
  const guint32 first =
      nlp_speech_find_content (self->words, MAX (at, listener), self->end, &has_that);

  if (first >= self->end || is_other (self, first, has_that))
    return nlp_speech_nothing;
  return nlp_speech_search_limit (self, first);
}

/* Returns what a listener is told: after "that", which may come after what belongs to the listener,
 * else from the end of the listener on. */
static NlpSpeechRange
find_told (const NlpSpeechSearch *self)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (PRONOUN);
  const guint32 end = MIN (self->end, self->cue + 1 + NLP_SPEECH_MAX_OBJECT);
  const guint32 listener = skip_listener (self, self->cue + 1);

  for (guint32 i = self->cue + 1; i < end && !nlp_speech_search_is (self, i, ends); i++) {
    if (nlp_speech_is_complementizer (self->words, i))
      return nlp_speech_search_limit (self, i + 1);
    if (nlp_speech_is_verb (self->words, i) || nlp_speech_search_equals (self, i, "about"))
      break;
  }
  return listener != 0 ? nlp_speech_find_clause (self, listener) : nlp_speech_nothing;
}

/* Whether @word is at @token and ties a complement to the object of the cue. After a comma "as"
 * must have one that begins with "a": else it begins a clause. */
static gboolean
ties_object (const NlpSpeechSearch *self, guint32 token, const gchar *word)
{
  if (!nlp_speech_search_equals (self, token, word))
    return FALSE;
  return !nlp_speech_search_is (self, token - 1, NLP_SPEECH (COMMA)) ||
         nlp_speech_search_equals (self, token + 1, "a") ||
         nlp_speech_search_equals (self, token + 1, "an");
}

/* Returns the object of the cue up to the end, if @word comes within it: "him as a friend". */
static NlpSpeechRange
find_object_with (const NlpSpeechSearch *self, const gchar *word)
{
  const guint64 ends = NLP_SPEECH (STOP) | NLP_SPEECH (RELATIVE);
  const guint32 end = MIN (self->end, self->cue + 2 + NLP_SPEECH_MAX_OBJECT);

  if (nlp_speech_search_is (self, self->cue + 1, NLP_SPEECH_PAUSES | NLP_SPEECH (PREPOSITION)))
    return nlp_speech_nothing;
  for (guint32 i = self->cue + 1; i < end && !nlp_speech_search_is (self, i, ends); i++) {
    if (ties_object (self, i, word))
      return nlp_speech_search_limit (self, self->cue + 1);
  }
  return nlp_speech_nothing;
}

/* Whether "what" comes before the subject: "what the group calls a success". */
static gboolean
follows_what (const NlpSpeechSearch *self)
{
  const NlpSpeechRange subject = nlp_speech_phrase_before (self->words, self->first, self->group);

  return !nlp_speech_range_is_empty (subject) && subject.first > self->first &&
         nlp_speech_search_equals (self, subject.first - 1, "what");
}

/* Returns what follows "calls" in "what the group calls a success": up to a comma, after which the
 * sentence goes on. */
static NlpSpeechRange
limit_to_comma (const NlpSpeechSearch *self, guint32 first)
{
  const guint32 comma = nlp_speech_words_find (self->words, first, self->end, NLP_SPEECH (COMMA));

  return nlp_speech_trim_content (self->words, self->marks, (NlpSpeechRange){first, comma});
}

/* Whether the phrase at @object has a complement after it, with a determiner or in marks: "the vote
 * a farce", "the vote 'unfair'". */
static gboolean
has_complement (const NlpSpeechSearch *self, guint32 object)
{
  const guint64 starts = NLP_SPEECH (MARK) | NLP_SPEECH (DETERMINER);
  const guint64 ties = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (DETERMINER);
  const guint64 others = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP) | NLP_SPEECH (PREPOSITION) |
                         NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (DATE);
  const guint32 end = MIN (self->end, object + NLP_SPEECH_MAX_OBJECT);

  if (nlp_speech_search_is (self, object, others))
    return FALSE;
  for (guint32 i = object + 1; i < end && !nlp_speech_search_is (self, i, NLP_SPEECH (COMMA));
       i++) {
    if (nlp_speech_search_is (self, i, starts) && !nlp_speech_search_is (self, i - 1, ties))
      return TRUE;
  }
  return FALSE;
}

/* Whether a complement follows the pronoun at @object: "it absurd", but not "him in May". */
static gboolean
has_short_complement (const NlpSpeechSearch *self, guint32 object)
{
  const guint64 others = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP) | NLP_SPEECH (PREPOSITION);

  return object + 1 < self->end && !nlp_speech_search_is (self, object + 1, others);
}

/* Returns the object of "called" and what it is called: "it a success". A name after the verb or in
 * marks ("calling itself the Front") is no opinion. */
static NlpSpeechRange
find_called (const NlpSpeechSearch *self)
{
  const guint32 object = self->cue + 1;
  gboolean is_opinion;

  if (nlp_speech_search_is (self, self->group - 1, NLP_SPEECH (RELATIVE)) ||
      nlp_speech_search_is (self, object, NLP_SPEECH (MARK)))
    return nlp_speech_nothing;
  if (self->group > self->first + 1 && follows_what (self))
    return limit_to_comma (self, object);
  if (nlp_speech_search_is (self, object, NLP_SPEECH (ADVERB)))
    return nlp_speech_nothing;
  is_opinion = nlp_speech_search_is (self, object, NLP_SPEECH (OBJECT))
                   ? has_short_complement (self, object)
                   : has_complement (self, object);
  return is_opinion ? nlp_speech_search_limit (self, object) : nlp_speech_nothing;
}

/* Returns the object of "denied" if it is a claim: "reports that he resigned". */
static NlpSpeechRange
find_denied (const NlpSpeechSearch *self)
{
  const guint64 claims = NLP_SPEECH (VERDICT) | NLP_SPEECH (DOCUMENT);
  const guint32 end = MIN (self->end, self->cue + 1 + MAX_LISTENER);
  const guint32 claim = nlp_speech_words_find (self->words, self->cue + 1, end, claims);

  if (claim + 1 < end && (nlp_speech_search_equals (self, claim + 1, "that") ||
                          nlp_speech_search_is (self, claim + 1, NLP_SPEECH (PRONOUN))))
    return nlp_speech_search_limit (self, self->cue + 1);
  return nlp_speech_find_clause (self, self->cue + 1);
}

/* Returns the content of the frames that the cue may have, of the first one that fits. */
static NlpSpeechRange
find_any_object (const NlpSpeechSearch *self)
{
  NlpSpeechRange content = nlp_speech_nothing;

  if (nlp_speech_search_is (self, self->cue, NLP_SPEECH (AS)))
    content = find_object_with (self, "as");
  if (nlp_speech_range_is_empty (content) &&
      nlp_speech_search_is (self, self->cue, NLP_SPEECH (ACCUSE)))
    content = find_object_with (self, "of");
  if (nlp_speech_range_is_empty (content) &&
      nlp_speech_search_is (self, self->cue, NLP_SPEECH (CALL)))
    content = find_called (self);
  if (nlp_speech_range_is_empty (content) &&
      nlp_speech_search_is (self, self->cue, NLP_SPEECH (DENY)))
    content = find_denied (self);
  return content;
}

NlpSpeechRange
nlp_speech_find_object (const NlpSpeechSearch *self)
{
  NlpSpeechRange content = nlp_speech_nothing;

  if (nlp_speech_search_is (self, self->cue, NLP_SPEECH (TELL)))
    content = find_told (self);
  if (!nlp_speech_range_is_empty (content))
    return content;
  content = find_any_object (self);
  content.end = nlp_speech_words_find (self->words, content.first, content.end, NLP_SPEECH (COLON));
  return content;
}
