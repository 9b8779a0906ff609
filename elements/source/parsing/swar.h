/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * swar.h: tests eight bytes at a time, in one 64-bit integer (SIMD within a register).
 */

#ifndef NLP_SWAR_H
#define NLP_SWAR_H

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

#define NLP_SWAR_SIZE 8

/* The byte @c, which is unsigned, in each of the eight bytes. */
#define NLP_SWAR_REPEAT(c) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint64)(c))

#define NLP_SWAR_HIGH_BITS NLP_SWAR_REPEAT (0x80)

/* Loads the eight bytes at @data. */
static inline guint64
nlp_swar_load (const gchar *data)
{
  guint64 bytes;

  memcpy (&bytes, data, sizeof bytes);
  return bytes;
}

/* Returns 0 if no byte is less than @c, which is at most 0x80. Otherwise the result has the high
 * bit of such bytes set, and maybe that of bytes above them. */
static inline guint64
nlp_swar_less (guint64 bytes, guint8 c)
{
  return (bytes - NLP_SWAR_REPEAT (c)) & ~bytes & NLP_SWAR_HIGH_BITS;
}

/* Returns 0 if no byte equals that of @repeated, a value of NLP_SWAR_REPEAT(). */
static inline guint64
nlp_swar_equal (guint64 bytes, guint64 repeated)
{
  return nlp_swar_less (bytes ^ repeated, 1);
}

G_END_DECLS

#endif
