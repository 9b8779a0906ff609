/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechframes.c: finds verbs of speech, and adds the frame of each.
 */

#include "speechframes.h"

#include "speechattributions.h"
#include "speechclauses.h"
#include "speechphrases.h"
#include "speechverbs.h"

/* A longer sentence is rather a list or table; it is searched in pieces of this many tokens,
 * because the time for a cue grows with its sentence. */
#define MAX_SENTENCE 500

/* Adds a verb with a clause. */
static gboolean
add_clause (const NlpSpeechSearch *self)
{
  const guint64 verbs = NLP_SPEECH (SAY) | NLP_SPEECH (CLAUSE);
  const gboolean is_ing = nlp_speech_search_is (self, self->cue, NLP_SPEECH (ING));
  const gboolean is_inverted = nlp_speech_may_be_inverted (self) && !is_ing;
  NlpSpeechRange content;

  if (is_inverted && nlp_speech_search_is (self, self->cue, verbs) &&
      nlp_speech_add_attribution (self, TRUE))
    return TRUE;
  content = nlp_speech_find_clause (self, self->cue + 1);
  if (nlp_speech_range_is_empty (content))
    return nlp_speech_search_is (self, self->cue, verbs) && !is_ing &&
           nlp_speech_add_attribution (self, FALSE);
  nlp_speech_search_add (self, nlp_speech_search_find_subject (self), content, "clause", 0.95f);
  return TRUE;
}

/* Adds a verb whose subject is a document: "the survey shows". */
static gboolean
add_shown (const NlpSpeechSearch *self)
{
  const NlpSpeechRange content = nlp_speech_find_clause (self, self->cue + 1);
  const NlpSpeechRange subject = nlp_speech_search_find_subject (self);

  if (nlp_speech_range_is_empty (content) || nlp_speech_range_is_empty (subject) ||
      nlp_speech_words_find (self->words, subject.first, subject.end, NLP_SPEECH (DOCUMENT)) ==
          subject.end)
    return FALSE;
  nlp_speech_search_add (self, subject, content, "document", 0.9f);
  return TRUE;
}

/* Returns the token of "as" before "saying", in what follows a verb such as "quoted", or 0. */
static guint32
find_as (const NlpSpeechSearch *self)
{
  const guint32 end = MIN (self->end, self->cue + 2 + NLP_SPEECH_MAX_OBJECT);

  for (guint32 i = self->cue + 1; i + 1 < end; i++) {
    if (nlp_speech_search_equals (self, i, "as") &&
        nlp_speech_search_is (self, i + 1, NLP_SPEECH (ING)))
      return i;
    if (nlp_speech_search_is (self, i, NLP_SPEECH (STOP)))
      break;
  }
  return 0;
}

/* Adds @content with the speaker and the verb of speech that @self is set to. */
static void
add_quoted_as (NlpSpeechSearch *self, guint32 cue, NlpSpeechRange speaker, NlpSpeechRange content)
{
  self->cue = cue;
  nlp_speech_search_add (self, speaker, content, "quoted", 0.85f);
}

/* Adds "was quoted by the agency as saying ...". */
static void
add_quoted_passive (NlpSpeechSearch *self, guint32 as, NlpSpeechRange content)
{
  const guint32 quote = self->cue;
  NlpSpeechRange subject;

  self->group = nlp_speech_search_find_be (self);
  subject = nlp_speech_search_find_subject (self);
  if (nlp_speech_search_equals (self, quote + 1, "by"))
    add_quoted_as (self, quote, nlp_speech_phrase_after (self->words, quote + 2, as), content);
  add_quoted_as (self, as + 1, subject, content);
}

/* Adds "quoted him as saying that ...", which has two speakers. With another verb than "saying" the
 * object belongs to the content: "quoted him as urging calm". */
static gboolean
add_quoted (NlpSpeechSearch *self)
{
  const guint32 quote = self->cue;
  const guint32 as = find_as (self);
  NlpSpeechRange content;

  if (as == 0)
    return FALSE;
  self->cue = as + 1;
  content = nlp_speech_search_is (self, as + 1, NLP_SPEECH_CUES)
                ? nlp_speech_find_clause (self, as + 2)
                : nlp_speech_nothing;
  self->cue = quote;
  if (nlp_speech_search_find_be (self) < quote) {
    add_quoted_passive (self, as, content);
  } else if (nlp_speech_range_is_empty (content)) {
    nlp_speech_search_find_group (self);
    nlp_speech_search_add (self, nlp_speech_search_find_subject (self),
                           nlp_speech_search_limit (self, quote + 1), "quoted", 0.85f);
  } else {
    nlp_speech_search_find_group (self);
    add_quoted_as (self, quote, nlp_speech_search_find_subject (self), content);
    add_quoted_as (self, as + 1, nlp_speech_phrase_before (self->words, quote + 1, as), content);
  }
  return TRUE;
}

