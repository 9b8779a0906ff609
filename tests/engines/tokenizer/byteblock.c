/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * byteblock.c: tests the classification of sixteen bytes at once.
 */

#include <gst/check/gstcheck.h>

#include "characters/byteblock.h"

#define N_RANDOM_BLOCKS 100000

static void
assert_same (const gchar *bytes)
{
  NlpByteBlock fast = nlp_byte_block_read (bytes), plain = nlp_byte_block_read_plain (bytes);

  fail_unless_equals_int_hex (fast.letters, plain.letters);
  fail_unless_equals_int_hex (fast.lower, plain.lower);
}

GST_START_TEST (test_words)
{
  NlpByteBlock block = nlp_byte_block_read ("Hello, WORLD @[`{");

  fail_unless_equals_int_hex (block.letters, 0x0f9f);
  fail_unless_equals_int_hex (block.lower, 0x001e);
}
GST_END_TEST;

/* Every byte at every position. */
GST_START_TEST (test_bytes)
{
  for (guint at = 0; at < NLP_BLOCK_SIZE; at++) {
    for (guint byte = 0; byte < 256; byte++) {
      gchar bytes[NLP_BLOCK_SIZE];
      NlpByteBlock block;

      memset (bytes, ' ', sizeof bytes);
      bytes[at] = (gchar)byte;
      block = nlp_byte_block_read (bytes);
      fail_unless_equals_int (block.letters, (guint)(byte < 128 && g_ascii_isalpha (byte)) << at);
      fail_unless_equals_int (block.lower, (guint)(byte < 128 && g_ascii_islower (byte)) << at);
      assert_same (bytes);
    }
  }
}
GST_END_TEST;

GST_START_TEST (test_random_bytes)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint n = 0; n < N_RANDOM_BLOCKS; n++) {
    guint32 words[NLP_BLOCK_SIZE / 4];

    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      words[i] = g_rand_int (random);
    assert_same ((const gchar *)words);
  }
}
GST_END_TEST;

GST_START_TEST (test_tail)
{
  const gchar *text = "abcDEFghiJKLmnop";

  for (guint left = 1; left < NLP_BLOCK_SIZE; left++) {
    g_autofree gchar *tail = g_memdup2 (text, left);
    NlpByteBlock block = nlp_byte_block_read_tail (tail, left);

    fail_unless_equals_int (block.letters, (1u << left) - 1);
    fail_unless_equals_int (block.lower, ((1u << left) - 1) & 0xf1c7);
  }
}
GST_END_TEST;

static Suite *
byteblock_suite (void)
{
  Suite *suite = suite_create ("byteblock");
  TCase *blocks = tcase_create ("blocks");

  suite_add_tcase (suite, blocks);
  tcase_add_test (blocks, test_words);
  tcase_add_test (blocks, test_bytes);
  tcase_add_test (blocks, test_random_bytes);
  tcase_add_test (blocks, test_tail);
  return suite;
}

GST_CHECK_MAIN (byteblock)
