/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * byteblock.h: classifies sixteen bytes of text at once, with SSE2 or NEON where available.
 */

#ifndef NLP_BYTEBLOCK_H
#define NLP_BYTEBLOCK_H

#include <string.h>

#include <glib.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

G_BEGIN_DECLS

#define NLP_BLOCK_SIZE 16

/* A bit for each byte of a block, the lowest one for the first byte. */
typedef struct {
  guint32 letters; /* ASCII letters */
  guint32 lower;   /* ASCII letters in lower case */
} NlpByteBlock;

/* Reads a block without vector instructions; the others must give the same result. */
static inline NlpByteBlock
nlp_byte_block_read_plain (const gchar *p)
{
  NlpByteBlock block = {0, 0};

  for (guint i = 0; i < NLP_BLOCK_SIZE; i++) {
    guint8 folded = (guint8)p[i] | 0x20;
    guint32 is_letter = (guint8)(folded - 'a') < 26;

    block.letters |= is_letter << i;
    block.lower |= (is_letter & (guint8)p[i] >> 5) << i;
  }
  return block;
}

/* Reads the %NLP_BLOCK_SIZE bytes at @p. */
static inline NlpByteBlock
nlp_byte_block_read (const gchar *p)
{
#if defined(__SSE2__)
  __m128i bytes = _mm_loadu_si128 ((const __m128i *)(gconstpointer)p);
  __m128i folded = _mm_or_si128 (bytes, _mm_set1_epi8 (0x20));
  /* SSE2 compares signed bytes, so "a" is shifted to the lowest one. */
  __m128i from_a = _mm_add_epi8 (folded, _mm_set1_epi8 ((char)(0x80 - 'a')));
  guint32 letters = _mm_movemask_epi8 (_mm_cmplt_epi8 (from_a, _mm_set1_epi8 (-128 + 26)));
  guint32 bit_5 = _mm_movemask_epi8 (_mm_slli_epi16 (bytes, 2));

  return (NlpByteBlock){letters, letters & bit_5};
#elif defined(__ARM_NEON) && defined(__aarch64__)
  static const guint8 weights[8] = {1, 2, 4, 8, 16, 32, 64, 128};
  uint8x8_t weight = vld1_u8 (weights);
  uint8x16_t bytes = vld1q_u8 ((const guint8 *)p);
  uint8x16_t folded = vorrq_u8 (bytes, vdupq_n_u8 (0x20));
  uint8x16_t is_letter = vcltq_u8 (vsubq_u8 (folded, vdupq_n_u8 ('a')), vdupq_n_u8 (26));
  uint8x16_t is_lower = vandq_u8 (is_letter, vtstq_u8 (bytes, vdupq_n_u8 (0x20)));

  return (NlpByteBlock){
      vaddv_u8 (vand_u8 (vget_low_u8 (is_letter), weight)) |
          vaddv_u8 (vand_u8 (vget_high_u8 (is_letter), weight)) << 8,
      vaddv_u8 (vand_u8 (vget_low_u8 (is_lower), weight)) |
          vaddv_u8 (vand_u8 (vget_high_u8 (is_lower), weight)) << 8,
  };
#else
  return nlp_byte_block_read_plain (p);
#endif
}

/* Reads the last @left bytes of a text, at least one and fewer than NLP_BLOCK_SIZE. */
static inline NlpByteBlock
nlp_byte_block_read_tail (const gchar *p, gsize left)
{
  gchar padded[NLP_BLOCK_SIZE] = {0};

  memcpy (padded, p, left);
  return nlp_byte_block_read (padded);
}

G_END_DECLS

#endif
