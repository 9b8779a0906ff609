/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechframes.c: finds verbs of speech, and what their frames say is the content.
 */

#include "speechframes.h"

#include "speechcontents.h"
#include "speechphrases.h"
#include "speechsubjects.h"

#define MAX_LISTENER 8
#define MAX_OBJECT 24
#define MAX_DATELINE 16
/* Marks with less than this many tokens in them hold a name rather than speech. */
#define MIN_FRAGMENT 3
/* Less than this many tokens with a comma are a phrase, unless they are clearly a clause. */
#define MIN_CONTENT 5

static const NlpSpeechRange nothing = {0, 0};

/* A sentence that is searched, and the cue under consideration. */
typedef struct {
  const NlpSpeechWords *words;
  const NlpSpeechMarks *marks;
  GArray *frames;
  guint first_frame; /* of the sentence */
  guint32 first;
  guint32 end;
  guint32 cue;
  guint32 group; /* the first token of the verb group that ends in the cue */
} Search;

static inline gboolean
is (const Search *self, guint32 token, guint64 classes)
{
  return token < self->end && nlp_speech_words_is (self->words, token, classes);
}

static inline gboolean
equals (const Search *self, guint32 token, const gchar *word)
{
  return token < self->end && nlp_speech_words_equal (self->words, token, word);
}

static gboolean
is_empty (NlpSpeechRange range)
{
  return range.first >= range.end;
}

/* Returns the first token of the forms of "be" before the cue that make it passive, or the cue. */
static guint32
find_be (const Search *self)
{
  guint32 at = self->cue;

  while (at > self->first && is (self, at - 1, NLP_SPEECH (BE) | NLP_SPEECH (AUXILIARY)))
    at--;
  return at < self->cue && is (self, self->cue - 1, NLP_SPEECH (BE)) ? at : self->cue;
}

/* Whether "to say" after the word at @token tells what was said: "he spoke up to say", but not
 * "refused to say" or "is expected to say". Other verbs of speech tell plans there. */
static gboolean
is_done (const Search *self, guint32 token)
{
  const guint64 plans = NLP_SPEECH (NEGATION) | NLP_SPEECH (ED) | NLP_SPEECH (VERB);

  return is (self, self->cue, NLP_SPEECH (SAY)) && !is (self, token, plans) &&
         !equals (self, token, "yet");
}

/* Finds the verb group of the cue. Whether it is active and not negated: "is denying", "has also
 * said", but not "is said" or "did not say". */
static gboolean
find_group (Search *self)
{
  const guint64 fillers = NLP_SPEECH (AUXILIARY) | NLP_SPEECH (BE) | NLP_SPEECH (ADVERB) |
                          NLP_SPEECH (LY) | NLP_SPEECH (NEGATION) | NLP_SPEECH (DATE);
  const gboolean is_ing = is (self, self->cue, NLP_SPEECH (ING));
  guint32 at = self->cue;

  while (at > self->first && is (self, at - 1, fillers) &&
         !is (self, at - 1, NLP_SPEECH (PRONOUN))) {
    if (is (self, at - 1, NLP_SPEECH (NEGATION)))
      return FALSE;
    if (!is_ing && is (self, at - 1, NLP_SPEECH (BE)))
      return FALSE;
    at--;
  }
  self->group = at;
  return at < self->first + 2 || !equals (self, at - 1, "to") || is_done (self, at - 2);
}

static NlpSpeechRange
limit (const Search *self, guint32 first)
{
  const NlpSpeechMark *around = nlp_speech_marks_around (self->marks, self->cue);
  const guint32 end = around != NULL ? MIN (around->close, self->end) : self->end;

  if (first >= end)
    return nothing;
  return nlp_speech_limit_content (self->words, self->marks, first, end);
}

