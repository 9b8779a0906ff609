/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechphrases.c: finds the ends of noun phrases without a parser.
 */

#include "speechphrases.h"

#include "speechverbs.h"

/* A longer phrase has text of a headline or list before the speaker. */
#define MAX_SPEAKER 16
#define NAMES (NLP_SPEECH (PERSON) | NLP_SPEECH (NAME))
#define FILLERS (NLP_SPEECH (DATE) | NLP_SPEECH (ADVERB) | NLP_SPEECH (LY) | NLP_SPEECH (COMMA))

/* Whether the conjunction at @token joins clauses, which the text from @first to it shows by a verb
 * or a comma; else it joins nouns. */
static gboolean
joins_clauses (const NlpSpeechWords *words, guint32 first, guint32 token)
{
  const guint64 ends = NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (RELATIVE) | NLP_SPEECH_PAUSES;

  if (token == first || nlp_speech_words_is (words, token - 1, NLP_SPEECH (COMMA)))
    return TRUE;
  for (guint32 i = token; i-- > first;) {
    if (nlp_speech_is_verb (words, i))
      return TRUE;
    if (nlp_speech_words_is (words, i, ends))
      return FALSE;
  }
  return FALSE;
}

/* Whether a participle belongs to the noun before it: "officials attending the talks". */
static gboolean
extends_noun (const NlpSpeechWords *words, guint32 token)
{
  const guint64 nouns = NLP_SPEECH (WORD) | NAMES;
  const guint64 others = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (ADVERB) |
                         NLP_SPEECH (BE) | NLP_SPEECH (RELATIVE);

  if (token == 0 || !nlp_speech_words_is (words, token, NLP_SPEECH (ING)) ||
      nlp_speech_words_is (words, token, NLP_SPEECH_CUES))
    return FALSE;
  return nlp_speech_words_is (words, token - 1, nouns) &&
         !nlp_speech_words_is (words, token - 1, others) && !nlp_speech_is_verb (words, token - 1);
}

/* Whether a phrase that reaches to @token can't include the token before it: a determiner begins a
 * phrase, unless a preposition or conjunction ties it to the one before. */
static gboolean
begins_phrase (const NlpSpeechWords *words, guint32 token)
{
  const guint64 ties =
      NLP_SPEECH (PREPOSITION) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (DETERMINER);

  if (!nlp_speech_words_is (words, token, NLP_SPEECH (DETERMINER)))
    return FALSE;
  return !nlp_speech_words_is (words, token - 1, ties) && !extends_noun (words, token - 1);
}

static gboolean
ends_phrase (const NlpSpeechWords *words, guint32 first, guint32 token)
{
  const guint64 ends =
      NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (RELATIVE) | NLP_SPEECH (PRONOUN) | NLP_SPEECH_PAUSES;

  if (nlp_speech_words_is (words, token, NAMES))
    return FALSE;
  if (nlp_speech_words_is (words, token, ends) || nlp_speech_is_verb (words, token))
    return TRUE;
  return nlp_speech_words_is (words, token, NLP_SPEECH (CONJUNCTION)) &&
         joins_clauses (words, first, token);
}

/* A phrase that begins with a preposition is preceded by an adverbial, which may end in a date or
 * place: "in a statement Friday spokesman". Returns the start of the phrase after it. */
static guint32
skip_adverbial (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  guint32 start = first;

  for (guint32 i = first; i + 1 < end; i++) {
    if (nlp_speech_words_is (words, i, NLP_SPEECH (DATE)))
      start = i + 1;
  }
  if (start > first)
    return start;
  for (guint32 i = first; i + 1 < end; i++) {
    if (nlp_speech_words_is (words, i, NAMES) &&
        !nlp_speech_words_is (words, i + 1, NLP_SPEECH (INSIDE)))
      return i + 1;
  }
  return first;
}

/* Whether a possessive follows, as in "Friday's report". */
static gboolean
is_owner (const NlpSpeechWords *words, guint32 token, guint32 end)
{
  return token + 1 < end && nlp_speech_words_is (words, token + 1, NLP_SPEECH (POSSESSIVE));
}

/* Removes what belongs to the clause and not to the phrase from both its ends. */
static NlpSpeechRange
trim_phrase (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint64 before =
      NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (LY) | FILLERS;

  while (phrase.first < phrase.end && nlp_speech_words_is (words, phrase.first, before) &&
         !is_owner (words, phrase.first, phrase.end))
    phrase.first++;
  if (phrase.first < phrase.end &&
      nlp_speech_words_is (words, phrase.first, NLP_SPEECH (PREPOSITION)))
    phrase.first = skip_adverbial (words, phrase.first, phrase.end);
  while (phrase.end > phrase.first && nlp_speech_words_is (words, phrase.end - 1, FILLERS))
    phrase.end--;
  return phrase;
}

