/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * recasing.c: gives lines in one letter case the case of sentences.
 */

#include "recasing.h"

#include <string.h>

#include "gazetteer/labeltable.h"

#define MIN_LOWER_WORDS 5 /* of a line without capitals */
#define MIN_UPPER_WORDS 3 /* of a line in capitals */
#define MIN_TITLE_WORDS 5 /* of a headline */
#define MIN_CAPS 4        /* words with a capital in a headline */
#define MAX_SHORT 4       /* letters of a word that is in lower case in titles */
#define MAX_LINE 400      /* bytes; more are no headline */
#define MAX_BODY 8        /* words of the name of a body in capitals */

typedef enum {
  SENTENCE_CASE, /* nothing to do */
  LOWER_CASE,
  UPPER_CASE,
  TITLE_CASE,
} LineCase;

struct _NlpRecaser {
  const NlpWordClasses *word_classes;
  const NlpGazetteer *gazetteer;
  const NlpNameLexicon *lexicon; /* (nullable) */
  NlpLabelTable *verbs;
  guint64 functional; /* the classes of words in lower case in titles */
  guint64 calendar;
  guint64 heads; /* those of words before "of" in names */
};

/* A text that is being recased. */
typedef struct {
  const NlpRecaser *recaser;
  const gchar *text;
  gsize length;
  const GstNlpToken *tokens;
  gsize n_tokens;
  gchar *result;  /* (nullable): made when a line is to be changed */
  NlpWords *caps; /* (nullable): the words of the text, each with a capital */
  gchar *caps_text;
} Recasing;

NlpRecaser *
nlp_recaser_new (const NlpWordClasses *word_classes,
                 const NlpGazetteer *gazetteer,
                 const NlpNameLexicon *lexicon)
{
  NlpRecaser *self = g_new0 (NlpRecaser, 1);

  self->word_classes = word_classes;
  self->gazetteer = gazetteer;
  self->lexicon = lexicon;
  self->verbs = nlp_label_table_new ("headline.labels");
  self->functional = nlp_word_classes_find_class (word_classes, "stop");
  self->calendar = nlp_word_classes_find_class (word_classes, "weekday") |
                   nlp_word_classes_find_class (word_classes, "month");
  self->heads = nlp_word_classes_find_class (word_classes, "orghead");
  return self;
}

void
nlp_recaser_free (NlpRecaser *self)
{
  nlp_label_table_free (self->verbs);
  g_free (self);
}

/* The words of a line by their letters. */
typedef struct {
  guint n_words; /* with letters only */
  guint n_lower; /* in lower case */
  guint n_upper; /* in capitals, of two letters and more */
  guint n_caps;  /* that begin with a capital */
  guint n_short; /* short ones in lower case, such as function words */
} Counts;

static gboolean
is_ascii_word (const gchar *text, const GstNlpToken *token)
{
  for (guint32 i = token->start; i < token->end; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '\'' && text[i] != '-')
      return FALSE;
  return g_ascii_isalpha (text[token->start]);
}

static void
count_token (Counts *self, const gchar *text, const GstNlpToken *token)
{
  guint n_upper = 0, n_lower = 0;

  for (guint32 i = token->start; i < token->end; i++) {
    n_upper += g_ascii_isupper (text[i]);
    n_lower += g_ascii_islower (text[i]);
  }
  if (n_upper + n_lower == 0)
    return;
  self->n_words++;
  self->n_lower += n_upper == 0;
  self->n_short += n_upper == 0 && token->end - token->start <= MAX_SHORT;
  self->n_upper += n_lower == 0;
  self->n_caps += g_ascii_isupper (text[token->start]) || g_ascii_isdigit (text[token->start]);
}

