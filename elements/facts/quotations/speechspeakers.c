/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechspeakers.c: finds the names of speakers, also of pronouns and descriptions.
 */

#include "speechspeakers.h"

#include <string.h>

#include "common/spanattributes.h"
#include "words/genders.h"

/* The label of parties, who speak or act. */
#define PARTY "PARTY"
/* Names are looked for in this many sentences before the one of a pronoun, and the name for a
 * description in this many. */
#define MAX_SENTENCES 4
#define MAX_DESCRIPTION 12
#define MAX_TITLE 6
/* The label of a speaker in a transcript has less tokens than this, and a turn less than this. */
#define MAX_LABEL 8
#define MAX_TURN 600
/* This many speakers before a description are compared with it. */
#define MAX_KNOWN 50

#define NAMES (NLP_SPEECH (PERSON) | NLP_SPEECH (NAME))

/* The kinds of speakers, the numbers of pronouns in data/en/quotations.words. */
typedef enum {
  KIND_OTHER,
  KIND_HE,
  KIND_SHE,
  KIND_IT,
  KIND_THEY,
  KIND_WE,
  KIND_I,
  KIND_PERSON, /* "he" or "she" */
} Kind;

/* A speaker, and the phrase and chain that name them best. */
typedef struct {
  NlpSpeechRange phrase;
  NlpFactRef party;
  Kind kind;
  gint32 chain;
  gchar *name; /* NULL if no name is known */
} NlpSpeechSpeaker;

static void
clear_speaker (gpointer data)
{
  NlpSpeechSpeaker *speaker = data;

  g_clear_pointer (&speaker->name, g_free);
}

void
nlp_speech_speakers_init (NlpSpeechSpeakers *self,
                          const NlpSpeechWords *words,
                          const guint8 *genders,
                          NlpFacts *facts)
{
  self->words = words;
  self->genders = genders;
  self->facts = facts;
  self->known = g_array_new (FALSE, FALSE, sizeof (NlpSpeechSpeaker));
  g_array_set_clear_func (self->known, clear_speaker);
}

void
nlp_speech_speakers_clear (NlpSpeechSpeakers *self)
{
  g_clear_pointer (&self->known, g_array_unref);
}

static const NlpSpeechSpeaker *
get_known (const NlpSpeechSpeakers *self, guint index)
{
  return &g_array_index (self->known, NlpSpeechSpeaker, index);
}

static gchar *
copy_text (const NlpSpeechSpeakers *self, guint32 start, guint32 end)
{
  return g_strndup (self->words->view->text + start, end - start);
}

static gchar *
copy_phrase (const NlpSpeechSpeakers *self, NlpSpeechRange phrase)
{
  const GstNlpToken *tokens = self->words->view->tokens;

  return copy_text (self, tokens[phrase.first].start, tokens[phrase.end - 1].end);
}

/* Returns the fullest name of an entity. The names of peoples are adjectives, so "Norlanders" keep
 * theirs. */
static gchar *
copy_name (const NlpSpeechSpeakers *self, guint32 index)
{
  const GstNlpRawSpan *entity = &self->words->view->entities[index];
  const gboolean is_people = g_strcmp0 (entity->label, "NORP") == 0;
  const GstNlpAttribute *name = is_people ? NULL : nlp_span_find_attribute (entity, "name");

  return name != NULL ? g_strdup (name->value) : copy_text (self, entity->start, entity->end);
}

/* Takes name and chain of an entity. */
static void
take_entity (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker, guint32 index)
{
  speaker->name = copy_name (self, index);
  speaker->chain = self->words->view->entities[index].chain;
}

/* Takes name and chain of a known speaker, of its phrase if it has no name. A pronoun is no name.
 */
static void
take_known (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker, guint index)
{
  const NlpSpeechSpeaker *known = get_known (self, index);

  speaker->chain = known->chain;
  if (known->name != NULL)
    speaker->name = g_strdup (known->name);
  else if (!nlp_speech_words_is (self->words, known->phrase.first, NLP_SPEECH (PRONOUN)))
    speaker->name = copy_phrase (self, known->phrase);
}

