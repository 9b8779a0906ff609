/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_ENTITY_CUES_H
#define NLP_ENTITY_CUES_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* Entities as text for people or programs that show it for a while. */

/**
 * NlpEntityCue:
 * @text: the text of the document
 * @entity: an entity in it
 *
 * A mention.
 */
typedef struct {
  const gchar *text;
  const GstNlpRawSpan *entity;
} NlpEntityCue;

/* Appends one object of JSON in one line: label, text, score, chain, and the attributes. The signs
 * that mean something in WebVTT and HTML are escaped. */
void nlp_entity_cue_append_json (const NlpEntityCue *cue, GString *out);

/* Appends "Name (LABEL)", with a separator if there is something in @line already, unless it is
 * there. */
void nlp_entity_cue_append_line (const NlpEntityCue *cue, GString *line);

/* Whether a label is one of a list that is separated by commas; NULL is all. */
gboolean nlp_entity_cue_has_label (const NlpEntityCue *cue, const gchar *labels);

G_END_DECLS

#endif
