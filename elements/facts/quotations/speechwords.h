/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechwords.h: a text as the rules of quotations read it, a set of classes for each token.
 */

#ifndef NLP_SPEECH_WORDS_H
#define NLP_SPEECH_WORDS_H

#include "view.h"
#include "words/factlexicon.h"

G_BEGIN_DECLS

/* The classes of data/en/quotations.words, which describes them. */
enum {
  NLP_SPEECH_CLASS_SAY,
  NLP_SPEECH_CLASS_CLAUSE,
  NLP_SPEECH_CLASS_THAT,
  NLP_SPEECH_CLASS_SHOW,
  NLP_SPEECH_CLASS_TELL,
  NLP_SPEECH_CLASS_AS,
  NLP_SPEECH_CLASS_CALL,
  NLP_SPEECH_CLASS_ACCUSE,
  NLP_SPEECH_CLASS_DENY,
  NLP_SPEECH_CLASS_QUOTE,
  NLP_SPEECH_CLASS_UTTER,
  NLP_SPEECH_CLASS_ACCORDING,
  NLP_SPEECH_CLASS_NOUN,
  NLP_SPEECH_CLASS_DETERMINER,
  NLP_SPEECH_CLASS_PREPOSITION,
  NLP_SPEECH_CLASS_OCCASION,
  NLP_SPEECH_CLASS_PRONOUN,
  NLP_SPEECH_CLASS_OBJECT,
  NLP_SPEECH_CLASS_AUXILIARY,
  NLP_SPEECH_CLASS_BE,
  NLP_SPEECH_CLASS_NEGATION,
  NLP_SPEECH_CLASS_ADVERB,
  NLP_SPEECH_CLASS_CONJUNCTION,
  NLP_SPEECH_CLASS_SUBORDINATOR,
  NLP_SPEECH_CLASS_PLURAL,
  NLP_SPEECH_CLASS_RELATIVE,
  NLP_SPEECH_CLASS_CONNECTIVE,
  NLP_SPEECH_CLASS_VERB,
  NLP_SPEECH_CLASS_MEDIUM,
  NLP_SPEECH_CLASS_DOCUMENT,
  NLP_SPEECH_CLASS_WITHHOLD,
  NLP_SPEECH_CLASS_VERDICT,
  NLP_SPEECH_CLASS_DEPUTY,
  NLP_SPEECH_CLASS_GROUP,
  NLP_SPEECH_N_WORD_CLASSES,
  /* Classes of the form of a token. */
  NLP_SPEECH_CLASS_COMMA = NLP_SPEECH_N_WORD_CLASSES,
  NLP_SPEECH_CLASS_COLON,
  NLP_SPEECH_CLASS_STOP,
  NLP_SPEECH_CLASS_DASH,
  NLP_SPEECH_CLASS_BRACKET,
  NLP_SPEECH_CLASS_MARK,
  NLP_SPEECH_CLASS_ED,
  NLP_SPEECH_CLASS_ING,
  NLP_SPEECH_CLASS_LY,
  NLP_SPEECH_CLASS_POSSESSIVE,
  NLP_SPEECH_CLASS_WORD,
  NLP_SPEECH_CLASS_S,
  /* Classes by the entity that a token belongs to. */
  NLP_SPEECH_CLASS_PERSON,
  NLP_SPEECH_CLASS_NAME,
  NLP_SPEECH_CLASS_PEOPLE, /* a name, too: "Georgian" */
  NLP_SPEECH_CLASS_DATE,
  NLP_SPEECH_CLASS_INSIDE,
  NLP_SPEECH_N_CLASSES,
};

#define NLP_SPEECH(name) NLP_FACT_CLASS (NLP_SPEECH_CLASS_##name)

/* All verbs that introduce speech. */
#define NLP_SPEECH_CUES                                                                            \
  (NLP_SPEECH (SAY) | NLP_SPEECH (CLAUSE) | NLP_SPEECH (THAT) | NLP_SPEECH (SHOW) |                \
   NLP_SPEECH (TELL) | NLP_SPEECH (AS) | NLP_SPEECH (CALL) | NLP_SPEECH (ACCUSE) |                 \
   NLP_SPEECH (DENY) | NLP_SPEECH (QUOTE) | NLP_SPEECH (UTTER))

/* What ends a phrase, whatever it is. */
#define NLP_SPEECH_PAUSES                                                                          \
  (NLP_SPEECH (COMMA) | NLP_SPEECH (COLON) | NLP_SPEECH (STOP) | NLP_SPEECH (DASH) |               \
   NLP_SPEECH (BRACKET) | NLP_SPEECH (MARK))

#define NLP_SPEECH_NO_ENTITY G_MAXUINT32

/**
 * NlpSpeechRange:
 * @first: the index of the first token
 * @end: the index after the last one; equal to @first if there is none
 *
 * Tokens that follow one another.
 */
typedef struct {
  guint32 first;
  guint32 end;
} NlpSpeechRange;

/* Whether a range has no tokens. */
static inline gboolean
nlp_speech_range_is_empty (NlpSpeechRange range)
{
  return range.first >= range.end;
}

/* The range without tokens. */
static const NlpSpeechRange nlp_speech_nothing = {0, 0};

/**
 * NlpSpeechWords:
 * @view: the text
 * @lexicon: the words
 * @classes: (array length=n_tokens): the classes of each token
 * @entities: (array length=n_tokens): the index in @view of the outermost entity of each token, or
 *     %NLP_SPEECH_NO_ENTITY
 *
 * A text and the classes of its tokens.
 */
typedef struct {
  const NlpFactsView *view;
  const NlpFactLexicon *lexicon;
  guint64 *classes;
  guint32 *entities;
} NlpSpeechWords;

/* The names of the classes in data/en/quotations.words, for nlp_fact_lexicon_new(). */
extern const gchar *const nlp_speech_word_classes[];

/* Looks up all words of a text. @view and @lexicon must outlive @self. */
void nlp_speech_words_init (NlpSpeechWords *self,
                            const NlpFactsView *view,
                            const NlpFactLexicon *lexicon);
void nlp_speech_words_clear (NlpSpeechWords *self);

/* Whether a token has one of @classes. */
static inline gboolean
nlp_speech_words_is (const NlpSpeechWords *self, gsize token, guint64 classes)
{
  return (self->classes[token] & classes) != 0;
}

/* Whether a token is @word, which is in lower case, in any letter case. */
gboolean nlp_speech_words_equal (const NlpSpeechWords *self, gsize token, const gchar *word);

/* Returns the first token from @first, before @end, that has one of @classes, or @end. */
guint32
nlp_speech_words_find (const NlpSpeechWords *self, guint32 first, guint32 end, guint64 classes);

/* Returns the first token from @first, before @end, that has none of @classes, or @end. */
guint32
nlp_speech_words_skip (const NlpSpeechWords *self, guint32 first, guint32 end, guint64 classes);

/* Returns the number in the lexicon of the word of a token, 0 for none. */
gint nlp_speech_words_get_number (const NlpSpeechWords *self, gsize token);

/* Whether an empty line separates a token from the one before it, or it is the first. */
gboolean nlp_speech_words_begins_paragraph (const NlpSpeechWords *self, gsize token);

G_END_DECLS

#endif
