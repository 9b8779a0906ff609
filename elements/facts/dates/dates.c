/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * dates.c: finds the phrases of dates in a text, and gives them and the entities values.
 */

#include "dates.h"

#include <string.h>

#include "datepublished.h"
#include "daterules.h"
#include "dates/reading/datewords.h"
#include "datetense.h"
#include "tables/facttables.h"

/* The dateline is within this many bytes. */
#define MAX_DATELINE 300

struct _NlpDateFinder {
  NlpFactLexicon *lexicon;
  NlpDateRules *rules;
  NlpDatePoint reference;
  NlpDateOrder order;
  guint the; /* the ids of these words */
  guint comma;
};

/* Loading */

static NlpFactLexicon *
load_lexicon (GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/dates.words");

  return nlp_fact_lexicon_new ("dates.words", g_bytes_get_data (data, NULL), nlp_date_class_names,
                               error);
}

static NlpDateRules *
load_rules (NlpFactLexicon *lexicon, GError **error)
{
  g_autoptr (GBytes) data = nlp_fact_table_get ("en/dates.rules");

  return nlp_date_rules_new (lexicon, "dates.rules", g_bytes_get_data (data, NULL), error);
}

NlpDateFinder *
nlp_date_finder_new (const NlpDateOptions *options, GError **error)
{
  g_autoptr (NlpDateFinder) self = g_new0 (NlpDateFinder, 1);

  self->order = options->order;
  self->reference = NLP_DATE_POINT_UNKNOWN;
  if (options->reference != NULL) {
    self->reference = nlp_date_point_parse (options->reference);
    if (!self->reference.is_known) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "\"%s\" is no date: expected one such as 2013-05-10", options->reference);
      return NULL;
    }
  }
  self->lexicon = load_lexicon (error);
  if (self->lexicon == NULL)
    return NULL;
  self->the = nlp_fact_lexicon_add (self->lexicon, "the");
  self->comma = nlp_fact_lexicon_add (self->lexicon, ",");
  self->rules = load_rules (self->lexicon, error);
  return self->rules != NULL ? g_steal_pointer (&self) : NULL;
}

void
nlp_date_finder_free (NlpDateFinder *self)
{
  g_clear_pointer (&self->rules, nlp_date_rules_free);
  g_clear_pointer (&self->lexicon, nlp_fact_lexicon_free);
  g_free (self);
}

/* A text that is read. */
typedef struct {
  const NlpDateFinder *finder;
  const NlpFactsView *view;
  NlpDateMemory *memory; /* (nullable) */
  NlpFacts *facts;
  NlpDatePoint present;
  gint day_first; /* whether the day comes first in numeric dates, or -1 if it isn't known yet */
  GArray *words;  /* of the sentence */
  gsize sentence;
  gsize explained; /* the last entity that has a value, or G_MAXSIZE */
} Reader;

/* A phrase of a sentence. */
typedef struct {
  NlpDateMatch match;
  GstNlpRange range;
} Phrase;

/* Entities */

static gboolean
is_date (const GstNlpRawSpan *entity)
{
  return g_strcmp0 (entity->label, "DATE") == 0 || g_strcmp0 (entity->label, "TIME") == 0;
}

/* Whether an entity gives way to a date that includes it: "third" in "third quarter". */
static gboolean
is_number (const GstNlpRawSpan *entity)
{
  return g_strcmp0 (entity->label, "ORDINAL") == 0 || g_strcmp0 (entity->label, "CARDINAL") == 0;
}

/* The entities that overlap a phrase. */
typedef struct {
  gsize first; /* index of the first one */
  gsize last;  /* index after the last one */
} EntityRange;

/* Finds the entities that may overlap a range; some may end before it. */
static EntityRange
find_entities (const NlpFactsView *view, const GstNlpRange *range)
{
  EntityRange found = {nlp_facts_view_find_entity (view, range->start), 0};

  while (found.first > 0 && view->entities[found.first - 1].end > range->start)
    found.first--;
  found.last = found.first;
  while (found.last < view->n_entities && view->entities[found.last].start < range->end)
    found.last++;
  return found;
}

/* Whether some date among the entities overlaps a range. */
static gboolean
overlaps_date (const NlpFactsView *view, const GstNlpRange *range)
{
  const EntityRange found = find_entities (view, range);

  for (gsize i = found.first; i < found.last; i++) {
    if (is_date (&view->entities[i]) && view->entities[i].end > range->start)
      return TRUE;
  }
  return FALSE;
}

/* Values */

