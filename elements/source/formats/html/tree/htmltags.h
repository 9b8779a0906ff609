/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * htmltags.h: the tags of HTML, written again so that any parser reads them as the standard says.
 */

#ifndef NLP_HTML_TAGS_H
#define NLP_HTML_TAGS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpHtmlTags:
 * @markup: the tags; the number of each run of text, or the whitespace that it consists of; and the
 *     number of the value of each attribute
 * @text: all runs of text, in UTF-8 without NUL, and all values, each with a NUL after it
 * @starts: (element-type gsize): the start of each run and value in @text
 *
 * The tags of a page, and the text in them and between them. The text is apart, because a parser
 * that looks at each of its characters takes most of its time for that.
 */
typedef struct {
  GString *markup;
  GString *text;
  GArray *starts;
} NlpHtmlTags;

/* The length of the number of a run or value in the markup: digits of base 64, which are letters,
 * digits,
 * "-" and "_". */
#define NLP_HTML_RUN_LENGTH 5

/* Reads HTML in UTF-8 with the rules of the HTML standard for tags, comments and character
 * references (WHATWG, "Tokenization"), and writes it without comments, without the content of
 * scripts, style sheets and form fields (except JSON-LD), without attributes but those that this
 * folder uses, and without elements that only change the font. It takes time proportional to
 * @length, in bytes.
 *
 * A tag that the standard would extend to the end of the page, because its last quote is missing,
 * ends at its first ">". A script, comment or the like without an end is left out to the end of the
 * page. */
void nlp_html_tags_init (NlpHtmlTags *self, const gchar *html, gsize length);
void nlp_html_tags_clear (NlpHtmlTags *self);

/* Returns the text of the run whose number is at @number, in a tree of @self. @length: (out): its
 * length in bytes. */
const gchar *nlp_html_tags_get_run (const NlpHtmlTags *self, const gchar *number, gsize *length);

/* Returns the value of an attribute whose number is @number, in a tree of @self. */
const gchar *nlp_html_tags_get_value (const NlpHtmlTags *self, const gchar *number);

G_END_DECLS

#endif
