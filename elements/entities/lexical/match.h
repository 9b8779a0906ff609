/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MATCH_H
#define NLP_MATCH_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMatch:
 * @start: first byte
 * @end: the byte after the last one
 * @label: what it is, such as "PERSON"
 * @score: how sure its engine is, 0 to 1
 * @is_probability: whether the score is known to be how often such hits are right
 * @chain: the chain of mentions it belongs to, or -1
 * @source: the engine and the list or rule that found it: "gazetteer:countries", "pattern:date"
 * @name: (nullable): the canonical name of the thing
 * @id: (nullable): the thing's id in a knowledge base or standard, such as "JP"
 * @value: (nullable): what is meant, in its plain form: "http://example.com" for
 *     "hxxp://example[.]com"
 * @aliases: (nullable): the thing's other names in its list, as a JSON array of strings
 * @candidates: (nullable): what else the name may stand for, as a JSON array of objects
 *
 * A named thing, date or amount that an engine found in a text. The strings belong to the engine's
 * tables or to the #NlpCoreference that holds the hit.
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
  const gchar *value;
  const gchar *aliases;
  const gchar *candidates;
} NlpMatch;

G_END_DECLS

#endif
