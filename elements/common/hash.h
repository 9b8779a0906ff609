/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * hash.h: the hash functions of short strings and integers.
 *
 * Longer strings are hashed with xxHash. Model files hold hashes, so none of these may change
 * without a new version of the file format.
 */

#ifndef NLP_HASH_H
#define NLP_HASH_H

#include <glib.h>

G_BEGIN_DECLS

/* FNV-1a: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/. */
#define NLP_FNV32_BASIS 2166136261u
#define NLP_FNV64_BASIS G_GUINT64_CONSTANT (0xcbf29ce484222325)

/* 2^32 and 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming, 6.4). */
#define NLP_GOLDEN32 0x9e3779b1u
#define NLP_GOLDEN64 G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* Adds @value, usually one byte, to an FNV-1a hash of 32 bits. */
static inline guint32
nlp_fnv32_step (guint32 hash, guint32 value)
{
  return (hash ^ value) * 16777619u;
}

/* Adds @value, usually one byte or code point, to an FNV-1a hash of 64 bits. */
static inline guint64
nlp_fnv64_step (guint64 hash, guint64 value)
{
  return (hash ^ value) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Returns the FNV-1a hash of @length bytes, in 32 bits. */
static inline guint32
nlp_fnv32 (const gchar *data, gsize length)
{
  guint32 hash = NLP_FNV32_BASIS;

  for (gsize i = 0; i < length; i++)
    hash = nlp_fnv32_step (hash, (guchar)data[i]);
  return hash;
}

/* Mixes the upper bits of @hash, which FNV-1a mixes better, into the lower ones, which choose the
 * bucket of a table. */
static inline guint64
nlp_hash_finish64 (guint64 hash)
{
  hash ^= hash >> 32;
  hash *= NLP_GOLDEN64;
  return hash ^ hash >> 29;
}

G_END_DECLS

#endif
