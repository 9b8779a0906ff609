/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * wrapper.h: wraps text into lines for a terminal.
 */

#ifndef NLP_WRAPPER_H
#define NLP_WRAPPER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWrapper:
 * @out: where to append the lines
 * @width: maximum number of columns of a line, or 0 for no limit
 * @indent: number of spaces before each line but the first
 * @column: column of the next character, from 0
 * @widest: number of columns of the widest line so far
 *
 * Wraps text into lines. Wide East Asian characters and emoji take two columns, combining
 * characters take none.
 *
 * Lines break at whitespace and next to wide characters, but not before closing or after opening
 * punctuation. A word wider than a line is not broken. Each sequence of whitespace and control
 * characters becomes one space, so that text can't control the terminal.
 */
typedef struct {
  GString *out;
  guint width;
  guint indent;
  guint column;
  guint widest;
} NlpWrapper;

/* Starts at column @indent, where the caller is. */
void nlp_wrapper_init (NlpWrapper *self, GString *out, guint width, guint indent);

/* Appends UTF-8 of @length bytes, after a space unless the line is empty. */
void nlp_wrapper_add (NlpWrapper *self, const gchar *text, gsize length);

/* Appends as nlp_wrapper_add() does, on a new line if @text fits in one and not in this one. */
void nlp_wrapper_add_together (NlpWrapper *self, const gchar *text, gsize length);

G_END_DECLS

#endif
