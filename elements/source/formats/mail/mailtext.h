/* gst-nlp: text analysis for GStreamer
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef NLP_MAIL_TEXT_H
#define NLP_MAIL_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Joins the lines of a text that says it is "format=flowed" (RFC 3676) to paragraphs. Quotes stay
 * apart from what is around them. @delete_space: whether the space at a break is not one. */
GString *nlp_mail_join_flowed (const gchar *text, gsize length, gboolean delete_space);

/* How many bytes of a mail come before the patch in it and the summary of that; all if there is no
 * patch. */
gsize nlp_mail_find_patch (const gchar *text, gsize length);

G_END_DECLS

#endif
