/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * entitycues.h: writes entities as the text of cues.
 */

#ifndef NLP_ENTITY_CUES_H
#define NLP_ENTITY_CUES_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/**
 * NlpEntityCue:
 * @text: the text of a document
 * @entity: an entity in it
 *
 * An entity to show. Both are borrowed.
 */
typedef struct {
  const gchar *text;
  const GstNlpRawSpan *entity;
} NlpEntityCue;

/* Appends a JSON object on one line: label, text, score, chain and the attributes. Characters with
 * a meaning in WebVTT or HTML are escaped. */
void nlp_entity_cue_append_json (const NlpEntityCue *self, GString *out);

/* Appends "Name (LABEL)" to @line, after a separator if it isn't empty, unless it is already there.
 */
void nlp_entity_cue_append_line (const NlpEntityCue *self, GString *line);

/* Whether the label is in @labels, a list separated by commas; NULL contains all. */
gboolean nlp_entity_cue_has_label (const NlpEntityCue *self, const gchar *labels);

G_END_DECLS

#endif
