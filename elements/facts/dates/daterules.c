/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * daterules.c: reads rules of dates from a file, and matches them.
 */

#include "daterules.h"

#include <string.h>

#include "common/tables/tables.h"
#include "dateslots.h"

#define MAX_ELEMENTS 24
#define MAX_ALTERNATIVES 12

/* The probability that a phrase of a rule is a date, on the news that the rules were written for.
 */
#define DEFAULT_SCORE 0.9f

/* One element of a pattern. */
typedef struct {
  guint64 classes;
  guint ids[MAX_ALTERNATIVES]; /* words, ends with 0 */
  gint slot;                   /* that a matching word fills, or -1 for that of its class */
  gboolean is_optional;
  gboolean begins_second; /* of the dates of a range */
} Element;

typedef struct {
  gint slot;
  gint number;
} Setting;

typedef struct {
  const gchar *name;
  gboolean may_add;
  gfloat score;
  gint form;
  guint first_setting, n_settings;
  guint first_element, n_elements;
} Rule;

struct _NlpDateRules {
  GArray *rules;
  GArray *settings;
  GArray *elements;
  GStringChunk *names;
  GArray *by_class[NLP_DATE_N_CLASSES]; /* (nullable): the indices of rules that may begin so */
  GPtrArray *by_id;                     /* id of a word -> such an array (nullable) */
  gint class_slots[NLP_DATE_N_CLASSES];
  guint comma; /* the id of this word */
};

/* Reading */

/* The forms, in the order of the enum. */
static const gchar *const form_names[] = {"calendar", "range", "relative", "shift",     "narrative",
                                          "duration", "set",   "ref",      "qualifier", "none"};

/* A file that is read. */
typedef struct {
  NlpDateRules *rules;
  NlpFactLexicon *lexicon;
  NlpTable table;
} Reader;

static gboolean
read_form (Reader *self, const gchar *text, Rule *rule, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_names); i++) {
    if (strcmp (form_names[i], text) == 0) {
      rule->form = (gint)i;
      return TRUE;
    }
  }
  return nlp_table_fail (&self->table, error, "expected a form such as \"calendar\", found \"%s\"",
                         text);
}

/* Reads "month=12". */
static gboolean
read_setting (Reader *self, const gchar *text, GError **error)
{
  const gchar *equals = strchr (text, '=');
  Setting setting = {-1, 0};
  gint64 number;

  if (equals != NULL)
    setting.slot = nlp_date_slot_find (text, (gsize)(equals - text));
  if (setting.slot < 0 ||
      !g_ascii_string_to_signed (equals + 1, 10, G_MININT, G_MAXINT, &number, NULL))
    return nlp_table_fail (&self->table, error, "expected a slot and a number, found \"%s\"", text);
  setting.number = (gint)number;
  g_array_append_val (self->rules->settings, setting);
  return TRUE;
}

/* Reads "+", "+0.5" or "-". */
static gboolean
read_score (Reader *self, const gchar *text, Rule *rule, GError **error)
{
  gchar *end = NULL;

  rule->may_add = *text == '+';
  rule->score = DEFAULT_SCORE;
  if ((*text == '+' || *text == '-') && text[1] == '\0')
    return TRUE;
  if (*text == '+')
    rule->score = (gfloat)g_ascii_strtod (text + 1, &end);
  if (end == NULL || *end != '\0' || rule->score < 0 || rule->score > 1)
    return nlp_table_fail (&self->table, error, "expected \"+\", \"+0.5\" or \"-\", found \"%s\"",
                           text);
  return TRUE;
}

