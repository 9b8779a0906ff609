/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * mailheader.h: the header of a message, even if one of its lines is broken.
 */

#ifndef NLP_MAIL_HEADER_H
#define NLP_MAIL_HEADER_H

#include "input/headerfields.h"

G_BEGIN_DECLS

/* Returns the number of bytes before the header: a byte order mark, blank lines, and the line
 * "From " of mailboxes. */
gsize nlp_mail_header_measure_front (const gchar *data, gsize length);

/* Finds the fields at @data. A line that is no field doesn't end the header if the next line begins
 * a field of mail. */
void nlp_mail_header_init (NlpHeaderFields *self, const gchar *data, gsize length);

/* Returns the number of fields in @self with a name of mail, up to 4. */
guint nlp_mail_header_count_known (const NlpHeaderFields *self);

G_END_DECLS

#endif
