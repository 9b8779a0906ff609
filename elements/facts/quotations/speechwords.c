/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechwords.c: looks up the words of a text, and classes of their forms and entities.
 */

#include "speechwords.h"

#include <string.h>

const gchar *const nlp_speech_word_classes[] = {
    "say",       "clause",     "that",        "show",     "tell",        "as",
    "call",      "accuse",     "deny",        "quote",    "utter",       "according",
    "noun",      "determiner", "preposition", "occasion", "pronoun",     "object",
    "auxiliary", "be",         "negation",    "adverb",   "conjunction", "subordinator",
    "plural",    "relative",   "connective",  "verb",     "medium",      "document",
    "withhold",  "verdict",    "deputy",      "group",    NULL,
};

/* Punctuation of one byte, and its class. */
static guint64
classify_ascii (gchar mark)
{
  switch (mark) {
    case ',':
      return NLP_SPEECH (COMMA);
    case ':':
    case ';':
      return NLP_SPEECH (COLON);
    case '.':
    case '!':
    case '?':
      return NLP_SPEECH (STOP);
    case '-':
      return NLP_SPEECH (DASH);
    case '(':
    case ')':
    case '[':
    case ']':
      return NLP_SPEECH (BRACKET);
    case '"':
    case '\'':
    case '`':
      return NLP_SPEECH (MARK);
    default:
      return 0;
  }
}

/* Quotation marks are U+2018 to U+201F and the angle marks. Dashes are U+2010 to U+2015. U+2026 is
 * the ellipsis. */
static guint64
classify_unicode (gunichar mark)
{
  if ((mark >= 0x2018 && mark <= 0x201f) || mark == 0xab || mark == 0xbb || mark == 0x2039 ||
      mark == 0x203a)
    return NLP_SPEECH (MARK);
  if (mark >= 0x2010 && mark <= 0x2015)
    return NLP_SPEECH (DASH);
  return mark == 0x2026 ? NLP_SPEECH (STOP) : 0;
}

static guint64
classify_punctuation (const gchar *text, const GstNlpToken *token)
{
  const gchar *word = text + token->start;
  const gsize length = token->end - token->start;

  if ((guchar)*word < 0x80)
    return classify_ascii (*word);
  return classify_unicode (g_utf8_get_char_validated (word, (gssize)length));
}

/* Whether a word, in any letter case, ends in @suffix and has other letters before it. */
static inline gboolean
has_suffix (const gchar *word, gsize length, const gchar *suffix, gsize suffix_length)
{
  if (length < suffix_length + 2)
    return FALSE;
  for (gsize i = 0; i < suffix_length; i++) {
    if ((word[length - suffix_length + i] | 0x20) != suffix[i])
      return FALSE;
  }
  return TRUE;
}

/* Endings tell the forms of words that the lexicon doesn't list. Names have none. */
static guint64
classify_word (const gchar *text, const GstNlpToken *token)
{
  const gchar *word = text + token->start;
  const gsize length = token->end - token->start;
  guint64 classes = NLP_SPEECH (WORD);

  if (has_suffix (word, length, "ed", 2))
    classes |= NLP_SPEECH (ED);
  else if (has_suffix (word, length, "ing", 3))
    classes |= NLP_SPEECH (ING);
  else if (has_suffix (word, length, "ly", 2))
    classes |= NLP_SPEECH (LY);
  else if (has_suffix (word, length, "s", 1) && !has_suffix (word, length, "ss", 2))
    classes |= NLP_SPEECH (S);
  return classes;
}

/* A token "'s" is a possessive after a noun, else a verb. Both readings are kept for those that
 * ask; after a pronoun it is a verb only. */
static guint64
classify_clitic (const NlpSpeechWords *self, gsize token)
{
  const guint64 pronouns = NLP_SPEECH (PRONOUN) | NLP_SPEECH (RELATIVE);

  if (!nlp_speech_words_equal (self, token, "'s") && !nlp_speech_words_equal (self, token, "'"))
    return 0;
  return token > 0 && (self->classes[token - 1] & pronouns) != 0 ? 0 : NLP_SPEECH (POSSESSIVE);
}

/* A hyphen inside a word is no dash. */
static gboolean
is_hyphen (const NlpFactsView *view, gsize i)
{
  const GstNlpToken *tokens = view->tokens;

  return i > 0 && i + 1 < view->n_tokens && tokens[i].end - tokens[i].start == 1 &&
         view->text[tokens[i].start] == '-' && tokens[i - 1].end == tokens[i].start &&
         tokens[i].end == tokens[i + 1].start;
}

