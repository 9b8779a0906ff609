/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuejoiner.h: joins caption cues into whole sentences.
 */

#ifndef NLP_CUE_JOINER_H
#define NLP_CUE_JOINER_H

#include "cuequeue.h"

G_BEGIN_DECLS

/**
 * NlpCueJoiner:
 *
 * Collects cues until they form whole sentences. Memory, and time per cue, are bounded. For one
 * thread at a time.
 */
typedef struct _NlpCueJoiner NlpCueJoiner;

/**
 * nlp_cue_joiner_new:
 * @language: (nullable): the language of all cues; %NULL for that of each cue, or English
 * @free_data: frees the data of cues
 * @error: set if the tables of the language can't be read
 *
 * Returns: (nullable): an empty joiner
 */
NlpCueJoiner *nlp_cue_joiner_new (const gchar *language, GDestroyNotify free_data, GError **error);
void nlp_cue_joiner_free (NlpCueJoiner *self);

/* Returns the pending cues, and their language; NULL if it is unknown. */
const NlpCueQueue *nlp_cue_joiner_get_queue (const NlpCueJoiner *self);
const gchar *nlp_cue_joiner_get_language (const NlpCueJoiner *self);

/**
 * nlp_cue_joiner_accepts:
 * @text: the text of a cue, UTF-8
 * @length: its length in bytes
 * @language: (nullable): its language
 *
 * Returns: whether the cue may continue the pending text. %FALSE if it begins the turn of another
 *     speaker, is in another language, or would exceed the bounds
 */
gboolean nlp_cue_joiner_accepts (const NlpCueJoiner *self,
                                 const gchar *text,
                                 gsize length,
                                 const gchar *language);

/**
 * nlp_cue_joiner_add:
 * @cue: its times, and its data, which are taken; its offsets are ignored
 * @text: the text of the cue, UTF-8
 * @length: its length in bytes
 * @language: (nullable): its language
 *
 * Appends a cue to those pending, which must accept it.
 *
 * Returns: the length in bytes of the whole sentences at the start of the pending text, or 0
 */
gsize nlp_cue_joiner_add (NlpCueJoiner *self,
                          const NlpCue *cue,
                          const gchar *text,
                          gsize length,
                          const gchar *language);

/* Removes the first @length bytes of the pending text. */
void nlp_cue_joiner_drop (NlpCueJoiner *self, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpCueJoiner, nlp_cue_joiner_free)

G_END_DECLS

#endif
