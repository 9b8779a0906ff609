/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * threatmention.h: mentions of things and techniques in a text, as the encoders of threat
 * information see it.
 */

#ifndef NLP_THREAT_MENTION_H
#define NLP_THREAT_MENTION_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * NlpThreatMention:
 * @start: the first byte
 * @end: the byte after the last one
 * @label: the label of the entity, such as "MALWARE"
 * @text: the words, with single spaces
 * @name: (nullable): the canonical name
 * @id: (nullable): the identifier, such as "G0016", "CVE-2021-44228" or "UA"
 * @country: (nullable): the ISO 3166-1 code of the country that a place is in
 * @value: (nullable): the value of an indicator, without defanging
 * @source: (nullable): what found it, such as "pattern:md5"
 * @begin: (nullable): the first moment of a date, in ISO 8601
 * @aliases: (nullable): other names, a JSON list of strings
 * @chain: the number of its coreference chain, or negative
 * @score: the confidence, from 0 to 1
 *
 * A mention. It owns nothing.
 */
typedef struct {
  guint32 start;
  guint32 end;
  const gchar *label;
  const gchar *text;
  const gchar *name;
  const gchar *id;
  const gchar *country;
  const gchar *value;
  const gchar *source;
  const gchar *begin;
  const gchar *aliases;
  gint32 chain;
  gdouble score;
} NlpThreatMention;

/* Returns the canonical name of a thing, or the words of the text. */
static inline const gchar *
nlp_threat_mention_get_name (const NlpThreatMention *self)
{
  return self->name != NULL ? self->name : self->text;
}

/* Returns the value of an indicator, as it is written without defanging. */
static inline const gchar *
nlp_threat_mention_get_value (const NlpThreatMention *self)
{
  return self->value != NULL ? self->value : self->text;
}

/* Whether the text writes the value so that nothing leads there: authors do that with those of
 * attackers. */
static inline gboolean
nlp_threat_mention_is_defanged (const NlpThreatMention *self)
{
  return self->value != NULL && strcmp (self->value, self->text) != 0;
}

/* Sentences with a lower score are more likely about another technique, or none. */
#define NLP_THREAT_TECHNIQUE_MIN_SCORE 0.5

/**
 * NlpThreatTechnique:
 * @start: the first byte of the sentence
 * @end: the byte after its last one
 * @id: the id of the technique in ATT&CK, such as "T1566.001"
 * @score: the confidence, from 0 to 1
 *
 * A sentence that describes a technique. It owns nothing.
 */
typedef struct {
  guint32 start;
  guint32 end;
  const gchar *id;
  gdouble score;
} NlpThreatTechnique;

G_END_DECLS

#endif
