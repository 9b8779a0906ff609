/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechparts.c: finds the speaker of marked text, and splits quotations into parts.
 */

#include "speechparts.h"

#include "speechframes.h"

#define NO_FRAME G_MAXUINT
/* Marked text has its speaker in a sentence at most this many tokens away. */
#define MAX_DISTANCE 120
#define MIN_SENTENCE 4
/* The verb of an attribution comes at most this many tokens after the marks. */
#define MAX_ATTRIBUTION 12

typedef struct {
  const NlpSpeechWords *words;
  const NlpSpeechMarks *marks;
  const GArray *frames;
  GArray *parts;
  guint next_frame; /* the first frame whose cue is not before the mark */
  const NlpSpeechMark *last_mark;
  guint last_frame; /* of last_mark, or NO_FRAME */
} Assembly;

static const NlpSpeechFrame *
get_frame (const Assembly *self, guint index)
{
  return &g_array_index (self->frames, NlpSpeechFrame, index);
}

static void
add_part (Assembly *self, const NlpSpeechPart *part)
{
  if (part->content.first < part->content.end)
    g_array_append_val (self->parts, *part);
}

static void
add_clauses (Assembly *self)
{
  for (guint i = 0; i < self->frames->len; i++) {
    const NlpSpeechFrame *frame = get_frame (self, i);

    for (guint k = 0; frame->mark == NULL && k < G_N_ELEMENTS (frame->contents); k++) {
      const NlpSpeechPart part = {frame->contents[k], FALSE, i, TRUE, frame->score};

      add_part (self, &part);
    }
  }
}

/* Returns the frame that a rule found for @mark, or NO_FRAME. */
static guint
find_own_frame (const Assembly *self, const NlpSpeechMark *mark)
{
  for (guint i = 0; i < self->frames->len; i++) {
    if (get_frame (self, i)->mark == mark)
      return i;
  }
  return NO_FRAME;
}

/* Whether only an attribution or conjunction separates @mark from the marked text before it. */
static gboolean
continues_last (const Assembly *self, const NlpSpeechMark *mark)
{
  const guint64 links = NLP_SPEECH (COMMA) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (STOP);
  const NlpSpeechFrame *frame;
  guint32 at;

  if (self->last_frame == NO_FRAME || !self->last_mark->is_closed)
    return self->last_frame != NO_FRAME;
  frame = get_frame (self, self->last_frame);
  at = self->last_mark->close + 1;
  if (frame->cue.first >= at && frame->cue.first < mark->open)
    at = MAX (frame->cue.end, frame->speaker.first > frame->cue.first ? frame->speaker.end : 0);
  return nlp_speech_words_skip (self->words, at, mark->open, links) >= mark->open;
}

/* Whether @mark contains a sentence of its own: it begins one, and ends one or is long. */
static gboolean
is_sentence (const Assembly *self, const NlpSpeechMark *mark)
{
  const NlpFactsView *view = self->words->view;
  const guint64 ends = NLP_SPEECH (STOP) | NLP_SPEECH (COMMA);
  const gsize sentence = nlp_facts_view_find_sentence (view, view->tokens[mark->open].start);

  if (mark->close < mark->open + MIN_SENTENCE || sentence == view->n_sentences)
    return FALSE;
  if (view->sentences[sentence].start < view->tokens[mark->open].start &&
      !(mark->open > 0 && nlp_speech_words_is (self->words, mark->open - 1, NLP_SPEECH (COLON))))
    return FALSE;
  return !mark->is_closed || nlp_speech_words_is (self->words, mark->close - 1, ends);
}

/* Returns the first token of the paragraph of @token. */
static guint32
find_paragraph (const Assembly *self, guint32 token)
{
  while (token > 0 && !nlp_speech_words_begins_paragraph (self->words, token))
    token--;
  return token;
}

/* Returns the frame that is closest to @mark, best before it and in its paragraph, or NO_FRAME.
 * Frames within marks name no speakers of others. */
