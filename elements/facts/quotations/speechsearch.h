/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechsearch.h: a sentence that is searched for verbs of speech.
 */

#ifndef NLP_SPEECH_SEARCH_H
#define NLP_SPEECH_SEARCH_H

#include "speechmarks.h"
#include "speechwords.h"

G_BEGIN_DECLS

/* The object of a verb of speech takes at most this many tokens. */
#define NLP_SPEECH_MAX_OBJECT 24

/**
 * NlpSpeechFrame:
 * @cue: the verb or preposition of speech; empty if there is none, but a colon is there
 * @speaker: the phrase that names the speaker
 * @contents: what is said; the second one is empty unless the attribution interrupts it, and both
 *     are empty if the content is in quotation marks
 * @mark: the pair of quotation marks that contains the content, or %NULL
 * @rule: what found it, static
 * @score: the probability that it is right, 0 to 1
 *
 * A verb of speech with what belongs to it.
 */
typedef struct {
  NlpSpeechRange cue;
  NlpSpeechRange speaker;
  NlpSpeechRange contents[2];
  const NlpSpeechMark *mark;
  const gchar *rule;
  gfloat score;
} NlpSpeechFrame;

/**
 * NlpSpeechSearch:
 * @words: the text
 * @marks: its quotation marks
 * @frames: (element-type NlpSpeechFrame): the frames so far
 * @first_frame: the index of the first frame of the sentence
 * @first: the first token of the sentence
 * @end: the token after the sentence
 * @cue: the verb of speech that is looked at
 * @group: the first token of the verb group that ends in @cue
 *
 * A sentence, and the verb of speech in it that is looked at.
 */
typedef struct {
  const NlpSpeechWords *words;
  const NlpSpeechMarks *marks;
  GArray *frames;
  guint first_frame;
  guint32 first;
  guint32 end;
  guint32 cue;
  guint32 group;
} NlpSpeechSearch;

/* Whether @token is in the sentence and has one of @classes. */
static inline gboolean
nlp_speech_search_is (const NlpSpeechSearch *self, guint32 token, guint64 classes)
{
  return token < self->end && nlp_speech_words_is (self->words, token, classes);
}

/* Whether @token is in the sentence and is @word. */
static inline gboolean
nlp_speech_search_equals (const NlpSpeechSearch *self, guint32 token, const gchar *word)
{
  return token < self->end && nlp_speech_words_equal (self->words, token, word);
}

/* Returns the first token of the forms of "be" before the cue that make it passive, or the cue. */
guint32 nlp_speech_search_find_be (const NlpSpeechSearch *self);

/* Finds the verb group of the cue. Returns whether it is active and not negated: "is denying", "has
 * also said", but not "is said" or "did not say". */
gboolean nlp_speech_search_find_group (NlpSpeechSearch *self);

/* Returns the phrase that is the subject of the verb group, or an empty range. */
NlpSpeechRange nlp_speech_search_find_subject (const NlpSpeechSearch *self);

/* Returns the content that begins at @first, which ends with the sentence at the latest, and within
 * the marks around the cue. */
NlpSpeechRange nlp_speech_search_limit (const NlpSpeechSearch *self, guint32 first);

/* Returns the tokens of the cue: one, or "according to". */
NlpSpeechRange nlp_speech_search_get_cue (const NlpSpeechSearch *self);

/* Adds a frame of the cue, unless @content is empty or @speaker names no speaker. */
void nlp_speech_search_add (const NlpSpeechSearch *self,
                            NlpSpeechRange speaker,
                            NlpSpeechRange content,
                            const gchar *rule,
                            gfloat score);

G_END_DECLS

#endif
