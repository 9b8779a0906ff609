/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * facttext.h: texts with marked entities for the tests of engines of facts.
 */

#ifndef FACT_TEXT_H
#define FACT_TEXT_H

#include <gst/check/gstcheck.h>
#include <string.h>

#include "factfinder.h"

/* A text in which "<PERSON Aiko Sato>" marks an entity, and "<NORP=JP Japanese>" one with an id. */
typedef struct {
  GString *text;
  GArray *tokens;
  GArray *sentences;
  GArray *entities;
  GArray *ids; /* GstNlpAttribute*, of each entity, or NULL */
  GStringChunk *strings;
} FactText;

static inline void
fact_text_clear (FactText *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    g_free (g_array_index (self->ids, GstNlpAttribute *, i));
  g_string_free (self->text, TRUE);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->entities);
  g_array_unref (self->ids);
  g_string_chunk_free (self->strings);
}

/* Adds the entity that begins with the "<" at @marked. Returns the character after its label. */
static inline const gchar *
fact_text_open (FactText *self, const gchar *marked)
{
  const gsize length = strcspn (marked + 1, " ");
  g_autofree gchar *label = g_strndup (marked + 1, length);
  gchar *id = strchr (label, '=');
  GstNlpRawSpan entity = {.start = (guint32)self->text->len, .score = 1, .chain = -1};
  GstNlpAttribute *attribute = NULL;

  if (id != NULL) {
    *id++ = '\0';
    attribute = g_new0 (GstNlpAttribute, 1);
    attribute->name = "id";
    attribute->value = g_string_chunk_insert (self->strings, id);
  }
  entity.label = g_string_chunk_insert (self->strings, label);
  entity.attributes = attribute;
  g_array_append_val (self->entities, entity);
  g_array_append_val (self->ids, attribute);
  return marked + 1 + length;
}

static inline void
fact_text_read_marks (FactText *self, const gchar *marked)
{
  for (; *marked != '\0'; marked++) {
    if (*marked == '<')
      marked = fact_text_open (self, marked);
    else if (*marked == '>')
      g_array_index (self->entities, GstNlpRawSpan, self->entities->len - 1).end =
          (guint32)self->text->len;
    else
      g_string_append_c (self->text, *marked);
  }
}

static inline guint32
fact_text_get_flags (const gchar *text, gsize start, gsize end)
{
  guint32 flags = start == 0 || g_ascii_isspace (text[start - 1]) ? GST_NLP_TOKEN_SPACE_BEFORE : 0;
  gboolean is_upper = TRUE;

  for (gsize i = start; i < end; i++) {
    if (g_ascii_isalpha (text[i]))
      flags |= GST_NLP_TOKEN_ALPHA;
    if (g_ascii_isdigit (text[i]))
      flags |= GST_NLP_TOKEN_DIGIT;
    is_upper &= !g_ascii_islower (text[i]);
  }
  if ((flags & (GST_NLP_TOKEN_ALPHA | GST_NLP_TOKEN_DIGIT)) == 0)
    flags |= GST_NLP_TOKEN_PUNCT;
  if (g_ascii_isupper (text[start]))
    flags |= GST_NLP_TOKEN_TITLE;
  if (is_upper && (flags & GST_NLP_TOKEN_ALPHA) != 0)
    flags |= GST_NLP_TOKEN_UPPER;
  if (text[start] == '\'')
    flags |= GST_NLP_TOKEN_CLITIC;
  if (end - start > 1 && text[end - 1] == '.')
    flags |= GST_NLP_TOKEN_ABBREVIATION;
  return flags;
}

/* Returns the end of the token at @start: a word with the full stops of an abbreviation, a genitive
 * or one other character. */
static inline gsize
fact_text_find_end (const gchar *text, gsize start)
{
  gsize end = start + 1;

  if (!g_ascii_isalnum (text[start]))
    return text[start] == '\'' && text[end] == 's' && !g_ascii_isalnum (text[end + 1]) ? end + 1
                                                                                       : end;
  while (g_ascii_isalnum (text[end]))
    end++;
  while (text[end] == '.' && end - start <= 4 && g_ascii_isupper (text[end - 1]) &&
         (end == start + 1 || text[end - 2] == '.')) {
    end++;
    if (g_ascii_isupper (text[end]))
      end++;
  }
  return end;
}

