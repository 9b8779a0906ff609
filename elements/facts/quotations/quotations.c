/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * quotations.c: finds what was said, and by whom.
 */

#include "quotations.h"

#include "speechframes.h"
#include "speechmarks.h"
#include "speechparts.h"
#include "speechspeakers.h"
#include "speechwords.h"
#include "tables/facttables.h"
#include "words/factlexicon.h"
#include "words/genders.h"

#define MAX_NUMBER 16
/* The parts of an interrupted quotation are at most this many parts apart. */
#define MAX_PARTS 4

struct _NlpQuotationFinder {
  NlpFactLexicon *words;
  NlpFactLexicon *genders;
};

NlpQuotationFinder *
nlp_quotation_finder_new (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/quotations.words");
  g_autoptr (NlpQuotationFinder) self = g_new0 (NlpQuotationFinder, 1);

  self->words = nlp_fact_lexicon_new ("quotations.words", g_bytes_get_data (data, NULL),
                                      nlp_speech_word_classes, error);
  if (self->words == NULL || (self->genders = nlp_gender_lexicon_new (error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
nlp_quotation_finder_free (NlpQuotationFinder *self)
{
  g_clear_pointer (&self->words, nlp_fact_lexicon_free);
  g_clear_pointer (&self->genders, nlp_fact_lexicon_free);
  g_free (self);
}

/* What is found in a text. */
typedef struct {
  NlpSpeechWords words;
  NlpSpeechMarks marks;
  GArray *frames;
  GArray *parts;
  NlpFacts *facts;
  const guint8 *genders; /* of each entity */
  NlpFactRef *speakers;  /* of each frame */
} Findings;

static const NlpSpeechFrame *
get_frame (const Findings *self, guint index)
{
  return &g_array_index (self->frames, NlpSpeechFrame, index);
}

static const NlpSpeechPart *
get_part (const Findings *self, guint index)
{
  return &g_array_index (self->parts, NlpSpeechPart, index);
}

/* Gives the frame at @index, whose speaker is "I" within marks, the name of who said the marked
 * text. */
static void
name_first_person (Findings *self, guint index, const NlpSpeechSpeakers *speakers)
{
  const guint32 cue = get_frame (self, index)->cue.first;

  for (guint i = 0; i < self->parts->len && get_part (self, i)->content.first <= cue; i++) {
    const NlpSpeechPart *part = get_part (self, i);
    const gchar *name;

    if (!part->is_direct || part->content.end <= cue || part->frame == index)
      continue;
    name = nlp_speech_speakers_get_name (speakers, self->speakers[part->frame]);
    if (name != NULL)
      nlp_facts_set (self->facts, self->speakers[index], "name", name);
    return;
  }
}

static gboolean
is_first_person (const Findings *self, guint index)
{
  const NlpSpeechRange speaker = get_frame (self, index)->speaker;

  return speaker.end == speaker.first + 1 &&
         nlp_speech_words_equal (&self->words, speaker.first, "i") &&
         nlp_speech_marks_around (&self->marks, speaker.first) != NULL;
}

/* Adds the speakers of all frames as parties, in the order of the text. */
static void
add_speakers (Findings *self)
{
  NlpSpeechSpeakers speakers;

  nlp_speech_speakers_init (&speakers, &self->words, self->genders, self->facts);
  self->speakers = g_new (NlpFactRef, self->frames->len);
  for (guint i = 0; i < self->frames->len; i++) {
    const NlpSpeechFrame *frame = get_frame (self, i);

    self->speakers[i] = nlp_speech_speakers_add (&speakers, frame->speaker, frame->score);
  }
  for (guint i = 0; i < self->frames->len; i++) {
    if (is_first_person (self, i))
      name_first_person (self, i, &speakers);
  }
  nlp_speech_speakers_clear (&speakers);
}

static gboolean
is_before (const NlpSpeechPart *part, const NlpSpeechFrame *frame)
{
  return part->content.first < frame->cue.first;
}

/* Whether the attribution of part @index is between it and another part of the quotation, which is
 * not far from it. */
static gboolean
is_interrupted (const Findings *self, guint index)
{
  const NlpSpeechPart *part = get_part (self, index);
  const NlpSpeechFrame *frame = get_frame (self, part->frame);
  const guint first = index - MIN (index, MAX_PARTS);

  for (guint i = first; part->is_near && i < self->parts->len && i <= index + MAX_PARTS; i++) {
    const NlpSpeechPart *other = get_part (self, i);

    if (other->is_near && other->frame == part->frame &&
        is_before (other, frame) != is_before (part, frame))
      return TRUE;
  }
  return FALSE;
}

static void
set_cue (Findings *self, NlpFactRef quotation, NlpSpeechRange cue)
{
  const NlpFactsView *view = self->words.view;
  const guint32 start = view->tokens[cue.first].start;
  g_autofree gchar *text = g_strndup (view->text + start, view->tokens[cue.end - 1].end - start);

  nlp_facts_set (self->facts, quotation, "cue", text);
}

static void
set_group (Findings *self, NlpFactRef quotation, guint frame)
{
  gchar group[MAX_NUMBER];

  g_snprintf (group, sizeof group, "%u", frame);
  nlp_facts_set (self->facts, quotation, "group", group);
}

static void
add_quotation (Findings *self, guint index)
{
  const NlpSpeechPart *part = get_part (self, index);
  const NlpSpeechFrame *frame = get_frame (self, part->frame);
  const GstNlpToken *tokens = self->words.view->tokens;
  const NlpFactSpan span = {
      .layer = NLP_FACTS_QUOTATIONS,
      .start = tokens[part->content.first].start,
      .end = tokens[part->content.end - 1].end,
      .label = part->is_direct ? "DIRECT" : "INDIRECT",
      .score = part->score,
      .chain = -1,
  };
  const NlpFactRef quotation = nlp_facts_add_span (self->facts, &span, frame->rule);
  const NlpFactRelation speaker = {
      .name = "speaker",
      .source = quotation,
      .target = self->speakers[part->frame],
      .score = part->score,
      .rule = part->is_near ? frame->rule : "context",
  };

  if (part->is_near && !nlp_speech_range_is_empty (frame->cue))
    set_cue (self, quotation, frame->cue);
  if (is_interrupted (self, index))
    set_group (self, quotation, part->frame);
  nlp_facts_relate (self->facts, &speaker);
}

/* The words are English; the language of most documents is not known. */
static gboolean
is_english (const NlpFactsView *view)
{
  return view->language == NULL || g_ascii_strncasecmp (view->language, "en", 2) == 0;
}

void
nlp_find_quotations (const NlpQuotationFinder *self, const NlpFactsView *view, NlpFacts *facts)
{
  g_autofree guint8 *genders = nlp_genders_find (self->genders, view);
  Findings findings = {.facts = facts, .genders = genders};

  if (!is_english (view))
    return;
  nlp_speech_words_init (&findings.words, view, self->words);
  nlp_speech_marks_init (&findings.marks, &findings.words);
  findings.frames = nlp_speech_find_frames (&findings.words, &findings.marks);
  findings.parts = nlp_speech_find_parts (&findings.words, &findings.marks, findings.frames);
  add_speakers (&findings);
  for (guint i = 0; i < findings.parts->len; i++)
    add_quotation (&findings, i);
  g_free (findings.speakers);
  g_array_unref (findings.parts);
  g_array_unref (findings.frames);
  nlp_speech_marks_clear (&findings.marks);
  nlp_speech_words_clear (&findings.words);
}
