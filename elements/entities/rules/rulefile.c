/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * rulefile.c: compiles the rules of a file.
 */

#include "rules-private.h"

#include <string.h>

#include "common/tables/tables.h"

/* An element as it is read. */
typedef struct {
  NlpRuleAlternative alternatives[NLP_RULES_MAX_ALTERNATIVES];
  guint n_alternatives;
  gboolean is_optional;
  gboolean repeats;
} Element;

/* A pattern as it is read. */
typedef struct {
  Element elements[NLP_RULES_MAX_ELEMENTS];
  guint n_elements;
} Pattern;

typedef struct {
  NlpRules *rules;
  NlpWordClasses *word_classes;
  NlpTable table;
  const gchar *engine;
  GHashTable *definitions; /* name -> Element */
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
                 Element *element,
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
read_base (Reader *self, Element *base, gchar *term, GError **error)
{
  const Element *definition = g_hash_table_lookup (self->definitions, term);
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
read_alternative (Reader *self, Element *element, const gchar *spec, GError **error)
{
  g_auto (GStrv) terms = g_strsplit (spec, "!", -1);
  Element base = {0};
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
read_element (Reader *self, Element *element, const gchar *spec, GError **error)
{
  g_auto (GStrv) specs = g_strsplit (spec, "|", -1);

  for (gchar **alternative = specs; *alternative != NULL; alternative++)
    if (!read_alternative (self, element, *alternative, error))
      return FALSE;
  return TRUE;
}

/* Reads a "?", "+" or "*" at the end of @spec into @self, and removes it from @spec. */
static void
read_repeat (Element *self, gchar *spec)
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
read_pattern (Reader *self, NlpRule *rule, Pattern *pattern, gchar **specs, GError **error)
{
  gboolean opened = FALSE, closed = FALSE;

  for (; *specs != NULL; specs++) {
    if (**specs == '\0')
      continue;
    if (strcmp (*specs, "{") == 0 && !opened) {
      rule->open = pattern->n_elements;
      opened = TRUE;
    } else if (strcmp (*specs, "}") == 0 && opened && !closed) {
      rule->close = pattern->n_elements;
      closed = TRUE;
    } else if (pattern->n_elements == NLP_RULES_MAX_ELEMENTS) {
      return nlp_table_fail (&self->table, error, "expected at most %d elements",
                             NLP_RULES_MAX_ELEMENTS);
    } else {
      Element *element = &pattern->elements[pattern->n_elements++];

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
get_reachable (const Pattern *self, guint element)
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

static NlpWordSketch
sketch_element (const NlpRules *self, const Element *element)
{
  NlpWordSketch sketch = {0};

  for (guint i = 0; i < element->n_alternatives; i++) {
    const NlpRuleAlternative *alternative = &element->alternatives[i];

    sketch.classes |= alternative->any;
    for (guint j = 0; j < alternative->n_literals; j++)
      sketch.ids |= nlp_word_sketch_id (
          g_array_index (self->literals, guint32, alternative->first_literal + j));
  }
  return sketch;
}

/* Adds a rule with the automaton of its pattern. */
static void
add_rule (NlpRules *self, NlpRule *rule, const Pattern *pattern)
{
  gboolean accepts = TRUE;

  rule->starts = get_reachable (pattern, 0);
  rule->first_element = self->elements->len;
  for (guint i = 0; i < pattern->n_elements; i++) {
    const Element *element = &pattern->elements[i];
    const NlpRuleElement compiled = {
        .first_alternative = self->alternatives->len,
        .n_alternatives = element->n_alternatives,
        .follows = get_reachable (pattern, i + 1) | (element->repeats ? 1u << i : 0),
    };

    g_array_append_vals (self->alternatives, element->alternatives, element->n_alternatives);
    g_array_append_val (self->elements, compiled);
  }
  for (guint i = pattern->n_elements; i-- > 0 && accepts;) {
    rule->accepts |= 1u << i;
    accepts = pattern->elements[i].is_optional;
  }
  for (guint i = pattern->n_elements; i-- > 0;) {
    if (pattern->elements[i].is_optional)
      continue;
    rule->needed |= 1u << i;
    if (rule->n_required < NLP_RULES_MAX_REQUIRED)
      rule->required[rule->n_required++] = sketch_element (self, &pattern->elements[i]);
  }
  g_array_append_val (self->rules, *rule);
}

/* Reads "let name = element". */
static gboolean
read_definition (Reader *self, const gchar *name, gchar **specs, GError **error)
{
  Element *element = g_new0 (Element, 1);

  g_hash_table_replace (self->definitions, g_strdup (name), element);
  return read_element (self, element, specs[0], error);
}

/* Reads "LABEL name score = pattern". */
static gboolean
read_rule (Reader *self, gchar **head, gchar **specs, GError **error)
{
  NlpRule rule = {0};
  g_autofree Pattern *pattern = g_new0 (Pattern, 1);
  g_autofree gchar *source = g_strconcat (self->engine, ":", head[1], NULL);
  gchar *end;

  rule.label = strcmp (head[0], "-") != 0 ? g_intern_string (head[0]) : NULL;
  rule.score = (gfloat)g_ascii_strtod (head[2], &end);
  if (*end != '\0' || !(rule.score > 0 && rule.score <= 1))
    return nlp_table_fail (&self->table, error,
                           "expected a score above 0 and at most 1, got \"%s\"", head[2]);
  rule.source = g_string_chunk_insert_const (self->rules->strings, source);
  if (!read_pattern (self, &rule, pattern, specs, error))
    return FALSE;
  add_rule (self->rules, &rule, pattern);
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
  self->elements = g_array_new (FALSE, FALSE, sizeof (NlpRuleElement));
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (NlpRuleAlternative));
  self->literals = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->strings = g_string_chunk_new (512);
  nlp_table_init (&reader.table, name, data);
  for (;;) {
    g_autofree gchar *line = nlp_table_next (&reader.table, TRUE);

    if (line == NULL)
      break;
    if (!read_line (&reader, line, error))
      return NULL;
  }
  nlp_rules_index (self, word_classes);
  return g_steal_pointer (&self);
}

void
nlp_rules_free (NlpRules *self)
{
  nlp_rules_clear_index (self);
  g_array_unref (self->rules);
  g_array_unref (self->elements);
  g_array_unref (self->alternatives);
  g_array_unref (self->literals);
  g_string_chunk_free (self->strings);
  g_free (self);
}
