/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechsearch.c: the verb group, the subject and the frames of a verb of speech.
 */

#include "speechsearch.h"

#include "speechcontents.h"
#include "speechphrases.h"
#include "speechverbs.h"

guint32
nlp_speech_search_find_be (const NlpSpeechSearch *self)
{
  guint32 at = self->cue;

  while (at > self->first &&
         nlp_speech_search_is (self, at - 1, NLP_SPEECH (BE) | NLP_SPEECH (AUXILIARY)))
    at--;
  return at < self->cue && nlp_speech_search_is (self, self->cue - 1, NLP_SPEECH (BE)) ? at
                                                                                       : self->cue;
}

/* Whether "to say" after the word at @token tells what was said: "he spoke up to say", but not
 * "refused to say" or "is expected to say". Other verbs of speech tell plans there. */
static gboolean
is_done (const NlpSpeechSearch *self, guint32 token)
{
  const guint64 plans = NLP_SPEECH (NEGATION) | NLP_SPEECH (ED) | NLP_SPEECH (VERB);

  return nlp_speech_search_is (self, self->cue, NLP_SPEECH (SAY)) &&
         !nlp_speech_search_is (self, token, plans) &&
         !nlp_speech_search_equals (self, token, "yet");
}

gboolean
nlp_speech_search_find_group (NlpSpeechSearch *self)
{
  const guint64 fillers = NLP_SPEECH (AUXILIARY) | NLP_SPEECH (BE) | NLP_SPEECH (ADVERB) |
                          NLP_SPEECH (LY) | NLP_SPEECH (NEGATION) | NLP_SPEECH (DATE);
  const gboolean is_ing = nlp_speech_search_is (self, self->cue, NLP_SPEECH (ING));
  guint32 at = self->cue;

  while (at > self->first && nlp_speech_search_is (self, at - 1, fillers) &&
         !nlp_speech_search_is (self, at - 1, NLP_SPEECH (PRONOUN))) {
    if (nlp_speech_search_is (self, at - 1, NLP_SPEECH (NEGATION)))
      return FALSE;
    if (!is_ing && nlp_speech_search_is (self, at - 1, NLP_SPEECH (BE)))
      return FALSE;
    at--;
  }
  self->group = at;
  return at < self->first + 2 || !nlp_speech_search_equals (self, at - 1, "to") ||
         is_done (self, at - 2);
}

NlpSpeechRange
nlp_speech_search_limit (const NlpSpeechSearch *self, guint32 first)
{
  const NlpSpeechMark *around = nlp_speech_marks_around (self->marks, self->cue);
  const guint32 end = around != NULL ? MIN (around->close, self->end) : self->end;

  if (first >= end)
    return nlp_speech_nothing;
  return nlp_speech_limit_content (self->words, self->marks, first, end);
}

/* Whether the text from @first on is a clause, with a subject and a verb before @end. */
static gboolean
is_clause (const NlpSpeechWords *words, guint32 first, guint32 end)
{
  const guint64 between = NLP_SPEECH (ADVERB) | NLP_SPEECH (LY) | NLP_SPEECH (DATE);
  const NlpSpeechRange subject = nlp_speech_main_subject (words, first, end);
  const guint32 verb = nlp_speech_words_skip (words, subject.end, end, between);

  return !nlp_speech_range_is_empty (subject) && verb < end && nlp_speech_is_verb (words, verb);
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
        !nlp_speech_words_is (words, i + 1, NLP_SPEECH (ED)) && is_clause (words, i + 1, at))
      return i + 1;
  }
  return first;
}

