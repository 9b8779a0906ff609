/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * speechmarks.h: the quotation marks of a text, in pairs.
 */

#ifndef NLP_SPEECH_MARKS_H
#define NLP_SPEECH_MARKS_H

#include "speechwords.h"

G_BEGIN_DECLS

/**
 * NlpSpeechMark:
 * @open: the token of the opening mark
 * @close: the token of the closing mark; if it is missing, the one after the paragraph
 * @is_closed: whether there is a closing mark
 * @depth: 0, or the number of pairs around this one
 *
 * A pair of quotation marks.
 */
typedef struct {
  guint32 open;
  guint32 close;
  gboolean is_closed;
  guint depth;
} NlpSpeechMark;

/**
 * NlpSpeechMarks:
 * @pairs: (element-type NlpSpeechMark): the pairs in the order of their opening marks
 *
 * The quotation marks of a text, of all styles. A mark without a partner ends with its paragraph,
 * because every paragraph of a long quotation begins with a mark and only the last one ends in one,
 * unless the next mark is a closing one in the next paragraph.
 * Apostrophes are no marks.
 */
typedef struct {
  GArray *pairs;
} NlpSpeechMarks;

void nlp_speech_marks_init (NlpSpeechMarks *self, const NlpSpeechWords *words);
void nlp_speech_marks_clear (NlpSpeechMarks *self);

/* Returns the pair that opens at @token, or %NULL. */
const NlpSpeechMark *nlp_speech_marks_get (const NlpSpeechMarks *self, guint32 token);

/* Returns the outermost pair around @token, which is neither of the marks, or %NULL. */
const NlpSpeechMark *nlp_speech_marks_around (const NlpSpeechMarks *self, guint32 token);

G_END_DECLS

#endif