/* Returns the first token after the listener who is named at @at, or 0 if there is none. */
static guint32
skip_listener (const Search *self, guint32 at)
{
  const guint64 ends = NLP_SPEECH (DETERMINER) | NLP_SPEECH (PRONOUN) | NLP_SPEECH (DATE) |
                       NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (PREPOSITION) | NLP_SPEECH_PAUSES;
  const guint32 end = MIN (self->end, at + MAX_LISTENER);

  if (is (self, at, NLP_SPEECH (OBJECT)))
    return at + 1;
  at = nlp_speech_words_skip (self->words, at, end, NLP_SPEECH (DETERMINER));
  if (at >= end || is (self, at, ends))
    return 0;
  for (at++; at < end && !is (self, at, ends); at++) {
    if (is (self, at, NLP_SPEECH (PERSON) | NLP_SPEECH (NAME)) &&
        !is (self, at, NLP_SPEECH (INSIDE)) && !is (self, at - 1, NLP_SPEECH (NAME)))
      break;
  }
  return at < end && !equals (self, at, "to") ? at : 0;
}

/* Whether a noun phrase without others in it has an auxiliary: "these efforts will". */
static gboolean
has_auxiliary (const Search *self, guint32 first)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (PREPOSITION) | NLP_SPEECH (CONJUNCTION) |
                       NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (RELATIVE) | NLP_SPEECH (PRONOUN);

  return is (self,
             nlp_speech_words_find (self->words, first, self->end, ends | NLP_SPEECH (AUXILIARY)),
             NLP_SPEECH (AUXILIARY));
}

/* Whether what begins at @first can be a clause without "that" after a verb that takes objects too:
 * "announced it will", but not "announced today by", "wrote to" or "announced new plans". */
static gboolean
is_bare_clause (const Search *self, guint32 first, gboolean needs_subject)
{
  const guint64 others = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (SUBORDINATOR);
  const gboolean is_number = equals (self, first, "at") && equals (self, first + 1, "least");

  if ((is (self, first, others) && !is_number) || nlp_speech_is_verb (self->words, first))
    return FALSE;
  if (needs_subject && !is (self, first, NLP_SPEECH (PRONOUN)) && !has_auxiliary (self, first))
    return FALSE;
  return nlp_speech_is_clause (self->words, first, self->end);
}

/* Returns the content of a clause that begins at or after @at. */
static NlpSpeechRange
find_clause (const Search *self, guint32 at)
{
  const gboolean needs_subject =
      !is (self, self->cue,
           NLP_SPEECH (CLAUSE) | NLP_SPEECH (DENY) | NLP_SPEECH (TELL) | NLP_SPEECH (SHOW));
  gboolean has_that;
  const guint32 first = nlp_speech_find_content (self->words, at, self->end, &has_that);

  if (first >= self->end ||
      (!has_that && (equals (self, first, "to") || is (self, first, NLP_SPEECH (NEGATION)))))
    return nothing;
  if (has_that && !is (self, self->cue, NLP_SPEECH (SAY)) &&
      !nlp_speech_is_complementizer (self->words, first - 1))
    return nothing;
  if (is (self, self->cue, NLP_SPEECH (DENY)) &&
      !nlp_speech_is_clause (self->words, first, self->end))
    return nothing;
  if (!has_that && !is (self, self->cue, NLP_SPEECH (SAY)) &&
      !is_bare_clause (self, first, needs_subject))
    return nothing;
  return limit (self, first);
}

/* Returns what a listener is told: after "that", which may come after what belongs to the listener,
 * else from the end of the listener on. */
static NlpSpeechRange
find_told (const Search *self)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (PRONOUN);
  const guint32 end = MIN (self->end, self->cue + 1 + MAX_OBJECT);
  const guint32 listener = skip_listener (self, self->cue + 1);

  for (guint32 i = self->cue + 1; i < end && !is (self, i, ends); i++) {
    if (nlp_speech_is_complementizer (self->words, i))
      return limit (self, i + 1);
    if (nlp_speech_is_verb (self->words, i) || equals (self, i, "about"))
      break;
  }
  return listener != 0 ? find_clause (self, listener) : nothing;
}

/* Whether @word is at @token and ties a complement to the object of the cue. After a comma "as"
 * must have one that begins with "a": else it begins a clause. */
