/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechcontents.c: finds where the content of a quotation begins and ends.
 */

#include "speechcontents.h"

#include "speechverbs.h"

/* "That" comes at most this many tokens after the verb, and the occasion in this many. */
#define MAX_BEFORE_THAT 18
#define MAX_OCCASION 8
/* A speaker and "say" take at most this many tokens. */
#define MAX_SPEAKER 8

/* Returns the token after "that", if it comes after an adverbial that begins at @first, or 0. */
static guint32
find_late_that (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 limit = MIN (end, first + MAX_BEFORE_THAT);

  if (!nlp_speech_words_is (words, first, NLP_SPEECH (OCCASION)))
    return 0;
  for (guint32 i = first; i < limit; i++) {
    if (nlp_speech_is_complementizer (words, i))
      return i + 1;
    if (nlp_speech_words_is (words, i,
                             NLP_SPEECH (STOP) | NLP_SPEECH (MARK) | NLP_SPEECH (PRONOUN)) ||
        nlp_speech_is_verb (words, i))
      return 0;
  }
  return 0;
}

/* Returns the token after an occasion such as "in a televised speech", or 0. */
static guint32
skip_occasion (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 limit = MIN (end, first + MAX_OCCASION);

  for (guint32 i = first; i < limit; i++) {
    if (nlp_speech_words_is (words, i, NLP_SPEECH (MEDIUM)))
      return nlp_speech_words_skip (words, i, end, NLP_SPEECH (MEDIUM));
    if (nlp_speech_words_is (words, i, NLP_SPEECH_PAUSES) || nlp_speech_is_verb (words, i))
      return 0;
  }
  return 0;
}

/* Dates after the verb say when it was said, unless they are the subject of what was said. */
static guint32
skip_dates (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 after = nlp_speech_words_skip (words, first, end, NLP_SPEECH (DATE));

  if (after == end || after == first)
    return after;
  if (nlp_speech_words_is (words, after, NLP_SPEECH (POSSESSIVE)) ||
      nlp_speech_is_verb (words, after))
    return first;
  return after;
}

/* Skips ", after the talks,". Returns the token after its second comma, or 0. */
static guint32
skip_parenthesis (const NlpSpeechWords *words, guint32 comma, guint32 end)
{
  const guint64 begins = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (ING);
  guint32 second;

  if (comma + 1 >= end)
    return 0;
  if (nlp_speech_words_is (words, comma + 1, NLP_SPEECH (MARK)) ||
      nlp_speech_words_equal (words, comma + 1, "that"))
    return comma + 1;
  if (nlp_speech_words_is (words, comma - 1, NLP_SPEECH (DATE)) &&
      nlp_speech_is_clause (words, comma + 1, end))
    return comma + 1;
  if (!nlp_speech_words_is (words, comma + 1, begins))
    return 0;
  second = nlp_speech_words_find (words, comma + 1, end, NLP_SPEECH (COMMA));
  return second + 1 < end ? second + 1 : 0;
}

/* Skips "repeatedly" before "that" or an occasion; else it belongs to what was said. */
static guint32
skip_adverb (const NlpSpeechWords *words, guint32 at, guint32 end)
{
  if (at + 1 < end && (nlp_speech_words_equal (words, at + 1, "that") ||
                       nlp_speech_words_is (words, at + 1, NLP_SPEECH (PREPOSITION))))
    return at + 1;
  return at;
}

/* Returns the token after an adverbial that begins at @at. @at itself is returned if there is none,
 * and 0 if what follows is no content. */
static guint32
skip_adverbials (const NlpSpeechWords *words, guint32 at, guint32 end)
{
  guint32 after;

  if (nlp_speech_words_is (words, at, NLP_SPEECH (DATE)))
    return skip_dates (words, at, end);
  if (nlp_speech_words_is (words, at, NLP_SPEECH (COMMA)))
    return skip_parenthesis (words, at, end);
  if (nlp_speech_words_is (words, at, NLP_SPEECH (ADVERB) | NLP_SPEECH (LY)))
    return skip_adverb (words, at, end);
  if (!nlp_speech_words_is (words, at, NLP_SPEECH (PREPOSITION) | NLP_SPEECH (OCCASION)))
    return at;
  if (nlp_speech_words_equal (words, at, "on") && at + 1 < end &&
      nlp_speech_words_is (words, at + 1, NLP_SPEECH (DATE)))
    return skip_dates (words, at + 1, end);
  after = find_late_that (words, at, end);
  if (after != 0)
    return after - 1;
  after = skip_occasion (words, at, end);
  if (after != 0)
    return after;
  return nlp_speech_is_clause (words, at, end) ? at : 0;
}