/* Whether the numeric dates of a text have the day first: some have a first number above 12. */
static gboolean
has_day_first (const NlpFactsView *view)
{
  for (gsize i = 0; i < view->n_tokens; i++) {
    const GstNlpToken *token = &view->tokens[i];
    const gchar *text = view->text + token->start;
    const gsize length = token->end - token->start;

    if (length < 6 || (token->flags & GST_NLP_TOKEN_DIGIT) == 0 || !g_ascii_isdigit (text[1]) ||
        strchr ("/.-", text[2]) == NULL || !g_ascii_isdigit (text[3]))
      continue;
    if ((text[0] - '0') * 10 + text[1] - '0' > 12 && (text[0] - '0') < 4)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_day_first (Reader *self)
{
  const gchar *language = self->view->language;

  if (self->day_first < 0 && self->finder->order != NLP_DATE_ORDER_AUTO)
    self->day_first = self->finder->order == NLP_DATE_ORDER_DMY;
  if (self->day_first < 0)
    self->day_first = has_day_first (self->view) || (language != NULL && strlen (language) > 2 &&
                                                     strcmp (language, "en-US") != 0);
  return self->day_first;
}

/* The words after a month that may come before the year of both: "May and June 2013". */
#define MAX_WORDS_TO_YEAR 5

/* Returns the year of a list that goes on after a month without one, or 0. */
static gint
find_shared_year (const Reader *self, const NlpDateMatch *match)
{
  const guint64 between = NLP_FACT_CLASS (NLP_DATE_CONJUNCTION) | NLP_FACT_CLASS (NLP_DATE_MONTH) |
                          NLP_FACT_CLASS (NLP_DATE_DAY) | NLP_FACT_CLASS (NLP_DATE_DASH);
  const guint end = MIN (self->words->len, match->last + MAX_WORDS_TO_YEAR);
  gint month = 0;

  for (guint i = match->last; i < end; i++) {
    const NlpDateWord *word = &g_array_index (self->words, NlpDateWord, i);

    if (month != 0 && nlp_date_word_is (word, NLP_DATE_YEAR))
      return month >= match->expression.fields[0].month ? word->number / 1000 : 0;
    if ((word->classes & between) == 0 && word->id != self->finder->comma)
      return 0;
    if (nlp_date_word_is (word, NLP_DATE_MONTH))
      month = word->number;
  }
  return 0;
}

static void
set_context (Reader *self, const Phrase *phrase, NlpDateContext *context)
{
  const GArray *words = self->words;

  nlp_date_memory_get_context (self->memory, &self->present, self->sentence, context);
  context->tense = nlp_date_tense_find ((const NlpDateWord *)words->data, words->len,
                                        phrase->match.first, phrase->match.last, self->view->text);
  context->day_first = phrase->match.expression.numeric && is_day_first (self);
}

/* Takes the first full date at the start of a document for its own, if it doesn't say that. */
static void
note_dateline (Reader *self, const NlpDateFields *fields, const NlpDateValue *value)
{
  if (self->present.is_known || !self->view->is_first || !value->point.is_known ||
      fields->year == 0 || fields->day == 0 ||
      self->view->sentences[self->sentence].start >= MAX_DATELINE)
    return;
  self->memory->present = value->point;
  self->present = value->point;
}

static void
set_value (Reader *self, NlpFactRef entity, const NlpDateValue *value)
{
  nlp_facts_set (self->facts, entity, "timex", nlp_timex_type_get_name (value->type));
  nlp_facts_set (self->facts, entity, "value", value->value);
  if (value->mod != NLP_MOD_NONE)
    nlp_facts_set (self->facts, entity, "mod", nlp_date_mod_get_name (value->mod));
  if (*value->begin != '\0')
    nlp_facts_set (self->facts, entity, "begin", value->begin);
  if (*value->until != '\0')
    nlp_facts_set (self->facts, entity, "until", value->until);
}

/* Phrases and entities */

/* What a phrase does with the entities that it overlaps. */
typedef enum {
  ADD,     /* there are none, or some that it replaces */
  EXPLAIN, /* an entity has its value */
  IGNORE,
} Use;

/* Whether a phrase goes beyond a date that it includes, by more than an article. */
static gboolean
is_better (const Phrase *phrase, const GstNlpRawSpan *entity, const NlpFactsView *view)
{
  const gsize before = entity->start - phrase->range.start;
  const gboolean has_the =
      before == 4 && g_ascii_strncasecmp (view->text + phrase->range.start, "the ", 4) == 0;

  if (!phrase->match.may_add || phrase->range.start > entity->start ||
      phrase->range.end < entity->end)
    return FALSE;
  return phrase->range.end > entity->end || (before > 0 && !has_the);
}

/* Decides what to do with a phrase; @explained is the entity that has its value. */
static Use
choose_use (const Reader *self, const Phrase *phrase, gsize *explained)
{
  const NlpFactsView *view = self->view;
  const EntityRange found = find_entities (view, &phrase->range);
  Use use = phrase->match.may_add ? ADD : IGNORE;

  for (gsize i = found.first; i < found.last; i++) {
    const GstNlpRawSpan *entity = &view->entities[i];
    const gboolean is_inside =
        entity->start >= phrase->range.start && entity->end <= phrase->range.end;

    if (entity->end <= phrase->range.start)
      continue;
    if (is_date (entity) && !is_better (phrase, entity, view)) {
      *explained = i;
      return i != self->explained ? EXPLAIN : IGNORE;
    }
    if (!is_date (entity) && !(is_number (entity) && is_inside))
      use = IGNORE;
  }
  return use;
}

/* Removes the entities that a phrase replaces. */
static void
remove_replaced (Reader *self, const Phrase *phrase)
{
  const NlpFactsView *view = self->view;
  const EntityRange found = find_entities (view, &phrase->range);

  for (gsize i = found.first; i < found.last; i++) {
    if (view->entities[i].end > phrase->range.start)
      nlp_facts_remove_entity (self->facts, view->rows[i]);
  }
}

/* Whether a phrase is of times of day: it gets the label TIME. */
static gboolean
is_time (const NlpDateExpression *expression)
{
  const gboolean has_unit =
      expression->form != NLP_DATE_SET && expression->unit != 0 && expression->unit < NLP_UNIT_DAY;

  return has_unit || expression->fields[0].clock != 0 || expression->fields[0].daypart != 0;
}

static NlpFactRef
add_phrase (Reader *self, const Phrase *phrase)
{
  const NlpFactSpan span = {
      .layer = NLP_FACTS_ENTITIES,
      .start = phrase->range.start,
      .end = phrase->range.end,
      .label = is_time (&phrase->match.expression) ? "TIME" : "DATE",
      .score = phrase->match.score,
      .chain = -1,
  };

  remove_replaced (self, phrase);
  return nlp_facts_add_span (self->facts, &span, phrase->match.rule);
}

static void
use_phrase (Reader *self, const Phrase *phrase)
{
  gsize explained = 0;
  const Use use = choose_use (self, phrase, &explained);
  NlpFactRef entity;
  NlpDateContext context;
  NlpDateValue value;

  if (use == IGNORE)
    return;
  entity =
      use == EXPLAIN ? nlp_facts_entity (self->view->rows[explained]) : add_phrase (self, phrase);
  if (use == EXPLAIN)
    self->explained = explained;
  if (self->memory == NULL)
    return;
  set_context (self, phrase, &context);
  if (!nlp_date_resolve (&phrase->match.expression, &context, &value))
    return;
  set_value (self, entity, &value);
  nlp_date_memory_note (self->memory, &self->present, self->sentence, &phrase->match.expression,
                        &value);
  note_dateline (self, &phrase->match.expression.fields[0], &value);
}

/* Whether a phrase has a hyphen, as before a noun: "third-quarter results". */
static gboolean
has_hyphen (const Reader *self, const NlpDateMatch *match)
{
  for (guint i = match->first; i < match->last; i++) {
    if (nlp_date_word_is (&g_array_index (self->words, NlpDateWord, i), NLP_DATE_HYPHEN))
      return TRUE;
  }
  return FALSE;
}

/* Whether a phrase is a short form alone, which may be another word: "Sun". */
static gboolean
is_abbreviation (const Reader *self, const NlpDateMatch *match)
{
  return match->last == match->first + 1 &&
         nlp_date_word_is (&g_array_index (self->words, NlpDateWord, match->first),
                           NLP_DATE_ABBREVIATION);
}

/* Sets the range of a phrase, with "the" before it. */
static void
set_range (const Reader *self, Phrase *phrase)
{
  const NlpDateWord *words = (const NlpDateWord *)self->words->data;
  guint first = phrase->match.first;

  if (first > 0 && words[first - 1].id == self->finder->the &&
      phrase->match.expression.form != NLP_DATE_SET &&
      phrase->match.expression.form != NLP_DATE_REF && !has_hyphen (self, &phrase->match))
    first--;
  phrase->range.start = words[first].start;
  phrase->range.end = words[phrase->match.last - 1].end;
}

/* Matches a phrase at word @first. After "the" a longer one may begin at the next word. */
static gboolean
match_phrase (const Reader *self, guint first, NlpDateMatch *match)
{
  const NlpDateWord *words = (const NlpDateWord *)self->words->data;
  const guint n_words = self->words->len;
  const gboolean found = nlp_date_rules_match (self->finder->rules, words, first, n_words, match);
  NlpDateMatch next;

  if (!found || words[first].id != self->finder->the || first + 1 == n_words)
    return found;
  if (nlp_date_rules_match (self->finder->rules, words, first + 1, n_words, &next) &&
      next.last > match->last)
    *match = next;
  return TRUE;
}

/* Matches again within the first date among the entities, if a phrase that adds nothing goes on to
 * the next one: "2013, 2015 and 2021" are three. */
static void
restrict_to_entity (const Reader *self, Phrase *phrase)
{
  const NlpFactsView *view = self->view;
  const NlpDateWord *words = (const NlpDateWord *)self->words->data;
  const EntityRange found = find_entities (view, &phrase->range);
  NlpDateMatch match;
  guint end = phrase->match.first;

  if (phrase->match.may_add || found.last - found.first < 2)
    return;
  while (end < phrase->match.last && words[end].end <= view->entities[found.first].end)
    end++;
  if (!nlp_date_rules_match (self->finder->rules, words, phrase->match.first, end, &match))
    return;
  phrase->match = match;
  set_range (self, phrase);
}

/* Gives a month the year of a list that goes on after it. */
static void
share_year (const Reader *self, NlpDateMatch *match)
{
  NlpDateExpression *expression = &match->expression;
  NlpDateFields *fields = &expression->fields[0];

  if (expression->form == NLP_DATE_CALENDAR && fields->month != 0 && fields->year == 0 &&
      !expression->has_direction)
    fields->year = find_shared_year (self, match);
}

/* Sets the mod of the words before a phrase. "More than" is about amounts, "no later than" about
 * dates. */
static void
qualify (NlpDateExpression *expression, gint mod)
{
  const gboolean is_of_amount = mod >= NLP_MOD_LESS_THAN && mod <= NLP_MOD_EQUAL_OR_MORE;
  const gboolean has_amount =
      expression->amount != 0 && !expression->has_direction && expression->narrative == 0;

  if (expression->mod != NLP_MOD_NONE || expression->form == NLP_DATE_REF)
    return;
  if (mod == NLP_MOD_APPROX || is_of_amount == has_amount)
    expression->mod = mod;
}

/* Finds the phrases of a sentence from left to right. A phrase of a rule that adds nothing counts
 * only where an entity is. */
static void
read_phrases (Reader *self)
{
  const guint n_words = self->words->len;
  gint mod = NLP_MOD_NONE;
  guint mod_end = 0;

  for (guint i = 0; i < n_words;) {
    Phrase phrase;

    if (!match_phrase (self, i, &phrase.match)) {
      i++;
      continue;
    }
    if (phrase.match.expression.form == NLP_DATE_QUALIFIER_FORM) {
      mod = phrase.match.expression.mod;
      i = mod_end = phrase.match.last;
      continue;
    }
    set_range (self, &phrase);
    restrict_to_entity (self, &phrase);
    phrase.match.may_add &= !is_abbreviation (self, &phrase.match);
    if (!phrase.match.may_add && !overlaps_date (self->view, &phrase.range)) {
      i++;
      continue;
    }
    if (mod_end == i)
      qualify (&phrase.match.expression, mod);
    share_year (self, &phrase.match);
    use_phrase (self, &phrase);
    i = phrase.match.last;
  }
}

static void
read_sentence (Reader *self, gsize first, gsize last)
{
  const GstNlpRange *range = &self->view->sentences[self->sentence];

  if (!nlp_date_words_are_needed (self->finder->lexicon, self->view, first, last) &&
      !overlaps_date (self->view, range))
    return;
  nlp_date_words_read (self->finder->lexicon, self->view, first, last, self->words);
  read_phrases (self);
}

/* Returns the date of the document, or what the options say. */
static NlpDatePoint
find_present (const NlpDateFinder *self, const NlpFactsView *view, const NlpDateMemory *memory)
{
  NlpDatePoint present = NLP_DATE_POINT_UNKNOWN;

  if (view->published != NULL)
    present = nlp_date_published_read (self->lexicon, self->rules, view->published,
                                       self->order == NLP_DATE_ORDER_DMY);
  if (!present.is_known)
    present = self->reference;
  if (!present.is_known && memory != NULL)
    present = memory->present;
  return present;
}

void
nlp_find_dates (const NlpDateFinder *self,
                const NlpFactsView *view,
                NlpDateMemory *memory,
                NlpFacts *facts)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (NlpDateWord));
  Reader reader = {self, view,  memory, facts,    find_present (self, view, memory),
                   -1,   words, 0,      G_MAXSIZE};
  gsize at = 0;

  for (; reader.sentence < view->n_sentences; reader.sentence++) {
    const guint32 end = view->sentences[reader.sentence].end;
    const gsize first = at;

    while (at < view->n_tokens && view->tokens[at].start < end)
      at++;
    read_sentence (&reader, first, at);
  }
  if (memory != NULL)
    memory->n_sentences += view->n_sentences;
}