/* Splits the text into tokens, and into sentences at full stops and line breaks. */
static inline void
fact_text_split (FactText *self)
{
  const gchar *text = self->text->str;
  guint32 sentence = 0;

  for (gsize i = 0; i < self->text->len;) {
    GstNlpToken token = {(guint32)i, 0, 0};

    if (g_ascii_isspace (text[i])) {
      i++;
      continue;
    }
    i = fact_text_find_end (text, i);
    token.end = (guint32)i;
    token.flags = fact_text_get_flags (text, token.start, token.end);
    g_array_append_val (self->tokens, token);
    if (text[token.start] == '.' || text[i] == '\0' || text[i] == '\n') {
      const GstNlpRange range = {sentence, token.end};

      g_array_append_val (self->sentences, range);
      sentence = token.end;
      while (g_ascii_isspace (text[sentence]))
        sentence++;
    }
  }
}

static inline void
fact_text_init (FactText *self, const gchar *marked)
{
  self->text = g_string_new (NULL);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  self->entities = g_array_new (FALSE, FALSE, sizeof (GstNlpRawSpan));
  self->ids = g_array_new (FALSE, FALSE, sizeof (GstNlpAttribute *));
  self->strings = g_string_chunk_new (256);
  fact_text_read_marks (self, marked);
  fact_text_split (self);
}

/* Finds the facts of @kinds in a text. */
static inline NlpFacts *
fact_text_run (const FactText *self, NlpFactKinds kinds)
{
  const NlpDateOptions dates = {NULL, NLP_DATE_ORDER_AUTO};
  const NlpFactsView view = {.text = self->text->str,
                             .length = self->text->len,
                             .tokens = (const GstNlpToken *)(gpointer)self->tokens->data,
                             .n_tokens = self->tokens->len,
                             .sentences = (const GstNlpRange *)(gpointer)self->sentences->data,
                             .n_sentences = self->sentences->len,
                             .entities = (const GstNlpRawSpan *)(gpointer)self->entities->data,
                             .n_entities = self->entities->len,
                             .is_first = TRUE};
  g_autoptr (GError) error = NULL;
  g_autoptr (NlpFactFinder) finder = nlp_fact_finder_new (kinds, &dates, &error);

  g_assert_no_error (error);
  return nlp_fact_finder_run (finder, &view);
}

/* Returns the range of a span that a fact refers to. */
static inline GstNlpRange
fact_text_find (const FactText *self, const NlpFacts *facts, NlpFactRef ref)
{
  guint index = ref.index;

  if (strcmp (ref.layer, NLP_FACTS_ENTITIES) == 0) {
    const GstNlpRawSpan *entity = &g_array_index (self->entities, GstNlpRawSpan, index);

    return (GstNlpRange){entity->start, entity->end};
  }
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);

    if (strcmp (span->layer, ref.layer) == 0 && index-- == 0)
      return (GstNlpRange){span->start, span->end};
  }
  g_assert_not_reached ();
}

/* Appends the text of a span. */
static inline void
fact_text_append (const FactText *self, const NlpFacts *facts, NlpFactRef ref, GString *out)
{
  const GstNlpRange range = fact_text_find (self, facts, ref);

  g_string_append_len (out, self->text->str + range.start, range.end - range.start);
}

/* Appends @before and the text of the target of the relation @name of @source, if it has one. */
static inline void
fact_text_append_related (const FactText *self,
                          const NlpFacts *facts,
                          NlpFactRef source,
                          const gchar *name,
                          const gchar *before,
                          GString *out)
{
  for (guint i = 0; i < facts->relations->len; i++) {
    const NlpFactRelation *relation = &g_array_index (facts->relations, NlpFactRelation, i);

    if (relation->source.index != source.index || strcmp (relation->name, name) != 0 ||
        strcmp (relation->source.layer, source.layer) != 0)
      continue;
    g_string_append (out, before);
    fact_text_append (self, facts, relation->target, out);
    return;
  }
}

#endif