static guint64
classify_token (const NlpSpeechWords *self, gsize i)
{
  const NlpFactsView *view = self->view;
  const GstNlpToken *token = &view->tokens[i];
  guint64 classes = nlp_fact_lexicon_find (self->lexicon, view->text + token->start,
                                           token->end - token->start, view->hashes[i])
                        ->classes;

  if (is_hyphen (view, i))
    return classes;
  if ((token->flags & GST_NLP_TOKEN_PUNCT) != 0 && (token->flags & GST_NLP_TOKEN_CLITIC) == 0)
    return classes | classify_punctuation (view->text, token);
  if ((token->flags & GST_NLP_TOKEN_CLITIC) != 0) {
    const guint64 clitic = classify_clitic (self, i);

    return clitic != 0 ? clitic : classes;
  }
  classes |= classify_word (view->text, token);
  if ((classes & NLP_SPEECH (NOUN)) != 0)
    classes &= ~NLP_SPEECH (LY);
  if (i > 0 && is_hyphen (view, i - 1))
    classes &= ~(NLP_SPEECH_CUES | NLP_SPEECH (VERB) | NLP_SPEECH (ED));
  return classes;
}

/* Numbers are no entities here: they are parts of phrases. */
static guint64
classify_entity (const gchar *label)
{
  static const gchar *const names[] = {"ORG",    "GPE",     "LOC",          "FAC",      "EVENT",
                                       "LAW",    "PRODUCT", "WORK_OF_ART",  "LANGUAGE", "TOOL",
                                       "SECTOR", "MALWARE", "THREAT_ACTOR", NULL};

  if (label == NULL)
    return 0;
  if (strcmp (label, "PERSON") == 0)
    return NLP_SPEECH (PERSON);
  if (strcmp (label, "DATE") == 0 || strcmp (label, "TIME") == 0)
    return NLP_SPEECH (DATE);
  if (strcmp (label, "NORP") == 0)
    return NLP_SPEECH (NAME) | NLP_SPEECH (PEOPLE);
  return g_strv_contains (names, label) ? NLP_SPEECH (NAME) : 0;
}

/* Notes an entity on its tokens. The words of a name have no other class than their forms. */
static void
mark_entity (NlpSpeechWords *self, guint32 index)
{
  const NlpFactsView *view = self->view;
  const GstNlpRawSpan *entity = &view->entities[index];
  const guint64 kind = classify_entity (entity->label);
  const gsize first = nlp_facts_view_find_token (view, entity->start);
  guint64 classes = kind;

  if (kind == 0 || first == view->n_tokens || self->entities[first] != NLP_SPEECH_NO_ENTITY)
    return;
  for (gsize i = first; i < view->n_tokens && view->tokens[i].start < entity->end; i++) {
    self->entities[i] = index;
    self->classes[i] = (self->classes[i] & (NLP_SPEECH (DOCUMENT) | NLP_SPEECH (S))) | classes;
    classes = kind | NLP_SPEECH (INSIDE);
  }
}

void
nlp_speech_words_init (NlpSpeechWords *self,
                       const NlpFactsView *view,
                       const NlpFactLexicon *lexicon)
{
  self->view = view;
  self->lexicon = lexicon;
  self->classes = g_new (guint64, view->n_tokens);
  self->entities = g_new (guint32, view->n_tokens);
  for (gsize i = 0; i < view->n_tokens; i++) {
    self->classes[i] = classify_token (self, i);
    self->entities[i] = NLP_SPEECH_NO_ENTITY;
  }
  for (guint32 i = 0; i < view->n_entities; i++)
    mark_entity (self, i);
}

void
nlp_speech_words_clear (NlpSpeechWords *self)
{
  g_clear_pointer (&self->classes, g_free);
  g_clear_pointer (&self->entities, g_free);
}

/* Hashes tell most words apart. A word with an apostrophe has two spellings, so its hash decides.
 */
gboolean
nlp_speech_words_equal (const NlpSpeechWords *self, gsize token, const gchar *word)
{
  const GstNlpToken *found = &self->view->tokens[token];
  const gsize length = strlen (word);

  if (self->view->hashes[token] != nlp_fact_lexicon_hash (word, length))
    return FALSE;
  if (strchr (word, '\'') != NULL)
    return TRUE;
  return found->end - found->start == length &&
         g_ascii_strncasecmp (self->view->text + found->start, word, length) == 0;
}

guint32
nlp_speech_words_find (const NlpSpeechWords *self, guint32 first, guint32 end, guint64 classes)
{
  while (first < end && !nlp_speech_words_is (self, first, classes))
    first++;
  return first;
}

guint32
nlp_speech_words_skip (const NlpSpeechWords *self, guint32 first, guint32 end, guint64 classes)
{
  while (first < end && nlp_speech_words_is (self, first, classes))
    first++;
  return first;
}

gint
nlp_speech_words_get_number (const NlpSpeechWords *self, gsize token)
{
  const NlpFactsView *view = self->view;
  const GstNlpToken *found = &view->tokens[token];

  return nlp_fact_lexicon_find (self->lexicon, view->text + found->start, found->end - found->start,
                                view->hashes[token])
      ->number;
}

gboolean
nlp_speech_words_begins_paragraph (const NlpSpeechWords *self, gsize token)
{
  const NlpFactsView *view = self->view;
  guint n_lines = 0;

  if (token == 0)
    return TRUE;
  for (guint32 at = view->tokens[token - 1].end; at < view->tokens[token].start; at++)
    n_lines += view->text[at] == '\n';
  return n_lines >= 2;
}