/* Returns the case of the line with the tokens from @first to before @last. */
static LineCase
get_line_case (const gchar *text, const GstNlpToken *tokens, gsize first, gsize last)
{
  Counts counts = {0};

  for (gsize i = first; i < last; i++) {
    count_token (&counts, text, &tokens[i]);
    if (counts.n_caps > 0 && 10 * (counts.n_lower - counts.n_short) > last - first)
      return SENTENCE_CASE;
  }
  if (counts.n_words >= MIN_LOWER_WORDS && counts.n_lower == counts.n_words)
    return LOWER_CASE;
  if (counts.n_words >= MIN_UPPER_WORDS && counts.n_upper == counts.n_words)
    return UPPER_CASE;
  if (counts.n_words >= MIN_TITLE_WORDS && counts.n_caps >= MIN_CAPS + (counts.n_short > 2) &&
      10 * counts.n_caps >= 9 * (counts.n_words - counts.n_short) &&
      2 * counts.n_short <= counts.n_words && text[tokens[last - 1].end - 1] != '.')
    return TITLE_CASE;
  return SENTENCE_CASE;
}

static guint64
get_classes (const NlpRecaser *self, const gchar *word, gsize length)
{
  const guint32 id = nlp_word_classes_find_word (self->word_classes, word, length,
                                                 nlp_word_classes_hash_word (word, length));

  return nlp_word_classes_get_classes (self->word_classes, id);
}

/* Returns the level of @word, which has a capital, in a list of the lexicon. */
static guint
get_level (const NlpRecaser *self, const gchar *word, gsize length, NlpNameList list)
{
  if (self->lexicon == NULL)
    return 0;
  return nlp_name_lexicon_level (nlp_name_lexicon_find (self->lexicon, word, length), list);
}

/* Whether @word, which has a capital, is a common word in lower case. */
static gboolean
is_common (const NlpRecaser *self, const gchar *word, gsize length)
{
  return get_level (self, word, length, NLP_NAME_LIST_COMMON) > 0;
}

static gchar *
get_result (Recasing *self)
{
  if (self->result == NULL) {
    self->result = g_malloc (self->length + 1);
    memcpy (self->result, self->text, self->length);
    self->result[self->length] = '\0';
  }
  return self->result;
}

static gboolean
is_functional (const NlpRecaser *self, const gchar *word, gsize length)
{
  gchar lower[NLP_WORD_CLASSES_MAX_LENGTH];

  if (length > sizeof (lower))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (word[i]);
  return (get_classes (self, lower, length) & self->functional) != 0;
}

/* Writes a word with a capital, or, if it @is_first or not functional, in lower case. */
static void
write_title (const NlpRecaser *self, gchar *word, gsize length, gboolean is_first)
{
  const gboolean is_lower = !is_first && is_functional (self, word, length);

  for (gsize i = 0; i < length; i++)
    word[i] = i == 0 && !is_lower ? g_ascii_toupper (word[i]) : g_ascii_tolower (word[i]);
}

/* Makes the words of the text with a capital each. */
static NlpWords *
get_caps (Recasing *self)
{
  if (self->caps != NULL)
    return self->caps;
  self->caps_text = g_memdup2 (self->text, self->length);
  for (gsize i = 0; i < self->n_tokens; i++)
    if (is_ascii_word (self->text, &self->tokens[i]))
      write_title (self->recaser, self->caps_text + self->tokens[i].start,
                   self->tokens[i].end - self->tokens[i].start, FALSE);
  self->caps = nlp_words_new (self->recaser->word_classes, self->caps_text, self->length,
                              self->tokens, self->n_tokens, NULL, 0);
  return self->caps;
}

/* Whether the acronym that the word at @start would be in capitals is a listed name, or in the
 * text. */
static gboolean
is_listed_acronym (const NlpRecaser *self, const gchar *word, gsize length)
{
  gchar upper[NLP_WORD_CLASSES_MAX_LENGTH];

  if (length < 2 || length > sizeof (upper))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    upper[i] = g_ascii_toupper (word[i]);
  return nlp_gazetteer_knows_word (self->gazetteer, upper, length);
}

