/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MARKERS_H
#define NLP_MARKERS_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* The mark of a list's item: "1.", "(a)", "2.)", "iv)" or a bullet. */
typedef struct {
  guint n_tokens; /* how many the mark is made of; 0 for no marker */
  guint value;    /* of the number or letter, 0 for Roman numbers and bullets */
  gchar open;     /* '(' or NUL */
  gchar close;    /* '.', ')' or NUL */
  guchar kind;    /* 'a', 'A', '1', 'i' or the first byte of a bullet */
} NlpMarker;

/* The marker that the tokens from @tokens on begin with. */
NlpMarker nlp_marker_read (const gchar *text, const GstNlpToken *tokens, guint n_tokens);

/* Whether @next is the marker of the item after that of @marker. */
gboolean nlp_marker_continues (const NlpMarker *marker, const NlpMarker *next);

G_END_DECLS

#endif
