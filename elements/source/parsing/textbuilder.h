/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_TEXT_BUILDER_H
#define NLP_TEXT_BUILDER_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpTextBuilder:
 *
 * Makes plain text of marked up text: runs of blanks become one space, lines end in "\n", and
 * paragraphs are separated by one blank line. No break or blank comes first or last, but for the
 * newline that ends a text that isn't empty.
 */
typedef struct {
  /*< private >*/
  GString *text;
  gint gap; /* what is owed in front of the next word */
} NlpTextBuilder;

void nlp_text_builder_init (NlpTextBuilder *builder);
void nlp_text_builder_clear (NlpTextBuilder *builder);

/* Adds text within a line, in UTF-8. Control characters count as blanks, and so do no-break spaces;
 * soft hyphens, zero-width spaces and byte order marks are left out. */
void nlp_text_builder_add (NlpTextBuilder *builder, const gchar *text, gsize length);

/* The same, with the line breaks of @text as they are. */
void nlp_text_builder_add_lines (NlpTextBuilder *builder, const gchar *text, gsize length);

/* What comes next stands apart, in the next cell, line or paragraph. */
void nlp_text_builder_break_word (NlpTextBuilder *builder);
void nlp_text_builder_break_cell (NlpTextBuilder *builder);
void nlp_text_builder_break_line (NlpTextBuilder *builder);
void nlp_text_builder_break_paragraph (NlpTextBuilder *builder);

/* How many bytes there are so far, without the break that is owed. */
gsize nlp_text_builder_get_length (const NlpTextBuilder *builder);

/* The text, which the caller owns. The builder is to be cleared. */
GString *nlp_text_builder_end (NlpTextBuilder *builder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NlpTextBuilder, nlp_text_builder_clear)

G_END_DECLS

#endif
