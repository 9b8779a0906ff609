/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * lines.h: tells wrapped lines from hard line breaks.
 */

#ifndef NLP_LINES_H
#define NLP_LINES_H

#include "gstnlptypes.h"

G_BEGIN_DECLS

/* The whitespace between two tokens. */
typedef enum {
  NLP_GAP_NONE,
  NLP_GAP_SPACE,      /* whitespace within a line */
  NLP_GAP_WRAP,       /* a line end, perhaps because the line was full */
  NLP_GAP_LINE_BREAK, /* a line end before the line was full: a heading, a list, verse */
  NLP_GAP_PARAGRAPH,  /* a blank line */
} NlpGap;

/* The lines before a blank line or the end of the text. Offsets and lengths are in bytes. */
typedef struct {
  gsize end;    /* of the last line */
  gsize width;  /* of the longest line */
  gsize length; /* of all lines, without the whitespace at line ends */
  guint n_lines;
  gboolean has_end_mark; /* ends with ".", "!" or "?", perhaps in quotes or brackets */
  gboolean is_list;      /* has several lines, all too short to be wrapped, and no end mark */
} NlpParagraph;

/* Reads the lines of a text from its start to its end. A line end is a hard break if the next word
 * would have fitted on the line. */
typedef struct {
  const gchar *text;
  gsize length;
  gsize line_start; /* of the current line */
  gboolean is_item; /* the current line and the one before are short and have no end mark */
  NlpParagraph paragraph;
} NlpLines;

/* Starts at the line of the first token, which begins at byte @first_token. */
void nlp_lines_init (NlpLines *self, const gchar *text, gsize length, gsize first_token);

/* Returns the gap between two adjacent tokens. Call it for every pair in order; only pairs with a
 * single space or nothing between them may be left out. */
NlpGap nlp_lines_gap (NlpLines *self, const GstNlpToken *before, const GstNlpToken *after);

/* Returns the paragraph of the current line. */
const NlpParagraph *nlp_lines_paragraph (NlpLines *self);

G_END_DECLS

#endif