/* Reads the name, the score, the form and the settings. */
static gboolean
read_head (Reader *self, gchar **parts, Rule *rule, GError **error)
{
  g_autofree gchar *name = NULL;

  if (g_strv_length (parts) < 3)
    return nlp_table_fail (&self->table, error, "expected \"name + form\" or \"name - form\"");
  name = g_strconcat ("date:", parts[0], NULL);
  rule->name = g_string_chunk_insert_const (self->rules->names, name);
  rule->first_setting = self->rules->settings->len;
  if (!read_score (self, parts[1], rule, error) || !read_form (self, parts[2], rule, error))
    return FALSE;
  for (gchar **part = parts + 3; *part != NULL; part++) {
    if (!read_setting (self, *part, error))
      return FALSE;
  }
  rule->n_settings = self->rules->settings->len - rule->first_setting;
  return TRUE;
}

/* Reads "month" or "'ago'" of @length bytes. */
static gboolean
read_alternative (Reader *self, const gchar *text, gsize length, Element *element, GError **error)
{
  g_autofree gchar *copy = g_strndup (text, length);
  gint number;
  guint n = 0;

  if (length > 2 && text[0] == '\'' && text[length - 1] == '\'') {
    copy[length - 1] = '\0';
    while (element->ids[n] != 0)
      n++;
    if (n == MAX_ALTERNATIVES - 1)
      return nlp_table_fail (&self->table, error, "expected at most %d words", n);
    element->ids[n] = nlp_fact_lexicon_add (self->lexicon, copy + 1);
    return TRUE;
  }
  number = nlp_date_class_find (text, length);
  if (number < 0)
    return nlp_table_fail (&self->table, error, "expected a class or word, found \"%s\"", copy);
  element->classes |= NLP_FACT_CLASS (number);
  return TRUE;
}

/* Reads ":slot", "?" or both at the end of an element, and cuts them off. */
static gboolean
read_ending (Reader *self, gchar *text, Element *element, GError **error)
{
  gsize length = strlen (text);
  gchar *colon;

  if (length > 1 && text[length - 1] == '?') {
    element->is_optional = TRUE;
    text[length - 1] = '\0';
  }
  colon = strrchr (text, ':');
  if (colon == NULL || colon[1] == '\'')
    return TRUE;
  element->slot = nlp_date_slot_find (colon + 1, strlen (colon + 1));
  if (element->slot < 0)
    return nlp_table_fail (&self->table, error, "expected a slot, found \"%s\"", colon + 1);
  *colon = '\0';
  return TRUE;
}

static gboolean
read_element (Reader *self, gchar *text, GError **error)
{
  Element element = {.slot = -1};
  g_auto (GStrv) alternatives = NULL;

  if (*text == '~') {
    element.begins_second = TRUE;
    text++;
  }
  if (!read_ending (self, text, &element, error))
    return FALSE;
  alternatives = g_strsplit (text, "|", -1);
  for (gchar **item = alternatives; *item != NULL; item++) {
    if (!read_alternative (self, *item, strlen (*item), &element, error))
      return FALSE;
  }
  g_array_append_val (self->rules->elements, element);
  return TRUE;
}

static gboolean
read_pattern (Reader *self, gchar **parts, Rule *rule, GError **error)
{
  rule->first_element = self->rules->elements->len;
  for (gchar **part = parts; *part != NULL; part++) {
    if (!read_element (self, *part, error))
      return FALSE;
  }
  rule->n_elements = self->rules->elements->len - rule->first_element;
  if (rule->n_elements == 0 || rule->n_elements > MAX_ELEMENTS)
    return nlp_table_fail (&self->table, error, "expected 1 to %d elements", MAX_ELEMENTS);
  return TRUE;
}

/* Splits at whitespace, without empty parts. */
static gchar **
split_words (const gchar *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gchar **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (builder, *part);
  return g_strv_builder_end (builder);
}

static gboolean
read_rule (Reader *self, gchar *line, GError **error)
{
  gchar *colon = strstr (line, " : ");
  g_auto (GStrv) head = NULL;
  g_auto (GStrv) pattern = NULL;
  Rule rule = {0};

  if (colon == NULL)
    return nlp_table_fail (&self->table, error, "expected \" : \" before the pattern");
  *colon = '\0';
  head = split_words (line);
  pattern = split_words (colon + 3);
  if (!read_head (self, head, &rule, error) || !read_pattern (self, pattern, &rule, error))
    return FALSE;
  g_array_append_val (self->rules->rules, rule);
  return TRUE;
}