/* Returns the token after the head of a phrase: before "of", "in" and other complements. */
static guint32
find_head_end (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint64 ends = NLP_SPEECH (PREPOSITION) | NLP_SPEECH_PAUSES;
  guint32 at = phrase.first;

  while (at < phrase.end &&
         (nlp_speech_words_is (words, at, NAMES) || !nlp_speech_words_is (words, at, ends)))
    at++;
  return at;
}

/* Whether the entity at the head of a phrase is all of it, but for determiners and titles. */
static guint32
find_entity (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint32 first =
      nlp_speech_words_skip (words, phrase.first, phrase.end, NLP_SPEECH (DETERMINER));
  const guint32 end = find_head_end (words, phrase);
  guint32 entity;

  if (first >= end)
    return NLP_SPEECH_NO_ENTITY;
  entity = words->entities[end - 1];
  if (entity == NLP_SPEECH_NO_ENTITY || nlp_speech_words_is (words, end - 1, NLP_SPEECH (DATE)))
    return NLP_SPEECH_NO_ENTITY;
  return words->entities[first] == entity ? entity : NLP_SPEECH_NO_ENTITY;
}

static Kind
classify_person (const NlpSpeechSpeakers *self, guint32 entity)
{
  if (self->genders[entity] == NLP_GENDER_UNKNOWN)
    return KIND_PERSON;
  return self->genders[entity] == NLP_GENDER_MALE ? KIND_HE : KIND_SHE;
}

static Kind
classify (const NlpSpeechSpeakers *self, NlpSpeechRange phrase)
{
  const NlpSpeechWords *words = self->words;
  const guint32 head = find_head_end (words, phrase);

  if (phrase.end == phrase.first + 1 &&
      nlp_speech_words_is (words, phrase.first, NLP_SPEECH (PRONOUN)))
    return (Kind)nlp_speech_words_get_number (words, phrase.first);
  if (nlp_speech_words_find (words, phrase.first, phrase.end, NLP_SPEECH (CONJUNCTION)) <
      phrase.end)
    return KIND_THEY;
  if (head > phrase.first && nlp_speech_words_is (words, head - 1, NLP_SPEECH (PERSON)))
    return classify_person (self, words->entities[head - 1]);
  if (head > phrase.first && nlp_speech_words_is (words, head - 1, NLP_SPEECH (PEOPLE)))
    return KIND_THEY;
  if (head > phrase.first && nlp_speech_words_is (words, head - 1, NLP_SPEECH (NAME)))
    return KIND_IT;
  if (head > phrase.first &&
      nlp_speech_words_is (words, head - 1, NLP_SPEECH (S) | NLP_SPEECH (PLURAL)))
    return KIND_THEY;
  return KIND_OTHER;
}

/* Whether a speaker of kind @known may be what a pronoun of kind @pronoun refers to. */
static gboolean
agrees (Kind pronoun, Kind known)
{
  switch (pronoun) {
    case KIND_HE:
    case KIND_SHE:
      return known == pronoun || known == KIND_PERSON || known == KIND_OTHER;
    case KIND_IT:
      return known == KIND_IT || known == KIND_OTHER;
    case KIND_THEY:
      return known == KIND_THEY;
    default:
      return known == pronoun;
  }
}

/* Returns the entity classes that a pronoun may refer to. */
static guint64
get_referents (Kind pronoun)
{
  if (pronoun == KIND_HE || pronoun == KIND_SHE)
    return NLP_SPEECH (PERSON);
  return pronoun == KIND_IT ? NLP_SPEECH (NAME) : 0;
}

/* Returns the first entity in the tokens that a pronoun may refer to: subjects come first. Owners
 * ("Ruiz's") and adjectives of peoples are no referents. */