guint32
nlp_speech_find_content (const NlpSpeechWords *words,
                         guint32 first,
                         guint32 end,
                         gboolean *has_that)
{
  guint32 at = first, before = end;

  *has_that = FALSE;
  while (at < end && at != before) {
    if (nlp_speech_words_equal (words, at, "that")) {
      *has_that = at + 1 == end || !nlp_speech_words_is (words, at + 1, NLP_SPEECH (AUXILIARY));
      return *has_that ? at + 1 : at;
    }
    if (nlp_speech_words_is (words, at, NLP_SPEECH (COLON)))
      return at + 1;
    before = at;
    at = skip_adverbials (words, at, end);
    if (at == 0)
      return end;
  }
  if (at < end && nlp_speech_words_is (words, at, NLP_SPEECH (STOP) | NLP_SPEECH (COMMA)))
    return end;
  return at;
}

/* Whether a verb of a clause, and no noun of the same form, is at @token. */
static gboolean
is_clear_verb (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  const guint64 nouns = NLP_SPEECH (NOUN) | NLP_SPEECH (DOCUMENT) | NLP_SPEECH (MEDIUM);

  if (!nlp_speech_is_verb (words, token) || nlp_speech_words_is (words, token, nouns))
    return FALSE;
  return !nlp_speech_words_is (words, token, NLP_SPEECH (ED)) || token + 1 == end ||
         !nlp_speech_words_is (words, token + 1, NLP_SPEECH (PREPOSITION)) ||
         nlp_speech_words_equal (words, token + 1, "to");
}

/* Whether the pronoun at @token is a subject: "it" and "you" may be objects too. */
static gboolean
is_subject (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  const guint64 between = NLP_SPEECH (ADVERB) | NLP_SPEECH (LY);
  guint32 next;

  if (!nlp_speech_words_is (words, token, NLP_SPEECH (PRONOUN)))
    return FALSE;
  if (!nlp_speech_words_is (words, token, NLP_SPEECH (OBJECT) | NLP_SPEECH (ADVERB)))
    return TRUE;
  next = nlp_speech_words_skip (words, token + 1, end, between);
  return next < end && nlp_speech_is_verb (words, next);
}

/* Whether another clause begins with the conjunction at @token: "and they". */
static gboolean
joins_subject (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  return token + 1 < end && nlp_speech_words_is (words, token, NLP_SPEECH (CONJUNCTION)) &&
         nlp_speech_words_is (words, token + 1, NLP_SPEECH (PRONOUN));
}

/* Whether a verb continues the clause before it: "and openly refused". */
static gboolean
follows_conjunction (const NlpSpeechWords *words, guint32 verb)
{
  while (verb > 0 && nlp_speech_words_is (words, verb - 1, NLP_SPEECH (ADVERB) | NLP_SPEECH (LY)))
    verb--;
  return verb > 0 && nlp_speech_words_is (words, verb - 1, NLP_SPEECH (CONJUNCTION));
}

gboolean
nlp_speech_is_clause (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint64 ends = NLP_SPEECH (RELATIVE) | NLP_SPEECH (COLON) | NLP_SPEECH (STOP);

  for (guint32 i = first; i < end; i++) {
    if (is_subject (words, i, end))
      return i == first || i + 1 == end || !nlp_speech_words_is (words, i + 1, NLP_SPEECH (SAY));
    if (nlp_speech_words_is (words, i, ends) || joins_subject (words, i, end))
      return FALSE;
    if (i > first && nlp_speech_words_is (words, i, NLP_SPEECH (SUBORDINATOR)))
      return FALSE;
    if (i > first && is_clear_verb (words, i, end))
      return !nlp_speech_words_is (words, i, NLP_SPEECH (SAY)) && !follows_conjunction (words, i);
    if (nlp_speech_words_is (words, i, NLP_SPEECH (COMMA) | NLP_SPEECH (DASH)) && i > first + 1)
      return nlp_speech_words_is (words, first,
                                  NLP_SPEECH (PREPOSITION) | NLP_SPEECH (SUBORDINATOR));
  }
  return FALSE;
}