static guint
find_near_frame (const Assembly *self, const NlpSpeechMark *mark)
{
  const guint32 paragraph = find_paragraph (self, mark->open);
  guint before = NO_FRAME;

  for (guint i = 0; i < self->frames->len; i++) {
    const NlpSpeechFrame *frame = get_frame (self, i);

    if (nlp_speech_marks_around (self->marks, frame->cue.first) != NULL)
      continue;
    if (frame->cue.first < mark->open) {
      before = i;
      continue;
    }
    if (before != NO_FRAME && (get_frame (self, before)->cue.first >= paragraph ||
                               find_paragraph (self, frame->cue.first) != paragraph))
      break;
    return frame->cue.first < mark->close + MAX_DISTANCE ? i : before;
  }
  if (before == NO_FRAME || get_frame (self, before)->cue.first + MAX_DISTANCE < mark->open)
    return NO_FRAME;
  return before;
}

static gsize
find_sentence (const Assembly *self, guint32 token)
{
  const NlpFactsView *view = self->words->view;

  return nlp_facts_view_find_sentence (view, view->tokens[token].start);
}

/* Whether the cue of @frame is in the sentence of a part of @mark, or follows its end at once. */
static gboolean
is_near (const Assembly *self, guint frame, NlpSpeechRange part, const NlpSpeechMark *mark)
{
  const guint32 cue = get_frame (self, frame)->cue.first;

  if (find_sentence (self, cue) == find_sentence (self, part.end - 1))
    return TRUE;
  return part.end == mark->close && cue > mark->close && cue < mark->close + MAX_ATTRIBUTION;
}

/* Adds the sentences of @mark as parts. */
static void
add_sentences (Assembly *self, const NlpSpeechMark *mark, guint frame, gfloat score)
{
  const NlpFactsView *view = self->words->view;
  guint32 first = mark->open + 1;

  while (first < mark->close) {
    const gsize sentence = find_sentence (self, first);
    NlpSpeechPart part = {{first, first + 1}, TRUE, frame, FALSE, score};

    while (part.content.end < mark->close && sentence < view->n_sentences &&
           view->tokens[part.content.end].start < view->sentences[sentence].end)
      part.content.end++;
    first = part.content.end;
    part.is_near = is_near (self, frame, part.content, mark);
    add_part (self, &part);
  }
}

/* Whether @mark has a closing mark, or the next paragraph continues it. Else its opening mark may
 * be a mistake. */
static gboolean
is_complete (const Assembly *self, const NlpSpeechMark *mark)
{
  return mark->is_closed || (mark->close < self->words->view->n_tokens &&
                             nlp_speech_marks_get (self->marks, mark->close) != NULL);
}

static void
add_marked (Assembly *self, const NlpSpeechMark *mark)
{
  guint frame = find_own_frame (self, mark);
  gfloat score = 0.95f;

  if (frame == NO_FRAME && mark->depth == 0 && continues_last (self, mark)) {
    frame = self->last_frame;
    score = 0.9f;
  }
  if (frame == NO_FRAME && mark->depth == 0 && is_sentence (self, mark) &&
      is_complete (self, mark)) {
    frame = find_near_frame (self, mark);
    score = 0.7f;
  }
  if (frame == NO_FRAME)
    return;
  add_sentences (self, mark, frame, score);
  self->last_mark = mark;
  self->last_frame = frame;
}

static gint
compare_parts (gconstpointer a, gconstpointer b)
{
  const NlpSpeechPart *x = a, *y = b;

  if (x->content.first != y->content.first)
    return x->content.first < y->content.first ? -1 : 1;
  return x->frame < y->frame ? -1 : x->frame > y->frame;
}

GArray *
nlp_speech_find_parts (const NlpSpeechWords *words,
                       const NlpSpeechMarks *marks,
                       const GArray *frames)
{
  Assembly assembly = {
      .words = words,
      .marks = marks,
      .frames = frames,
      .parts = g_array_new (FALSE, FALSE, sizeof (NlpSpeechPart)),
      .last_frame = NO_FRAME,
  };

  add_clauses (&assembly);
  for (guint i = 0; i < marks->pairs->len; i++)
    add_marked (&assembly, &g_array_index (marks->pairs, NlpSpeechMark, i));
  g_array_sort (assembly.parts, compare_parts);
  return assembly.parts;
}