static guint32
find_referent (const NlpSpeechSpeakers *self, guint32 first, guint32 end, Kind pronoun)
{
  const NlpSpeechWords *words = self->words;
  const guint64 classes = get_referents (pronoun);

  for (guint32 i = first; i < end; i++) {
    const guint32 entity = words->entities[i];
    const gboolean is_owner =
        i + 1 < end && nlp_speech_words_is (words, i + 1, NLP_SPEECH (POSSESSIVE));

    if (nlp_speech_words_is (words, i, classes) && !is_owner &&
        !nlp_speech_words_is (words, i, NLP_SPEECH (PEOPLE)) &&
        (pronoun == KIND_IT || agrees (pronoun, classify_person (self, entity))) &&
        !(i + 1 < end && nlp_speech_words_is (words, i + 1, NLP_SPEECH (INSIDE))))
      return entity;
  }
  return NLP_SPEECH_NO_ENTITY;
}

/* Returns the index of the first known speaker in the tokens that a pronoun may refer to, or -1.
 * The first one of a sentence is the main speaker: "He said that Reed told him". */
static gint
find_known (const NlpSpeechSpeakers *self, guint32 first, guint32 end, Kind pronoun)
{
  gint found = -1;

  for (guint i = self->known->len; i-- > 0;) {
    const NlpSpeechSpeaker *known = get_known (self, i);

    if (known->phrase.end < first)
      break;
    if (known->phrase.first >= first && known->phrase.end <= end && agrees (pronoun, known->kind))
      found = (gint)i;
  }
  return found;
}

/* Resolves a pronoun in the tokens from @first to @end. */
static gboolean
resolve_in (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker, guint32 first, guint32 end)
{
  const gint known = find_known (self, first, end, speaker->kind);
  guint32 entity;

  if (known >= 0) {
    take_known (self, speaker, (guint)known);
    return TRUE;
  }
  entity = find_referent (self, first, end, speaker->kind);
  if (entity == NLP_SPEECH_NO_ENTITY)
    return FALSE;
  take_entity (self, speaker, entity);
  return TRUE;
}

/* Resolves a pronoun: in its own sentence before it, then in the sentences before. */
static void
resolve_pronoun (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker)
{
  const NlpFactsView *view = self->words->view;
  guint32 end = speaker->phrase.first;
  gsize sentence = nlp_facts_view_find_sentence (view, view->tokens[end].start);

  for (guint n = 0; n <= MAX_SENTENCES && sentence < view->n_sentences; n++) {
    const guint32 first =
        (guint32)nlp_facts_view_find_token (view, view->sentences[sentence].start);

    if (resolve_in (self, speaker, first, end) || sentence == 0)
      return;
    end = first;
    sentence--;
  }
}

/* Returns the label at the start of a paragraph, "MR. REED:" of a transcript, or an empty range. */
static NlpSpeechRange
find_label (const NlpSpeechWords *words, guint32 paragraph)
{
  const guint32 end = MIN ((guint32)words->view->n_tokens, paragraph + MAX_LABEL);
  guint32 at = paragraph;

  while (at < end && (words->view->tokens[at].flags & GST_NLP_TOKEN_UPPER) != 0)
    at++;
  return at < end && nlp_speech_words_is (words, at, NLP_SPEECH (COLON))
             ? (NlpSpeechRange){paragraph, at}
             : nlp_speech_nothing;
}

/* Resolves "I" in a transcript: the label of the paragraph, or of one not far before it. */
static void
resolve_first_person (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker)
{
  const guint32 last = speaker->phrase.first;

  for (guint32 i = last + 1; i-- > 0 && i + MAX_TURN > last;) {
    NlpSpeechRange label;

    if (!nlp_speech_words_begins_paragraph (self->words, i))
      continue;
    label = find_label (self->words, i);
    if (nlp_speech_range_is_empty (label))
      continue;
    if (self->words->entities[label.end - 1] != NLP_SPEECH_NO_ENTITY)
      take_entity (self, speaker, self->words->entities[label.end - 1]);
    else
      speaker->name = copy_phrase (self, label);
    return;
  }
}

static gboolean
same_word (const NlpSpeechWords *words, guint32 a, guint32 b)
{
  return words->view->hashes[a] == words->view->hashes[b];
}

