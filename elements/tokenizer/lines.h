/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_LINES_H
#define NLP_LINES_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* What is between two tokens. */
typedef enum {
  NLP_GAP_NONE,
  NLP_GAP_BLANK,     /* white space within a line */
  NLP_GAP_LINE,      /* a line end that may be there because the line was full */
  NLP_GAP_BREAK,     /* one that came before the line was full: a heading, a list, verse */
  NLP_GAP_PARAGRAPH, /* a blank line */
} NlpGap;

/* Tells the line ends that wrap a paragraph from those that are meant, by whether the next word
 * would have fitted on the line. Reads a text from its start to its end. */
typedef struct {
  const gchar *text;
  gsize length;
  gsize line_start;    /* of the line read last */
  gsize paragraph_end; /* up to where @width is known */
  gsize width;         /* of the longest line of the paragraph, in bytes */
} NlpLines;

void nlp_lines_init (NlpLines *self, const gchar *text, gsize length, gsize first_token);

/* The gap between two neighbours. To be called for each pair of tokens in order. */
NlpGap nlp_lines_gap (NlpLines *self, const GstNlpToken *before, const GstNlpToken *after);

G_END_DECLS

#endif