static gboolean
ties_object (const Search *self, guint32 token, const gchar *word)
{
  if (!equals (self, token, word))
    return FALSE;
  return !is (self, token - 1, NLP_SPEECH (COMMA)) || equals (self, token + 1, "a") ||
         equals (self, token + 1, "an");
}

/* Returns the object of the cue up to the end, if @word comes within it: "him as a friend". */
static NlpSpeechRange
find_object_with (const Search *self, const gchar *word)
{
  const guint32 end = MIN (self->end, self->cue + 2 + MAX_OBJECT);

  if (is (self, self->cue + 1, NLP_SPEECH_PAUSES | NLP_SPEECH (PREPOSITION)))
    return nothing;
  for (guint32 i = self->cue + 1; i < end && !is (self, i, NLP_SPEECH (STOP)); i++) {
    if (ties_object (self, i, word))
      return limit (self, self->cue + 1);
  }
  return nothing;
}

/* Whether "what" comes before the subject: "what the group calls a success". */
static gboolean
follows_what (const Search *self)
{
  const NlpSpeechRange subject = nlp_speech_phrase_before (self->words, self->first, self->group);

  return !is_empty (subject) && subject.first > self->first &&
         equals (self, subject.first - 1, "what");
}

/* Returns the object of "called" and what it is called: "it a success". */
static NlpSpeechRange
find_called (const Search *self)
{
  const guint32 object = self->cue + 1;
  const guint64 starts = NLP_SPEECH (MARK) | NLP_SPEECH (DETERMINER);
  const guint64 ends = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP) | NLP_SPEECH (PREPOSITION);
  const guint32 end = MIN (self->end, object + MAX_OBJECT);

  if (is (self, self->group - 1, NLP_SPEECH (RELATIVE)) || is (self, object, NLP_SPEECH (MARK)))
    return nothing;
  if (self->group > self->first + 1 && follows_what (self))
    return nlp_speech_trim_content (
        self->words, self->marks,
        (NlpSpeechRange){
            object, nlp_speech_words_find (self->words, object, self->end, NLP_SPEECH (COMMA))});
  if (is (self, object, NLP_SPEECH (ADVERB)))
    return nothing;
  if (is (self, object, NLP_SPEECH (OBJECT)))
    return is (self, object + 1, ends) || object + 1 >= self->end ? nothing : limit (self, object);
  if (is (self, object, ends | NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (DATE)))
    return nothing;
  for (guint32 i = object + 1; i < end && !is (self, i, NLP_SPEECH (COMMA)); i++) {
    if (is (self, i, starts) &&
        !is (self, i - 1, NLP_SPEECH (PREPOSITION) | NLP_SPEECH (DETERMINER)))
      return limit (self, object);
  }
  return nothing;
}

/* Returns the object of "denied" if it is a claim: "reports that he resigned". */
static NlpSpeechRange
find_denied (const Search *self)
{
  const guint64 claims = NLP_SPEECH (VERDICT) | NLP_SPEECH (DOCUMENT);
  const NlpSpeechRange clause = find_clause (self, self->cue + 1);
  const guint32 end = MIN (self->end, self->cue + 1 + MAX_LISTENER);
  const guint32 claim = nlp_speech_words_find (self->words, self->cue + 1, end, claims);

  if (claim + 1 < end &&
      (equals (self, claim + 1, "that") || is (self, claim + 1, NLP_SPEECH (PRONOUN))))
    return limit (self, self->cue + 1);
  return clause;
}

/* Whether a pair of marks holds speech, and not a name or some words of it. */
static gboolean
holds_speech (const Search *self, const NlpSpeechMark *mark)
{
  const guint64 ends = NLP_SPEECH_PAUSES | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (PREPOSITION) |
                       NLP_SPEECH (DATE) | NLP_SPEECH (SUBORDINATOR);
  const guint32 after = mark->close + 1;

  if (mark->close <= mark->open + 1)
    return FALSE;
  return mark->close >= self->end || after >= self->end || is (self, after, ends);
}

/* Whether marked text without a comma before it is speech and not a few words: it begins like a
 * sentence, or is one. */
