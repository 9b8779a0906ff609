/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechattributions.c: finds attributions of marked text, and those after a clause.
 */

#include "speechattributions.h"

#include "speechcontents.h"
#include "speechphrases.h"
#include "speechverbs.h"

#define MAX_DATELINE 16
/* Marks with less than this many tokens in them hold a name rather than speech. */
#define MIN_FRAGMENT 3
/* Less than this many tokens with a comma are a phrase, unless they are clearly a clause. */
#define MIN_CONTENT 5

/* Whether a pair of marks holds speech, and not a name or some words of it. */
static gboolean
holds_speech (const NlpSpeechSearch *self, const NlpSpeechMark *mark)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (PREPOSITION) |
                       NLP_SPEECH (DATE) | NLP_SPEECH (SUBORDINATOR);
  const guint32 after = mark->close + 1;

  if (mark->close <= mark->open + 1)
    return FALSE;
  return mark->close >= self->end || after >= self->end || nlp_speech_search_is (self, after, ends);
}

/* Whether marked text without a comma before it is speech and not a few words: it begins like a
 * sentence, or is one. After "says" it is all that was said, or the clause goes on without marks.
 */
static gboolean
is_whole (const NlpSpeechSearch *self, const NlpSpeechMark *mark)
{
  const NlpFactsView *view = self->words->view;

  if (nlp_speech_search_is (self, self->cue, NLP_SPEECH (SAY)))
    return mark->close + 1 >= self->end ||
           nlp_speech_search_is (self, mark->close + 1, NLP_SPEECH_PAUSES);
  return (view->tokens[mark->open + 1].flags & GST_NLP_TOKEN_TITLE) != 0 ||
         nlp_speech_is_clause (self->words, mark->open + 1, MIN (mark->close, self->end));
}

/* Returns the pair of marks that contains what the cue introduces, or NULL. */
static const NlpSpeechMark *
find_mark_after (const NlpSpeechSearch *self)
{
  const guint64 ends = NLP_SPEECH (STOP) | NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (CONJUNCTION);
  const guint64 before = NLP_SPEECH (COMMA) | NLP_SPEECH (COLON) | NLP_SPEECH (MEDIUM);
  const guint32 end = MIN (self->end, self->cue + 2 + NLP_SPEECH_MAX_OBJECT);
  const NlpSpeechMark *mark;
  guint32 at = self->cue + 1;

  while (at < end && !nlp_speech_search_is (self, at, ends | NLP_SPEECH (MARK)))
    at++;
  if (!nlp_speech_search_is (self, at, NLP_SPEECH (MARK)))
    return NULL;
  mark = nlp_speech_marks_get (self->marks, at);
  if (mark == NULL || !holds_speech (self, mark))
    return NULL;
  if (at == self->cue + 1)
    return is_whole (self, mark) ? mark : NULL;
  return nlp_speech_search_is (self, at - 1, before) ? mark : NULL;
}

/* Whether the sentence goes on after marked text that seems to end the one before: with a question
 * or exclamation. */
static gboolean
reaches_sentence (const NlpSpeechSearch *self, const NlpSpeechMark *mark)
{
  if (mark->close >= self->first)
    return TRUE;
  return !nlp_speech_words_begins_paragraph (self->words, self->first) &&
         !nlp_speech_words_equal (self->words, mark->close - 1, ".");
}

/* Returns the pair that ends before @token, or NULL. */
static const NlpSpeechMark *
find_mark_before (const NlpSpeechSearch *self, guint32 token)
{
  const NlpSpeechMark *mark;

  if (token > 0 && nlp_speech_words_is (self->words, token - 1, NLP_SPEECH (COMMA)))
    token--;
  if (token < 2 || !nlp_speech_words_is (self->words, token - 1, NLP_SPEECH (MARK)))
    return NULL;
  mark = nlp_speech_marks_around (self->marks, token - 2);
  if (mark == NULL || mark->close != token - 1 || !mark->is_closed)
    return NULL;
  return reaches_sentence (self, mark) ? mark : NULL;
}

