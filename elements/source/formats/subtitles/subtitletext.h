/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_SUBTITLE_TEXT_H
#define NLP_SUBTITLE_TEXT_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/**
 * NlpSubtitleText:
 *
 * Joins the cues of a file to running text. A line or cue that goes on is joined by a space, and by
 * nothing in scripts without spaces. A new paragraph begins behind a pause of more than four
 * seconds, and where somebody else speaks behind the end of a sentence; within a sentence that is a
 * new line. Tags are left out, and so are lines that a cue has from the one before, as captions
 * that scroll have.
 */
typedef struct _NlpSubtitleText NlpSubtitleText;

/* In WebVTT, "&lt;" stands for a character. */
NlpSubtitleText *nlp_subtitle_text_new (gboolean is_webvtt);
void nlp_subtitle_text_free (NlpSubtitleText *self);

/* Adds a cue, in UTF-8, with its lines and tags. Times are in nanoseconds. */
void nlp_subtitle_text_add (NlpSubtitleText *self,
                            const gchar *cue,
                            gsize length,
                            guint64 start,
                            guint64 end);

/* Makes the document of what was added (transfer none): NULL without @error if that is nothing. */
GstNlpDocument *
nlp_subtitle_text_end (NlpSubtitleText *self, NlpDocumentList *list, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSubtitleText, nlp_subtitle_text_free)

G_END_DECLS

#endif
