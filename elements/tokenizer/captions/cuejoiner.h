/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CUE_JOINER_H
#define NLP_CUE_JOINER_H

#include "cuequeue.h"

G_BEGIN_DECLS

/**
 * NlpCueJoiner:
 *
 * Gathers cues to whole sentences. How much it holds, and the time that it takes for a cue, are
 * bounded. One thread at a time may use it.
 */
typedef struct _NlpCueJoiner NlpCueJoiner;

/**
 * nlp_cue_joiner_new:
 * @language: (nullable): the language of all cues, or %NULL for that of each, or English
 * @free_data: frees the data of cues
 * @error: why the tables of the language can't be read
 *
 * Returns: a joiner that holds nothing, or %NULL with an error
 */
NlpCueJoiner *nlp_cue_joiner_new (const gchar *language, GDestroyNotify free_data, GError **error);
void nlp_cue_joiner_free (NlpCueJoiner *self);

/* What waits, and the language that it is in, if that is known. */
const NlpCueQueue *nlp_cue_joiner_get_queue (const NlpCueJoiner *self);
const gchar *nlp_cue_joiner_get_language (const NlpCueJoiner *self);

/**
 * nlp_cue_joiner_accepts:
 * @text: the text of a cue, UTF-8
 * @length: its length in bytes
 * @language: (nullable): its language
 *
 * Returns: whether the cue may go on with what waits: %FALSE when somebody else begins to speak, in
 *     another language, or when too much waits
 */
gboolean nlp_cue_joiner_accepts (const NlpCueJoiner *self,
                                 const gchar *text,
                                 gsize length,
                                 const gchar *language);

/**
 * nlp_cue_joiner_add:
 * @cue: its times and data, which are taken
 *
 * Has a cue wait behind the others, which take it.
 *
 * Returns: up to where what waits is whole, in bytes, or 0
 */
gsize nlp_cue_joiner_add (NlpCueJoiner *self,
                          const NlpCue *cue,
                          const gchar *text,
                          gsize length,
                          const gchar *language);

/* Takes the first @length bytes out. */
void nlp_cue_joiner_drop (NlpCueJoiner *self, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCueJoiner, nlp_cue_joiner_free)

G_END_DECLS

#endif