/* Returns the token after the relative pronoun whose verb is at @verb, "who" of "groups who have
 * claimed", so that the phrase goes on before it, or the token after @verb if there is none. */
static guint32
find_relative (const NlpSpeechWords *words, guint32 first, guint32 verb)
{
  const guint64 group = NLP_SPEECH (AUXILIARY) | NLP_SPEECH (ADVERB) | NLP_SPEECH (LY);
  guint32 at = verb;

  if (!nlp_speech_is_verb (words, verb))
    return verb + 1;
  while (at > first + 1 && nlp_speech_words_is (words, at - 1, group))
    at--;
  if (at < first + 2 || !nlp_speech_words_is (words, at - 1, NLP_SPEECH (RELATIVE)) ||
      nlp_speech_words_is (words, at - 2, NLP_SPEECH_PAUSES) || nlp_speech_is_verb (words, at - 2))
    return verb + 1;
  return at;
}

/* Returns the end of what is before @end without dates, adverbs and text in brackets. */
static guint32
skip_back (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  while (end > first) {
    guint32 open = end - 1;

    if (nlp_speech_words_is (words, end - 1, NLP_SPEECH (BRACKET))) {
      while (open > first && !nlp_speech_words_is (words, open - 1, NLP_SPEECH (BRACKET)))
        open--;
      if (open == first)
        break;
      end = open - 1;
    } else if (nlp_speech_words_is (words, end - 1, FILLERS)) {
      end--;
    } else {
      break;
    }
  }
  return end;
}

NlpSpeechRange
nlp_speech_phrase_before (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  guint32 start;

  end = skip_back (words, first, end);
  if (end == first)
    return (NlpSpeechRange){end, end};
  if (nlp_speech_words_is (words, end - 1, NLP_SPEECH (PRONOUN)))
    return (NlpSpeechRange){end - 1, end};
  for (start = end; start > first; start--) {
    if ((start < end && begins_phrase (words, start)) || ends_phrase (words, first, start - 1)) {
      const guint32 relative = find_relative (words, first, start - 1);

      if (relative == start)
        break;
      start = relative;
    }
  }
  return trim_phrase (words, (NlpSpeechRange){start, end});
}

NlpSpeechRange
nlp_speech_phrase_after (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint64 ends = NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (RELATIVE) | NLP_SPEECH (DATE) |
                       NLP_SPEECH_PAUSES | NLP_SPEECH (PRONOUN);
  guint32 at = first;

  if (at < end && nlp_speech_words_is (words, at, NLP_SPEECH (PRONOUN)))
    return (NlpSpeechRange){at, at + 1};
  for (; at < end; at++) {
    if (nlp_speech_words_is (words, at, NAMES))
      continue;
    if (nlp_speech_words_is (words, at, ends) || nlp_speech_is_verb (words, at))
      break;
    if (at > first && begins_phrase (words, at))
      break;
  }
  return (NlpSpeechRange){first, at};
}

/* Returns the start of the subject: after "However,", "In Geneva," or "When it rained,". */
static guint32
skip_introduction (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint64 begin =
      NLP_SPEECH (PREPOSITION) | NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (ING) | NLP_SPEECH (ED);
  const guint64 joining = NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | FILLERS;
  guint32 start = nlp_speech_words_skip (words, first, end, joining);

  if (start < end && nlp_speech_words_is (words, start, begin)) {
    const guint32 comma = nlp_speech_words_find (words, start, end, NLP_SPEECH (COMMA));

    if (comma + 1 < end)
      start = nlp_speech_words_skip (words, comma + 1, end, FILLERS);
  }
  return start;
}

NlpSpeechRange
nlp_speech_main_subject (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint64 ends = NLP_SPEECH (DATE) | NLP_SPEECH (RELATIVE) | NLP_SPEECH_PAUSES;
  const guint32 start = skip_introduction (words, first, end);
  guint32 at = start;

  if (at < end && nlp_speech_words_is (words, at, NLP_SPEECH (PRONOUN)))
    return (NlpSpeechRange){at, at + 1};
  while (at < end && !nlp_speech_words_is (words, at, ends) && !nlp_speech_is_verb (words, at))
    at++;
  return trim_phrase (words, (NlpSpeechRange){start, at});
}

/* Returns the tokens of the entity that ends at the token @last. */
static NlpSpeechRange
find_name (const NlpSpeechWords *words, guint32 first, guint32 last)
{
  guint32 start = last;

  while (start > first && nlp_speech_words_is (words, start, NLP_SPEECH (INSIDE)))
    start--;
  return (NlpSpeechRange){start, last + 1};
}

/* Whether a preposition at @token is in a title before a name: "Secretary of State Ana Ruiz",
 * "envoy to the United Nations Ana Ruiz". */
