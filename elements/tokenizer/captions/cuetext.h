/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * cuetext.h: the text of caption cues: how to join it, and where its sentences end.
 */

#ifndef NLP_CUE_TEXT_H
#define NLP_CUE_TEXT_H

#include "segmenter.h"

G_BEGIN_DECLS

/**
 * nlp_cue_append:
 * @text: the text of the cues before
 * @cue: the text of a cue, UTF-8
 * @length: its length in bytes
 *
 * Appends a cue without the whitespace around it. Lines and cues end where the picture ends, not
 * where a sentence does, so such an end becomes a space, or nothing between letters of scripts
 * without spaces. Before the turn of another speaker it becomes a line feed.
 *
 * Returns: where the cue begins in @text, in bytes
 */
gsize nlp_cue_append (GString *text, const gchar *cue, gsize length);

/**
 * nlp_cue_begins_turn:
 *
 * Returns: whether a cue begins with a sign of another speaker or of a sound: "- No.",
 *     ">> In Tokyo", "REPORTER: Why", "[door slams]", "♪"
 */
gboolean nlp_cue_begins_turn (const gchar *cue, gsize length);

/**
 * nlp_cue_find_end:
 * @segmenter: a segmenter for the language of @text
 * @text: the text of the cues so far, UTF-8, without a whole sentence before the last cue
 * @length: its length in bytes
 * @added: where the last cue begins
 * @tokens: (element-type GstNlpToken): scratch space
 * @sentences: (element-type GstNlpRange): scratch space
 *
 * Reads only the last cue if it can't have ended a sentence.
 *
 * Returns: the length of the text that is whole, in bytes, or 0: sentences with an end mark, turns
 *     of speakers before the last, sounds in brackets
 */
gsize nlp_cue_find_end (const NlpSegmenter *segmenter,
                        const gchar *text,
                        gsize length,
                        gsize added,
                        GArray *tokens,
                        GArray *sentences);

G_END_DECLS

#endif
