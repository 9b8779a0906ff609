/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rulefile.c: compiles the rules of a file.
 */

#include "rules-private.h"

#include <string.h>

#include "tables/tables.h"

typedef struct {
  NlpRules *rules;
  NlpWordClasses *word_classes;
  NlpTable table;
  const gchar *engine;
  GHashTable *definitions; /* name -> NlpRuleElement */
} Reader;

static guint32
add_literal (Reader *self, const gchar *word)
{
  guint32 id = nlp_word_classes_add_word (self->word_classes, word, strlen (word));

  g_array_append_val (self->rules->literals, id);
  return id;
}

/* Reads a word. In lower case it also stands for its capitalised form, which begins sentences. */
static void
read_literal (Reader *self, NlpRuleAlternative *alternative, gchar *word)
{
  alternative->first_literal = self->rules->literals->len;
  alternative->n_literals = 1;
  add_literal (self, word);
  if (g_ascii_islower (word[0])) {
    word[0] = g_ascii_toupper (word[0]);
    add_literal (self, word);
    alternative->n_literals = 2;
  }
}

static gboolean
is_mergeable (const NlpRuleAlternative *a, const NlpRuleAlternative *b)
{
  if (a->none != b->none)
    return FALSE;
  return a->n_literals == 0 || b->n_literals == 0 ||
         a->first_literal + a->n_literals == b->first_literal;
}

/* Adds an alternative to @element, merged with its last one where one test can do for both. */
static gboolean
add_alternative (Reader *self,
                 NlpRuleElement *element,
                 const NlpRuleAlternative *alternative,
                 GError **error)
{
  NlpRuleAlternative *last =
      element->n_alternatives > 0 ? &element->alternatives[element->n_alternatives - 1] : NULL;

  if (last != NULL && is_mergeable (last, alternative)) {
    last->any |= alternative->any;
    if (last->n_literals == 0)
      last->first_literal = alternative->first_literal;
    last->n_literals += alternative->n_literals;
    return TRUE;
  }
  if (element->n_alternatives == NLP_RULES_MAX_ALTERNATIVES)
    return nlp_table_fail (&self->table, error, "expected at most %d alternatives",
                           NLP_RULES_MAX_ALTERNATIVES);
  element->alternatives[element->n_alternatives++] = *alternative;
  return TRUE;
}

static gboolean
find_class (Reader *self, const gchar *name, guint64 *bit, GError **error)
{
  *bit = nlp_word_classes_find_class (self->word_classes, name);
  if (*bit == 0)
    return nlp_table_fail (&self->table, error,
                           "expected a word class, a name or a quoted word, got \"%s\"", name);
  return TRUE;
}

/* Reads the term before "!": a literal, a definition or a class. */
static gboolean
read_base (Reader *self, NlpRuleElement *base, gchar *term, GError **error)
{
  const NlpRuleElement *definition = g_hash_table_lookup (self->definitions, term);
  NlpRuleAlternative alternative = {0};
  gsize length = strlen (term);

  if (definition != NULL) {
    *base = *definition;
    return TRUE;
  }
  if (length > 2 && term[0] == '\'' && term[length - 1] == '\'') {
    term[length - 1] = '\0';
    read_literal (self, &alternative, term + 1);
  } else if (!find_class (self, term, &alternative.any, error)) {
    return FALSE;
  }
  return add_alternative (self, base, &alternative, error);
}

/* Reads one alternative, such as "Cap!weekday!month". */
static gboolean
read_alternative (Reader *self, NlpRuleElement *element, const gchar *spec, GError **error)
{
  g_auto (GStrv) terms = g_strsplit (spec, "!", -1);
  NlpRuleElement base = {0};
  guint64 none = 0;

  if (!read_base (self, &base, terms[0], error))
    return FALSE;
  for (gchar **term = terms + 1; *term != NULL; term++) {
    guint64 bit;

    if (!find_class (self, *term, &bit, error))
      return FALSE;
    none |= bit;
  }
  for (guint i = 0; i < base.n_alternatives; i++) {
    base.alternatives[i].none |= none;
    if (!add_alternative (self, element, &base.alternatives[i], error))
      return FALSE;
  }
  return TRUE;
}

