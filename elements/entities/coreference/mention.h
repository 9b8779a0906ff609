/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mention.h: tests for mentions and aliases, within a text and across sections.
 */

#ifndef NLP_MENTION_H
#define NLP_MENTION_H

#include <string.h>

#include "lexical/match.h"

G_BEGIN_DECLS

/* The source of matches that are aliases of another name in the text. */
#define NLP_ALIAS_SOURCE "mention:alias"

/* The source of persons that are named after a title, whose only name is a surname. */
#define NLP_TITLE_SOURCE "name:title"

/* The score of aliases until the score table is applied. A name of one word with at least this
 * score is an alias itself: it is found again where no list or rule matches. */
#define NLP_ALIAS_SCORE 0.7f

/* The minimum score of a full name whose surname becomes an alias. */
#define NLP_MIN_FULL_NAME_SCORE 0.6f

/* The maximum length of an acronym, in bytes. */
#define NLP_MAX_ACRONYM 10

static inline gboolean
nlp_mention_is_person (const NlpMatch *match)
{
  return strcmp (match->label, "PERSON") == 0;
}

/* Returns the text that identifies an entity other than a person: its canonical name, its value or
 * its spelling. @length (out) is in bytes. */
static inline const gchar *
nlp_mention_get_identity (const NlpMatch *match, const gchar *text, gsize *length)
{
  const gchar *known = match->name != NULL ? match->name : match->value;

  *length = known != NULL ? strlen (known) : nlp_match_get_length (match);
  return known != NULL ? known : text + match->start;
}

G_END_DECLS

#endif
