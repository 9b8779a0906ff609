/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ENTITYINDEX_H
#define NLP_ENTITYINDEX_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpMention:
 * @label: (nullable): what kind of thing it is, such as "PERSON"
 * @text: the words of the text, UTF-8, need not end in NUL
 * @length: of @text, in bytes
 * @name: (nullable): the canonical name of the thing
 * @chain: the number of the chain of mentions of the same thing, or -1
 * @id: (nullable): the id of the thing
 * @score: how sure whoever found it is
 * @count: how many mentions of the same thing it stands for; 0 is one
 *
 * A place where a text names something.
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
 * NlpRosterEntry:
 * @label: what kind of thing it is; belongs to the caller
 * @name: its canonical name if it has one, else the longest it is mentioned by
 * @n_mentions: how often
 * @id: (nullable): its id, which belongs to the caller
 *
 * A thing that is named in a text.
 */
typedef struct {
  const gchar *label;
  gchar *name;
  guint n_mentions;
  const gchar *id;
  /*< private >*/
  guint first;
  guint rank;
} NlpRosterEntry;

/**
 * nlp_entity_index_new:
 * @mentions: mentions, in the order of the text
 * @n_mentions: how many
 *
 * Lists the things that are mentioned. Mentions of one chain, or of one label and name in any case,
 * are one thing.
 *
 * Returns: (transfer full) (element-type NlpRosterEntry): the things, by label, people first, then
 *     by how often, then by where they are first mentioned. ORDINAL and CARDINAL are left out:
 *     "first" and "two" say nothing on their own.
 */
GArray *nlp_entity_index_new (const NlpMention *mentions, gsize n_mentions);

/* Whether @mention names its thing better than @best: by a canonical name, else a longer one. */
gboolean nlp_mention_is_better (const NlpMention *mention, const NlpMention *best);

/* Whether things with this label (nullable) are listed. */
gboolean nlp_entity_index_has_label (const gchar *label);

/* Whether things with this label have names: dates, amounts and indicators don't. */
gboolean nlp_entity_index_is_name (const gchar *label);

G_END_DECLS

#endif