/* Whether the cue is a participle before its noun: "the alleged attack". */
static gboolean
is_adjective (const NlpSpeechSearch *self)
{
  if (self->cue == self->first || !nlp_speech_search_is (self, self->cue, NLP_SPEECH (ED)))
    return FALSE;
  return nlp_speech_search_equals (self, self->cue - 1, "the") ||
         nlp_speech_search_equals (self, self->cue - 1, "a") ||
         nlp_speech_search_equals (self, self->cue - 1, "an");
}

/* Adds the frame of the verb of speech at @cue, if it is one. */
static void
search_verb (NlpSpeechSearch *self, guint32 cue)
{
  const guint64 clauses = NLP_SPEECH (SAY) | NLP_SPEECH (CLAUSE) | NLP_SPEECH (THAT);
  const guint64 marked = clauses | NLP_SPEECH (TELL) | NLP_SPEECH (UTTER) | NLP_SPEECH (SHOW);

  self->cue = cue;
  if (nlp_speech_search_is (self, cue, NLP_SPEECH (QUOTE)) && add_quoted (self))
    return;
  if (nlp_speech_is_noun (self->words, cue) || is_adjective (self) ||
      !nlp_speech_search_find_group (self))
    return;
  if (cue > self->first && nlp_speech_search_equals (self, cue - 1, "as") &&
      nlp_speech_search_is (self, cue, NLP_SPEECH (ING)))
    return;
  if (nlp_speech_search_is (self, cue, marked) && nlp_speech_add_marked (self))
    return;
  if (nlp_speech_search_is (self, cue, clauses) && add_clause (self))
    return;
  if (nlp_speech_search_is (self, cue, NLP_SPEECH (SHOW)) && add_shown (self))
    return;
  nlp_speech_search_add (self, nlp_speech_search_find_subject (self), nlp_speech_find_object (self),
                         "object", 0.9f);
}

/* Adds "according to X", before or after what X says. */
static void
search_according (NlpSpeechSearch *self, guint32 cue)
{
  NlpSpeechRange speaker;

  self->cue = cue;
  if (!nlp_speech_search_equals (self, cue + 1, "to"))
    return;
  speaker = nlp_speech_phrase_after (self->words, cue + 2, self->end);
  if (cue <= self->first + 1 && nlp_speech_search_is (self, speaker.end, NLP_SPEECH (COMMA)))
    nlp_speech_search_add (self, speaker, nlp_speech_search_limit (self, speaker.end + 1),
                           "according", 0.95f);
  else if (cue > self->first + 1)
    nlp_speech_add_content_before (self, speaker, cue, speaker.end);
}

/* Adds the marked text after a colon, unless a verb of speech in the sentence has it already. */
static void
search_colon (const NlpSpeechSearch *self, guint32 colon)
{
  for (guint i = self->first_frame; i < self->frames->len; i++) {
    const NlpSpeechMark *mark = g_array_index (self->frames, NlpSpeechFrame, i).mark;

    if (mark != NULL && mark->open == colon + 1)
      return;
  }
  nlp_speech_add_label (self, colon);
}

static void
search_sentence (NlpSpeechSearch *self)
{
  self->first_frame = self->frames->len;
  for (guint32 i = self->first; i < self->end; i++) {
    if (nlp_speech_search_is (self, i, NLP_SPEECH (ACCORDING)))
      search_according (self, i);
    else if (nlp_speech_search_is (self, i, NLP_SPEECH (COLON)))
      search_colon (self, i);
    else if (nlp_speech_search_is (self, i, NLP_SPEECH_CUES))
      search_verb (self, i);
  }
}

GArray *
nlp_speech_find_frames (const NlpSpeechWords *words, const NlpSpeechMarks *marks)
{
  const NlpFactsView *view = words->view;
  NlpSpeechSearch search = {
      .words = words,
      .marks = marks,
      .frames = g_array_new (FALSE, FALSE, sizeof (NlpSpeechFrame)),
  };

  for (gsize i = 0; i < view->n_sentences; i++) {
    const guint32 first = (guint32)nlp_facts_view_find_token (view, view->sentences[i].start);
    const guint32 last = (guint32)nlp_facts_view_find_token (view, view->sentences[i].end - 1);
    const guint32 end = MIN (last + 1, (guint32)view->n_tokens);

    for (search.first = first; search.first < end; search.first = search.end) {
      search.end = MIN (end, search.first + MAX_SENTENCE);
      search_sentence (&search);
    }
  }
  return search.frames;
}