/* Whether another speaker and "say" follow at @token: "but critics say". */
static gboolean
begins_speaker (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  const guint32 limit = MIN (end, token + MAX_SPEAKER);
  guint32 verb = token;

  while (verb < limit && !nlp_speech_is_verb (words, verb) &&
         !nlp_speech_words_is (words, verb, NLP_SPEECH_PAUSES | NLP_SPEECH (SUBORDINATOR)))
    verb++;
  return verb < limit && nlp_speech_words_is (words, verb, NLP_SPEECH (SAY));
}

/* Whether the speaker, and not what he says, goes on after a conjunction before @token: "and called
 * for help", "but gave no details". */
static gboolean
continues_speaker (const NlpSpeechWords *words, guint32 token, guint32 end, gboolean comma)
{
  const guint64 cues = NLP_SPEECH_CUES & ~NLP_SPEECH (UTTER) & ~NLP_SPEECH (SHOW);
  const guint32 verb =
      nlp_speech_words_skip (words, token, end, NLP_SPEECH (ADVERB) | NLP_SPEECH (LY));

  if (verb >= end)
    return FALSE;
  if (comma && verb + 1 < end && nlp_speech_words_is (words, verb, NLP_SPEECH (PRONOUN)))
    return nlp_speech_words_is (words, verb + 1, cues | NLP_SPEECH (WITHHOLD));
  if (comma && begins_speaker (words, verb, end))
    return TRUE;
  if (nlp_speech_words_is (words, verb, cues))
    return !nlp_speech_words_is (words, verb, NLP_SPEECH (NOUN)) || comma;
  return comma && nlp_speech_words_is (words, verb, NLP_SPEECH (WITHHOLD));
}

/* Whether the content ends before the comma or dash at @token. */
static gboolean
ends_at_pause (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  const guint32 next = token + 1;

  if (next >= end)
    return TRUE;
  if (nlp_speech_words_is (words, next, NLP_SPEECH (CONJUNCTION)))
    return continues_speaker (words, next + 1, end, TRUE);
  if (nlp_speech_words_is (words, next, NLP_SPEECH (ACCORDING)))
    return TRUE;
  if (nlp_speech_words_is (words, next, NLP_SPEECH (ING)))
    return nlp_speech_words_is (words, next, NLP_SPEECH_CUES) &&
           !nlp_speech_words_is (words, next, NLP_SPEECH (SHOW));
  return next + 1 < end && nlp_speech_words_is (words, next, NLP_SPEECH (DETERMINER)) &&
         nlp_speech_words_is (words, next + 1, NLP_SPEECH (VERDICT));
}

static gboolean
ends_at (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  if (nlp_speech_words_is (words, token, NLP_SPEECH (COMMA) | NLP_SPEECH (DASH)))
    return ends_at_pause (words, token, end);
  return nlp_speech_words_is (words, token, NLP_SPEECH (CONJUNCTION)) &&
         continues_speaker (words, token + 1, end, FALSE);
}

NlpSpeechRange
nlp_speech_trim_content (const NlpSpeechWords *words,
                         const NlpSpeechMarks *marks,
                         NlpSpeechRange content)
{
  const guint64 pauses =
      NLP_SPEECH (COMMA) | NLP_SPEECH (COLON) | NLP_SPEECH (STOP) | NLP_SPEECH (DASH);

  while (content.end > content.first &&
         nlp_speech_words_is (words, content.end - 1, pauses | NLP_SPEECH (MARK))) {
    const NlpSpeechMark *pair =
        nlp_speech_marks_around (marks, MAX (content.first + 2, content.end) - 2);

    if (nlp_speech_words_is (words, content.end - 1, NLP_SPEECH (MARK)) && pair != NULL &&
        pair->close == content.end - 1 && pair->open >= content.first)
      break;
    content.end--;
  }
  content.first = nlp_speech_words_skip (words, content.first, content.end, pauses);
  return content;
}

NlpSpeechRange
nlp_speech_limit_content (const NlpSpeechWords *words,
                          const NlpSpeechMarks *marks,
                          guint32 first,
                          guint32 end)
{
  guint32 at = first + 1;

  while (at < end && !ends_at (words, at, end))
    at++;
  return nlp_speech_trim_content (words, marks, (NlpSpeechRange){first, MIN (at, end)});
}
