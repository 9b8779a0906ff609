/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * markers.h: recognises the markers of list items.
 */

#ifndef NLP_MARKERS_H
#define NLP_MARKERS_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* The maximum number of tokens that a marker is read from. */
#define NLP_MAX_MARKER 5

/* The marker of a list item: "1.", "(a)", "2.)", "iv)" or a bullet. */
typedef struct {
  guint n_tokens; /* 0 if there is no marker */
  guint value;    /* of the number or letter; 0 for Roman numerals and bullets */
  gchar open;     /* '(' or NUL */
  gchar close;    /* '.', ')' or NUL */
  guchar style;   /* 'a', 'A', '1', 'i' or the first byte of a bullet */
} NlpMarker;

/* Returns the marker that the first of @n_tokens @tokens begin with. */
NlpMarker nlp_marker_read (const gchar *text, const GstNlpToken *tokens, guint n_tokens);

/* Whether @next is the marker of the item after the one of @self. */
gboolean nlp_marker_continues (const NlpMarker *self, const NlpMarker *next);

G_END_DECLS

#endif
