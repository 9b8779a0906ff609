/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_CUE_TEXT_H
#define NLP_CUE_TEXT_H

#include "segmenter.h"

G_BEGIN_DECLS

/**
 * nlp_cue_append:
 * @text: what was said so far
 * @cue: the text of a cue, UTF-8
 * @length: its length in bytes
 *
 * Appends a cue. Lines and cues are broken where the picture ends and not where a sentence does, so
 * a blank stands for that, and nothing between letters of scripts without spaces; but in front of a
 * sign that somebody else speaks a line feed. White space around the cue is left out.
 *
 * Returns: where the cue begins in @text, in bytes
 */
gsize nlp_cue_append (GString *text, const gchar *cue, gsize length);

/**
 * nlp_cue_begins_turn:
 *
 * Returns: whether a cue says by its first sign that somebody else speaks, or something else is
 *     heard: "- No.", ">> In Tokyo", "REPORTER: Why", "[door slams]", "♪"
 */
gboolean nlp_cue_begins_turn (const gchar *cue, gsize length);

/**
 * nlp_cue_find_end:
 * @self: of the language of @text
 * @text: what was said so far, UTF-8, without a whole sentence in front of its last cue
 * @length: its length in bytes
 * @added: where its last cue begins
 * @tokens: (element-type GstNlpToken): room for its tokens
 * @sentences: (element-type GstNlpRange): room for its sentences
 *
 * Reads no more than the last cue when that can't have ended a sentence.
 *
 * Returns: up to where @text is whole, in bytes: sentences that end with a mark, the turns of
 * others than the last speaker, sounds in brackets; or 0
 */
gsize nlp_cue_find_end (const NlpSegmenter *self,
                        const gchar *text,
                        gsize length,
                        gsize added,
                        GArray *tokens,
                        GArray *sentences);

G_END_DECLS

#endif