/* Reads all alternatives of an element, such as "Cap!weekday|initial". */
static gboolean
read_element (Reader *self, NlpRuleElement *element, const gchar *spec, GError **error)
{
  g_auto (GStrv) specs = g_strsplit (spec, "|", -1);

  for (gchar **alternative = specs; *alternative != NULL; alternative++)
    if (!read_alternative (self, element, *alternative, error))
      return FALSE;
  return TRUE;
}

/* Reads a "?", "+" or "*" at the end of @spec into @self, and removes it from @spec. */
static void
read_repeat (NlpRuleElement *self, gchar *spec)
{
  gsize length = strlen (spec);
  gchar last = spec[length - 1];

  if (length < 2 || strchr ("?+*", last) == NULL)
    return;
  self->is_optional = last != '+';
  self->repeats = last != '?';
  spec[length - 1] = '\0';
}

static gboolean
read_pattern (Reader *self, NlpRule *rule, gchar **specs, GError **error)
{
  gboolean opened = FALSE, closed = FALSE;

  for (; *specs != NULL; specs++) {
    if (**specs == '\0')
      continue;
    if (strcmp (*specs, "{") == 0 && !opened) {
      rule->open = rule->n_elements;
      opened = TRUE;
    } else if (strcmp (*specs, "}") == 0 && opened && !closed) {
      rule->close = rule->n_elements;
      closed = TRUE;
    } else if (rule->n_elements == NLP_RULES_MAX_ELEMENTS) {
      return nlp_table_fail (&self->table, error, "expected at most %d elements",
                             NLP_RULES_MAX_ELEMENTS);
    } else {
      NlpRuleElement *element = &rule->elements[rule->n_elements++];

      read_repeat (element, *specs);
      if (!read_element (self, element, *specs, error))
        return FALSE;
    }
  }
  if (!closed || rule->open == rule->close)
    return nlp_table_fail (&self->table, error, "expected a match in braces: \"{ ... }\"");
  return TRUE;
}

/* Returns the set of elements that can match the next word if all before @element have matched:
 * @element, and the ones after it as far as those between are optional. */
static guint32
get_reachable (const NlpRule *self, guint element)
{
  guint32 set = 0;

  while (element < self->n_elements) {
    set |= 1u << element;
    if (!self->elements[element].is_optional)
      break;
    element++;
  }
  return set;
}

/* Computes the transitions of the automaton. */
static void
link_elements (NlpRule *self)
{
  gboolean accepts = TRUE;

  self->starts = get_reachable (self, 0);
  for (guint i = self->n_elements; i-- > 0;) {
    self->follows[i] = get_reachable (self, i + 1);
    if (self->elements[i].repeats)
      self->follows[i] |= 1u << i;
    if (accepts)
      self->accepts |= 1u << i;
    accepts = accepts && self->elements[i].is_optional;
  }
}

/* Returns the set of rules that can start with the word @id, a new one if it has none. */
static guint64 *
get_word_rules (NlpRules *self, guint32 id)
{
  guint32 *set;

  if (id >= self->word_sets->len)
    g_array_set_size (self->word_sets, id + 1);
  set = &g_array_index (self->word_sets, guint32, id);
  if (*set == 0) {
    *set = self->word_rules->len / self->n_blocks;
    g_array_set_size (self->word_rules, self->word_rules->len + self->n_blocks);
  }
  return &g_array_index (self->word_rules, guint64, *set * self->n_blocks);
}

/* Adds @rule to the sets of all words and classes that pass the test of @element. */
static void
index_first_element (NlpRules *self, guint rule, const NlpRuleElement *element)
{
  guint block = rule / 64;
  guint64 bit = G_GUINT64_CONSTANT (1) << (rule % 64);

  for (guint i = 0; i < element->n_alternatives; i++) {
    const NlpRuleAlternative *alternative = &element->alternatives[i];

    self->first_classes |= alternative->any;
    for (guint64 any = alternative->any; any != 0; any &= any - 1)
      self->class_rules[(guint)__builtin_ctzll (any) * self->n_blocks + block] |= bit;
    for (guint j = 0; j < alternative->n_literals; j++) {
      guint literal = alternative->first_literal + j;

      get_word_rules (self, g_array_index (self->literals, guint32, literal))[block] |= bit;
    }
  }
}

