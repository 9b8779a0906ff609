/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * stixrelations.h: finds the relationships that a text states between its things.
 */

#ifndef NLP_STIX_RELATIONS_H
#define NLP_STIX_RELATIONS_H

#include "gstnlptypes.h"
#include "stix/objects/stixbundle.h"
#include "threats/threatmention.h"
#include "stixphrases.h"

G_BEGIN_DECLS

/**
 * NlpStixText:
 * @text: the text; need not end in a NUL byte
 * @length: the length of @text in bytes
 * @sentences: the sentences in the order of the text
 * @n_sentences: the number of sentences
 * @mentions: the mentions in the order of the text
 * @ids: (array length=n_mentions): the id of the object of each mention, NULL for none
 * @n_mentions: the number of mentions
 *
 * A text with its things. It owns nothing.
 */
typedef struct {
  const gchar *text;
  gsize length;
  const GstNlpRange *sentences;
  gsize n_sentences;
  const NlpThreatMention *mentions;
  const gchar *const *ids;
  gsize n_mentions;
} NlpStixText;

/* Finds the mentions from @first to @end (out) that begin in a sentence of @text, up to one that
 * ends after it. */
void nlp_stix_text_find_mentions (const NlpStixText *text,
                                  const GstNlpRange *sentence,
                                  gsize *first,
                                  gsize *end);

/* Adds the relationships of @text to @bundle, each with its sentence. Returns their number. */
guint nlp_stix_relations_add (NlpStixBundle *bundle,
                              const NlpStixPhrases *phrases,
                              const NlpStixText *text);

/* Adds a relationship of two objects, with the sentence that states it, unless it is of an object
 * with itself or another bundle had it. Returns whether there is one now. */
gboolean nlp_stix_relation_add (NlpStixBundle *bundle,
                                const NlpStixText *text,
                                const GstNlpRange *sentence,
                                const gchar *name,
                                const gchar *source,
                                const gchar *target,
                                gdouble score);

G_END_DECLS

#endif