static gboolean
is_whole (const Search *self, const NlpSpeechMark *mark)
{
  const NlpFactsView *view = self->words->view;

  if ((view->tokens[mark->open + 1].flags & GST_NLP_TOKEN_TITLE) != 0)
    return TRUE;
  return is (self, self->cue, NLP_SPEECH (SAY)) ||
         nlp_speech_is_clause (self->words, mark->open + 1, MIN (mark->close, self->end));
}

/* Returns the pair of marks that contains what the cue introduces, or NULL. */
static const NlpSpeechMark *
find_mark_after (const Search *self)
{
  const guint64 ends = NLP_SPEECH (STOP) | NLP_SPEECH (SUBORDINATOR) | NLP_SPEECH (CONJUNCTION);
  const guint64 before = NLP_SPEECH (COMMA) | NLP_SPEECH (COLON) | NLP_SPEECH (MEDIUM);
  const guint32 end = MIN (self->end, self->cue + 2 + MAX_OBJECT);
  const NlpSpeechMark *mark;
  guint32 at = self->cue + 1;

  while (at < end && !is (self, at, ends | NLP_SPEECH (MARK)))
    at++;
  if (!is (self, at, NLP_SPEECH (MARK)))
    return NULL;
  mark = nlp_speech_marks_get (self->marks, at);
  if (mark == NULL || !holds_speech (self, mark))
    return NULL;
  if (at == self->cue + 1)
    return is_whole (self, mark) ? mark : NULL;
  return is (self, at - 1, before) ? mark : NULL;
}

/* Whether the sentence goes on after marked text that seems to end the one before: with a question
 * or exclamation. */
static gboolean
reaches_sentence (const Search *self, const NlpSpeechMark *mark)
{
  if (mark->close >= self->first)
    return TRUE;
  return !nlp_speech_words_begins_paragraph (self->words, self->first) &&
         !nlp_speech_words_equal (self->words, mark->close - 1, ".");
}

/* Returns the pair that ends before @token, or NULL. */
static const NlpSpeechMark *
find_mark_before (const Search *self, guint32 token)
{
  const NlpSpeechMark *mark;

  if (token > 0 && nlp_speech_words_is (self->words, token - 1, NLP_SPEECH (COMMA)))
    token--;
  if (token < 2 || !nlp_speech_words_is (self->words, token - 1, NLP_SPEECH (MARK)))
    return NULL;
  mark = nlp_speech_marks_around (self->marks, token - 2);
  if (mark == NULL || mark->close != token - 1 || !mark->is_closed)
    return NULL;
  return reaches_sentence (self, mark) ? mark : NULL;
}

static NlpSpeechRange
find_subject (const Search *self)
{
  NlpSpeechVerb verb = {self->first, self->group, self->cue, nothing};

  if (self->frames->len > self->first_frame)
    verb.previous = g_array_index (self->frames, NlpSpeechFrame, self->frames->len - 1).speaker;
  return nlp_speech_find_subject (self->words, &verb);
}

/* Returns the tokens of the cue: one, or "according to". */
static NlpSpeechRange
get_cue (const Search *self)
{
  const guint32 n = is (self, self->cue, NLP_SPEECH (ACCORDING)) ? 2 : 1;

  return (NlpSpeechRange){self->cue, self->cue + n};
}

/* Whether a phrase can name a speaker. One that begins with a participle is the end of a longer
 * phrase or clause, and "Georgian" alone is an adjective. */
static gboolean
is_speaker (const Search *self, NlpSpeechRange phrase)
{
  const guint64 others = NLP_SPEECH (PREPOSITION) | NLP_SPEECH (ING);

  if (is_empty (phrase) || nlp_speech_words_is (self->words, phrase.first, others))
    return FALSE;
  return phrase.end > phrase.first + 1 ||
         !nlp_speech_words_is (self->words, phrase.first, NLP_SPEECH (PEOPLE)) ||
         nlp_speech_words_is (self->words, phrase.first, NLP_SPEECH (S));
}

