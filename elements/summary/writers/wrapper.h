/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_WRAPPER_H
#define NLP_WRAPPER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpWrapper:
 * @out: where the text goes
 * @width: how many columns a line may take, 0 for any number
 * @indent: how many blanks a line that continues begins with
 * @column: the column the next character goes to, from 0
 * @widest: how many columns the widest line took so far
 *
 * Fills lines for a terminal, where wide East Asian characters and emoji take two columns and
 * combining characters none.
 *
 * Lines break at white space, and next to wide characters, but not in front of closing or behind
 * opening punctuation. What is too wide for a line of its own sticks out. Runs of white space
 * become one space, and so do control characters, which would have the terminal do things.
 */
typedef struct {
  GString *out;
  guint width;
  guint indent;
  guint column;
  guint widest;
} NlpWrapper;

/* Starts at column @indent, which the caller has come to. */
void nlp_wrapper_init (NlpWrapper *self, GString *out, guint width, guint indent);

/* Appends UTF-8 of @length bytes, with a space to what is before it in the line. */
void nlp_wrapper_add (NlpWrapper *self, const gchar *text, gsize length);

/* The same, but goes to a new line first when @text fits there and not here. */
void nlp_wrapper_add_together (NlpWrapper *self, const gchar *text, gsize length);

G_END_DECLS

#endif