/* Whether the attribution that ends before @at is at the end of its clause: "..., officials said".
 */
static gboolean
ends_clause (const NlpSpeechSearch *self, guint32 at)
{
  gboolean has_that;

  return at >= self->end || nlp_speech_search_is (self, at, NLP_SPEECH_PAUSES) ||
         nlp_speech_find_content (self->words, at, self->end, &has_that) == self->end;
}

/* Returns the token after a dateline, "GENEVA, May 4 - ", or the first one of the sentence. */
static guint32
skip_dateline (const NlpSpeechSearch *self, guint32 end)
{
  const guint32 limit = MIN (end, self->first + MAX_DATELINE);

  for (guint32 i = self->first; i < limit; i++) {
    if (nlp_speech_search_is (self, i, NLP_SPEECH (DASH)))
      return i + 1;
    if (nlp_speech_is_verb (self->words, i))
      break;
  }
  return self->first;
}

/* Returns what goes on after an attribution at @first, unless that tells more of the speaker. */
static NlpSpeechRange
find_rest (const NlpSpeechSearch *self, guint32 first)
{
  if (first >= self->end)
    return nlp_speech_nothing;
  return nlp_speech_is_verb (self->words, first) ||
                 nlp_speech_is_clause (self->words, first, self->end)
             ? nlp_speech_search_limit (self, first)
             : nlp_speech_nothing;
}

/* Returns the start of the content of a sentence before @end: after a dateline and words such as
 * "but". */
static guint32
skip_joining (const NlpSpeechSearch *self, guint32 end)
{
  const guint64 joining = NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (COMMA);

  return nlp_speech_words_skip (self->words, skip_dateline (self, end), end, joining);
}

/* Whether marked text begins what was said, and not only continues it: "the plan is 'dead,' he
 * said". */
static gboolean
begins_speech (const NlpSpeechSearch *self, const NlpSpeechMark *mark)
{
  return mark->open <= self->first || mark->close > self->cue ||
         nlp_speech_words_is (self->words, mark->open - 1, NLP_SPEECH_PAUSES);
}

static void
add_marked (const NlpSpeechSearch *self, NlpSpeechRange speaker, const NlpSpeechMark *mark)
{
  const gboolean is_direct = begins_speech (self, mark);
  NlpSpeechFrame frame = {
      .cue = nlp_speech_search_get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .mark = is_direct ? mark : NULL,
      .rule = "marks",
      .score = is_direct ? 0.95f : 0.8f,
  };

  if (!is_direct && mark->close < mark->open + MIN_FRAGMENT)
    return;
  if (!is_direct)
    frame.contents[0] = (NlpSpeechRange){skip_joining (self, mark->open), mark->close + 1};
  if (!nlp_speech_range_is_empty (speaker))
    g_array_append_val (self->frames, frame);
}

/* Returns what goes on after an attribution that ends at @end, perhaps with brackets: ", is late".
 */
static NlpSpeechRange
find_continuation (const NlpSpeechSearch *self, guint32 end)
{
  const guint64 joining = NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (COMMA);

  if (nlp_speech_search_is (self, end, NLP_SPEECH (BRACKET)))
    end = nlp_speech_words_find (self->words, end + 1, self->end, NLP_SPEECH (BRACKET)) + 1;
  if (!nlp_speech_search_is (self, end, NLP_SPEECH (COMMA)))
    return nlp_speech_nothing;
  return find_rest (self, nlp_speech_words_skip (self->words, end, self->end, joining));
}

gboolean
nlp_speech_add_content_before (const NlpSpeechSearch *self,
                               NlpSpeechRange speaker,
                               guint32 first,
                               guint32 end)
{
  const guint32 start = skip_joining (self, first);
  NlpSpeechFrame frame = {
      .cue = nlp_speech_search_get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .rule = "clause",
      .score = 0.8f,
  };

  if (first <= start + 2 || !nlp_speech_words_is (self->words, first - 1, NLP_SPEECH (COMMA)) ||
      nlp_speech_range_is_empty (speaker) || self->frames->len > self->first_frame)
    return FALSE;
  frame.contents[0] =
      nlp_speech_trim_content (self->words, self->marks, (NlpSpeechRange){start, first - 1});
  frame.contents[1] = find_continuation (self, end);
  if (nlp_speech_range_is_empty (frame.contents[1]) && first < start + MIN_CONTENT &&
      !nlp_speech_is_clause (self->words, start, first - 1))
    return FALSE;
  g_array_append_val (self->frames, frame);
  return TRUE;
}