/* The index of the first elements */

static void
append_index (GArray **array, guint rule)
{
  if (*array == NULL)
    *array = g_array_new (FALSE, FALSE, sizeof (guint));
  if ((*array)->len == 0 || g_array_index (*array, guint, (*array)->len - 1) != rule)
    g_array_append_val (*array, rule);
}

static void
index_element (NlpDateRules *self, const Element *element, guint rule)
{
  for (guint i = 0; i < NLP_DATE_N_CLASSES; i++) {
    if ((element->classes & NLP_FACT_CLASS (i)) != 0)
      append_index (&self->by_class[i], rule);
  }
  for (const guint *id = element->ids; *id != 0; id++) {
    if (*id >= self->by_id->len)
      g_ptr_array_set_size (self->by_id, (gint)*id + 1);
    append_index ((GArray **)&g_ptr_array_index (self->by_id, *id), rule);
  }
}

/* Notes with which words each rule may begin: optional elements may be missing. */
static void
index_rules (NlpDateRules *self)
{
  for (guint i = 0; i < self->rules->len; i++) {
    const Rule *rule = &g_array_index (self->rules, Rule, i);

    for (guint e = 0; e < rule->n_elements; e++) {
      const Element *element = &g_array_index (self->elements, Element, rule->first_element + e);

      index_element (self, element, i);
      if (!element->is_optional)
        break;
    }
  }
}

NlpDateRules *
nlp_date_rules_new (NlpFactLexicon *lexicon, const gchar *name, const gchar *data, GError **error)
{
  g_autoptr (NlpDateRules) self = g_new0 (NlpDateRules, 1);
  Reader reader = {self, lexicon, {0}};
  gchar *next;

  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  self->settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  self->names = g_string_chunk_new (512);
  self->by_id = g_ptr_array_new ();
  nlp_table_init (&reader.table, name, data);
  while ((next = nlp_table_next (&reader.table, TRUE)) != NULL) {
    g_autofree gchar *line = next;

    if (!read_rule (&reader, line, error))
      return NULL;
  }
  for (gint i = 0; i < NLP_DATE_N_CLASSES; i++)
    self->class_slots[i] = nlp_date_slot_of_class (i);
  self->comma = nlp_fact_lexicon_add (lexicon, ",");
  index_rules (self);
  return g_steal_pointer (&self);
}

void
nlp_date_rules_free (NlpDateRules *self)
{
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->settings, g_array_unref);
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->names, g_string_chunk_free);
  for (guint i = 0; self->by_id != NULL && i < self->by_id->len; i++)
    g_clear_pointer ((GArray **)&g_ptr_array_index (self->by_id, i), g_array_unref);
  g_clear_pointer (&self->by_id, g_ptr_array_unref);
  for (guint i = 0; i < NLP_DATE_N_CLASSES; i++)
    g_clear_pointer (&self->by_class[i], g_array_unref);
  g_free (self);
}

/* Matching */

/* The state of one match. */
typedef struct {
  const NlpDateWord *words;
  guint end;
  const Element *elements;
  guint n_elements;
  guint path[MAX_ELEMENTS]; /* the word of each element, or G_MAXUINT if it is missing */
} Matcher;

static gboolean
accepts (const Element *self, const NlpDateWord *word)
{
  if ((word->classes & self->classes) != 0)
    return TRUE;
  if (word->id == 0)
    return FALSE;
  for (const guint *id = self->ids; *id != 0; id++) {
    if (*id == word->id)
      return TRUE;
  }
  return FALSE;
}

/* Skips a hyphen that joins two words, unless @element is one. */
static guint
skip_hyphen (const Matcher *self, guint element, guint at)
{
  const NlpDateWord *word = &self->words[at];

  if (element == 0 || at + 1 >= self->end || !nlp_date_word_is (word, NLP_DATE_HYPHEN) ||
      accepts (&self->elements[element], word) || word->start != self->words[at - 1].end ||
      self->words[at + 1].start != word->end)
    return at;
  return at + 1;
}

