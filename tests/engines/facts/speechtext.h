/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechtext.h: texts with marked names, for tests of quotations.
 */

#ifndef SPEECHTEXT_H
#define SPEECHTEXT_H

#include <string.h>

#include "quotations/quotations.h"
#include "segmenter.h"
#include "words/factlexicon.h"

/* A text in which "<PERSON Ana Ruiz>" marks an entity, and "<PERSON=Ana_Ruiz Ruiz>" one whose
 * fullest name is another. */
typedef struct {
  GString *text;
  GArray *tokens;
  GArray *sentences;
  GArray *entities;
  GStringChunk *strings;
} SpeechText;

/* Adds the entity that begins with the "<" at @marked. Returns the character after its label. */
static inline const gchar *
speech_text_open (SpeechText *self, const gchar *marked)
{
  const gsize length = strcspn (marked + 1, " ");
  gchar *label = g_string_chunk_insert_len (self->strings, marked + 1, (gssize)length);
  gchar *name = strchr (label, '=');
  GstNlpRawSpan entity = {.start = (guint32)self->text->len, .label = label, .score = 1};

  entity.chain = -1;
  if (name != NULL) {
    GstNlpAttribute *attribute = g_new0 (GstNlpAttribute, 1);

    *name++ = '\0';
    attribute->name = "name";
    attribute->value = g_strdelimit (name, "_", ' ');
    entity.attributes = attribute;
  }
  g_array_append_val (self->entities, entity);
  return marked + 1 + length;
}

static inline void
speech_text_init (SpeechText *self, const gchar *marked)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);

  self->text = g_string_new (NULL);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  self->entities = g_array_new (FALSE, FALSE, sizeof (GstNlpRawSpan));
  self->strings = g_string_chunk_new (256);
  for (const gchar *at = marked; *at != '\0'; at++) {
    if (*at == '<')
      at = speech_text_open (self, at);
    else if (*at == '>')
      g_array_index (self->entities, GstNlpRawSpan, self->entities->len - 1).end =
          (guint32)self->text->len;
    else
      g_string_append_c (self->text, *at);
  }
  nlp_segmenter_run (segmenter, self->text->str, self->text->len, self->tokens, self->sentences);
}

static inline void
speech_text_clear (SpeechText *self)
{
  for (guint i = 0; i < self->entities->len; i++)
    g_free (g_array_index (self->entities, GstNlpRawSpan, i).attributes);
  g_string_free (self->text, TRUE);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->entities);
  g_string_chunk_free (self->strings);
}

/* Finds the quotations of a text. @language may be NULL. */
static inline NlpFacts *
speech_text_run (const SpeechText *self, const NlpQuotationFinder *finder, const gchar *language)
{
  const GstNlpToken *tokens = (const GstNlpToken *)(gpointer)self->tokens->data;
  g_autofree guint32 *hashes = g_new (guint32, self->tokens->len);
  g_autofree guint *rows = g_new (guint, self->entities->len);
  NlpFacts *facts = nlp_facts_new (self->entities->len);
  const NlpFactsView view = {.text = self->text->str,
                             .length = self->text->len,
                             .tokens = tokens,
                             .n_tokens = self->tokens->len,
                             .hashes = hashes,
                             .sentences = (const GstNlpRange *)(gpointer)self->sentences->data,
                             .n_sentences = self->sentences->len,
                             .entities = (const GstNlpRawSpan *)(gpointer)self->entities->data,
                             .rows = rows,
                             .n_entities = self->entities->len,
                             .language = language,
                             .is_first = TRUE};

  for (guint i = 0; i < self->tokens->len; i++)
    hashes[i] =
        nlp_fact_lexicon_hash (view.text + tokens[i].start, tokens[i].end - tokens[i].start);
  for (guint i = 0; i < self->entities->len; i++)
    rows[i] = i;
  nlp_find_quotations (finder, &view, facts);
  return facts;
}

/* Returns span @index of @layer among the facts. */
static inline const NlpFactSpan *
speech_text_get_span (const NlpFacts *facts, const gchar *layer, guint index)
{
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);

    if (strcmp (span->layer, layer) == 0 && index-- == 0)
      return span;
  }
  return NULL;
}

#endif