/* Returns the name after a phrase that has none, "its director, Ana Ruiz", or the phrase. */
static NlpSpeechRange
find_named (const NlpSpeechSearch *self, NlpSpeechRange phrase)
{
  const guint64 names = NLP_SPEECH (PERSON);
  const guint32 first = phrase.end + 1;
  guint32 end;

  if (nlp_speech_range_is_empty (phrase) ||
      !nlp_speech_search_is (self, phrase.end, NLP_SPEECH (COMMA)) ||
      nlp_speech_words_find (self->words, phrase.first, phrase.end, names) < phrase.end)
    return phrase;
  end = nlp_speech_words_find (self->words, first, self->end, NLP_SPEECH_PAUSES);
  return end > first && nlp_speech_is_named (self->words, first, end) ? (NlpSpeechRange){first, end}
                                                                      : phrase;
}

gboolean
nlp_speech_add_attribution (const NlpSpeechSearch *self, gboolean is_inverted)
{
  const NlpSpeechRange after = nlp_speech_phrase_after (self->words, self->cue + 1, self->end);
  const NlpSpeechRange speaker =
      is_inverted ? find_named (self, after) : nlp_speech_search_find_subject (self);
  const guint32 first = is_inverted ? self->group : speaker.first;
  const guint32 end = is_inverted ? after.end : self->cue + 1;
  const NlpSpeechMark *mark;

  if (nlp_speech_range_is_empty (speaker) ||
      nlp_speech_search_is (self, speaker.first, NLP_SPEECH (PREPOSITION)))
    return FALSE;
  if (!is_inverted && speaker.end != self->group &&
      !nlp_speech_words_is (self->words, self->group - 1, NLP_SPEECH (COMMA)))
    return FALSE;
  if (!ends_clause (self, end) &&
      !(is_inverted && nlp_speech_search_is (self, end, NLP_SPEECH (PREPOSITION))))
    return FALSE;
  mark = find_mark_before (self, first);
  if (mark == NULL)
    return nlp_speech_add_content_before (self, speaker, first, end);
  add_marked (self, speaker, mark);
  return TRUE;
}

gboolean
nlp_speech_may_be_inverted (const NlpSpeechSearch *self)
{
  const guint32 pause = self->group - 1;
  guint32 comma = pause;

  if (self->group == 0 || self->group != self->cue)
    return FALSE;
  if (nlp_speech_words_is (self->words, pause, NLP_SPEECH (MARK)))
    return TRUE;
  if (!nlp_speech_words_is (self->words, pause, NLP_SPEECH (COMMA)) || pause <= self->first)
    return FALSE;
  while (comma > self->first && !nlp_speech_search_is (self, comma - 1, NLP_SPEECH (COMMA)))
    comma--;
  if (nlp_speech_search_is (self, comma, NLP_SPEECH (RELATIVE)))
    return FALSE;
  return nlp_speech_search_is (self, pause - 1, NLP_SPEECH (MARK)) ||
         nlp_speech_is_clause (self->words, self->first, pause);
}

/* Whether marked text ends like a quotation that its attribution follows: with a comma or mark. */
static gboolean
awaits_attribution (const NlpSpeechSearch *self, const NlpSpeechMark *mark)
{
  const guint64 ends = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP);

  return nlp_speech_words_is (self->words, mark->close - 1, ends) ||
         nlp_speech_words_is (self->words, mark->close + 1, NLP_SPEECH (COMMA));
}

/* Returns the pair that ends before a subject, or before a phrase that the subject explains: "'It
 * works,' the group's head, Ana Ruiz, said". It may be NULL. */
