/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef MUTATIONS_H
#define MUTATIONS_H

/* Mutates files for the tests of readers. */

#include <glib.h>
#include <string.h>

/* Maximum number of changes to a file. */
#define MAX_CHANGES 8

/* Longest part of a file to move, in bytes. */
#define MAX_MOVED 64

/* Returns a place in @data. */
static inline gsize
pick_place (GRand *random, const GByteArray *data)
{
  return data->len > 0 ? (gsize)g_rand_int_range (random, 0, (gint)data->len) : 0;
}

static inline void
insert_bytes (GByteArray *data, gsize at, const gchar *bytes, gsize length)
{
  g_autofree guint8 *rest = g_memdup2 (data->data + at, data->len - at);
  const guint n_rest = data->len - (guint)at;

  g_byte_array_set_size (data, (guint)at);
  g_byte_array_append (data, (const guint8 *)bytes, (guint)length);
  g_byte_array_append (data, rest, n_rest);
}

/* Makes one change: flips a bit, sets a byte, removes or repeats a part, or inserts what readers
 * have trouble with. */
static inline void
mutate_once (GRand *random, GByteArray *data)
{
  static const gchar *const troubles[] = {
      "\377\376",
      "\xed\xa0\x80",
      "\xc0\xaf",
      "\302\233",
      "\342\200\256",
      "\"",
      "<",
      ">",
      "&#0;",
      "&#x110000;",
      "]]>",
      "<![CDATA[",
      "\r",
      "\n\n",
      "\033[31m",
      "\\u0000",
      "\\ud800",
      "1e999",
      "{",
      "[",
      "-->",
      ":",
      "=?UTF-8?B?/?=",
      "--",
      "\357\273\277",
      "%00",
      "4294967296",
      "-1",
  };
  const gsize at = pick_place (random, data);
  const guint left = data->len - (guint)at;
  const guint length =
      left > 0 ? (guint)g_rand_int_range (random, 0, (gint)MIN (left, MAX_MOVED)) : 0;
  const gchar *trouble;

  switch (g_rand_int_range (random, 0, 6)) {
    case 0:
      if (left > 0)
        data->data[at] ^= (guint8)(1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      if (left > 0)
        data->data[at] = (guint8)g_rand_int_range (random, 0, 256);
      break;
    case 2:
      if (length > 0)
        g_byte_array_remove_range (data, (guint)at, length);
      break;
    case 3: {
      g_autofree gchar *part = g_memdup2 (data->data + at, length);

      insert_bytes (data, pick_place (random, data), part, length);
      break;
    }
    case 4:
      insert_bytes (data, at, "\0", 1);
      break;
    default:
      trouble = troubles[g_rand_int_range (random, 0, G_N_ELEMENTS (troubles))];
      insert_bytes (data, at, trouble, strlen (trouble));
  }
}

/* Returns: (transfer full): a mutated copy of @length bytes at @data, cut off in one of four */
static inline GBytes *
mutate (GRand *random, const gchar *data, gsize length)
{
  GByteArray *copy = g_byte_array_new ();
  const gint n = g_rand_int_range (random, 1, MAX_CHANGES + 1);

  g_byte_array_append (copy, (const guint8 *)data, (guint)length);
  for (gint i = 0; i < n; i++)
    mutate_once (random, copy);
  if (g_rand_int_range (random, 0, 4) == 0)
    g_byte_array_set_size (copy, (guint)pick_place (random, copy));
  return g_byte_array_free_to_bytes (copy);
}

#endif
