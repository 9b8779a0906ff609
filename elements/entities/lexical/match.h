/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * match.h: the result type of all engines.
 */

#ifndef NLP_MATCH_H
#define NLP_MATCH_H

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMatch:
 * @start: offset of the first byte
 * @end: offset of the byte after the last one
 * @label: the type of the entity, such as "PERSON"; interned
 * @score: the confidence of the engine, 0 to 1
 * @is_probability: whether @score estimates the probability that the match is right
 * @chain: the number of its coreference chain, or -1
 * @source: the engine and the list or rule: "gazetteer:countries", "pattern:date"
 * @name: (nullable): the canonical name of the entity
 * @id: (nullable): its id in a knowledge base or standard, such as "JP"
 * @country: (nullable): the ISO 3166-1 code of the country that a place is in
 * @value: (nullable): its normalised form, such as "http://example.com" for "hxxp://example[.]com"
 * @aliases: (nullable): its other names in the list, a JSON array of strings
 * @candidates: (nullable): the other entities that the name may refer to, a JSON array of objects
 *
 * A name, date, amount or indicator that an engine found in a text. The strings are not owned: they
 * belong to the engine, or to the #NlpCoreference that holds the match.
 */
typedef struct {
  guint32 start;
  guint32 end;
  const gchar *label;
  gfloat score;
  gboolean is_probability;
  gint32 chain;
  const gchar *source;
  const gchar *name;
  const gchar *id;
  const gchar *country;
  const gchar *value;
  const gchar *aliases;
  const gchar *candidates;
} NlpMatch;

static inline gsize
nlp_match_get_length (const NlpMatch *self)
{
  return self->end - self->start;
}

/* Whether @labels (array zero-terminated=1) contain @label. Most labels differ in their first
 * letter, which saves most of the calls of strcmp(). */
static inline gboolean
nlp_label_is_one_of (const gchar *label, const gchar *const *labels)
{
  for (; *labels != NULL; labels++) {
    if (**labels == *label && strcmp (*labels, label) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The prefix of the sources of matches of lists. */
#define NLP_MATCH_GAZETTEER "gazetteer:"

/* Whether @self is from one of the @lists (array zero-terminated=1), which are named. */
gboolean nlp_match_is_of_lists (const NlpMatch *self, const gchar *const *lists);

/* Sorts @matches, an array of #NlpMatch, by their start; the longest comes first. */
void nlp_match_sort (GArray *matches);

/* Sorts @matches, an array of #NlpMatch, and returns those to keep where some overlap: the longer
 * one, or else the one with the higher score, or else the first.
 * Returns: (transfer full): in the order of the text, without overlaps */
GArray *nlp_match_resolve_overlaps (GArray *matches);

G_END_DECLS

#endif