static gboolean
is_in_title (const NlpSpeechWords *words, NlpSpeechRange phrase, guint32 token)
{
  const GstNlpToken *tokens = words->view->tokens;
  guint32 name;

  if (token == phrase.first || !nlp_speech_words_is (words, phrase.end - 1, NLP_SPEECH (PERSON)))
    return FALSE;
  name = find_name (words, phrase.first, phrase.end - 1).first;
  if (name > token + 1 && nlp_speech_words_is (words, name - 1, NLP_SPEECH (NAME)) &&
      !nlp_speech_words_is (words, name - 1, NLP_SPEECH (PEOPLE)))
    return TRUE;
  for (guint32 i = token + 1; i < name; i++) {
    if ((tokens[i].flags & GST_NLP_TOKEN_TITLE) == 0 &&
        !nlp_speech_words_is (words, i, NLP_SPEECH (DETERMINER)))
      return FALSE;
  }
  return nlp_speech_words_equal (words, token, "of") &&
         (tokens[token - 1].flags & GST_NLP_TOKEN_TITLE) != 0;
}

/* Whether a participle at @token adds to the noun before it: "police searching through the house".
 */
static gboolean
adds_to_noun (const NlpSpeechWords *words, NlpSpeechRange phrase, guint32 token)
{
  const guint64 objects = NLP_SPEECH (DETERMINER) | NLP_SPEECH (PREPOSITION) | NAMES;

  return token > phrase.first && token + 1 < phrase.end && extends_noun (words, token) &&
         nlp_speech_words_is (words, token + 1, objects);
}

/* Returns the token after the head of @phrase, or 0 if it has several, joined by "and". */
static guint32
find_head_end (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint64 ends = NLP_SPEECH (PREPOSITION) | NLP_SPEECH_PAUSES;
  guint32 head = phrase.first;

  for (; head < phrase.end; head++) {
    if (nlp_speech_words_is (words, head, NAMES))
      continue;
    if (nlp_speech_words_is (words, head, NLP_SPEECH (CONJUNCTION)))
      return 0;
    if (adds_to_noun (words, phrase, head) ||
        (nlp_speech_words_is (words, head, ends) && !is_in_title (words, phrase, head)))
      break;
  }
  return head;
}

/* Whether the tokens are one name, perhaps after "the". */
static gboolean
is_name (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 start = nlp_speech_words_skip (words, first, end, NLP_SPEECH (DETERMINER));

  return start < end && nlp_speech_words_is (words, start, NLP_SPEECH (NAME)) &&
         !nlp_speech_words_is (words, start, NLP_SPEECH (PEOPLE)) &&
         find_name (words, start, end - 1).first == start;
}

/* Whether the phrase before @end is a name with a description before it: "the militant group Hawk".
 */
static gboolean
is_described (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 name = find_name (words, first, end - 1).first;
  const guint64 others = NLP_SPEECH (DETERMINER) | NLP_SPEECH (POSSESSIVE) | NLP_SPEECH (PEOPLE);

  if (!nlp_speech_words_is (words, end - 1, NLP_SPEECH (NAME)) || name == first ||
      nlp_speech_words_is (words, end - 1, NLP_SPEECH (PEOPLE)))
    return FALSE;
  return nlp_speech_words_is (words, name - 1, NLP_SPEECH (WORD)) &&
         !nlp_speech_words_is (words, name - 1, others) &&
         (words->view->tokens[name - 1].flags & GST_NLP_TOKEN_TITLE) == 0;
}

NlpSpeechRange
nlp_speech_phrase_shorten (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint32 head = find_head_end (words, phrase);

  if (head <= phrase.first)
    return phrase;
  if (phrase.end > phrase.first + MAX_SPEAKER &&
      nlp_speech_words_is (words, phrase.end - 1, NLP_SPEECH (PERSON)))
    return find_name (words, phrase.first, phrase.end - 1);
  if (nlp_speech_words_is (words, head - 1, NLP_SPEECH (PERSON)) ||
      is_described (words, phrase.first, head))
    return find_name (words, phrase.first, head - 1);
  if (head < phrase.end &&
      (adds_to_noun (words, phrase, head) || is_name (words, phrase.first, head)))
    return (NlpSpeechRange){phrase.first, head};
  return phrase;
}

gboolean
nlp_speech_is_named (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint32 head = find_head_end (words, (NlpSpeechRange){first, end});

  if (head <= first || nlp_speech_words_is (words, head - 1, NLP_SPEECH (PEOPLE)))
    return FALSE;
  return nlp_speech_words_is (words, head - 1, NLP_SPEECH (PERSON)) ||
         (head == end && nlp_speech_words_is (words, head - 1, NLP_SPEECH (NAME)));
}
