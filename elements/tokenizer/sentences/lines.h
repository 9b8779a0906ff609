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
  NLP_GAP_SPACE,      /* white space within a line */
  NLP_GAP_WRAP,       /* a line end that may be there because the line was full */
  NLP_GAP_LINE_BREAK, /* one that came before the line was full: a heading, a list, verse */
  NLP_GAP_PARAGRAPH,  /* a blank line */
} NlpGap;

/* The lines up to a blank one. Offsets and lengths are bytes. */
typedef struct {
  gsize end;    /* of the last line */
  gsize width;  /* of the longest line */
  gsize length; /* without the blanks at line ends */
  guint n_lines;
  gboolean is_marked; /* ends with ".", "!" or "?", or with these in quotes or brackets */
  gboolean is_list;   /* has several lines, too short for any that were wrapped, and no end mark */
} NlpParagraph;

/* Tells the line ends that wrap a paragraph from those that are meant, by whether the next word
 * would have fitted on the line. Reads a text from its start to its end. */
typedef struct {
  const gchar *text;
  gsize length;
  gsize line_start; /* of the line read last */
  gboolean is_item; /* that one and the one before are short and end without a mark */
  NlpParagraph paragraph;
} NlpLines;

void nlp_lines_init (NlpLines *self, const gchar *text, gsize length, gsize first_token);

/* The gap between two neighbours. To be called for all pairs of tokens in order but those with a
 * mere blank between them. */
NlpGap nlp_lines_gap (NlpLines *self, const GstNlpToken *before, const GstNlpToken *after);

/* The paragraph of the line read last. */
const NlpParagraph *nlp_lines_paragraph (NlpLines *self);

G_END_DECLS

#endif
