/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_BRIEF_H
#define NLP_BRIEF_H

#include "mentions/entityindex.h"

G_BEGIN_DECLS

/**
 * NlpBrief:
 * @title: (nullable): the title of the document
 * @published: (nullable): when it was published
 * @uri: (nullable): where it is from
 * @id: (nullable): its identifier, shown when there is no @uri
 * @summary: (nullable): its summary
 * @remark: (nullable): what to say when there is no summary
 * @text: (nullable): the text itself; that of its mentions is in it
 * @length: of @text, in bytes
 * @mentions: (nullable): where it names things, in the order of the text
 * @n_mentions: how many
 * @n_marked: how many places they stand for
 *
 * What an analyst wants to know of one document. All strings are UTF-8.
 */
typedef struct {
  const gchar *title;
  const gchar *published;
  const gchar *uri;
  const gchar *id;
  const gchar *summary;
  const gchar *remark;
  const gchar *text;
  gsize length;
  const NlpMention *mentions;
  gsize n_mentions;
  guint64 n_marked;
} NlpBrief;

/* What a brief is called: by its title, else where it is from. */
const gchar *nlp_brief_choose_title (const NlpBrief *self);

/**
 * nlp_brief_append:
 * @self: what to write
 * @out: where to append it
 * @width: how many columns a line may take, 0 for any number
 * @color: whether a terminal shows the title and labels in bold; the title is underlined if not
 *
 * Writes a brief as text: title, origin, summary, and the names in it by label with how often they
 * occur, if more than once. Ends in a line break.
 */
void nlp_brief_append (const NlpBrief *self, GString *out, guint width, gboolean color);

G_END_DECLS

#endif
