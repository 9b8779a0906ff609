/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * whitespace.h: tests for whitespace in ASCII: space, tab, newline, carriage return, form feed,
 * vertical tab.
 */

#ifndef NLP_WHITESPACE_H
#define NLP_WHITESPACE_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns the first byte from @at on that is not whitespace, or @end. */
static inline const gchar *
nlp_skip_whitespace (const gchar *at, const gchar *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

/* Returns the first byte from @at on that is neither a space nor a tab, or @end. */
static inline const gchar *
nlp_skip_spaces (const gchar *at, const gchar *end)
{
  while (at < end && (*at == ' ' || *at == '\t'))
    at++;
  return at;
}

/* Whether all @length bytes at @data, which may be NULL if there are none, are whitespace. */
static inline gboolean
nlp_is_whitespace (const gchar *data, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isspace (data[n]))
    n++;
  return n == length;
}

G_END_DECLS

#endif
