/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechverbs.c: tells verbs from nouns and participles by the words beside them.
 */

#include "speechverbs.h"

#define MAX_PHRASE 12
#define NAMES (NLP_SPEECH (PERSON) | NLP_SPEECH (NAME))
#define FILLERS (NLP_SPEECH (DATE) | NLP_SPEECH (ADVERB) | NLP_SPEECH (LY))

/* Whether a noun must follow the token before @token, so that it is no verb. */
static gboolean
expects_noun (const NlpSpeechWords *words, guint32 token)
{
  const guint64 before =
      NLP_SPEECH (DETERMINER) | NLP_SPEECH (POSSESSIVE) | NLP_SPEECH (PREPOSITION);

  return token > 0 && nlp_speech_words_is (words, token - 1, before);
}

/* Whether a word in "-ed" is a participle: "reports published by the group", "wounded soldiers",
 * "police and unnamed officials". */
static gboolean
is_participle (const NlpSpeechWords *words, guint32 token)
{
  const guint64 objects = NLP_SPEECH (DETERMINER) | NLP_SPEECH (PRONOUN) | NLP_SPEECH (OBJECT) |
                          NLP_SPEECH (PREPOSITION) | NLP_SPEECH (SUBORDINATOR) | NAMES;
  const gsize next = (gsize)token + 1;

  if (expects_noun (words, token) || next == words->view->n_tokens)
    return TRUE;
  if (token > 0 && nlp_speech_words_is (words, token - 1, NLP_SPEECH (CONJUNCTION)) &&
      !nlp_speech_words_is (words, next, objects))
    return TRUE;
  if (nlp_speech_words_equal (words, next, "to"))
    return !nlp_speech_words_is (words, token, NLP_SPEECH_CUES | NLP_SPEECH (NEGATION));
  return nlp_speech_words_equal (words, next, "by") ||
         nlp_speech_words_is (words, next, NLP_SPEECH (DATE));
}

/* Whether the noun at @token has a verb without "-s". Names are singular, but for peoples. */
static gboolean
is_plural (const NlpSpeechWords *words, guint32 token)
{
  if (nlp_speech_words_is (words, token, NAMES) &&
      !nlp_speech_words_is (words, token, NLP_SPEECH (PEOPLE)))
    return FALSE;
  return nlp_speech_words_is (words, token, NLP_SPEECH (S) | NLP_SPEECH (PLURAL));
}

gboolean
nlp_speech_is_complementizer (const NlpSpeechWords *words, guint32 token)
{
  const guint32 n_tokens = (guint32)words->view->n_tokens;
  const guint64 between = NLP_SPEECH (ADVERB) | NLP_SPEECH (LY);
  guint32 next;

  if (token >= n_tokens || !nlp_speech_words_equal (words, token, "that"))
    return FALSE;
  if (token + 1 < n_tokens && nlp_speech_words_is (words, token + 1, NLP_SPEECH (PRONOUN)))
    return TRUE;
  next = nlp_speech_words_skip (words, token + 1, n_tokens, between);
  return next == n_tokens || !nlp_speech_is_verb (words, next);
}

/* Whether a plural noun for a verb without "-s" is not far before it: "papers seen by the court
 * show". */
static gboolean
has_number (const NlpSpeechWords *words, guint32 token)
{
  if (nlp_speech_words_is (words, token, NLP_SPEECH (S)))
    return TRUE;
  for (guint32 i = token; i > 0 && i + MAX_PHRASE > token; i--) {
    if (is_plural (words, i - 1))
      return TRUE;
    if (nlp_speech_words_is (words, i - 1, NLP_SPEECH_PAUSES))
      break;
  }
  return FALSE;
}

gboolean
nlp_speech_is_noun (const NlpSpeechWords *words, guint32 token)
{
  const guint64 subjects = NLP_SPEECH (PRONOUN) | NLP_SPEECH (RELATIVE) | NLP_SPEECH (AUXILIARY);
  const guint64 nouns = NLP_SPEECH (WORD) | NAMES;
  guint32 before = token;

  if (!nlp_speech_words_is (words, token, NLP_SPEECH (NOUN)))
    return FALSE;
  if ((gsize)token + 1 < words->view->n_tokens &&
      nlp_speech_words_is (words, token + 1, NLP_SPEECH (SAY)))
    return TRUE;
  while (before > 0 && nlp_speech_words_is (words, before - 1, FILLERS))
    before--;
  if (before == 0)
    return TRUE;
  before--;
  if (nlp_speech_words_is (words, before, subjects) || nlp_speech_words_equal (words, before, "to"))
    return FALSE;
  if (nlp_speech_words_is (words, token, NLP_SPEECH (ING)))
    return nlp_speech_words_is (words, before,
                                nouns | NLP_SPEECH (DETERMINER) | NLP_SPEECH (POSSESSIVE));
  if (nlp_speech_words_is (words, before, NLP_SPEECH (CONJUNCTION)) && before > 0)
    return nlp_speech_words_is (words, before - 1, NLP_SPEECH (S)) ==
           nlp_speech_words_is (words, token, NLP_SPEECH (S));
  if (expects_noun (words, before + 1) || !nlp_speech_words_is (words, before, nouns) ||
      nlp_speech_words_is (words, before, NLP_SPEECH (ING)) || nlp_speech_is_verb (words, before))
    return TRUE;
  if (nlp_speech_is_complementizer (words, token + 1) && has_number (words, token))
    return FALSE;
  return nlp_speech_words_is (words, token, NLP_SPEECH (S)) == is_plural (words, before);
}

/* Whether the verb at @token is an infinitive or participle: "to quickly make", "being made", "made
 * by". */
static gboolean
is_infinite (const NlpSpeechWords *words, guint32 token)
{
  guint32 before = token;

  if ((gsize)token + 1 < words->view->n_tokens && nlp_speech_words_equal (words, token + 1, "by"))
    return TRUE;
  while (before > 0 &&
         nlp_speech_words_is (words, before - 1, NLP_SPEECH (LY) | NLP_SPEECH (ADVERB)))
    before--;
  return before > 0 && (nlp_speech_words_equal (words, before - 1, "to") ||
                        nlp_speech_words_is (words, before - 1, NLP_SPEECH (BE)));
}

gboolean
nlp_speech_is_verb (const NlpSpeechWords *words, guint32 token)
{
  const guint64 classes = words->classes[token];
  const gboolean is_title = (words->view->tokens[token].flags & GST_NLP_TOKEN_TITLE) != 0;

  if ((classes & NAMES) != 0 || is_title)
    return FALSE;
  if ((classes & NLP_SPEECH (AUXILIARY)) != 0)
    return TRUE;
  if ((classes & NLP_SPEECH (ED)) != 0)
    return !is_participle (words, token);
  if ((classes & (NLP_SPEECH (VERB) | NLP_SPEECH_CUES)) == 0 || (classes & NLP_SPEECH (ING)) != 0)
    return FALSE;
  if (is_infinite (words, token))
    return FALSE;
  return !expects_noun (words, token) && !nlp_speech_is_noun (words, token);
}