/* Whether the title at @token is that of a deputy: "Vice President". */
static gboolean
is_deputy (const NlpSpeechWords *words, guint32 token)
{
  return token > 0 && nlp_speech_words_is (words, token - 1, NLP_SPEECH (DEPUTY));
}

/* Whether the entity that ends at @token bears @head in its name or as its title: "the ministry"
 * and "Justice Ministry", "the president" and "President Ruiz". */
static gboolean
bears_word (const NlpSpeechWords *words, guint32 token, guint32 head)
{
  const guint32 entity = words->entities[token];
  guint32 i = token;
  guint n_titles = 0;

  for (; words->entities[i] == entity; i--) {
    if (same_word (words, i, head))
      return TRUE;
    if (i == 0)
      return FALSE;
  }
  if (!nlp_speech_words_is (words, token, NLP_SPEECH (PERSON)))
    return FALSE;
  for (; n_titles < MAX_TITLE && nlp_speech_words_is (words, i, NLP_SPEECH (WORD)); n_titles++) {
    if (same_word (words, i, head))
      return is_deputy (words, i) == is_deputy (words, head);
    if (i-- == 0)
      return FALSE;
  }
  return FALSE;
}

/* Whether a speaker was described with the word at @head. */
static gboolean
was_described (const NlpSpeechWords *words, const NlpSpeechSpeaker *known, guint32 head)
{
  const guint32 end = find_head_end (words, known->phrase);

  return end > known->phrase.first && same_word (words, end - 1, head);
}

static gboolean
is_longer (NlpSpeechRange phrase, NlpSpeechRange other)
{
  return phrase.end - phrase.first > other.end - other.first;
}

/* Takes the name that comes before the word at @token: "Norland's government" or "U.S. military".
 */
static gboolean
take_owner (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker, guint32 token)
{
  const NlpSpeechWords *words = self->words;
  guint32 first = token;

  if (token == 0 || !nlp_speech_words_is (words, token - 1, NLP_SPEECH (NAME)))
    return FALSE;
  while (first > 0 && words->entities[first - 1] == words->entities[token - 1])
    first--;
  speaker->name = copy_phrase (self, (NlpSpeechRange){first, token + 1});
  return TRUE;
}

/* Takes the person whom the word at @token describes: "Ana Ruiz, the police chief". */
static gboolean
take_apposition (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker, guint32 token)
{
  const NlpSpeechWords *words = self->words;
  guint32 comma = token;

  while (comma > 0 && comma + MAX_TITLE > token &&
         !nlp_speech_words_is (words, comma, NLP_SPEECH_PAUSES))
    comma--;
  if (comma == 0 || !nlp_speech_words_is (words, comma, NLP_SPEECH (COMMA)) ||
      !nlp_speech_words_is (words, comma - 1, NLP_SPEECH (PERSON)) ||
      !nlp_speech_words_is (words, comma + 1, NLP_SPEECH (DETERMINER)))
    return FALSE;
  take_entity (self, speaker, words->entities[comma - 1]);
  return TRUE;
}

/* Takes what the word @head named at @token, if it did. */
static gboolean
take_described (const NlpSpeechSpeakers *self,
                NlpSpeechSpeaker *speaker,
                guint32 token,
                guint32 head)
{
  const NlpSpeechWords *words = self->words;

  if (!nlp_speech_words_is (words, token, NAMES))
    return same_word (words, token, head) &&
           (take_owner (self, speaker, token) || take_apposition (self, speaker, token));
  if (words->entities[token + 1] == words->entities[token] || !bears_word (words, token, head))
    return FALSE;
  take_entity (self, speaker, words->entities[token]);
  return TRUE;
}

/* Resolves a description by the speakers from token @first on that had the same one. */
static gboolean
resolve_by_known (const NlpSpeechSpeakers *self,
                  NlpSpeechSpeaker *speaker,
                  guint32 first,
                  guint32 head)
{
  for (guint i = self->known->len, n = 0; i-- > 0 && n < MAX_KNOWN; n++) {
    const NlpSpeechSpeaker *known = get_known (self, i);

    if (known->phrase.end <= first)
      break;
    if (!was_described (self->words, known, head))
      continue;
    if (known->name != NULL || is_longer (known->phrase, speaker->phrase))
      take_known (self, speaker, i);
    return TRUE;
  }
  return FALSE;
}