static void
add (const Search *self,
     NlpSpeechRange speaker,
     NlpSpeechRange content,
     const gchar *rule,
     gfloat score)
{
  const NlpSpeechFrame frame = {
      .cue = get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .contents = {content, nothing},
      .rule = rule,
      .score = score,
  };

  if (is_speaker (self, speaker) && !is_empty (content))
    g_array_append_val (self->frames, frame);
}

/* Whether the attribution that ends before @at is at the end of its clause: "..., officials said".
 */
static gboolean
ends_clause (const Search *self, guint32 at)
{
  gboolean has_that;

  return at >= self->end || is (self, at, NLP_SPEECH_PAUSES) ||
         nlp_speech_find_content (self->words, at, self->end, &has_that) == self->end;
}

/* Returns the token after a dateline, "GENEVA, May 4 - ", or the first one of the sentence. */
static guint32
skip_dateline (const Search *self, guint32 end)
{
  const guint32 limit = MIN (end, self->first + MAX_DATELINE);

  for (guint32 i = self->first; i < limit; i++) {
    if (is (self, i, NLP_SPEECH (DASH)))
      return i + 1;
    if (nlp_speech_is_verb (self->words, i))
      break;
  }
  return self->first;
}

/* Returns what goes on after an attribution at @first, unless that tells more of the speaker. */
static NlpSpeechRange
find_rest (const Search *self, guint32 first)
{
  if (first >= self->end)
    return nothing;
  return nlp_speech_is_verb (self->words, first) ||
                 nlp_speech_is_clause (self->words, first, self->end)
             ? limit (self, first)
             : nothing;
}

/* Returns the start of the content of a sentence before @end: after a dateline and words such as
 * "but". */
static guint32
skip_joining (const Search *self, guint32 end)
{
  const guint64 joining = NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (COMMA);

  return nlp_speech_words_skip (self->words, skip_dateline (self, end), end, joining);
}

/* Whether marked text begins what was said, and not only continues it: "the plan is 'dead,' he
 * said". */
static gboolean
begins_speech (const Search *self, const NlpSpeechMark *mark)
{
  return mark->open <= self->first || mark->close > self->cue ||
         nlp_speech_words_is (self->words, mark->open - 1, NLP_SPEECH_PAUSES);
}

static void
add_marked (const Search *self, NlpSpeechRange speaker, const NlpSpeechMark *mark)
{
  const gboolean is_direct = begins_speech (self, mark);
  NlpSpeechFrame frame = {
      .cue = get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .mark = is_direct ? mark : NULL,
      .rule = "marks",
      .score = is_direct ? 0.95f : 0.8f,
  };

  if (!is_direct && mark->close < mark->open + MIN_FRAGMENT)
    return;
  if (!is_direct)
    frame.contents[0] = (NlpSpeechRange){skip_joining (self, mark->open), mark->close + 1};
  if (!is_empty (speaker))
    g_array_append_val (self->frames, frame);
}

/* Adds the content before and perhaps after an attribution from @first to @end: "The plan,
 * officials say, is late". */
static gboolean
add_content_before (const Search *self, NlpSpeechRange speaker, guint32 first, guint32 end)
{
  const guint64 joining = NLP_SPEECH (CONNECTIVE) | NLP_SPEECH (CONJUNCTION) | NLP_SPEECH (COMMA);
  const guint32 start = skip_joining (self, first);
  NlpSpeechFrame frame = {
      .cue = get_cue (self),
      .speaker = nlp_speech_phrase_shorten (self->words, speaker),
      .rule = "clause",
      .score = 0.8f,
  };

  if (first <= start + 2 || !nlp_speech_words_is (self->words, first - 1, NLP_SPEECH (COMMA)) ||
      is_empty (speaker) || self->frames->len > self->first_frame)
    return FALSE;
  frame.contents[0] =
      nlp_speech_trim_content (self->words, self->marks, (NlpSpeechRange){start, first - 1});
  if (is (self, end, NLP_SPEECH (BRACKET)))
    end = nlp_speech_words_find (self->words, end + 1, self->end, NLP_SPEECH (BRACKET)) + 1;
  if (is (self, end, NLP_SPEECH (COMMA)))
    frame.contents[1] =
        find_rest (self, nlp_speech_words_skip (self->words, end, self->end, joining));
  if (is_empty (frame.contents[1]) && first < start + MIN_CONTENT &&
      !nlp_speech_is_clause (self->words, start, first - 1))
    return FALSE;
  g_array_append_val (self->frames, frame);
  return TRUE;
}