/* Returns the subject that the verb has in common with a verb before it. */
static NlpSpeechRange
find_shared (const NlpSpeechSearch *self)
{
  if (self->frames->len > self->first_frame)
    return g_array_index (self->frames, NlpSpeechFrame, self->frames->len - 1).speaker;
  return nlp_speech_main_subject (self->words, find_clause (self->words, self->first, self->group),
                                  self->group);
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
find_before_pause (const NlpSpeechSearch *self, guint64 pause)
{
  const guint32 second = self->group - 1;
  const guint32 first = find_back (self->words, self->first, second, pause);
  NlpSpeechRange phrase;

  if (first == second)
    return pause == NLP_SPEECH (COMMA) ? find_shared (self) : nlp_speech_nothing;
  phrase = nlp_speech_phrase_before (self->words, self->first, first);
  if (nlp_speech_is_named (self->words, first + 1, second) &&
      !nlp_speech_is_named (self->words, phrase.first, phrase.end))
    return (NlpSpeechRange){first + 1, second};
  return nlp_speech_range_is_empty (phrase)
             ? nlp_speech_phrase_before (self->words, self->first, second)
             : phrase;
}

/* Returns what a relative pronoun at @pronoun refers to. After a comma it is the last noun phrase:
 * "a visit by the mayor, who said". */
static NlpSpeechRange
find_antecedent (const NlpSpeechWords *words, guint32 first, guint32 pronoun)
{
  const NlpSpeechRange phrase = nlp_speech_phrase_before (words, first, pronoun);
  guint32 last;

  if (nlp_speech_range_is_empty (phrase) ||
      !nlp_speech_words_is (words, pronoun - 1, NLP_SPEECH (COMMA)))
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

  return !nlp_speech_range_is_empty (phrase) && phrase.first > first &&
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
  return !nlp_speech_range_is_empty (phrase) && phrase.first > first + 1 &&
         nlp_speech_words_is (words, phrase.first, NLP_SPEECH (ED) | NLP_SPEECH (ING)) &&
         nlp_speech_words_is (words, phrase.first - 1, NLP_SPEECH (COMMA));
}

NlpSpeechRange
nlp_speech_search_find_subject (const NlpSpeechSearch *self)
{
  const guint64 shares = NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (PREPOSITION);
  const gboolean is_ing = nlp_speech_words_is (self->words, self->cue, NLP_SPEECH (ING));
  NlpSpeechRange phrase;
  guint32 before;

  if (self->group == self->first)
    return nlp_speech_nothing;
  before = self->group - 1;
  if (nlp_speech_words_is (self->words, before, NLP_SPEECH (RELATIVE)) && before > self->first)
    return find_antecedent (self->words, self->first, before);
  if (nlp_speech_words_is (self->words, before, shares))
    return find_shared (self);
  if (nlp_speech_words_is (self->words, before, NLP_SPEECH (COMMA)))
    return is_ing ? find_shared (self) : find_before_pause (self, NLP_SPEECH (COMMA));
  if (nlp_speech_words_is (self->words, before, NLP_SPEECH (DASH) | NLP_SPEECH (BRACKET)))
    return find_before_pause (self, NLP_SPEECH (DASH) | NLP_SPEECH (BRACKET));
  if (nlp_speech_is_verb (self->words, before))
    return find_shared (self);
  phrase = nlp_speech_phrase_before (self->words, self->first, self->group);
  if (is_ing)
    phrase.first = skip_with (self->words, phrase);
  if (is_ing && is_issued (self->words, self->first, phrase))
    return find_shared (self);
  if (adds_to_subject (self->words, self->first, phrase))
    return nlp_speech_phrase_before (self->words, self->first, phrase.first - 1);
  return phrase;
}

NlpSpeechRange
nlp_speech_search_get_cue (const NlpSpeechSearch *self)
{
  const guint32 n = nlp_speech_search_is (self, self->cue, NLP_SPEECH (ACCORDING)) ? 2 : 1;

  return (NlpSpeechRange){self->cue, self->cue + n};
}

/* Whether a phrase can name a speaker. One that begins with a participle is the end of a longer
 * phrase or clause, "Georgian" alone is an adjective, and "Mr." has lost its name. */
static gboolean
is_speaker (const NlpSpeechSearch *self, NlpSpeechRange phrase)
{
  const guint64 others = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (ING);

  if (nlp_speech_range_is_empty (phrase) || nlp_speech_words_is (self->words, phrase.first, others))
    return FALSE;
  return phrase.end > phrase.first + 1 ||
         !nlp_speech_words_is (self->words, phrase.first, NLP_SPEECH (PEOPLE)) ||
         nlp_speech_words_is (self->words, phrase.first, NLP_SPEECH (S));
}

void
nlp_speech_search_add (const NlpSpeechSearch *self,
                       NlpSpeechRange speaker,
                       NlpSpeechRange content,
                       const gchar *rule,
                       gfloat score)
{
  const NlpSpeechFrame frame = {
      .cue = nlp_speech_search_get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .contents = {content, nlp_speech_nothing},
      .rule = rule,
      .score = score,
  };

  if (is_speaker (self, frame.speaker) && !nlp_speech_range_is_empty (content))
    g_array_append_val (self->frames, frame);
}
