/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * subtitletext.h: joins the cues of subtitles to running text.
 */

#ifndef NLP_SUBTITLE_TEXT_H
#define NLP_SUBTITLE_TEXT_H

#include "parsing/parser.h"

G_BEGIN_DECLS

/**
 * NlpSubtitleText:
 *
 * Joins cues to running text. Lines and cues are joined by a space, and without one in scripts that
 * don't separate words. A new paragraph begins after a pause of more than four seconds, and where
 * the speaker changes after the end of a sentence. A change within a sentence is a new line. Tags
 * are left out, and so are lines repeated from the cue before, as in scrolling captions.
 */
typedef struct _NlpSubtitleText NlpSubtitleText;

/* @is_webvtt: whether cues contain character references such as "&lt;" */
NlpSubtitleText *nlp_subtitle_text_new (gboolean is_webvtt);
void nlp_subtitle_text_free (NlpSubtitleText *self);

/* Adds a cue: @length bytes of UTF-8 with line breaks and tags. Times are in nanoseconds. */
void nlp_subtitle_text_add (NlpSubtitleText *self,
                            const gchar *cue,
                            gsize length,
                            guint64 start,
                            guint64 end);

/* Adds the document of the cues to @list. Returns: (transfer none) (nullable): the document; %NULL
 * without @error if the text is empty */
GstNlpDocument *
nlp_subtitle_text_end (NlpSubtitleText *self, NlpDocumentList *list, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NlpSubtitleText, nlp_subtitle_text_free)

G_END_DECLS

#endif