/* Returns the name after a phrase that has none, "its director, Ana Ruiz", or the phrase. */
static NlpSpeechRange
find_named (const Search *self, NlpSpeechRange phrase)
{
  const guint64 names = NLP_SPEECH (PERSON);
  const guint32 first = phrase.end + 1;
  guint32 end;

  if (is_empty (phrase) || !is (self, phrase.end, NLP_SPEECH (COMMA)) ||
      nlp_speech_words_find (self->words, phrase.first, phrase.end, names) < phrase.end)
    return phrase;
  end = nlp_speech_words_find (self->words, first, self->end, NLP_SPEECH_PAUSES);
  return end > first && nlp_speech_is_named (self->words, first, end) ? (NlpSpeechRange){first, end}
                                                                      : phrase;
}

/* Adds the frame of an attribution after its content, in either order: "..., said Ruiz" or "...,
 * Ruiz said". */
static gboolean
add_attribution (const Search *self, gboolean is_inverted)
{
  const NlpSpeechRange after = nlp_speech_phrase_after (self->words, self->cue + 1, self->end);
  const NlpSpeechRange speaker = is_inverted ? find_named (self, after) : find_subject (self);
  const guint32 first = is_inverted ? self->group : speaker.first;
  const guint32 end = is_inverted ? after.end : self->cue + 1;
  const NlpSpeechMark *mark;

  if (is_empty (speaker) || is (self, speaker.first, NLP_SPEECH (PREPOSITION)))
    return FALSE;
  if (!is_inverted && speaker.end != self->group &&
      !nlp_speech_words_is (self->words, self->group - 1, NLP_SPEECH (COMMA)))
    return FALSE;
  if (!ends_clause (self, end) && !(is_inverted && is (self, end, NLP_SPEECH (PREPOSITION))))
    return FALSE;
  mark = find_mark_before (self, first);
  if (mark == NULL)
    return add_content_before (self, speaker, first, end);
  add_marked (self, speaker, mark);
  return TRUE;
}

/* Whether the verb may come before its subject, which then follows a clause and a comma, or marked
 * text. After a comma without a clause before it there is a subject: "Ruiz, the mayor, said". */
static gboolean
may_be_inverted (const Search *self)
{
  const guint32 pause = self->group - 1;
  guint32 comma = pause;

  if (self->group == 0 || self->group != self->cue)
    return FALSE;
  if (nlp_speech_words_is (self->words, pause, NLP_SPEECH (MARK)))
    return TRUE;
  if (!nlp_speech_words_is (self->words, pause, NLP_SPEECH (COMMA)) || pause <= self->first)
    return FALSE;
  while (comma > self->first && !is (self, comma - 1, NLP_SPEECH (COMMA)))
    comma--;
  if (is (self, comma, NLP_SPEECH (RELATIVE)))
    return FALSE;
  return is (self, pause - 1, NLP_SPEECH (MARK)) ||
         nlp_speech_is_clause (self->words, self->first, pause);
}

/* Whether marked text ends like a quotation that its attribution follows: with a comma or mark. */
static gboolean
awaits_attribution (const Search *self, const NlpSpeechMark *mark)
{
  const guint64 ends = NLP_SPEECH (COMMA) | NLP_SPEECH (STOP);

  return nlp_speech_words_is (self->words, mark->close - 1, ends) ||
         nlp_speech_words_is (self->words, mark->close + 1, NLP_SPEECH (COMMA));
}

