/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechsubjects.c: finds the subjects of verbs of speech.
 */

#include "speechsubjects.h"

#include "speechphrases.h"

static const NlpSpeechRange nothing = {0, 0};

static gboolean
is_empty (NlpSpeechRange range)
{
  return range.first >= range.end;
}

/* Returns the start of the clause that @at is in: after the last ", and" or ", but" that begins one
 * with a subject of its own, else @first. */
static guint32
find_clause (const NlpSpeechWords *words, guint32 first, guint32 at)
{
  for (guint32 i = at; i-- > first + 1;) {
    if (nlp_speech_words_is (words, i, NLP_SPEECH (CONJUNCTION)) &&
        nlp_speech_words_is (words, i - 1, NLP_SPEECH (COMMA)) && i + 1 < at &&
        !nlp_speech_is_verb (words, i + 1) &&
        !nlp_speech_words_is (words, i + 1, NLP_SPEECH (ED)) &&
        !is_empty (nlp_speech_main_subject (words, i + 1, at)))
      return i + 1;
  }
  return first;
}

/* Returns the subject that the verb has in common with a verb before it. */
static NlpSpeechRange
find_shared (const NlpSpeechWords *words, const NlpSpeechVerb *verb)
{
  if (!is_empty (verb->previous))
    return verb->previous;
  return nlp_speech_main_subject (words, find_clause (words, verb->first, verb->group),
                                  verb->group);
}

/* Returns the last token before @end, not before @first, that has one of @classes, or @end. */
static guint32
find_back (const NlpSpeechWords *words, guint32 first, guint32 end, guint64 classes)
{
  for (guint32 i = end; i-- > first;) {
    if (nlp_speech_words_is (words, i, classes))
      return i;
  }
  return end;
}

/* Returns the subject of a verb after a pair of commas, dashes or brackets: a person who is named
 * between them, else the phrase before them. */
static NlpSpeechRange
find_before_pause (const NlpSpeechWords *words, const NlpSpeechVerb *verb, guint64 pause)
{
  const guint32 second = verb->group - 1;
  const guint32 first = find_back (words, verb->first, second, pause);
  NlpSpeechRange phrase;

  if (first == second)
    return pause == NLP_SPEECH (COMMA) ? find_shared (words, verb) : nothing;
  phrase = nlp_speech_phrase_before (words, verb->first, first);
  if (nlp_speech_is_named (words, first + 1, second) &&
      !nlp_speech_is_named (words, phrase.first, phrase.end))
    return (NlpSpeechRange){first + 1, second};
  return is_empty (phrase) ? nlp_speech_phrase_before (words, verb->first, second) : phrase;
}

/* Returns what a relative pronoun at @pronoun refers to. After a comma it is the last noun phrase:
 * "a visit by the mayor, who said". */
static NlpSpeechRange
find_antecedent (const NlpSpeechWords *words, guint32 first, guint32 pronoun)
{
  const NlpSpeechRange phrase = nlp_speech_phrase_before (words, first, pronoun);
  guint32 last;

  if (is_empty (phrase) || !nlp_speech_words_is (words, pronoun - 1, NLP_SPEECH (COMMA)))
    return phrase;
  last = find_back (words, phrase.first, phrase.end, NLP_SPEECH (PREPOSITION));
  if (last == phrase.end || last + 1 == phrase.end || nlp_speech_words_equal (words, last, "of") ||
      nlp_speech_words_equal (words, last, "for"))
    return phrase;
  return (NlpSpeechRange){last + 1, phrase.end};
}

/* Whether a statement is the object of a verb, whose subject speaks: "issued a statement saying".
 */
static gboolean
is_issued (const NlpSpeechWords *words, guint32 first, NlpSpeechRange phrase)
{
  const guint64 papers = NLP_SPEECH (MEDIUM) | NLP_SPEECH (DOCUMENT);

  return !is_empty (phrase) && phrase.first > first &&
         nlp_speech_words_is (words, phrase.end - 1, papers) &&
         nlp_speech_is_verb (words, phrase.first - 1);
}

/* Returns the start of the subject of a participle after "with": "the attack with groups saying".
 */
static guint32
skip_with (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  for (guint32 i = phrase.end; i-- > phrase.first;) {
    if (nlp_speech_words_equal (words, i, "with"))
      return i + 1;
  }
  return phrase.first;
}

/* Whether a phrase is a participle with what belongs to it, after its noun and a comma: "analysts,
 * quoted by the agency". */
static gboolean
adds_to_subject (const NlpSpeechWords *words, guint32 first, NlpSpeechRange phrase)
{
  return !is_empty (phrase) && phrase.first > first + 1 &&
         nlp_speech_words_is (words, phrase.first, NLP_SPEECH (ED) | NLP_SPEECH (ING)) &&
         nlp_speech_words_is (words, phrase.first - 1, NLP_SPEECH (COMMA));
}

NlpSpeechRange
nlp_speech_find_subject (const NlpSpeechWords *words, const NlpSpeechVerb *verb)
{
  const guint64 shares = NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (PREPOSITION);
  const gboolean is_ing = nlp_speech_words_is (words, verb->cue, NLP_SPEECH (ING));
  NlpSpeechRange phrase;
  guint32 before;

  if (verb->group == verb->first)
    return nothing;
  before = verb->group - 1;
  if (nlp_speech_words_is (words, before, NLP_SPEECH (RELATIVE)) && before > verb->first)
    return find_antecedent (words, verb->first, before);
  if (nlp_speech_words_is (words, before, shares))
    return find_shared (words, verb);
  if (nlp_speech_words_is (words, before, NLP_SPEECH (COMMA)))
    return is_ing ? find_shared (words, verb) : find_before_pause (words, verb, NLP_SPEECH (COMMA));
  if (nlp_speech_words_is (words, before, NLP_SPEECH (DASH) | NLP_SPEECH (BRACKET)))
    return find_before_pause (words, verb, NLP_SPEECH (DASH) | NLP_SPEECH (BRACKET));
  if (nlp_speech_is_verb (words, before))
    return find_shared (words, verb);
  phrase = nlp_speech_phrase_before (words, verb->first, verb->group);
  if (is_ing)
    phrase.first = skip_with (words, phrase);
  if (is_ing && is_issued (words, verb->first, phrase))
    return find_shared (words, verb);
  if (adds_to_subject (words, verb->first, phrase))
    return nlp_speech_phrase_before (words, verb->first, phrase.first - 1);
  return phrase;
}
