/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * textbuilder.h: builds plain text from marked-up text.
 */

#ifndef NLP_TEXT_BUILDER_H
#define NLP_TEXT_BUILDER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTextBuilder:
 *
 * Builds plain text from marked-up text. Each run of whitespace becomes a space, lines end in "\n",
 * and a blank line separates paragraphs. The text begins with no whitespace, and ends in a newline
 * unless it is empty.
 */
typedef struct {
  /*< private >*/
  GString *text;
  gint gap; /* the separator to add before the next word */
} NlpTextBuilder;

void nlp_text_builder_init (NlpTextBuilder *self);
void nlp_text_builder_clear (NlpTextBuilder *self);

/* Adds text in UTF-8 to the current line. Control characters and no-break spaces count as
 * whitespace; soft hyphens, zero-width spaces and byte order marks are left out. */
void nlp_text_builder_add (NlpTextBuilder *self, const gchar *text, gsize length);

/* Adds text in UTF-8 and keeps its line breaks. */
void nlp_text_builder_add_lines (NlpTextBuilder *self, const gchar *text, gsize length);

/* Begin a new word, table cell, line or paragraph. The largest break before the next text counts.
 */
void nlp_text_builder_break_word (NlpTextBuilder *self);
void nlp_text_builder_break_cell (NlpTextBuilder *self);
void nlp_text_builder_break_line (NlpTextBuilder *self);
void nlp_text_builder_break_paragraph (NlpTextBuilder *self);

/* Returns the length of the text so far in bytes, without the next break. */
gsize nlp_text_builder_get_length (const NlpTextBuilder *self);

/* Ends the text. Only nlp_text_builder_clear() may be called afterwards.
 * Returns: (transfer full): the text */
GString *nlp_text_builder_end (NlpTextBuilder *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpTextBuilder, nlp_text_builder_clear)

G_END_DECLS

#endif