/* Indexes the rules by the classes and words that they can start with. */
static void
index_rules (NlpRules *self)
{
  self->n_blocks = MAX (1, (self->rules->len + 63) / 64);
  self->class_rules = g_new0 (guint64, 64 * self->n_blocks);
  g_array_set_size (self->word_rules, self->n_blocks);
  for (guint i = 0; i < self->rules->len; i++) {
    const NlpRule *rule = &g_array_index (self->rules, NlpRule, i);

    for (guint32 starts = rule->starts; starts != 0; starts &= starts - 1)
      index_first_element (self, i, &rule->elements[__builtin_ctz (starts)]);
  }
}

/* Reads "let name = element". */
static gboolean
read_definition (Reader *self, const gchar *name, gchar **specs, GError **error)
{
  NlpRuleElement *element = g_new0 (NlpRuleElement, 1);

  g_hash_table_replace (self->definitions, g_strdup (name), element);
  return read_element (self, element, specs[0], error);
}

/* Reads "LABEL name score = pattern". */
static gboolean
read_rule (Reader *self, gchar **head, gchar **specs, GError **error)
{
  NlpRule rule = {0};
  g_autofree gchar *source = g_strconcat (self->engine, ":", head[1], NULL);
  gchar *end;

  rule.label = strcmp (head[0], "-") != 0 ? g_intern_string (head[0]) : NULL;
  rule.score = (gfloat)g_ascii_strtod (head[2], &end);
  if (*end != '\0' || !(rule.score > 0 && rule.score <= 1))
    return nlp_table_fail (&self->table, error,
                           "expected a score above 0 and at most 1, got \"%s\"", head[2]);
  rule.source = g_string_chunk_insert_const (self->rules->strings, source);
  if (!read_pattern (self, &rule, specs, error))
    return FALSE;
  link_elements (&rule);
  g_array_append_val (self->rules->rules, rule);
  return TRUE;
}

/* Splits @text at whitespace. */
static GStrv
split_words (const gchar *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gchar **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_strv_builder_add (builder, *word);
  return g_strv_builder_end (builder);
}

static gboolean
read_line (Reader *self, gchar *line, GError **error)
{
  gchar *equals = strstr (line, " = ");
  g_auto (GStrv) head = NULL;
  g_auto (GStrv) specs = NULL;

  if (equals == NULL)
    return nlp_table_fail (&self->table, error, "expected \" = \", got \"%s\"", line);
  *equals = '\0';
  head = split_words (line);
  specs = split_words (equals + 3);
  if (g_strv_length (head) == 2 && strcmp (head[0], "let") == 0 && g_strv_length (specs) == 1)
    return read_definition (self, head[1], specs, error);
  if (g_strv_length (head) == 3)
    return read_rule (self, head, specs, error);
  return nlp_table_fail (&self->table, error,
                         "expected \"let name = element\" or \"LABEL name score = pattern\"");
}

NlpRules *
nlp_rules_new (NlpWordClasses *word_classes,
               const gchar *engine,
               const gchar *name,
               const gchar *data,
               GError **error)
{
  g_autoptr (NlpRules) self = g_new0 (NlpRules, 1);
  g_autoptr (GHashTable) definitions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = {
      .rules = self, .word_classes = word_classes, .engine = engine, .definitions = definitions};

  self->rules = g_array_new (FALSE, FALSE, sizeof (NlpRule));
  self->literals = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->strings = g_string_chunk_new (512);
  self->word_sets = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->word_rules = g_array_new (FALSE, TRUE, sizeof (guint64));
  nlp_table_init (&reader.table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&reader.table, TRUE);

    if (line == NULL)
      break;
    if (!read_line (&reader, line, error))
      return NULL;
  }
  index_rules (self);
  return g_steal_pointer (&self);
}

void
nlp_rules_free (NlpRules *self)
{
  g_array_unref (self->rules);
  g_array_unref (self->literals);
  g_string_chunk_free (self->strings);
  g_free (self->class_rules);
  g_array_unref (self->word_sets);
  g_array_unref (self->word_rules);
  g_free (self);
}
