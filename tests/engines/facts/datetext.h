/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef DATETEXT_H
#define DATETEXT_H

/* Texts with marked dates, for tests of their values. */

#include <string.h>

#include "factfinder.h"
#include "segmenter.h"

/* Makes a finder of dates. @reference is the date of documents without one (nullable). */
static inline NlpFactFinder *
date_finder_new (const gchar *reference, NlpDateOrder order)
{
  const NlpDateOptions options = {reference, order};
  GError *error = NULL;
  NlpFactFinder *finder = nlp_fact_finder_new (NLP_FACT_DATES, &options, &error);

  g_assert_no_error (error);
  return finder;
}

/* Removes the brackets from @marked. Returns the text; @entities gets a DATE for each bracket. */
static inline gchar *
read_marks (const gchar *marked, GArray *entities)
{
  GString *text = g_string_new (NULL);
  GstNlpRawSpan span = {.label = "DATE", .score = 1, .chain = -1};

  for (const gchar *at = marked; *at != '\0'; at++) {
    if (*at == '[')
      span.start = (guint32)text->len;
    if (*at == ']') {
      span.end = (guint32)text->len;
      g_array_append_val (entities, span);
    }
    if (*at != '[' && *at != ']')
      g_string_append_c (text, *at);
  }
  return g_string_free (text, FALSE);
}

/* Appends what the facts say about an entity: its text if @with_text, and the attributes in
 * @names. */
static inline void
describe_date (GString *out,
               const gchar *text,
               const GstNlpRange *range,
               const NlpFacts *facts,
               NlpFactRef ref,
               gboolean with_text,
               const gchar *const *names)
{
  if (out->len > 0)
    g_string_append (out, "; ");
  if (with_text)
    g_string_append_printf (out, "%.*s=", (int)(range->end - range->start), text + range->start);
  for (guint i = 0; names[i] != NULL; i++) {
    const gchar *value = nlp_facts_get (facts, ref, names[i]);

    if (value != NULL || i == 0)
      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", value != NULL ? value : "none");
  }
}

/* Describes the entities that are left, and then those that were added. */
static inline gchar *
describe_dates (const gchar *text,
                const GArray *entities,
                const NlpFacts *facts,
                gboolean with_text,
                const gchar *const *names)
{
  GString *out = g_string_new (NULL);
  guint n_added = 0;

  for (guint i = 0; i < entities->len; i++) {
    const GstNlpRawSpan *span = &g_array_index (entities, GstNlpRawSpan, i);
    const GstNlpRange range = {span->start, span->end};

    if (!nlp_facts_removes_entity (facts, i))
      describe_date (out, text, &range, facts, nlp_facts_entity (i), with_text, names);
  }
  for (guint i = 0; i < facts->spans->len; i++) {
    const NlpFactSpan *span = &g_array_index (facts->spans, NlpFactSpan, i);
    const GstNlpRange range = {span->start, span->end};

    describe_date (out, text, &range, facts, nlp_facts_entity (entities->len + n_added++),
                   with_text, names);
  }
  return g_string_free (out, FALSE);
}

/* Finds the dates of a text in which brackets mark the entities. @published may be NULL. Returns
 * the attributes @names of each date, separated by ";" (transfer full). */
static inline gchar *
read_dates (const NlpFactFinder *finder,
            const gchar *published,
            const gchar *marked,
            gboolean with_text,
            const gchar *const *names)
{
  g_autoptr (NlpSegmenter) segmenter = nlp_segmenter_new ("en", NULL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (GstNlpToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (GstNlpRange));
  g_autoptr (GArray) entities = g_array_new (FALSE, FALSE, sizeof (GstNlpRawSpan));
  g_autofree gchar *text = read_marks (marked, entities);
  g_autoptr (NlpFacts) facts = NULL;
  NlpFactsView view = {.text = text, .length = strlen (text), .published = published};

  nlp_segmenter_run (segmenter, text, view.length, tokens, sentences);
  view.tokens = (const GstNlpToken *)tokens->data;
  view.n_tokens = tokens->len;
  view.sentences = (const GstNlpRange *)sentences->data;
  view.n_sentences = sentences->len;
  view.entities = (const GstNlpRawSpan *)entities->data;
  view.n_entities = entities->len;
  view.is_first = TRUE;
  facts = nlp_fact_finder_run (finder, &view);
  return describe_dates (text, entities, facts, with_text, names);
}

#endif
