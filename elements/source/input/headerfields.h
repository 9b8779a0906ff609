/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * headerfields.h: header fields, "name: value", as mail, HTTP and WARC have them (RFC 5322).
 */

#ifndef NLP_HEADERFIELDS_H
#define NLP_HEADERFIELDS_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * NlpHeaderFields:
 * @data: the fields, which the caller owns
 * @length: their length in bytes
 *
 * The lines before a body. A line that begins with whitespace continues the one before.
 */
typedef struct {
  const gchar *data;
  gsize length;
} NlpHeaderFields;

/* Returns the length in bytes of the line at @data, with its newline, if the line begins a field,
 * else 0. @n_name: (out): the length of the name of the field */
gsize nlp_header_field_measure_line (const gchar *data, gsize length, gsize *n_name);

/* Initializes @self with the fields at @data, up to the first line that is not part of one. */
void nlp_header_fields_init (NlpHeaderFields *self, const gchar *data, gsize length);

/* Returns the byte after the first blank line of @data, where the body begins, or -1 if there is no
 * blank line. */
gssize nlp_header_fields_find_body (const gchar *data, gsize length);

/* Gets the value of the first field named @name (ASCII, any case), as one line. Lines that are not
 * part of a field, such as the status line of HTTP, are skipped.
 * Returns: (transfer full) (nullable) */
gchar *nlp_header_fields_get (const NlpHeaderFields *self, const gchar *name);

G_END_DECLS

#endif
