/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechparts.c: finds the speaker of marked text, and splits quotations into parts.
 */

#include "speechparts.h"

#include "speechframes.h"

#define NO_FRAME G_MAXUINT
#define MIN_SENTENCE 4
/* The verb of an attribution comes at most this many tokens after the marks. */
#define MAX_ATTRIBUTION 12

typedef struct {
  const NlpSpeechWords *words;
  const NlpSpeechMarks *marks;
  const GArray *frames;
  GArray *parts;
  guint *own_frames; /* the frame that a rule found for each mark, or NO_FRAME */
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

/* Notes which marks the frames contain. */
static void
note_own_frames (Assembly *self)
{
  const NlpSpeechMark *pairs = (const NlpSpeechMark *)(gpointer)self->marks->pairs->data;

  self->own_frames = g_new (guint, self->marks->pairs->len);
  for (guint i = 0; i < self->marks->pairs->len; i++)
    self->own_frames[i] = NO_FRAME;
  for (guint i = self->frames->len; i-- > 0;) {
    if (get_frame (self, i)->mark != NULL)
      self->own_frames[get_frame (self, i)->mark - pairs] = i;
  }
}

/* Returns the index of the first frame whose cue is at @token or after it. */
static guint
find_frame (const Assembly *self, guint32 token)
{
  guint low = 0, high = self->frames->len;

  while (low < high) {
    const guint middle = low + (high - low) / 2;

    if (get_frame (self, middle)->cue.first < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gsize
find_sentence (const Assembly *self, guint32 token)
{
  const NlpFactsView *view = self->words->view;

  return nlp_facts_view_find_sentence (view, view->tokens[token].start);
}

/* Whether @mark follows an attribution whose cue is at @cue: after a comma in its sentence, "'We
 * won,' he told us, 'again'", or at the start of the next sentence. */
static gboolean
follows_attribution (const Assembly *self, const NlpSpeechMark *mark, guint32 cue)
{
  const gsize sentence = find_sentence (self, cue);

  if (find_sentence (self, mark->open) == sentence)
    return nlp_speech_words_is (self->words, mark->open - 1, NLP_SPEECH (COMMA));
  return find_sentence (self, mark->open) == sentence + 1 &&
         self->words->view->sentences[sentence + 1].start ==
             self->words->view->tokens[mark->open].start;
}

/* Whether only an attribution or conjunction separates @mark from the marked text before it. */
static gboolean
continues_last (const Assembly *self, const NlpSpeechMark *mark)
{
  const guint64 links = NLP_SPEECH (COMMA) | NLP_SPEECH (CONJUNCTION);
  guint32 cue, close;

  if (self->last_frame == NO_FRAME || !self->last_mark->is_closed)
    return self->last_frame != NO_FRAME;
  cue = get_frame (self, self->last_frame)->cue.first;
  close = self->last_mark->close;
  if (cue > close && cue < mark->open)
    return follows_attribution (self, mark, cue);
  return nlp_speech_words_skip (self->words, close + 1, mark->open, links) >= mark->open;
}

/* Whether @mark contains a sentence of its own: it begins one, and ends one or is long. */
static gboolean
is_sentence (const Assembly *self, const NlpSpeechMark *mark)
{
  const NlpFactsView *view = self->words->view;
  const guint64 ends = NLP_SPEECH (STOP) | NLP_SPEECH (COMMA);
  const gsize sentence = nlp_facts_view_find_sentence (view, view->tokens[mark->open].start);

  if (mark->close < mark->open + MIN_SENTENCE || sentence == view->n_sentences ||
      view->sentences[sentence].start < view->tokens[mark->open].start)
    return FALSE;
  return !mark->is_closed || nlp_speech_words_is (self->words, mark->close - 1, ends);
}

/* Whether a frame may name the speaker of marks elsewhere. Those within marks don't. */
static gboolean
is_outside (const Assembly *self, guint frame)
{
  return nlp_speech_marks_around (self->marks, get_frame (self, frame)->cue.first) == NULL;
}

/* Returns the frame that the sentence before @mark has for itself or its marked text, or
 * NO_FRAME. */
static guint
find_frame_before (const Assembly *self, const NlpSpeechMark *mark)
{
  const gsize sentence = find_sentence (self, mark->open);

  if (self->last_frame != NO_FRAME && find_sentence (self, self->last_mark->close) + 1 >= sentence)
    return self->last_frame;
  for (guint i = find_frame (self, mark->open); i-- > 0;) {
    if (find_sentence (self, get_frame (self, i)->cue.first) + 1 < sentence)
      break;
    if (is_outside (self, i))
      return i;
  }
  return NO_FRAME;
}

/* Returns the frame of the sentence after @mark in its paragraph, or NO_FRAME. */
static guint
find_frame_after (const Assembly *self, const NlpSpeechMark *mark)
{
  const guint32 first = MIN (mark->close + 1, (guint32)self->words->view->n_tokens - 1);
  const guint i = find_frame (self, mark->close);

  if (i == self->frames->len || nlp_speech_words_begins_paragraph (self->words, first) ||
      find_sentence (self, get_frame (self, i)->cue.first) != find_sentence (self, first))
    return NO_FRAME;
  return is_outside (self, i) ? i : NO_FRAME;
}

/* Returns the frame of a sentence next to @mark, best the one before it, or NO_FRAME. */
static guint
find_near_frame (const Assembly *self, const NlpSpeechMark *mark)
{
  const guint before = find_frame_before (self, mark);

  return before != NO_FRAME ? before : find_frame_after (self, mark);
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
add_marked (Assembly *self, guint index)
{
  const NlpSpeechMark *mark = &g_array_index (self->marks->pairs, NlpSpeechMark, index);
  guint frame = self->own_frames[index];
  gfloat score = frame != NO_FRAME ? get_frame (self, frame)->score : 0;

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

  note_own_frames (&assembly);
  add_clauses (&assembly);
  for (guint i = 0; i < marks->pairs->len; i++)
    add_marked (&assembly, i);
  g_free (assembly.own_frames);
  g_array_sort (assembly.parts, compare_parts);
  return assembly.parts;
}
