/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailtext.h: the conventions of plain text in mail: flowed lines and patches.
 */

#ifndef NLP_MAIL_TEXT_H
#define NLP_MAIL_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* Joins the lines of "format=flowed" (RFC 3676) into paragraphs, separately for each depth of
 * quotation. @length: in bytes. @delete_space: whether to delete the space at a line break
 * ("delsp=yes"). Returns: (transfer full) */
GString *nlp_mail_join_flowed (const gchar *text, gsize length, gboolean delete_space);

/* Returns the start of the patch in a text, including its diffstat, in bytes; @length if there is
 * no patch. */
gsize nlp_mail_find_patch (const gchar *text, gsize length);

G_END_DECLS

#endif
