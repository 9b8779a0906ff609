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

/* Returns the frame of a sentence near @mark, best before it, or NO_FRAME. */
static guint
find_near_frame (const Assembly *self, const NlpSpeechMark *mark)
{
  guint next = 0;

  while (next < self->frames->len && get_frame (self, next)->cue.first < mark->open)
    next++;
  if (next > 0 && get_frame (self, next - 1)->cue.first + MAX_DISTANCE > mark->open)
    return next - 1;
  if (next < self->frames->len && get_frame (self, next)->cue.first < mark->close + MAX_DISTANCE)
    return next;
  return NO_FRAME;
}

/* Adds the sentences of @mark as parts. Only the first one of an attributed text has the cue. */
static void
add_sentences (Assembly *self, const NlpSpeechMark *mark, guint frame, gboolean is_near)
{
  const NlpFactsView *view = self->words->view;
  guint32 first = mark->open + 1;

  while (first < mark->close) {
    const gsize sentence = nlp_facts_view_find_sentence (view, view->tokens[first].start);
    NlpSpeechPart part = {{first, first + 1}, TRUE, frame, is_near, is_near ? 0.95f : 0.7f};

    while (part.content.end < mark->close && sentence < view->n_sentences &&
           view->tokens[part.content.end].start < view->sentences[sentence].end)
      part.content.end++;
    first = part.content.end;
    add_part (self, &part);
  }
}

static void
add_marked (Assembly *self, const NlpSpeechMark *mark)
{
  guint frame = find_own_frame (self, mark);
  gboolean is_near = frame != NO_FRAME;

  if (frame == NO_FRAME && mark->depth == 0 && continues_last (self, mark)) {
    frame = self->last_frame;
    is_near = TRUE;
  }
  if (frame == NO_FRAME && mark->depth == 0 && is_sentence (self, mark))
    frame = find_near_frame (self, mark);
  if (frame == NO_FRAME)
    return;
  add_sentences (self, mark, frame, is_near);
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