/* Matches the elements from @element on at word @at. Returns the index after the last word, or 0.
 */
static guint
match_elements (Matcher *self, guint element, guint at)
{
  guint next, end;

  if (element == self->n_elements)
    return at;
  next = at < self->end ? skip_hyphen (self, element, at) : at;
  if (next < self->end && accepts (&self->elements[element], &self->words[next])) {
    self->path[element] = next;
    end = match_elements (self, element + 1, next + 1);
    if (end != 0)
      return end;
  }
  if (!self->elements[element].is_optional)
    return 0;
  self->path[element] = G_MAXUINT;
  return match_elements (self, element + 1, at);
}

static void
fill_element (const NlpDateRules *self,
              const Element *element,
              const NlpDateWord *word,
              gint side,
              NlpDateExpression *expression)
{
  const guint64 shared = word->classes & element->classes;
  gint number = 0, slot = element->slot;

  while (number < NLP_DATE_N_CLASSES && (shared & NLP_FACT_CLASS (number)) == 0)
    number++;
  if (slot < 0 && number < NLP_DATE_N_CLASSES)
    slot = self->class_slots[number];
  if (slot >= 0)
    nlp_date_slot_fill (expression, slot, side, word, number);
}

/* Fills the slots of the expression that @matcher found. */
static void
fill (const NlpDateRules *self,
      const Rule *rule,
      const Matcher *matcher,
      NlpDateExpression *expression)
{
  gint side = 0;

  memset (expression, 0, sizeof *expression);
  expression->form = rule->form;
  for (guint i = 0; i < rule->n_settings; i++) {
    const Setting *setting = &g_array_index (self->settings, Setting, rule->first_setting + i);

    nlp_date_slot_set (expression, setting->slot, 0, setting->number);
  }
  for (guint e = 0; e < matcher->n_elements; e++) {
    side |= matcher->elements[e].begins_second;
    if (matcher->path[e] != G_MAXUINT)
      fill_element (self, &matcher->elements[e], &matcher->words[matcher->path[e]], side,
                    expression);
  }
}

/* Tries the rules of @indices; keeps the longest match. */
static void
try_rules (const NlpDateRules *self,
           const GArray *indices,
           const NlpDateWord *words,
           guint first,
           guint end,
           NlpDateMatch *match,
           guint *best)
{
  for (guint i = 0; indices != NULL && i < indices->len; i++) {
    const guint index = g_array_index (indices, guint, i);
    const Rule *rule = &g_array_index (self->rules, Rule, index);
    Matcher matcher = {words,
                       end,
                       &g_array_index (self->elements, Element, rule->first_element),
                       rule->n_elements,
                       {0}};
    guint last = match_elements (&matcher, 0, first);

    /* A comma belongs to a date only before another part of it. */
    if (last > first && words[last - 1].id == self->comma)
      last--;
    if (last <= first || last < match->last || (last == match->last && index >= *best))
      continue;
    fill (self, rule, &matcher, &match->expression);
    match->last = last;
    match->may_add = rule->may_add;
    match->score = rule->score;
    match->rule = rule->name;
    *best = index;
  }
}

gboolean
nlp_date_rules_match (const NlpDateRules *self,
                      const NlpDateWord *words,
                      guint first,
                      guint end,
                      NlpDateMatch *match)
{
  const NlpDateWord *word = &words[first];
  guint best = G_MAXUINT;

  match->first = first;
  match->last = first;
  for (guint64 classes = word->classes; classes != 0; classes &= classes - 1)
    try_rules (self, self->by_class[__builtin_ctzll (classes)], words, first, end, match, &best);
  if (word->id != 0 && word->id < self->by_id->len)
    try_rules (self, g_ptr_array_index (self->by_id, word->id), words, first, end, match, &best);
  return match->last > first;
}