static const NlpSpeechMark *
find_mark_before_subject (const NlpSpeechSearch *self, NlpSpeechRange subject)
{
  const NlpSpeechMark *mark = find_mark_before (self, subject.first);
  NlpSpeechRange phrase;

  if (mark != NULL || subject.first <= self->first + 1 ||
      !nlp_speech_words_is (self->words, subject.first - 1, NLP_SPEECH (COMMA)))
    return mark;
  phrase = nlp_speech_phrase_before (self->words, self->first, subject.first - 1);
  return nlp_speech_range_is_empty (phrase) ? NULL : find_mark_before (self, phrase.first);
}

gboolean
nlp_speech_add_marked (const NlpSpeechSearch *self)
{
  const NlpSpeechRange subject = nlp_speech_search_find_subject (self);
  const NlpSpeechMark *mark = NULL;

  if (nlp_speech_may_be_inverted (self) && find_mark_before (self, self->group) != NULL &&
      nlp_speech_add_attribution (self, TRUE))
    return TRUE;
  if (!nlp_speech_range_is_empty (subject))
    mark = find_mark_before_subject (self, subject);
  if (mark == NULL || !awaits_attribution (self, mark))
    mark = find_mark_after (self);
  if (mark == NULL)
    return FALSE;
  add_marked (self, subject, mark);
  return TRUE;
}

/* Returns the first token of the sentence after the mark of a list item. */
static guint32
skip_bullet (const NlpSpeechSearch *self, guint32 end)
{
  return nlp_speech_words_skip (self->words, self->first, end,
                                NLP_SPEECH (DASH) | NLP_SPEECH (MARK) | NLP_SPEECH (COMMA));
}

/* Returns the tokens before @end, without text in brackets at their end. */
static guint32
skip_brackets (const NlpSpeechSearch *self, guint32 end)
{
  guint32 open = end;

  if (end <= self->first || !nlp_speech_words_is (self->words, end - 1, NLP_SPEECH (BRACKET)))
    return end;
  for (open = end - 1; open > self->first; open--) {
    if (nlp_speech_words_is (self->words, open - 1, NLP_SPEECH (BRACKET)))
      return open - 1;
  }
  return end;
}

/* Whether the words of a phrase are in the case of titles, as names that are not known have it, and
 * not all in capitals. */
static gboolean
is_titled (const NlpSpeechSearch *self, NlpSpeechRange phrase)
{
  const guint64 small = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (DETERMINER) |
                        NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (POSSESSIVE);
  guint n_names = 0;

  for (guint32 i = phrase.first; i < phrase.end; i++) {
    const guint32 flags = self->words->view->tokens[i].flags;

    if ((flags & GST_NLP_TOKEN_TITLE) == 0 && !nlp_speech_words_is (self->words, i, small))
      return FALSE;
    n_names += (flags & GST_NLP_TOKEN_TITLE) != 0 && (flags & GST_NLP_TOKEN_UPPER) == 0;
  }
  return n_names >= 2 && !nlp_speech_words_is (self->words, phrase.first, small);
}

void
nlp_speech_add_label (const NlpSpeechSearch *self, guint32 colon)
{
  const NlpSpeechMark *mark = nlp_speech_marks_get (self->marks, colon + 1);
  const guint32 end = skip_brackets (self, colon);
  const guint32 first = skip_bullet (self, end);
  NlpSpeechRange speaker = {first, end};
  NlpSpeechFrame frame = {.cue = {colon, colon}, .mark = mark, .rule = "label", .score = 0.9f};

  if (mark == NULL || first >= end)
    return;
  for (guint32 i = first; i < end; i++) {
    if (nlp_speech_is_verb (self->words, i))
      speaker = nlp_speech_main_subject (self->words, self->first, end);
  }
  if (nlp_speech_range_is_empty (speaker) ||
      (!nlp_speech_is_named (self->words, speaker.first, speaker.end) &&
       !is_titled (self, speaker)))
    return;
  frame.speaker = nlp_speech_phrase_shorten (self->words, speaker);
  g_array_append_val (self->frames, frame);
}