/* Whether the words from @at on are a given name and a surname, which are no common words. */
static gboolean
is_person (const NlpRecaser *self, const NlpWords *caps, guint at)
{
  const NlpWord *first = &caps->words[at], *last = first + 1;
  const gchar *text = caps->text;

  if (at + 1 >= caps->n_words || last->start != first->end + 1 ||
      !nlp_word_is (first, NLP_SHAPE_CAP) || !nlp_word_is (last, NLP_SHAPE_CAP))
    return FALSE;
  return get_level (self, text + first->start, first->end - first->start, NLP_NAME_LIST_GIVEN) >
             0 &&
         get_level (self, text + last->start, last->end - last->start, NLP_NAME_LIST_SURNAME) > 0 &&
         get_level (self, text + first->start, first->end - first->start, NLP_NAME_LIST_COMMON) <
             2 &&
         (!is_common (self, text + last->start, last->end - last->start) ||
          get_level (self, text + last->start, last->end - last->start, NLP_NAME_LIST_SURNAME) > 2);
}

/* Gives the names that lists have, weekdays and months their capitals. */
static void
recase_lower (Recasing *self, const GstNlpRange *line)
{
  const NlpRecaser *recaser = self->recaser;
  const NlpWords *caps = get_caps (self);
  guint at = 0;

  while (at < caps->n_words && caps->words[at].start < line->start)
    at++;
  while (at < caps->n_words && caps->words[at].end <= line->end) {
    const NlpWord *word = &caps->words[at];
    const gchar *text = caps->text + word->start;
    const gsize length = word->end - word->start;
    guint n = nlp_gazetteer_measure_name (recaser->gazetteer, caps, at);

    if (n == 1 && get_level (recaser, text, length, NLP_NAME_LIST_COMMON) > 1)
      n = 0;
    if (n == 0 && is_person (recaser, caps, at))
      n = 2;
    if (n == 0 && (word->classes & recaser->calendar) != 0 && !is_common (recaser, text, length))
      n = 1;
    if (n == 0 && (word->classes & recaser->calendar) != 0 && length > 5)
      n = 1;
    if (n > 0) {
      const gsize end = MIN (caps->words[at + n - 1].end, line->end);

      memcpy (get_result (self) + word->start, text, end - word->start);
    } else if (nlp_word_is (word, NLP_SHAPE_CAP) && !is_functional (recaser, text, length) &&
               get_level (recaser, text, length, NLP_NAME_LIST_COMMON) < 2 &&
               is_listed_acronym (recaser, text, length)) {
      for (gsize i = word->start; i < word->end; i++)
        get_result (self)[i] = g_ascii_toupper (self->text[i]);
    }
    at += MAX (n, 1);
  }
}

/* Returns the index of the first token that begins at or after the offset @at. */
static gsize
skip_tokens (const Recasing *self, gsize token, gsize at)
{
  while (token < self->n_tokens && self->tokens[token].start < at)
    token++;
  return token;
}

static gsize
find_line_end (const Recasing *self, gsize start)
{
  const gchar *newline = memchr (self->text + start, '\n', self->length - start);

  return newline != NULL ? (gsize)(newline - self->text) : self->length;
}

/* Ends the line at @end, so that no name goes on in the next one. */
static void
end_line (Recasing *self, gsize end)
{
  if (end < self->length)
    get_result (self)[end] = '\t';
}

/* Whether the line names a body: "MINISTRY OF TRADE". */
static gboolean
is_body (const Recasing *self, gsize first, gsize last)
{
  const GstNlpToken *token = &self->tokens[first];
  const gsize length = token->end - token->start;
  g_autofree gchar *word = g_ascii_strdown (self->text + token->start, (gssize)length);

  if (last - first > MAX_BODY || !is_ascii_word (self->text, token))
    return FALSE;
  word[0] = g_ascii_toupper (word[0]);
  return (get_classes (self->recaser, word, length) & self->recaser->heads) != 0 &&
         is_functional (self->recaser, self->text + token[1].start, token[1].end - token[1].start);
}

static gboolean
is_verb (const NlpRecaser *self, const gchar *word, gsize length)
{
  return nlp_label_table_find (self->verbs, word, length) != NULL;
}

/* Writes the name of a body in title case. Other lines in capitals stay as they are: the model
 * knows them. */