/* Resolves a description such as "the ministry" by its last word, backwards from it. "The group"
 * may be any organisation. */
static void
resolve_description (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker)
{
  const NlpFactsView *view = self->words->view;
  const guint32 head = find_head_end (self->words, speaker->phrase) - 1;
  const gsize sentence =
      nlp_facts_view_find_sentence (view, view->tokens[speaker->phrase.first].start);
  const gsize first_sentence = sentence - MIN (sentence, MAX_DESCRIPTION);
  const guint32 first =
      (guint32)nlp_facts_view_find_token (view, view->sentences[first_sentence].start);

  for (guint32 i = speaker->phrase.first; i-- > first;) {
    if (take_described (self, speaker, i, head))
      return;
  }
  if (resolve_by_known (self, speaker, first, head) ||
      !nlp_speech_words_is (self->words, head, NLP_SPEECH (GROUP)))
    return;
  speaker->kind = KIND_IT;
  resolve_pronoun (self, speaker);
}

/* Whether a phrase describes what was named before: "the ministry", or "officials" alone. One with
 * a complement, "the head of the port", stands for itself. */
static gboolean
is_description (const NlpSpeechWords *words, NlpSpeechRange phrase)
{
  const guint32 head = find_head_end (words, phrase);

  if (head <= phrase.first || head < phrase.end || nlp_speech_words_is (words, head - 1, NAMES))
    return FALSE;
  if (phrase.end == phrase.first + 1)
    return nlp_speech_words_is (words, phrase.first, NLP_SPEECH (S) | NLP_SPEECH (PLURAL));
  return head > phrase.first + 1 && nlp_speech_words_equal (words, phrase.first, "the");
}

static void
identify (const NlpSpeechSpeakers *self, NlpSpeechSpeaker *speaker)
{
  const guint32 entity = find_entity (self->words, speaker->phrase);

  speaker->kind = classify (self, speaker->phrase);
  if (entity != NLP_SPEECH_NO_ENTITY)
    take_entity (self, speaker, entity);
  else if (speaker->kind == KIND_I)
    resolve_first_person (self, speaker);
  else if (nlp_speech_words_is (self->words, speaker->phrase.first, NLP_SPEECH (PRONOUN)))
    resolve_pronoun (self, speaker);
  else if (is_description (self->words, speaker->phrase))
    resolve_description (self, speaker);
}

static NlpFactRef
add_party (const NlpSpeechSpeakers *self, const NlpSpeechSpeaker *speaker, gfloat score)
{
  const GstNlpToken *tokens = self->words->view->tokens;
  const NlpFactSpan span = {
      .layer = NLP_FACTS_PARTIES,
      .start = tokens[speaker->phrase.first].start,
      .end = tokens[speaker->phrase.end - 1].end,
      .label = PARTY,
      .score = score,
      .chain = speaker->chain,
  };
  const NlpFactRef party = nlp_facts_add_span (self->facts, &span, "quotations");

  if (speaker->name != NULL)
    nlp_facts_set (self->facts, party, "name", speaker->name);
  return party;
}

NlpFactRef
nlp_speech_speakers_add (NlpSpeechSpeakers *self, NlpSpeechRange phrase, gfloat score)
{
  NlpSpeechSpeaker speaker = {.phrase = phrase, .chain = -1};

  for (guint i = self->known->len, n = 0; i-- > 0 && n < MAX_KNOWN; n++) {
    const NlpSpeechSpeaker *known = get_known (self, i);

    if (known->phrase.first == phrase.first && known->phrase.end == phrase.end)
      return known->party;
  }
  identify (self, &speaker);
  speaker.party = add_party (self, &speaker, score);
  g_array_append_val (self->known, speaker);
  return speaker.party;
}

const gchar *
nlp_speech_speakers_get_name (const NlpSpeechSpeakers *self, NlpFactRef party)
{
  return get_known (self, party.index - get_known (self, 0)->party.index)->name;
}