/* Adds marked text before or after its attribution. */
static gboolean
add_marked_speech (const Search *self)
{
  const NlpSpeechRange subject = find_subject (self);
  const NlpSpeechMark *mark = NULL;

  if (may_be_inverted (self) && find_mark_before (self, self->group) != NULL &&
      add_attribution (self, TRUE))
    return TRUE;
  if (!is_empty (subject))
    mark = find_mark_before (self, subject.first);
  if (mark == NULL || !awaits_attribution (self, mark))
    mark = find_mark_after (self);
  if (mark == NULL)
    return FALSE;
  add_marked (self, subject, mark);
  return TRUE;
}

/* Adds a verb with a clause. */
static gboolean
add_clause (const Search *self)
{
  const guint64 verbs = NLP_SPEECH (SAY) | NLP_SPEECH (CLAUSE);
  const gboolean is_ing = is (self, self->cue, NLP_SPEECH (ING));
  const gboolean is_inverted = may_be_inverted (self) && !is_ing;
  NlpSpeechRange content;

  if (is_inverted && is (self, self->cue, verbs) && add_attribution (self, TRUE))
    return TRUE;
  content = find_clause (self, self->cue + 1);
  if (is_empty (content))
    return is (self, self->cue, verbs) && !is_ing && add_attribution (self, FALSE);
  add (self, find_subject (self), content, "clause", 0.95f);
  return TRUE;
}

/* Adds a verb whose subject is a document: "the survey shows". */
static gboolean
add_shown (const Search *self)
{
  const NlpSpeechRange content = find_clause (self, self->cue + 1);
  const NlpSpeechRange subject = find_subject (self);

  if (is_empty (content) || is_empty (subject) ||
      nlp_speech_words_find (self->words, subject.first, subject.end, NLP_SPEECH (DOCUMENT)) ==
          subject.end)
    return FALSE;
  add (self, subject, content, "document", 0.9f);
  return TRUE;
}

/* Returns the token of "as" before "saying", in what follows a verb such as "quoted", or 0. */
static guint32
find_as (const Search *self)
{
  const guint32 end = MIN (self->end, self->cue + 2 + MAX_OBJECT);

  for (guint32 i = self->cue + 1; i + 1 < end; i++) {
    if (equals (self, i, "as") && is (self, i + 1, NLP_SPEECH (ING)))
      return i;
    if (is (self, i, NLP_SPEECH (STOP)))
      break;
  }
  return 0;
}

/* Adds @content with the speaker and the verb of speech that @self is set to. */
static void
add_quoted_as (Search *self, guint32 cue, NlpSpeechRange speaker, NlpSpeechRange content)
{
  self->cue = cue;
  add (self, speaker, content, "quoted", 0.9f);
}

/* Adds "was quoted by the agency as saying ...". */
static void
add_quoted_passive (Search *self, guint32 as, NlpSpeechRange content)
{
  const guint32 quote = self->cue;
  const guint32 before = find_be (self);
  const NlpSpeechVerb verb = {self->first, before, quote, nothing};

  if (equals (self, quote + 1, "by"))
    add_quoted_as (self, quote, nlp_speech_phrase_after (self->words, quote + 2, as), content);
  add_quoted_as (self, as + 1, nlp_speech_find_subject (self->words, &verb), content);
}

/* Adds "quoted him as saying that ...", which has two speakers. With another verb than "saying" the
 * object belongs to the content: "quoted him as urging calm". */
static gboolean
add_quoted (Search *self)
{
  const guint32 quote = self->cue;
  const guint32 as = find_as (self);
  NlpSpeechRange content;

  if (as == 0)
    return FALSE;
  self->cue = as + 1;
  content = is (self, as + 1, NLP_SPEECH_CUES) ? find_clause (self, as + 2) : nothing;
  self->cue = quote;
  if (find_be (self) < quote) {
    add_quoted_passive (self, as, content);
  } else if (is_empty (content)) {
    find_group (self);
    add (self, find_subject (self), limit (self, quote + 1), "quoted", 0.9f);
  } else {
    find_group (self);
    add_quoted_as (self, quote, find_subject (self), content);
    add_quoted_as (self, as + 1, nlp_speech_phrase_before (self->words, quote + 1, as), content);
  }
  return TRUE;
}