static void
recase_upper (Recasing *self, gsize first, gsize last)
{
  if (!is_body (self, first, last))
    return;
  for (gsize i = first; i < last; i++) {
    const GstNlpToken *token = &self->tokens[i];

    gchar *word = get_result (self) + token->start;

    if (!is_ascii_word (self->text, token))
      continue;
    write_title (self->recaser, word, token->end - token->start, i == first);
    if (is_verb (self->recaser, word, token->end - token->start))
      word[0] = g_ascii_tolower (word[0]);
  }
}

/* Takes the capitals of verbs and function words in a headline. A line without such a verb is none,
 * but an item of a list or a title. Names of lists keep their capitals. */
static void
recase_title (Recasing *self, gsize first, gsize last)
{
  gboolean has_verb = FALSE;

  for (gsize i = first + 1; i < last && !has_verb; i++)
    has_verb = is_verb (self->recaser, self->text + self->tokens[i].start,
                        self->tokens[i].end - self->tokens[i].start);
  for (gsize i = first + 1; has_verb && i < last; i++) {
    const GstNlpToken *token = &self->tokens[i];
    const gchar *word = self->text + token->start;
    const gsize length = token->end - token->start;

    if (g_ascii_isupper (word[0]) && length > 1 && g_ascii_islower (word[1]) &&
        (get_classes (self->recaser, word, length) & self->recaser->calendar) == 0 &&
        (is_functional (self->recaser, word, length) || is_verb (self->recaser, word, length)))
      get_result (self)[token->start] = g_ascii_tolower (word[0]);
  }
}

/* Whether the line is a row of a table. */
static gboolean
is_row (const gchar *text, gsize start, gsize end)
{
  return memchr (text + start, '\t', end - start) != NULL ||
         memchr (text + start, '|', end - start) != NULL;
}

/* Whether the line contains what prose doesn't: it is a path, a link or a line of a program. */
static gboolean
is_code (const gchar *text, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    if (memchr ("/\\{}=<>_|", text[i], 9) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the line at @start, whose tokens begin with @first, is in capitals too. */
static gboolean
is_upper_line (const Recasing *self, gsize first, gsize start)
{
  gsize end;

  if (start >= self->length)
    return FALSE;
  end = find_line_end (self, start);
  for (gsize i = start; i < end; i++)
    if (g_ascii_islower (self->text[i]))
      return FALSE;
  return skip_tokens (self, first, end) > first;
}

gchar *
nlp_recaser_run (const NlpRecaser *self,
                 const gchar *text,
                 gsize length,
                 const GstNlpToken *tokens,
                 gsize n_tokens,
                 const GstNlpRange *sentences,
                 gsize n_sentences)
{
  Recasing recasing = {self, text, length, tokens, n_tokens, NULL, NULL, NULL};
  gsize first = 0, sentence = 0;

  for (gsize start = 0; start < length && first < n_tokens;) {
    const gsize end = find_line_end (&recasing, start);
    const gsize last = skip_tokens (&recasing, first, end);
    const gboolean is_candidate = last - first >= MIN_UPPER_WORDS && end - start <= MAX_LINE;
    const LineCase line_case =
        is_candidate ? get_line_case (text, tokens, first, last) : SENTENCE_CASE;

    if (line_case == LOWER_CASE) {
      const GstNlpRange line = {(guint32)start, (guint32)end};

      while (sentence < n_sentences && sentences[sentence].start < tokens[first].start)
        sentence++;
      /* Lines of a text that was wrapped do not begin sentences. */
      if (!is_code (text, start, end) && sentence < n_sentences &&
          sentences[sentence].start == tokens[first].start && sentences[sentence].end <= end)
        recase_lower (&recasing, &line);
    } else if (line_case == UPPER_CASE) {
      recase_upper (&recasing, first, last);
      if (last - first > MIN_UPPER_WORDS && !is_upper_line (&recasing, last, end + 1))
        end_line (&recasing, end);
    } else if (line_case == TITLE_CASE && !is_row (text, start, end)) {
      recase_title (&recasing, first, last);
    }
    first = last;
    start = end + 1;
  }
  g_clear_pointer (&recasing.caps, nlp_words_free);
  g_free (recasing.caps_text);
  return recasing.result;
}
