/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entityindex.h: lists the entities that a text mentions.
 */

#ifndef NLP_ENTITY_INDEX_H
#define NLP_ENTITY_INDEX_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMention:
 * @label: (nullable): the type of the entity, such as "PERSON"
 * @text: the words of the text, UTF-8, need not end in NUL
 * @length: length of @text in bytes
 * @name: (nullable): the canonical name of the entity
 * @chain: the number of the coreference chain, or -1
 * @id: (nullable): the identifier of the entity
 * @score: the confidence of the tagger, from 0 to 1
 * @count: number of mentions that this one represents; 0 counts as 1
 *
 * A mention of an entity in a text. The strings belong to the caller.
 */
typedef struct {
  const gchar *label;
  const gchar *text;
  gsize length;
  const gchar *name;
  gint chain;
  const gchar *id;
  gfloat score;
  guint count;
} NlpMention;

/**
 * NlpEntity:
 * @label: the type of the entity; belongs to the caller
 * @name: its canonical name, or else its longest mention
 * @n_mentions: number of mentions
 * @id: (nullable): its identifier; belongs to the caller
 *
 * An entity that a text mentions.
 */
typedef struct {
  const gchar *label;
  gchar *name;
  guint n_mentions;
  const gchar *id;
  /*< private >*/
  guint first; /* the index of its first mention */
  guint rank;  /* the position of its label in the order of labels */
} NlpEntity;

/**
 * nlp_entity_index_new:
 * @mentions: the mentions, in the order of the text
 * @n_mentions: number of mentions
 *
 * Lists the entities that are mentioned. Mentions in one chain, or with one label and name in any
 * case, are one entity. ORDINAL and CARDINAL are left out: "first" and "two" mean nothing alone.
 *
 * Returns: (transfer full) (element-type NlpEntity): the entities by label, people first, then by
 *     falling count, then by first mention
 */
GArray *nlp_entity_index_new (const NlpMention *mentions, gsize n_mentions);

/* Whether @mention names its entity better than @best: by a canonical name, or else a longer one.
 */
gboolean nlp_mention_is_better (const NlpMention *mention, const NlpMention *best);

/* Whether the index lists entities with @label (nullable). */
gboolean nlp_entity_index_has_label (const gchar *label);

/* Whether entities with @label have names; dates, amounts and indicators don't. */
gboolean nlp_entity_index_is_name (const gchar *label);

G_END_DECLS

#endif