static gboolean
add_with_object (const Search *self)
{
  NlpSpeechRange content = nothing;

  if (is (self, self->cue, NLP_SPEECH (TELL)))
    content = find_told (self);
  if (is_empty (content) && is (self, self->cue, NLP_SPEECH (AS)))
    content = find_object_with (self, "as");
  if (is_empty (content) && is (self, self->cue, NLP_SPEECH (ACCUSE)))
    content = find_object_with (self, "of");
  if (is_empty (content) && is (self, self->cue, NLP_SPEECH (CALL)))
    content = find_called (self);
  if (is_empty (content) && is (self, self->cue, NLP_SPEECH (DENY)))
    content = find_denied (self);
  if (is_empty (content))
    return FALSE;
  if (!is (self, self->cue, NLP_SPEECH (TELL)))
    content.end =
        nlp_speech_words_find (self->words, content.first, content.end, NLP_SPEECH (COLON));
  add (self, find_subject (self), content, "object", 0.9f);
  return TRUE;
}

/* Whether the cue is a participle before its noun: "the alleged attack". */
static gboolean
is_adjective (const Search *self)
{
  if (self->cue == self->first || !is (self, self->cue, NLP_SPEECH (ED)))
    return FALSE;
  return equals (self, self->cue - 1, "the") || equals (self, self->cue - 1, "a") ||
         equals (self, self->cue - 1, "an");
}

/* Adds the frame of the verb of speech at @cue, if it is one. */
static void
search_verb (Search *self, guint32 cue)
{
  const guint64 clauses = NLP_SPEECH (SAY) | NLP_SPEECH (CLAUSE) | NLP_SPEECH (THAT);
  const guint64 marked = clauses | NLP_SPEECH (TELL) | NLP_SPEECH (UTTER) | NLP_SPEECH (SHOW);

  self->cue = cue;
  if (is (self, cue, NLP_SPEECH (QUOTE)) && add_quoted (self))
    return;
  if (nlp_speech_is_noun (self->words, cue) || is_adjective (self) || !find_group (self))
    return;
  if (cue > self->first && equals (self, cue - 1, "as") && is (self, cue, NLP_SPEECH (ING)))
    return;
  if (is (self, cue, marked) && add_marked_speech (self))
    return;
  if (is (self, cue, clauses) && add_clause (self))
    return;
  if (is (self, cue, NLP_SPEECH (SHOW)) && add_shown (self))
    return;
  add_with_object (self);
}

/* Adds "according to X", before or after what X says. */
static void
search_according (Search *self, guint32 cue)
{
  NlpSpeechRange speaker;

  self->cue = cue;
  if (!equals (self, cue + 1, "to"))
    return;
  speaker = nlp_speech_phrase_after (self->words, cue + 2, self->end);
  if (cue <= self->first + 1 && is (self, speaker.end, NLP_SPEECH (COMMA)))
    add (self, speaker, limit (self, speaker.end + 1), "according", 0.95f);
  else if (cue > self->first + 1)
    add_content_before (self, speaker, cue, speaker.end);
}

static void
search_sentence (Search *self)
{
  self->first_frame = self->frames->len;
  for (guint32 i = self->first; i < self->end; i++) {
    if (is (self, i, NLP_SPEECH (ACCORDING)))
      search_according (self, i);
    else if (is (self, i, NLP_SPEECH_CUES))
      search_verb (self, i);
  }
}

GArray *
nlp_speech_find_frames (const NlpSpeechWords *words, const NlpSpeechMarks *marks)
{
  const NlpFactsView *view = words->view;
  Search search = {
      .words = words,
      .marks = marks,
      .frames = g_array_new (FALSE, FALSE, sizeof (NlpSpeechFrame)),
  };

  for (gsize i = 0; i < view->n_sentences; i++) {
    search.first = (guint32)nlp_facts_view_find_token (view, view->sentences[i].start);
    search.end = search.first;
    while (search.end < view->n_tokens && view->tokens[search.end].start < view->sentences[i].end)
      search.end++;
    search_sentence (&search);
  }
  return search.frames;
}
